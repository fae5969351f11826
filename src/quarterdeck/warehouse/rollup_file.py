"""The roll-up's files: written whole or not at all, read by any number of processes at once.

A file is one Parquet table with the roll-up's rows and one row of kind ``source``: the signature of
the data it was made from, and the day up to which it holds. It replaces its predecessor by a rename,
so that a reader sees the old one or the new one; of two writers the later one wins, and both are
right for the data they read. A file that cannot be read counts as absent.
"""

from __future__ import annotations

import contextlib
import os
import time
import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

LAYOUT = 2
"""Goes up when rows of an older file would be misread."""

COMPLETE = f"usage-v{LAYOUT}.parquet"
ABANDONED_AFTER_SECONDS = 24 * 3600


def partial(as_of: date) -> str:
    """The name of the file of an as-of month that has not ended."""
    return f"usage-v{LAYOUT}-{as_of}.parquet"


@dataclass(frozen=True, slots=True)
class State:
    """What a file was made from, and the day before which it holds everything."""

    signature: str | None
    verified_until: date


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Rows, quantity and an order-independent digest of one month of usage."""

    rows: int
    quantity: int
    digest: int


def load(connection: duckdb.DuckDBPyConnection, file: Path) -> State | None:
    """Reads the file into ``prepared.rollup``; None where there is none that can be read."""
    try:
        found = connection.execute(
            "SELECT name, last_on FROM read_parquet(?) WHERE kind = 'source'", [str(file)]
        ).fetchone()
        if found is None:
            return None
        connection.execute(
            "CREATE OR REPLACE TABLE prepared.rollup AS "
            "SELECT * REPLACE (months::HUGEINT AS months) FROM read_parquet(?) "
            "WHERE kind <> 'source'",
            [str(file)],
        )
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.BinderException):
        return None
    return State(found[0], found[1])


def fingerprints(connection: duckdb.DuckDBPyConnection) -> dict[int, Fingerprint]:
    """The fingerprints of the months in ``prepared.rollup``, by month index."""
    rows = connection.execute(
        "SELECT month, sum(row_count)::BIGINT, sum(quantity)::BIGINT, bit_xor(digest) "
        "FROM prepared.rollup WHERE kind = 'month' GROUP BY month"
    ).fetchall()
    return {month: Fingerprint(*rest) for month, *rest in rows}


def save(connection: duckdb.DuckDBPyConnection, file: Path, state: State) -> None:
    """Writes ``prepared.rollup`` as the file, whole or not at all.

    Where the folder cannot be written there is no file: the next run reads the rows again.
    """
    with contextlib.suppress(OSError, duckdb.IOException):
        _write(connection, file, state)


def _write(connection: duckdb.DuckDBPyConnection, file: Path, state: State) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    _clear_abandoned(file.parent)
    unfinished = file.with_name(f"{file.name}.{uuid.uuid4().hex}.tmp")
    try:
        connection.execute(
            # Parquet has no HUGEINT: DuckDB would write a DOUBLE and lose months.
            "COPY (SELECT * REPLACE (months::DECIMAL(38, 0) AS months) FROM prepared.rollup "
            "UNION ALL BY NAME "
            "SELECT 'source' AS kind, $signature::VARCHAR AS name, $until::DATE AS last_on) "
            f"TO '{_quoted(unfinished)}' (FORMAT parquet)",
            {"signature": state.signature, "until": state.verified_until},
        )
        os.replace(unfinished, file)
    finally:
        unfinished.unlink(missing_ok=True)


def _clear_abandoned(folder: Path) -> None:
    """Removes what a killed process left half-written, a day later."""
    oldest = time.time() - ABANDONED_AFTER_SECONDS
    for left in folder.glob("usage-v*.tmp"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime < oldest:
                left.unlink()


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
