"""The intake workbook as a declared form: which facts of which tables are asked for, on which sheet.

These facts live in people's heads: goals, outcomes with their baselines and rates, the customer's
own cost, stakeholders, promises, what the customer said. Labels are messages ``intake-<sheet>`` and
``intake-column-<column>``; words a cell may hold are ``intake-word-<word>``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from quarterdeck.core.canonical import Column, table


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows of one canonical table, the columns a person fills, in order."""

    name: str
    table: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]

    @property
    def key(self) -> str:
        key = table(self.table).key
        assert key is not None
        return key

    def column(self, name: str) -> Column:
        return table(self.table).column(name)


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "goals",
        "goals",
        (
            "title", "measure", "unit", "baseline", "target", "actual", "due_on",
            "agreed_by", "agreed_on", "weight", "told_on",
        ),
        ("title",),
    ),
    Sheet(
        "outcomes",
        "outcomes",
        (
            "title", "category", "period_start", "period_end", "goal_id", "unit", "baseline",
            "baseline_source", "baseline_on", "baseline_agreed_by", "baseline_agreed_on", "actual",
            "rate", "currency", "attribution", "evidence", "confirmed_by",
        ),
        ("title", "category", "period_start", "period_end"),
    ),
    Sheet(
        "investment",
        "investments",
        ("kind", "period_start", "period_end", "amount", "currency"),
        ("period_start", "period_end", "amount"),
    ),
    Sheet(
        "stakeholders",
        "contacts",
        ("name", "title", "email", "level", "role", "interests", "last_contact_on", "left_on"),
        ("name",),
    ),
    Sheet(
        "promises",
        "commitments",
        ("side", "text", "owner", "due_on", "state", "agreed_on", "completed_on"),
        ("side", "text"),
    ),
    Sheet("voice", "statements", ("kind", "text", "said_on", "said_by", "topic"), ("kind", "text", "said_on")),
)  # fmt: skip

ID_COLUMN = "id"
MARK_COLUMN = "mark"
"""A hidden column that tells whether a person changed a row that came from the sources."""

ACCOUNT_CELL = (0, 1)
"""Row and (hidden) column of the first sheet that hold the account's id."""

FIELD_ROW = 3
"""The (hidden) row that names the fields; the labels a person sees stand in the row above it."""


def plain(value: object) -> str:
    """A value as text for a row's mark: the same for what is written and what is read back."""
    if value is None:
        return ""
    if isinstance(value, (int, float, Decimal)):
        return format(Decimal(str(value)).normalize(), "f")
    return value.isoformat()[:10] if isinstance(value, date) else str(value).strip()


def row_mark(values: dict[str, str]) -> str:
    """What a prefilled row held when it was written, so that only changed rows are read back."""
    text = "\x1f".join(f"{k}={v}" for k, v in sorted(values.items()) if v)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
