"""The demo as its tests see it: a folder, and canonical tables cast as strictly as DuckDB casts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from quarterdeck.core.canonical import DUCKDB_TYPES, TABLES
from quarterdeck.demo import DemoReport


@dataclass(frozen=True, slots=True)
class Written:
    report: DemoReport
    root: Path


class Tables:
    """The canonical tables of the demo in DuckDB, strictly cast; ``raw_<table>`` as delivered."""

    def __init__(self, root: Path) -> None:
        self._connection = duckdb.connect()
        for file in sorted((root / "data").iterdir()):
            reader = "read_parquet" if file.suffix == ".parquet" else "read_csv"
            options = ", all_varchar = true, header = true" if file.suffix == ".csv" else ""
            self.rows(f"CREATE VIEW {file.stem} AS SELECT * FROM {reader}('{file}'{options})")
        for table in TABLES:
            query = (root / "sources" / f"{table.name}.sql").read_text(encoding="utf-8")
            self.rows(f"CREATE TABLE raw_{table.name} AS {query}")
            delivered = self.columns(f"raw_{table.name}")
            casts = ", ".join(
                f"CAST({c.name} AS {DUCKDB_TYPES[c.type]}) AS {c.name}"
                for c in table.all_columns
                if c.name in delivered
            )
            self.rows(f"CREATE TABLE {table.name} AS SELECT {casts} FROM raw_{table.name}")

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        return self._connection.execute(sql).fetchall()

    def column(self, sql: str) -> list[object]:
        return [row[0] for row in self.rows(sql)]

    def value(self, sql: str) -> object:
        return self.rows(sql)[0][0]

    def columns(self, relation: str) -> set[str]:
        return {str(row[0]) for row in self.rows(f"DESCRIBE {relation}")}

    def number(self, sql: str) -> float:
        value = self.value(sql)
        assert value is not None, sql
        return float(str(value))
