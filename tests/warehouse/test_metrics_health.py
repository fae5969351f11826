"""The account health score: components, weights, what is not known."""

from __future__ import annotations

from datetime import date, datetime

import duckdb
import msgspec
import pytest
from tests.warehouse.canonical_tables import (
    SETTINGS,
    computed,
    coverage,
    insert,
    missing,
    quarter,
    value,
    window,
    with_account,
)

from quarterdeck.core.settings import HealthSettings
from quarterdeck.core.thresholds import health_band

Q3 = quarter("2024-Q3", date(2024, 7, 1), date(2024, 10, 1))


def with_usage_and_growth() -> duckdb.DuckDBPyConnection:
    """Half the features, a fifth of the seats; revenue flat in both quarters."""
    connection = with_account(features_available=2)
    insert(
        connection,
        "subscriptions",
        {"subscription_id": "S1", "start_date": date(2024, 1, 1), "mrr": 100, "seats": 5},
    )
    for day in (date(2024, 7, 1), date(2024, 11, 1), date(2024, 12, 31)):
        insert(connection, "usage", {"used_on": day, "user_id": "ann", "feature": "x"})
    return connection


def test_components_that_are_not_known_are_left_out_and_weights_scaled_up() -> None:
    figures = computed(with_usage_and_growth())
    usage, growth = (50 + 20) / 2, 100 * (1 - 0.7) / 0.4
    assert value(figures, "health.component", dimension="usage") == pytest.approx(usage)
    assert value(figures, "health.component", dimension="growth") == pytest.approx(growth)
    assert figures.get("health.component", dimension="support") is None
    expected = (0.35 * usage + 0.20 * growth) / 0.55
    assert value(figures, "health") == pytest.approx(expected)
    assert coverage(figures, "health") == (2, 4)


def test_the_weights_are_those_of_the_settings() -> None:
    health = HealthSettings(usage=0.2, engagement=0.2, growth=0.4, support=0.2)
    figures = computed(
        with_usage_and_growth(), settings=msgspec.structs.replace(SETTINGS, health=health)
    )
    assert value(figures, "health") == pytest.approx((0.2 * 35 + 0.4 * 75) / 0.6)


def test_the_change_is_against_the_quarter_before_the_window() -> None:
    connection = with_usage_and_growth()
    insert(
        connection,
        "usage",
        {"used_on": date(2024, 8, 1), "user_id": "bob", "feature": "y"},
    )
    figures = computed(connection, Q3, window())
    before, now = value(figures, "health", "2024-Q3"), value(figures, "health")
    assert before == pytest.approx((0.35 * 70 + 0.20 * 75) / 0.55)
    assert value(figures, "health.change") == pytest.approx(float(now or 0) - float(before or 0))


def test_scores_on_different_components_are_not_compared() -> None:
    connection = with_usage_and_growth()
    insert(
        connection,
        "tickets",
        {
            "ticket_id": "T1",
            "opened_at": datetime(2024, 11, 1),
            "resolved_at": datetime(2024, 11, 2),
            "csat": 5,
        },
    )
    figures = computed(connection, Q3, window())
    assert missing(figures, "health.change") == "metric-reason-components-differ"


def test_nothing_known_is_missing_and_not_zero() -> None:
    assert missing(computed(with_account()), "health") == "metric-health.missing"


@pytest.mark.parametrize(
    "score, band",
    [
        (85, "thriving"),
        (84.9, "healthy"),
        (70, "healthy"),
        (50, "stable"),
        (30, "at-risk"),
        (29.9, "critical"),
    ],
)
def test_bands_of_the_score(score: float, band: str) -> None:
    assert health_band(score) == band
