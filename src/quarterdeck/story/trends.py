"""How a figure moved: over its quarters, and against the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.calendar import MONTHS_IN_QUARTER
from quarterdeck.core.figure import Direction, Figure, Unit
from quarterdeck.i18n.numbers import rounded
from quarterdeck.story import thresholds
from quarterdeck.story.material import Material, known_points
from quarterdeck.story.value import amount

STATES = (
    "user_coverage",
    "product_adoption",
    "users.licensed",
    "csat",
    "satisfaction",
    "first_response",
    "resolution",
    "tickets.open",
    "features.used",
)
"""Metrics that compare between windows of unequal length; the others are sums over their window."""


class Movement(StrEnum):
    """Which way a figure went, as displayed."""

    ROSE = "rose"
    FELL = "fell"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Trend:
    """The known quarters of a metric: the whole shown series, its first and last known figures."""

    series: tuple[Figure, ...]
    first: Figure
    last: Figure

    @property
    def movement(self) -> Movement:
        return moved(self.first, self.last)

    @property
    def change(self) -> Decimal:
        """Relative change from first to last; 1 where it began at zero and rose."""
        first, last = amount(self.first), amount(self.last)
        if first == 0:
            return Decimal(0) if last == 0 else Decimal(1).copy_sign(last)
        return (last - first) / abs(first)

    @property
    def better(self) -> bool | None:
        """Whether the movement is good for the customer; None where neither."""
        return improved(self.first, self.last)


def trend(material: Material, metric: str) -> Trend | None:
    """The trend of a customer's metric over up to four quarters; None with fewer than two known."""
    series = material.history(metric)
    known = known_points(series)
    return Trend(series, known[0], known[-1]) if len(known) > 1 else None


def moved(before: Figure, after: Figure) -> Movement:
    """The movement between two figures of one unit, by the values as displayed."""
    first, last = rounded(before), rounded(after)
    if first == last:
        return Movement.STEADY
    return Movement.ROSE if last > first else Movement.FELL


def improved(before: Figure, after: Figure) -> bool | None:
    """Whether the change is for the better; None where steady or of no direction."""
    movement = moved(before, after)
    if movement is Movement.STEADY or after.direction is Direction.NEUTRAL:
        return None
    return (movement is Movement.ROSE) == (after.direction is Direction.UP)


def weighty(before: Figure, after: Figure) -> bool:
    """Whether a change, as displayed, is large enough to be spoken of (``story.thresholds``).

    Shares are judged by their difference, scores too, all else by the change relative to before.
    """
    first, last = rounded(before), rounded(after)
    difference = abs(last - first)
    if after.unit is Unit.RATIO:
        return difference >= thresholds.TREND_POINTS.value
    if after.unit is Unit.SCORE:
        return difference >= thresholds.TREND_SCORE.value
    return difference > 0 and difference >= abs(first) * thresholds.TREND_SHARE.value


def varies(figures: Sequence[Figure]) -> bool:
    """Whether the known figures differ enough for a chart of them to show anything."""
    known = sorted(known_points(tuple(figures)), key=amount)
    return len(known) > 1 and weighty(known[0], known[-1])


def told_change(before: Figure, after: Figure) -> bool | None:
    """Better (True) or worse (False); None where steady, of no direction, or too slight to tell."""
    return improved(before, after) if weighty(before, after) else None


def previous(material: Material, metric: str) -> Figure | None:
    """The figure that a window's one compares with.

    For a window of one quarter that is the quarter before; for a longer window only states
    compare (with the quarter before the window), sums over unequal spans do not. A quarter in which
    the account went live compares with nothing.
    """
    quarter = material.calendar.quarter_of(material.window.start).shifted(-1)
    if not material.in_use_throughout(material.calendar.period(quarter)):
        return None
    whole = material.window.months == MONTHS_IN_QUARTER
    return material.said(metric, period=str(quarter)) if whole or metric in STATES else None


def one_unit(figures: tuple[Figure, ...]) -> bool:
    """Whether all figures can stand on one axis."""
    return len({(f.unit, f.currency if f.unit is Unit.MONEY else None) for f in figures}) == 1


def told_trends(material: Material, metrics: Sequence[str]) -> tuple[str, ...]:
    """The metrics to speak of: active users only where their share of the licences is unknown."""
    known = material.said("user_coverage") is not None
    return tuple(m for m in metrics if not (known and m == "users.active"))
