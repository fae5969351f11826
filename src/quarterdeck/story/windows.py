"""The periods over which metrics are computed for each account's review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from quarterdeck.core.calendar import Period
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.story.workdays import fiscal_calendar

QUARTERS = 8
"""Quarters of history that are computed; half of them are shown."""


@dataclass(frozen=True, slots=True)
class PeriodSpan:
    """A row of the periods table: the days ``start`` to ``end`` (half-open) under a key.

    ``period`` is a quarter ("2024-Q4"), ``window`` or ``now``.
    """

    account_id: str
    period: str
    start: date
    end: date


def windows(plans: Iterable[ReviewPlan], settings: Settings) -> tuple[PeriodSpan, ...]:
    """For each plan its last eight fiscal quarters, oldest first, its window, and now.

    Now is the as-of day's quarter up to and with that day.
    """
    return tuple(span for plan in plans for span in _spans(plan, settings))


def _spans(plan: ReviewPlan, settings: Settings) -> tuple[PeriodSpan, ...]:
    calendar = fiscal_calendar(plan.account, settings)
    quarters = [plan.quarter.shifted(-back) for back in range(QUARTERS - 1, -1, -1)]
    current = calendar.period(calendar.quarter_of(plan.as_of))
    periods = {str(quarter): calendar.period(quarter) for quarter in quarters}
    periods["window"] = plan.window
    periods["now"] = Period(current.start, plan.as_of + timedelta(days=1))
    return tuple(PeriodSpan(plan.account.id, key, p.start, p.end) for key, p in periods.items())
