"""Laws that hold for any data, by hypothesis."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.warehouse.canonical_tables import AS_OF, Q4, empty, insert, quarter, run, with_account

from quarterdeck.core.figure import FigureSet
from quarterdeck.warehouse.figures import read_figures
from quarterdeck.warehouse.portfolio import portfolio_figures

FEW = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
days = st.integers(0, 500).map(lambda n: date(2023, 9, 1) + timedelta(days=n))
money = st.decimals(0, 100_000, places=2, allow_nan=False)
accounts = st.sampled_from(("A", "B", "C"))
subscriptions = st.lists(
    st.tuples(accounts, days, st.none() | st.integers(1, 400), money, st.booleans()), max_size=12
)


def with_subscriptions(
    rows: list[tuple[str, date, int | None, Decimal, bool]],
) -> duckdb.DuckDBPyConnection:
    connection = empty()
    for account in ("A", "B", "C"):
        insert(
            connection,
            "accounts",
            {"account_id": account, "unit_id": account, "name": account, "currency": "USD"},
        )
    for number, (account, start, length, mrr, trial) in enumerate(rows):
        insert(
            connection,
            "subscriptions",
            {
                "subscription_id": f"S{number}",
                "account_id": account,
                "unit_id": account,
                "start_date": start,
                "end_date": None if length is None else start + timedelta(days=length),
                "mrr": mrr,
                "is_trial": trial,
            },
        )
    run(connection, *(quarter("2024-Q4", *Q4, account=account) for account in ("A", "B", "C")))
    return connection


def amount(figures: FigureSet, metric: str) -> Decimal:
    found = figures.known(metric, "2024-Q4")
    return Decimal(0) if found is None else Decimal(str(found.value))


@FEW
@given(subscriptions)
@pytest.mark.slow
def test_movements_add_up_and_retention_keeps_its_bounds(
    rows: list[tuple[str, date, int | None, Decimal, bool]],
) -> None:
    connection = with_subscriptions(rows)
    sets = [*read_figures(connection, AS_OF).values()]
    sets.append(portfolio_figures(connection, AS_OF, "2024-Q4"))
    for figures in sets:
        assert amount(figures, "arr.start") + amount(figures, "arr.new") + amount(
            figures, "arr.expansion"
        ) - amount(figures, "arr.contraction") - amount(figures, "arr.churn") == amount(
            figures, "arr"
        )
        by_account = figures.known("grr.account", "2024-Q4")
        by_subscription = figures.known("grr.subscription", "2024-Q4")
        net = figures.known("nrr.account", "2024-Q4")
        if by_account and by_subscription and net:
            assert 0 <= float(by_subscription.value or 0) <= float(by_account.value or 0) <= 1
            assert float(by_account.value or 0) <= float(net.value or 0)


uses = st.lists(
    st.tuples(
        st.sampled_from(("A", "B")),
        st.integers(0, 200).map(lambda n: date(2024, 6, 20) + timedelta(days=n)),
        st.none() | st.sampled_from(("ann", "bob", "cid")),
        st.none() | st.sampled_from(("x", "y", "z")),
        st.none() | st.integers(0, 5),
    ),
    min_size=1,
    max_size=40,
)


@FEW
@given(uses, st.integers(0, 91), st.integers(0, 91))
def test_months_put_together_are_the_direct_aggregation(
    rows: list[tuple[str, date, str | None, str | None, int | None]], late: int, early: int
) -> None:
    """Any stretch of days, whole quarters included, against a plain query over the rows."""
    start = date(2024, 7, 1) + timedelta(days=late)
    end = date(2025, 1, 1) - timedelta(days=early)
    periods = {"2024-Q3": (start, end), "2024-Q4": Q4}
    connection = empty()
    for account in ("A", "B"):
        insert(connection, "accounts", {"account_id": account, "unit_id": account, "name": account})
    for account, day, user, feature, quantity in rows:
        insert(
            connection,
            "usage",
            {
                "account_id": account,
                "unit_id": account,
                "used_on": day,
                "user_id": user,
                "feature": feature,
                "quantity": quantity,
            },
        )
    run(
        connection,
        *(quarter(name, *span, account=a) for name, span in periods.items() for a in ("A", "B")),
    )
    found = connection.execute(
        "SELECT account_id, period, users, features, quantity, row_count, user_rows, feature_rows "
        "FROM prepared.usage ORDER BY ALL"
    ).fetchall()
    direct = connection.execute(
        "SELECT u.unit_id, p.period, count(DISTINCT user_id), count(DISTINCT feature), "
        "sum(coalesce(quantity, 1))::BIGINT, count(*), count(user_id), count(feature) "
        "FROM canonical.usage AS u JOIN prepared.periods AS p ON p.account_id = u.unit_id "
        "AND u.used_on >= p.start_on AND u.used_on < p.end_on AND p.kind = 'quarter' "
        "GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert found == direct


@FEW
@given(st.lists(st.booleans(), min_size=4, max_size=4).filter(any))
def test_the_weights_of_known_components_sum_to_one(known: list[bool]) -> None:
    """With every known component at 50 the score is 50, whichever they are."""
    connection = with_account(features_available=2)
    usage, engagement, growth, support = known
    if usage:
        insert(connection, "usage", {"used_on": date(2024, 11, 1), "feature": "x"})
    if engagement:
        survey = {"survey_id": "V", "kind": "nps", "score": 7, "answered_on": date(2024, 11, 1)}
        insert(connection, "surveys", survey)
    if growth:
        rows = ((date(2024, 1, 1), date(2024, 11, 1), 100), (date(2024, 11, 1), None, 90))
        for number, (start, end, mrr) in enumerate(rows):
            insert(
                connection,
                "subscriptions",
                {"subscription_id": f"S{number}", "start_date": start, "end_date": end, "mrr": mrr},
            )
    if support:
        insert(
            connection,
            "surveys",
            {"survey_id": "W", "kind": "csat", "score": 3.75, "answered_on": date(2024, 11, 1)},
        )
    run(connection)
    score = read_figures(connection, AS_OF)["A"].get("health")
    assert score is not None
    assert score.coverage is not None
    assert score.coverage.known == sum(known)
    assert round(float(score.value or 0), 6) == 50
