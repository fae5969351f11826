"""What the registered relations hold: their columns and words, and how far their keys meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import duckdb

SAMPLED_ROWS = 20_000
"""Rows looked at to see what a column holds."""


class Kind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TIME = "time"
    NESTED = "nested"


@dataclass(frozen=True, slots=True)
class RelationColumn:
    """A column with the database's type; ``filled`` says whether any sampled row has a value."""

    name: str
    type: str
    filled: bool

    @property
    def kind(self) -> Kind:
        if self.type.startswith(("STRUCT", "MAP", "UNION")) or self.type.endswith("]"):
            return Kind.NESTED
        if self.type.startswith(("DATE", "TIMESTAMP")):
            return Kind.TIME
        if self.type == "BOOLEAN":
            return Kind.BOOLEAN
        if self.type == "VARCHAR" or self.type == "JSON":
            return Kind.TEXT
        return Kind.NUMBER


@dataclass(frozen=True, slots=True)
class Relation:
    """A registered file or sheet: its name and columns."""

    name: str
    columns: tuple[RelationColumn, ...]

    def column(self, name: str) -> RelationColumn | None:
        """The column of that name in any case, or None."""
        return next((c for c in self.columns if c.name.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many different values of one column (``of``) stand in another (``matched``), and whether
    a value of the other stands for one row only."""

    matched: int
    of: int
    unique: bool

    @property
    def share(self) -> float:
        return self.matched / self.of if self.of else 0.0


def describe_relation(connection: duckdb.DuckDBPyConnection, name: str) -> Relation:
    """The relation's columns."""
    rows = connection.execute(f"DESCRIBE SELECT * FROM {quoted(name)}").fetchall()
    counts = ", ".join(f"count({quoted(row[0])})" for row in rows)
    filled = connection.execute(
        f"SELECT {counts} FROM (SELECT * FROM {quoted(name)} LIMIT {SAMPLED_ROWS})"
    ).fetchone()
    assert filled is not None  # an aggregate without groups always gives a row
    return Relation(
        name,
        tuple(RelationColumn(r[0], r[1], bool(n)) for r, n in zip(rows, filled, strict=True)),
    )


def count_rows(connection: duckdb.DuckDBPyConnection, name: str, where: str = "true") -> int:
    """The number of rows that meet a condition."""
    found = connection.execute(f"SELECT count(*) FROM {quoted(name)} WHERE {where}").fetchone()
    return int(found[0]) if found else 0


def distinct(connection: duckdb.DuckDBPyConnection, name: str, column: str) -> tuple[int, int]:
    """How many different values a column has, and of how many rows; empty cells are no value."""
    row = connection.execute(
        f"SELECT count(DISTINCT {quoted(column)}), count(*) FROM {quoted(name)}"
    ).fetchone()
    assert row is not None  # an aggregate without groups always gives a row
    return row[0], row[1]


def words(
    connection: duckdb.DuckDBPyConnection, name: str, column: str, *, limit: int = 50
) -> tuple[str, ...]:
    """The different values of a column as text, in lower case, sorted; at most ``limit`` of them."""
    rows = connection.execute(
        f"SELECT DISTINCT lower(trim(CAST({quoted(column)} AS VARCHAR))) AS word FROM {quoted(name)} "
        f"WHERE {quoted(column)} IS NOT NULL ORDER BY word LIMIT {limit}"
    ).fetchall()
    return tuple(row[0] for row in rows)


def span(
    connection: duckdb.DuckDBPyConnection, name: str, column: str
) -> tuple[float, float] | None:
    """Least and greatest value of a column of numbers; None where it holds none."""
    row = connection.execute(
        f"SELECT min(CAST({quoted(column)} AS DOUBLE)), max(CAST({quoted(column)} AS DOUBLE)) FROM {quoted(name)}"
    ).fetchone()
    return None if row is None or row[0] is None else (row[0], row[1])


def overlap(
    connection: duckdb.DuckDBPyConnection, name: str, column: str, other: str, other_column: str
) -> Overlap:
    """How far the values of ``name.column`` stand in ``other.other_column``, all rows counted."""
    there = f"CAST({quoted(other_column)} AS VARCHAR)"
    here = f"CAST({quoted(column)} AS VARCHAR)"
    row = connection.execute(
        f"WITH ids AS (SELECT DISTINCT {here} AS id FROM {quoted(name)} WHERE {quoted(column)} IS NOT NULL), "
        f"known AS (SELECT {there} AS id, count(*) AS n FROM {quoted(other)} "
        f"WHERE {quoted(other_column)} IS NOT NULL GROUP BY 1) "
        "SELECT count(known.id), count(*), (SELECT coalesce(max(n), 0) <= 1 FROM known) "
        "FROM ids LEFT JOIN known USING (id)"
    ).fetchone()
    assert row is not None  # an aggregate without groups always gives a row
    return Overlap(row[0], row[1], row[2])


def last_day(
    connection: duckdb.DuckDBPyConnection, columns: Sequence[tuple[str, str]]
) -> date | None:
    """The latest day in columns of canonical tables, ``(table, column)``; None where all are empty."""
    days: list[date] = []
    for table, column in columns:
        row = connection.execute(
            f"SELECT CAST(max({quoted(column)}) AS DATE) FROM canonical.{quoted(table)}"
        ).fetchone()
        if row is not None and row[0] is not None:
            days.append(row[0])
    return max(days, default=None)


def quoted(name: str) -> str:
    """The name as an identifier in SQL."""
    return '"' + name.replace('"', '""') + '"'
