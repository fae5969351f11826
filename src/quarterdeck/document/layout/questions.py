"""Questions to the customer with room to write, and the scale that is ticked in the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.message import Text
from quarterdeck.document import measure
from quarterdeck.document.blocks import Bullet, Question, Scale
from quarterdeck.document.layout import items, rows
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.rows import Column, Row
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Align, Anchor, Box, Frame, Ink, Line, Run, Shape, TextBox
from quarterdeck.document.theme import SIZES

LARGE_FROM = 520.0
"""A region at least this wide sets the question at its full size."""

MIDDLE_FROM = 320.0
"""A column narrower than this sets it at its smallest."""

IN_COLUMN, SECOND_IN_COLUMN = 18.0, 14.0
"""Of questions and scales in narrower columns, which stand side by side and read alike."""

RULE_GAP = 36.0
LEAST_RULES = 2
QUESTION_LINES = 6
PROMPT_GAP = 7.0
BOX_GAP = 8.0
MOST_BOX = 60.0


@dataclass(slots=True)
class Asked(Measured):
    """The question and its prompts in each column; with ``room``, ruled lines to write on below."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    style: Style
    room: bool = True

    def __post_init__(self) -> None:
        self.elastic = self.room
        self.least = self._text_height + self._least_room
        self.comfortable = self.least

    @property
    def _least_room(self) -> float:
        return RULE_GAP * LEAST_RULES + 6 if self.room else 0.0

    @property
    def _text_height(self) -> float:
        return rows.heights(self.rows, PROMPT_GAP) + (8 if len(self.rows) > 1 else 0)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        texts = [self._text(index, column, frame) for index, column in enumerate(self.columns)]
        top = frame.y + self._text_height
        count = int((frame.y + frame.height - top) / RULE_GAP) if self.room else 0
        rules = [
            Shape(Frame(frame.x, top + RULE_GAP * (n + 1), frame.width, 0), Ink.LINE)
            for n in range(count)
        ]
        return (*texts, *rules)

    def _text(self, index: int, column: Column, frame: Frame) -> TextBox:
        lines = list(rows.column_lines(self.rows, index, column.width, PROMPT_GAP))
        question = len(self.rows[0].cells[index])
        if len(lines) > question:
            prompt = lines[question]
            lines[question] = replace(prompt, space_before=prompt.space_before + 8)
        place = Frame(frame.x + column.x, frame.y, column.width, self._text_height)
        return TextBox(place, tuple(lines), name="Question", heading_level=2)

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        if not force:
            return None
        widths = [column.width for column in self.columns]
        room = height - self._least_room - 8
        kept = list(self.rows)
        while len(kept) > 1 and rows.heights(kept, PROMPT_GAP) > room:
            self.style.cuts.extend(
                r.text for cell in kept.pop().cells for line in cell for r in line.runs
            )
        if kept[0].height > room:
            kept[0] = rows.trimmed(kept[0], widths, room, self.style)
        return Asked(self.columns, tuple(kept), self.style, self.room), None


def question(block: Question, width: float, style: Style) -> Asked:
    columns = rows.columns(width, style)
    size = _question_size(columns, width)
    widths = [column.width for column in columns]
    found = [rows.row([_question_lines(block.text, c, size, style) for c in columns], widths)]
    calm = replace(
        style, density=replace(style.density, body=16.0 if width >= LARGE_FROM else 14.0)
    )
    for prompt in block.prompts:
        cells = [
            items.item_lines(Bullet(prompt), c.languages, c.width, calm, indent=18) for c in columns
        ]
        found.append(rows.row(cells, widths))
    return Asked(columns, tuple(found), style, block.room)


def _question_size(columns: Sequence[Column], width: float) -> float:
    if width < LARGE_FROM or columns[0].width < MIDDLE_FROM:
        return IN_COLUMN
    return SIZES.question if len(columns) == 1 else SIZES.question - 6


