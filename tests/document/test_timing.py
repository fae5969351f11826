"""Minutes of slides and figures that composing counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.engagement import Tense
from quarterdeck.core.figure import Audience, Direction, Unit
from quarterdeck.document.compose import compose
from quarterdeck.document.counted import (
    amount,
    change,
    coverage,
    future_share,
    improved,
    magnitude,
    months,
)
from quarterdeck.document.timing import apportioned


@given(st.integers(0, 200), st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_whole_parts_add_up_and_follow_their_weights(total: int, weights: list[int]) -> None:
    parts = apportioned(total, weights)

    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - total * weight / sum(weights)) < 1


def test_nothing_is_shared_among_no_slides() -> None:
    assert apportioned(10, []) == []


@pytest.mark.parametrize("name", ["qbr-rich", "qbr-thin", "ebr-rich"])
def test_the_slides_of_a_section_spend_its_minutes(name: str) -> None:
    document = compose(stories.ALL[name], SETTINGS)

    for item in document.plan.agenda[:-1]:
        spent = sum(s.minutes or 0 for s in document.slides if s.section is item.section)
        assert spent == item.minutes


def test_the_future_share_is_that_of_the_plan() -> None:
    share = future_share(stories.plan())

    assert share is not None
    assert share.value == pytest.approx(28 / 43)
    past_only = replace(
        stories.plan(),
        agenda=tuple(i for i in stories.plan().agenda if i.tense is Tense.PRESENT),
    )
    assert future_share(past_only) is None


@pytest.mark.parametrize(
    "now, before, expected",
    [
        (0.88, 0.79, (Unit.POINTS, Decimal(9))),
        (0.5, 0.5, (Unit.POINTS, Decimal(0))),
    ],
)
def test_ratios_change_by_points_as_displayed(
    now: float, before: float, expected: tuple[Unit, Decimal]
) -> None:
    found = change(
        stories.card(
            replace(stories.USER_COVERAGE, value=now),
            replace(stories.USER_COVERAGE_BEFORE, value=before),
        )
    )

    assert found is not None
    assert (found.unit, found.value) == expected


def test_other_values_change_by_a_share_and_keep_the_audience_of_their_source() -> None:
    arr = stories.card(stories.ARR, replace(stories.ARR, value=Decimal(200_000)))

    found = change(arr)

    assert found is not None
    assert found.value == Decimal("0.2")
    assert found.audience is Audience.INTERNAL


@pytest.mark.parametrize(
    "before",
    [
        None,
        replace(stories.VALUE, value=None),
        replace(stories.VALUE, currency="EUR"),
        replace(stories.VALUE, value=Decimal(0)),
    ],
)
def test_no_change_is_formed_where_there_is_nothing_to_compare(before: object) -> None:
    assert change(stories.card(stories.VALUE, before)) is None  # type: ignore[arg-type]


def test_whether_a_change_is_for_the_better_depends_on_the_direction() -> None:
    fall = change(stories.card(stories.RESOLUTION, stories.RESOLUTION_BEFORE))

    assert fall is not None
    assert improved(stories.RESOLUTION, fall) is True
    assert improved(replace(stories.RESOLUTION, direction=Direction.UP), fall) is False
    assert improved(replace(stories.RESOLUTION, direction=Direction.NEUTRAL), fall) is None
    assert magnitude(fall).value == Decimal("0.375")


def test_coverage_is_a_figure_of_its_own() -> None:
    share = coverage(stories.USER_COVERAGE)

    assert share is not None
    assert (share.id.metric, share.value) == ("coverage.share", 0.88)
    assert coverage(stories.ROI) is None


def test_percentages_people_write_become_ratios_and_other_units_stay() -> None:
    plan = stories.plan()

    assert amount(plan, "goal.target", Decimal(60), "%", "g").value == Decimal("0.6")
    assert amount(plan, "goal.target", Decimal(60), "orders", "g").unit is Unit.QUANTITY


def test_a_payback_in_days_is_told_in_months() -> None:
    assert months(stories.figure("payback", 91.3, Unit.DAYS)).value == pytest.approx(3, abs=0.01)
    assert months(stories.figure("payback", None, Unit.DAYS)).value is None
