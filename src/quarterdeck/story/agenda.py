"""The agenda: the sixty minutes of domain.md scaled to a review's length, and where it looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quarterdeck.core.engagement import SIXTY_MINUTES, AgendaItem, Section, Tense

BUFFER = 10
"""One part in ten of the booked time is held back (field-facts.md, Meeting)."""

SECTION_SLIDES: Mapping[Section, tuple[str, ...]] = {
    Section.OPENING: ("title", "agenda", "executive-summary"),
    Section.BUSINESS_CONTEXT: ("alignment",),
    Section.VALUE_REVIEW: ("last-quarter", "results", "outcomes"),
    Section.STRATEGIC_DISCUSSION: ("alignment", "strategy", "plan", "feedback"),
    Section.ACTION_PLANNING: ("next-steps",),
    Section.CLOSE: (),
}
"""The slides that a section uses, by slide role (domain.md, Agenda). ``alignment`` is asked in the
business context and again in the strategic discussion."""


def scale(minutes: int) -> tuple[AgendaItem, ...]:
    """The agenda for ``minutes``: whole minutes that sum exactly, by largest remainder.

    Zero minutes (self-service) have no agenda; in a very short call a section that gets no minute
    is left out. Ties go to the earlier section.
    """
    shares = [item.minutes * minutes / total_minutes(SIXTY_MINUTES) for item in SIXTY_MINUTES]
    whole = [int(share) for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda i: (whole[i] - shares[i], i))
    for index in by_remainder[: minutes - sum(whole)]:
        whole[index] += 1
    items = zip(SIXTY_MINUTES, whole, strict=True)
    return tuple(replace(item, minutes=given) for item, given in items if given)


def total_minutes(agenda: Sequence[AgendaItem]) -> int:
    """Minutes of the whole agenda."""
    return sum(item.minutes for item in agenda)


def future_share(agenda: Sequence[AgendaItem]) -> float | None:
    """Future minutes / (past + future minutes), a fraction; None where neither is planned.

    Present items (opening, the customer's context, close) are not counted. Source: domain.md; the
    sixty-minute agenda has 28 / 43.
    """
    future = sum(item.minutes for item in agenda if item.tense is Tense.FUTURE)
    past = sum(item.minutes for item in agenda if item.tense is Tense.PAST)
    return future / (past + future) if past + future else None


def buffer_minutes(minutes: int) -> int:
    """Minutes of the booked time that the speakers' plan leaves free, rounded up.

    The agenda fills the booked time; whoever leads aims to be through its content this much
    earlier. Source: field-facts.md, Meeting (10 % time buffer).
    """
    return -(-minutes // BUFFER)


def sections_of(role: str) -> tuple[Section, ...]:
    """The sections that use a slide of this role, in the order of the agenda."""
    return tuple(section for section, roles in SECTION_SLIDES.items() if role in roles)
