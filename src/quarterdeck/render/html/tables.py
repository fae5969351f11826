"""Tables on the page: rows become cards on a narrow screen and stay a table to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.message import Text
from quarterdeck.document.blocks import Cell, TableBlock
from quarterdeck.render.html.markup import EMPTY, Html, element
from quarterdeck.render.html.voice import Voice

CARDS_FROM = 3
"""A table of at least so many columns turns its rows into cards on a narrow screen."""


def table(block: TableBlock, voice: Voice) -> Html | None:
    """A titled table; its ``empty`` text where it has no rows."""
    title = None if block.title is None else voice.say(block.title, "h3")
    if not block.rows:
        if block.empty is None:
            return None
        return element("div", {"class": "block"}, title, voice.say(block.empty, class_="empty"))
    found = grid(block.columns, block.rows, voice)
    return element("div", {"class": "block"}, title, found)


def grid(columns: Sequence[Text], rows: Sequence[Sequence[Cell]], voice: Voice) -> Html:
    """The table itself; a column of figures is set right."""
    right = [_numeric(rows, index) for index in range(len(columns))]
    heads = [
        voice.say(title, "th", scope="col", role="columnheader", class_="number" if r else None)
        for title, r in zip(columns, right, strict=True)
    ]
    head = element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *heads))
    body = [_row(columns, row, right, voice) for row in rows]
    attributes = {"role": "table", "class": "many" if len(columns) >= CARDS_FROM else None}
    return element("table", attributes, head, element("tbody", {"role": "rowgroup"}, *body))


def _numeric(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    cells = [row[column] for row in rows]
    return any(c.figure is not None for c in cells) and all(c.text is None for c in cells)


def _row(columns: Sequence[Text], row: Sequence[Cell], right: Sequence[bool], voice: Voice) -> Html:
    blank = all(cell.text is None and cell.figure is None for cell in row)
    cells = [
        _cell(title, cell, number, voice)
        for title, cell, number in zip(columns, row, right, strict=True)
    ]
    return element("tr", {"role": "row", "class": "blank" if blank else None}, *cells)


def _cell(title: Text, cell: Cell, number: bool, voice: Voice) -> Html:
    kind = f"tone-{cell.tone.value}" + " number" * number + " whole" * cell.whole
    attributes = {"role": "cell", "class": kind, "data-label": voice.plain(title)}
    body = EMPTY
    if cell.figure is not None:
        body = voice.figure(cell.figure)
    elif cell.text is not None:
        body = voice.inline(cell.text)
    return element("td", attributes, body)
