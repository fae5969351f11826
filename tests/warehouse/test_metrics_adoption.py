"""Adoption: users, features and volume by period; what is zero and what is missing."""

from __future__ import annotations

from datetime import date

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

Q3 = quarter("2024-Q3", date(2024, 7, 1), date(2024, 10, 1))
Q4 = quarter("2024-Q4", date(2024, 10, 1), date(2025, 1, 1))


def used(*rows: tuple[date, str | None, str | None, int | None], **account: object):
    connection = with_account(**account)
    for used_on, user, feature, quantity in rows:
        insert(
            connection,
            "usage",
            {"used_on": used_on, "user_id": user, "feature": feature, "quantity": quantity},
        )
    return connection


@pytest.fixture
def two_quarters() -> duckdb.DuckDBPyConnection:
    """Ann in both quarters, Bob in one; features x (three uses) and y (one, its quantity empty)."""
    return used(
        (date(2024, 7, 1), "ann", "x", 1),
        (date(2024, 10, 1), "ann", "x", 2),
        (date(2024, 12, 31), "bob", "y", None),
        (date(2024, 12, 31), "bob", "x", 1),
    )


def test_users_and_features_count_once_in_a_period(
    two_quarters: duckdb.DuckDBPyConnection,
) -> None:
    figures = computed(two_quarters, Q3, Q4, window())
    assert [f.value for f in figures.series("users.active")] == [1, 2]
    assert [f.value for f in figures.series("features.used")] == [1, 2]
    assert [f.value for f in figures.series("usage.volume")] == [1, 4]
    assert value(figures, "users.active") == 2


def test_months_of_a_period_are_listed_with_their_zeros(
    two_quarters: duckdb.DuckDBPyConnection,
) -> None:
    figures = computed(two_quarters, Q4)
    users = figures.dimensions("users.active.month", "2024-Q4")
    volume = figures.dimensions("usage.volume.month", "2024-Q4")
    assert [(f.id.dimension, f.value) for f in users] == [
        ("2024-10", 1),
        ("2024-11", 0),
        ("2024-12", 1),
    ]
    assert [f.value for f in volume] == [2, 0, 2]


def test_the_most_used_features_of_the_window_come_first_and_stop_at_seven() -> None:
    rows = [(date(2024, 11, 1), "ann", f"f{n}", n) for n in range(1, 10)]
    figures = computed(used(*rows), Q4, window())
    listed = figures.dimensions("usage.by_feature")
    assert {f.id.dimension: f.value for f in listed} == {f"f{n}": n for n in range(3, 10)}
    assert figures.dimensions("usage.by_feature", "2024-Q4") == ()


def test_adoption_is_of_the_accounts_features_where_they_are_given() -> None:
    rows = [(date(2024, 11, 1), "ann", "x", 1), (date(2024, 11, 1), "ann", "y", 1)]
    figures = computed(used(*rows, features_available=8))
    assert value(figures, "features.available") == 8
    assert value(figures, "product_adoption") == pytest.approx(0.25)


def test_adoption_is_else_of_all_features_that_any_account_used_up_to_as_of() -> None:
    connection = used((date(2024, 11, 1), "ann", "x", 1))
    insert(
        connection,
        "usage",
        {"account_id": "B", "used_on": date(2023, 1, 1), "feature": "y"},
        {"account_id": "B", "used_on": date(2025, 1, 1), "feature": "z"},
    )
    figures = computed(connection)
    assert value(figures, "features.available") == 2
    assert value(figures, "product_adoption") == pytest.approx(0.5)


def test_coverage_of_users_takes_the_seats_of_active_subscriptions() -> None:
    connection = used((date(2024, 11, 1), "ann", "x", 1), licensed_users=99)
    insert(
        connection,
        "subscriptions",
        {"subscription_id": "S1", "start_date": date(2024, 1, 1), "mrr": 1, "seats": 4},
        {
            "subscription_id": "S2",
            "start_date": date(2024, 1, 1),
            "end_date": date(2024, 12, 1),
            "mrr": 1,
            "seats": 50,
        },
    )
    figures = computed(connection)
    assert value(figures, "users.licensed") == 4
    assert value(figures, "user_coverage") == pytest.approx(0.25)


def test_coverage_of_users_else_takes_the_licences_of_the_account() -> None:
    figures = computed(used((date(2024, 11, 1), "ann", "x", 1), licensed_users=10))
    assert value(figures, "user_coverage") == pytest.approx(0.1)


def test_a_quarter_without_use_between_known_days_is_zero() -> None:
    connection = used((date(2024, 5, 1), "ann", "x", 1))
    insert(connection, "usage", {"account_id": "B", "used_on": date(2024, 12, 31)})
    figures = computed(connection, Q3)
    assert value(figures, "users.active", "2024-Q3") == 0
    assert value(figures, "usage.volume", "2024-Q3") == 0


