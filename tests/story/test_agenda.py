"""The agenda keeps its sum at any length and looks ahead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.engagement import SIXTY_MINUTES, Section
from quarterdeck.story.agenda import (
    SECTION_SLIDES,
    buffer_minutes,
    future_share,
    scale,
    sections_of,
    total_minutes,
)


def test_sixty_minutes_are_the_agenda_of_the_domain() -> None:
    assert scale(60) == SIXTY_MINUTES


@pytest.mark.parametrize(
    "minutes, expected",
    [
        (90, [8, 15, 22, 30, 12, 3]),
        (45, [4, 8, 11, 15, 6, 1]),
        (30, [3, 5, 7, 10, 4, 1]),
        (0, []),
        (1, [1]),
    ],
)
def test_other_lengths_are_shared_by_largest_remainder(minutes: int, expected: list[int]) -> None:
    assert [item.minutes for item in scale(minutes)] == expected


@given(st.integers(min_value=0, max_value=600))
def test_the_minutes_always_sum_to_the_length(minutes: int) -> None:
    assert total_minutes(scale(minutes)) == minutes


@given(st.integers(min_value=15, max_value=600))
def test_more_is_said_of_the_future_than_of_the_past(minutes: int) -> None:
    share = future_share(scale(minutes))
    assert share is not None
    assert share >= 0.6


def test_sixty_minutes_look_ahead_for_28_of_43_minutes() -> None:
    assert future_share(SIXTY_MINUTES) == 28 / 43


def test_an_agenda_without_past_or_future_has_no_share() -> None:
    assert future_share(()) is None


def test_a_tenth_of_the_time_is_held_back() -> None:
    assert [buffer_minutes(m) for m in (60, 45, 0)] == [6, 5, 0]


def test_every_section_names_its_slides() -> None:
    assert set(SECTION_SLIDES) == set(Section)
    assert sections_of("alignment") == (Section.BUSINESS_CONTEXT, Section.STRATEGIC_DISCUSSION)
