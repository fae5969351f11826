"""The reference figures of the RavenStack data set, computed independently (its README)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from tests.warehouse.canonical_tables import SETTINGS, empty

from quarterdeck.core.figure import FigureSet
from quarterdeck.warehouse.figures import read_figures, run_metrics
from quarterdeck.warehouse.periods import PeriodRow
from quarterdeck.warehouse.portfolio import portfolio_figures

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "ravenstack"
AS_OF = date(2024, 12, 31)

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the RavenStack data do not stand beside the repository"
)


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    """All accounts; the fourth quarter of 2024 as such and the calendar year as the window."""
    found = empty()
    found.execute(
        "INSERT INTO canonical.accounts (account_id, name, currency, signup_date, unit_id) "
        "SELECT account_id, account_name, 'USD', signup_date, account_id FROM read_csv(?)",
        [str(DATA / "ravenstack_accounts.csv")],
    )
    found.execute(
        "INSERT INTO canonical.subscriptions (subscription_id, account_id, start_date, end_date, mrr, seats, is_trial, unit_id) "
        "SELECT subscription_id, account_id, start_date, end_date, mrr_amount, seats, is_trial, account_id FROM read_csv(?)",
        [str(DATA / "ravenstack_subscriptions.csv")],
    )
    found.execute(
        "INSERT INTO canonical.usage (account_id, used_on, feature, quantity, usage_id, subscription_id, unit_id) "
        "SELECT s.account_id, u.usage_date, u.feature_name, u.usage_count, u.usage_id, u.subscription_id, s.account_id "
        "FROM read_csv(?) AS u JOIN canonical.subscriptions AS s USING (subscription_id)",
        [str(DATA / "ravenstack_feature_usage.csv")],
    )
    found.execute(
        "INSERT INTO canonical.tickets (ticket_id, account_id, opened_at, resolved_at, first_response_minutes, csat, escalated, unit_id) "
        "SELECT ticket_id, account_id, submitted_at, closed_at, first_response_time_minutes, satisfaction_score, escalation_flag, account_id FROM read_csv(?)",
        [str(DATA / "ravenstack_support_tickets.csv")],
    )
    accounts = [
        row[0] for row in found.execute("SELECT account_id FROM canonical.accounts").fetchall()
    ]
    periods = [
        PeriodRow(account, *period)
        for account in accounts
        for period in (
            ("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
            ("window", date(2024, 1, 1), date(2025, 1, 1)),
        )
    ]
    run_metrics(found, AS_OF, periods, SETTINGS)
    return found


@pytest.fixture(scope="module")
def quarter(connection: duckdb.DuckDBPyConnection) -> FigureSet:
    return portfolio_figures(connection, AS_OF, "2024-Q4")


@pytest.fixture(scope="module")
def year(connection: duckdb.DuckDBPyConnection) -> FigureSet:
    return portfolio_figures(connection, AS_OF, "window")


def percent(figures: FigureSet, metric: str, period: str) -> Decimal:
    figure = figures.get(metric, period)
    assert figure is not None
    return round(Decimal(str(figure.value)) * 100, 2)


def test_arr_at_the_end_of_the_year_is_twelve_times_the_reference_mrr(quarter: FigureSet) -> None:
    arr = quarter.get("arr", "2024-Q4")
    assert arr is not None
    assert arr.value == 12 * Decimal(10_159_608)
    assert arr.currency == "USD"


def test_retention_of_the_quarter_by_account(quarter: FigureSet) -> None:
    assert percent(quarter, "nrr.account", "2024-Q4") == Decimal("140.33")
    assert percent(quarter, "grr.account", "2024-Q4") == Decimal("97.42")


def test_the_cohort_leaves_out_accounts_without_revenue_at_the_start(quarter: FigureSet) -> None:
    nrr = quarter.get("nrr.account", "2024-Q4")
    assert nrr is not None
    assert nrr.coverage is not None
    assert (nrr.coverage.known, nrr.coverage.eligible) == (414, 414)


def test_retention_of_the_year_by_account_and_by_subscription(year: FigureSet) -> None:
    assert percent(year, "grr.account", "window") == Decimal("99.59")
    assert percent(year, "grr.subscription", "window") == Decimal("92.59")


def test_movements_of_the_portfolio_add_up(quarter: FigureSet) -> None:
    amount = {
        name: Decimal(str(f.value))
        for name in ("arr.start", "arr.new", "arr.expansion", "arr.contraction", "arr.churn", "arr")
        if (f := quarter.get(name, "2024-Q4")) is not None
    }
    assert (
        amount["arr.start"]
        + amount["arr.new"]
        + amount["arr.expansion"]
        - amount["arr.contraction"]
        - amount["arr.churn"]
        == amount["arr"]
    )


def test_usage_without_users_gives_features_but_no_active_users(
    connection: duckdb.DuckDBPyConnection, quarter: FigureSet
) -> None:
    active = quarter.get("users.active", "2024-Q4")
    volume = quarter.get("usage.volume", "2024-Q4")
    direct = connection.execute(
        "SELECT sum(quantity) FROM canonical.usage WHERE used_on >= DATE '2024-10-01'"
    ).fetchone()
    assert active is not None
    assert volume is not None
    assert active.value is None
    assert active.missing == "metric-users-active.missing"
    assert direct is not None
    assert volume.value == direct[0]


def test_every_account_has_figures(connection: duckdb.DuckDBPyConnection) -> None:
    assert len(read_figures(connection, AS_OF)) == 500
