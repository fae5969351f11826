"""What a slide states, line by line: a card's figure with its label, quotes and counts for messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quarterdeck.core.deck import Deck, LineKind, ReadSlide
from quarterdeck.core.figure import Figure
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted
from quarterdeck.rules.types import Context
from quarterdeck.rules.written_numbers import BLANKS, numbers_in

LETTERS_OF_FIGURE = 4
"""Letters at most on a line that is nothing but a figure: a currency's code, a short form of millions."""

QUOTED_MOST = 90
"""Characters of a quote in a message."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one line says; of a card its label with its figure. ``numbered``: it holds a number.

    ``level`` is the line's indent, ``size`` its points where the file gives them; ``kind`` what it
    belongs to on the slide. Blanks that do not break are plain ones here.
    """

    text: str
    kind: LineKind
    numbered: bool
    level: int = 0
    size: float | None = None

    @property
    def title(self) -> bool:
        return self.kind is LineKind.TITLE


@lru_cache(maxsize=512)
def statements(slide: ReadSlide) -> tuple[Statement, ...]:
    """The slide's lines as statements, footers left out; a figure alone on its line joins the next."""
    return tuple(_joined(slide))


def _joined(slide: ReadSlide) -> Iterator[Statement]:
    waiting: str | None = None
    for line in slide.lines:
        text = plain(line.text)
        if line.kind is LineKind.FOOTER or not text.strip():
            continue
        alone = line.kind is LineKind.BODY and _figure_alone(text)
        if waiting is not None and not alone:
            yield Statement(f"{text}: {waiting}", line.kind, True, line.level)
            waiting = None
            continue
        if waiting is not None:
            yield Statement(waiting, LineKind.BODY, True)
        waiting = text if alone else None
        if not alone:
            yield Statement(text, line.kind, bool(numbers_in(text)), line.level, line.size)
    if waiting is not None:
        yield Statement(waiting, LineKind.BODY, True)


def plain(text: str) -> str:
    """The text with ordinary blanks for those that do not break, in their places."""
    return text.translate(BLANKS)


def _figure_alone(text: str) -> bool:
    letters = sum(1 for c in text if c.isalpha())
    return letters <= LETTERS_OF_FIGURE and bool(numbers_in(text))


def title_of(slide: ReadSlide) -> str:
    """The slide's title, "" where it has none."""
    return plain(slide.title or "").strip()


def at(slide: ReadSlide) -> Place:
    return Place(PlaceKind.SLIDE, number=slide.number)


def at_notes(slide: ReadSlide) -> Place:
    return Place(PlaceKind.NOTES, number=slide.number)


def quote(words: str) -> Quoted:
    """Words of the deck for a message, cut where they are long."""
    shown = " ".join(words.split())
    return Quoted(LocalText(shown if len(shown) <= QUOTED_MOST else f"{shown[:QUOTED_MOST]}…"))


def count(context: Context, metric: str, number: int) -> Figure:
    """What was counted on a deck, as a figure for a message."""
    return measured(f"deck.{metric}", number, as_of=context.as_of)


def says(deck: Deck, label: str, context: Context) -> bool:
    """Whether any line of the deck, hidden and appendix included, carries a label of the lexicon ``claim``."""
    return any(label in context.labels("claim", text) for text in everything_written(deck))


def everything_written(deck: Deck) -> Iterator[str]:
    """Every line of every slide, hidden and appendix included."""
    for slide in deck.slides:
        for line in slide.lines:
            yield plain(line.text)
