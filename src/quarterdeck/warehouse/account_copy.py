"""One account's rows and figures in a file, so that its figures can be explained without the sources.

The file holds the account's rows of the canonical tables, those tables that are of no account whole
(rates, say), and the prepared tables of a run over this account. ``explain`` gives the same on it as on
the run itself.
"""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

import duckdb

from quarterdeck.errors import SourceError
from quarterdeck.metrics.prepared import PREPARED
from quarterdeck.warehouse.connect import connect

_OWNER = {"canonical": "unit_id", "prepared": "account_id"}
"""The column that says whose a row is."""


def save_account(connection: duckdb.DuckDBPyConnection, account_id: str, file: Path) -> None:
    """Writes the account's part of the run as the file, whole or not at all.

    SourceError where it cannot be written.
    """
    unfinished = file.with_name(f"{file.name}.{uuid.uuid4().hex}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(f"ATTACH {_text(unfinished)} AS kept_account")
        for schema, table, owned in _tables(connection):
            where = f"WHERE {_OWNER[schema]} = $account" if owned else ""
            connection.execute(
                f"CREATE TABLE kept_account.main.{_kept(schema, table)} AS "
                f'FROM {schema}."{table}" {where}',
                {"account": account_id} if owned else None,
            )
        connection.execute("DETACH kept_account")
        os.replace(unfinished, file)
    except (duckdb.Error, OSError) as error:
        raise SourceError(
            f"the account's rows cannot be kept: {error}",
            where=str(file),
            next_step="check that the folder may be written to and the disk is not full",
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def open_account(file: Path) -> duckdb.DuckDBPyConnection | None:
    """A database in which the account's figures can be explained; None where it is no such file."""
    if not file.is_file():
        return None
    connection = connect()
    try:
        connection.execute(f"ATTACH {_text(file)} AS kept_account (READ_ONLY)")
        connection.execute("CREATE SCHEMA prepared")
        names = connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'kept_account'"
        ).fetchall()
        for (name,) in names:
            schema, _, table = name.partition("__")
            connection.execute(f'CREATE VIEW {schema}."{table}" AS FROM kept_account.main."{name}"')
    except duckdb.Error:
        connection.close()
        return None
    return connection


def _tables(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str, bool]]:
    """Schema, name and whether it has an owner, of all that row queries may read."""
    prepared = {table.name for table in PREPARED}
    rows = connection.execute(
        "SELECT table_schema, table_name, "
        "bool_or(column_name = CASE table_schema WHEN 'canonical' THEN 'unit_id' ELSE 'account_id' END) "
        "FROM information_schema.columns WHERE table_schema IN ('canonical', 'prepared') "
        "AND table_catalog = current_database() GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    return [row for row in rows if row[0] == "canonical" or row[1] in prepared]


def _kept(schema: str, table: str) -> str:
    return f'"{schema}__{table}"'


def _text(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
