"""Support and sentiment: hand-checked cases in the fourth quarter of 2024."""

from __future__ import annotations

from datetime import date, datetime

import duckdb
import pytest
from tests.warehouse.canonical_tables import (
    computed,
    coverage,
    insert,
    missing,
    quarter,
    value,
    window,
    with_account,
)

Q2 = quarter("2024-Q2", date(2024, 4, 1), date(2024, 7, 1))


def ticketed(*rows: dict[str, object]) -> duckdb.DuckDBPyConnection:
    connection = with_account()
    for number, row in enumerate(rows, 1):
        insert(connection, "tickets", {"ticket_id": f"T{number}"} | row)
    return connection


@pytest.fixture
def quarter_of_tickets() -> duckdb.DuckDBPyConnection:
    """One from before, solved in the quarter; one solved in 48 hours; one open, escalated; one
    resolved before it was opened."""
    return ticketed(
        {
            "opened_at": datetime(2024, 9, 30, 12),
            "resolved_at": datetime(2024, 10, 1, 12),
            "csat": 5,
            "escalated": False,
        },
        {
            "opened_at": datetime(2024, 11, 1),
            "resolved_at": datetime(2024, 11, 3),
            "first_response_minutes": 30,
            "csat": 3,
            "escalated": False,
        },
        {
            "opened_at": datetime(2024, 12, 31, 23),
            "first_response_minutes": 90,
            "escalated": True,
        },
        {
            "opened_at": datetime(2024, 11, 5),
            "resolved_at": datetime(2024, 11, 4),
            "escalated": None,
        },
    )


def test_tickets_of_a_quarter(quarter_of_tickets: duckdb.DuckDBPyConnection) -> None:
    figures = computed(quarter_of_tickets)
    assert value(figures, "tickets.opened") == 3
    assert value(figures, "tickets.resolved") == 3
    assert value(figures, "tickets.open") == 1
    assert value(figures, "tickets.open", "now") == 1
    assert value(figures, "tickets.escalated") == 1
    assert coverage(figures, "tickets.escalated") == (2, 3)
    assert value(figures, "first_response") == 60
    assert coverage(figures, "first_response") == (2, 3)
    assert value(figures, "resolution") == 36
    assert coverage(figures, "resolution") == (2, 3)
    assert value(figures, "csat") == 4


def test_support_health_weighs_its_three_parts(
    quarter_of_tickets: duckdb.DuckDBPyConnection,
) -> None:
    """Satisfaction 4 of 3 to 4.5; one of two escalated; 36 hours of 24 to 120."""
    figures = computed(quarter_of_tickets)
    expected = 0.5 * 100 * (4 - 3) / 1.5 + 0.25 * 0 + 0.25 * 100 * (120 - 36) / 96
    assert value(figures, "support_health") == pytest.approx(expected)
    assert coverage(figures, "support_health") == (3, 3)


def test_surveys_of_satisfaction_with_support_count_as_scores() -> None:
    connection = ticketed(
        {"opened_at": datetime(2024, 11, 1), "resolved_at": datetime(2024, 11, 2), "csat": 5}
    )
    insert(
        connection,
        "surveys",
        {"survey_id": "V1", "answered_on": date(2024, 12, 1), "kind": "csat", "score": 2},
        {"survey_id": "V2", "answered_on": date(2025, 1, 1), "kind": "csat", "score": 1},
    )
    assert value(computed(connection), "csat") == 3.5


def test_no_tickets_is_zero_once_tickets_are_known_and_missing_before() -> None:
    connection = with_account()
    insert(connection, "accounts", {"account_id": "B", "name": "B"})
    insert(
        connection,
        "tickets",
        {"ticket_id": "T1", "account_id": "B", "opened_at": datetime(2024, 8, 1)},
    )
    figures = computed(connection, Q2, window())
    assert value(figures, "tickets.opened") == 0
    assert value(figures, "tickets.escalated") == 0
    assert missing(figures, "tickets.opened", "2024-Q2") == "metric-tickets-opened.missing"
    assert value(figures, "csat") is None
    assert value(figures, "resolution") is None


