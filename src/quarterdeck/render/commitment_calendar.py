"""Commitments as calendar entries (RFC 5545): a day in a calendar, or a task in a list of tasks.

Google Calendar and Outlook read events only, other programs keep tasks apart; so there is either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from quarterdeck.core.facts import CommitmentState
from quarterdeck.render.calendar_text import content, escaped

_S = CommitmentState

TASK_STATES: Mapping[CommitmentState, str] = {
    _S.NOT_STARTED: "NEEDS-ACTION",
    _S.IN_PROGRESS: "IN-PROCESS",
    _S.AT_RISK: "IN-PROCESS",
    _S.BLOCKED: "IN-PROCESS",
    _S.COMPLETE: "COMPLETED",
    _S.CANCELLED: "CANCELLED",
}
"""STATUS of a task for each state (RFC 5545, 3.8.1.11), which knows neither risk nor hindrance."""


class Entry(StrEnum):
    """EVENT: the due day as a whole day. TASK: a task that is due on the day."""

    EVENT = "event"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class DueCommitment:
    """What a calendar holds of a commitment. ``id`` is unique in the domain; ``revision`` counts changes,
    so that a newer entry replaces the older; ``changed_on`` is the day of the last one."""

    id: str
    summary: str
    description: str
    address: str
    due_on: date
    state: CommitmentState
    revision: int
    changed_on: date
    completed_on: date | None = None


def write_commitments(
    commitments: Iterable[DueCommitment], entry: Entry, *, domain: str, name: str = ""
) -> bytes:
    """A calendar of commitments, one entry each; equal input gives equal bytes."""
    named = [f"X-WR-CALNAME:{escaped(name)}"] if name else []
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Quarterdeck//Commitments//EN",
        "METHOD:PUBLISH",
        *named,
        *(line for one in commitments for line in _entry(one, entry, domain)),
        "END:VCALENDAR",
    ]
    return content(lines)


def _entry(one: DueCommitment, entry: Entry, domain: str) -> Iterator[str]:
    kind = "VEVENT" if entry is Entry.EVENT else "VTODO"
    yield f"BEGIN:{kind}"
    yield f"UID:{escaped(f'{one.id}-{entry}@{domain}')}"
    yield f"DTSTAMP:{one.changed_on:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{one.revision - 1}"
    yield from _day(one) if entry is Entry.EVENT else _task(one)
    yield f"SUMMARY:{escaped(one.summary)}"
    yield f"DESCRIPTION:{escaped(one.description)}"
    yield f"URL:{one.address}"
    yield f"END:{kind}"


def _day(one: DueCommitment) -> Iterator[str]:
    """The whole due day, during which nobody is busy."""
    yield f"DTSTART;VALUE=DATE:{one.due_on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.due_on + timedelta(days=1):%Y%m%d}"
    cancelled = one.state is CommitmentState.CANCELLED
    yield f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"


def _task(one: DueCommitment) -> Iterator[str]:
    yield f"DUE;VALUE=DATE:{one.due_on:%Y%m%d}"
    yield f"STATUS:{TASK_STATES[one.state]}"
    if one.completed_on is not None:
        yield f"COMPLETED:{one.completed_on:%Y%m%d}T000000Z"
        yield "PERCENT-COMPLETE:100"
