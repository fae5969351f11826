"""Laid-out pages as the data that the typst program draws.

A page is a list of boxes. Every box has ``kind``, ``x``, ``y``, ``width``, ``height`` in points:
``text`` (``heading`` of ``level``, ``nodes`` below it, ``anchor``, ``fill``, ``border``, ``padding``,
``furniture`` for footers), ``shape`` (``fill``, ``radius``), ``picture`` (``svg``, ``alt``), ``table`` (``rows`` of
cells of nodes, ``widths``, ``heights``, ``padding``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quarterdeck.core.language import Language
from quarterdeck.document.page import (
    HEIGHT,
    WIDTH,
    Box,
    ChartBox,
    Frame,
    Ink,
    LaidOut,
    LogoBox,
    Page,
    Shape,
    Slot,
    TableBox,
    TextBox,
)
from quarterdeck.document.theme import CELL_PADDING, Theme
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf.logos import logo_frame, logo_svg, monogram
from quarterdeck.render.pdf.paragraphs import JSON, nodes, printable
from quarterdeck.render.svg.chart import draw_chart
from quarterdeck.render.svg.look import Look, printed_look

Drawn = TextBox | Shape | ChartBox | TableBox

FURNITURE = (Slot.FOOTER, Slot.SLIDE_NUMBER)


def document_data(laid: LaidOut, brand: Brand, as_of: date, author: str) -> JSON:
    """Everything that the typst program needs, without a font or a file."""
    look = printed_look(brand.theme)
    return {
        "title": printable(laid.title),
        "author": printable(author),
        "language": laid.languages[0].value,
        "date": {"year": as_of.year, "month": as_of.month, "day": as_of.day},
        "width": WIDTH,
        "height": HEIGHT,
        "inks": _inks(brand.theme),
        "fallback": False,
        "pages": [_page(page, brand, look, laid.languages) for page in laid.pages],
    }


def _inks(theme: Theme) -> dict[str, str]:
    return {ink.value: theme.rgb(ink) for ink in Ink}


def _page(page: Page, brand: Brand, look: Look, languages: Sequence[Language]) -> list[JSON]:
    levels = _heading_levels(page.boxes)
    found: list[JSON] = []
    for index, (box, level) in enumerate(zip(page.boxes, levels, strict=True)):
        if isinstance(box, LogoBox):
            found += _logo(box, brand, languages)
        else:
            found.append(_box(box, level, look, f"p{page.number}-{index}"))
    return found


def _heading_levels(boxes: Sequence[Box]) -> list[int]:
    """A page's title is a heading of the first level; no level below it is skipped."""
    levels: list[int] = []
    last = 0
    for box in boxes:
        level = 0
        if isinstance(box, TextBox) and any(line.runs for line in box.lines[: _heading_lines(box)]):
            level = 1 if box.slot is Slot.TITLE else box.heading_level
        if level:
            level = last = min(max(level, 1), last + 1)
        levels.append(level)
    return levels


def _box(box: Drawn, level: int, look: Look, id: str) -> JSON:
    placed = _frame(box.frame)
    match box:
        case TextBox():
            return placed | _text(box, level)
        case Shape():
            return placed | {"kind": "shape", "fill": box.fill.value, "radius": box.radius}
        case ChartBox():
            return placed | {"kind": "picture", "svg": _chart(box, look, id), "alt": _alt(box.alt)}
        case TableBox():
            return placed | _table(box)


def _logo(box: LogoBox, brand: Brand, languages: Sequence[Language]) -> list[JSON]:
    """A picture named after its company; else its monogram, decorative, and the name as text."""
    content = brand.logo(box.side)
    if content is None:
        square, name = monogram(box, brand, languages)
        decorative = {**_text(square, 0), "furniture": True}
        return [_frame(square.frame) | decorative, _frame(name.frame) | _text(name, 0)]
    svg = logo_svg(content, f"{box.side} logo")
    alt = _alt(box.name or brand.name(box.side))
    placed = _frame(logo_frame(box, content))
    return [placed | {"kind": "picture", "svg": svg, "alt": alt}]


def _frame(frame: Frame) -> JSON:
    return {"x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height}


def _text(box: TextBox, level: int) -> JSON:
    width = box.frame.width - 2 * box.padding
    head = _heading_lines(box) if level else 0
    return {
        "kind": "text",
        "heading": nodes(box.lines[:head], width),
        "nodes": nodes(box.lines[head:], width, follows=head > 0),
        "anchor": box.anchor.value,
        "fill": None if box.fill is None else box.fill.value,
        "border": None if box.border is None else box.border.value,
        "padding": box.padding,
        "level": level,
        "furniture": box.slot in FURNITURE,
    }


def _heading_lines(box: TextBox) -> int:
    """How many lines of a headed box are its heading: all of a title, else those before the body.

    The body begins at the first marked line, or after the first gap.
    """
    if box.slot is Slot.TITLE:
        return len(box.lines)
    body = (n for n, line in enumerate(box.lines) if line.marker or (n and line.space_before >= 4))
    return next(body, len(box.lines))


def _chart(box: ChartBox, look: Look, id: str) -> str:
    size = box.frame
    return draw_chart(box.spec, box.languages, look, width=size.width, height=size.height, id=id)


def _alt(text: str) -> str:
    return printable(text) or "–"


def _table(box: TableBox) -> JSON:
    side = 2 * CELL_PADDING[0]
    return {
        "kind": "table",
        "rows": [
            [nodes(cell, width - side) for cell, width in zip(row, box.widths, strict=True)]
            for row in box.rows
        ],
        "widths": list(box.widths),
        "heights": list(box.heights),
        "padding": list(CELL_PADDING),
    }
