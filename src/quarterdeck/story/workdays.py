"""Free working days: weekends, public holidays, avoided months and spans."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import msgspec

from quarterdeck import resources
from quarterdeck.core.account import Account
from quarterdeck.core.calendar import FiscalCalendar
from quarterdeck.core.settings import AvoidSettings, Settings

SEARCHED = 120
"""Days looked at on either side before a day is given up as not free."""

_HOLIDAYS = ("calendar", "public_holidays.json")


def fiscal_calendar(account: Account, settings: Settings) -> FiscalCalendar:
    """The customer's own fiscal calendar, else the project's."""
    return FiscalCalendar(account.fiscal_first_month or settings.fiscal_first_month)


def is_working_day(day: date, country: str | None) -> bool:
    """Monday to Friday, and no public holiday of the country where the table knows it."""
    return day.weekday() < 5 and day not in _holidays(country)


def working_day_after(day: date, days: int, country: str | None) -> date:
    """The ``days``-th working day after ``day``."""
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, country)
    return day


def avoided(day: date, account: Account, settings: Settings) -> bool:
    """Whether the day lies in a month or span in which no review is held."""
    avoid: AvoidSettings = settings.avoid
    year_end = fiscal_calendar(account, settings).last_month_of_year()
    return (
        day.month in avoid.months
        or (avoid.customer_year_end and day.month == year_end)
        or any(first <= day <= last for first, last in avoid.spans)
    )


def free_day(
    wanted: date, earliest: date, latest: date | None, account: Account, settings: Settings
) -> date | None:
    """The free working day nearest to ``wanted`` (the later of two equally near); None if none.

    ``earliest`` and ``latest`` (inclusive) bound the search.
    """
    for distance in range(SEARCHED):
        for day in (wanted + timedelta(days=distance), wanted - timedelta(days=distance)):
            inside = day >= earliest and (latest is None or day <= latest)
            if (
                inside
                and is_working_day(day, account.country)
                and not avoided(day, account, settings)
            ):
                return day
    return None


def _holidays(country: str | None) -> frozenset[date]:
    return _table().get((country or "").upper(), frozenset())


@cache
def _table() -> dict[str, frozenset[date]]:
    """Public holidays on weekdays by country and year, as the ``holidays`` library lists them.

    Kept as data because the library takes over a second to load on a cold start.
    """
    found = msgspec.json.decode(resources.text(*_HOLIDAYS), type=dict[str, dict[int, list[str]]])
    return {
        country: frozenset(
            date.fromisoformat(f"{year}-{day}") for year, days in years.items() for day in days
        )
        for country, years in found.items()
    }
