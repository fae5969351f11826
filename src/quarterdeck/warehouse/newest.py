"""The newest day in each canonical table: how fresh the data are that a review rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import duckdb

HAPPENED: Mapping[str, tuple[str, ...]] = {
    "accounts": ("signup_date", "go_live_date", "notice_given_on"),
    "contacts": ("last_contact_on", "left_on"),
    "subscriptions": ("start_date",),
    "tickets": ("opened_at", "resolved_at"),
    "surveys": ("answered_on",),
    "interactions": ("happened_on",),
    "goals": ("agreed_on", "told_on"),
    "outcomes": ("baseline_on", "baseline_agreed_on"),
    "events": ("happened_on", "customer_told_on", "resolved_on"),
    "commitments": ("agreed_on", "completed_on"),
    "requests": ("asked_on", "shipped_on"),
    "statements": ("said_on",),
    "invoices": ("issued_on", "paid_on"),
}
"""The columns that say when something happened or was noted. Due days, targets and windows do not:
they lie ahead, or were written down long before. Usage is read from its roll-up."""


def prepare_newest(connection: duckdb.DuckDBPyConnection, as_of: date) -> None:
    """Fills ``prepared.newest`` (``table_name``, ``day``) for tables that hold a day up to ``as_of``.

    Needs the canonical tables and the usage roll-up of the run.
    """
    parts = [
        f"SELECT '{table}' AS table_name, max(day) AS day FROM ("
        + " UNION ALL ".join(
            f"SELECT {column}::DATE AS day FROM canonical.{table}" for column in columns
        )
        + f") WHERE day <= DATE '{as_of}'"
        for table, columns in HAPPENED.items()
    ]
    parts.append("SELECT 'usage', max(last_on) FROM prepared.rollup WHERE kind = 'month'")
    connection.execute(
        f"CREATE OR REPLACE TABLE prepared.newest AS FROM ({' UNION ALL '.join(parts)}) "
        "WHERE day IS NOT NULL"
    )


def read_newest(connection: duckdb.DuckDBPyConnection) -> dict[str, date]:
    """The newest day by canonical table, sorted by table."""
    rows = connection.execute(
        "SELECT table_name, day FROM prepared.newest ORDER BY table_name"
    ).fetchall()
    return dict(rows)
