"""What the loaded data are worth: rows, filled columns, joining keys, ranges, and what cannot be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from quarterdeck.core.canonical import table
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.warehouse.exchange import rates
from quarterdeck.warehouse.impossible import Impossible
from quarterdeck.warehouse.loaded import Loaded, LoadedTable
from quarterdeck.warehouse.noticed import EXAMPLES, noticed
from quarterdeck.warehouse.table_scan import Answer, ColumnFill, DateRange, KeyJoin, TableScan

IDENTIFIED_EXACTLY_UP_TO = 2_000_000
"""Rows up to which duplicate keys are counted by the keys themselves, beyond by their hashes."""

KEYS_AT_A_TIME = 10_000_000
"""Keys that are compared in one pass; a pass more costs less than the memory for all at once."""


@dataclass(frozen=True, slots=True)
class TableReport:
    """One canonical table: what it holds and what is wrong with it, findings of loading included."""

    table: str
    file: str | None
    rows: int
    local_rows: int
    columns: tuple[ColumnFill, ...]
    joins: tuple[KeyJoin, ...]
    dates: DateRange | None
    duplicates: int
    findings: tuple[Finding, ...]

    @property
    def filled(self) -> int:
        """Columns that hold anything at all."""
        return sum(1 for c in self.columns if c.filled)


def report(connection: duckdb.DuckDBPyConnection, loaded: Loaded) -> tuple[TableReport, ...]:
    """A report per canonical table, in their order; needs the relations that ``load`` left.

    Each table is read once (and once more for duplicate keys). Nothing is changed or dropped.
    """
    day = loaded.as_of or date.max
    known = rates(connection, day)
    currencies = sorted(known.reaching(loaded.currency))
    parameters = {"as_of": day, "currency": loaded.currency, "rated": currencies}
    return tuple(_report(connection, loaded, item, parameters) for item in loaded.tables)


def _report(
    connection: duckdb.DuckDBPyConnection,
    loaded: Loaded,
    item: LoadedTable,
    parameters: Mapping[str, Any],
) -> TableReport:
    scan = TableScan(table(item.table), item)
    answer = scan.run(connection, parameters) if item.rows else {}
    duplicates, twice = _duplicates(connection, item) if item.rows else (0, ())
    joins = tuple(scan.joins(answer))
    findings = [f for f in loaded.findings if _of_table(f, item)]
    findings += _repeated(item.table, duplicates, twice, loaded.as_of)
    findings += _lost(item.table, joins, answer, loaded.as_of)
    findings += _impossible(scan, answer, item.rows, loaded.as_of)
    return TableReport(
        item.table,
        item.file,
        item.rows,
        item.local_rows,
        tuple(scan.fills(answer)),
        joins,
        scan.dates(answer),
        duplicates,
        tuple(findings),
    )


def _of_table(finding: Finding, item: LoadedTable) -> bool:
    place = finding.place.name.removeprefix("intake/").split(".")[0]
    return place == item.table or finding.place.name == item.file


def _duplicates(
    connection: duckdb.DuckDBPyConnection, item: LoadedTable
) -> tuple[int, tuple[str, ...]]:
    """Rows that repeat a key which another row has, and the first such keys."""
    key = table(item.table).key
    if key is None or key not in item.columns:
        return 0, ()
    rows = f"canonical.{item.table}"
    grouped = f"hash({key})" if item.rows > IDENTIFIED_EXACTLY_UP_TO else key
    parts = 1 + item.rows // KEYS_AT_A_TIME
    repeated = 0
    keys: set[Any] = set()
    for part in range(parts):
        share = f"AND hash({key}) % {parts} = {part}" if parts > 1 else ""
        answer = connection.execute(
            f"SELECT coalesce(sum(n - 1), 0), min(k, {EXAMPLES}) FROM (SELECT {grouped} AS k, "
            f"count(*) AS n FROM {rows} WHERE {key} IS NOT NULL {share} GROUP BY k HAVING n > 1)"
        ).fetchone()
        assert answer is not None  # an aggregate without groups always gives a row
        repeated += int(answer[0])
        keys.update(answer[1] or ())
    return repeated, _twice(connection, rows, key, grouped, sorted(keys)[:EXAMPLES])


def _twice(
    connection: duckdb.DuckDBPyConnection, rows: str, key: str, grouped: str, found: list[Any]
) -> tuple[str, ...]:
    """The keys themselves, of which ``found`` may hold the hashes."""
    if not found or grouped == key:
        return tuple(found)
    named = connection.execute(
        f"SELECT DISTINCT {key} FROM {rows} WHERE {grouped} IN (SELECT unnest(?::UBIGINT[])) ORDER BY 1",
        [found],
    ).fetchall()
    return tuple(row[0] for row in named)


def _repeated(
    name: str, count: int, twice: tuple[str, ...], as_of: date | None
) -> Iterator[Finding]:
    if count:
        key = str(table(name).key)
        yield noticed(
            "SRC201", Severity.WARNING, f"{name}.{key}", "source-duplicate-keys",
            count=count, examples=twice, as_of=as_of, table=name, column=key,
        )  # fmt: skip


def _lost(
    name: str, joins: tuple[KeyJoin, ...], answer: Answer, as_of: date | None
) -> Iterator[Finding]:
    """Keys that name nothing; an error where not a single one joins: the column is the wrong one."""
    for join in joins:
        count = join.named - join.joined
        if count:
            to_account = join.column == "account_id"
            yield noticed(
                "SRC202" if to_account else "SRC203",
                Severity.WARNING if join.joined else Severity.ERROR,
                f"{name}.{join.column}",
                "source-unknown-accounts" if to_account else "source-unknown-keys",
                count=count, of=join.named, examples=tuple(answer[f"lost keys {join.column}"]),
                as_of=as_of, table=name, column=join.column, target=join.target,
            )  # fmt: skip


def _impossible(
    scan: TableScan, answer: Answer, rows: int, as_of: date | None
) -> Iterator[Finding]:
    for number, check in enumerate(scan.checks):
        count = answer.get(f"wrong {number}", 0)
        if count:
            yield noticed(
                check.code, check.severity, check.place, check.message, count=count, of=rows,
                examples=tuple(answer[f"wrong keys {number}"]), as_of=as_of, **_named(check),
            )  # fmt: skip


def _named(check: Impossible) -> dict[str, str]:
    other = check.columns[1] if len(check.columns) > 1 else ""
    return {"table": check.table, "column": check.columns[0], "other": other}
