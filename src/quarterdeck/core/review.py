"""One occurrence of a review: its identity, plan and decision."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.account import Account, Contact
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.engagement import AgendaItem, EngagementModel, ReviewType
from quarterdeck.core.message import Message

SLUG_LENGTH = 40
"""Characters of a slug, so that names of files stay below the 255 bytes of file systems."""


def slug(account_id: str) -> str:
    """An account's id as a file name part: letters and digits of any script, dashes between.

    Where more than blanks is lost, or there are too many characters for a file name, a digest
    tells it from others.
    """
    text = unicodedata.normalize("NFKC", account_id)
    plain = re.sub(r"[^\w]+", "-", text).strip("-_").lower() or "account"
    if plain == text.lower().replace(" ", "-") and len(plain) <= SLUG_LENGTH:
        return plain
    return (
        f"{plain[:SLUG_LENGTH].strip('-_')}-{hashlib.sha256(account_id.encode()).hexdigest()[:8]}"
    )


@dataclass(frozen=True, slots=True)
class ReviewId:
    """``2024-Q4--<slug of the account's id>--qbr-v1``."""

    quarter: Quarter
    account_id: str
    type: ReviewType
    version: int = 1

    def __str__(self) -> str:
        return f"{self.quarter}--{slug(self.account_id)}--{self.type}-v{self.version}"


class Decision(StrEnum):
    """Whether a review is due, and if so whether to run it (field-facts.md, Cadence)."""

    RUN = "run"
    SKIP = "skip"
    REPLACE = "replace"
    NOT_DUE = "not-due"


class ReviewStatus(StrEnum):
    """What became of a review. ASYNCHRONOUS: completed in writing, without a meeting."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"
    SKIPPED = "skipped"
    ASYNCHRONOUS = "asynchronous"


@dataclass(frozen=True, slots=True)
class ReviewPlan:
    """Which review an account gets, when, over which window, for how long, with whom, and why."""

    id: ReviewId
    account: Account
    model: EngagementModel
    decision: Decision
    window: Period
    quarter: Quarter
    as_of: date
    held_on: date
    minutes: int
    agenda: tuple[AgendaItem, ...]
    attendees: tuple[Contact, ...]
    reasons: tuple[Message, ...]
    last_held_on: date | None = None
