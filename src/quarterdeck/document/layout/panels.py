"""Panels: a hairline frame with a title, a word set apart and lines; one text box each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import Bullet, Panel, Tone
from quarterdeck.document.layout import items, rows
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.rows import Column, Row
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Box, Frame, Ink, Line, TextBox

TITLE_LINES = 4
GROWTH = 1.8


@dataclass(slots=True)
class Framed(Measured):
    """``rows[0]`` is the title's row; the frame is elastic, its text stands at the top."""

    part: Part
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    style: Style

    def __post_init__(self) -> None:
        self.fills = True
        density = self.style.density
        self.least = rows.heights(self.rows, density.item_gap) + 2 * density.padding
        self.comfortable = self.least + (len(self.rows) - 1) * density.item_gap * (GROWTH - 1)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        density = self.style.density
        spare = max(frame.height - self.least, 0) / max(len(self.rows) - 1, 1)
        gap = min(density.item_gap + spare, density.item_gap * GROWTH)
        return tuple(
            TextBox(
                Frame(frame.x + column.x, frame.y, column.width, frame.height),
                rows.column_lines(self.rows, index, self._inner(column), gap),
                fill=Ink.PAPER,
                border=Ink.LINE,
                padding=density.padding,
                name="Panel",
                heading_level=2,
            )
            for index, column in enumerate(self.columns)
        )

    def _inner(self, column: Column) -> float:
        return column.width - 2 * self.style.density.padding

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        """A panel is parted only where no page could hold it whole."""
        if not force:
            return None
        density = self.style.density
        room = height - 2 * density.padding
        count = rows.first_rows(self.rows, density.item_gap, room)
        kept = self.rows[:count] if count > 1 else self._forced(room)
        first = Framed(self.part, self.columns, kept, self.style)
        return first, _rest(self.part, len(kept) - 1)

    def _forced(self, room: float) -> tuple[Row, ...]:
        widths = [self._inner(column) for column in self.columns]
        left = room - self.rows[0].height - self.style.density.item_gap
        return (self.rows[0], *(rows.trimmed(r, widths, left, self.style) for r in self.rows[1:2]))


def _rest(part: Part, shown: int) -> Part | None:
    block = part.block
    if not isinstance(block, Panel) or shown >= len(block.lines):
        return None
    return Part(replace(block, lines=block.lines[shown:]), part.start + shown)


def panel(part: Part, block: Panel, width: float, style: Style) -> Framed:
    columns = rows.columns(width, style)
    inner = [column.width - 2 * style.density.padding for column in columns]
    found = [_title_row(block, columns, inner, style)]
    found.extend(_line_row(item, columns, inner, style) for item in block.lines)
    if not block.lines and block.empty is not None:
        nothing = Bullet(block.empty, tone=Tone.MUTED)
        found.append(_line_row(nothing, columns, inner, style, marker=""))
    return Framed(part, columns, tuple(found), style)


def _line_row(
    item: Bullet,
    columns: Sequence[Column],
    widths: Sequence[float],
    style: Style,
    marker: str = items.BULLET,
) -> Row:
    indent = style.density.body if marker else 0.0
    cells = [
        items.item_lines(item, column.languages, width, style, marker=marker, indent=indent)
        for column, width in zip(columns, widths, strict=True)
    ]
    if not marker:
        cells = [tuple(_muted(line) for line in cell) for cell in cells]
    return rows.row(cells, widths)


def _muted(line: Line) -> Line:
    return replace(line, runs=tuple(replace(run, ink=Ink.MUTED) for run in line.runs))


def _title_row(
    block: Panel, columns: Sequence[Column], widths: Sequence[float], style: Style
) -> Row:
    cells = [
        _title(block, column.languages, width, style)
        for column, width in zip(columns, widths, strict=True)
    ]
    return rows.row(cells, widths)


def _title(
    block: Panel, languages: Sequence[Language], width: float, style: Style
) -> tuple[Line, ...]:
    """Each language's title with its tag on the same line where both fit, else the tag below."""
    lines: list[Line] = []
    for line in items.heading_lines(block.title, languages, width, style, TITLE_LINES):
        lines += _tagged(line, block, width, style)
    return tuple(lines)


def _tagged(line: Line, block: Panel, width: float, style: Style) -> list[Line]:
    if block.tag is None:
        return [line]
    tag = items.tag_run(block.tag, block.tone, line.runs[0].language, width, style)
    title = replace(line.runs[0], text=line.runs[0].text + items.TAG_GAP)
    together = replace(line, runs=(title, tag))
    if measure.wrap(together, width).lines == measure.wrap(line, width).lines:
        return [together]
    return [line, Line((tag,))]
