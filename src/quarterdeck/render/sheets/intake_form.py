"""The intake workbook: one sheet per kind of fact, prefilled with what is known."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from quarterdeck.core.account import Account
from quarterdeck.core.canonical import INTAKE, WORKSPACE, Column, ColumnType
from quarterdeck.core.intake_form import (
    ACCOUNT_CELL,
    FIELD_ROW,
    ID_COLUMN,
    MARK_COLUMN,
    SHEETS,
    Sheet,
    plain,
    row_mark,
)
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name
from quarterdeck.i18n.messages import format_message, to_text

BLANK_ROWS = 60
"""Empty rows below the prefilled ones that carry the same formats and choices."""

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def write_intake(account: Account, known: Rows, language: Language, as_of: date) -> bytes:
    """The workbook for one account in its language.

    ``known`` holds, by canonical table, the rows to prefill (canonical column names, plus the
    table's key and ``origin``). The same input gives the same bytes.
    """
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": datetime(as_of.year, as_of.month, as_of.day)})
    formats = _formats(book)
    _guide(book, formats, account, language)
    for sheet in SHEETS:
        _sheet(book, formats, sheet, known.get(sheet.table, ()), language)
    book.close()
    return buffer.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    base = {"font_name": "Arial", "font_size": 10, "valign": "top"}
    return {
        "title": book.add_format({**base, "bold": True, "font_size": 16}),
        "text": book.add_format({**base, "text_wrap": True}),
        "label": book.add_format(
            {**base, "bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#EEF1F4"}
        ),
        "needed": book.add_format(
            {**base, "bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#DCE6EC"}
        ),
        "date": book.add_format({**base, "num_format": "yyyy-mm-dd"}),
        "number": book.add_format({**base, "num_format": "#,##0.####"}),
        "faint": book.add_format({**base, "font_color": "#6B7280"}),
    }


def _guide(book: Any, formats: dict[str, Any], account: Account, language: Language) -> None:
    sheet = book.add_worksheet(format_message("intake-guide", {}, language))
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 96)
    title = to_text(Message("intake-guide.title", {"account": Name(account.name)}), language)
    sheet.write_string(0, 0, title, formats["title"])
    sheet.set_column(ACCOUNT_CELL[1], ACCOUNT_CELL[1], 12, None, {"hidden": True})
    sheet.write_string(*ACCOUNT_CELL, account.id)
    for row, part in enumerate(("why", "how", "baseline", "money", "send"), start=2):
        sheet.write_string(
            row, 0, format_message(f"intake-guide.{part}", {}, language), formats["text"]
        )


def _sheet(
    book: Any,
    formats: dict[str, Any],
    form: Sheet,
    rows: Sequence[Mapping[str, object]],
    language: Language,
) -> None:
    sheet = book.add_worksheet(format_message(f"intake-{form.name}", {}, language))
    columns = (*form.columns, ID_COLUMN, MARK_COLUMN)
    sheet.write_string(
        0, 0, format_message(f"intake-{form.name}.purpose", {}, language), formats["faint"]
    )
    for position, name in enumerate(columns):
        needed = name in form.needed
        label = format_message(f"intake-column-{name.replace('_', '-')}", {}, language)
        sheet.write_string(
            FIELD_ROW - 1,
            position,
            f"{label} *" if needed else label,
            formats["needed" if needed else "label"],
        )
        sheet.write_string(FIELD_ROW, position, name)
    sheet.set_row(FIELD_ROW, None, None, {"hidden": True})
    sheet.freeze_panes(FIELD_ROW + 1, 1)
    last = FIELD_ROW + len(rows) + BLANK_ROWS
    for position, name in enumerate(form.columns):
        _column(sheet, formats, form.column(name), position, last, language)
    sheet.set_column(len(form.columns), len(form.columns), 14, formats["faint"])
    sheet.set_column(
        len(form.columns) + 1, len(form.columns) + 1, 14, formats["faint"], {"hidden": True}
    )
    for offset, row in enumerate(rows, start=FIELD_ROW + 1):
        _row(sheet, formats, form, offset, row, language)


def _column(
    sheet: Any,
    formats: dict[str, Any],
    column: Column,
    position: int,
    last: int,
    language: Language,
) -> None:
    widths = {ColumnType.DATE: 13, ColumnType.DECIMAL: 13, ColumnType.NUMBER: 13}
    width = widths.get(column.type, 40 if column.localised else 22)
    sheet.set_column(position, position, width, formats[_format_of(column)])
    if column.values:
        words = [word(value, language) for value in column.values]
        sheet.data_validation(
            FIELD_ROW + 1, position, last, position, {"validate": "list", "source": words}
        )


def _row(
    sheet: Any,
    formats: dict[str, Any],
    form: Sheet,
    offset: int,
    row: Mapping[str, object],
    language: Language,
) -> None:
    for position, name in enumerate(form.columns):
        _cell(sheet, formats, form.column(name), offset, position, row.get(name), language)
    sheet.write_string(offset, len(form.columns), str(row[form.key]), formats["faint"])
    if row.get("origin") in (INTAKE, WORKSPACE):
        return  # some of it may stand in this workbook only: always read back
    mark = row_mark({name: plain(row.get(name)) for name in form.columns})
    sheet.write_string(offset, len(form.columns) + 1, mark, formats["faint"])


def _cell(
    sheet: Any,
    formats: dict[str, Any],
    column: Column,
    row: int,
    position: int,
    value: object,
    language: Language,
) -> None:
    kind = formats[_format_of(column)]
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(row, position, datetime(value.year, value.month, value.day), kind)
    elif isinstance(value, (int, float, Decimal)):
        sheet.write_number(row, position, float(value), kind)
    else:
        text = word(str(value), language) if column.values else str(value)
        sheet.write_string(row, position, text, kind)


def _format_of(column: Column) -> str:
    if column.type is ColumnType.DATE:
        return "date"
    return "number" if column.type in (ColumnType.DECIMAL, ColumnType.NUMBER) else "text"


def word(value: str, language: Language) -> str:
    """A declared word (``before-after``) as the workbook shows it in ``language``."""
    return format_message(f"intake-word-{value}", {}, language)
