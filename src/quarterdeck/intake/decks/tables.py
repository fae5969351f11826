"""Tables: their cells as rows of text, and as lines."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.deck import Line, LineKind, ReadTable
from quarterdeck.intake.decks.names import A
from quarterdeck.intake.decks.text import Inherited, lines
from quarterdeck.intake.untrusted_xml import Element

_TRUE = ("1", "true", "on")


def read_table(table: Element, inherited: Inherited) -> tuple[ReadTable, tuple[Line, ...]]:
    """The rows of an ``a:tbl``, and its texts cell by cell. What a merged cell covers is not shown."""
    written = [[tuple(_cell(cell, inherited)) for cell in row] for row in _rows(table)]
    rows = tuple(tuple("\n".join(line.text for line in cell) for cell in row) for row in written)
    return ReadTable(rows), tuple(line for row in written for cell in row for line in cell)


_ROW, _CELL, _BODY = f"{A}tr", f"{A}tc", f"{A}txBody"


def _rows(table: Element) -> Iterator[list[Element]]:
    for row in table.iterchildren(_ROW):
        yield list(row.iterchildren(_CELL))


def _cell(cell: Element, inherited: Inherited) -> Iterator[Line]:
    if cell.get("hMerge") in _TRUE or cell.get("vMerge") in _TRUE:
        return
    for body in cell.iterchildren(_BODY):
        yield from lines(body, LineKind.TABLE, inherited)
