"""Every question about the single rows of one canonical table, asked in one scan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from quarterdeck.core.canonical import Table, table
from quarterdeck.warehouse.impossible import IMPOSSIBLE, JOINS
from quarterdeck.warehouse.loaded import LoadedTable
from quarterdeck.warehouse.noticed import EXAMPLES

Answer = Mapping[str, Any]
"""What a scan found, by question; empty for a table without rows."""


@dataclass(frozen=True, slots=True)
class ColumnFill:
    """How many of the table's rows hold something in a column."""

    column: str
    filled: int
    rows: int

    @property
    def share(self) -> float | None:
        return self.filled / self.rows if self.rows else None


@dataclass(frozen=True, slots=True)
class KeyJoin:
    """How many of the rows that name a row of ``target`` name one that exists."""

    column: str
    target: str
    joined: int
    named: int


@dataclass(frozen=True, slots=True)
class DateRange:
    """First and last day in the table's column of dates; None where it has none."""

    column: str
    first: date | None
    last: date | None


class TableScan:
    """One SELECT over one table that answers every question about single rows."""

    def __init__(self, canonical: Table, item: LoadedTable) -> None:
        self.table = canonical
        self._item = item
        self._columns = [c.name for c in canonical.all_columns if c.name in item.columns]
        self._joins = [j for j in JOINS.get(canonical.name, ()) if j[0] in item.columns]
        self.checks = [
            check
            for check in IMPOSSIBLE
            if check.table == canonical.name and set(check.columns) <= set(item.columns)
        ]

    def run(self, connection: duckdb.DuckDBPyConnection, parameters: Mapping[str, Any]) -> Answer:
        asked = dict(self._asked())
        sql = (
            f"SELECT {', '.join(asked.values())} FROM canonical.{self.table.name} t {self._from()}"
        )
        used = {name: value for name, value in parameters.items() if f"${name}" in sql}
        row = connection.execute(sql, used).fetchone()
        assert row is not None  # an aggregate without groups always gives a row
        return dict(zip(asked, row, strict=True))

    def _asked(self) -> Iterator[tuple[str, str]]:
        for name in self._columns:
            yield f"filled {name}", f"count(t.{name})"
        if self.table.order in self._columns:
            yield "first", f"CAST(min(t.{self.table.order}) AS DATE)"
            yield "last", f"CAST(max(t.{self.table.order}) AS DATE)"
        for name, target in self._joins:
            lost = f"t.{name} IS NOT NULL AND {_alias(name, target)}.id IS NULL"
            yield f"lost {name}", f"count(*) FILTER (WHERE {lost})"
            yield f"lost keys {name}", f"min(t.{name}, {EXAMPLES}) FILTER (WHERE {lost})"
        for number, check in enumerate(self.checks):
            yield f"wrong {number}", f"count(*) FILTER (WHERE {check.condition})"
            yield (
                f"wrong keys {number}",
                f"min({self._key()}, {EXAMPLES}) FILTER (WHERE {check.condition})",
            )

    def _key(self) -> str:
        if self.table.name == "rates":
            return "concat_ws(' ', t.on_date, t.from_currency, t.to_currency)"
        named = [n for n in (self.table.key, "account_id") if n in self._columns]
        return f"coalesce({', '.join(f't.{n}' for n in named)}, '?')"

    def _from(self) -> str:
        return " ".join(
            f"LEFT JOIN ({_REFERENCES.get(_alias(name, target)) or _keys_of(target)}) "
            f"{_alias(name, target)} ON {_alias(name, target)}.id = t.{name}"
            for name, target in self._joins
        )

    def fills(self, answer: Answer) -> Iterator[ColumnFill]:
        for column in self.table.columns:
            filled = answer.get(f"filled {column.name}", 0)
            yield ColumnFill(column.name, filled, self._item.rows)

    def joins(self, answer: Answer) -> Iterator[KeyJoin]:
        for name, target in self._joins:
            named = answer.get(f"filled {name}", 0)
            yield KeyJoin(name, target, named - answer.get(f"lost {name}", 0), named)

    def dates(self, answer: Answer) -> DateRange | None:
        if self.table.order is None:
            return None
        return DateRange(self.table.order, answer.get("first"), answer.get("last"))


_REFERENCES = {
    "a": "SELECT u.id, min(c.signup_date) AS signup_date, min(f.start_date) AS first_start FROM ("
    "SELECT account_id AS id, account_id FROM canonical.units UNION ALL "
    "SELECT unit_id, account_id FROM canonical.units "
    "WHERE unit_id NOT IN (SELECT account_id FROM canonical.units)) u "
    "JOIN canonical.accounts c ON c.account_id = u.account_id LEFT JOIN ("
    "SELECT account_id, min(start_date) AS start_date FROM canonical.subscriptions "
    "GROUP BY account_id) f ON f.account_id = c.account_id GROUP BY u.id",
    "s": "SELECT subscription_id AS id, min(start_date) AS start_date "
    "FROM canonical.subscriptions GROUP BY subscription_id",
}
"""What conditions may ask of the row that a key names; one join serves them and the key's check.

A row that a person wrote may name a review unit in place of an account."""


def _alias(column: str, target: str) -> str:
    return {"account_id": "a", "subscription_id": "s"}.get(column, f"of_{target}")


def _keys_of(target: str) -> str:
    return f"SELECT DISTINCT {table(target).key} AS id FROM canonical.{target}"
