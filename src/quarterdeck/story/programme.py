"""Is the programme working? Its measures over any set of reviews, and sets of reviews by group.

All is computed from values that the caller passes: nothing here knows where they are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.calendar import FiscalCalendar, Period
from quarterdeck.core.figure import (
    Audience,
    Coverage,
    Direction,
    Figure,
    FigureId,
    Unit,
    ValueLevel,
)
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, message
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.thresholds import ACTIONS_GOOD, Threshold, convention, target
from quarterdeck.story.programme_tally import Share, Tally, tally
from quarterdeck.story.review_record import Engagement as Engagement
from quarterdeck.story.review_record import Preparation as Preparation
from quarterdeck.story.review_record import ReviewRecord as ReviewRecord
from quarterdeck.story.thresholds import SATISFACTION_FLOOR

GOVERNANCE = "Cadence and governance"
REVIEWS_LEAST = convention("programme-reviews-least", "3", Unit.COUNT)
"""Of fewer reviews (or actions) no share and no mean is told."""

CADENCE_TARGET = target("programme-cadence", "0.90", Unit.RATIO, GOVERNANCE)
ATTENDANCE_TARGET = target("programme-attendance", "0.80", Unit.RATIO, GOVERNANCE)
PREPARATION_TARGET = target("programme-preparation", "0.70", Unit.RATIO, GOVERNANCE)

ALL = "programme"
"""The account part of the identity of a measure: it is of no one account."""


class MeasureId(StrEnum):
    """What a programme is measured by; the figure of each is ``programme.<id>``."""

    CADENCE = "cadence"
    ATTENDANCE = "attendance"
    PREPARATION = "preparation"
    ON_TIME = "on-time"
    ACTIONS = "actions"
    RESPONSE_DAY = "response-day"
    RESPONSE_WEEK = "response-week"
    SATISFACTION = "satisfaction"


TARGETS: Mapping[MeasureId, Threshold] = {
    MeasureId.CADENCE: CADENCE_TARGET,
    MeasureId.ATTENDANCE: ATTENDANCE_TARGET,
    MeasureId.PREPARATION: PREPARATION_TARGET,
    MeasureId.ACTIONS: ACTIONS_GOOD,
    MeasureId.SATISFACTION: SATISFACTION_FLOOR,
}
"""Targets of the field, where it has one."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. ``figure`` has the counts behind it even where there are too few for a value.

    ``reason`` says why there is no value, with how many there are. ``target`` is None where the field
    has none.
    """

    id: MeasureId
    figure: Figure
    target: Threshold | None
    reason: Message | None

    @property
    def name(self) -> Message:
        return message(f"metric-programme-{self.id}")

    @property
    def definition(self) -> Message:
        return message(f"metric-programme-{self.id}.formula")

    @property
    def n(self) -> int:
        """How many reviews (or actions) it rests on."""
        return int(self.figure.denominator or 0)

    @property
    def on_target(self) -> bool | None:
        """None where there is no value or no target."""
        if self.figure.value is None or self.target is None:
            return None
        return self.figure.value >= self.target.value


@dataclass(frozen=True, slots=True)
class ProgrammeMeasures:
    """The measures over a set of reviews; ``group`` is its key in ``grouped``, None for all."""

    group: str | None
    as_of: date
    reviews: int
    statuses: Mapping[ReviewStatus, int]
    rescheduled: int
    measures: tuple[Measure, ...]

    def of(self, id: MeasureId) -> Measure:
        return next(m for m in self.measures if m.id is id)

    @property
    def took_place(self) -> int:
        """Reviews held or completed in writing."""
        return self.statuses[ReviewStatus.HELD] + self.statuses[ReviewStatus.ASYNCHRONOUS]


def measures(
    records: Sequence[ReviewRecord],
    as_of: date,
    *,
    group: str | None = None,
    calendar: FiscalCalendar | None = None,
) -> ProgrammeMeasures:
    """The programme's measures over ``records`` as they stand on ``as_of``.

    Cadence: a review is kept where it took place by the end of the fiscal quarter in which it fell
    due; it counts once that quarter is over, and never where it was skipped on purpose. On time: by
    the due day itself, of those that took place. Attendance: sponsor or executive, of reviews to which
    the engagement model asks one, no-shows included. What is not known stands in the coverage only.
    """
    counted = tally(records, as_of, calendar or FiscalCalendar())
    shares: Mapping[MeasureId, Share] = {
        MeasureId.CADENCE: counted.cadence,
        MeasureId.ATTENDANCE: counted.attendance,
        MeasureId.PREPARATION: counted.preparation,
        MeasureId.ON_TIME: counted.on_time,
        MeasureId.ACTIONS: counted.actions,
        MeasureId.RESPONSE_DAY: counted.same_day,
        MeasureId.RESPONSE_WEEK: counted.within_week,
        MeasureId.SATISFACTION: counted.satisfaction,
    }
    days = span(counted, as_of)
    found = tuple(_measure(id, share, days, as_of, group) for id, share in shares.items())
    statuses = {status: counted.statuses[status] for status in ReviewStatus}
    return ProgrammeMeasures(group, as_of, len(records), statuses, counted.rescheduled, found)


def span(counted: Tally, as_of: date) -> Period:
    """From the first due or held day up to and with the as-of day."""
    end = as_of + timedelta(days=1)
    return Period(min(counted.first or as_of, as_of), end)


def _measure(id: MeasureId, share: Share, days: Period, as_of: date, group: str | None) -> Measure:
    enough = share.judged >= REVIEWS_LEAST.value
    figure = Figure(
        id=FigureId(f"programme.{id}", ALL, "now", as_of, _dimension(group)),
        value=Decimal(share.met) / share.judged if enough else None,
        unit=Unit.SCORE if id is MeasureId.SATISFACTION else Unit.RATIO,
        period=days,
        level=ValueLevel.OPERATIONAL,
        direction=Direction.UP,
        audience=Audience.INTERNAL,
        numerator=share.met,
        denominator=share.judged,
        coverage=Coverage(share.judged, share.eligible) if share.eligible else None,
        missing=None if enough else f"metric-programme-{id}.missing",
    )
    return Measure(id, figure, TARGETS.get(id), None if enough else _reason(share, as_of))


def _dimension(group: str | None) -> str:
    """The dimension of a group's figures; "-" for the reviews that belong to none."""
    return "" if group is None else group or "-"


