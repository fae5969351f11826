"""Curves and round numbers: the small laws that the stories rest on."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.demo.arcs import ARCS, at
from quarterdeck.demo.cast import cast
from quarterdeck.demo.chance import dice, handy, rotated
from quarterdeck.demo.timeline import DEMO_AS_OF, windows, workday

CURVE = ((24.0, 0.2), (12.0, 0.8), (0.0, 0.5))


@pytest.mark.parametrize(
    "months, value", [(30, 0.2), (24, 0.2), (18, 0.5), (12, 0.8), (6, 0.65), (0, 0.5), (-1, 0.5)]
)
def test_a_curve_is_linear_between_its_points_and_flat_outside(months: float, value: float) -> None:
    assert at(CURVE, months) == pytest.approx(value)


def test_a_curve_of_one_point_is_constant() -> None:
    assert [at(((24.0, 3.0),), months) for months in (30, 12, 0)] == [3.0, 3.0, 3.0]


@given(st.floats(min_value=-5, max_value=40))
def test_a_curve_never_leaves_the_range_of_its_points(months: float) -> None:
    assert 0.2 - 1e-9 <= at(CURVE, months) <= 0.8 + 1e-9


@pytest.mark.parametrize("story", sorted(ARCS))
def test_every_arc_reads_from_the_past_to_now(story: str) -> None:
    arc = ARCS[story]

    for curve in (arc.coverage, arc.features, arc.value, arc.csat, arc.mood, arc.tickets):
        months = [point[0] for point in curve]
        assert months == sorted(months, reverse=True)


@given(st.floats(min_value=1, max_value=1e8))
def test_a_handy_number_is_near_and_round(value: float) -> None:
    number = handy(value)

    assert number == pytest.approx(value, rel=0.03, abs=0.5)
    assert len(str(number).rstrip("0")) <= 3


@given(st.lists(st.integers(), max_size=8), st.integers(min_value=-20, max_value=20))
def test_rotating_keeps_every_item(items: list[int], start: int) -> None:
    assert sorted(rotated(items, start)) == sorted(items)


def test_a_stream_of_chance_depends_on_its_subject_alone() -> None:
    first = dice(7, "ACC-1001", "usage")
    dice(7, "ACC-1001", "tickets").random()

    assert dice(7, "ACC-1001", "usage").random() == first.random()
    assert dice(7, "ACC-1002", "usage").random() != dice(8, "ACC-1002", "usage").random()


@pytest.mark.parametrize("profile", cast(), ids=lambda p: p.id)
def test_windows_follow_on_each_other_and_end_before_their_review(profile: object) -> None:
    found = windows(profile)  # type: ignore[arg-type]

    for before, after in pairwise(found):
        assert before.period.end == after.period.start
        assert before.reviewed_on is not None
        assert before.period.end <= before.reviewed_on
    assert found[-1].reviewed_on is None


def test_a_weekend_becomes_the_friday_before() -> None:
    assert workday(date(2026, 10, 4)) == date(2026, 10, 2)
    assert workday(DEMO_AS_OF) == DEMO_AS_OF
