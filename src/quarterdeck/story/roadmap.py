"""Feedback in action and the roadmap: only what may be shared, as sure as it is and no surer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quarterdeck.core.calendar import Period
from quarterdeck.core.facts import Certainty, Request, RoadmapItem
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Message, Month, Quoted, message
from quarterdeck.story.material import Material
from quarterdeck.story.types import Point

MOST_ITEMS = 5
MOST_REQUESTS = 4
SHIPPED_DAYS = 90
AHEAD_DAYS = 365
"""What shipped in the last 90 days and what is aimed at within the year (field-facts.md, Roadmap)."""

_ORDER = (
    Certainty.COMMITTED,
    Certainty.PLANNED,
    Certainty.SHIPPED,
    Certainty.ROADMAPPED,
    Certainty.EXPLORING,
)


def shareable_items(material: Material) -> tuple[RoadmapItem, ...]:
    """Items that a customer may see and that are near enough, what this one asked for first."""
    topics = _topics(material)
    shown = [i for i in material.facts.roadmap if i.shareable and _near(i, material.as_of)]
    return tuple(
        sorted(
            shown,
            key=lambda i: (
                not _asked_for(i, material, topics),
                _ORDER.index(i.certainty),
                i.target_on or date.max,
                i.id,
            ),
        )
    )


def roadmap(material: Material) -> tuple[Point, ...]:
    """At most five items, each with its certainty in words and what it brings."""
    return tuple(
        Point(
            message("story-roadmap-item", item=Quoted(item.title), certainty=certainty),
            (),
            Audience.CUSTOMER,
            Quoted(item.benefit) if item.benefit else None,
        )
        for item in shareable_items(material)[:MOST_ITEMS]
        for certainty in (certainty_text(item, material),)
    )


def certainty_text(item: RoadmapItem, material: Material) -> Message:
    """The language of certainty: a month only for what is committed or shipped, else less."""
    day = item.target_on
    if item.certainty is Certainty.EXPLORING or day is None:
        undated = {
            Certainty.SHIPPED: "shipped-undated",
            Certainty.COMMITTED: "committed-undated",
            Certainty.EXPLORING: "exploring",
        }
        return message("story-certainty-" + undated.get(item.certainty, "planned-undated"))
    if item.certainty is Certainty.SHIPPED:
        return message("story-certainty-shipped", month=Month(day))
    if item.certainty is Certainty.COMMITTED:
        return message("story-certainty-committed", month=Month(day))
    if item.certainty is Certainty.PLANNED:
        quarter = material.calendar.quarter_of(day)
        return message("story-certainty-planned", quarter=quarter)
    return message("story-certainty-roadmapped", half=_half(day))


def feedback_in_action(material: Material) -> tuple[Point, ...]:
    """The customer's requests that shipped lately or are planned, the shipped ones first."""
    points: list[Point] = []
    for point in (*_shipped(material), *_planned(material)):
        if all(point.text != other.text for other in points):
            points.append(point)
    return tuple(points[:MOST_REQUESTS])


def unanswered_requests(material: Material) -> tuple[Request, ...]:
    """Requests without an answer, the oldest first."""
    waiting = [r for r in material.facts.requests if r.state in (None, "open")]
    return tuple(sorted(waiting, key=lambda r: (r.asked_on, r.id)))


def _shipped(material: Material) -> Iterator[Point]:
    done = [
        r
        for r in material.facts.requests
        if r.shipped_on is not None and material.recent(r.shipped_on)
    ]
    for request in sorted(done, key=lambda r: (-(r.shipped_on or date.min).toordinal(), r.id)):
        if request.shipped_on is not None:
            text = message(
                "story-feedback-shipped",
                request=Quoted(request.title),
                month=Month(request.shipped_on),
            )
            yield Point(text, (), Audience.CUSTOMER)


def _planned(material: Material) -> Iterator[Point]:
    """Planned requests; how sure they are is said only by a roadmap item that may be shared."""
    items = {i.request_id: i for i in shareable_items(material) if i.request_id}
    planned = [r for r in material.facts.requests if r.state == "planned" and not r.shipped_on]
    for request in sorted(planned, key=lambda r: (r.asked_on, r.id)):
        item = items.get(request.id)
        if item is None:
            text = message("story-feedback-planned", request=Quoted(request.title))
        else:
            certainty = certainty_text(item, material)
            text = message(
                "story-feedback-roadmap", request=Quoted(request.title), certainty=certainty
            )
        yield Point(text, (), Audience.CUSTOMER)


def _near(item: RoadmapItem, as_of: date) -> bool:
    if item.certainty is Certainty.NOT_PLANNED:
        return False
    if item.target_on is None:
        return item.certainty is not Certainty.SHIPPED
    first, last = as_of - timedelta(days=SHIPPED_DAYS), as_of + timedelta(days=AHEAD_DAYS)
    if item.certainty is Certainty.SHIPPED:
        return first <= item.target_on <= as_of
    return as_of < item.target_on <= last


def _topics(material: Material) -> frozenset[str]:
    said = (s.topic for s in material.facts.statements if material.recent(s.said_on))
    return frozenset(topic.strip().lower() for topic in said if topic)


def _asked_for(item: RoadmapItem, material: Material, topics: frozenset[str]) -> bool:
    requests = {r.id for r in material.facts.requests}
    return (item.topic or "").strip().lower() in topics or item.request_id in requests


def _half(day: date) -> Period:
    first = date(day.year, 1 if day.month <= 6 else 7, 1)
    last = date(day.year, 7, 1) if day.month <= 6 else date(day.year + 1, 1, 1)
    return Period(first, last)
