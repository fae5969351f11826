"""Which state a commitment may take from which, and what each state asks for.

The states are the field's (field-facts.md, Follow-up; overdue is derived and no state). The moves are a
convention of ours: what is blocked is freed before it counts as done, and what is closed is reopened
with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.facts import CommitmentState

_S = CommitmentState

CLOSED = frozenset({_S.COMPLETE, _S.CANCELLED})
"""The states in which nothing is left to do."""

OPEN = tuple(state for state in CommitmentState if state not in CLOSED)

MOVES: Mapping[CommitmentState, tuple[CommitmentState, ...]] = {
    _S.NOT_STARTED: (_S.IN_PROGRESS, _S.AT_RISK, _S.BLOCKED, _S.COMPLETE, _S.CANCELLED),
    _S.IN_PROGRESS: (_S.NOT_STARTED, _S.AT_RISK, _S.BLOCKED, _S.COMPLETE, _S.CANCELLED),
    _S.AT_RISK: (_S.IN_PROGRESS, _S.BLOCKED, _S.COMPLETE, _S.CANCELLED),
    _S.BLOCKED: (_S.NOT_STARTED, _S.IN_PROGRESS, _S.AT_RISK, _S.CANCELLED),
    _S.COMPLETE: (_S.IN_PROGRESS,),
    _S.CANCELLED: (_S.NOT_STARTED,),
}
"""From each state, the states it may take."""

REASONED = frozenset({_S.BLOCKED, _S.CANCELLED})
"""The states that say why."""


class Refusal(StrEnum):
    """Why a move is not possible."""

    NOT_ALLOWED = "not-allowed"
    NEEDS_REASON = "needs-reason"
    IN_FUTURE = "in-future"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a commitment stands: ``completed_on`` for COMPLETE only, ``reason`` why it stands there."""

    state: CommitmentState
    completed_on: date | None = None
    reason: str = ""


def reopens(source: CommitmentState, target: CommitmentState) -> bool:
    """Whether the move takes up again what was closed."""
    return source in CLOSED and target not in CLOSED


def needs_reason(source: CommitmentState, target: CommitmentState) -> bool:
    """Whether a move is told with a reason: into BLOCKED or CANCELLED, and out of a closed state."""
    return target in REASONED or reopens(source, target)


def moved(
    source: CommitmentState,
    target: CommitmentState,
    today: date,
    *,
    completed_on: date | None = None,
    reason: str = "",
) -> Position | Refusal:
    """Where a commitment stands after a move, or why it may not be made.

    A completed one has its day: the one given, else ``today``, never a later one.
    """
    if target not in MOVES[source]:
        return Refusal.NOT_ALLOWED
    why = reason.strip()
    if needs_reason(source, target) and not why:
        return Refusal.NEEDS_REASON
    if target is not CommitmentState.COMPLETE:
        return Position(target, None, why)
    day = completed_on or today
    return Refusal.IN_FUTURE if day > today else Position(target, day, why)
