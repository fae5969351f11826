"""Tables: rows measured cell by cell, split over slides with their header repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, Text
from quarterdeck.document import measure
from quarterdeck.document.blocks import Cell, TableBlock
from quarterdeck.document.layout import headings, rows, table_widths
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.headings import Heading
from quarterdeck.document.layout.rows import Column
from quarterdeck.document.layout.style import TONES, Style
from quarterdeck.document.layout.table_widths import Need
from quarterdeck.document.page import Align, Box, Frame, Ink, Line, Run, TableBox
from quarterdeck.document.theme import CELL_PADDING, SIZES
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message

CELL_LINES = 5
HEADER_LINES = 3
MOST_COLUMNS_TWICE = 3
"""A table of more columns is not set twice side by side: its cells stack the two languages."""

NARROWEST_TWICE = 700.0
MISSING = "—"
NO_BREAK_SPACE = "\u00a0"
PERSONS = frozenset({"deck-named"})
"""Messages that are a name and nothing else."""

LONGEST_NAME, WORDS_OF_A_NAME = 26, 3
"""What is longer is a title or a company's full name, and may break."""

GROWTH = 1.45

Cells = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in one column of the page: widths of its columns and rows of cells, header first."""

    widths: tuple[float, ...]
    rows: tuple[Cells, ...]
    alt: str


@dataclass(slots=True)
class Table(Measured):
    part: Part
    heading: Heading
    columns: tuple[Column, ...]
    grids: tuple[Grid, ...]
    heights: tuple[float, ...]
    style: Style

    def __post_init__(self) -> None:
        self.least = self.heading.room + sum(self.heights)
        header, *body = self.heights
        self.comfortable = self.heading.room + header + sum(body) * GROWTH

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        header, *body = self.heights
        room = frame.height - self.heading.room - header
        factor = min(max(room / sum(body), 1.0), GROWTH)
        heights = (header, *(height * factor for height in body))
        y = frame.y + self.heading.room
        tables = [
            TableBox(
                Frame(frame.x + column.x, y, column.width, sum(heights)),
                grid.rows,
                grid.widths,
                heights,
                grid.alt,
            )
            for column, grid in zip(self.columns, self.grids, strict=True)
        ]
        return (*self.heading.boxes(frame, self.columns), *tables)

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        room = height - self.heading.room
        count, used = 0, self.heights[0]
        for found in self.heights[1:]:
            used += found
            if used > room:
                break
            count += 1
        if count == 0 and not force:
            return None
        first = self._first(max(count, 1))
        if count == 0:
            first = first._cut(room - first.heights[0])
        return first, self._rest(max(count, 1))

    def _first(self, count: int) -> Table:
        grids = tuple(replace(grid, rows=grid.rows[: count + 1]) for grid in self.grids)
        heights = self.heights[: count + 1]
        return Table(self.part, self.heading, self.columns, grids, heights, self.style)

    def _cut(self, room: float) -> Table:
        """The table with its only row cut to ``room``."""
        inner = room - 2 * CELL_PADDING[1]
        grids = []
        for grid in self.grids:
            widths = [width - 2 * CELL_PADDING[0] for width in grid.widths]
            cut = rows.trimmed(rows.row(grid.rows[1], widths), widths, inner, self.style)
            grids.append(replace(grid, rows=(grid.rows[0], cut.cells)))
        heights = (self.heights[0], room)
        return Table(self.part, self.heading, self.columns, tuple(grids), heights, self.style)

    def _rest(self, shown: int) -> Part | None:
        block = self.part.block
        if not isinstance(block, TableBlock) or shown >= len(block.rows):
            return None
        return Part(replace(block, rows=block.rows[shown:]), self.part.start + shown)


def table(part: Part, block: TableBlock, width: float, style: Style) -> Measured | None:
    """A table measured; with no rows its text for having none, if there is one."""
    places = columns(block, width, style)
    title = headings.heading(block.title, places, style)
    if not block.rows:
        if block.empty is None:
            return None
        return headings.empty(block.empty, title, places, style)
    grids = tuple(_grid(block, column, style) for column in places)
    heights = tuple(
        max(_row_height(grid.rows[index], grid.widths) for grid in grids)
        for index in range(len(block.rows) + 1)
    )
    return Table(part, title, places, grids, heights, style)


def columns(block: TableBlock, width: float, style: Style) -> tuple[Column, ...]:
    twice = width >= NARROWEST_TWICE and len(block.columns) <= MOST_COLUMNS_TWICE
    if style.second is not None and twice:
        return rows.columns(width, style)
    return (Column(0, width, style.languages),)


def _grid(block: TableBlock, column: Column, style: Style) -> Grid:
    """The table with the widths it was given, or by its content where that needs fewer lines."""
    given = table_widths.given(block.widths, column.width)
    needs = [_need(block, index, column, style) for index in range(len(given))]
    if all(need.natural <= width for need, width in zip(needs, given, strict=True)):
        return _set(block, column, given, style)
    by_content = table_widths.by_content(needs, column.width)
    quiet = replace(style, cuts=[])
    grids = {widths: _set(block, column, widths, quiet) for widths in (given, by_content)}
    best = min(grids, key=lambda w: (table_widths.torn(needs, w), round(_height(grids[w]), 3)))
    return _set(block, column, best, style)


def _height(grid: Grid) -> float:
    return sum(_row_height(cells, grid.widths) for cells in grid.rows)


def _need(block: TableBlock, index: int, column: Column, style: Style) -> Need:
    """The room that a column's header and cells need."""
    size, cells = style.density.table, [row[index] for row in block.rows]
    needs = [
        table_widths.need(_words(cell, language, style), language, size, whole=whole(cell.text))
        for cell in cells
        for language in column.languages
    ]
    head = min(SIZES.table_header, size)
    needs += [
        table_widths.need(style.texts.to(block.columns[index], language), language, head, bold=True)
        for language in column.languages
    ]
    return table_widths.widest(needs, 2 * CELL_PADDING[0])


