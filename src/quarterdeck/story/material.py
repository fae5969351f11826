"""What a story is told from, and what of it may be said to the customer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from quarterdeck.core.account import Account
from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.story.counting import Counter
from quarterdeck.story.workdays import fiscal_calendar

SHOWN_QUARTERS = 4
"""Quarters of history on the customer's pages (field-facts.md, Metrics)."""

RECENT_DAYS = 365
"""What was said longer ago than this no longer speaks for the customer."""


@dataclass(frozen=True, slots=True)
class Material:
    """Plan, facts, figures and settings of one review."""

    plan: ReviewPlan
    facts: AccountFacts
    figures: FigureSet
    settings: Settings

    @property
    def account(self) -> Account:
        return self.plan.account

    @property
    def as_of(self) -> date:
        return self.plan.as_of

    @property
    def window(self) -> Period:
        return self.plan.window

    @property
    def calendar(self) -> FiscalCalendar:
        return fiscal_calendar(self.account, self.settings)

    @property
    def counter(self) -> Counter:
        return Counter(self.account.id, self.window, self.as_of)

    @property
    def executive(self) -> bool:
        """Whether the review is for executives: outcomes only, no charts of use."""
        return self.plan.model.review is ReviewType.EBR

    @property
    def next_quarter(self) -> Quarter:
        """The quarter that is planned for: that of the meeting, or the one after the window."""
        return max(self.plan.quarter.shifted(1), self.calendar.quarter_of(self.plan.held_on))

    def seen(self, metric: str, dimension: str = "", period: str = "window") -> Figure | None:
        """The figure, for internal pages, where it is known."""
        return _finite(self.figures.known(metric, period, dimension))

    def said(self, metric: str, dimension: str = "", period: str = "window") -> Figure | None:
        """The figure where it is known and the customer may see it."""
        return _for_customer(self.seen(metric, dimension, period))

    def dimensions(self, metric: str) -> tuple[Figure, ...]:
        """The known figures of a metric by dimension in the window, that the customer may see."""
        found = (_for_customer(_finite(f)) for f in self.figures.dimensions(metric))
        return tuple(f for f in found if f is not None)

    def history(self, metric: str) -> tuple[Figure, ...]:
        """The last four quarters to the review's, from the first known one on; gaps stay in.

        Quarters that began before go-live are left out: a part does not compare with a whole.

        Empty where the customer may not see the metric.
        """
        until = self.calendar.period(self.plan.quarter).end
        series = [f for f in self.figures.series(metric) if f.period.end <= until]
        shown = [f for f in series[-SHOWN_QUARTERS:] if self.in_use_throughout(f.period)]
        if any(f.audience is not Audience.CUSTOMER for f in shown):
            return ()
        while shown and _finite(shown[0]) is None:
            shown = shown[1:]
        return tuple(shown)

    def in_use_throughout(self, period: Period) -> bool:
        """Whether the account was live for the whole of a period; so where go-live is unknown."""
        live = self.account.go_live_date
        return live is None or live <= period.start

    def recent(self, day: date) -> bool:
        """Whether a day lies within the last year up to as-of."""
        return self.as_of - timedelta(days=RECENT_DAYS) < day <= self.as_of


def known_points(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of a series that have a value."""
    return tuple(f for f in figures if _finite(f) is not None)


def _finite(figure: Figure | None) -> Figure | None:
    if figure is None or figure.value is None or not math.isfinite(figure.value):
        return None
    return figure


def _for_customer(figure: Figure | None) -> Figure | None:
    return figure if figure is not None and figure.audience is Audience.CUSTOMER else None
