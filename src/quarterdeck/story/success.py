"""The SUCCESS summary: the account's situation in seven elements (domain.md)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quarterdeck.core.facts import Commitment
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story.goals import current_goals
from quarterdeck.story.material import Material
from quarterdeck.story.questions import newest
from quarterdeck.story.shortfalls import untold_incidents
from quarterdeck.story.trends import previous
from quarterdeck.story.types import MatrixItem, Point, Proposal, Success, SummaryElement

MOST_POINTS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """What of the story was told already and is summed up."""

    wins: tuple[Point, ...]
    shortfalls: tuple[Point, ...]
    opportunities: tuple[MatrixItem, ...]
    expansion: Proposal | None
    priorities: tuple[Point, ...]
    roadmap: tuple[Point, ...]
    steps: tuple[Commitment, ...]


def success_summary(material: Material, told: Told) -> tuple[SummaryElement, ...]:
    """All seven elements in order; one with nothing to say has no points."""
    points = {
        Success.STATUS: _status(material),
        Success.UTILIZATION: _utilization(material),
        Success.CHALLENGES: _challenges(material, told),
        Success.CELEBRATIONS: iter(told.wins),
        Success.EXPANSION: _expansion(told),
        Success.STRATEGY: _strategy(material, told),
        Success.STEPS: _steps(told),
    }
    return tuple(
        SummaryElement(element, tuple(points[element])[:MOST_POINTS]) for element in Success
    )


def _customer(text: Message | Quoted, *figures: Figure) -> Point:
    return Point(text, figures, Audience.CUSTOMER)


def _status(material: Material) -> Iterator[Point]:
    attainment = material.said("goal_attainment")
    if attainment is not None:
        yield _customer(message("story-status-goals", share=attainment), attainment)
    users = material.said("users.active")
    if users is not None:
        yield _customer(message("story-status-users", users=users), users)
    for metric in ("health", "engagement_score", "arr", "nrr.account"):
        figure = material.seen(metric)
        if figure is not None:
            id = "story-status-" + metric.replace("_", "-").replace(".", "-")
            yield Point(message(id, now=figure), (figure,))


def _utilization(material: Material) -> Iterator[Point]:
    for metric in ("user_coverage", "product_adoption"):
        now, before = material.said(metric), previous(material, metric)
        id = "story-use-" + metric.replace("_", "-")
        if now is not None and before is not None:
            yield _customer(message(f"{id}-since", now=now, before=before), now, before)
        elif now is not None:
            yield _customer(message(id, now=now), now)


def _challenges(material: Material, told: Told) -> Iterator[Point]:
    yield from told.shortfalls
    for statement in newest(material, "concern")[:1]:
        yield _customer(Quoted(statement.text))
    for event in untold_incidents(material):
        text = message("story-mine-incident", event=Quoted(event.title), day=event.happened_on)
        yield Point(text)


def _expansion(told: Told) -> Iterator[Point]:
    if told.expansion is not None:
        yield Point(told.expansion.title, (), told.expansion.audience)
    for item in told.opportunities:
        yield Point(item.title)


def _strategy(material: Material, told: Told) -> Iterator[Point]:
    yield from told.priorities[:2]
    for goal in current_goals(material)[:2]:
        yield _customer(Quoted(goal.title))
    yield from told.roadmap[:2]


def _steps(told: Told) -> Iterator[Point]:
    for step in told.steps:
        if step.due_on is not None:
            text = message("story-step", step=Quoted(step.text), day=step.due_on)
            yield _customer(text)
