"""Value and return: what may carry money, and the worked example of the field's source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import duckdb
import pytest
from tests.warehouse.canonical_tables import (
    AS_OF,
    computed,
    coverage,
    empty,
    insert,
    missing,
    quarter,
    run,
    value,
    window,
    with_account,
)

from quarterdeck.core.figure import FigureSet
from quarterdeck.warehouse.figures import read_figures

START, END = date(2024, 10, 1), date(2025, 1, 1)
AGREED: dict[str, object] = {
    "title": "Hours spent on orders",
    "category": "cost",
    "period_start": START,
    "period_end": END,
    "unit": "hours",
    "baseline": 2000,
    "actual": 800,
    "rate": 75,
    "attribution": 0.5,
    "evidence": "before-after",
    "baseline_agreed_by": "Ann",
    "baseline_agreed_on": date(2024, 9, 1),
}


def achieved(*changes: dict[str, object], **account: object) -> duckdb.DuckDBPyConnection:
    """Outcomes O1, O2 ...: an agreed one, with changes."""
    connection = with_account(**account)
    for number, change in enumerate(changes, 1):
        insert(connection, "outcomes", AGREED | {"outcome_id": f"O{number}"} | change)
    return connection


def invested(connection: duckdb.DuckDBPyConnection, mrr: object, own: object) -> None:
    insert(
        connection,
        "subscriptions",
        {"subscription_id": "S1", "start_date": date(2024, 1, 1), "mrr": mrr},
    )
    insert(
        connection,
        "investments",
        {"investment_id": "I1", "period_start": START, "period_end": END, "amount": own},
    )


def test_the_worked_example_of_the_source() -> None:
    """1,200 hours at 75 dollars are 90,000; against 20,455 invested that is 340 % net."""
    connection = achieved({"evidence": "attested", "attribution": None})
    invested(connection, 6000, 2455)
    figures = computed(connection)
    assert value(figures, "hours_saved") == 1200
    assert value(figures, "value.delivered") == Decimal(90_000)
    assert value(figures, "investment") == Decimal(20_455)
    assert round(float(value(figures, "roi.net") or 0), 2) == 3.40
    assert round(float(value(figures, "roi.multiple") or 0), 2) == 4.40
    assert value(figures, "value.category", dimension="cost") == Decimal(90_000)
    assert value(figures, "outcome.baseline", dimension="O1") == 2000
    assert value(figures, "outcome.actual", dimension="O1") == 800
    assert value(figures, "outcome.change", dimension="O1") == 1200


def test_payback_is_a_years_investment_over_the_value_of_a_day() -> None:
    connection = achieved({"evidence": "attested", "attribution": 1})
    invested(connection, 10_000, 0)
    assert value(computed(connection), "payback") == pytest.approx(365 * 30_000 / 90_000)


MONEY: dict[str, tuple[dict[str, object], int]] = {
    "half": ({"attribution": 0.5}, 45_000),
    "capped": ({"attribution": 1}, 85_500),
    "attested in full": ({"attribution": 1, "evidence": "attested"}, 90_000),
    "attested, no share given": ({"attribution": None, "evidence": "attested"}, 90_000),
    "quality": ({"category": "quality"}, 45_000),
    "revenue": ({"category": "revenue", "baseline": 100, "actual": 300}, 7_500),
    "worse than before": ({"baseline": 800, "actual": 2000}, -45_000),
}
NO_MONEY: dict[str, tuple[dict[str, object], str]] = {
    "no share": ({"attribution": None}, "metric-reason-no-attribution"),
    "correlation": ({"evidence": "correlation"}, "metric-reason-correlation"),
    "no baseline": ({"baseline": None}, "metric-reason-no-baseline"),
    "no actual": ({"actual": None}, "metric-reason-no-actual"),
    "no rate": ({"rate": None}, "metric-reason-no-unit-rate"),
    "nobody agreed": ({"baseline_agreed_by": None}, "metric-reason-baseline-not-agreed"),
    "never agreed": ({"baseline_agreed_on": None}, "metric-reason-baseline-not-agreed"),
    "agreed too late": ({"baseline_agreed_on": END}, "metric-reason-baseline-not-agreed"),
    "strategic": ({"category": "strategic"}, "metric-reason-strategic"),
    "other currency": ({"currency": "EUR"}, "metric-reason-no-rate"),
}


def by_account(changes: Mapping[str, dict[str, object]]) -> dict[str, FigureSet]:
    """One account for each change, with an agreed outcome so changed."""
    connection = empty()
    for account, change in changes.items():
        insert(
            connection,
            "accounts",
            {"account_id": account, "unit_id": account, "name": account, "currency": "USD"},
        )
        outcome = {"outcome_id": "O1", "account_id": account, "unit_id": account}
        insert(connection, "outcomes", AGREED | outcome | change)
    run(connection, *(window(account=account) for account in changes))
    return read_figures(connection, AS_OF)


def test_money_is_improvement_by_rate_by_attribution() -> None:
    found = by_account({account: change for account, (change, _) in MONEY.items()})
    expected = {account: Decimal(money) for account, (_, money) in MONEY.items()}
    assert {a: value(f, "outcome.money", dimension="O1") for a, f in found.items()} == expected
    assert {a: value(f, "value.delivered") for a, f in found.items()} == expected


def test_without_agreement_there_is_no_money_and_the_reason_is_said() -> None:
    found = by_account({account: change for account, (change, _) in NO_MONEY.items()})
    expected = {account: reason for account, (_, reason) in NO_MONEY.items()}
    assert {a: missing(f, "outcome.money", dimension="O1") for a, f in found.items()} == expected
    assert {value(f, "value.delivered") for f in found.values()} == {None}


def test_below_the_least_coverage_there_is_no_total_but_the_agreed_outcome_keeps_its_own() -> None:
    connection = achieved({}, {"attribution": None}, {"attribution": None})
    invested(connection, 1000, 0)
    figures = computed(connection)
    assert value(figures, "value.coverage") == pytest.approx(1 / 3)
    for metric in ("value.delivered", "roi.net", "roi.multiple", "payback"):
        assert missing(figures, metric) == "metric-reason-low-coverage"
    assert missing(figures, "value.category", dimension="cost") == "metric-reason-low-coverage"
    assert value(figures, "outcome.money", dimension="O1") == Decimal(45_000)


def test_strategic_outcomes_do_not_lower_coverage() -> None:
    figures = computed(achieved({}, {"category": "strategic"}))
    assert value(figures, "value.coverage") == 1
    assert coverage(figures, "value.delivered") == (1, 1)


def test_an_outcome_is_prorated_by_the_days_that_fall_into_the_period() -> None:
    half = quarter("2024-Q4", date(2024, 10, 1), date(2024, 11, 16))
    figures = computed(achieved({}), half)
    assert value(figures, "hours_saved", "2024-Q4") == 600
    assert value(figures, "value.delivered", "2024-Q4") == Decimal(22_500)


def test_an_outcome_whose_window_is_not_over_does_not_count() -> None:
    figures = computed(achieved({}), as_of=date(2024, 12, 30))
    assert value(figures, "value.delivered") is None
    assert value(figures, "hours_saved") is None
    assert value(figures, "value.coverage") is None


def test_money_of_another_currency_is_converted_to_the_accounts() -> None:
    connection = achieved({"currency": "EUR"})
    insert(
        connection,
        "rates",
        {
            "on_date": date(2024, 12, 1),
            "from_currency": "EUR",
            "to_currency": "USD",
            "rate": 1.2,
        },
    )
    assert value(computed(connection), "value.delivered") == Decimal(54_000)


def test_hours_are_known_by_their_unit_in_every_language() -> None:
    changes = [{"unit": unit} for unit in ("Hours", "часы", "小时", "errors", None)]
    figures = computed(achieved(*changes))
    assert value(figures, "hours_saved") == 3600
    assert coverage(figures, "hours_saved") == (3, 3)


def test_impact_is_achievement_per_month_by_the_customers_weight() -> None:
    connection = achieved({"goal_id": "G1"}, {})
    insert(connection, "goals", {"goal_id": "G1", "title": "faster orders", "weight": 2})
    figures = computed(connection)
    assert value(figures, "value.impact", dimension="O1") == pytest.approx(1200 / 3 * 2)
    assert value(figures, "value.impact", dimension="O2") == pytest.approx(1200 / 3)
    assert value(figures, "value.impact") == pytest.approx(1200)
    assert coverage(figures, "value.impact") == (1, 2)


def test_impacts_of_different_units_do_not_add_up() -> None:
    figures = computed(achieved({}, {"unit": "errors"}))
    assert missing(figures, "value.impact") == "metric-reason-units-differ"


def test_without_outcomes_value_is_missing_and_not_zero() -> None:
    connection = with_account()
    invested(connection, 1000, 0)
    figures = computed(connection)
    for metric in ("value.delivered", "roi.net", "hours_saved", "value.coverage"):
        assert value(figures, metric) is None


def test_without_an_investment_there_is_value_but_no_return() -> None:
    figures = computed(achieved({}))
    assert value(figures, "value.delivered") == Decimal(45_000)
    assert missing(figures, "roi.net") == "metric-roi-net.missing"
