"""The days on which the demo stands: as-of, months, review windows and the reviews that were held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from quarterdeck.core.calendar import Period, Quarter, add_months
from quarterdeck.demo.cast import Profile

DEMO_AS_OF = date(2026, 10, 8)
"""The demo's as-of day; nothing in its data happened later."""

DEMO_QUARTER = Quarter(2026, 3)
"""The quarter that the demo's reviews look back on."""

HISTORY_START = date(2024, 10, 1)
"""First day of usage, tickets, interactions and surveys: two years of history."""

_DAYS_IN_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Window:
    """One review window and the review held after it (None while that review lies ahead)."""

    period: Period
    reviewed_on: date | None


def months_before(day: date) -> float:
    """How many months before as-of a day lies."""
    return (DEMO_AS_OF - day).days / _DAYS_IN_MONTH


def months_from(first: date) -> tuple[date, ...]:
    """First days of the months from that of ``first`` up to that of as-of."""
    months = [first.replace(day=1)]
    while add_months(months[-1], 1) <= DEMO_AS_OF:
        months.append(add_months(months[-1], 1))
    return tuple(months)


def workday(day: date) -> date:
    """``day`` itself, or the Friday before where it falls on a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def windows(profile: Profile) -> tuple[Window, ...]:
    """The account's review windows since go-live, oldest first, the last one awaiting its review.

    Windows are whole quarters of the customer's fiscal calendar and end before their review; the
    last one ends a cadence after the one that was reviewed last, ahead of as-of or not.
    """
    if profile.reviewed is None:
        return (Window(_ending(_quarter_end(DEMO_AS_OF, profile), profile), None),)
    found: list[Window] = []
    end = _quarter_end(profile.reviewed, profile)
    reviewed = profile.reviewed
    while add_months(end, -profile.cadence) >= profile.live:
        found.append(Window(_ending(end, profile), workday(reviewed)))
        end = add_months(end, -profile.cadence)
        reviewed = _months_earlier(reviewed, profile.cadence)
    if not found:
        found.append(Window(Period(profile.live, end), profile.reviewed))
    ahead = add_months(_quarter_end(profile.reviewed, profile), profile.cadence)
    return (*reversed(found), Window(_ending(ahead, profile), None))


def _ending(end: date, profile: Profile) -> Period:
    return Period(add_months(end, -profile.cadence), end)


def _quarter_end(day: date, profile: Profile) -> date:
    """The day after the last fiscal quarter that was over on ``day``."""
    behind = (day.month - profile.fiscal_first_month) % 3
    return add_months(day, -behind)


def _months_earlier(day: date, months: int) -> date:
    first = add_months(day, -months)
    return first + timedelta(days=min(day.day, 28) - 1)
