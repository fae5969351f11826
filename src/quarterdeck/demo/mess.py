"""The messy account: the faults that real systems hand over, planted so that they can be found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from quarterdeck.demo.scene import Row
from quarterdeck.demo.usage import UsageRow

MESSY_ID = "ACC-2008"

SUPPORT_ID = "org-dunmoor-4417"
"""What the support system calls the messy account; only keys.csv knows."""

STRANGER_ID = "ACC-9417"
"""An account that the CRM merged away; a contact still points to it."""

DUPLICATES = 23
"""Usage rows that were exported twice."""

BACKWARDS = 7
"""Tickets that were solved before they were opened."""

KEYS: tuple[Row, ...] = (
    {
        "system": "support_tickets",
        "foreign_id": SUPPORT_ID,
        "account_id": MESSY_ID,
        "note": "organisation created by hand in the support system",
    },
)


def mess_up_accounts(rows: Sequence[Row]) -> list[Row]:
    """The messy account loses its renewal date."""
    return [
        {**row, "contract_renews_on": None} if row["crm_id"] == MESSY_ID else row for row in rows
    ]


def mess_up_contacts(rows: Sequence[Row]) -> list[Row]:
    """Two contacts more: one of an account that is gone, one of none."""
    sample = next(row for row in rows if row["crm_id"] == MESSY_ID)
    strays = (("CT-9417-1", STRANGER_ID, "Gilbert Oakes"), ("CT-0000-1", None, "Rowena Teller"))
    return [
        *rows,
        *(
            {**sample, "contact_no": key, "crm_id": account, "full_name": name, "mail": None}
            for key, account, name in strays
        ),
    ]


def mess_up_tickets(rows: Sequence[Row]) -> list[Row]:
    """The messy account's tickets bear the support system's identifier; some run backwards."""
    left = BACKWARDS
    found = []
    for row in rows:
        if row["organisation"] == MESSY_ID:
            row = {**row, "organisation": SUPPORT_ID}
            opened = row["created"]
            if left and row["solved"] is not None and isinstance(opened, datetime):
                left -= 1
                row["solved"] = opened - timedelta(hours=5)
        found.append(row)
    return found


def mess_up_usage(rows: list[UsageRow]) -> list[UsageRow]:
    """The last rows of the messy account stand in the export twice."""
    own = [row for row in rows if row[1] == MESSY_ID]
    return rows + own[-DUPLICATES:]
