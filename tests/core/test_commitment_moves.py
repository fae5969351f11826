"""A commitment moves between its states as declared, and says why where it must."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.commitment_moves import (
    CLOSED,
    MOVES,
    OPEN,
    REASONED,
    Position,
    Refusal,
    moved,
    needs_reason,
)
from quarterdeck.core.facts import CommitmentState

TODAY = date(2026, 10, 8)
STATES = st.sampled_from(CommitmentState)


def test_every_state_has_its_moves_and_none_leads_to_itself() -> None:
    assert set(MOVES) == set(CommitmentState)
    assert all(state not in targets for state, targets in MOVES.items())


def test_from_every_state_every_other_can_be_reached() -> None:
    for start in CommitmentState:
        reached, waiting = {start}, [start]
        while waiting:
            new = set(MOVES[waiting.pop()]) - reached
            reached |= new
            waiting += new
        assert reached == set(CommitmentState)


def test_what_is_blocked_is_freed_before_it_is_done() -> None:
    assert (
        moved(CommitmentState.BLOCKED, CommitmentState.COMPLETE, TODAY, reason="x")
        is Refusal.NOT_ALLOWED
    )


def test_done_without_a_day_is_done_today() -> None:
    found = moved(CommitmentState.IN_PROGRESS, CommitmentState.COMPLETE, TODAY)

    assert found == Position(CommitmentState.COMPLETE, TODAY)


def test_nothing_is_done_tomorrow() -> None:
    later = TODAY + timedelta(days=1)

    found = moved(CommitmentState.IN_PROGRESS, CommitmentState.COMPLETE, TODAY, completed_on=later)

    assert found is Refusal.IN_FUTURE


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (source, target)
        for source, targets in MOVES.items()
        for target in targets
        if target in REASONED or source in CLOSED
    ],
)
def test_blocking_cancelling_and_reopening_say_why(
    source: CommitmentState, target: CommitmentState
) -> None:
    assert moved(source, target, TODAY, reason=" ") is Refusal.NEEDS_REASON
    assert moved(source, target, TODAY, reason=" why ") == Position(target, None, "why")


def test_moves_between_open_states_need_no_words() -> None:
    for source in OPEN:
        for target in set(MOVES[source]) - REASONED:
            assert not needs_reason(source, target)


@given(
    source=STATES,
    target=STATES,
    days=st.none() | st.integers(-400, 400),
    reason=st.text(max_size=5),
)
def test_a_position_always_holds_what_its_state_asks_for(
    source: CommitmentState, target: CommitmentState, days: int | None, reason: str
) -> None:
    day = None if days is None else TODAY + timedelta(days=days)

    found = moved(source, target, TODAY, completed_on=day, reason=reason)

    if isinstance(found, Position):
        assert target in MOVES[source]
        assert (found.completed_on is not None) == (target is CommitmentState.COMPLETE)
        assert found.completed_on is None or found.completed_on <= TODAY
        assert found.reason or not needs_reason(source, target)
