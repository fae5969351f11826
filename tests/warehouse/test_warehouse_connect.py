from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from quarterdeck.warehouse.connect import connect


def test_times_are_read_as_utc_whatever_the_machine_says():
    shown = connect().execute("SELECT CAST(TIMESTAMPTZ '2024-01-05 03:00:00+08' AS DATE)")
    assert str(shown.fetchone()[0]) == "2024-01-04"


def test_memory_is_limited_so_that_the_process_stays_under_a_gibibyte():
    limit = connect().execute("SELECT current_setting('memory_limit')").fetchone()[0]
    assert limit == "667.5 MiB"


def test_a_query_cannot_see_the_variables_of_the_program():
    secret = connect().sql("SELECT 1 AS x")
    assert secret is not None
    with pytest.raises(duckdb.CatalogException):
        connect().execute("SELECT * FROM secret")


def test_relative_files_of_a_query_lie_in_the_project(tmp_path: Path):
    (tmp_path / "a.csv").write_text("x\n7\n")
    found = connect(tmp_path).execute("SELECT x FROM read_csv('a.csv')").fetchall()
    assert found == [(7,)]


def test_each_connection_is_a_database_of_its_own():
    connect().execute("CREATE TABLE canonical.x (a INTEGER)")
    assert connect().execute("SELECT count(*) FROM duckdb_tables()").fetchone() == (0,)
