"""The figures of a run kept in a file, so that nothing is computed again while no input changes."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

import duckdb

from quarterdeck.errors import SourceError
from quarterdeck.warehouse.connect import connect

KEPT = ("figures", "periods", "run", "accounts", "newest")
"""The prepared tables that ``read_figures`` and ``read_newest`` read."""


def save(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Writes the run's figures as the file, whole or not at all; SourceError where it cannot be."""
    unfinished = file.with_name(f"{file.name}.{uuid.uuid4().hex}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(f"ATTACH {_text(unfinished)} AS kept")
        for table in KEPT:
            connection.execute(f"CREATE TABLE kept.main.{table} AS FROM prepared.{table}")
        connection.execute("DETACH kept")
        os.replace(unfinished, file)
    except (duckdb.Error, OSError) as error:
        raise SourceError(
            f"figures cannot be kept: {error}",
            where=str(file),
            next_step="check that the folder may be written to and the disk is not full",
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def open_saved(file: Path) -> duckdb.DuckDBPyConnection | None:
    """A database from which the figures in the file can be read; None where it is no such file."""
    connection = connect()
    try:
        connection.execute(f"ATTACH {_text(file)} AS kept (READ_ONLY)")
        connection.execute("CREATE SCHEMA prepared")
        for table in KEPT:
            connection.execute(f"CREATE VIEW prepared.{table} AS FROM kept.main.{table}")
    except duckdb.Error:
        connection.close()
        return None
    return connection


def _text(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
