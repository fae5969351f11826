"""Claims about metrics: comparisons with a source, changes with both sides, shares within the whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quarterdeck.core.deck import ReadSlide
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.message import Name, message
from quarterdeck.i18n.lexicons import found
from quarterdeck.rules.deck_lines import at, quote, statements, title_of
from quarterdeck.rules.presented import presented
from quarterdeck.rules.subjects import AccountData, PresentedDeck
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.written_numbers import WrittenNumber, numbers_in

WHOLE = Decimal(100)

LEVEL_REACH = 30
"""Characters between the name of a share and its percentage."""

BOUNDED_METRICS = ("user_coverage", "product_adoption", "grr.account", "grr.subscription")


def unsourced(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in presented(subject.deck, context):
        texts = [line.text for line in slide.lines]
        if any("source" in context.labels("claim", text) for text in texts):
            continue
        said = [t for t in texts if "benchmark" in context.labels("claim", t)]
        if said:
            hits = found("claim", said[0], label="benchmark")
            words = hits[0].words if hits else said[0]
            yield Noticed(
                at(slide),
                message("rule-met104", words=quote(words), line=quote(said[0])),
                count=len(said),
                examples=(words,),
            )


def one_sided(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in presented(subject.deck, context):
        title = title_of(slide)
        labels = context.labels("claim", title)
        if "change" not in labels or slide.charts or _both_sides(slide, context):
            continue
        hits = found("claim", title, label="change")
        yield Noticed(
            at(slide),
            message(
                "rule-met107", title=quote(title), words=quote(hits[0].words if hits else title)
            ),
            examples=(title,),
        )


def impossible(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in subject.deck.slides:
        for statement in statements(slide):
            over = _over_whole(statement.text, context)
            if over is not None:
                words, number = over
                yield Noticed(
                    at(slide),
                    message("rule-met108", metric=quote(words), number=Name(number.text.strip())),
                    examples=(statement.text,),
                )


def out_of_range(subject: AccountData, context: Context) -> Iterator[Noticed]:
    for figure in subject.figures:
        if (
            figure.id.metric not in BOUNDED_METRICS
            or not figure.known
            or figure.unit is not Unit.RATIO
        ):
            continue
        value = Decimal(str(figure.value))
        if not 0 <= value <= 1:
            yield Noticed(
                Place(PlaceKind.NAMED, name=figure.id.short),
                message("rule-met109", metric=Name(figure.id.short), value=figure),
            )


def _both_sides(slide: ReadSlide, context: Context) -> bool:
    return any("both-sides" in context.labels("claim", s.text) for s in statements(slide))


def _over_whole(text: str, context: Context) -> tuple[str, WrittenNumber] | None:
    """A share of a whole above the whole: its name, and the percentage that stands next to it."""
    if "bounded" not in context.labels("claim", text):
        return None
    names = found("claim", text, label="bounded")
    for number in numbers_in(text):
        if not number.share or min(r.value for r in number.readings) <= WHOLE:
            continue
        near = [n for n in names if _distance(n.start, n.end, number) <= LEVEL_REACH]
        between = [
            n
            for n in numbers_in(text)
            if n is not number and near and near[-1].end <= n.start < number.start
        ]
        if near and not between:
            return near[-1].words, number
    return None


def _distance(start: int, end: int, number: WrittenNumber) -> int:
    return max(number.start - end, start - number.end, 0)
