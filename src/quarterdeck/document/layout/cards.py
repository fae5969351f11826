"""Cards: one large figure each, in rows of equal cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import Card, Cards, Tone
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.style import TONES, Style
from quarterdeck.document.page import Box, Frame, Ink, Line, Run, TextBox
from quarterdeck.document.theme import GRID, SIZES
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message

LEAST_WIDTH = 150.0
MOST_IN_ROW = 5
WIDE = 560.0
LEAST_COLUMNS = 2
"""In a wide region one card alone is no broader than half of it."""

SMALLER = 32.0
"""The smallest size of a card's figure (theme: 32 to 40)."""

LABEL_LINES = 2
MISSING_LINES = 3
NOTE_LINES = 3


@dataclass(slots=True)
class CardRows(Measured):
    """Rows of cards; the cards of one block are of one width and their figures of one size."""

    part: Part
    texts: tuple[tuple[Line, ...], ...]
    in_row: int
    width: float
    style: Style
    row_heights: tuple[float, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        inner = self.width - 2 * self.style.density.padding
        heights = [measure.text_height(lines, inner) for lines in self.texts]
        self.row_heights = tuple(
            max(heights[i : i + self.in_row]) + 2 * self.style.density.padding
            for i in range(0, len(heights), self.in_row)
        )
        self.least = sum(self.row_heights) + GRID.gutter * (len(self.row_heights) - 1)
        self.comfortable = self.least * 1.12

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        count = len(self.row_heights)
        grown = max(frame.height - self.least, 0) / count
        boxes: list[Box] = []
        y = frame.y
        for number, height in enumerate(self.row_heights):
            row = self.texts[number * self.in_row : (number + 1) * self.in_row]
            boxes += [
                self._box(frame.x, y, index, height + grown, t) for index, t in enumerate(row)
            ]
            y += height + grown + GRID.gutter
        return tuple(boxes)

    def _box(self, x: float, y: float, index: int, height: float, lines: tuple[Line, ...]) -> Box:
        place = Frame(x + index * (self.width + GRID.gutter), y, self.width, height)
        return TextBox(
            place, lines, fill=Ink.SURFACE, padding=self.style.density.padding, name="Card"
        )

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        count, used = 0, 0.0
        for row in self.row_heights:
            used += row + (GRID.gutter if count else 0)
            if used > height:
                break
            count += 1
        if count == 0 and not force:
            return None
        shown = max(count, 1) * self.in_row
        first = CardRows(self.part, self.texts[:shown], self.in_row, self.width, self.style)
        block = self.part.block
        if not isinstance(block, Cards) or shown >= len(block.cards):
            return first, None
        return first, Part(replace(block, cards=block.cards[shown:]))


def cards(part: Part, block: Cards, width: float, style: Style) -> CardRows | None:
    """Cards measured: as many in a row as leaves each figure room on one line."""
    if not block.cards:
        return None
    in_row, size = _arrangement(block.cards, width, style)
    each = card_width(width, max(in_row, LEAST_COLUMNS if width >= WIDE else 1))
    inner = each - 2 * style.density.padding
    texts = tuple(_lines(card, inner, size, style) for card in block.cards)
    return CardRows(part, texts, in_row, each, style)


def card_width(width: float, in_row: int) -> float:
    return (width - GRID.gutter * (in_row - 1)) / in_row


def _arrangement(found: Sequence[Card], width: float, style: Style) -> tuple[int, float]:
    """Cards in a row and the size of their figures: the most that fit at a permitted size."""
    most = max(1, min(MOST_IN_ROW, int((width + GRID.gutter) // (LEAST_WIDTH + GRID.gutter))))
    rows = -(-len(found) // most)
    start = -(-len(found) // rows)
    for in_row in range(start, 0, -1):
        inner = card_width(width, in_row) - 2 * style.density.padding
        for size in (style.density.card, SMALLER):
            if all(_figure_width(card, size, style) <= inner for card in found):
                return in_row, size
    return 1, SMALLER


def _figure_width(card: Card, size: float, style: Style) -> float:
    if not card.figure.known:
        return 0.0
    text = numbers.compact(card.figure, style.first)
    return measure.text_width(text, style.first, size, bold=True)


def _lines(card: Card, width: float, size: float, style: Style) -> tuple[Line, ...]:
    figure = _figure(card, width, size, style)
    first, *others = _labels(card, width, style)
    lower = measure.leading(size, style.first) - measure.text_height(figure, width)
    label = replace(first, space_before=first.space_before + max(lower, 0.0))
    return (*figure, label, *others, *_notes(card, width, style))


def _figure(card: Card, width: float, size: float, style: Style) -> tuple[Line, ...]:
    """The figure, or in its place why there is none."""
    if card.figure.known:
        ink = Ink.PRIMARY if card.tone is Tone.PLAIN else TONES[card.tone]
        text = numbers.compact(card.figure, style.first)
        return (Line((Run(text, style.first, size, True, ink),)),)
    if card.missing is not None:
        run = style.run(card.missing, style.first, SIZES.card_missing, ink=Ink.MUTED)
    else:
        text = format_message("layout-figure-missing", {}, style.first)
        run = Run(text, style.first, SIZES.card_missing, ink=Ink.MUTED)
    return (Line((style.cut(run, width, MISSING_LINES),)),)


def _labels(card: Card, width: float, style: Style) -> tuple[Line, ...]:
    first = style.run(card.label, style.first, max(style.density.heading, 10), bold=True)
    lines = [Line((style.cut(first, width, LABEL_LINES),), space_before=3)]
    if style.second is None:
        return tuple(lines)
    second = style.run(card.label, style.second, style.density.detail, ink=Ink.MUTED)
    if (figure := _second_figure(card, style.first, style.second)) is not None:
        second = replace(second, text=f"{second.text} {figure}")
    if second.text != first.text:
        lines.append(Line((style.cut(second, width, LABEL_LINES),), space_before=1))
    return tuple(lines)


def _second_figure(card: Card, first: Language, second: Language) -> str | None:
    """The figure as the second language writes it, where that reads otherwise."""
    if not card.figure.known:
        return None
    shown = numbers.compact(card.figure, second)
    return shown if shown != numbers.compact(card.figure, first) else None


def _notes(card: Card, width: float, style: Style) -> tuple[Line, ...]:
    if card.note is None:
        return ()
    lines: list[Line] = []
    for language in style.note_languages:
        run = style.run(card.note, language, style.density.note, ink=Ink.MUTED)
        if not lines or run.text != lines[0].runs[0].text:
            run = style.cut(run, width, NOTE_LINES)
            lines.append(Line((run,), space_before=3 if not lines else 1))
    return tuple(lines)
