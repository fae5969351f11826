"""The ledger of a review's figures as XLSX and JSON; the customer's sheet holds only its own figures."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.document.audience import figure_may_pass
from quarterdeck.i18n.messages import format_message
from quarterdeck.render.sheets.rows import LedgerRow

Value = str | float | int | Decimal | date | None

CELL_TEXT = 32_767
"""The longest text that a cell of a workbook holds."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

FORMATS = {
    Unit.RATIO: "0.00%",
    Unit.MONEY: "#,##0.00",
    Unit.COUNT: "#,##0",
    Unit.MULTIPLE: "0.00",
}
CELL = {"font_name": "Arial", "font_size": 10, "valign": "top"}
PLAIN_NUMBER = "#,##0.####"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the message that heads it, its width in characters, and its value in a row.

    ``by_unit`` writes its numbers as the figure's unit asks.
    """

    title: str
    width: float
    value: Callable[[LedgerRow, Language], Value]
    by_unit: bool = False


def _id(row: LedgerRow, _: Language) -> Value:
    return str(row.figure.id)


def _name(row: LedgerRow, _: Language) -> Value:
    return row.name


def _dimension(row: LedgerRow, _: Language) -> Value:
    return row.figure.id.dimension


def _value(row: LedgerRow, _: Language) -> Value:
    return row.figure.value


def _value_or_words(row: LedgerRow, language: Language) -> Value:
    """A customer reads that there is no data; why, and what would supply it, is for us."""
    return row.figure.value if row.figure.known else format_message("page-missing", {}, language)


def _unit(row: LedgerRow, language: Language) -> Value:
    return format_message(f"ledger-unit-{row.figure.unit}", {}, language)


def _currency(row: LedgerRow, _: Language) -> Value:
    return row.figure.currency


def _period(row: LedgerRow, _: Language) -> Value:
    return row.figure.id.period


def _from(row: LedgerRow, _: Language) -> Value:
    return row.figure.period.start


def _to(row: LedgerRow, _: Language) -> Value:
    return row.figure.period.last_day


def _as_of(row: LedgerRow, _: Language) -> Value:
    return row.figure.id.as_of


def _level(row: LedgerRow, language: Language) -> Value:
    return format_message(f"ledger-level-{row.figure.level.name.lower()}", {}, language)


def _audience(row: LedgerRow, language: Language) -> Value:
    return format_message(f"ledger-audience-{row.figure.audience}", {}, language)


def _known(row: LedgerRow, _: Language) -> Value:
    return None if row.figure.coverage is None else row.figure.coverage.known


def _eligible(row: LedgerRow, _: Language) -> Value:
    return None if row.figure.coverage is None else row.figure.coverage.eligible


def _formula(row: LedgerRow, _: Language) -> Value:
    return row.formula


def _numerator(row: LedgerRow, _: Language) -> Value:
    return row.figure.numerator


def _denominator(row: LedgerRow, _: Language) -> Value:
    return row.figure.denominator


def _missing(row: LedgerRow, _: Language) -> Value:
    return row.missing


def _override(row: LedgerRow, _: Language) -> Value:
    return row.figure.overridden


def _slides(row: LedgerRow, _: Language) -> Value:
    return ", ".join(str(number) for number in row.slides)


NAMED = (Column("ledger-name", 38, _name), Column("ledger-dimension", 18, _dimension))
COUNTED = (Column("ledger-unit", 11, _unit), Column("ledger-currency", 9, _currency))
DATED = (
    Column("ledger-from", 12, _from),
    Column("ledger-to", 12, _to),
    Column("ledger-as-of", 12, _as_of),
)
COVERED = (
    Column("ledger-known", 10, _known),
    Column("ledger-eligible", 12, _eligible),
    Column("ledger-formula", 64, _formula),
)

CUSTOMER_COLUMNS = (
    *NAMED,
    Column("ledger-value", 16, _value_or_words, by_unit=True),
    *COUNTED,
    *DATED,
    *COVERED,
)

LEDGER_COLUMNS = (
    Column("ledger-id", 46, _id),
    *NAMED,
    Column("ledger-value", 16, _value, by_unit=True),
    *COUNTED,
    Column("ledger-period", 11, _period),
    *DATED,
    Column("ledger-level", 13, _level),
    Column("ledger-audience", 13, _audience),
    *COVERED,
    Column("ledger-numerator", 16, _numerator),
    Column("ledger-denominator", 16, _denominator),
    Column("ledger-missing", 44, _missing),
    Column("ledger-override", 30, _override),
    Column("ledger-slides", 10, _slides),
)


def write_ledger_xlsx(rows: Sequence[LedgerRow], language: Language) -> bytes:
    """The whole ledger, for us: one row a figure, values as numbers, texts never as formulas."""
    return _workbook(rows, LEDGER_COLUMNS, "ledger-title", language, author="")


def write_figures_xlsx(rows: Sequence[LedgerRow], language: Language, *, author: str) -> bytes:
    """The figures that a customer may see, without identities, levels and reasons of ours.

    Rows of internal figures are left out, whatever the caller passes.
    """
    open_rows = [row for row in rows if figure_may_pass(row.figure)]
    return _workbook(open_rows, CUSTOMER_COLUMNS, "ledger-figures-title", language, author=author)


def write_ledger_json(rows: Sequence[LedgerRow]) -> bytes:
    """The ledger for machines: identities, exact values (money as a string), dates as ISO days;
    a line for each figure, so that two ledgers can be compared line by line."""
    lines = (json.dumps(_object(row), ensure_ascii=False, default=str) for row in rows)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def _object(row: LedgerRow) -> dict[str, object]:
    figure = row.figure
    coverage = figure.coverage
    return {
        "id": str(figure.id),
        "name": row.name,
        "metric": figure.id.metric,
        "dimension": figure.id.dimension or None,
        "value": figure.value,
        "unit": figure.unit.value,
        "currency": figure.currency,
        "period": figure.id.period,
        "start": figure.period.start,
        "end": figure.period.end,
        "as_of": figure.id.as_of,
        "level": figure.level.name.lower(),
        "audience": figure.audience.value,
        "coverage": None
        if coverage is None
        else {"known": coverage.known, "eligible": coverage.eligible},
        "formula": row.formula,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "missing": row.missing or None,
        "overridden": figure.overridden,
        "slides": list(row.slides),
    }


def _workbook(
    rows: Sequence[LedgerRow],
    columns: Sequence[Column],
    title: str,
    language: Language,
    *,
    author: str,
) -> bytes:
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    words = format_message(title, {}, language)
    made = max((row.figure.id.as_of for row in rows), default=date(2000, 1, 1))
    created = datetime(made.year, made.month, made.day)
    book.set_properties({"title": words, "author": _text(author), "created": created})
    sheet = book.add_worksheet(words[:31])
    _heads(book, sheet, columns, language)
    formats = _Formats(book)
    for number, row in enumerate(rows, 1):
        for index, column in enumerate(columns):
            unit = row.figure.unit if column.by_unit else None
            _write(sheet, formats, (number, index), column.value(row, language), unit)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return out.getvalue()


def _heads(book: Any, sheet: Any, columns: Sequence[Column], language: Language) -> None:
    look = {**CELL, "bold": True, "bottom": 1, "bg_color": "#EEF1F4", "text_wrap": True}
    head = book.add_format(look)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, format_message(column.title, {}, language), head)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


class _Formats:
    """The workbook's cell formats, one for each number format."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._found: dict[str, Any] = {}
        self.text = book.add_format({**CELL, "text_wrap": True})

    def number(self, code: str) -> Any:
        if code not in self._found:
            self._found[code] = self._book.add_format({**CELL, "num_format": code})
        return self._found[code]


def _write(
    sheet: Any, formats: _Formats, place: tuple[int, int], value: Value, unit: Unit | None
) -> None:
    """A number as a number in the unit's format, a day as a day, a text as a text."""
    if isinstance(value, date):
        day = datetime(value.year, value.month, value.day)
        sheet.write_datetime(*place, day, formats.number("yyyy-mm-dd"))
    elif isinstance(value, str):
        if value:
            sheet.write_string(*place, _text(value), formats.text)
    elif value is not None:
        code = PLAIN_NUMBER if unit is None else FORMATS.get(unit, PLAIN_NUMBER)
        sheet.write_number(*place, float(value), formats.number(code))


def _text(words: str) -> str:
    """A text that a cell can hold."""
    found = _UNWRITABLE.sub("", words)
    return found if len(found) <= CELL_TEXT else found[: CELL_TEXT - 1] + "…"
