"""Lists: one text with bullets, or a ledger of rows where items carry tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import Bullet, Bullets
from quarterdeck.document.layout import headings, items, rows
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.headings import Heading
from quarterdeck.document.layout.rows import Column, Row
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import (
    Align,
    Box,
    Frame,
    Ink,
    Line,
    Run,
    Shape,
    Slot,
    TextBox,
)

TAG_COLUMN_FROM = 300.0
"""A column at least this wide sets tags apart at its right edge; a narrower one before the detail."""

TAG_SHARE = 0.32
TAG_GAP = 16.0
GROWTH = 2.6
"""A ledger's gaps grow up to this factor where the slide has room."""

WIDEST_GAP = 0.9
"""Of the gap between blocks, what the gap between a list's items may grow to."""


@dataclass(slots=True)
class PlainList(Measured):
    """A titled list as one text for each column; it fills the body placeholder."""

    part: Part
    heading: Heading
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    style: Style

    def __post_init__(self) -> None:
        gap = self.style.density.item_gap
        body = rows.heights(self.rows, gap)
        self.least = self.heading.room + body
        self.comfortable = self.least + (len(self.rows) - 1) * (self._most - gap)

    @property
    def _most(self) -> float:
        """The widest gap between items: less than the gap to the next block."""
        return max(self.style.density.block_gap * WIDEST_GAP, self.style.density.item_gap)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        count = max(len(self.rows) - 1, 1)
        gap = self.style.density.item_gap + max(frame.height - self.least, 0) / count
        gap = min(gap, self._most)
        y = frame.y + self.heading.room
        height = min(rows.heights(self.rows, gap), frame.y + frame.height - y)
        texts = [
            TextBox(
                Frame(frame.x + column.x, y, column.width, height),
                rows.column_lines(self.rows, index, column.width, gap),
                slot=Slot.BODY,
                name="List",
            )
            for index, column in enumerate(self.columns)
        ]
        return (*self.heading.boxes(frame, self.columns), *texts)

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        count = rows.first_rows(self.rows, self.style.density.item_gap, height - self.heading.room)
        if count == 0 and not force:
            return None
        kept = self.rows[:count]
        if not kept:
            widths = [column.width for column in self.columns]
            room = height - self.heading.room
            kept = (rows.trimmed(self.rows[0], widths, room, self.style),)
        first = PlainList(self.part, self.heading, self.columns, kept, self.style)
        return first, rest_of(self.part, len(kept))


def rest_of(part: Part, shown: int) -> Part | None:
    """What is left of a list after ``shown`` more of its items."""
    block = part.block
    if not isinstance(block, Bullets) or shown >= len(block.items):
        return None
    return Part(replace(block, items=block.items[shown:]), part.start + shown)


@dataclass(slots=True)
class Ledger(PlainList):
    """A list whose items carry tags: rows between hairlines, the tags at the right edge.

    ``apart`` is the width of the tags' column with the gap before it.
    """

    apart: float = 0.0

    def __post_init__(self) -> None:
        gap = self.style.density.item_gap
        self.least = self.heading.room + rows.heights(self.rows, gap) + gap
        self.comfortable = self.least + len(self.rows) * gap * (GROWTH - 1)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        gap = self.style.density.item_gap + max(frame.height - self.least, 0) / len(self.rows)
        gap = min(gap, self.style.density.item_gap * GROWTH)
        boxes: list[Box] = list(self.heading.boxes(frame, self.columns))
        y = frame.y + self.heading.room
        for found in self.rows:
            height = found.height + gap
            for index, column in enumerate(self.columns):
                left = frame.x + column.x
                boxes.append(Shape(Frame(left, y, column.width, 0), Ink.LINE))
                boxes += self._cells(
                    found, index, column, Frame(left, y + gap / 2, column.width, found.height)
                )
            y += height
        return tuple(boxes)

    def _cells(self, found: Row, index: int, column: Column, frame: Frame) -> list[Box]:
        text, tag = found.cells[2 * index], found.cells[2 * index + 1]
        apart = self.apart
        boxes: list[Box] = [
            TextBox(Frame(frame.x, frame.y, frame.width - apart, frame.height), text, name="Item")
        ]
        if tag:
            place = Frame(
                frame.x + frame.width - apart + TAG_GAP, frame.y, apart - TAG_GAP, frame.height
            )
            boxes.append(TextBox(place, tag, name="Tag"))
        return boxes

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        gap = self.style.density.item_gap
        count = rows.first_rows(self.rows, gap, height - self.heading.room - gap)
        if count == 0 and not force:
            return None
        kept = self.rows[:count]
        if not kept:
            room = height - self.heading.room - gap
            kept = (
                rows.trimmed(self.rows[0], cell_widths(self.columns, self.apart), room, self.style),
            )
        first = Ledger(self.part, self.heading, self.columns, kept, self.style, self.apart)
        return first, rest_of(self.part, len(kept))


