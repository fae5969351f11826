"""The story of one review: what is true, what it means, and what to propose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.facts import AccountFacts, Commitment, Event, Goal
from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.message import Message, Text
from quarterdeck.core.review import ReviewPlan


class StoryMode(StrEnum):
    """VALUE: an outcome stands against an agreed baseline. AGREE: agree what we measure, no money."""

    VALUE = "value"
    AGREE = "agree"


class Success(StrEnum):
    """The seven elements of the SUCCESS framework (domain.md)."""

    STATUS = "status"
    UTILIZATION = "utilization"
    CHALLENGES = "challenges"
    CELEBRATIONS = "celebrations"
    EXPANSION = "expansion"
    STRATEGY = "strategy"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing said: its text, the figures behind it, and who may read it."""

    text: Text
    figures: tuple[Figure, ...] = ()
    audience: Audience = Audience.INTERNAL
    detail: Text | None = None


@dataclass(frozen=True, slots=True)
class SummaryElement:
    element: Success
    points: tuple[Point, ...]


class Quadrant(StrEnum):
    """The risk and opportunity matrix: impact by likelihood (domain.md)."""

    PRIORITY = "priority"
    MONITOR = "monitor"
    PREPARE = "prepare"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class MatrixItem:
    """A risk or an opportunity with its evidence and the play that answers it."""

    id: str
    opportunity: bool
    title: Message
    high_likelihood: bool
    high_impact: bool
    evidence: tuple[Point, ...]
    play: Message
    audience: Audience = Audience.INTERNAL

    @property
    def quadrant(self) -> Quadrant:
        if self.high_impact:
            return Quadrant.PRIORITY if self.high_likelihood else Quadrant.MONITOR
        return Quadrant.PREPARE if self.high_likelihood else Quadrant.WATCH


@dataclass(frozen=True, slots=True)
class Proposal:
    """What we propose: the problem or need it answers, what we would do, and what it brings."""

    id: str
    title: Text
    need: Text
    step: Text
    benefit: Text | None = None
    when: Text | None = None
    audience: Audience = Audience.CUSTOMER


@dataclass(frozen=True, slots=True)
class KeptPromise:
    """A commitment of the last review with how it ended: done, late, missed, open."""

    commitment: Commitment
    outcome: str


@dataclass(frozen=True, slots=True)
class KeyMetric:
    """A figure on the customer's pages with its label, its change and what it says."""

    figure: Figure
    label: Message
    previous: Figure | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything a document is composed from.

    ``headline`` is the message of the review in one sentence; ``value_cards`` the headline figures
    of the main slide (at most four, best first); ``charts`` two or three that prove value, in
    VALUE mode with at least one of the top two value levels; ``key_metrics`` at most seven.
    ``expansion`` is None unless every condition held, and ``expansion_withheld`` then says why.
    ``next_goal`` comes after the joint goal, where the sources propose one on another subject.
    ``base_step`` is the one of ``our_steps`` that begins the base proposal.
    ``landmines``, ``objectives`` and ``expected_questions`` are internal, for the brief.
    """

    plan: ReviewPlan
    facts: AccountFacts
    figures: FigureSet
    mode: StoryMode
    headline: Text
    summary: tuple[SummaryElement, ...]
    previous_goals: tuple[Goal, ...]
    current_goals: tuple[Goal, ...]
    key_events: tuple[Event, ...]
    kept_promises: tuple[KeptPromise, ...]
    shortfalls: tuple[Point, ...]
    wins: tuple[Point, ...]
    value_cards: tuple[KeyMetric, ...]
    key_metrics: tuple[KeyMetric, ...]
    charts: tuple[ChartSpec, ...]
    value_method: tuple[Point, ...]
    matrix: tuple[MatrixItem, ...]
    base_proposal: Proposal
    expansion: Proposal | None
    expansion_withheld: tuple[Message, ...]
    joint_goal: Text
    proposed_measures: tuple[Point, ...]
    priorities: tuple[Point, ...]
    feedback_in_action: tuple[Point, ...]
    roadmap: tuple[Point, ...]
    questions: tuple[Message, ...]
    our_steps: tuple[Commitment, ...]
    landmines: tuple[Point, ...]
    attendee_notes: tuple[Point, ...]
    objectives: tuple[Message, ...]
    expected_questions: tuple[Message, ...]
    next_goal: Text | None = None
    base_step: Commitment | None = None
