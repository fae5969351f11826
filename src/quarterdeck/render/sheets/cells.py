"""Cells of a workbook: numbers as numbers, days as days, texts as texts and never as formulas."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from quarterdeck.core.figure import Unit

Value = str | float | int | Decimal | date | None

WORKBOOK_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}

CELL_TEXT = 32_767
"""The longest text that a cell of a workbook holds."""

FORMATS = {
    Unit.RATIO: "0.00%",
    Unit.MONEY: "#,##0.00",
    Unit.COUNT: "#,##0",
    Unit.MULTIPLE: "0.00",
}
CELL = {"font_name": "Arial", "font_size": 10, "valign": "top"}
HEAD = {**CELL, "bold": True, "bottom": 1, "bg_color": "#EEF1F4", "text_wrap": True}
PLAIN_NUMBER = "#,##0.####"

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula when a person edits the cell."""


class Formats:
    """The workbook's cell formats, one for each number format."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._found: dict[str, Any] = {}
        self.head = book.add_format(HEAD)
        self.text = book.add_format({**CELL, "text_wrap": True})
        self._quoted: Any = None

    @property
    def quoted(self) -> Any:
        """Text that stays text when it is edited (the workbook's mark for a leading apostrophe)."""
        if self._quoted is None:
            look = {**CELL, "text_wrap": True, "quote_prefix": True}
            self._quoted = self._book.add_format(look)
        return self._quoted

    def number(self, code: str) -> Any:
        if code not in self._found:
            self._found[code] = self._book.add_format({**CELL, "num_format": code})
        return self._found[code]


def write_cell(
    sheet: Any, formats: Formats, place: tuple[int, int], value: Value, unit: Unit | None = None
) -> None:
    """A number as a number in the unit's format, a day as a day, a text as a text."""
    if isinstance(value, date):
        day = datetime(value.year, value.month, value.day)
        sheet.write_datetime(*place, day, formats.number("yyyy-mm-dd"))
    elif isinstance(value, str):
        if value:
            text = cell_text(value)
            risky = text.startswith(FORMULA_STARTS)
            sheet.write_string(*place, text, formats.quoted if risky else formats.text)
    elif value is not None:
        code = PLAIN_NUMBER if unit is None else FORMATS.get(unit, PLAIN_NUMBER)
        sheet.write_number(*place, float(value), formats.number(code))


def cell_text(words: str) -> str:
    """A text that a cell can hold."""
    found = _UNWRITABLE.sub("", words)
    return found if len(found) <= CELL_TEXT else found[: CELL_TEXT - 1] + "…"