def test_tickets_that_join_no_account_say_nothing_of_any() -> None:
    connection = with_account()
    insert(
        connection,
        "tickets",
        {"ticket_id": "T1", "account_id": "elsewhere", "opened_at": datetime(2024, 8, 1)},
    )
    assert value(computed(connection), "tickets.opened") is None


def surveyed(*scores: tuple[str, float, date]) -> duckdb.DuckDBPyConnection:
    connection = with_account()
    for number, (kind, score, day) in enumerate(scores):
        insert(
            connection,
            "surveys",
            {"survey_id": f"V{number}", "kind": kind, "score": score, "answered_on": day},
        )
    return connection


def test_net_promoter_score_is_promoters_less_detractors_in_points() -> None:
    day = date(2024, 11, 1)
    figures = computed(
        surveyed(*(("nps", score, day) for score in (10, 9, 8, 7, 6)), ("satisfaction", 7, day))
    )
    assert value(figures, "nps") == 20
    assert coverage(figures, "nps") == (5, 5)
    assert value(figures, "satisfaction") == 7


def test_nobody_asked_is_missing() -> None:
    figures = computed(surveyed(("nps", 10, date(2024, 9, 30))))
    assert missing(figures, "nps") == "metric-nps.missing"
    assert missing(figures, "satisfaction") == "metric-satisfaction.missing"


def met(*rows: tuple[date, str, str | None, float | None]) -> duckdb.DuckDBPyConnection:
    connection = with_account()
    for number, (day, kind, status, mood) in enumerate(rows):
        insert(
            connection,
            "interactions",
            {
                "interaction_id": f"I{number}",
                "happened_on": day,
                "kind": kind,
                "status": status,
                "sentiment": mood,
            },
        )
    return connection


def test_meetings_are_meetings_calls_and_held_reviews() -> None:
    connection = met(
        (date(2024, 10, 1), "meeting", None, None),
        (date(2024, 10, 2), "call", None, None),
        (date(2024, 10, 3), "review", "held", None),
        (date(2024, 10, 4), "review", "no-show", None),
        (date(2024, 10, 5), "email", None, None),
    )
    figures = computed(connection)
    assert value(figures, "meetings") == 3
    assert value(figures, "days_since_contact", "now") == 87


def test_a_contact_may_be_later_than_the_last_interaction() -> None:
    connection = met((date(2024, 10, 1), "meeting", None, None))
    insert(
        connection,
        "contacts",
        {"contact_id": "C1", "name": "Ann", "last_contact_on": date(2024, 12, 1)},
        {"contact_id": "C2", "name": "Bob", "last_contact_on": date(2025, 2, 1)},
    )
    assert value(computed(connection), "days_since_contact", "now") == 30


def test_engagement_is_half_activity_and_half_sentiment() -> None:
    """Last contact 60 days before the end (halfway from 30 to 90), one of three meetings; mood 0.5,
    one promoter, satisfaction 10."""
    connection = met((date(2024, 11, 1), "meeting", None, 0.5))
    insert(
        connection,
        "surveys",
        {"survey_id": "V1", "kind": "nps", "score": 9, "answered_on": date(2024, 10, 1)},
        {"survey_id": "V2", "kind": "satisfaction", "score": 10, "answered_on": date(2024, 9, 1)},
    )
    figures = computed(connection)
    sentiment = (75 + 100 + 100) / 3
    expected = 0.25 * 50 + 0.25 * 100 / 3 + 0.5 * sentiment
    assert value(figures, "engagement_score") == pytest.approx(expected)
    assert coverage(figures, "engagement_score") == (3, 3)


def test_a_part_of_engagement_that_is_not_known_is_left_out() -> None:
    figures = computed(met((date(2024, 12, 31), "meeting", None, None)))
    expected = (0.25 * 100 + 0.25 * 100 / 3) / 0.5
    assert value(figures, "engagement_score") == pytest.approx(expected)
    assert coverage(figures, "engagement_score") == (2, 3)
