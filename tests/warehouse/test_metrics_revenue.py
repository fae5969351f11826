"""Revenue: hand-checked cases. The window is the fourth quarter of 2024, seen from its last day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import duckdb
import pytest
from tests.warehouse.canonical_tables import (
    computed,
    coverage,
    empty,
    insert,
    missing,
    value,
    with_account,
)

from quarterdeck.core.figure import FigureSet


def subscribed(*rows: dict[str, object], **account: object) -> duckdb.DuckDBPyConnection:
    connection = with_account(**account)
    for number, row in enumerate(rows, 1):
        insert(connection, "subscriptions", {"subscription_id": f"S{number}"} | row)
    return connection


def movements(figures: FigureSet) -> tuple[object, ...]:
    names = ("arr.start", "arr.new", "arr.expansion", "arr.contraction", "arr.churn", "arr")
    return tuple(value(figures, name) for name in names)


def test_a_subscription_counts_on_its_first_day_and_not_on_its_end_date() -> None:
    connection = subscribed(
        {"start_date": date(2024, 12, 31), "mrr": 100},
        {"start_date": date(2024, 1, 1), "end_date": date(2024, 12, 31), "mrr": 1000},
    )
    figures = computed(connection)
    assert value(figures, "arr") == Decimal(1200)
    assert value(figures, "arr.start") == Decimal(12000)


def test_the_start_is_the_day_before_the_period() -> None:
    connection = subscribed(
        {"start_date": date(2024, 9, 30), "mrr": 100}, {"start_date": date(2024, 10, 1), "mrr": 10}
    )
    figures = computed(connection)
    assert movements(figures) == (1200, 0, 120, 0, 0, 1320)
    assert value(figures, "nrr.account") == pytest.approx(1.1)
    assert value(figures, "grr.account") == 1


def test_contraction_by_account_hides_churn_by_subscription() -> None:
    connection = subscribed(
        {"start_date": date(2024, 1, 1), "end_date": date(2024, 11, 1), "mrr": 60},
        {"start_date": date(2024, 1, 1), "mrr": 40},
        {"start_date": date(2024, 11, 1), "mrr": 50},
    )
    figures = computed(connection)
    assert movements(figures) == (1200, 0, 0, 120, 0, 1080)
    assert value(figures, "grr.account") == pytest.approx(0.9)
    assert value(figures, "grr.subscription") == pytest.approx(0.4)


def test_a_new_account_has_no_retention_and_is_not_waited_for() -> None:
    figures = computed(subscribed({"start_date": date(2024, 11, 1), "mrr": 100}))
    assert movements(figures) == (0, 1200, 0, 0, 0, 1200)
    assert missing(figures, "nrr.account") == "metric-nrr-account.missing"
    assert coverage(figures, "nrr.account") is None


def test_a_churned_account_has_no_arr_and_retention_zero() -> None:
    figures = computed(
        subscribed({"start_date": date(2024, 1, 1), "end_date": date(2024, 12, 1), "mrr": 100})
    )
    assert movements(figures) == (1200, 0, 0, 0, 1200, 0)
    assert value(figures, "nrr.account") == 0


def test_a_free_trial_never_counts() -> None:
    figures = computed(
        subscribed({"start_date": date(2024, 1, 1), "mrr": 100, "is_trial": True, "seats": 5})
    )
    assert value(figures, "arr") == 0
    assert missing(figures, "fees") == "metric-fees.missing"
    assert value(figures, "users.licensed") == 5


def test_without_subscriptions_revenue_is_missing_and_not_zero() -> None:
    figures = computed(with_account())
    for metric in ("arr", "arr.churn", "nrr.account", "fees", "investment"):
        assert value(figures, metric) is None


def test_the_arr_of_an_account_holds_only_for_the_as_of_day() -> None:
    connection = with_account(arr=120000)
    figures = computed(connection, as_of=date(2025, 1, 10))
    assert value(figures, "arr", "now") == Decimal(120000)
    assert value(figures, "arr", "window") is None


def test_nothing_after_the_as_of_day_counts() -> None:
    connection = subscribed(
        {"start_date": date(2024, 1, 1), "mrr": 100}, {"start_date": date(2024, 12, 15), "mrr": 50}
    )
    figures = computed(connection, as_of=date(2024, 12, 14))
    found = figures.get("arr")
    assert found is not None
    assert found.value == Decimal(1200)
    assert found.period.last_day == date(2024, 12, 14)


def test_fees_are_whole_months_and_days_of_part_months() -> None:
    figures = computed(
        subscribed(
            {"start_date": date(2024, 1, 1), "mrr": 1000},
            {"start_date": date(2024, 12, 16), "mrr": 310},
            {"start_date": date(2024, 1, 1), "end_date": date(2024, 11, 1), "mrr": 200},
        )
    )
    assert value(figures, "fees") == Decimal(3000) + Decimal(160) + Decimal(200)


def test_investment_adds_the_customers_own_cost_of_the_same_days() -> None:
    connection = subscribed({"start_date": date(2024, 1, 1), "mrr": 1000})
    insert(
        connection,
        "investments",
        {
            "investment_id": "I1",
            "period_start": date(2024, 12, 22),
            "period_end": date(2025, 1, 11),
            "amount": 2000,
        },
    )
    figures = computed(connection)
    assert value(figures, "investment") == Decimal(4000)
    assert coverage(figures, "investment") == (2, 2)


def with_rates(*rows: tuple[date, str, str, object]) -> duckdb.DuckDBPyConnection:
    connection = subscribed(
        {"start_date": date(2024, 1, 1), "mrr": 100, "currency": "EUR"},
        {"start_date": date(2024, 1, 1), "mrr": 100},
    )
    for on_date, source, target, rate in rows:
        insert(
            connection,
            "rates",
            {"on_date": on_date, "from_currency": source, "to_currency": target, "rate": rate},
        )
    return connection


def test_money_converts_at_the_latest_rate_of_the_periods_end() -> None:
    connection = with_rates(
        (date(2024, 6, 1), "EUR", "USD", 1.0),
        (date(2024, 12, 31), "EUR", "USD", 1.1),
        (date(2025, 1, 1), "EUR", "USD", 9.9),
    )
    figures = computed(connection)
    assert value(figures, "arr") == Decimal(1200) + Decimal(1320)
    assert value(figures, "arr.expansion") == 0


def test_a_rate_quoted_the_other_way_round_is_inverted() -> None:
    figures = computed(with_rates((date(2024, 6, 1), "USD", "EUR", 0.8)))
    assert value(figures, "arr") == Decimal(1200) + Decimal(1500)


def test_without_a_rate_a_sum_across_currencies_is_missing_and_says_so() -> None:
    figures = computed(with_rates())
    assert missing(figures, "arr") == "metric-reason-no-rate"
    assert missing(figures, "nrr.account") == "metric-reason-no-rate"
    assert missing(figures, "fees") == "metric-reason-no-rate"
    assert coverage(figures, "arr") == (1, 2)


def test_a_review_unit_adds_its_accounts_in_its_own_currency() -> None:
    connection = empty()
    insert(
        connection,
        "accounts",
        {"account_id": "A", "unit_id": "A", "name": "Parent", "currency": "EUR"},
        {"account_id": "B", "unit_id": "A", "name": "Daughter", "currency": "USD"},
    )
    insert(
        connection,
        "subscriptions",
        {"subscription_id": "S1", "start_date": date(2024, 1, 1), "mrr": 100},
        {
            "subscription_id": "S2",
            "account_id": "B",
            "unit_id": "A",
            "start_date": date(2024, 1, 1),
            "mrr": 100,
        },
    )
    insert(
        connection,
        "rates",
        {
            "on_date": date(2024, 1, 1),
            "from_currency": "USD",
            "to_currency": "EUR",
            "rate": 0.9,
        },
    )
    found = computed(connection).get("arr")
    assert found is not None
    assert (found.value, found.currency) == (Decimal(1200) + Decimal(1080), "EUR")
