"""Running ``sources/<table>.sql`` into the canonical tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from quarterdeck.core.canonical import DUCKDB_TYPES, TABLES, USAGE, WORKSPACE, Table
from quarterdeck.core.canonical import table as canonical_table
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.settings import Settings
from quarterdeck.errors import SourceError
from quarterdeck.warehouse.casting import cells, inspect, quoted, selected, tidy_texts
from quarterdeck.warehouse.keys import FILE as KEYS_FILE
from quarterdeck.warehouse.keys import Key, apply_keys, read_keys
from quarterdeck.warehouse.loaded import Loaded, LoadedTable
from quarterdeck.warehouse.local_rows import lay_over
from quarterdeck.warehouse.mapped import has_account, with_unit
from quarterdeck.warehouse.noticed import noticed
from quarterdeck.warehouse.source_query import (
    FOLDER,
    SourceQuery,
    meant,
    query_error,
    read_queries,
)
from quarterdeck.warehouse.units import write_units

COPIED_UP_TO = 1_000_000
"""Rows of usage up to which they are copied into memory; more are read from their files each time."""

LocalRows = Mapping[str, Sequence[Mapping[str, object]]]


def load(
    connection: duckdb.DuckDBPyConnection,
    root: Path,
    settings: Settings,
    *,
    local: LocalRows | None = None,
    kept: LocalRows | None = None,
    as_of: date | None = None,
    copied_up_to: int = COPIED_UP_TO,
) -> Loaded:
    """Run the project's source queries over the relations registered in ``connection``.

    Leaves ``canonical.<table>`` for every canonical table (columns of ``Table.all_columns`` in order,
    then ``origin`` and, where there is an ``account_id``, ``unit_id``; a table without a query is
    empty), and ``canonical.units`` (``unit_id, account_id, head``). ``account_id`` is the CRM's:
    identifiers of other systems are replaced by ``keys.csv``. ``local`` holds rows that people
    wrote into files, by table, ``kept`` those they keep in the workspace, which are laid over both. A cell that does not fit becomes NULL and is counted in a finding.
    Raises SourceError, with file and line, for queries that fail or lack a required column.
    """
    rows = dict(local or {})
    _known_tables([*rows, *(kept or {})])
    queries = {q.table.name: q for q in read_queries(root, connection)}
    if not (queries.get("accounts") or rows.get("accounts")):
        raise SourceError(
            "there is no query for the accounts, the one table that every project needs",
            where=f"{FOLDER}/accounts.sql",
            next_step="write it, or draft it with: quarterdeck init NAME --from DATA",
        )
    keys = read_keys(root / KEYS_FILE)
    connection.execute("CREATE SCHEMA IF NOT EXISTS canonical")
    loading = _Loading(connection, keys, rows, kept or {}, as_of, copied_up_to)
    loading.run(queries)
    write_units(connection, as_of, settings.currency)
    return Loaded(tuple(loading.tables), tuple(loading.findings), settings.currency, as_of)


def _known_tables(given: Sequence[str]) -> None:
    names = [t.name for t in TABLES]
    for name in given:
        if name not in names:
            near = meant(name, names)
            raise SourceError(
                f"rows written by hand name a table {name!r} that does not exist",
                where="intake",
                next_step=f"name it {near}" if near else f"name one of: {', '.join(names)}",
            )


class _Loading:
    """One run of all queries. Errors are gathered, so that all failing files are told at once."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        keys: Sequence[Key],
        local: LocalRows,
        kept: LocalRows,
        as_of: date | None,
        copied_up_to: int,
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._local = local
        self._kept = kept
        self._as_of = as_of
        self._copied_up_to = copied_up_to
        self._relations = _relations(connection)
        self._errors: list[SourceError] = []
        self.tables: list[LoadedTable] = []
        self.findings: list[Finding] = []

    def run(self, queries: Mapping[str, SourceQuery]) -> None:
        _clear(self._connection)
        for table in TABLES:
            try:
                self._load(table, queries.get(table.name))
            except SourceError as error:
                self._errors.append(error)
                self._connection.execute(f"DROP TABLE IF EXISTS canonical.{table.name}")
                self.tables.append(_empty(self._connection, table))
            if table.name == "accounts":
                self.findings += apply_keys(self._connection, self._keys, self._as_of)
        if self._errors:
            raise _together(self._errors)

    def _load(self, table: Table, query: SourceQuery | None) -> None:
        if query is not None and query.text:
            loaded = self._run_query(query)
        else:
            loaded = _empty(self._connection, table)
            if query is not None:
                loaded = self._no_query(query, loaded)
        rows = self._local.get(table.name, ())
        kept = self._kept.get(table.name, ())
        if rows:
            self.findings += lay_over(self._connection, table, rows, self._as_of)
        if kept:
            self.findings += lay_over(self._connection, table, kept, self._as_of, WORKSPACE)
        if rows or kept:
            loaded = _recounted(self._connection, loaded)
        self.tables.append(loaded)

    def _no_query(self, query: SourceQuery, loaded: LoadedTable) -> LoadedTable:
        self.findings.append(self._note("SRC111", "source-no-query", query))
        return LoadedTable(loaded.table, file=query.file)

    def _run_query(self, query: SourceQuery) -> LoadedTable:
        try:
            return self._deliver(query)
        except duckdb.Error as error:
            raise query_error(
                error, query.text, query.file, _relations(self._connection)
            ) from error

    def _deliver(self, query: SourceQuery) -> LoadedTable:
        connection, table = self._connection, query.table
        view = self._too_large_to_copy(query)
        source = query.wrapped("") if view else _copied(connection, query)
        described = connection.execute(f"DESCRIBE {source} SELECT * FROM delivered").fetchall()
        delivered = {row[0]: row[1] for row in described}
        self._columns_fit(query, delivered)
        tidy = tidy_texts(connection, source, delivered) if table is USAGE else frozenset()
        found = cells(table, delivered, tidy)
        rows, findings = inspect(
            connection, source, table, found, place=table.name, as_of=self._as_of
        )
        self.findings += findings
        self._say_keyed(table, source, found["account_id"].value if has_account(table) else None)
        connection.execute(
            f"CREATE {'VIEW' if view else 'TABLE'} canonical.{table.name} AS {source} "
            f"{with_unit(connection, table, selected(table, found), 'sources')}"
        )
        connection.execute("DROP TABLE IF EXISTS copied_rows")
        if not rows:
            self.findings.append(self._note("SRC105", "source-no-rows", query))
        return LoadedTable(
            table.name, rows, query.file, query.text, _read_by(query, self._relations), tuple(found), view=view
        )  # fmt: skip

    def _columns_fit(self, query: SourceQuery, delivered: Mapping[str, str]) -> None:
        known = [c.name for c in query.table.all_columns]
        names = [name.lower() for name in delivered]
        unknown = [name for name in names if name not in known]
        for column in query.table.columns:
            if column.required and column.name not in names:
                raise _missing_column(query, column.name, unknown)
        absent = [name for name in known if name not in names]
        for name in unknown:
            near = meant(name, absent)
            if near:
                raise SourceError(
                    f"delivers a column {name!r} that {query.table.name} does not have",
                    where=query.located(name),
                    next_step=f"if it is {near}, write: AS {near}; else leave it out",
                )
        if unknown:
            self.findings.append(self._note("SRC104", "source-unknown-columns", query, unknown))

    def _too_large_to_copy(self, query: SourceQuery) -> bool:
        if query.table is not USAGE or self._local.get("usage") or self._kept.get("usage"):
            return False
        counted = query.wrapped("SELECT count(*) FROM delivered")
        row = self._connection.execute(counted).fetchone()
        return bool(row and row[0] > self._copied_up_to)

    def _say_keyed(self, table: Table, source: str, account_id: str | None) -> None:
        if not self._keys or account_id is None or table.name == "accounts":
            return
        row = self._connection.execute(
            f"{source} SELECT count(*), min(m.source_id || ' = ' || m.account_id, 5) "
            f"FROM (SELECT {account_id} AS id FROM delivered) t "
            "JOIN mapping.ids m ON m.source_id = t.id AND m.source_id <> m.account_id"
        ).fetchone()
        if row and row[0]:
            self.findings.append(
                noticed("SRC110", Severity.NOTE, f"{table.name}.account_id", "source-keyed-rows",
                        count=row[0], examples=tuple(sorted(set(row[1]))), as_of=self._as_of,
                        table=table.name)
            )  # fmt: skip

    def _note(
        self, code: str, message: str, query: SourceQuery, names: Sequence[str] = ()
    ) -> Finding:
        return noticed(
            code, Severity.NOTE, query.file, message, count=len(names) or 1,
            examples=tuple(names), as_of=self._as_of, table=query.table.name,
            columns=", ".join(names),
        )  # fmt: skip