def _reason(share: Share, as_of: date) -> Message:
    if not share.judged:
        return message("programme-nothing-known")
    count = measured("programme.known", share.judged, as_of=as_of)
    least = measured("threshold.programme-reviews-least", REVIEWS_LEAST.value, as_of=as_of)
    return message("programme-too-few", count=count, least=least)


class Grouping(StrEnum):
    """By what a programme is told apart."""

    CSM = "csm"
    SEGMENT = "segment"
    QUARTER = "quarter"


def grouped(
    records: Iterable[ReviewRecord], by: Grouping, calendar: FiscalCalendar | None = None
) -> dict[str, tuple[ReviewRecord, ...]]:
    """The reviews by group, sorted; "" holds those without a CSM, or without any day."""
    key = _key(by, calendar or FiscalCalendar())
    found: dict[str, list[ReviewRecord]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record)
    return {name: tuple(found[name]) for name in sorted(found)}


def _key(by: Grouping, calendar: FiscalCalendar) -> Callable[[ReviewRecord], str]:
    if by is Grouping.CSM:
        return lambda record: record.csm or ""
    if by is Grouping.SEGMENT:
        return lambda record: record.segment.value
    return lambda record: _quarter(record.due_on or record.held_on, calendar)


def _quarter(day: date | None, calendar: FiscalCalendar) -> str:
    """The fiscal quarter in which a review fell due, else that in which it was held."""
    return "" if day is None else str(calendar.quarter_of(day))
