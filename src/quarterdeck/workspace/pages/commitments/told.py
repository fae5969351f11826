"""The trail of one commitment in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, has_message
from quarterdeck.workspace.models import Commitment, Trace
from quarterdeck.workspace.templatetags.words import in_language

MOST = 50
WORDED = ("state", "side", "standing", "answer")
SHOWN = (
    "text", "side", "owner", "owner_email", "due_on", "state", "completed_on", "standing", "answer",
    "answer_note", "reply",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One field: as it was and as it is from then on, empty for nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One trace: what was done, by whom, and what changed."""

    trace: Trace
    what: str
    changes: tuple[Change, ...]
    by_system: bool


def entries(row: Commitment, language: Language) -> tuple[Entry, ...]:
    """What was done with a commitment here, newest first."""
    found = Trace.objects.filter(
        account_id=row.account_id, subject=f"commitment:{row.source_id}"[:200]
    ).order_by("-id")
    return tuple(_entry(trace, language) for trace in found[:MOST])


def _entry(trace: Trace, language: Language) -> Entry:
    id = f"ws-commitments-act-{trace.act.removeprefix('commitment.')}"
    what = format_message(id, {}, language) if has_message(id, language) else trace.act
    by_system = trace.user_id is None and trace.actor == "system"
    return Entry(trace, what, tuple(_changes(trace, language)), by_system)


def _changes(trace: Trace, language: Language) -> Iterator[Change]:
    before, after = trace.before or {}, trace.after or {}
    for name in SHOWN:
        was, now = (_shown(name, side.get(name), language) for side in (before, after))
        if was != now:
            yield Change(name, was, now)


def _shown(name: str, value: object, language: Language) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, dict):
        return in_language(value, language)
    id = f"ws-commitments-{name}-{value}"
    if name in WORDED and has_message(id, language):
        return format_message(id, {}, language)
    if name in ("due_on", "completed_on"):
        return numbers.day(date.fromisoformat(str(value)), language)
    return str(value)
