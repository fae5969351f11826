"""From the types a query delivers to the canonical types, with every cell that does not fit counted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from quarterdeck.core.canonical import DUCKDB_TYPES, Column, ColumnType, Table
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.printable import UNPRINTABLE
from quarterdeck.warehouse.noticed import EXAMPLES, noticed

INTEGERS = frozenset(
    f"{sign}{size}" for sign in ("", "U") for size in ("TINYINT", "SMALLINT", "INTEGER", "BIGINT")
) | {"HUGEINT", "UHUGEINT"}
FLOATS = frozenset({"FLOAT", "DOUBLE"})
FIRST_AFTER_BLANKS = "!"
"""An empty text, and one that begins with a blank or a control character, sorts before this."""


def quoted(name: str) -> str:
    """An identifier for SQL."""
    return '"' + name.replace('"', '""') + '"'


def text_literal(text: str) -> str:
    """A text constant for SQL."""
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class Cell:
    """How one canonical column comes from the column of the same name (in any case) of a query.

    ``value`` is SQL of the canonical type, NULL where the cell is empty or cannot be read;
    ``unreadable`` and ``unlisted`` are SQL conditions, None where that cannot happen.
    """

    column: Column
    source: str
    value: str
    unreadable: str | None
    unlisted: str | None

    @property
    def sound(self) -> bool:
        """Whatever the cell holds can be used."""
        return self.unreadable is None and self.unlisted is None

    @property
    def empty(self) -> str:
        """SQL: the cell holds nothing (an unreadable or unlisted one holds something)."""
        faults = [f"NOT coalesce({c}, false)" for c in (self.unreadable, self.unlisted) if c]
        return " AND ".join([f"({self.value}) IS NULL", *faults])


def cells(
    table: Table, delivered: Mapping[str, str], tidy: Collection[str] = ()
) -> dict[str, Cell]:
    """The cells of the canonical columns that a query delivers; ``delivered``: its types by name.

    The texts of the columns ``tidy`` are known to be neither blank nor to begin with a blank: they
    are taken as they are, which spares a scan of many millions of rows the looking.
    """
    by_name = {name.lower(): (name, kind) for name, kind in delivered.items()}
    return {
        column.name: _cell(column, *by_name[column.name], tidy=column.name in tidy)
        for column in table.all_columns
        if column.name in by_name
    }


def tidy_texts(
    connection: duckdb.DuckDBPyConnection, source_with: str, delivered: Mapping[str, str]
) -> frozenset[str]:
    """The text columns (in small letters) of which no cell is blank or begins with a blank.

    Asks for the least text only, which Parquet files answer from their statistics.
    """
    names = [name for name, kind in delivered.items() if kind == "VARCHAR"]
    if not names:
        return frozenset()
    least = connection.execute(
        f"{source_with} SELECT {', '.join(f'min({quoted(n)})' for n in names)} FROM delivered"
    ).fetchone()
    assert least is not None  # an aggregate without groups always gives a row
    return frozenset(
        name.lower()
        for name, text in zip(names, least, strict=True)
        if text is None or text > FIRST_AFTER_BLANKS
    )


def _cell(column: Column, name: str, kind: str, *, tidy: bool) -> Cell:
    source = quoted(name)
    value = (
        source if tidy and column.type is ColumnType.TEXT else read_as(source, kind, column.type)
    )
    unreadable = None if _always_fits(kind, column.type) else _lost(source, kind, value)
    unlisted = None
    if column.values:
        words = ", ".join(text_literal(v) for v in column.values)
        unlisted = f"{value} IS NOT NULL AND lower({value}) NOT IN ({words})"
        value = f"CASE WHEN lower({value}) IN ({words}) THEN lower({value}) END"
    return Cell(column, source, value, unreadable, unlisted)


def read_as(source: str, kind: str, wanted: ColumnType) -> str:
    """SQL for the value as ``wanted``. Texts lose the blanks around them and what cannot be printed;
    a blank text is empty.
    """
    target = DUCKDB_TYPES[wanted]
    raw = f"nullif(trim({source}), '')" if kind == "VARCHAR" else source
    if kind == "VARCHAR" and wanted is ColumnType.TEXT:
        shown = f"regexp_replace({source}, {text_literal(UNPRINTABLE)}, ' ', 'g')"
        return f"nullif(trim({shown}), '')"
    if kind == target:
        return _finite(raw) if wanted is ColumnType.NUMBER else raw
    if wanted is ColumnType.TEXT and kind in FLOATS:
        # A loader makes 17 into 17.0 where a column of whole numbers has gaps.
        whole = f"CAST(TRY_CAST({source} AS HUGEINT) AS VARCHAR)"
        return (
            f"CASE WHEN {source} = trunc({source}) THEN {whole} ELSE CAST({source} AS VARCHAR) END"
        )
    if wanted is ColumnType.INTEGER and kind not in INTEGERS:
        number = f"TRY_CAST({raw} AS DOUBLE)"
        return f"CASE WHEN {number} = trunc({number}) THEN TRY_CAST({raw} AS BIGINT) END"
    cast = f"TRY_CAST({raw} AS {target})"
    return _finite(cast) if wanted is ColumnType.NUMBER else cast


def _finite(value: str) -> str:
    return f"CASE WHEN isfinite({value}) THEN {value} END"


def _always_fits(kind: str, wanted: ColumnType) -> bool:
    return wanted is ColumnType.TEXT or (
        kind == DUCKDB_TYPES[wanted] and wanted is not ColumnType.NUMBER
    )


def _lost(source: str, kind: str, value: str) -> str:
    filled = f"trim({source}) <> ''" if kind == "VARCHAR" else f"{source} IS NOT NULL"
    return f"{filled} AND ({value}) IS NULL"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which cells of a column do not fit, as a condition over the rows of ``delivered``."""

    code: str
    message: str
    column: str
    condition: str
    example: str
    count: str


