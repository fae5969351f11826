"""Lists written as .xlsx or .csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from quarterdeck.errors import ProjectError
from quarterdeck.workflow.files import write_whole

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def export_rows(path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]) -> Path:
    """Write by the file's ending. Texts that a spreadsheet would run as formulas stay texts."""
    if path.suffix == ".csv":
        write_whole(path, _csv(header, rows))
    elif path.suffix == ".xlsx":
        write_whole(path, workbook(header, rows))
    else:
        raise ProjectError(
            f"cannot export to {path.suffix or 'a file without an ending'}",
            where=str(path),
            next_step="name a file that ends in .xlsx or .csv",
        )
    return path


def _csv(header: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(header)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def neutral(cell: object) -> object:
    """A cell that no spreadsheet runs as a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return "" if cell is None else cell


def workbook(header: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """The list as .xlsx: numbers as numbers, days as days, texts never as formulas."""
    import xlsxwriter  # a list in the terminal should not wait for it

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(
        stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet()
    bold, day = (
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"num_format": "yyyy-mm-dd"}),
    )
    for column, name in enumerate(header):
        sheet.write_string(0, column, name, bold)
        sheet.set_column(column, column, _width(name, [row[column] for row in rows]))
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, day)
    sheet.freeze_panes(1, 0)
    book.close()
    return stream.getvalue()


def _width(name: str, cells: Sequence[object]) -> int:
    return min(
        60, max(10, len(name) + 2, *(len(str(c)) + 2 for c in cells[:200] if c is not None), 10)
    )


def _write(sheet: Any, row: int, column: int, cell: object, day: Any) -> None:
    if cell is None:
        return
    if isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)
    elif isinstance(cell, (int, float, Decimal)):
        sheet.write_number(row, column, float(cell))
    else:
        sheet.write_string(row, column, str(cell))
