"""How mature a review programme is, by declared conditions, and what is missing for the next stage.

The stages are those of domain.md (Maturity of a review programme). A condition is met by what is shown
to be so: a share is taken of all reviews it asks of, those of which nothing is known counted as not
meeting it. More evidence of what happened in and after the same reviews therefore never lowers a stage
(what raises the demands may: a further review, a further commitment that is due).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
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
from quarterdeck.core.thresholds import (
    ACTIONS_GOOD,
    ACTIONS_POOR,
    VALUE_COVERAGE_LEAST,
    Threshold,
    convention,
)
from quarterdeck.story.programme import (
    ALL,
    ATTENDANCE_TARGET,
    CADENCE_TARGET,
    PREPARATION_TARGET,
    REVIEWS_LEAST,
    span,
)
from quarterdeck.story.programme_tally import Share, Tally, tally
from quarterdeck.story.review_record import ReviewRecord

ONE_REVIEW = convention("maturity-first", "1", Unit.COUNT)
CADENCE_LEAST = convention("maturity-cadence", "0.50", Unit.RATIO)
OUTCOMES_LEAST = convention("maturity-outcomes", "0.60", Unit.RATIO)
BEYOND_USAGE_LEAST = convention("maturity-beyond-usage", "0.80", Unit.RATIO)
CO_PLANNED_LEAST = convention("maturity-co-planned", "0.60", Unit.RATIO)

THRESHOLDS: tuple[Threshold, ...] = (
    REVIEWS_LEAST,
    ONE_REVIEW,
    CADENCE_LEAST,
    OUTCOMES_LEAST,
    BEYOND_USAGE_LEAST,
    CO_PLANNED_LEAST,
    CADENCE_TARGET,
    ATTENDANCE_TARGET,
    PREPARATION_TARGET,
)
"""The thresholds of programme and maturity that are declared for them."""


class MaturityStage(StrEnum):
    BASIC = "basic"
    STANDARD = "standard"
    STRATEGIC = "strategic"
    TRANSFORMATIONAL = "transformational"

    @property
    def label(self) -> Message:
        return message(f"maturity-stage-{self.value}")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a stage with what was measured; ``figure`` has no value where nothing is there
    to measure, and the condition is then not met."""

    stage: MaturityStage
    id: str
    figure: Figure
    least: Threshold

    @property
    def met(self) -> bool:
        return self.figure.value is not None and self.figure.value >= self.least.value

    @property
    def name(self) -> Message:
        return message(f"maturity-{self.id}")

    @property
    def text(self) -> Message:
        """The condition with what was measured and what is needed."""
        as_of = self.figure.id.as_of
        least = measured(
            f"threshold.{self.least.id}", self.least.value, self.least.unit, as_of=as_of
        )
        if self.figure.value is None:
            return message("maturity-unmeasured", condition=self.name, least=least)
        return message("maturity-measured", condition=self.name, value=self.figure, least=least)


@dataclass(frozen=True, slots=True)
class Maturity:
    """The stage reached (None: no review took place yet) and the conditions of all stages, in order."""

    stage: MaturityStage | None
    next: MaturityStage | None
    conditions: tuple[Condition, ...]

    def of(self, stage: MaturityStage) -> tuple[Condition, ...]:
        return tuple(c for c in self.conditions if c.stage is stage)

    @property
    def met(self) -> tuple[Condition, ...]:
        """Conditions of the next stage that are met."""
        return tuple(c for c in self.conditions if c.stage is self.next and c.met)

    @property
    def missing(self) -> tuple[Condition, ...]:
        """Conditions of the next stage that are not met."""
        return tuple(c for c in self.conditions if c.stage is self.next and not c.met)


_Measured = Callable[[Tally], Share]


def _shown(share: Share) -> Share:
    """The share over all that could be judged: what is not known is not shown."""
    return Share(share.met, share.eligible, share.eligible)


def _of_held(count: Callable[[Tally], int]) -> _Measured:
    return lambda found: Share(count(found), found.took_place, found.took_place)


_CONDITIONS: tuple[tuple[MaturityStage, str, _Measured, Threshold], ...] = (
    (MaturityStage.BASIC, "reviews", _of_held(lambda t: t.took_place), ONE_REVIEW),
    (MaturityStage.STANDARD, "reviews", _of_held(lambda t: t.took_place), REVIEWS_LEAST),
    (MaturityStage.STANDARD, "cadence", lambda t: _shown(t.cadence), CADENCE_LEAST),
    (MaturityStage.STRATEGIC, "outcomes", _of_held(lambda t: t.outcomes_shown), OUTCOMES_LEAST),
    (
        MaturityStage.STRATEGIC,
        "baselines",
        _of_held(lambda t: t.baselines_agreed),
        VALUE_COVERAGE_LEAST,
    ),
    (
        MaturityStage.STRATEGIC,
        "beyond-usage",
        _of_held(lambda t: t.beyond_usage),
        BEYOND_USAGE_LEAST,
    ),
    (MaturityStage.STRATEGIC, "actions", lambda t: t.actions, ACTIONS_POOR),
    (
        MaturityStage.TRANSFORMATIONAL,
        "co-planned",
        _of_held(lambda t: t.co_planned),
        CO_PLANNED_LEAST,
    ),
    (
        MaturityStage.TRANSFORMATIONAL,
        "attendance",
        lambda t: _shown(t.attendance),
        ATTENDANCE_TARGET,
    ),
    (
        MaturityStage.TRANSFORMATIONAL,
        "preparation",
        lambda t: _shown(t.preparation),
        PREPARATION_TARGET,
    ),
    (MaturityStage.TRANSFORMATIONAL, "actions", lambda t: t.actions, ACTIONS_GOOD),
    (MaturityStage.TRANSFORMATIONAL, "cadence", lambda t: _shown(t.cadence), CADENCE_TARGET),
)


def maturity(
    records: Sequence[ReviewRecord], as_of: date, *, calendar: FiscalCalendar | None = None
) -> Maturity:
    """The stage whose conditions, and those of every stage before it, are all met."""
    counted = tally(records, as_of, calendar or FiscalCalendar())
    days = span(counted, as_of)
    conditions = tuple(
        Condition(stage, id, _figure(id, measure(counted), least, days, as_of), least)
        for stage, id, measure, least in _CONDITIONS
    )
    reached = _reached(conditions)
    return Maturity(reached, _next(reached), conditions)


def _reached(conditions: Sequence[Condition]) -> MaturityStage | None:
    reached = None
    for stage in MaturityStage:
        if not all(c.met for c in conditions if c.stage is stage):
            return reached
        reached = stage
    return reached


def _next(reached: MaturityStage | None) -> MaturityStage | None:
    stages = list(MaturityStage)
    place = 0 if reached is None else stages.index(reached) + 1
    return stages[place] if place < len(stages) else None


def _figure(id: str, share: Share, least: Threshold, days: Period, as_of: date) -> Figure:
    counted = least.unit is Unit.COUNT
    value = share.met if counted else _quotient(share)
    return Figure(
        id=FigureId(f"maturity.{id}", ALL, "now", as_of),
        value=value,
        unit=least.unit,
        period=days,
        level=ValueLevel.OPERATIONAL,
        direction=Direction.UP,
        audience=Audience.INTERNAL,
        numerator=None if counted else share.met,
        denominator=None if counted else share.judged,
        coverage=Coverage(share.judged, share.eligible) if share.eligible else None,
        missing="maturity-nothing" if value is None else None,
    )


def _quotient(share: Share) -> Decimal | None:
    """Exact, so that three of five is sixty per cent to the last digit."""
    return Decimal(share.met) / share.judged if share.judged else None
