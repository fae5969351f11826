"""What a person changes in a review by hand, laid over figures and story at each build.

The text file of a review is read elsewhere; here is what it means. A figure is named as
``FigureId.short`` prints it (``value.delivered``, ``user_coverage/2024-Q4``,
``outcome.money/window/O1``); the bare name of a metric leaves out all its figures.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story.types import Proposal, Story

HEADLINE = "headline"
"""The key of ``headlines`` that changes the message of the review; the others are slide roles."""

BASE, EXPANSION, JOINT_GOAL = "base", "expansion", "joint-goal"
"""The keys of ``proposals``; of the joint goal only the title is read."""

ROI = ("roi.net", "roi.multiple")
_DEPENDENT = (*ROI, "payback", "value.impact")
_SOURCES = ("value.delivered", "investment")


@dataclass(frozen=True, slots=True)
class FigureOverride:
    """A figure left out (``value`` None) or replaced, in the figure's own unit, and why."""

    key: str
    reason: str
    value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ProposalText:
    """A proposal in a person's words; parts that are None keep what the story says."""

    title: LocalText | None = None
    need: LocalText | None = None
    step: LocalText | None = None
    benefit: LocalText | None = None
    when: LocalText | None = None


@dataclass(frozen=True, slots=True)
class InsertedSlide:
    """A slide in a person's words, standing after the slide of role ``after``."""

    after: str
    title: LocalText
    lines: tuple[LocalText, ...] = ()
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Overrides:
    """All changes to one review. Slides are named by their role.

    ``order`` names roles that come first, in that order. ``questions`` replace the story's where
    there are any. ``expansion`` False withholds the expansion proposal.
    """

    figures: tuple[FigureOverride, ...] = ()
    headlines: Mapping[str, LocalText] = field(default_factory=dict)
    proposals: Mapping[str, ProposalText] = field(default_factory=dict)
    questions: tuple[LocalText, ...] = ()
    order: tuple[str, ...] = ()
    dropped: Collection[str] = ()
    inserted: tuple[InsertedSlide, ...] = ()
    expansion: bool = True
    allowed: Mapping[str, str] = field(default_factory=dict)

    def headline(self, role: str) -> Quoted | None:
        """The title that a person gave the slide of this role."""
        text = self.headlines.get(role)
        return Quoted(text) if text is not None else None

    def sequence(self, roles: Sequence[str]) -> tuple[str, ...]:
        """The roles that remain, in the order asked for; those not named keep theirs, behind."""
        kept = [role for role in roles if role not in self.dropped]
        first = [role for role in self.order if role in kept]
        return (*first, *(role for role in kept if role not in first))

    def inserted_after(self, role: str) -> tuple[InsertedSlide, ...]:
        """The slides to stand after the one of this role, in the order given."""
        return tuple(slide for slide in self.inserted if slide.after == role)


def apply_to_figures(figures: FigureSet, overrides: Overrides) -> FigureSet:
    """The figures with those left out missing and those replaced carrying the reason.

    Return on investment follows value and investment: where one was replaced it is computed anew,
    where one is left out it is missing too, unless a person set it. A name that fits no figure
    changes nothing; ``unknown_figures`` tells it.
    """
    by_key = {override.key: override for override in overrides.figures}
    changed = FigureSet(_changed(figure, by_key) for figure in figures)
    return FigureSet(_followed(figure, changed) for figure in changed)


def unknown_figures(figures: FigureSet, overrides: Overrides) -> tuple[str, ...]:
    """The names in the overrides that fit no figure of the review, in the order written."""
    known = {f.id.short for f in figures}
    metrics = {f.id.metric for f in figures}
    return tuple(
        o.key
        for o in overrides.figures
        if o.key not in known and (o.value is not None or o.key not in metrics)
    )


def _changed(figure: Figure, by_key: Mapping[str, FigureOverride]) -> Figure:
    own = by_key.get(figure.id.short)
    if own is not None and own.value is not None:
        return _with_value(figure, own.value, own.reason)
    metric = by_key.get(figure.id.metric)
    whole = metric if metric is not None and metric.value is None else None
    left_out = own or whole
    return figure if left_out is None else _missing(figure, left_out.reason)


def _missing(figure: Figure, reason: str) -> Figure:
    return dataclasses.replace(
        figure,
        value=None,
        numerator=None,
        denominator=None,
        missing="story-left-out",
        overridden=reason,
    )


def _with_value(figure: Figure, value: Decimal, reason: str) -> Figure:
    return dataclasses.replace(
        figure, value=value, numerator=None, denominator=None, missing=None, overridden=reason
    )


def _followed(figure: Figure, figures: FigureSet) -> Figure:
    if figure.id.metric not in _DEPENDENT or figure.overridden is not None:
        return figure
    sources = [figures.get(metric, figure.id.period) for metric in _SOURCES]
    reasons = [f.overridden for f in sources if f is not None and f.overridden is not None]
    if not reasons:
        return figure
    value, investment = (f.value if f is not None else None for f in sources)
    if figure.id.metric in ROI and value is not None and investment:
        return _with_value(figure, _roi(figure, value, investment), reasons[0])
    return _missing(figure, reasons[0])


def _roi(
    figure: Figure, value: Decimal | float | int, investment: Decimal | float | int
) -> Decimal:
    multiple = Decimal(str(value)) / Decimal(str(investment))
    return multiple if figure.id.metric == "roi.multiple" else multiple - 1


def apply_to_story(story: Story, overrides: Overrides) -> Story:
    """The story with a person's headline, proposals, joint goal and questions.

    An expansion that the story withholds stays withheld: its reasons are not a matter of words.
    """
    headline = overrides.headline(HEADLINE)
    goal = overrides.proposals.get(JOINT_GOAL, ProposalText()).title
    return dataclasses.replace(
        story,
        headline=headline or story.headline,
        base_proposal=_proposal(story.base_proposal, overrides.proposals.get(BASE)),
        expansion=_expansion(story.expansion, overrides),
        base_step=None if BASE in overrides.proposals else story.base_step,
        joint_goal=Quoted(goal) if goal is not None else story.joint_goal,
        questions=tuple(_questions(overrides)) or story.questions,
    )


def _expansion(proposal: Proposal | None, overrides: Overrides) -> Proposal | None:
    if proposal is None or not overrides.expansion:
        return None
    return _proposal(proposal, overrides.proposals.get(EXPANSION))


def _proposal(proposal: Proposal, words: ProposalText | None) -> Proposal:
    if words is None:
        return proposal
    return dataclasses.replace(
        proposal,
        title=Quoted(words.title) if words.title else proposal.title,
        need=Quoted(words.need) if words.need else proposal.need,
        step=Quoted(words.step) if words.step else proposal.step,
        benefit=Quoted(words.benefit) if words.benefit else proposal.benefit,
        when=Quoted(words.when) if words.when else proposal.when,
    )


def _questions(overrides: Overrides) -> Iterator[Message]:
    for text in overrides.questions:
        yield message("story-words", text=Quoted(text))
