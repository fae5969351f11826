"""Rows that people wrote (intake workbooks, the workspace), laid over what the sources deliver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import duckdb

from quarterdeck.core.canonical import INTAKE, WORKSPACE, Table
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.errors import SourceError
from quarterdeck.warehouse.casting import cells, inspect, quoted, selected
from quarterdeck.warehouse.mapped import with_unit
from quarterdeck.warehouse.noticed import noticed
from quarterdeck.warehouse.source_query import meant

Row = Mapping[str, object]

SUPERSEDED = {
    INTAKE: "source-superseded-rows",
    WORKSPACE: "source-superseded-in-workspace",
}
"""The message that says, by the origin of the rows laid over, how many others gave way."""


def lay_over(
    connection: duckdb.DuckDBPyConnection,
    table: Table,
    rows: Sequence[Row],
    as_of: date | None,
    origin: str = INTAKE,
) -> list[Finding]:
    """Add rows to ``canonical.<table>`` with their origin, ``intake`` or ``workspace``.

    A row whose identifier a row there bears takes that row's place: the columns it names replace
    the other's, those it does not name stay. Each is counted in a finding. Raises SourceError for a
    column that the table does not have.
    """
    columns = [c.name for c in table.all_columns]
    _known_columns(table, rows, columns, origin)
    replaced = _replaced(connection, table, rows)
    complete = [_completed(row, table, replaced) for row in rows]
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE local_rows AS SELECT {', '.join(f'unnest(?::VARCHAR[]) AS {quoted(c)}' for c in columns)}",
        [[_as_text(row.get(c)) for row in complete] for c in columns],
    )
    found = cells(table, dict.fromkeys(columns, "VARCHAR"))
    source = "WITH delivered AS (FROM local_rows)"
    _, findings = inspect(
        connection, source, table, found, place=f"{origin}/{table.name}", as_of=as_of
    )
    _delete(connection, table, replaced)
    connection.execute(
        f"INSERT INTO canonical.{table.name} {source} {with_unit(connection, table, selected(table, found), origin)}"
    )
    connection.execute("DROP TABLE local_rows")
    return findings + _superseded(table, replaced, as_of, origin)


def _known_columns(table: Table, rows: Sequence[Row], columns: Sequence[str], origin: str) -> None:
    for row in rows:
        for name in row:
            if name not in columns:
                near = meant(name, columns)
                raise SourceError(
                    f"a row written by hand has a column {name!r} that {table.name} does not have",
                    where=f"{origin}/{table.name}",
                    next_step=f"name it {near}" if near else "leave the column out",
                )


def _replaced(
    connection: duckdb.DuckDBPyConnection, table: Table, rows: Sequence[Row]
) -> dict[str, dict[str, str | None]]:
    """The source rows whose identifiers stand among ``rows``, as texts, by identifier."""
    if table.key is None:
        return {}
    ids = sorted({str(row[table.key]) for row in rows if row.get(table.key) is not None})
    columns = [c.name for c in table.all_columns]
    found = connection.execute(
        f"SELECT {', '.join(f'CAST({quoted(c)} AS VARCHAR)' for c in columns)} "
        f"FROM canonical.{table.name} WHERE list_contains(?::VARCHAR[], {quoted(table.key)}) "
        "ORDER BY ALL DESC",
        [ids],
    ).fetchall()
    position = columns.index(table.key)
    return {row[position]: dict(zip(columns, row, strict=True)) for row in found}


def _completed(row: Row, table: Table, replaced: Mapping[str, Row]) -> Row:
    source = replaced.get(str(row.get(table.key))) if table.key else None
    if source is None:
        return row
    retold = {
        f"{c.name}_{language}"
        for c in table.columns
        if c.localised and c.name in row and row[c.name] != source[c.name]
        for language in Language
    }
    kept = {name: value for name, value in source.items() if name not in retold}
    return {**kept, **row}


def _delete(
    connection: duckdb.DuckDBPyConnection, table: Table, replaced: Mapping[str, Row]
) -> None:
    if replaced and table.key:
        connection.execute(
            f"DELETE FROM canonical.{table.name} WHERE list_contains(?::VARCHAR[], {quoted(table.key)})",
            [sorted(replaced)],
        )


def _superseded(
    table: Table, replaced: Mapping[str, Row], as_of: date | None, origin: str
) -> list[Finding]:
    if not replaced:
        return []
    return [
        noticed(
            "SRC106",
            Severity.NOTE,
            table.name,
            SUPERSEDED[origin],
            count=len(replaced),
            examples=tuple(sorted(replaced)),
            as_of=as_of,
            table=table.name,
        )
    ]


def _as_text(value: object) -> str | None:
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.isoformat(sep=" ")
        case Decimal():
            return format(value, "f")
    return str(value)
