"""From rows of text to a table: which row names the columns, and whether all rows have its length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.settings import FileOptions
from quarterdeck.intake.tablefault import fault

HEADER_WITHIN = 50
"""The header stands in one of the first rows; titles and notes may stand above it."""
_FULL_HEADER = 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line (or row of the sheet) on which it begins, from 1."""

    line: int
    cells: Sequence[str]

    @property
    def filled(self) -> int:
        return sum(1 for cell in self.cells if cell.strip())


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's columns and rows, each row as long as the header, and what was noticed on the way."""

    header_line: int
    names: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    even: bool

    def values(self, index: int) -> list[str]:
        return [row.cells[index] for row in self.rows]


def grid(
    rows: Iterable[Row], path: Path, options: FileOptions, *, ragged_is_fault: bool = True
) -> Grid:
    """The table in ``rows``. Raises a fault for no rows, equal names, and rows with cells too many.

    Rows with cells missing at their end are filled up and noted; where ``ragged_is_fault`` is false
    (a sample of a longer file, cut at lines) rows of another length are passed over.
    """
    listed = [row for row in rows if any(cell.strip() for cell in row.cells)]
    if not listed:
        raise fault(path, "holds no rows at all", "export the file again")
    at = _header_at(listed, path, options)
    header, body = listed[at], listed[at + 1 :]
    names = _names(header, body, path)
    if not body:
        raise fault(
            path,
            "holds column names but no rows",
            "export the file again with its rows",
            line=header.line,
        )
    notes = _above(listed[:at])
    fitted, uneven = _fitted(body, len(names), path, ragged_is_fault=ragged_is_fault)
    return Grid(header.line, names, fitted, (*notes, *uneven), even=not uneven)


def _header_at(rows: list[Row], path: Path, options: FileOptions) -> int:
    if options.header_line:
        for index, row in enumerate(rows):
            if row.line == options.header_line:
                return index
        raise fault(
            path,
            f"line {options.header_line} holds no column names",
            "correct header_line for this file in quarterdeck.toml",
            line=options.header_line,
        )
    widest = max(row.filled for row in rows[:HEADER_WITHIN])
    return next(i for i, row in enumerate(rows) if row.filled >= _FULL_HEADER * widest)


def _above(rows: list[Row]) -> tuple[str, ...]:
    if not rows:
        return ()
    return (f"{len(rows)} line(s) above the column names are not data: {rows[0].cells[0][:60]!r}",)


def _names(header: Row, body: list[Row], path: Path) -> tuple[str, ...]:
    cells = [cell.strip() for cell in header.cells]
    width = max((i for i, cell in enumerate(cells) if cell), default=-1) + 1
    used = width - 1
    if width < len(cells):
        used = max((i for r in body for i, c in enumerate(r.cells) if c.strip()), default=-1)
    cells = cells[: max(width, used + 1)]
    names = tuple(cell or f"column_{i}" for i, cell in enumerate(cells, start=1))
    seen: dict[str, int] = {}
    for number, name in enumerate(names, start=1):
        if name.lower() in seen:
            raise fault(
                path,
                f"two columns are called {name!r} (columns {seen[name.lower()]} and {number})",
                "rename one of them in the file",
                line=header.line,
            )
        seen[name.lower()] = number
    return names


def _fitted(
    body: list[Row], width: int, path: Path, *, ragged_is_fault: bool
) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    fitted: list[Row] = []
    short: list[int] = []
    trailing = False
    for row in body:
        extra = [cell for cell in row.cells[width:] if cell.strip()]
        if extra and ragged_is_fault:
            raise fault(
                path,
                f"this row has {len(row.cells)} cells, the header has {width}",
                "correct the line: a delimiter inside a value needs quotes around the value",
                line=row.line,
            )
        if extra or (len(row.cells) < width and not ragged_is_fault):
            continue
        if len(row.cells) < width:
            short.append(row.line)
        trailing = trailing or len(row.cells) > width
        fitted.append(Row(row.line, (*row.cells[:width], *[""] * (width - len(row.cells)))))
    notes = (_short(short),) if short else ()
    if trailing:
        notes = (*notes, "empty cells after the last column are left out")
    return tuple(fitted), notes


def _short(lines: list[int]) -> str:
    return f"{len(lines)} row(s) are shorter than the header and were filled up with empty cells, first in line {lines[0]}"