def _set(block: TableBlock, column: Column, widths: tuple[float, ...], style: Style) -> Grid:
    inner = [width - 2 * CELL_PADDING[0] for width in widths]
    aligns = [_align(block, index) for index in range(len(widths))]
    header = tuple(
        _header(text, column.languages, w, align, style)
        for text, w, align in zip(block.columns, inner, aligns, strict=True)
    )
    body = tuple(
        tuple(
            _cell(cell, column.languages, w, align, style)
            for cell, w, align in zip(row, inner, aligns, strict=True)
        )
        for row in block.rows
    )
    title = block.title if block.title is not None else block.columns[0]
    name = style.texts.to(title, column.languages[0])
    alt = format_message("layout-table-alt", {"title": name}, column.languages[0])
    return Grid(widths, (header, *body), alt)


def _align(block: TableBlock, index: int) -> Align:
    """A column in which every filled cell is a figure is set right."""
    cells = [row[index] for row in block.rows]
    figures = [cell.figure is not None for cell in cells if cell.text or cell.figure]
    return Align.RIGHT if figures and all(figures) else Align.LEFT


def _row_height(cells: Cells, widths: Sequence[float]) -> float:
    inner = [width - 2 * CELL_PADDING[0] for width in widths]
    heights = [measure.text_height(c, w) for c, w in zip(cells, inner, strict=True)]
    return max(heights) + 2 * CELL_PADDING[1]


def _header(
    text: Text, languages: Sequence[Language], width: float, align: Align, style: Style
) -> tuple[Line, ...]:
    size = min(SIZES.table_header, style.density.table)
    lines: list[Line] = []
    for language in languages:
        run = style.run(text, language, size, bold=not lines, ink=Ink.MUTED)
        if not lines or run.text != lines[0].runs[0].text:
            lines.append(Line((style.cut(run, width, HEADER_LINES),), align=align))
    return tuple(lines)


def _cell(
    cell: Cell, languages: Sequence[Language], width: float, align: Align, style: Style
) -> tuple[Line, ...]:
    ink = TONES[cell.tone]
    lines: list[Line] = []
    for language in languages:
        text = _words(cell, language, style)
        size = style.density.table if not lines else max(10.0, style.density.table - 2)
        run = Run(text, language, size, ink=ink if not lines else Ink.MUTED)
        if lines and (text == lines[0].runs[0].text or not text):
            continue
        lines.append(Line((style.cut(run, width, CELL_LINES),), align=align))
    return tuple(lines)


def _words(cell: Cell, language: Language, style: Style) -> str:
    """A cell's text and figure; a figure that is missing is a dash."""
    if cell.figure is not None and cell.text is None:
        return numbers.figure(cell.figure, language) if cell.figure.known else MISSING
    if cell.text is None:
        return ""
    text = style.texts.to(cell.text, language)
    return text.replace(" ", NO_BREAK_SPACE) if whole(cell.text) else text


def whole(text: Text | None) -> bool:
    """Whether a cell holds nothing but a day or somebody's name, which no line break tears."""
    if not isinstance(text, Message) or len(text.args) != 1:
        return False
    (value,) = text.args.values()
    if isinstance(value, date):
        return True
    if not isinstance(value, Name) or text.id not in PERSONS:
        return False
    return len(value.text) <= LONGEST_NAME and len(value.text.split()) <= WORDS_OF_A_NAME
