"""One review as it is kept: when it was due and held, who came, what was shown, what followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.account import EXECUTIVES, ExecutiveLevel, Segment
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.review import ReviewStatus

SATISFACTION_SCALE = range(1, 11)
"""Satisfaction with working together: 1 to 10 (its own figure, neither NPS nor CSAT)."""


class Preparation(StrEnum):
    """How the customer came: with questions and updates ready, with little, with nothing."""

    READY = "ready"
    MINIMAL = "minimal"
    NONE = "none"


class Engagement(StrEnum):
    """How the customer took part: active discussion, polite listening, distracted or cut short."""

    ACTIVE = "active"
    POLITE = "polite"
    DISTRACTED = "distracted"


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """One review. None means not known, never no.

    ``due_on`` is the day by which the cadence asks for it, ``held_on`` the day it took place or was
    completed in writing; ``rescheduled`` counts how often it was put off. ``expected_levels`` and
    ``sponsor_expected`` say who should come, ``attended_levels`` who did (the customer's side);
    ``delegate_attended`` whether anybody came in their stead. ``commitments_due`` are those of this
    review that are due by the as-of day, ``commitments_done`` the ones of them that are done.
    ``satisfaction`` is 1 to 10. ``outcome_shown``: a measured outcome was shown; ``baseline_agreed``:
    one with a baseline that the customer agreed to; ``co_planned``: a joint goal was agreed;
    ``usage_only``: nothing beyond use and service was shown. ValueError for impossible values.
    """

    review: str
    account_id: str
    account_name: str
    segment: Segment
    csm: str | None
    type: ReviewType
    due_on: date | None
    held_on: date | None
    status: ReviewStatus
    rescheduled: int = 0
    expected_levels: tuple[ExecutiveLevel, ...] = ()
    attended_levels: tuple[ExecutiveLevel, ...] = ()
    sponsor_expected: bool = False
    sponsor_attended: bool | None = None
    delegate_attended: bool | None = None
    customer_prepared: Preparation | None = None
    engagement: Engagement | None = None
    recap_sent_on: date | None = None
    first_response_on: date | None = None
    commitments_due: int = 0
    commitments_done: int = 0
    satisfaction: int | None = None
    outcome_shown: bool = False
    co_planned: bool = False
    baseline_agreed: bool = False
    usage_only: bool = False

    def __post_init__(self) -> None:
        if self.satisfaction is not None and self.satisfaction not in SATISFACTION_SCALE:
            raise ValueError(f"{self.review}: satisfaction is 1 to 10, not {self.satisfaction}")
        if not 0 <= self.commitments_done <= self.commitments_due:
            raise ValueError(f"{self.review}: more commitments done than due")
        if self.rescheduled < 0:
            raise ValueError(f"{self.review}: rescheduled less than no time")

    @property
    def took_place(self) -> bool:
        """Held as a meeting, or completed in writing."""
        return self.status in TOOK_PLACE

    @property
    def met(self) -> bool:
        """Whether a meeting was to be attended, be it that nobody came."""
        return self.status in MET

    @property
    def executives_expected(self) -> bool:
        return self.sponsor_expected or any(x in EXECUTIVES for x in self.expected_levels)

    @property
    def executives_came(self) -> bool | None:
        """Whether the sponsor or an executive attended; None where nobody noted who came."""
        if self.status is ReviewStatus.NO_SHOW:
            return False
        if self.sponsor_attended or any(x in EXECUTIVES for x in self.attended_levels):
            return True
        noted = (self.sponsor_attended, self.delegate_attended) != (None, None)
        return False if noted or self.attended_levels else None

    @property
    def anybody_came(self) -> bool | None:
        """Whether anybody of the customer attended; None where the record does not tell."""
        if self.status is ReviewStatus.NO_SHOW:
            return False
        if self.sponsor_attended or self.delegate_attended or self.attended_levels:
            return True
        return None if self.delegate_attended is None else False

    @property
    def answered_from(self) -> date | None:
        """The day from which the customer's response counts: that of the recap, else of the meeting."""
        return self.recap_sent_on or self.held_on

    def response_days(self) -> int | None:
        """Days from the recap (else the meeting) to the first response; 0 on that day or before."""
        if self.first_response_on is None or self.answered_from is None:
            return None
        return max(0, (self.first_response_on - self.answered_from).days)


TOOK_PLACE = (ReviewStatus.HELD, ReviewStatus.ASYNCHRONOUS)
MET = (ReviewStatus.HELD, ReviewStatus.NO_SHOW)
