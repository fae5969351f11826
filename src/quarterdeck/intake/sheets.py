"""The sheets of a workbook as rows of text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import python_calamine

from quarterdeck.core.nearest import nearest
from quarterdeck.core.settings import FileOptions
from quarterdeck.core.tablefile import cell_text
from quarterdeck.intake.rows import Row
from quarterdeck.intake.tablefault import UnreadableTableError, fault


def read_sheets(path: Path, options: FileOptions) -> Iterator[tuple[str, list[Row]]]:
    """Each visible sheet that holds anything, with its rows; or only the one that the options name."""
    try:
        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
    except Exception as error:  # calamine raises what its file parsers raise
        raise fault(
            path,
            f"is not a workbook that can be read: {error}",
            "open it in Excel and save it as .xlsx",
        ) from error
    if options.sheet and options.sheet not in workbook.sheet_names:
        raise _no_sheet(path, options.sheet, workbook.sheet_names)
    for name in [options.sheet] if options.sheet else _visible(workbook):
        rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        listed = [Row(n, [cell_text(c) for c in row]) for n, row in enumerate(rows, start=1)]
        if any(row.filled for row in listed):
            yield name, listed


def _visible(workbook: python_calamine.CalamineWorkbook) -> list[str]:
    shown = python_calamine.SheetVisibleEnum.Visible
    return [s.name for s in workbook.sheets_metadata if s.visible == shown]


def _no_sheet(path: Path, sheet: str, names: list[str]) -> UnreadableTableError:
    guess = nearest(sheet, names)
    return fault(
        path,
        f"has no sheet {sheet!r}",
        f"write sheet = {guess!r}" if guess else f"its sheets are: {', '.join(names)}",
    )
