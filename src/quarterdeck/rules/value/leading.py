"""What a deck leads with: results before use, one headline number, shortfalls said."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.document.blocks import SlideRole
from quarterdeck.i18n.lexicons import found
from quarterdeck.rules.deck_lines import (
    Statement,
    at,
    count,
    quote,
    says,
    statements,
    title_of,
)
from quarterdeck.rules.presented import presented
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.value.missed_goals import unsaid
from quarterdeck.rules.written_numbers import numbers_in
from quarterdeck.story.types import StoryMode

USAGE_LINES = convention("usage-lines", "2", Unit.COUNT)

HEADLINE_NUMBERS = convention("headline-numbers-most", "2", Unit.COUNT)

SLIDES_OF_A_REVIEW = convention("slides-of-a-review", "5", Unit.COUNT)


COVER_LINES = 6
"""Lines of a title slide: title, kind of review, company, period, day, presenter."""


def usage_first(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    if _agreeing(subject):
        return
    leading: list[tuple[ReadSlide, Statement]] = []
    for slide in presented(subject.deck, context):
        if any(_of_outcome(s, context) for s in statements(slide)):
            break
        about = _usage_on(slide, context)
        if about:
            leading.append((slide, about[0]))
    if leading:
        slide, first = leading[0]
        words = tuple(dict.fromkeys(_usage_words(s.text) for _, s in leading))
        yield Noticed(
            at(slide),
            message(
                "rule-val101",
                words=quote(_usage_words(first.text)),
                slides=count(context, "slides.usage", len(leading)),
            ),
            count=len(leading),
            examples=words,
        )


def crowded_headlines(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Titles, and all of a title slide, that hold more numbers than one message can carry."""
    most = context.value(HEADLINE_NUMBERS)
    for slide in presented(subject.deck, context):
        whole = _is_cover(slide, subject.deck)
        said = [s.text for s in statements(slide) if s.title or whole]
        numbers = [n.text for text in said for n in numbers_in(text)]
        if len(numbers) > most:
            yield Noticed(
                at(slide),
                message(
                    "rule-val106",
                    title=quote(title_of(slide) or said[0]),
                    numbers=count(context, "title.numbers", len(numbers)),
                    most=context.shown(HEADLINE_NUMBERS),
                ),
                examples=tuple(numbers),
            )


def _is_cover(slide: ReadSlide, deck: Deck) -> bool:
    """Our own title slide; of a foreign deck the first of several, where it holds a few lines and no more."""
    if slide.role is not None:
        return slide.role == SlideRole.TITLE.value
    short = len(slide.lines) <= COVER_LINES and not slide.charts and not slide.tables
    return short and slide.number == 1 and len(deck.slides) > 1


def no_outcome(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    slides = presented(subject.deck, context)
    if _agreeing(subject) or len(slides) < context.value(SLIDES_OF_A_REVIEW):
        return
    usage = [s for slide in slides for s in statements(slide) if _of_usage(s, context)]
    numbered = [s for s in usage if s.numbered or s.title]
    if not numbered or says(subject.deck, "baseline", context) or _any_outcome(subject, context):
        return
    yield Noticed(
        Place(),
        message(
            "rule-val107",
            slides=count(context, "slides", len(slides)),
            usage=count(context, "lines.usage", len(numbered)),
        ),
        count=len(numbered),
        examples=tuple(s.text for s in numbered[:3]),
    )


def unsaid_goals(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for goal, place in unsaid(subject):
        id = "rule-val105" if subject.document is not None else "rule-val105-nowhere"
        if goal.due_on is None:
            yield Noticed(place, message(f"{id}-undated", goal=Quoted(goal.title)))
        else:
            yield Noticed(place, message(id, goal=Quoted(goal.title), day=goal.due_on))


def _of_usage(statement: Statement, context: Context) -> bool:
    labels = context.labels("value", statement.text)
    return "vanity" in labels and "outcome" not in labels


def _of_outcome(statement: Statement, context: Context) -> bool:
    """A result that is stated, with a number or as a title that says something; no mere heading."""
    if "outcome" not in context.labels("value", statement.text):
        return False
    topic = "topic" in context.labels("topic", statement.text)
    return statement.numbered or (statement.title and not topic)


def _usage_on(slide: ReadSlide, context: Context) -> tuple[Statement, ...]:
    """What a slide says of use, where use is its matter: in its title, or in several numbered lines.

    A slide that speaks of a baseline is on the way to a result, and not on use.
    """
    if any("baseline" in context.labels("claim", s.text) for s in statements(slide)):
        return ()
    about = tuple(s for s in statements(slide) if _of_usage(s, context))
    titled = any(s.title for s in about)
    numbered = sum(1 for s in about if s.numbered)
    return about if titled or numbered >= context.value(USAGE_LINES) else ()


def _agreeing(subject: PresentedDeck) -> bool:
    """Whether our own story says that value is still to be agreed on: there is no outcome to lead with."""
    return subject.story is not None and subject.story.mode is StoryMode.AGREE


def _usage_words(text: str) -> str:
    hits = found("value", text, label="vanity")
    return hits[0].words if hits else text


def _any_outcome(subject: PresentedDeck, context: Context) -> bool:
    return any(_of_outcome(s, context) for slide in subject.deck.slides for s in statements(slide))
