"""One deck for all: what only a comparison of decks shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from quarterdeck.core.deck import Deck, LineKind
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.thresholds import convention
from quarterdeck.rules.mentions import normal
from quarterdeck.rules.subjects import DeckSet
from quarterdeck.rules.types import Context, Noticed

DECK_LIKENESS_MOST = convention("deck-likeness-most", "0.90", Unit.RATIO)
DECK_LINES_LEAST = convention("deck-lines-least", "12", Unit.COUNT)

_NUMBER = re.compile(r"[^\s\u3400-\u9fff]*\d[^\s\u3400-\u9fff]*")
"""A number with what is written onto it (%, $, a unit), up to the next blank or hanzi."""

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a deck says once names and numbers are taken out."""

    deck: str
    segment: str
    lines: Counter[str]


def one_deck_for_all(subject: DeckSet, context: Context) -> Iterator[Noticed]:
    """Decks for customers of different segments that differ in nothing but names and numbers.

    Every deck is named once, beside the first of another segment that says the same; decks without a
    segment, or with hardly any text, are left alone.
    """
    told: list[_Told] = []
    for deck in subject.decks:
        segment = subject.segments.get(deck.name)
        lines = _lines(deck, subject.customers.values())
        if segment is None or lines.total() < context.value(DECK_LINES_LEAST):
            continue
        one = _Told(deck.name, segment, lines)
        for other in told:
            share = _likeness(one.lines, other.lines)
            if other.segment != segment and share >= context.value(DECK_LIKENESS_MOST):
                yield Noticed(Place.named(deck.name), _message(one, other, share, context))
                break
        told.append(one)


def _message(one: _Told, other: _Told, share: Decimal, context: Context) -> Message:
    return message(
        "rule-pro103",
        deck=Name(one.deck),
        other=Name(other.deck),
        segment=message(f"list-segment-{one.segment}"),
        beside=message(f"list-segment-{other.segment}"),
        share=measured("deck.likeness", share, Unit.RATIO, as_of=context.as_of),
        most=context.shown(DECK_LIKENESS_MOST),
    )


def _lines(deck: Deck, customers: Iterable[str]) -> Counter[str]:
    """How often each line stands in the deck, without customers' names, numbers and footers."""
    names = sorted((normal(name) for name in customers if name), key=len, reverse=True)
    found = (
        _anonymous(line.text, names)
        for slide in deck.slides
        for line in slide.lines
        if line.kind is not LineKind.FOOTER
    )
    return Counter(line for line in found if line)


def _anonymous(text: str, names: list[str]) -> str:
    line = f" {normal(_NUMBER.sub(' ', text))} "
    for name in names:
        line = line.replace(f" {name} ", " ")
    return line.strip() if _LETTER.search(line) else ""


def _likeness(one: Counter[str], other: Counter[str]) -> Decimal:
    """Lines in both / lines in either, a line that stands twice counted twice."""
    return Decimal((one & other).total()) / (one | other).total()
