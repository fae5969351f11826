"""Rows of lines in one column, or in two side by side that keep level row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Line

SIDE_BY_SIDE = 560.0
"""A region at least this wide sets two languages side by side; a narrower one stacks them."""

COLUMN_GAP = 28.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a block: its offset and width, and the languages set in it."""

    x: float
    width: float
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One item: its lines for each column, and how high the highest is."""

    cells: tuple[tuple[Line, ...], ...]
    height: float


def columns(width: float, style: Style) -> tuple[Column, ...]:
    """One column, or one for each of two languages where the width allows it."""
    if style.second is None or width < SIDE_BY_SIDE:
        return (Column(0, width, style.languages),)
    half = (width - COLUMN_GAP) / 2
    return tuple(
        Column(index * (half + COLUMN_GAP), half, (language,))
        for index, language in enumerate(style.languages)
    )


def row(cells: Sequence[tuple[Line, ...]], widths: Sequence[float]) -> Row:
    """A row as high as its highest cell."""
    heights = [measure.text_height(c, w) for c, w in zip(cells, widths, strict=True)]
    return Row(tuple(cells), max(heights, default=0.0))


def heights(rows: Sequence[Row], gap: float) -> float:
    return sum(r.height for r in rows) + gap * max(len(rows) - 1, 0)


def column_lines(rows: Sequence[Row], index: int, width: float, gap: float) -> tuple[Line, ...]:
    """The lines of one column as one text, spaced so that its rows stand level with the others."""
    lines: list[Line] = []
    owed = 0.0
    for number, found in enumerate(rows):
        cell = found.cells[index]
        before = gap + owed if number else 0.0
        lines += [replace(cell[0], space_before=before), *cell[1:]] if cell else []
        owed = found.height - measure.text_height(cell, width) + (0 if cell else before)
    return tuple(lines)


def first_rows(rows: Sequence[Row], gap: float, height: float) -> int:
    """How many rows fit in ``height``."""
    used = 0.0
    for count, found in enumerate(rows):
        used += found.height + (gap if count else 0.0)
        if used > height:
            return count
    return len(rows)


def trimmed(found: Row, widths: Sequence[float], height: float, style: Style) -> Row:
    """The row with its texts cut so that it is no higher than ``height``."""
    cells = tuple(
        _trimmed_cell(cell, width, height, style)
        for cell, width in zip(found.cells, widths, strict=True)
    )
    return row(cells, widths)


def _trimmed_cell(
    cell: tuple[Line, ...], width: float, height: float, style: Style
) -> tuple[Line, ...]:
    kept: list[Line] = []
    for line in cell:
        room = height - measure.text_height((*kept, replace(line, runs=())), width)
        lines = int((room + 0.01) / measure.line_height(line))
        if lines < 1:
            style.cuts.extend(run.text for run in line.runs)
            continue
        kept.append(_cut_line(line, width, lines, style))
    return tuple(kept)


def _cut_line(line: Line, width: float, lines: int, style: Style) -> Line:
    if measure.wrap(line, width).lines <= lines:
        return line
    return replace(line, runs=(style.cut(line.runs[-1], width - line.indent, lines),))
