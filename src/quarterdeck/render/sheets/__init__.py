"""Workbooks: the ledger of figures, the customer's figures, the intake form."""

from quarterdeck.render.sheets.ledger import (
    write_figures_xlsx,
    write_ledger_json,
    write_ledger_xlsx,
)
from quarterdeck.render.sheets.rows import LedgerRow, ledger_rows

__all__ = [
    "LedgerRow",
    "ledger_rows",
    "write_figures_xlsx",
    "write_ledger_json",
    "write_ledger_xlsx",
]