def _question_lines(text: Text, column: Column, size: float, style: Style) -> tuple[Line, ...]:
    runs: list[Run] = []
    for language in column.languages:
        second = bool(runs)
        run = style.run(text, language, (SECOND_IN_COLUMN if size == IN_COLUMN else SIZES.question_second - 4) if second else size,
                        bold=not second, ink=Ink.MUTED if second else Ink.PRIMARY)  # fmt: skip
        if not runs or run.text != runs[0].text:
            runs.append(style.cut(run, column.width, QUESTION_LINES))
    return tuple(Line((run,), space_before=4) for run in runs)


@dataclass(slots=True)
class Ticks(Measured):
    """Boxes from low to high under their question, with what the ends mean."""

    block: Scale
    text: tuple[Line, ...]
    ends: tuple[tuple[Line, ...], tuple[Line, ...]]
    width: float

    def __post_init__(self) -> None:
        self.least = self._text_height + 12 + self._box + 6 + self._ends_height + 4
        self.comfortable = self.least

    @property
    def _text_height(self) -> float:
        return measure.text_height(self.text, self.width)

    @property
    def _ends_height(self) -> float:
        return max(measure.text_height(lines, self._end_width) for lines in self.ends)

    @property
    def _end_width(self) -> float:
        return self._row_width / 2 - 6

    @property
    def _count(self) -> int:
        return max(self.block.high - self.block.low + 1, 2)

    @property
    def _box(self) -> float:
        return min(MOST_BOX, (self.width - BOX_GAP * (self._count - 1)) / self._count)

    @property
    def _row_width(self) -> float:
        return self._count * self._box + BOX_GAP * (self._count - 1)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        text = Frame(frame.x, frame.y, frame.width, self._text_height)
        y = frame.y + self._text_height + 12
        ticks = [
            self._tick(number, Frame(frame.x + n * (self._box + BOX_GAP), y, self._box, self._box))
            for n, number in enumerate(range(self.block.low, self.block.low + self._count))
        ]
        y += self._box + 6
        high = frame.x + self._row_width - self._end_width
        return (
            TextBox(text, self.text, name="Scale", heading_level=2),
            *ticks,
            TextBox(
                Frame(frame.x, y, self._end_width, self._ends_height), self.ends[0], name="Low"
            ),
            TextBox(Frame(high, y, self._end_width, self._ends_height), self.ends[1], name="High"),
        )

    def _tick(self, number: int, place: Frame) -> TextBox:
        language = self.text[0].runs[0].language
        size = 16.0 if self._box >= 36 else 12.0
        ticked = number == self.block.ticked
        ink, fill, border = (
            (Ink.INVERSE, Ink.PRIMARY, Ink.PRIMARY)
            if ticked
            else (Ink.PRIMARY, Ink.PAPER, Ink.MUTED)
        )
        line = Line((Run(str(number), language, size, True, ink),), align=Align.CENTER)
        return TextBox(place, (line,), anchor=Anchor.MIDDLE, border=border, fill=fill, name="Tick")


def scale(block: Scale, width: float, style: Style) -> Ticks:
    lines: list[Line] = []
    for language in style.languages:
        size = SECOND_IN_COLUMN if lines else IN_COLUMN
        run = style.run(block.text, language, size, bold=not lines,
                        ink=Ink.MUTED if lines else Ink.PRIMARY)  # fmt: skip
        lines.append(Line((style.cut(run, width, 3),), space_before=4))
    found = Ticks(block, tuple(lines), ((), ()), width)
    low = _end(block.low_label, Align.LEFT, found._end_width, style)
    high = _end(block.high_label, Align.RIGHT, found._end_width, style)
    return Ticks(block, tuple(lines), (low, high), width)


def _end(text: Text, align: Align, width: float, style: Style) -> tuple[Line, ...]:
    lines: list[Line] = []
    for language in style.languages:
        run = style.run(text, language, max(style.density.detail, 10), ink=Ink.MUTED)
        if not lines or run.text != lines[0].runs[0].text:
            lines.append(Line((style.cut(run, width, 2),), align=align))
    return tuple(lines)
