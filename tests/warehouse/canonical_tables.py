"""Canonical tables for tests: empty ones, and rows in a short notation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import duckdb

from quarterdeck.core.canonical import DUCKDB_TYPES, TABLES, table
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.warehouse.figures import read_figures, run_metrics
from quarterdeck.warehouse.periods import PeriodRow

SETTINGS = Settings(vendor=VendorSettings(name="Vendor"), currency="USD")
Q4 = (date(2024, 10, 1), date(2025, 1, 1))
AS_OF = date(2024, 12, 31)


def empty() -> duckdb.DuckDBPyConnection:
    """A database in which every canonical table exists and holds nothing."""
    connection = duckdb.connect(":memory:", config={"threads": 1})
    connection.execute("CREATE SCHEMA canonical")
    for each in TABLES:
        columns = [f"{c.name} {DUCKDB_TYPES[c.type]}" for c in each.all_columns]
        columns += ["origin VARCHAR", "unit_id VARCHAR"]
        connection.execute(f"CREATE TABLE canonical.{each.name} ({', '.join(columns)})")
    return connection


def insert(connection: duckdb.DuckDBPyConnection, name: str, *rows: Mapping[str, object]) -> None:
    """Adds rows; an account stands for its own review unit unless ``unit_id`` says otherwise."""
    for row in rows:
        filled = dict(row)
        if any(c.name == "account_id" for c in table(name).columns):
            filled.setdefault("account_id", "A")
            filled.setdefault("unit_id", filled["account_id"])
        names = ", ".join(filled)
        marks = ", ".join("?" for _ in filled)
        connection.execute(
            f"INSERT INTO canonical.{name} ({names}) VALUES ({marks})", list(filled.values())
        )


def with_account(**columns: object) -> duckdb.DuckDBPyConnection:
    """A database with account "A", in dollars unless said otherwise."""
    connection = empty()
    insert(connection, "accounts", {"name": "A", "currency": "USD"} | columns)
    return connection


def window(start: date = Q4[0], end: date = Q4[1], account: str = "A") -> PeriodRow:
    return PeriodRow(account, "window", start, end)


def quarter(period: str, start: date, end: date, account: str = "A") -> PeriodRow:
    return PeriodRow(account, period, start, end)


def run(
    connection: duckdb.DuckDBPyConnection,
    *periods: PeriodRow,
    as_of: date = AS_OF,
    settings: Settings = SETTINGS,
) -> None:
    """Runs the catalogue; the fourth quarter of 2024 as the window where no periods are given."""
    run_metrics(connection, as_of, periods or (window(),), settings)


def computed(
    connection: duckdb.DuckDBPyConnection,
    *periods: PeriodRow,
    as_of: date = AS_OF,
    settings: Settings = SETTINGS,
    account: str = "A",
) -> FigureSet:
    """Runs the catalogue and reads the figures of one account."""
    run(connection, *periods, as_of=as_of, settings=settings)
    return read_figures(connection, as_of)[account]


def value(
    figures: FigureSet, metric: str, period: str = "window", dimension: str = ""
) -> Decimal | float | int | None:
    """A figure's value; fails where there is no such figure, missing or not."""
    found = figures.get(metric, period, dimension)
    assert found is not None, f"no figure {metric} {period} {dimension}"
    return found.value


def coverage(
    figures: FigureSet, metric: str, period: str = "window", dimension: str = ""
) -> tuple[int, int] | None:
    found = figures.get(metric, period, dimension)
    assert found is not None, f"no figure {metric} {period} {dimension}"
    return None if found.coverage is None else (found.coverage.known, found.coverage.eligible)


def missing(
    figures: FigureSet, metric: str, period: str = "window", dimension: str = ""
) -> str | None:
    found = figures.get(metric, period, dimension)
    assert found is not None, f"no figure {metric} {period} {dimension}"
    assert found.value is None
    return found.missing
