"""All SQL of the catalogue is in the strict subset, and the check finds what is not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from quarterdeck.metrics.catalogue import METRICS, STATEMENTS
from quarterdeck.metrics.prepared import PREPARED
from quarterdeck.metrics.subset import problems

ALL_SQL = [
    *((f"statement {s.name}", s.sql) for s in STATEMENTS),
    *((f"prepared {p.name}", p.sql) for p in PREPARED if p.sql is not None),
    *((f"rows of {m.id}", m.rows) for m in METRICS),
]


@pytest.mark.parametrize("name, sql", ALL_SQL, ids=[name for name, _ in ALL_SQL])
def test_sql_of_the_catalogue_is_in_the_subset(name: str, sql: str) -> None:
    assert problems(sql) == ()


@pytest.mark.parametrize(
    "sql",
    [
        "select a / b as x from prepared.usage",
        "select cast(a as double) / cast(b as double) as x from prepared.usage",
        "select cast(a as decimal(18, 4)) / nullif(cast(b as double), 0) as x from prepared.usage",
        "select a // b as x from prepared.usage",
        "select quantile_cont(a, 0.5) as x from prepared.usage",
        "select median(a) as x from prepared.usage",
        "select arg_max(a, b) as x from prepared.usage",
        "select avg(a) as x from prepared.usage",
        "select try_cast(a as double) as x from prepared.usage",
        "select sum(a) filter (where b > 0) as x from prepared.usage",
        "select a from prepared.usage qualify row_number() over (order by a) = 1",
        "select a from prepared.usage order by a",
        "select a from prepared.usage limit 1",
        "select * from prepared.usage",
        "select a from ravenstack_accounts",
        "select distinct on (a) a from prepared.usage",
        "select my_function(a) as x from prepared.usage",
        "select 1 as x; select 2 as x",
        "create table t as select 1 as x",
    ],
)
def test_the_check_refuses(sql: str) -> None:
    assert problems(sql) != ()


def test_the_check_accepts_the_safe_ratio() -> None:
    sql = "select cast(a as double) / nullif(cast(b as double), 0) as x from prepared.usage"
    assert problems(sql) == ()


def test_running_metrics_does_not_import_sqlglot() -> None:
    code = "import sys, quarterdeck.warehouse.explain, quarterdeck.warehouse.portfolio; print('sqlglot' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
