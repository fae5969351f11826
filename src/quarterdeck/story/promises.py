"""What was promised last time, and how it ended."""

from __future__ import annotations

from datetime import date

from quarterdeck.core.facts import Commitment, CommitmentState, Side
from quarterdeck.story.material import Material
from quarterdeck.story.types import KeptPromise

DONE, LATE, MISSED, OPEN = "done", "late", "missed", "open"


def kept_promises(material: Material) -> tuple[KeptPromise, ...]:
    """The commitments that were due or done in the window, or still stand; ours first, by due day."""
    shown = [c for c in material.facts.commitments if _under_review(c, material)]
    ordered = sorted(
        shown, key=lambda c: (c.side is not Side.VENDOR, c.due_on or date.max, c.origin, c.id)
    )
    return tuple(KeptPromise(c, outcome_of(c, material.as_of)) for c in ordered)


def outcome_of(commitment: Commitment, as_of: date) -> str:
    """How a commitment ended: done, late (done after its day), missed (overdue) or open."""
    if commitment.state is CommitmentState.COMPLETE:
        due, completed = commitment.due_on, commitment.completed_on
        return LATE if due is not None and completed is not None and completed > due else DONE
    return MISSED if commitment.overdue(as_of) else OPEN


def our_overdue(material: Material) -> tuple[Commitment, ...]:
    """Our own promises whose day has passed without them, the oldest first."""
    late = [
        c for c in material.facts.commitments if c.side is Side.VENDOR and c.overdue(material.as_of)
    ]
    return tuple(sorted(late, key=lambda c: (c.due_on or date.max, c.id)))


def our_late(material: Material) -> tuple[Commitment, ...]:
    """Our own promises under review that were kept, but after their day."""
    return tuple(
        promise.commitment
        for promise in kept_promises(material)
        if promise.commitment.side is Side.VENDOR and promise.outcome == LATE
    )


def _under_review(commitment: Commitment, material: Material) -> bool:
    if commitment.state is CommitmentState.CANCELLED:
        return False
    if commitment.state is not CommitmentState.COMPLETE:
        return True
    ended = commitment.completed_on or commitment.due_on
    return ended is None or ended >= material.window.start
