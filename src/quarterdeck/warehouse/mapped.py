"""Identifiers of other systems become accounts, and accounts review units."""

from __future__ import annotations

import duckdb

from quarterdeck.core.canonical import Table
from quarterdeck.warehouse.casting import text_literal


def with_unit(
    connection: duckdb.DuckDBPyConnection, table: Table, columns: str, origin: str
) -> str:
    """SQL over ``delivered``: the table's columns, then ``origin`` and, of accounts' rows, ``unit_id``.

    Where no identifier stands for another, no join is made: a scan of millions of rows stays a scan.
    """
    rows = f"SELECT {columns}, {text_literal(origin)} AS origin FROM delivered"
    if table.name == "accounts":
        return f"SELECT *, coalesce(review_unit, account_id) AS unit_id FROM ({rows})"
    if not has_account(table):
        return rows
    if not _any_mapped(connection):
        return f"SELECT *, account_id AS unit_id FROM ({rows})"
    return (
        "SELECT t.* REPLACE (coalesce(m.account_id, t.account_id) AS account_id), "
        f"coalesce(m.unit_id, t.account_id) AS unit_id FROM ({rows}) t "
        "LEFT JOIN mapping.ids m ON m.source_id = t.account_id"
    )


def has_account(table: Table) -> bool:
    return any(c.name == "account_id" for c in table.columns)


def _any_mapped(connection: duckdb.DuckDBPyConnection) -> bool:
    row = connection.execute("SELECT count(*) FROM mapping.ids").fetchone()
    return bool(row and row[0])
