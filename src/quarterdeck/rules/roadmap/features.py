"""Checks on how a deck shows features: with what they bring, and what came of the customer's wishes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from quarterdeck.core.deck import LineKind, ReadSlide
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import convention, target
from quarterdeck.rules.mentions import names, shown_text, speaks_of
from quarterdeck.rules.presented import presented
from quarterdeck.rules.roadmap.certainty import is_roadmap
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.wording import is_chinese, length
from quarterdeck.story.roadmap import SHIPPED_DAYS

FEATURES_SHOWN_LEAST = convention("features-shown-least", "3", Unit.COUNT)
SHIPPED_RECENTLY = target("shipped-recently", str(SHIPPED_DAYS), Unit.DAYS, "Roadmap")

FEATURE_NAME_WORDS = 7
FEATURE_NAME_HANZI = 16
"""A line longer than this says more than a feature's name, and may well say what it brings."""


def features_without_benefit(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A roadmap slide that lists features and says nowhere what they bring.

    Of our own items the data say whether a benefit is known; a foreign deck's slide must hold nothing
    but short names to be found.
    """
    if not subject.for_customer:
        return
    for slide in presented(subject.deck, context):
        if is_roadmap(slide, context):
            yield from _bare_items(slide, subject)
            if subject.document is None:
                yield from _bare_list(slide, context)


def _bare_items(slide: ReadSlide, subject: PresentedDeck) -> Iterator[Noticed]:
    """Items of our roadmap on the slide for which no benefit is on record."""
    items = subject.facts.roadmap if subject.facts is not None else ()
    for item in items:
        if item.shareable and not item.benefit and names(slide.text, item.title):
            yield Noticed(
                Place(PlaceKind.SLIDE, number=slide.number),
                message("rule-roa105", title=Quoted(item.title)),
            )


def _bare_list(slide: ReadSlide, context: Context) -> Iterator[Noticed]:
    """A list of names alone; one line that says more, or speaks of an outcome, is enough to pass."""
    if slide.charts or slide.tables or slide.pictures:
        return
    lines = [line.text for line in slide.body if line.kind is LineKind.BODY and line.text.strip()]
    if len(lines) < context.value(FEATURES_SHOWN_LEAST):
        return
    if any(_says_more(text) or context.labels("value", text) & {"outcome"} for text in lines):
        return
    count = measured("roadmap.features", len(lines), as_of=context.as_of)
    yield Noticed(
        Place(PlaceKind.SLIDE, number=slide.number),
        message("rule-roa105-list", count=count),
        count=len(lines),
    )


def _says_more(text: str) -> bool:
    most = FEATURE_NAME_HANZI if is_chinese(text) else FEATURE_NAME_WORDS
    return length(text) > most


def feedback_not_shown(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A wish of the customer's that shipped lately, and of which the deck says nothing.

    The automated one-page review is left alone: it has no room for requests.
    """
    facts, plan = subject.facts, subject.plan
    if facts is None or not subject.for_customer:
        return
    if plan is not None and plan.id.type is ReviewType.AUTOMATED:
        return
    opens = facts.as_of - timedelta(days=int(context.value(SHIPPED_RECENTLY)))
    said = shown_text(subject.deck)
    for request in facts.requests:
        day = request.shipped_on
        if day is None or not opens <= day <= facts.as_of or speaks_of(said, request.title):
            continue
        yield Noticed(
            Place(PlaceKind.ROW, name="requests", key=request.id),
            message("rule-roa106", title=Quoted(request.title), day=day),
        )
