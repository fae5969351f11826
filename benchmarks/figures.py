"""All figures of many accounts against the same aggregation written by hand in DuckDB.

    python benchmarks/figures.py [--accounts 10000] [--rows 20000000]

Writes usage as Parquet in a temporary folder (seeded), then measures, each in a process of its own:
the aggregation by hand; our figures without and with a cache of the roll-up; a second run of the same
day; and a further quarter, for which only its own rows are read. Prints times, ratios (target: 1.2)
by the clock and by the processor (the fairer one on a busy machine) and the peak memory of each
process. Every measurement is the best of ``--repeat`` runs.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.core.canonical import DUCKDB_TYPES, TABLES
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.figures import run_metrics
from quarterdeck.warehouse.periods import PeriodRow, period_rows
from quarterdeck.warehouse.rollup import roll_up

TARGET = 1.2
FIRST_DAY = date(2022, 11, 15)
AS_OF = date(2024, 12, 31)
BEFORE = date(2024, 9, 30)
LAST_QUARTER = Quarter(2024, 4)


def main() -> None:
    arguments = _arguments()
    if arguments.measure:
        _measure(arguments.measure, Path(arguments.folder))
        return
    folder = Path(tempfile.mkdtemp(prefix="quarterdeck-figures-"))
    try:
        _generate(folder, arguments.accounts, arguments.rows)
        _compare(folder, arguments.repeat)
    finally:
        shutil.rmtree(folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--accounts", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=20_000_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


def _generate(folder: Path, accounts: int, rows: int) -> None:
    """Usage in the order of days, as an export appends it: 25 users and 40 features an account."""
    connection = duckdb.connect()
    days = (AS_OF - FIRST_DAY).days + 1
    connection.execute(f"""
        COPY (
          SELECT 'A' || lpad((hash(i) % {accounts})::VARCHAR, 6, '0') AS account_id,
            DATE '{FIRST_DAY}' + (i * {days} // {rows})::INTEGER AS used_on,
            'u' || (hash(i) % {accounts})::VARCHAR || '-' || (hash(i + 1) % 25)::VARCHAR AS user_id,
            'feature_' || (hash(i + 2) % 40)::VARCHAR AS feature,
            (1 + hash(i + 3) % 9)::BIGINT AS quantity
          FROM range({rows}) AS t(i)
        ) TO '{folder}/usage.parquet' (FORMAT parquet)
    """)
    connection.execute(f"""
        COPY (
          SELECT 'S' || i AS subscription_id, 'A' || lpad((i % {accounts})::VARCHAR, 6, '0') AS account_id,
            DATE '2022-01-01' + (hash(i) % 900)::INTEGER AS start_date,
            CASE WHEN hash(i + 1) % 5 = 0 THEN DATE '2024-07-01' + (hash(i) % 180)::INTEGER END AS end_date,
            (100 + hash(i + 2) % 5000)::DECIMAL(18, 4) AS mrr, (10 + hash(i + 3) % 30)::BIGINT AS seats
          FROM range({accounts * 3}) AS t(i)
        ) TO '{folder}/subscriptions.parquet' (FORMAT parquet)
    """)
    connection.execute(f"""
        COPY (
          SELECT 'T' || i AS ticket_id, 'A' || lpad((hash(i) % {accounts})::VARCHAR, 6, '0') AS account_id,
            TIMESTAMP '2023-01-01' + to_hours((hash(i + 1) % 17520)::INTEGER) AS opened_at,
            (1 + hash(i + 2) % 5)::DOUBLE AS csat, hash(i + 3) % 12 = 0 AS escalated
          FROM range({accounts * 20}) AS t(i)
        ) TO '{folder}/tickets.parquet' (FORMAT parquet)
    """)
    connection.execute(
        f"COPY (SELECT 'A' || lpad(i::VARCHAR, 6, '0') AS account_id FROM range({accounts}) AS t(i)) "
        f"TO '{folder}/accounts.parquet' (FORMAT parquet)"
    )


def _database(folder: Path) -> duckdb.DuckDBPyConnection:
    """The database of the product, the canonical tables as a project would leave them."""
    connection = connect()
    for table in TABLES:
        columns = [f"{c.name} {DUCKDB_TYPES[c.type]}" for c in table.all_columns]
        columns += ["origin VARCHAR", "unit_id VARCHAR"]
        if table.name != "usage":
            connection.execute(f"CREATE TABLE canonical.{table.name} ({', '.join(columns)})")
    connection.execute(
        f"CREATE VIEW canonical.usage AS SELECT *, NULL::VARCHAR AS usage_id, account_id AS unit_id "
        f"FROM '{folder}/usage.parquet'"
    )
    connection.execute(
        "INSERT INTO canonical.accounts (account_id, unit_id, currency, name) "
        f"SELECT account_id, account_id, 'USD', account_id FROM '{folder}/accounts.parquet'"
    )
    for name in ("subscriptions", "tickets"):
        connection.execute(
            f"INSERT INTO canonical.{name} BY NAME "
            f"SELECT *, account_id AS unit_id FROM '{folder}/{name}.parquet'"
        )
    return connection


def _periods(folder: Path, as_of: date) -> list[PeriodRow]:
    accounts = duckdb.sql(f"SELECT account_id FROM '{folder}/accounts.parquet' ORDER BY 1")
    calendar = FiscalCalendar()
    quarter = calendar.quarter_of(as_of)
    window: Period = calendar.period(quarter)
    return [
        row
        for (account,) in accounts.fetchall()
        for row in period_rows(account, calendar, as_of, window)
    ]


def _by_hand(folder: Path) -> Callable[[], None]:
    """The usage figures alone, as someone would write them for this one file: quarters, months,
    window, the seven most used features; retention and seats beside them."""
    connection = connect()
    first = FiscalCalendar().period(LAST_QUARTER.shifted(-7)).start
    window = FiscalCalendar().period(LAST_QUARTER).start
    usage = f"(SELECT * FROM '{folder}/usage.parquet' WHERE used_on <= DATE '{AS_OF}')"

    def run() -> None:
        connection.execute(f"""
            CREATE OR REPLACE TABLE by_user AS
            SELECT account_id, month, user_id FROM (
              SELECT account_id, date_diff('month', DATE '2022-01-01', used_on) AS month, user_id
              FROM {usage} WHERE used_on >= DATE '{first}')
            GROUP BY ALL""")
        connection.execute("""
            CREATE OR REPLACE TABLE users_by_month AS
            SELECT account_id, month, count(*) AS users FROM by_user GROUP BY ALL""")
        connection.execute("""
            CREATE OR REPLACE TABLE users_by_quarter AS
            SELECT account_id, quarter, count(*) AS users
            FROM (SELECT DISTINCT account_id, month // 3 AS quarter, user_id FROM by_user) GROUP BY ALL""")
        connection.execute(f"""
            CREATE OR REPLACE TABLE features_by_quarter AS
            SELECT account_id, quarter, count(*) AS features FROM (
              SELECT DISTINCT account_id, date_diff('month', DATE '2022-01-01', used_on) // 3 AS quarter, feature
              FROM {usage} WHERE used_on >= DATE '{first}')
            GROUP BY ALL""")
        connection.execute(f"""
            CREATE OR REPLACE TABLE volume_by_month AS
            SELECT account_id, date_diff('month', DATE '2022-01-01', used_on) AS month,
              sum(quantity) AS quantity, count(*) AS n
            FROM {usage} WHERE used_on >= DATE '{first}' GROUP BY ALL""")
        connection.execute(f"""
            CREATE OR REPLACE TABLE top_features AS
            SELECT * FROM (
              SELECT account_id, feature, sum(quantity) AS quantity
              FROM {usage} WHERE used_on >= DATE '{window}' GROUP BY ALL)
            QUALIFY row_number() OVER (PARTITION BY account_id ORDER BY quantity DESC, feature) <= 7""")
        connection.execute(f"""
            CREATE OR REPLACE TABLE ever AS
            SELECT count(DISTINCT feature) AS features, min(used_on) AS first_on, max(used_on) AS last_on FROM {usage}""")

    return run


def _ours(folder: Path, cache: Path | None, as_of: date, signature: str) -> Callable[[], None]:
    connection = _database(folder)
    periods = _periods(folder, as_of)
    settings = Settings(vendor=VendorSettings(name="Vendor"))

    def run() -> None:
        run_metrics(connection, as_of, periods, settings, cache=cache, signature=signature)

    return run


def _roll_up(folder: Path, as_of: date) -> Callable[[], None]:
    connection = _database(folder)
    connection.execute("CREATE SCHEMA prepared")
    return lambda: roll_up(connection, as_of, cache=folder / "cache", signature="all")


def _measure(name: str, folder: Path) -> None:
    """One measurement in this process; prints seconds and peak memory as JSON."""
    cache = folder / "cache"
    work = {
        "by hand": lambda: _by_hand(folder),
        "in memory": lambda: _ours(folder, None, AS_OF, "all"),
        "cold cache": lambda: _ours(folder, cache, AS_OF, "all"),
        "same day again": lambda: _ours(folder, cache, AS_OF, "all"),
        "quarter before": lambda: _ours(folder, cache, BEFORE, "all"),
        "further quarter": lambda: _ours(folder, cache, AS_OF, "all"),
        "further quarter, files changed": lambda: _ours(folder, cache, AS_OF, "more"),
        "roll-up, all rows": lambda: _roll_up(folder, AS_OF),
        "roll-up, further quarter": lambda: _roll_up(folder, AS_OF),
    }[name]()
    start, processor = time.perf_counter(), time.process_time()
    work()
    seconds, processor = time.perf_counter() - start, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": processor, "peak_mb": peak}))


def _run(
    name: str, folder: Path, repeat: int, *before: str, fresh: bool = True
) -> dict[str, float]:
    """The best of some runs, each after its preparation and with or without an empty cache."""
    results = []
    for _ in range(repeat):
        if fresh:
            shutil.rmtree(folder / "cache", ignore_errors=True)
        for step in before:
            _process(step, folder)
        results.append(_process(name, folder))
    return min(results, key=lambda result: result["processor"])


def _process(name: str, folder: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, __file__, "--measure", name, "--folder", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _compare(folder: Path, repeat: int) -> None:
    hand = _run("by hand", folder, repeat)
    rows = [("by hand", hand)]
    rows.append(("in memory", _run("in memory", folder, repeat)))
    rows.append(("cold cache", _run("cold cache", folder, repeat)))
    rows.append(("same day again", _run("same day again", folder, repeat, fresh=False)))
    rows.append(("further quarter", _run("further quarter", folder, repeat, "quarter before")))
    rows.append(
        (
            "further quarter, files changed",
            _run("further quarter, files changed", folder, repeat, "quarter before"),
        )
    )
    rows.append(("roll-up, all rows", _run("roll-up, all rows", folder, repeat)))
    rows.append(
        (
            "roll-up, further quarter",
            _run("roll-up, further quarter", folder, repeat, "quarter before"),
        )
    )
    print(f"{'':32} {'wall':>9}  {'ratio':>7}  {'processor':>11}  {'ratio':>7}  {'memory':>9}")
    for name, result in rows:
        wall, processor = result["seconds"], result["processor"]
        print(
            f"{name:32} {wall:7.2f} s  {wall / hand['seconds']:5.2f} x  {processor:9.2f} s  "
            f"{processor / hand['processor']:5.2f} x  {result['peak_mb']:6.0f} MB"
        )
    print(f"target: at most {TARGET} x, less than 1024 MB")


if __name__ == "__main__":
    main()
