"""Portfolio and segments: sums over accounts in the reporting currency, with coverage."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import duckdb
import pytest
from tests.warehouse.canonical_tables import AS_OF, empty, insert, run, window

from quarterdeck.core.calendar import Period
from quarterdeck.errors import FigureError
from quarterdeck.warehouse.figures import read_figures
from quarterdeck.warehouse.portfolio import portfolio_figures, portfolio_rows, segment_figures


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    """A in dollars grows, B in euros shrinks, C in yen has no rate, D is new, E has nothing."""
    found = empty()
    for account, currency in zip("ABCDE", ("USD", "EUR", "JPY", "USD", "USD"), strict=True):
        insert(
            found,
            "accounts",
            {"account_id": account, "unit_id": account, "name": account, "currency": currency},
        )
    early, late = date(2024, 1, 1), date(2024, 11, 1)
    rows = (
        ("A", early, None, 100),
        ("A", late, None, 50),
        ("B", early, late, 100),
        ("B", late, None, 50),
        ("C", early, None, 1000),
        ("D", late, None, 10),
    )
    for number, (account, start, end, mrr) in enumerate(rows):
        insert(
            found,
            "subscriptions",
            {
                "subscription_id": f"S{number}",
                "account_id": account,
                "unit_id": account,
                "start_date": start,
                "end_date": end,
                "mrr": mrr,
                "seats": 10,
            },
        )
    insert(
        found,
        "rates",
        {"on_date": early, "from_currency": "EUR", "to_currency": "USD", "rate": 2},
    )
    run(found, *(window(account=account) for account in "ABCDE"))
    return found


def test_money_is_summed_in_the_reporting_currency_and_coverage_says_what_is_left_out(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    arr = portfolio_figures(connection, AS_OF, "window").get("arr")
    assert arr is not None
    assert arr.value == Decimal(12 * (150 + 2 * 50 + 10))
    assert arr.currency == "USD"
    assert arr.coverage is not None
    assert (arr.coverage.known, arr.coverage.eligible) == (3, 5)
    assert str(arr.id) == f"arr@portfolio/window#{AS_OF}"


def test_retention_is_the_sum_of_numerators_over_the_sum_of_denominators(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    """D had nothing to retain and is not waited for; C has no rate, E nothing on record."""
    nrr = portfolio_figures(connection, AS_OF, "window").get("nrr.account")
    assert nrr is not None
    assert nrr.value == pytest.approx((150 + 2 * 50) / (100 + 2 * 100))
    assert nrr.coverage is not None
    assert (nrr.coverage.known, nrr.coverage.eligible) == (2, 4)


def test_segments_are_summed_apart(connection: duckdb.DuckDBPyConnection) -> None:
    segments = {"A": "enterprise", "B": "enterprise", "D": "smb"}
    found = segment_figures(connection, AS_OF, "window", segments)
    arr = {name: figures.get("arr") for name, figures in found.items()}
    assert {name: f.value for name, f in arr.items() if f} == {
        "enterprise": Decimal(12 * 250),
        "smb": Decimal(120),
    }
    assert arr["smb"] is not None
    assert arr["smb"].period == Period(date(2024, 10, 1), date(2025, 1, 1))


def test_the_table_has_a_row_for_every_account_in_its_own_currency(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rows = portfolio_rows(connection, AS_OF)
    assert [row.account_id for row in rows] == list("ABCDE")
    assert [(row.figures["arr"].value, row.figures["arr"].currency) for row in rows[:3]] == [
        (Decimal(1800), "USD"),
        (Decimal(600), "EUR"),
        (Decimal(12000), "JPY"),
    ]
    assert rows[4].figures["nrr.account"].value is None
    assert rows[4].figures["nrr.account"].missing == "metric-nrr-account.missing"


def test_figures_of_another_day_or_account_are_refused(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    with pytest.raises(FigureError, match="as of 2024-12-31, not 2025-01-01"):
        read_figures(connection, date(2025, 1, 1))
    with pytest.raises(FigureError, match="no figures for account 'Z'"):
        read_figures(connection, AS_OF, ["A", "Z"])
    with pytest.raises(FigureError, match="no figures have been computed"):
        portfolio_figures(empty(), AS_OF, "window")