def _copied(connection: duckdb.DuckDBPyConnection, query: SourceQuery) -> str:
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE copied_rows AS {query.wrapped('SELECT * FROM delivered')}"
    )
    return "WITH delivered AS (FROM copied_rows)"


def _missing_column(query: SourceQuery, name: str, unknown: Sequence[str]) -> SourceError:
    near = meant(name, unknown)
    return SourceError(
        f"delivers no column {name!r}, which {query.table.name} needs ({query.table.column(name).doc})",
        where=query.located(near or ""),
        next_step=f"it delivers {near!r}: write {near} AS {name}"
        if near
        else f"select it AS {name}",
    )


def _empty(connection: duckdb.DuckDBPyConnection, table: Table) -> LoadedTable:
    columns = [f"{quoted(c.name)} {DUCKDB_TYPES[c.type]}" for c in table.all_columns]
    columns.append("origin VARCHAR")
    if has_account(table):
        columns.append("unit_id VARCHAR")
    connection.execute(f"CREATE TABLE canonical.{table.name} ({', '.join(columns)})")
    return LoadedTable(table.name)


def _clear(connection: duckdb.DuckDBPyConnection) -> None:
    """Drop what an earlier load left."""
    for name, kind in connection.execute(
        "SELECT table_name, table_type FROM information_schema.tables "
        "WHERE table_schema = 'canonical' ORDER BY table_name"
    ).fetchall():
        connection.execute(f"DROP {'VIEW' if kind == 'VIEW' else 'TABLE'} canonical.{name}")


def _recounted(connection: duckdb.DuckDBPyConnection, loaded: LoadedTable) -> LoadedTable:
    row = connection.execute(
        f"SELECT count(*), count(*) FILTER (WHERE origin <> 'sources') FROM canonical.{loaded.table}"
    ).fetchone()
    assert row is not None  # an aggregate without groups always gives a row
    columns = tuple(c.name for c in canonical_table(loaded.table).all_columns)
    return replace(loaded, rows=row[0], columns=columns, local_rows=row[1])


def _relations(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The names under which the project's data files can be queried."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT table_name FROM information_schema.tables "
            "WHERE table_schema = 'main' ORDER BY table_name"
        ).fetchall()
    ]


def _read_by(query: SourceQuery, relations: Sequence[str]) -> tuple[str, ...]:
    words = query.words()
    return tuple(name for name in relations if name.lower() in words)


def _together(errors: Sequence[SourceError]) -> SourceError:
    if len(errors) == 1:
        return errors[0]
    listed = "".join(f"\n  {e.where}: {e.what} (next: {e.next_step})" for e in errors)
    return SourceError(
        f"{len(errors)} source queries fail:{listed}",
        where=FOLDER,
        next_step="correct them and run: quarterdeck sources",
    )
