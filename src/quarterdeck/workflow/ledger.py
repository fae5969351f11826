"""The figures of a review as files: the ledger for us, the sheet for the customer, the calendar."""

from __future__ import annotations

from quarterdeck.core.language import Language
from quarterdeck.render.calendar import write_ics
from quarterdeck.render.sheets.ledger import (
    write_figures_xlsx,
    write_ledger_json,
    write_ledger_xlsx,
)
from quarterdeck.render.sheets.rows import ledger_rows
from quarterdeck.workflow.prepared import Prepared


def internal_files(prepared: Prepared, language: Language, *, sheet: bool) -> dict[str, bytes]:
    """The ledger of every figure as JSON and, with ``sheet``, as XLSX; the proposed meeting as .ics."""
    plan = prepared.plan
    rows = ledger_rows(prepared.figures, prepared.document, language)
    files = {f"internal/{plan.id}.ledger.internal.json": write_ledger_json(rows)}
    if sheet:
        name = f"internal/{plan.id}.ledger.{language.value}.internal.xlsx"
        files[name] = write_ledger_xlsx(rows, language)
    if plan.minutes:
        files[f"internal/{plan.id}.internal.ics"] = write_ics(
            plan, plan.account.language, title=prepared.document.title, as_of=plan.as_of
        )
    return files


def customer_sheet(prepared: Prepared, language: Language, author: str) -> bytes:
    """The figures that the customer's document shows, and no other."""
    rows = ledger_rows((), prepared.customer, language)
    return write_figures_xlsx(rows, language, author=author)
