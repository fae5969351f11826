"""Which review a segment gets, how often, how long, and with whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.account import ExecutiveLevel, Segment


class ReviewType(StrEnum):
    EBR = "ebr"
    QBR = "qbr"
    DIGITAL = "digital"
    AUTOMATED = "automated"


@dataclass(frozen=True, slots=True)
class EngagementModel:
    """What a segment gets (domain.md, engagement models by segment; every company edits them).

    ``arr_from`` is the least ARR of the segment in the reporting currency; ``cadence_months`` the
    months between reviews and the length of the review's window; ``minutes`` the planned length
    (0: self-service), ``minutes_max`` the longest; ``attendees`` the customer's levels.
    """

    segment: Segment
    arr_from: int
    review: ReviewType
    cadence_months: int
    minutes: int
    minutes_max: int
    attendees: tuple[ExecutiveLevel, ...]


DEFAULT_MODELS: tuple[EngagementModel, ...] = (
    EngagementModel(
        Segment.STRATEGIC,
        500_000,
        ReviewType.EBR,
        3,
        90,
        120,
        (ExecutiveLevel.C_SUITE, ExecutiveLevel.VP, ExecutiveLevel.DIRECTOR),
    ),
    EngagementModel(
        Segment.ENTERPRISE,
        100_000,
        ReviewType.QBR,
        3,
        60,
        90,
        (ExecutiveLevel.VP, ExecutiveLevel.DIRECTOR, ExecutiveLevel.MANAGER),
    ),
    EngagementModel(
        Segment.MID_MARKET,
        25_000,
        ReviewType.QBR,
        6,
        45,
        60,
        (ExecutiveLevel.DIRECTOR, ExecutiveLevel.MANAGER),
    ),
    EngagementModel(Segment.SMB, 5_000, ReviewType.DIGITAL, 12, 30, 30, (ExecutiveLevel.MANAGER,)),
    EngagementModel(Segment.TECH_TOUCH, 0, ReviewType.AUTOMATED, 12, 0, 0, ()),
)


class Tense(StrEnum):
    """Where an agenda item looks; present is not counted in the future share (domain.md)."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Owner(StrEnum):
    CSM = "csm"
    CUSTOMER = "customer"
    JOINT = "joint"


class Section(StrEnum):
    OPENING = "opening"
    BUSINESS_CONTEXT = "business-context"
    VALUE_REVIEW = "value-review"
    STRATEGIC_DISCUSSION = "strategic-discussion"
    ACTION_PLANNING = "action-planning"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    section: Section
    minutes: int
    owner: Owner
    tense: Tense


SIXTY_MINUTES: tuple[AgendaItem, ...] = (
    AgendaItem(Section.OPENING, 5, Owner.CSM, Tense.PRESENT),
    AgendaItem(Section.BUSINESS_CONTEXT, 10, Owner.CUSTOMER, Tense.PRESENT),
    AgendaItem(Section.VALUE_REVIEW, 15, Owner.JOINT, Tense.PAST),
    AgendaItem(Section.STRATEGIC_DISCUSSION, 20, Owner.JOINT, Tense.FUTURE),
    AgendaItem(Section.ACTION_PLANNING, 8, Owner.JOINT, Tense.FUTURE),
    AgendaItem(Section.CLOSE, 2, Owner.CSM, Tense.PRESENT),
)
"""The agenda of domain.md; scaled to other lengths by ``story.agenda``."""
