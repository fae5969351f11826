"""How the meeting stands against its agenda, and what gives way when time runs short.

What looks back gives way first and what was promised never does: action planning and the close keep
all of their minutes (domain.md: no review closes without commitments; seventy per cent ahead).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quarterdeck.core.engagement import AgendaItem, Section

LATE_FROM = 60.0
"""Seconds behind from which anybody needs to be told; a convention of ours."""

HELD_FROM = 30.0
"""Seconds from which a section counts as held; less is leafing through the slides. Ours too."""

NEVER_CUT = frozenset({Section.ACTION_PLANNING, Section.CLOSE})

KEEPS: Mapping[Section, float] = {
    Section.VALUE_REVIEW: 1 / 3,
    Section.OPENING: 2 / 5,
    Section.STRATEGIC_DISCUSSION: 3 / 5,
    Section.BUSINESS_CONTEXT: 1 / 2,
}
"""Who gives way, in this order, and the share of its planned time that each keeps; conventions of ours."""

DROPPED: Sequence[Section] = (Section.VALUE_REVIEW, Section.OPENING)
"""What is left out whole where shortening is not enough: the results are read as well as heard."""

SKIP_FIRST: Mapping[Section, Sequence[str]] = {
    Section.VALUE_REVIEW: ("outcomes", "executive-summary", "last-quarter"),
    Section.OPENING: ("agenda",),
    Section.STRATEGIC_DISCUSSION: ("strategy",),
}
"""Slides, by role, that a shortened section does without, the first of them first."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A section that gives way: ``left`` are the seconds it still gets, none where it is left out."""

    section: Section
    left: float
    saved: float

    @property
    def dropped(self) -> bool:
        return self.left <= 0

    @property
    def skips(self) -> Sequence[str]:
        """The slides, by role, to do without, the first of them first."""
        return SKIP_FIRST.get(self.section, ())


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds since the start, of the whole agenda, and behind (below zero: in hand), if every section
    still to come takes what it was given; ``beyond`` is what no cut recovers."""

    elapsed: float
    planned: float
    late: float
    cuts: tuple[Cut, ...] = ()
    beyond: float = 0.0

    @property
    def is_late(self) -> bool:
        return self.late >= LATE_FROM


def pace(agenda: Sequence[AgendaItem], spent: Mapping[Section, float], current: Section) -> Pace:
    """How a meeting stands whose sections took ``spent`` seconds so far, the current one included.

    A section that was held and left is over; any other is still to come, in whatever order.
    """
    planned = {item.section: item.minutes * 60.0 for item in agenda}
    remaining = {
        section: _remaining(minutes, spent.get(section, 0.0), section is current)
        for section, minutes in planned.items()
    }
    elapsed, whole = sum(spent.values()), sum(planned.values())
    late = elapsed + sum(remaining.values()) - whole
    if late < LATE_FROM:
        return Pace(elapsed, whole, late)
    cuts = _cuts(late, planned, remaining, spent, current)
    beyond = late - sum(cut.saved for cut in cuts)
    return Pace(elapsed, whole, late, cuts, max(0.0, beyond))


def was_held(spent: float) -> bool:
    """Whether a section that took this many seconds, and was left, is over."""
    return spent >= HELD_FROM


def _remaining(planned: float, spent: float, is_current: bool) -> float:
    if is_current:
        return max(0.0, planned - spent)
    return 0.0 if was_held(spent) else planned


def _cuts(
    late: float,
    planned: Mapping[Section, float],
    remaining: Mapping[Section, float],
    spent: Mapping[Section, float],
    current: Section,
) -> tuple[Cut, ...]:
    left = dict(remaining)
    floors = {
        s: max(0.0, share * planned.get(s, 0.0) - spent.get(s, 0.0)) for s, share in KEEPS.items()
    }
    for section in KEEPS:
        late -= _take(left, section, floors[section], late)
    for section in DROPPED:
        if section is not current:
            late -= _take(left, section, 0.0, late)
    return tuple(
        Cut(section, left[section], remaining[section] - left[section])
        for section in planned
        if left[section] < remaining[section]
    )


def _take(left: dict[Section, float], section: Section, floor: float, late: float) -> float:
    """Take from a section what is needed, down to its floor; the seconds taken."""
    taken = min(max(0.0, late), max(0.0, left.get(section, 0.0) - floor))
    if taken:
        left[section] -= taken
    return taken
