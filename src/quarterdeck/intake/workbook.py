"""Reading an intake workbook back, with errors by sheet and cell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from quarterdeck.core.canonical import Column, ColumnType
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
from quarterdeck.core.printable import printable
from quarterdeck.errors import IntakeError
from quarterdeck.i18n.messages import format_message

MAX_ROWS = 2000
"""A workbook that people fill by hand has no more rows on a sheet; longer is refused, not cut."""

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Intake:
    """What a workbook says: rows by canonical table that a person wrote or changed."""

    account_id: str
    rows: Mapping[str, Sequence[Row]]
    unchanged: int


def read_intake(path: Path) -> Intake:
    """The facts of one account's workbook; IntakeError lists every error by sheet and cell."""
    if not path.is_file():
        raise IntakeError(
            "there is no intake workbook",
            where=str(path),
            next_step="write one with: quarterdeck intake ACCOUNT",
        )
    try:
        book = CalamineWorkbook.from_path(str(path))
    except (CalamineError, OSError) as error:
        raise IntakeError(
            f"not a readable workbook: {error}",
            where=str(path),
            next_step="save it as .xlsx, or write a new one with: quarterdeck intake ACCOUNT --new",
        ) from error
    account_id = _account_id(book, path)
    errors: list[str] = []
    rows: dict[str, list[Row]] = {}
    unchanged = 0
    for form in SHEETS:
        title = _title(book.sheet_names, form)
        if title is None:
            errors.append(f"sheet for {form.name} is missing")
            continue
        cells = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        found, same = _read_sheet(form, title, cells, account_id, errors)
        rows[form.table] = found
        unchanged += same
    if errors:
        raise IntakeError(
            f"{len(errors)} errors:\n  " + "\n  ".join(errors),
            where=str(path),
            next_step="correct these cells and run the command again",
        )
    return Intake(account_id, rows, unchanged)


def _account_id(book: CalamineWorkbook, path: Path) -> str:
    """The account's id from its hidden cell of the first sheet."""
    cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    row, column = ACCOUNT_CELL
    found = str(cells[row][column]).strip() if len(cells) > row and len(cells[row]) > column else ""
    if not found:
        raise IntakeError(
            "the cell that names the account is gone",
            where=f"{path}, first sheet, {_column_letter(column + 1)}{row + 1}",
            next_step="write the account's id into it, or write a new workbook with: quarterdeck intake ACCOUNT --new",
        )
    return found


def _title(names: Sequence[str], form: Sheet) -> str | None:
    labels = {format_message(f"intake-{form.name}", {}, language) for language in Language}
    return next((name for name in names if name in labels), None)


def _read_sheet(
    form: Sheet, title: str, cells: Sequence[Sequence[object]], account_id: str, errors: list[str]
) -> tuple[list[Row], int]:
    if len(cells) <= FIELD_ROW or "".join(str(c) for c in cells[FIELD_ROW]) == "":
        errors.append(f"{title}: the hidden row {FIELD_ROW + 1} that names the fields is gone")
        return [], 0
    if len(cells) > MAX_ROWS:
        errors.append(f"{title}: {len(cells)} rows, at most {MAX_ROWS}")
        return [], 0
    fields = [str(c).strip() for c in cells[FIELD_ROW]]
    unknown = [f for f in fields if f and f not in (*form.columns, ID_COLUMN, MARK_COLUMN)]
    if unknown:
        errors.append(f"{title}: row {FIELD_ROW + 1} names unknown fields: {', '.join(unknown)}")
        return [], 0
    found: list[Row] = []
    unchanged = 0
    for number, line in enumerate(cells[FIELD_ROW + 1 :], start=FIELD_ROW + 2):
        row = _read_row(
            form, title, number, dict(zip(fields, line, strict=False)), account_id, errors
        )
        if row is None:
            continue
        if row.pop("_unchanged"):
            unchanged += 1
        else:
            found.append(row)
    return found, unchanged


def _read_row(
    form: Sheet,
    title: str,
    number: int,
    line: dict[str, object],
    account_id: str,
    errors: list[str],
) -> Row | None:
    given = {name: line.get(name) for name in form.columns}
    if all(value is None or str(value).strip() == "" for value in given.values()):
        return None
    row: Row = {"account_id": account_id}
    for position, name in enumerate(form.columns):
        place = f"{title}!{_column_letter(position + 1)}{number}"
        row[name] = _read_cell(form.column(name), given[name], place, errors)
        blank = given[name] is None or not str(given[name]).strip()
        if blank and name in form.needed:
            errors.append(f"{place}: {name} is needed")
    _check_row(form, title, number, row, errors)
    known_id = str(line.get(ID_COLUMN) or "").strip()
    mark = row_mark({name: plain(row[name]) for name in form.columns})
    row["_unchanged"] = bool(known_id) and mark == str(line.get(MARK_COLUMN) or "").strip()
    row[form.key] = known_id or _new_id(form, account_id, row)
    return row


def _check_row(form: Sheet, title: str, number: int, row: Row, errors: list[str]) -> None:
    start, end = row.get("period_start"), row.get("period_end")
    if isinstance(start, date) and isinstance(end, date) and end <= start:
        errors.append(f"{title}, row {number}: period_end is not after period_start")
    share = row.get("attribution")
    if isinstance(share, Decimal) and not 0 <= share <= 1:
        errors.append(f"{title}, row {number}: attribution is a share between 0 and 1, not {share}")
    currency = row.get("currency")
    if isinstance(currency, str) and not (len(currency) == 3 and currency.isalpha()):
        errors.append(f"{title}, row {number}: currency is three letters (USD), not {currency!r}")


def _read_cell(column: Column, value: object, place: str, errors: list[str]) -> object:
    text = str(value).strip() if value is not None else ""
    if not text:
        return None
    try:
        if column.type is ColumnType.DATE:
            return _day(value)
        if column.type in (ColumnType.DECIMAL, ColumnType.NUMBER, ColumnType.INTEGER):
            return _number(value)
    except (ValueError, InvalidOperation) as error:
        errors.append(f"{place}: {error}")
        return None
    if column.values:
        return _word(column, text, place, errors)
    return _text(value)


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise ValueError(f"not a date: {value!r} (write it as 2026-03-14)") from None


def _number(value: object) -> Decimal:
    if isinstance(value, bool):
        raise ValueError(f"not a number: {value!r}")
    text = str(value).strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    if "," in text and "." not in text and len(text.rsplit(",", 1)[1]) != 3:
        text = text.replace(",", ".")
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ValueError(f"not a number: {value!r}") from None
    if not number.is_finite():
        raise ValueError(f"not a number: {value!r}")
    return Decimal(format(number.normalize(), "f"))


def _word(column: Column, text: str, place: str, errors: list[str]) -> str | None:
    for value in column.values:
        labels = {format_message(f"intake-word-{value}", {}, language) for language in Language}
        if text.casefold() in {value, *(label.casefold() for label in labels)}:
            return value
    errors.append(
        f"{place}: {text!r} is none of the words to choose from ({', '.join(column.values)})"
    )
    return None


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return printable(str(value))


def _new_id(form: Sheet, account_id: str, row: Row) -> str:
    text = "\x1f".join([account_id, *(plain(row[name]) for name in form.needed)])
    return f"intake-{form.name}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _column_letter(number: int) -> str:
    """The letters of a column counted from 1, as a spreadsheet shows them."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
