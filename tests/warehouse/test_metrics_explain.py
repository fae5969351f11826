"""Every figure can be explained: its numbers, its SQL, the rows used and left out."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import duckdb
import pytest
from tests.warehouse.canonical_tables import (
    AS_OF,
    SETTINGS,
    insert,
    quarter,
    run,
    window,
    with_account,
)

from quarterdeck.core.figure import FigureId
from quarterdeck.core.language import Language
from quarterdeck.errors import FigureError
from quarterdeck.i18n.messages import has_message
from quarterdeck.metrics.catalogue import METRICS
from quarterdeck.warehouse.explain import Explanation, UsedRow, explain
from quarterdeck.warehouse.figures import read_figures


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    """An account with something in every table that metrics read."""
    found = with_account(go_live_date=date(2024, 1, 1), features_available=4)
    insert(
        found,
        "subscriptions",
        {"subscription_id": "S1", "start_date": date(2024, 1, 1), "mrr": 100, "seats": 4},
        {"subscription_id": "S2", "start_date": date(2024, 11, 1), "mrr": 50, "seats": None},
        {"subscription_id": "S3", "start_date": date(2024, 1, 1), "mrr": 9, "is_trial": True},
        {
            "subscription_id": "S4",
            "start_date": date(2024, 1, 1),
            "mrr": 7,
            "end_date": date(2024, 8, 1),
        },
    )
    insert(
        found,
        "investments",
        {
            "investment_id": "I1",
            "period_start": date(2024, 10, 1),
            "period_end": date(2025, 1, 1),
            "amount": 50,
        },
    )
    for number in range(25):
        insert(
            found,
            "usage",
            {
                "usage_id": f"U{number:02}",
                "used_on": date(2024, 11, 1 + number),
                "user_id": None if number == 24 else f"u{number % 3}",
                "feature": None if number == 24 else f"f{number % 2}",
                "quantity": 1,
            },
        )
    insert(found, "usage", {"used_on": date(2024, 8, 1), "user_id": "u9", "feature": "f0"})
    insert(
        found,
        "tickets",
        {
            "ticket_id": "T1",
            "opened_at": datetime(2024, 11, 1),
            "resolved_at": datetime(2024, 11, 2),
            "csat": 4,
            "escalated": False,
            "first_response_minutes": 10,
        },
        {"ticket_id": "T2", "opened_at": datetime(2024, 12, 1), "escalated": True},
        {
            "ticket_id": "T3",
            "opened_at": datetime(2024, 8, 1),
            "resolved_at": datetime(2024, 8, 2),
            "csat": 5,
        },
    )
    insert(
        found,
        "surveys",
        {"survey_id": "V1", "answered_on": date(2024, 11, 1), "kind": "nps", "score": 9},
        {"survey_id": "V2", "answered_on": date(2024, 11, 1), "kind": "satisfaction", "score": 9},
    )
    insert(
        found,
        "interactions",
        {"interaction_id": "M0", "happened_on": date(2024, 8, 1), "kind": "call"},
        {"interaction_id": "M1", "happened_on": date(2024, 12, 1), "kind": "meeting"},
        {
            "interaction_id": "M2",
            "happened_on": date(2024, 12, 2),
            "kind": "review",
            "status": "no-show",
        },
    )
    insert(found, "goals", {"goal_id": "G1", "title": "g", "due_on": date(2024, 12, 1)} | MEASURED)
    insert(found, "goals", {"goal_id": "G2", "title": "g", "due_on": date(2024, 12, 1)})
    insert(
        found,
        "commitments",
        {
            "commitment_id": "C1",
            "side": "vendor",
            "text": "c",
            "due_on": date(2024, 12, 1),
            "state": "complete",
        },
        {"commitment_id": "C2", "side": "customer", "text": "c", "due_on": date(2024, 12, 1)},
    )
    for outcome, change in (
        ("O1", {}),
        ("O2", {"evidence": "correlation"}),
        ("O3", {"period_end": date(2025, 2, 1)}),
    ):
        insert(
            found,
            "outcomes",
            {
                "outcome_id": outcome,
                "title": "o",
                "category": "cost",
                "period_start": date(2024, 10, 1),
                "period_end": date(2025, 1, 1),
                "unit": "hours",
                "baseline": 20,
                "actual": 10,
                "rate": 100,
                "evidence": "attested",
                "baseline_agreed_by": "Ann",
                "baseline_agreed_on": date(2024, 9, 1),
            }
            | change,
        )
    run(
        found,
        quarter("2024-Q3", date(2024, 7, 1), date(2024, 10, 1)),
        quarter("2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
        window(),
    )
    return found


MEASURED: dict[str, object] = {"baseline": 0, "target": 10, "actual": 10}


def explained(
    connection: duckdb.DuckDBPyConnection, metric: str, period: str = "window", dimension: str = ""
) -> Explanation:
    return explain(connection, FigureId(metric, "A", period, AS_OF, dimension), SETTINGS)


def excluded(explanation: Explanation) -> list[tuple[str, str, int]]:
    return [(rows.table, rows.reason, rows.count) for rows in explanation.excluded]


def test_every_metric_has_a_figure_here_and_is_explained_with_messages_that_exist(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    figures = read_figures(connection, AS_OF)["A"]
    seen = set()
    for figure in figures:
        explanation = explain(connection, figure.id, SETTINGS)
        if figure.known:
            seen.add(figure.id.metric)
            assert explanation.calculation[-1] != "", figure.id
            assert explanation.used_count > 0 or figure.value == 0, figure.id
        reasons = {rows.reason for rows in explanation.excluded} | {figure.missing or ""}
        for message in {explanation.formula, *reasons} - {""}:
            assert has_message(message, Language.EN), (figure.id, message)
    assert seen == {metric.id for metric in METRICS}


def test_rows_used_and_left_out_of_arr(connection: duckdb.DuckDBPyConnection) -> None:
    explanation = explained(connection, "arr")
    assert explanation.used == (
        UsedRow("subscriptions", "S1", Decimal(1200)),
        UsedRow("subscriptions", "S2", Decimal(600)),
    )
    assert explanation.calculation == ("Σ", "2", "=", "1800")
    assert excluded(explanation) == [
        ("subscriptions", "metric-reason-ended", 1),
        ("subscriptions", "metric-reason-trial", 1),
    ]
    assert explanation.excluded[0].examples == ("S4",)
    assert explanation.tables == ("subscriptions", "accounts", "rates")
    assert explanation.as_of == AS_OF


def test_a_ratio_is_shown_with_its_numbers(connection: duckdb.DuckDBPyConnection) -> None:
    explanation = explained(connection, "roi.net")
    assert explanation.calculation == ("550", "÷", "450", "=", "1.222222")
    assert excluded(explanation) == [
        ("outcomes", "metric-reason-correlation", 1),
        ("outcomes", "metric-reason-not-finished", 1),
        ("subscriptions", "metric-reason-not-running", 1),
        ("subscriptions", "metric-reason-trial", 1),
    ]


def test_the_used_amounts_of_a_sum_add_up_to_it(connection: duckdb.DuckDBPyConnection) -> None:
    for metric in ("arr", "arr.start", "fees", "investment", "value.delivered", "hours_saved"):
        explanation = explained(connection, metric)
        total = sum(row.amount or 0 for row in explanation.used)
        assert total == Decimal(str(explanation.figure.value)), metric


def test_twenty_rows_are_shown_of_all_that_were_used(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    explanation = explained(connection, "usage.volume")
    assert (len(explanation.used), explanation.used_count) == (20, 25)
    assert explanation.calculation == ("25", "=", "25")


def test_rows_without_a_user_are_left_out_of_active_users(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    explanation = explained(connection, "users.active")
    assert [row.key for row in explanation.used] == ["u0", "u1", "u2"]
    assert excluded(explanation) == [("usage", "metric-reason-no-user", 1)]


def test_the_sql_shown_is_what_was_executed(connection: duckdb.DuckDBPyConnection) -> None:
    sql = explained(connection, "nrr.account").sql
    assert "create table prepared.revenue" in sql
    assert "nrr.account" in sql
    *prepared, statement = [part for part in sql.split(";") if part.strip()]
    for part in prepared:
        connection.execute(part.replace("create table", "create or replace table"))
    rows = connection.execute(statement).fetchall()
    assert ("nrr.account", "A", "window", 1.5) in [(*row[:3], row[4]) for row in rows]


def test_a_missing_figure_is_explained_too(connection: duckdb.DuckDBPyConnection) -> None:
    explanation = explained(connection, "value.delivered", "2024-Q3")
    assert explanation.figure.missing == "metric-value-delivered.missing"
    assert explanation.calculation == ()
    assert explanation.used_count == 0


def test_health_names_the_weights_of_the_settings(connection: duckdb.DuckDBPyConnection) -> None:
    assert explained(connection, "health").settings == {
        "health.usage": "0.35",
        "health.engagement": "0.25",
        "health.growth": "0.2",
        "health.support": "0.2",
    }


def test_what_is_not_there_is_said_with_what_is(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(FigureError, match="no metric 'logins'") as no_metric:
        explained(connection, "logins")
    assert "users.active" in no_metric.value.next_step
    with pytest.raises(FigureError, match="no such figure") as no_figure:
        explained(connection, "commitments.due", dimension="nobody")
    assert "commitments.due/window/vendor" in no_figure.value.next_step
