"""Goals and commitments: what was due in the fourth quarter of 2024."""

from __future__ import annotations

from datetime import date

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

DUE = date(2024, 12, 1)


def aimed(*rows: dict[str, object]):
    connection = with_account()
    for number, row in enumerate(rows, 1):
        insert(connection, "goals", {"goal_id": f"G{number}", "title": "goal", "due_on": DUE} | row)
    return connection


def test_attainment_is_the_share_of_the_way_from_baseline_to_target() -> None:
    figures = computed(
        aimed(
            {"baseline": 100, "target": 80, "actual": 85},
            {"baseline": 0, "target": 10, "actual": 12},
            {"baseline": 5, "target": 5, "actual": 5},
        )
    )
    assert value(figures, "goal.attainment", dimension="G1") == pytest.approx(0.75)
    assert value(figures, "goal.attainment", dimension="G2") == pytest.approx(1.2)
    assert value(figures, "goal.attainment", dimension="G3") is None


def test_reached_goals_are_measured_or_else_reported() -> None:
    figures = computed(
        aimed(
            {"baseline": 0, "target": 10, "actual": 10},
            {"baseline": 0, "target": 10, "actual": 9, "status": "reached"},
            {"status": "reached"},
            {"status": "missed"},
            {"status": "agreed"},
            {"status": "proposed"},
            {"status": "dropped"},
            {"due_on": date(2025, 1, 1), "status": "reached"},
        )
    )
    assert value(figures, "goals.due") == 5
    assert value(figures, "goals.reached") == 2
    assert value(figures, "goal_attainment") == pytest.approx(0.5)
    assert coverage(figures, "goal_attainment") == (4, 5)


def test_a_goal_still_ahead_shows_its_progress_in_the_window_only() -> None:
    ahead = {"due_on": date(2025, 6, 30), "baseline": 0, "target": 10, "actual": 4}
    period = quarter("2024-Q4", date(2024, 10, 1), date(2025, 1, 1))
    figures = computed(aimed(ahead), period, window())
    assert value(figures, "goal.attainment", dimension="G1") == pytest.approx(0.4)
    assert figures.get("goal.attainment", "2024-Q4", "G1") is None
    assert value(figures, "goals.due") == 0
    assert value(figures, "goal_attainment") is None


def test_no_goals_on_record_is_missing() -> None:
    assert missing(computed(with_account()), "goals.due") == "metric-goals-due.missing"


def test_commitments_by_side_and_together() -> None:
    connection = with_account()
    rows = (
        ("vendor", "complete", date(2024, 11, 30)),
        ("vendor", "complete", date(2025, 1, 2)),
        ("vendor", "cancelled", None),
        ("customer", "complete", None),
        ("customer", "in-progress", None),
        ("customer", "blocked", None),
    )
    for number, (side, state, done) in enumerate(rows):
        insert(
            connection,
            "commitments",
            {
                "commitment_id": f"C{number}",
                "side": side,
                "text": "promise",
                "state": state,
                "due_on": DUE,
                "completed_on": done,
            },
        )
    figures = computed(connection)
    found = [
        tuple(value(figures, f"commitments.{what}", dimension=side) for what in ("due", "done"))
        for side in ("vendor", "customer", "all")
    ]
    assert found == [(2, 1), (3, 1), (5, 2)]
    assert value(figures, "commitment_completion", dimension="all") == pytest.approx(0.4)