def faults(table: Table, found: Mapping[str, Cell]) -> list[Fault]:
    """All that can be wrong with the cells; examples show the row's key, and the cell where it helps."""
    key = _example_key(table, found)
    listed: list[Fault] = []
    for name, cell in found.items():
        shown = f"concat({key}, ': ', CAST({cell.source} AS VARCHAR))"
        for code, message, condition, example in (
            ("SRC101", "source-unreadable-cells", cell.unreadable, shown),
            ("SRC102", "source-unlisted-words", cell.unlisted, shown),
            ("SRC103", "source-empty-cells", cell.column.required and cell.empty, key),
        ):
            if condition:
                count = f"count(*) FILTER (WHERE {condition})"
                if code == "SRC103" and cell.sound:
                    # Without a condition, Parquet files answer from their statistics.
                    count = f"count(*) - count({cell.value})"
                listed.append(Fault(code, message, name, condition, example, count))
    return listed


def _example_key(table: Table, found: Mapping[str, Cell]) -> str:
    named = [n for n in (table.key, "account_id") if n and n in found] or list(found)[:1]
    keys = [f"CAST({found[n].source} AS VARCHAR)" for n in named]
    return f"coalesce({', '.join(keys)}, '?')"


def inspect(
    connection: duckdb.DuckDBPyConnection,
    source_with: str,
    table: Table,
    found: Mapping[str, Cell],
    *,
    place: str,
    as_of: date | None,
) -> tuple[int, list[Finding]]:
    """The number of rows, and findings on their cells, in one scan.

    ``source_with`` is a query's ``WITH delivered AS (...)``; ``place`` begins each finding's place.
    """
    listed = faults(table, found)
    counts = ", ".join(["count(*)", *(fault.count for fault in listed)])
    row = connection.execute(f"{source_with} SELECT {counts} FROM delivered").fetchone()
    assert row is not None  # an aggregate without groups always gives a row
    met = [(fault, count) for fault, count in zip(listed, row[1:], strict=True) if count]
    examples = _examples(connection, source_with, [fault for fault, _ in met])
    findings = [
        noticed(
            fault.code,
            Severity.WARNING,
            f"{place}.{fault.column}",
            fault.message,
            count=count,
            of=row[0],
            examples=shown,
            as_of=as_of,
            table=table.name,
            column=fault.column,
            words=", ".join(found[fault.column].column.values),
        )
        for (fault, count), shown in zip(met, examples, strict=True)
    ]
    return int(row[0]), findings


def _examples(
    connection: duckdb.DuckDBPyConnection, source_with: str, met: Sequence[Fault]
) -> list[tuple[str, ...]]:
    if not met:
        return []
    columns = [f"min({f.example}, {EXAMPLES}) FILTER (WHERE {f.condition})" for f in met]
    row = connection.execute(f"{source_with} SELECT {', '.join(columns)} FROM delivered").fetchone()
    assert row is not None  # as above
    return [tuple(shown or ()) for shown in row]


def selected(table: Table, found: Mapping[str, Cell]) -> str:
    """The canonical columns, in order, as a SELECT list over ``delivered``; those not delivered are NULL."""
    return ", ".join(
        f"{found[c.name].value if c.name in found else f'CAST(NULL AS {DUCKDB_TYPES[c.type]})'} AS {quoted(c.name)}"
        for c in table.all_columns
    )
