"""The follow-up of a review: what was agreed, what is only proposed, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.language import LocalText


class Standing(StrEnum):
    """How far an item has come. Only a person moves it on from FOUND.

    FOUND: read from the record by a machine. PROPOSED: a person puts it to the other side. AGREED: a
    person confirms that it was agreed. REJECTED: it was not.
    """

    FOUND = "found"
    PROPOSED = "proposed"
    AGREED = "agreed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class FollowUpItem:
    """One action. ``said`` and ``at`` are the words and moment (or line) it was read from, for our side only."""

    id: str
    text: LocalText
    standing: Standing
    side: Side | None = None
    owner: str | None = None
    due_on: date | None = None
    state: CommitmentState = CommitmentState.NOT_STARTED
    completed_on: date | None = None
    grade: str | None = None
    said: str | None = None
    at: float | None = None
    line: int | None = None
    confirmed_by: str | None = None
    confirmed_on: date | None = None

    @property
    def from_record(self) -> bool:
        """Whether it was read from a meeting's record, not written by a person or taken from the plan."""
        return self.line is not None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """``followup/<review id>.toml`` as a value; ``recap_on`` is the day the recap went out."""

    review: str
    account_id: str
    held_on: date
    items: tuple[FollowUpItem, ...]
    recap_on: date | None = None

    @property
    def agreed(self) -> tuple[FollowUpItem, ...]:
        return tuple(i for i in self.items if i.standing is Standing.AGREED)
