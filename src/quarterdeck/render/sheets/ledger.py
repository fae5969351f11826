"""The ledger of a review's figures as XLSX and JSON; the customer's sheet holds only its own figures."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import xlsxwriter

from quarterdeck.core.language import Language
from quarterdeck.document.audience import figure_may_pass
from quarterdeck.i18n.messages import format_message
from quarterdeck.render.sheets.cells import (
    WORKBOOK_OPTIONS,
    Formats,
    Value,
    cell_text,
    write_cell,
)
from quarterdeck.render.sheets.rows import LedgerRow


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
    book = xlsxwriter.Workbook(out, WORKBOOK_OPTIONS)
    words = format_message(title, {}, language)
    made = max((row.figure.id.as_of for row in rows), default=date(2000, 1, 1))
    created = datetime(made.year, made.month, made.day)
    book.set_properties({"title": words, "author": cell_text(author), "created": created})
    sheet = book.add_worksheet(words[:31])
    formats = Formats(book)
    _heads(sheet, formats, columns, language)
    for number, row in enumerate(rows, 1):
        for index, column in enumerate(columns):
            unit = row.figure.unit if column.by_unit else None
            write_cell(sheet, formats, (number, index), column.value(row, language), unit)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return out.getvalue()


def _heads(sheet: Any, formats: Formats, columns: Sequence[Column], language: Language) -> None:
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, format_message(column.title, {}, language), formats.head)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
