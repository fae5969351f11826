"""Scales and round numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.render.svg.scale import around, from_zero, ticks

VALUES = st.lists(st.floats(-1e9, 1e9, allow_nan=False), max_size=12)


@given(VALUES)
def test_a_range_from_zero_holds_zero_and_all_values(values: list[float]) -> None:
    low, high = from_zero(values)
    assert low < high
    assert all(low <= v <= high for v in [0.0, *values])


@given(VALUES)
def test_a_range_for_a_line_holds_all_values(values: list[float]) -> None:
    low, high = around(values)
    assert low < high
    assert all(low <= v <= high for v in values)


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e6))
def test_ticks_cover_the_range_in_a_few_even_steps(low: float, span: float) -> None:
    marks = ticks(low, low + span)
    assert marks[0] <= low + 1e-6 * span
    assert marks[-1] >= low + span - 1e-6 * span
    assert 2 <= len(marks) <= 12


def test_a_line_far_above_zero_is_not_flattened() -> None:
    low, high = around([0.9, 0.95])
    assert 0.7 < low < 0.9
    assert high == 0.95


def test_a_line_that_begins_low_starts_at_zero() -> None:
    assert around([2.0, 10.0]) == (0.0, 10.0)
