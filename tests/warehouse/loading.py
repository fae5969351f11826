"""A small notation for projects of a few source queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from quarterdeck.core.finding import Finding
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.warehouse.checks import TableReport, report
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.loaded import Loaded
from quarterdeck.warehouse.sources import load

SETTINGS = Settings(VendorSettings("Vendor"))
AS_OF = date(2024, 12, 31)
ACCOUNTS = "SELECT * FROM (VALUES ('A1', 'Acme'), ('A2', 'Birch')) v(account_id, name)"

Local = Mapping[str, Sequence[Mapping[str, object]]]


def rows(columns: str, *values: str) -> str:
    """``rows("a, b", "1, 'x'")``: a query that delivers these rows."""
    listed = ", ".join(f"({v})" for v in values)
    return f"SELECT * FROM (VALUES {listed}) v({columns})"


def write_sources(root: Path, queries: Mapping[str, str]) -> Path:
    (root / "sources").mkdir(exist_ok=True)
    for table, query in queries.items():
        (root / "sources" / f"{table}.sql").write_text(query, encoding="utf-8")
    return root


class Tables:
    """A project loaded into a database of its own; accounts are ACCOUNTS unless given."""

    def __init__(
        self,
        root: Path,
        *,
        keys: str | None = None,
        local: Local | None = None,
        as_of: date | None = AS_OF,
        settings: Settings = SETTINGS,
        before: Iterable[str] = (),
        copied_up_to: int = 1_000_000,
        **queries: str,
    ) -> None:
        write_sources(root, {"accounts": ACCOUNTS, **queries})
        if keys is not None:
            (root / "keys.csv").write_text(keys, encoding="utf-8")
        self.connection = connect()
        for statement in before:
            self.connection.execute(statement)
        self.loaded: Loaded = load(
            self.connection, root, settings, local=local, as_of=as_of, copied_up_to=copied_up_to
        )

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql).fetchall()

    def finding(self, code: str) -> Finding:
        """The one finding of loading that bears a code."""
        (found,) = [f for f in self.loaded.findings if f.code == code]
        return found

    def report(self, table: str) -> TableReport:
        return next(r for r in report(self.connection, self.loaded) if r.table == table)


def told(findings: Iterable[Finding]) -> list[tuple[str, str, int, tuple[str, ...]]]:
    return [(f.code, f.place.name, f.count, f.examples) for f in findings]
