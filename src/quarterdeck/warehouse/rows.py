"""Rows of the canonical tables as they are, for prefilling and showing."""

from __future__ import annotations

from typing import Any

from quarterdeck.core.canonical import table


def account_rows(connection: Any, name: str, account_id: str) -> tuple[dict[str, object], ...]:
    """All rows of one canonical table that belong to an account (review unit), by key."""
    found = table(name)
    order = found.key or found.order or "unit_id"
    cursor = connection.execute(
        f'SELECT * FROM canonical."{found.name}" WHERE unit_id = ? ORDER BY "{order}"', [account_id]
    )
    columns = [entry[0] for entry in cursor.description]
    return tuple(dict(zip(columns, row, strict=True)) for row in cursor.fetchall())
