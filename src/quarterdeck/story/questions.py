"""Open questions to the customer, specific to the account."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Statement
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.goals import missed_goals, reached_goals
from quarterdeck.story.material import Material
from quarterdeck.story.opportunities import stated_needs
from quarterdeck.story.types import Point, StoryMode
from quarterdeck.story.value import amount

MOST = 5
MOST_PRIORITIES = 4


def questions(material: Material, mode: StoryMode) -> tuple[Message, ...]:
    """Three to five, the one on priorities first; none can be answered with yes or no alone."""
    found = (_priority(material), *_specific(material, mode), *_always(material))
    return found[:MOST]


def _priority(material: Material) -> Message:
    stated = newest(material, "priority")
    if stated:
        return message("story-ask-priority", priority=Quoted(stated[0].text))
    if material.plan.last_held_on is not None:
        return message("story-ask-priorities-since", day=material.plan.last_held_on)
    return message("story-ask-priorities-first")


def newest(material: Material, kind: str) -> tuple[Statement, ...]:
    """What the customer said in the last year of one kind, the newest first."""
    said = [s for s in material.facts.statements if s.kind == kind and material.recent(s.said_on)]
    return tuple(sorted(said, key=lambda s: (-s.said_on.toordinal(), s.id)))


def _specific(material: Material, mode: StoryMode) -> Iterator[Message]:
    for goal in missed_goals(material)[:1]:
        yield message("story-ask-goal", goal=Quoted(goal.title))
    for need in stated_needs(material)[:1]:
        yield message("story-ask-need", need=Quoted(need.text))
    if mode is StoryMode.AGREE:
        yield message("story-ask-proof")
    coverage = material.said("user_coverage")
    if coverage is not None and amount(coverage) < thresholds.COVERAGE_HIGH.value:
        yield message("story-ask-coverage", coverage=coverage)
    for goal in reached_goals(material)[:1]:
        yield message("story-ask-reached", goal=Quoted(goal.title))


def _always(material: Material) -> Iterator[Message]:
    id = "story-ask-success-board" if material.executive else "story-ask-success"
    yield message(id, quarter=material.next_quarter)
    yield message("story-ask-obstacle")


def priorities(material: Material) -> tuple[Point, ...]:
    """What the customer said matters most, in its own words, the newest first."""
    return tuple(
        Point(Quoted(s.text, s.said_by), (), Audience.CUSTOMER)
        for s in newest(material, "priority")[:MOST_PRIORITIES]
    )
