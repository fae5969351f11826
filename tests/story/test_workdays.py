"""Free days avoid weekends, public holidays and the times that the settings name."""

from __future__ import annotations

from datetime import date

import holidays
import pytest
from tests.story.telling import SETTINGS, account

from quarterdeck.core.settings import AvoidSettings, Settings, VendorSettings
from quarterdeck.story.workdays import free_day, is_working_day, working_day_after


@pytest.mark.parametrize("country", ["US", "DE", "RU", "GB", "JP"])
def test_the_table_of_holidays_agrees_with_the_library(country: str) -> None:
    library = holidays.country_holidays(country, years=[2024, 2025])
    expected = {day for day in library if day.weekday() < 5}
    days = [
        date.fromordinal(n)
        for n in range(date(2024, 1, 1).toordinal(), date(2026, 1, 1).toordinal())
    ]
    assert {d for d in days if d.weekday() < 5 and not is_working_day(d, country)} == expected


def test_an_unknown_country_has_weekends_only() -> None:
    assert is_working_day(date(2025, 1, 1), None)
    assert not is_working_day(date(2025, 1, 4), "XX")


def test_working_days_are_counted_over_weekends_and_holidays() -> None:
    assert working_day_after(date(2024, 12, 31), 1, "RU") == date(2025, 1, 9)


def test_a_day_in_december_moves_to_the_nearest_day_outside_it() -> None:
    us = account(fiscal_first_month=4)
    assert free_day(date(2024, 12, 5), date(2024, 10, 1), None, us, SETTINGS) == date(2024, 11, 29)
    assert free_day(date(2024, 12, 28), date(2024, 12, 1), None, us, SETTINGS) == date(2025, 1, 2)


def test_the_customers_last_fiscal_month_is_avoided() -> None:
    customer = account(fiscal_first_month=4)
    assert free_day(date(2025, 3, 20), date(2025, 3, 1), None, customer, SETTINGS) == date(
        2025, 4, 1
    )


def test_spans_of_the_settings_are_avoided() -> None:
    spans = ((date(2025, 5, 1), date(2025, 5, 9)),)
    settings = Settings(vendor=VendorSettings(name="V"), avoid=AvoidSettings(spans=spans))
    found = free_day(date(2025, 5, 6), date(2025, 5, 1), None, account(), settings)
    assert found == date(2025, 5, 12)


def test_no_day_is_free_where_every_month_is_avoided() -> None:
    settings = Settings(
        vendor=VendorSettings(name="V"), avoid=AvoidSettings(months=tuple(range(1, 13)))
    )
    assert free_day(date(2025, 5, 6), date(2025, 5, 1), None, account(), settings) is None
