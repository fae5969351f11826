"""How fresh the data are: the newest day that happened, table by table."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from quarterdeck.core.canonical import TABLES, table
from quarterdeck.warehouse.newest import HAPPENED, prepare_newest, read_newest

AS_OF = date(2026, 10, 8)


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    """Empty canonical tables and an empty usage roll-up."""
    made = duckdb.connect()
    made.execute("CREATE SCHEMA canonical")
    made.execute("CREATE SCHEMA prepared")
    for one in TABLES:
        columns = ", ".join(
            f'"{c.name}" {"TIMESTAMP" if c.name.endswith("_at") else "DATE"}'
            for c in one.columns
            if c.name in HAPPENED.get(one.name, ())
        )
        made.execute(f"CREATE TABLE canonical.{one.name} ({columns or 'nothing INTEGER'})")
    made.execute("CREATE TABLE prepared.rollup (kind VARCHAR, last_on DATE)")
    return made


def newest(connection: duckdb.DuckDBPyConnection) -> dict[str, date]:
    prepare_newest(connection, AS_OF)
    return read_newest(connection)


def test_every_column_that_tells_is_one_of_its_table() -> None:
    for name, columns in HAPPENED.items():
        assert set(columns) <= {c.name for c in table(name).columns}, name


def test_a_table_that_holds_no_day_is_left_out(connection: duckdb.DuckDBPyConnection) -> None:
    assert newest(connection) == {}


def test_the_newest_day_of_all_columns_counts(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "INSERT INTO canonical.tickets (opened_at, resolved_at) VALUES "
        "('2026-10-01 09:00', NULL), ('2026-09-01 09:00', '2026-10-03 23:59')"
    )

    assert newest(connection) == {"tickets": date(2026, 10, 3)}


def test_what_lies_ahead_does_not_make_data_fresh(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "INSERT INTO canonical.interactions (happened_on) VALUES ('2026-09-20'), ('2026-10-09')"
    )

    assert newest(connection) == {"interactions": date(2026, 9, 20)}


def test_usage_is_as_new_as_its_last_day(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(
        "INSERT INTO prepared.rollup VALUES ('month', '2026-08-31'), ('month', '2026-10-07'), ('user', NULL)"
    )

    assert newest(connection) == {"usage": date(2026, 10, 7)}
