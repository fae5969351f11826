"""The numbers on an edited deck, each held against the figures of the review and against our own slides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.deck import Deck, LineKind, ReadSlide, ReadTable
from quarterdeck.core.figure import Figure, FigureId, Unit
from quarterdeck.rules.deck_lines import plain, statements
from quarterdeck.rules.figures_said import Backing
from quarterdeck.rules.mentions import normal
from quarterdeck.rules.metrics.numbers import NEARNESS, claimed_numbers
from quarterdeck.rules.types import Context
from quarterdeck.rules.written_numbers import WrittenNumber, numbers_in
from quarterdeck.workflow.deck_figures import FigureIndex, shown_value
from quarterdeck.workflow.deck_slides import NUMBER, shown_title, skeleton

MOST_FIGURES = 5
"""Figures named for one number; a round number agrees with dozens."""

TELLING_LETTERS = 4
TELLING_HANZI = 2
"""Letters or hanzi from which the words around a number say whose number it is."""

TELLING_DIGITS = 3
"""Digits from which a number is a figure wherever it stands; a two-digit one is met by chance."""

_HAN = re.compile(r"[\u3400-\u9fff]")


class Agreement(StrEnum):
    """How a number stands to the review.

    AGREES: it is a figure of the review, or a rounding of one. DERIVED: a change between figures, an
    agreed value, a number of the customer's own words, or of the plan. NO_CLAIM: it counts things of the slide, or stands in a
    quote. UNMATCHED: nothing in the review gives it. CONTRADICTS: it stands where a figure of another value belongs.
    """

    AGREES = "agrees"
    DERIVED = "derived"
    NO_CLAIM = "no-claim"
    UNMATCHED = "unmatched"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class DeckNumber:
    """One number on a slide, with the line (of a table: row and cell) that it stands in.

    ``figures`` are those it agrees with, the likeliest first, or the one it contradicts; ``expected`` is
    the number that our own slide has in its place, where that is another.
    """

    slide: int
    title: str
    text: str
    number: str
    agreement: Agreement
    figures: tuple[Figure, ...] = ()
    expected: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A line with numbers, on a slide or in a cell.

    ``label`` and ``column`` are the words of a cell's row and column and ``line`` its line there; "" and 0 for
    what stands in no row.
    """

    slide: ReadSlide
    text: str
    label: str = ""
    column: str = ""
    line: int = 0

    @property
    def shown(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text

    @property
    def named(self) -> str:
        return " ".join((self.label, self.column, self.text))

    @property
    def place(self) -> tuple[str, str, int]:
        return normal(self.label), normal(self.column), self.line


def stated(deck: Deck) -> Iterator[Stated]:
    """Every line of slides and cells that holds a number, footers and notes left out."""
    for slide in deck.slides:
        for statement in statements(slide):
            if statement.kind is not LineKind.TABLE and statement.numbered:
                yield Stated(slide, statement.text)
        for table in slide.tables:
            yield from _cells(slide, table)


def _cells(slide: ReadSlide, table: ReadTable) -> Iterator[Stated]:
    for row_number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            told = column > 0 and row_number > 0
            label = _one_line(row[0]) if told else ""
            head = _one_line(table.rows[0][column]) if told and column < len(table.rows[0]) else ""
            for line, text in enumerate(cell.splitlines()):
                if numbers_in(plain(text)):
                    yield Stated(slide, plain(text), label, head, line)


def _one_line(text: str) -> str:
    return " ".join(plain(text).split())


@dataclass(frozen=True, slots=True)
class OwnSlides:
    """The numbers of our own slides, by the words around them."""

    lines: Mapping[str, tuple[Stated, ...]]
    cells: Mapping[tuple[str, str, int], tuple[Stated, ...]]

    def same(self, one: Stated, own_slide: int | None) -> tuple[WrittenNumber, ...] | None:
        """The numbers of our line (or cell) with the same words; None where none, or several, have them."""
        found = self.cells.get(one.place, ()) if one.label else self._lines(one)
        numbers = numbers_in(one.text)
        near = tuple(f for f in found if f.slide.number == own_slide) or found
        told = {_texts(own): own for f in near if len(own := numbers_in(f.text)) == len(numbers)}
        if _texts(numbers) in told:
            return numbers
        return next(iter(told.values())) if len(told) == 1 else None

    def _lines(self, one: Stated) -> tuple[Stated, ...]:
        words = skeleton(one.text)
        return self.lines.get(words, ()) if _telling(words) else ()


def own_slides(generated: Deck) -> OwnSlides:
    lines: dict[str, tuple[Stated, ...]] = {}
    cells: dict[tuple[str, str, int], tuple[Stated, ...]] = {}
    for one in stated(generated):
        if one.label:
            cells[one.place] = (*cells.get(one.place, ()), one)
        else:
            words = skeleton(one.text)
            lines[words] = (*lines.get(words, ()), one)
    return OwnSlides(lines, cells)


def _texts(numbers: Sequence[WrittenNumber]) -> tuple[str, ...]:
    return tuple("".join(n.text.split()) for n in numbers)


def _telling(words: str) -> bool:
    letters = sum(c.isalpha() for c in words)
    return letters >= TELLING_LETTERS or len(_HAN.findall(words)) >= TELLING_HANZI


@dataclass(frozen=True, slots=True)
class Held:
    """What the numbers of a deck are held against.

    ``own_texts`` are the customer's own words; ``paired`` our slide by the number of the edited one.
    """

    index: FigureIndex
    own: OwnSlides
    backing: Backing
    own_texts: tuple[str, ...]
    context: Context
    paired: Mapping[int, int] = field(default_factory=dict)

    def numbers(self, deck: Deck) -> Iterator[DeckNumber]:
        """Every number of the deck in the order of its slides."""
        for one in stated(deck):
            claimed = {n.start for n in claimed_numbers(one.text, self.own_texts, self.context)}
            ours = self.own.same(one, self.paired.get(one.slide.number))
            for place, number in enumerate(numbers_in(one.text)):
                own = ours[place] if ours is not None else None
                agreement, figures, expected = self._judged(
                    one, number, own, claimed=number.start in claimed
                )
                yield DeckNumber(
                    one.slide.number,
                    shown_title(one.slide),
                    one.shown,
                    number.text.strip(),
                    agreement,
                    figures[:MOST_FIGURES],
                    expected,
                    one.slide.hidden,
                )

    def _judged(
        self, one: Stated, number: WrittenNumber, own: WrittenNumber | None, *, claimed: bool
    ) -> tuple[Agreement, tuple[Figure, ...], str]:
        agreeing = self.index.agreeing(number)
        expected = own.text.strip() if own is not None and _differ(own, number) else ""
        if own is not None and expected:
            belongs = self.index.agreeing(own)
            if belongs and not any(f in agreeing and _fair(number, f) for f in belongs):
                return Agreement.CONTRADICTS, self._ranked(belongs, one)[:1], expected
        elif own is None:
            other = self._other_than_named(one, number, agreeing)
            if other is not None:
                return Agreement.CONTRADICTS, (other,), ""
        if agreeing and (claimed or own is not None or self._of_named(agreeing, one)):
            return Agreement.AGREES, self.index.likeliest(agreeing, one.named), expected
        if not claimed:
            return Agreement.NO_CLAIM, (), expected
        known = self.backing.backs(number, self.context.value(NEARNESS))
        return (Agreement.DERIVED if known else Agreement.UNMATCHED), (), expected

    def _ranked(self, figures: Sequence[Figure], one: Stated) -> tuple[Figure, ...]:
        return self.index.ranked(figures, one.named)

    def _of_named(self, figures: Sequence[Figure], one: Stated) -> bool:
        named = self.index.named(one.named)
        return any(f.id.metric in named for f in figures)

    def _other_than_named(
        self, one: Stated, number: WrittenNumber, agreeing: Sequence[Figure]
    ) -> Figure | None:
        """The figure that a line names alone, where its number is none of that metric.

        Where the line says more than the metric's name, only a number that nothing else in the review
        gives contradicts it.
        """
        named = self.index.named(one.named)
        if len(named) != 1 or len(numbers_in(one.text)) != 1:
            return None
        (metric,) = named
        figure = self.index.current(metric)
        if figure is None or not _comparable(figure, number):
            return None
        if any(f.id.metric == metric for f in agreeing):
            return None
        known = agreeing or self.backing.backs(number, self.context.value(NEARNESS))
        return None if known and not self._names_only(one) else figure

    def _names_only(self, one: Stated) -> bool:
        words = " ".join((one.label, skeleton(one.text).replace(NUMBER, " ")))
        return self.index.is_name(words)


def _differ(own: WrittenNumber, number: WrittenNumber) -> bool:
    return "".join(own.text.split()) != "".join(number.text.split())


def _fair(number: WrittenNumber, figure: Figure) -> bool:
    """Whether a number in a figure's own place is the figure rounded, or cut at its last digit, never raised."""
    value = shown_value(figure)
    return any(
        -reading.step / 2 <= value - reading.value < max(reading.step, Decimal(1))
        for reading in number.readings
    )


def _comparable(figure: Figure, number: WrittenNumber) -> bool:
    """Whether a number can be meant as a value of the figure: shares and other values do not mix."""
    points = number.text.rstrip().endswith(("pp", "点", "."))
    return (figure.unit is Unit.RATIO) == number.share and not points


def gone(
    held: Held, generated: Deck, edited: Deck, of_review: Mapping[FigureId, Figure]
) -> tuple[Figure, ...]:
    """The figures of the review that our own slides show in words and the edited deck no longer shows.

    A figure is still there where a number that agrees with it stands on the same slide, between the
    same words, or has digits enough to be nothing else. Hidden slides show nothing.
    """
    there = _Shown(held, edited)
    lost: dict[FigureId, Figure] = {}
    kept: set[FigureId] = set()
    for one in stated(generated):
        for number in numbers_in(one.text):
            figure = _meant(held.index, one, number, of_review)
            if figure is None:
                continue
            if there.shows(figure, one):
                kept.add(figure.id)
            else:
                lost[figure.id] = figure
    return tuple(figure for id, figure in lost.items() if id not in kept)


def _meant(
    index: FigureIndex, one: Stated, number: WrittenNumber, of_review: Mapping[FigureId, Figure]
) -> Figure | None:
    """The figure that a number of our own slides is: by its digits, or by a name where there are few."""
    agreeing = [f for f in index.agreeing(number) if f.id in of_review]
    if not _tells(number):
        named = index.named(one.named)
        agreeing = [f for f in agreeing if f.id.metric in named]
    return next(iter(index.ranked(agreeing, one.named)), None)


def _tells(number: WrittenNumber) -> bool:
    return sum(c.isdigit() for c in number.digits.strip("0.,")) >= TELLING_DIGITS


class _Shown:
    """Where an edited deck shows which figures."""

    def __init__(self, held: Held, edited: Deck) -> None:
        self._anywhere: set[FigureId] = set()
        self._on_slide: dict[int, set[FigureId]] = {}
        self._between: dict[str, set[FigureId]] = {}
        for one in stated(edited):
            if one.slide.hidden:
                continue
            own_slide = held.paired.get(one.slide.number, 0)
            for number in numbers_in(one.text):
                ids = {f.id for f in held.index.agreeing(number)}
                self._on_slide.setdefault(own_slide, set()).update(ids)
                self._between.setdefault(_words(one), set()).update(ids)
                if _tells(number):
                    self._anywhere |= ids

    def shows(self, figure: Figure, one: Stated) -> bool:
        """Whether the figure of our line still stands somewhere."""
        places = (
            self._anywhere,
            self._on_slide.get(one.slide.number, ()),
            self._between.get(_words(one), ()),
        )
        return any(figure.id in ids for ids in places)


def _words(one: Stated) -> str:
    return "|".join((*map(str, one.place), skeleton(one.text)))
