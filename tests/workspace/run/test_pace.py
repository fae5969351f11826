"""What gives way when a meeting runs late."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.engagement import SIXTY_MINUTES, Section
from quarterdeck.story.agenda import scale
from quarterdeck.workspace.acts.pace import HELD_FROM, KEEPS, NEVER_CUT, Pace, pace

OPENING, CONTEXT, VALUE, STRATEGY, ACTION, CLOSE = Section
MINUTE = 60.0


def of(current: Section, **minutes: float) -> Pace:
    spent = {Section(name.replace("_", "-")): m * MINUTE for name, m in minutes.items()}
    return pace(SIXTY_MINUTES, spent, current)


def test_a_meeting_that_keeps_its_times_is_not_late_and_cuts_nothing() -> None:
    stands = of(VALUE, opening=5, business_context=10, value_review=3)

    assert (stands.elapsed, stands.planned, stands.late) == (18 * MINUTE, 60 * MINUTE, 0)
    assert stands.cuts == ()


def test_time_saved_is_in_hand() -> None:
    assert of(VALUE, opening=2, business_context=8, value_review=1).late == -5 * MINUTE


def test_six_minutes_late_shorten_the_look_back_and_nothing_else() -> None:
    stands = of(CONTEXT, opening=5, business_context=16)

    assert stands.late == 6 * MINUTE
    assert [(c.section, c.left, c.dropped) for c in stands.cuts] == [(VALUE, 9 * MINUTE, False)]


def test_what_the_look_back_cannot_give_the_strategy_gives() -> None:
    stands = of(CONTEXT, opening=5, business_context=25)

    assert [(c.section, c.left / MINUTE) for c in stands.cuts] == [(VALUE, 5), (STRATEGY, 15)]
    assert stands.beyond == 0


def test_where_shortening_is_not_enough_the_look_back_is_left_out_and_the_rest_is_told() -> None:
    stands = of(CONTEXT, opening=5, business_context=40)

    assert [(c.section, c.left / MINUTE, c.dropped) for c in stands.cuts] == [
        (VALUE, 0, True),
        (STRATEGY, 12, False),
    ]
    assert stands.beyond == 7 * MINUTE


def test_leafing_through_a_section_does_not_count_as_having_held_it() -> None:
    leafed = of(STRATEGY, opening=5, business_context=10, value_review=0.1, strategic_discussion=1)
    held = of(STRATEGY, opening=5, business_context=10, value_review=5, strategic_discussion=1)

    assert leafed.late == pytest.approx(0.1 * MINUTE)
    assert held.late == -10 * MINUTE


def test_a_section_entered_out_of_order_leaves_the_one_before_still_to_come() -> None:
    assert of(VALUE, opening=5, value_review=2).late == 0


seconds = st.dictionaries(
    st.sampled_from(Section), st.floats(0, 3 * 3600, allow_nan=False), max_size=6
)


@given(st.integers(1, 240), seconds, st.sampled_from(Section))
def test_promises_and_close_keep_their_time_and_no_more_is_cut_than_is_late(
    minutes: int, spent: Mapping[Section, float], current: Section
) -> None:
    stands = pace(scale(minutes), spent, current)

    saved = sum(cut.saved for cut in stands.cuts)
    assert not {cut.section for cut in stands.cuts} & NEVER_CUT
    assert all(cut.left >= 0 and cut.saved > 0 for cut in stands.cuts)
    assert saved + stands.beyond == pytest.approx(
        max(0.0, stands.late) if stands.cuts or stands.is_late else 0
    )
    assert stands.is_late or not stands.cuts


@given(st.integers(10, 240), seconds, st.sampled_from(Section), st.floats(0, 600))
def test_the_longer_a_section_takes_the_later_the_meeting(
    minutes: int, spent: Mapping[Section, float], current: Section, more: float
) -> None:
    before = pace(scale(minutes), spent, current)
    longer = {**spent, current: spent.get(current, 0.0) + more}

    assert pace(scale(minutes), longer, current).late >= before.late - 1e-6


def test_every_section_that_may_be_cut_says_how_much_it_keeps() -> None:
    assert set(KEEPS) | NEVER_CUT == set(Section)
    assert HELD_FROM < MINUTE
