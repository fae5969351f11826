"""Quarters, fiscal years and half-open periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter, add_months

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
first_months = st.integers(1, 12)


def test_a_calendar_year_begins_in_january() -> None:
    period = FiscalCalendar().period(Quarter(2026, 3))
    assert period == Period(date(2026, 7, 1), date(2026, 10, 1))
    assert period.last_day == date(2026, 9, 30)
    assert period.months == 3


def test_a_fiscal_year_is_named_for_the_calendar_year_in_which_it_ends() -> None:
    calendar = FiscalCalendar(first_month=4)
    assert calendar.period(Quarter(2026, 1)).start == date(2025, 4, 1)
    assert calendar.quarter_of(date(2026, 3, 31)) == Quarter(2026, 4)
    assert calendar.last_month_of_year() == 3


@given(days, first_months)
def test_every_day_lies_in_the_quarter_it_is_said_to(day: date, first_month: int) -> None:
    calendar = FiscalCalendar(first_month)
    assert day in calendar.period(calendar.quarter_of(day))


@given(days, first_months, st.integers(-40, 40))
def test_quarters_follow_each_other_without_gap(day: date, first_month: int, by: int) -> None:
    calendar = FiscalCalendar(first_month)
    quarter = calendar.quarter_of(day)
    assert calendar.period(quarter).end == calendar.period(quarter.shifted(1)).start
    assert quarter.shifted(by).shifted(-by) == quarter


def test_a_quarter_is_written_and_read_in_one_way() -> None:
    assert str(Quarter.parse("2024-q4")) == "2024-Q4"
    with pytest.raises(ValueError, match="write it as 2024-Q4"):
        Quarter.parse("Q4 2024")
    with pytest.raises(ValueError, match="1 to 4"):
        Quarter(2024, 5)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Period(date(2026, 2, 1), date(2026, 1, 1))


@given(days, st.integers(-100, 100))
def test_adding_months_and_taking_them_back_gives_the_first_of_the_month(
    day: date, months: int
) -> None:
    assert add_months(add_months(day, months), -months) == day.replace(day=1)