def tag_width(block: Bullets, width: float, style: Style) -> float:
    """The width of the tags' column with the gap before it: the widest tag's, within its share."""
    size = style.density.detail
    tags = [item.tag for item in block.items if item.tag is not None]
    widths = [
        measure.text_width(style.texts.to(tag, language), language, size, bold=True)
        for tag in tags
        for language in style.languages
    ]
    return min(max(widths, default=0.0) + 1 + TAG_GAP, max(96.0, width * TAG_SHARE))


def cell_widths(columns: Sequence[Column], apart: float) -> list[float]:
    return [width for column in columns for width in (column.width - apart, apart - TAG_GAP)]


def bullets(part: Part, block: Bullets, width: float, style: Style) -> Measured | None:
    """A list measured; None where it has neither items nor a text for having none."""
    columns = rows.columns(width, style)
    title = headings.heading(block.title, columns, style)
    if not block.items:
        return (
            headings.empty(block.empty, title, columns, style) if block.empty is not None else None
        )
    if any(item.tag for item in block.items) and columns[0].width >= TAG_COLUMN_FROM:
        apart = tag_width(block, columns[0].width, style)
        found = _ledger_rows(part, block, columns, apart, style)
        return Ledger(part, title, columns, found, style, apart)
    plain = tuple(
        _plain_row(part, block, n, item, columns, style) for n, item in enumerate(block.items)
    )
    return PlainList(part, title, columns, plain, style)


def _plain_row(
    part: Part, block: Bullets, number: int, item: Bullet, columns: Sequence[Column], style: Style
) -> Row:
    marker, indent = _marker(part, block, number, style)
    cells = [
        items.item_lines(item, c.languages, c.width, style, marker=marker, indent=indent)
        for c in columns
    ]
    return rows.row(cells, [c.width for c in columns])


def _marker(part: Part, block: Bullets, number: int, style: Style) -> tuple[str, float]:
    if block.numbered:
        return str(part.start + number + 1), style.density.body * 1.75
    return items.BULLET, style.density.body


def _ledger_rows(
    part: Part, block: Bullets, columns: Sequence[Column], apart: float, style: Style
) -> tuple[Row, ...]:
    widths = cell_widths(columns, apart)
    found = []
    for number, item in enumerate(block.items):
        marker, indent = _marker(part, block, number, style) if block.numbered else ("", 0.0)
        cells: list[tuple[Line, ...]] = []
        for index, column in enumerate(columns):
            width = widths[2 * index]
            cells.append(
                items.item_lines(
                    item,
                    column.languages,
                    width,
                    style,
                    marker=marker,
                    indent=indent,
                    inline_tag=False,
                )
            )
            cells.append(_tag_lines(item, column.languages, widths[2 * index + 1], style))
        found.append(rows.row(cells, widths))
    return tuple(found)


def _tag_lines(
    item: Bullet, languages: Sequence[Language], width: float, style: Style
) -> tuple[Line, ...]:
    if item.tag is None:
        return ()
    ink = items.tag_ink(item.tone)
    runs: list[Run] = []
    for language in languages:
        run = style.run(
            item.tag, language, style.density.detail, bold=not runs, ink=Ink.MUTED if runs else ink
        )
        if not runs or run.text != runs[0].text:
            runs.append(style.cut(run, width, 2))
    return tuple(Line((run,), align=Align.RIGHT) for run in runs)
