"""Shortfalls, said before the value: missed goals, worse outcomes, late promises, incidents, decline."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Event
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.goals import missed_goals
from quarterdeck.story.material import Material
from quarterdeck.story.promises import our_overdue
from quarterdeck.story.trends import previous, told_change, told_trends
from quarterdeck.story.types import Point
from quarterdeck.story.value import amount, measured
from quarterdeck.story.wins import before_after

MOST_TRENDS = 2
MOST_PROMISES = 2
MOST_EVENTS = 4

_TRENDS = (
    "user_coverage",
    "users.active",
    "product_adoption",
    "resolution",
    "first_response",
    "csat",
)


def shortfalls(material: Material) -> tuple[Point, ...]:
    """Every missed goal and told incident, then our late promises and what got worse."""
    return (
        *_goals(material),
        *_outcomes(material),
        *_incidents(material),
        *_promises(material),
        *list(_trends(material))[:MOST_TRENDS],
    )


def _point(text: Message, *figures: Figure, detail: Message | None = None) -> Point:
    return Point(text, figures, Audience.CUSTOMER, detail)


def _goals(material: Material) -> Iterator[Point]:
    for goal in missed_goals(material):
        attainment = material.said("goal.attainment", goal.id)
        text = message("story-short-goal", goal=Quoted(goal.title))
        if attainment is None:
            yield _point(text)
        else:
            detail = _how_far(attainment)
            yield _point(text, attainment, detail=detail)


def _how_far(attainment: Figure) -> Message:
    if amount(attainment) <= 0:
        return message("story-short-goal-none")
    return message("story-short-goal-share", share=attainment)


def _outcomes(material: Material) -> Iterator[Point]:
    for item in measured(material):
        if item.improvement < 0:
            text = message("story-short-outcome", outcome=item.title)
            yield _point(text, detail=before_after(item))


def told_events(material: Material) -> tuple[Event, ...]:
    """Events of the window in order; an incident only once the customer has been told of it."""
    shown = [
        e
        for e in material.facts.events
        if e.happened_on in material.window
        and e.happened_on <= material.as_of
        and (e.kind != "incident" or is_told(e, material))
    ]
    return tuple(sorted(shown, key=lambda e: (e.happened_on, e.id)))


def key_events(material: Material) -> tuple[Event, ...]:
    """What was done in the window: the latest four in order. Incidents are shortfalls, no deeds."""
    done = [e for e in told_events(material) if e.kind != "incident"]
    return tuple(done[-MOST_EVENTS:])


def untold_incidents(material: Material) -> tuple[Event, ...]:
    """Incidents of the last year of which the customer has not been told."""
    hidden = [
        e
        for e in material.facts.events
        if e.kind == "incident" and material.recent(e.happened_on) and not is_told(e, material)
    ]
    return tuple(sorted(hidden, key=lambda e: (e.happened_on, e.id)))


def is_told(event: Event, material: Material) -> bool:
    """Whether the customer was told by the as-of day."""
    return event.customer_told_on is not None and event.customer_told_on <= material.as_of


def _incidents(material: Material) -> Iterator[Point]:
    for event in told_events(material):
        if event.kind == "incident":
            resolved = event.resolved_on is not None and event.resolved_on <= material.as_of
            id = "story-short-incident" if resolved else "story-short-incident-open"
            yield _point(message(id, event=Quoted(event.title), day=event.happened_on))


def _promises(material: Material) -> Iterator[Point]:
    for promise in our_overdue(material)[:MOST_PROMISES]:
        if promise.due_on is not None:
            text = message("story-short-promise", promise=Quoted(promise.text), day=promise.due_on)
            yield _point(text)


def _trends(material: Material) -> Iterator[Point]:
    coverage = material.said("user_coverage")
    for metric in told_trends(material, _TRENDS):
        now, before = material.said(metric), previous(material, metric)
        if now is not None and before is not None and told_change(before, now) is False:
            id = "story-short-" + metric.replace("_", "-").replace(".", "-")
            yield _point(message(id, before=before, now=now), before, now)
        elif metric == "user_coverage" and coverage is not None and _low(coverage, material):
            yield _point(message("story-short-coverage-low", now=coverage), coverage)


def _low(coverage: Figure, material: Material) -> bool:
    """Low for an account in use since the quarter before; a newer one is still coming on."""
    before = material.calendar.quarter_of(material.window.start).shifted(-1)
    low = amount(coverage) < thresholds.COVERAGE_LOW.value
    return low and material.in_use_throughout(material.calendar.period(before))
