"""How healthy a review itself is (not the product): the five indicators, their colours and evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.message import Message


class HealthIndicator(StrEnum):
    """The five readings of a review itself (domain.md, Health indicators of a review)."""

    EXECUTIVE_ATTENDANCE = "executive-attendance"
    CUSTOMER_PREPARATION = "customer-preparation"
    ENGAGEMENT = "engagement"
    FOLLOW_UP_RESPONSE = "follow-up-response"
    ACTION_COMPLETION = "action-completion"


class Colour(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reading rests on: a sentence of ours, or words said, with their moment or line."""

    text: Message
    seconds: float | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class IndicatorReading:
    """One health indicator; ``colour`` is None where nothing tells it, ``evidence`` then says why."""

    indicator: HealthIndicator
    colour: Colour | None
    evidence: tuple[Evidence, ...]
