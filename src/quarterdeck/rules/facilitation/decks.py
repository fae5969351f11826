"""What a deck does to the conversation: how many slides, how much on each, and whether it asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quarterdeck.core.deck import Line, LineKind, ReadSlide
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import Threshold
from quarterdeck.document.blocks import Question, Scale
from quarterdeck.rules.facilitation import limits
from quarterdeck.rules.presented import SLIDES_JUDGED, content, presented
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.wording import is_chinese, length

BULLETS = (LineKind.BODY, LineKind.DIAGRAM)


def death_by_slides(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """More slides than a review can bear, or than its minutes can."""
    slides = presented(subject.deck, context)
    count = _count("deck.slides", len(slides), context)
    if len(slides) > context.value(limits.SLIDES_MOST):
        text = message("rule-fac101", slides=count, most=context.shown(limits.SLIDES_MOST))
        yield Noticed(Place(), text, count=len(slides))
        return
    minutes = subject.plan.minutes if subject.plan is not None else 0
    if minutes and minutes < len(slides) * context.value(limits.SLIDE_MINUTES):
        planned = measured("review.minutes", minutes, Unit.MINUTES, as_of=context.as_of)
        least = context.shown(limits.SLIDE_MINUTES)
        text = message("rule-fac101-pace", slides=count, minutes=planned, least=least)
        yield Noticed(Place(), text, count=len(slides))


def asks_nothing(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A deck for a customer, long enough to judge, without a single question."""
    slides = content(subject.deck, context)
    if not subject.for_customer or len(slides) < context.value(SLIDES_JUDGED):
        return
    asked = _asks_by_blocks(subject) or any(
        "question" in context.labels("question", line.text)
        for slide in subject.deck.shown
        for line in slide.lines
    )
    if not asked:
        count = _count("deck.slides", len(slides), context)
        yield Noticed(Place(), message("rule-fac104-deck", slides=count))


def _asks_by_blocks(subject: PresentedDeck) -> bool:
    """Of our own document it is known: a question or a scale to be ticked."""
    slides = subject.document.slides if subject.document is not None else ()
    return any(isinstance(p.block, Question | Scale) for s in slides for p in s.blocks)


def long_headlines(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Each title that is longer than a glance."""
    for slide in presented(subject.deck, context):
        title = (slide.title or "").strip()
        limit = _limit(title, limits.TITLE_WORDS, limits.TITLE_CHARACTERS)
        words = length(title)
        if words > context.value(limit):
            yield Noticed(
                _at(slide),
                message(
                    _by_script("rule-fac106", title),
                    title=Quoted(LocalText(title)),
                    length=_count("title.length", words, context),
                    most=context.shown(limit),
                ),
            )


def walls_of_text(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Slides of several long lines (a paragraph counts as several), or of small letters."""
    for slide in presented(subject.deck, context):
        lines = [line for line in slide.lines if line.kind in BULLETS]
        yield from _long_lines(slide, lines, context)
        yield from _small(slide, lines, limits.BODY_POINTS, "rule-fac107-small", context)
        cells = [line for line in slide.lines if line.kind is LineKind.TABLE]
        yield from _small(slide, cells, limits.TABLE_POINTS, "rule-fac107-table", context)


def _long_lines(slide: ReadSlide, lines: Sequence[Line], context: Context) -> Iterator[Noticed]:
    long = [(line.text, size) for line in lines if (size := _lengths(line.text, context)) >= 1]
    several = context.value(limits.LINES_SEVERAL)
    if sum(size for _, size in long) < several:
        return
    worst = max((text for text, _ in long), key=length)
    limit = _limit(worst, limits.LINE_WORDS, limits.LINE_CHARACTERS)
    yield Noticed(
        _at(slide),
        message(
            _by_script("rule-fac107", worst),
            lines=_count("slide.lines.long", len(long), context),
            longest=_count("line.length", length(worst), context),
            most=context.shown(limit),
        ),
        count=len(long),
    )


def _lengths(text: str, context: Context) -> int:
    """How many permitted lengths a line that is too long fills; 0 for one that is not."""
    limit = context.value(_limit(text, limits.LINE_WORDS, limits.LINE_CHARACTERS))
    words = length(text)
    return int(words // limit) if words > limit else 0


def _small(
    slide: ReadSlide, lines: Sequence[Line], least: Threshold, id: str, context: Context
) -> Iterator[Noticed]:
    """Several lines set smaller than can be read; where the file leaves sizes to its theme, silence."""
    limit = context.value(least)
    small = [line.size for line in lines if line.size is not None and line.size < limit]
    if small and len(small) >= context.value(limits.LINES_SEVERAL):
        size = measured("line.points", min(small), Unit.QUANTITY, as_of=context.as_of)
        count = _count("slide.lines.small", len(small), context)
        text = message(id, lines=count, size=size, least=context.shown(least))
        yield Noticed(_at(slide), text, count=len(small))


def topic_titles(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Most content slides have no title, or one that only names a topic."""
    slides = content(subject.deck, context)
    if len(slides) < context.value(SLIDES_JUDGED):
        return
    mute = [s for s in slides if not (s.title or "").strip()]
    named = [s for s in slides if s.title and "topic" in context.labels("topic", s.title)]
    poor = len(mute) + len(named)
    if poor <= len(slides) * context.value(limits.TOPIC_TITLES):
        return
    examples = tuple(dict.fromkeys(s.title.strip() for s in named if s.title))
    counts = {
        "poor": _count("deck.titles.poor", poor, context),
        "slides": _count("deck.slides.content", len(slides), context),
    }
    text = (
        message("rule-fac108", **counts, example=Quoted(LocalText(examples[0])))
        if examples
        else message("rule-fac108-untitled", **counts)
    )
    yield Noticed(Place(), text, count=poor, examples=examples[:5])


def _at(slide: ReadSlide) -> Place:
    return Place(PlaceKind.SLIDE, number=slide.number)


def _limit(text: str, words: Threshold, characters: Threshold) -> Threshold:
    return characters if is_chinese(text) else words


def _by_script(id: str, text: str) -> str:
    return f"{id}-characters" if is_chinese(text) else id


def _count(metric: str, value: int, context: Context) -> Figure:
    return measured(metric, value, as_of=context.as_of)