def test_before_the_first_day_of_use_and_after_the_last_of_the_data_is_missing() -> None:
    figures = computed(used((date(2024, 9, 30), "ann", "x", 1)), Q3, Q4)
    earlier = quarter("2024-Q2", date(2024, 4, 1), date(2024, 7, 1))
    assert value(figures, "users.active", "2024-Q3") == 1
    assert missing(figures, "users.active", "2024-Q4") == "metric-users-active.missing"
    figures = computed(used((date(2024, 9, 30), "ann", "x", 1)), earlier)
    assert value(figures, "usage.volume", "2024-Q2") is None


def test_days_of_data_are_the_coverage_of_volume() -> None:
    figures = computed(
        used((date(2024, 10, 11), "ann", "x", 1), (date(2024, 12, 31), "ann", "x", 1))
    )
    assert coverage(figures, "usage.volume") == (82, 92)


def test_rows_without_a_user_lower_coverage_and_are_no_user() -> None:
    figures = computed(used((date(2024, 11, 1), "ann", "x", 1), (date(2024, 11, 2), None, "x", 1)))
    assert value(figures, "users.active") == 1
    assert coverage(figures, "users.active") == (1, 2)


def test_use_that_never_names_a_user_leaves_active_users_missing() -> None:
    figures = computed(used((date(2024, 11, 1), None, "x", 1), licensed_users=10))
    assert value(figures, "users.active") is None
    assert value(figures, "user_coverage") is None
    assert value(figures, "features.used") == 1


def test_a_window_inside_months_counts_exactly_its_days() -> None:
    connection = used(
        (date(2024, 10, 14), "ann", "x", 1),
        (date(2024, 10, 15), "bob", "y", 2),
        (date(2024, 11, 20), "bob", "y", 3),
        (date(2024, 12, 9), "cid", "z", 4),
        (date(2024, 12, 10), "dan", "w", 5),
    )
    figures = computed(connection, window(date(2024, 10, 15), date(2024, 12, 10)))
    assert value(figures, "users.active") == 2
    assert value(figures, "features.used") == 2
    assert value(figures, "usage.volume") == 9
    months = figures.dimensions("usage.volume.month")
    assert [(f.id.dimension, f.value) for f in months] == [
        ("2024-10", 2),
        ("2024-11", 3),
        ("2024-12", 4),
    ]


def test_a_window_within_one_month_counts_its_days() -> None:
    connection = used((date(2024, 11, 1), "ann", "x", 1), (date(2024, 11, 10), "bob", "y", 2))
    figures = computed(connection, window(date(2024, 11, 5), date(2024, 11, 20)))
    assert value(figures, "users.active") == 1
    assert value(figures, "usage.volume") == 2


def test_periods_of_a_fiscal_year_are_unions_of_months() -> None:
    connection = used(
        (date(2024, 7, 31), "ann", "x", 1),
        (date(2024, 8, 1), "bob", "x", 1),
        (date(2024, 10, 31), "bob", "x", 1),
        (date(2024, 11, 1), "cid", "x", 1),
    )
    figures = computed(connection, quarter("2025-Q3", date(2024, 8, 1), date(2024, 11, 1)))
    assert value(figures, "users.active", "2025-Q3") == 1
    assert value(figures, "usage.volume", "2025-Q3") == 2


def test_the_as_of_month_counts_as_far_as_it_has_gone() -> None:
    connection = used((date(2024, 12, 10), "ann", "x", 1), (date(2024, 12, 11), "bob", "x", 1))
    figures = computed(connection, as_of=date(2024, 12, 10))
    assert value(figures, "users.active") == 1
    assert value(figures, "usage.volume") == 1


def test_time_to_value_ends_with_the_first_improvement_after_go_live() -> None:
    connection = with_account(go_live_date=date(2024, 6, 1))
    for number, (start, end, actual) in enumerate(
        (
            (date(2024, 4, 1), date(2024, 6, 1), 1),
            (date(2024, 6, 1), date(2024, 7, 1), 10),
            (date(2024, 7, 1), date(2024, 8, 1), 8),
            (date(2024, 8, 1), date(2024, 9, 1), 5),
        )
    ):
        insert(
            connection,
            "outcomes",
            {
                "outcome_id": f"O{number}",
                "title": "errors",
                "category": "quality",
                "period_start": start,
                "period_end": end,
                "baseline": 10,
                "actual": actual,
            },
        )
    figures = computed(connection)
    assert value(figures, "time_to_value", "now") == 61


def test_time_to_value_is_missing_without_go_live() -> None:
    figures = computed(with_account())
    assert missing(figures, "time_to_value", "now") == "metric-time-to-value.missing"
