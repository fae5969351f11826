"""What is known of one account: rows of the canonical tables as values.

Each fact has an ``origin`` ("sources", "intake", "workspace") and an ``id``; the pair is its identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.account import Account, Contact
from quarterdeck.core.language import LocalText
from quarterdeck.core.money import Money


class RoiCategory(StrEnum):
    REVENUE = "revenue"
    COST = "cost"
    RISK = "risk"
    QUALITY = "quality"
    STRATEGIC = "strategic"


class Side(StrEnum):
    VENDOR = "vendor"
    CUSTOMER = "customer"


class CommitmentState(StrEnum):
    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    BLOCKED = "blocked"
    AT_RISK = "at-risk"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


class Certainty(StrEnum):
    """How sure a roadmap item is (field-facts.md, Roadmap)."""

    SHIPPED = "shipped"
    COMMITTED = "committed"
    PLANNED = "planned"
    ROADMAPPED = "roadmapped"
    EXPLORING = "exploring"
    NOT_PLANNED = "not-planned"


class Evidence(StrEnum):
    """How an outcome is attributed; correlation only carries no money (field-facts.md, Value)."""

    CONTROL_GROUP = "control-group"
    BEFORE_AFTER = "before-after"
    ATTESTED = "attested"
    CORRELATION = "correlation"


@dataclass(frozen=True, slots=True)
class Goal:
    """What customer and vendor agreed to reach, with measure, baseline, target and due date."""

    id: str
    title: LocalText
    origin: str = "sources"
    measure: LocalText | None = None
    unit: str | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    due_on: date | None = None
    status: str | None = None
    agreed_by: str | None = None
    agreed_on: date | None = None
    weight: Decimal | None = None
    told_on: date | None = None

    @property
    def attainment(self) -> Decimal | None:
        """Share of the way from baseline to target that was covered; None where not measured."""
        if self.actual is None or self.target is None or self.baseline is None:
            return None
        way = self.target - self.baseline
        return (self.actual - self.baseline) / way if way else None

    def missed(self, as_of: date) -> bool:
        """Due before ``as_of`` and measured short of its target."""
        attainment = self.attainment
        return (
            self.due_on is not None
            and self.due_on < as_of
            and attainment is not None
            and attainment < 1
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """A measured result for the customer against a baseline, over one window.

    ``baseline`` and ``actual`` are in ``unit`` (hours a month, errors, incidents ...) for the window
    ``period_start`` to ``period_end`` (half-open); ``rate`` is the money per unit, agreed with the
    customer. ``attribution`` is a fraction below 1. Money follows only with an agreed baseline.
    """

    id: str
    title: LocalText
    category: RoiCategory
    period_start: date
    period_end: date
    origin: str = "sources"
    goal_id: str | None = None
    unit: str | None = None
    baseline: Decimal | None = None
    actual: Decimal | None = None
    rate: Money | None = None
    attribution: Decimal | None = None
    evidence: Evidence | None = None
    baseline_source: str | None = None
    baseline_on: date | None = None
    baseline_agreed_by: str | None = None
    baseline_agreed_on: date | None = None
    confirmed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A training, launch, incident or milestone, and the day the customer was told of it."""

    id: str
    kind: str
    title: LocalText
    happened_on: date
    customer_told_on: date | None = None
    people: int | None = None
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """An action agreed in a review: owner, side, due date, state. Overdue is derived, not stored."""

    id: str
    side: Side
    text: LocalText
    owner: str | None = None
    due_on: date | None = None
    state: CommitmentState = CommitmentState.NOT_STARTED
    origin: str = "sources"
    agreed_on: date | None = None
    completed_on: date | None = None

    def overdue(self, as_of: date) -> bool:
        closed = self.state in (CommitmentState.COMPLETE, CommitmentState.CANCELLED)
        return not closed and self.due_on is not None and self.due_on < as_of


@dataclass(frozen=True, slots=True)
class Request:
    """What the customer misses in the product, and what became of it."""

    id: str
    title: LocalText
    asked_on: date
    asked_by: str | None = None
    state: str | None = None
    shipped_on: date | None = None


@dataclass(frozen=True, slots=True)
class RoadmapItem:
    """A planned capability. Only ``shareable`` items may reach a customer."""

    id: str
    title: LocalText
    certainty: Certainty
    shareable: bool
    target_on: date | None = None
    benefit: LocalText | None = None
    topic: str | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What the customer said: a need, praise, concern or priority, with its author and day."""

    id: str
    kind: str
    text: LocalText
    said_on: date
    said_by: str | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Module:
    """Something the vendor can offer, and the topic of need that it answers."""

    id: str
    name: LocalText
    topic: str
    benefit: LocalText
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Invoice:
    id: str
    issued_on: date
    due_on: date
    amount: Money
    paid_on: date | None = None

    def overdue(self, as_of: date) -> bool:
        return self.paid_on is None and self.due_on < as_of


@dataclass(frozen=True, slots=True)
class Ticket:
    """A support ticket that is open on the as-of day, or escalated in the window."""

    id: str
    subject: str
    opened_at: datetime
    resolved_at: datetime | None = None
    priority: str | None = None
    escalated: bool = False
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Interaction:
    """A meeting, call, e-mail or review. Reviews carry a ``status``: held, no-show, rescheduled."""

    id: str
    kind: str
    happened_on: date
    status: str | None = None
    contact_id: str | None = None
    sentiment: Decimal | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """Everything but figures that a story is told from, as of one day."""

    account: Account
    as_of: date
    contacts: tuple[Contact, ...] = ()
    goals: tuple[Goal, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    requests: tuple[Request, ...] = ()
    roadmap: tuple[RoadmapItem, ...] = ()
    statements: tuple[Statement, ...] = ()
    modules: tuple[Module, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    tickets: tuple[Ticket, ...] = ()
    interactions: tuple[Interaction, ...] = ()

    def last_review_held(self) -> date | None:
        """The day of the last review that took place before as-of, None for a first review."""
        held = [
            i.happened_on
            for i in self.interactions
            if i.kind == "review" and i.status in (None, "held") and i.happened_on <= self.as_of
        ]
        return max(held, default=None)
