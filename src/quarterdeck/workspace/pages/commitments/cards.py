"""One commitment as boards and lists show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quarterdeck.core.commitment_moves import CLOSED, MOVES, needs_reason
from quarterdeck.core.facts import CommitmentState
from quarterdeck.core.followup import Standing
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.models import Answer, Commitment


@dataclass(frozen=True, slots=True)
class Card:
    """A commitment, how late it is, and where it may move.

    ``asking`` is a move that needs a reason, with ``error`` and what was ``typed``.
    """

    row: Commitment
    days_late: int
    asking: str = ""
    error: QuarterdeckError | None = None
    typed: str = ""

    @property
    def kind(self) -> str:
        """``done``, ``late`` or ``open``."""
        if CommitmentState(self.row.state) in CLOSED:
            return "done"
        return "late" if self.days_late else "open"

    @property
    def moves(self) -> tuple[str, ...]:
        """The states it may take; none until it is agreed."""
        if self.row.standing != Standing.AGREED:
            return ()
        return tuple(state.value for state in MOVES[CommitmentState(self.row.state)])

    @property
    def reasoned(self) -> bool:
        """Whether some move asks for a reason."""
        source = CommitmentState(self.row.state)
        return any(needs_reason(source, target) for target in MOVES[source])

    @property
    def questioned(self) -> bool:
        """Whether the customer's question waits for us."""
        row = self.row
        if row.answer != Answer.QUESTIONED:
            return False
        return row.replied_at is None or (
            row.answered_at is not None and row.replied_at < row.answered_at
        )


def card(row: Commitment, today: date) -> Card:
    """The commitment as it stands today."""
    is_open = CommitmentState(row.state) not in CLOSED
    due = row.due_on
    return Card(row, (today - due).days if is_open and due is not None and due < today else 0)
