"""The periods of a run."""

from __future__ import annotations

from datetime import date

import pytest
from tests.warehouse.canonical_tables import SETTINGS, quarter, window, with_account

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.errors import FigureError
from quarterdeck.warehouse.figures import run_metrics
from quarterdeck.warehouse.periods import PeriodRow, period_rows


def test_the_last_eight_quarters_are_those_over_on_the_as_of_day() -> None:
    rows = period_rows("A", FiscalCalendar(), date(2024, 12, 31))
    assert [row.period for row in rows[::7]] == ["2023-Q1", "2024-Q4"]
    rows = period_rows("A", FiscalCalendar(), date(2024, 12, 30))
    assert rows[-1] == PeriodRow("A", "2024-Q3", date(2024, 7, 1), date(2024, 10, 1))


def test_quarters_are_those_of_the_accounts_calendar_and_end_with_the_reviews() -> None:
    rows = period_rows(
        "A",
        FiscalCalendar(2),
        date(2024, 12, 20),
        Period(date(2024, 8, 1), date(2024, 12, 21)),
        quarter=Quarter(2025, 4),
        quarters=1,
    )
    assert rows == (
        PeriodRow("A", "2025-Q4", date(2024, 11, 1), date(2025, 2, 1)),
        PeriodRow("A", "window", date(2024, 8, 1), date(2024, 12, 21)),
    )


def test_periods_are_cut_at_as_of_and_now_is_added() -> None:
    connection = with_account()
    periods = (
        quarter("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
        quarter("2025-Q1", date(2025, 1, 1), date(2025, 4, 1)),
        window(),
    )
    run_metrics(connection, date(2024, 12, 20), periods, SETTINGS)
    found = connection.execute(
        "SELECT period, kind, start_on, end_on FROM prepared.periods ORDER BY period"
    ).fetchall()
    assert found == [
        ("2024-Q4", "quarter", date(2024, 10, 1), date(2024, 12, 21)),
        ("now", "now", date(2024, 12, 20), date(2024, 12, 21)),
        ("window", "window", date(2024, 10, 1), date(2024, 12, 21)),
    ]


def test_a_period_twice_or_misspelt_is_refused() -> None:
    connection = with_account()
    with pytest.raises(FigureError, match="same period twice"):
        run_metrics(connection, date(2024, 12, 31), (window(), window()), SETTINGS)
    with pytest.raises(FigureError, match="'Q4' is not a period"):
        run_metrics(
            connection, date(2024, 12, 31), (quarter("Q4", *(date(2024, 10, 1),) * 2),), SETTINGS
        )
