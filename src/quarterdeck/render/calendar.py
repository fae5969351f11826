"""The review as a calendar entry (RFC 5545): a proposal until someone confirms it.

Written as text: the format is small, and importing a library for it costs more than building a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quarterdeck.core.account import Contact
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, Text, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.counted import section_minutes
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.calendar_text import content, escaped, without_controls

PROPOSED_START = time(10, 0)
"""The local hour that we propose; the customer's time zone counts."""

_ADDRESS = re.compile(r"^[^\s@\"<>,;:\\]+@[^\s@\"<>,;:\\]+$")


def write_ics(
    plan: ReviewPlan,
    language: Language,
    *,
    title: Text,
    as_of: date,
    invite: bool = False,
    domain: str = "quarterdeck",
    on: date | None = None,
    at: time | None = None,
    moved: int = 0,
    cancelled: bool = False,
) -> bytes:
    """One tentative event on the planned day, at ten in the account's time zone.

    ``on`` is another day than the plan's, ``at`` the hour that was agreed (the account's own), with which the
    event is no proposal any more; ``moved`` counts how often it was, so that the new entry replaces the old.
    Without a known time zone, or for a review without a meeting, it takes the whole day. ``invite``
    names the attendees that have an address. The UID is the review's identity, the stamp is
    ``as_of``, so that equal input gives equal bytes and a new version updates the old entry.
    """
    plan = plan if on is None else replace(plan, held_on=on)
    status = "CANCELLED" if cancelled else "TENTATIVE" if at is None else "CONFIRMED"
    summary = message("calendar-summary", title=title) if at is None else title
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Quarterdeck//Review//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{escaped(f'{plan.id}@{domain}')}",
        f"DTSTAMP:{as_of:%Y%m%d}T000000Z",
        f"SEQUENCE:{plan.id.version - 1 + 3 * moved + (at is not None) + cancelled}",
        *_times(plan, at or PROPOSED_START),
        f"STATUS:{status}",
        "TRANSP:OPAQUE",
        f"SUMMARY:{escaped(to_text(summary, language))}",
        f"DESCRIPTION:{escaped(_description(plan, language, agreed=at is not None))}",
        *_people(plan, invite=invite),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return content(lines)


def _times(plan: ReviewPlan, at: time) -> Iterator[str]:
    zone = _zone(plan.account.timezone)
    if zone is None or not plan.minutes:
        yield f"DTSTART;VALUE=DATE:{plan.held_on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{plan.held_on + timedelta(days=1):%Y%m%d}"
        return
    start = datetime.combine(plan.held_on, at, zone).astimezone(UTC)
    end = start + timedelta(minutes=plan.minutes)
    yield f"DTSTART:{start:%Y%m%dT%H%M%SZ}"
    yield f"DTEND:{end:%Y%m%dT%H%M%SZ}"


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _description(plan: ReviewPlan, language: Language, *, agreed: bool) -> str:
    """That the time is a proposal where it is one, the agenda with minutes, and whom to ask."""
    lines: list[Message] = [] if agreed else [message("calendar-status")]
    if plan.agenda:
        lines.append(message("calendar-agenda"))
    lines += [
        message(
            "calendar-item",
            section=message(f"deck-section-{item.section}"),
            minutes=section_minutes(plan, item),
        )
        for item in plan.agenda
    ]
    if plan.account.csm_name:
        lines.append(message("calendar-lead", name=Name(plan.account.csm_name)))
    return "\n".join(to_text(line, language) for line in lines)


def _people(plan: ReviewPlan, *, invite: bool) -> Iterator[str]:
    account = plan.account
    if _is_address(account.csm_email):
        yield f"ORGANIZER{_named(account.csm_name)}:mailto:{account.csm_email}"
    if invite:
        yield from (_attendee(p) for p in plan.attendees if _is_address(p.email))


def _attendee(person: Contact) -> str:
    asked = "ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    return f"ATTENDEE{_named(person.name)};{asked}:mailto:{person.email}"


def _is_address(address: str | None) -> bool:
    return address is not None and _ADDRESS.match(address) is not None


def _named(name: str | None) -> str:
    """``;CN="name"``; a quoted parameter holds neither quotes nor control characters."""
    found = "" if name is None else without_controls(name).replace('"', "'").strip()
    return f';CN="{found}"' if found else ""
