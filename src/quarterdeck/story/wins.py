"""Wins: goals reached, outcomes improved, better service, milestones, and the customer's praise."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Quoted, Text, message
from quarterdeck.story.goals import reached_goals
from quarterdeck.story.material import Material
from quarterdeck.story.trends import previous, told_change, told_trends
from quarterdeck.story.types import Point
from quarterdeck.story.value import Measured, amount, measured, repeated, unit_text

MOST_WINS = 5
MOST_QUOTES = 1

_TRENDS = (
    "user_coverage",
    "users.active",
    "product_adoption",
    "resolution",
    "first_response",
    "csat",
)


def wins(material: Material) -> tuple[Point, ...]:
    """At most five, by the value hierarchy: outcomes and goals, then operations, then use.

    The customer's own praise closes the list wherever there is any.
    """
    praise = list(_praise(material))
    found = [
        *_outcomes(material),
        *_goals(material),
        *_milestones(material),
        *_trends(material),
    ]
    return (*found[: MOST_WINS - len(praise)], *praise)


def _point(text: Text, *figures: Figure) -> Point:
    return Point(text, figures, Audience.CUSTOMER)


def _outcomes(material: Material) -> Iterator[Point]:
    told: set[str] = set()
    items = measured(material)
    for item in items:
        if item.improvement <= 0 or str(item.outcome.title) in told:
            continue
        told.add(str(item.outcome.title))
        if not repeated(item, items) and item.money is not None and amount(item.money) > 0:
            text = message("story-win-money", outcome=item.title, money=item.money)
            yield Point(text, (item.money,), Audience.CUSTOMER, before_after(item))
        elif (moved := before_after(item)) is not None:
            yield Point(
                message("story-win-outcome", outcome=item.title), (), Audience.CUSTOMER, moved
            )


def before_after(item: Measured) -> Message | None:
    """“From 1,200 to 800 (hours)”, where both may be said."""
    if item.before is None or item.after is None:
        return None
    unit = unit_text(item.outcome.unit)
    if unit is None:
        return message("story-before-after", before=item.before, after=item.after)
    return message("story-before-after-unit", before=item.before, after=item.after, unit=unit)


def _goals(material: Material) -> Iterator[Point]:
    for goal in reached_goals(material):
        yield _point(message("story-win-goal", goal=Quoted(goal.title)))


def _milestones(material: Material) -> Iterator[Point]:
    for event in material.facts.events:
        if event.kind == "milestone" and event.happened_on in material.window:
            text = message("story-win-milestone", event=Quoted(event.title), day=event.happened_on)
            yield _point(text)


def _trends(material: Material) -> Iterator[Point]:
    for metric in told_trends(material, _TRENDS):
        now, before = material.said(metric), previous(material, metric)
        if now is not None and before is not None and told_change(before, now):
            id = "story-win-" + metric.replace("_", "-").replace(".", "-")
            yield _point(message(id, before=before, now=now), before, now)


def _praise(material: Material) -> Iterator[Point]:
    praise = [
        s for s in material.facts.statements if s.kind == "praise" and s.said_on in material.window
    ]
    newest = sorted(praise, key=lambda s: (-s.said_on.toordinal(), s.id))
    for statement in newest[:MOST_QUOTES]:
        yield _point(Quoted(statement.text, statement.said_by))
