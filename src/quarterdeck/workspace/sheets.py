"""Lists as workbooks to download."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse

from quarterdeck.workflow.spreadsheet import workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet_response(
    name: str, header: Sequence[str], rows: Sequence[Sequence[object]]
) -> HttpResponse:
    """A workbook of one sheet as an answer that the browser saves."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(workbook(header, rows), content_type=XLSX, headers=headers)
