"""From the roll-up to the usage tables by period that metrics read.

Whole months of a period come from the roll-up; days of a month that a period only touches (a window
that begins on the day of a review) are read from usage itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import duckdb
import msgspec

from quarterdeck.core.calendar import add_months
from quarterdeck.warehouse.rollup import MONTH_OF, MONTHS_IN_BLOCK, month_bits, month_index


class _MonthsOf(msgspec.Struct):
    """The whole months of a stretch of days, as bits of one block; ``simple``: nothing else in it."""

    start_on: date
    end_on: date
    block: int
    bits: str
    simple: bool


class _MonthOf(msgspec.Struct):
    start_on: date
    end_on: date
    month: int


class _EdgeOf(msgspec.Struct):
    """Days of a stretch that do not fill a month."""

    start_on: date
    end_on: date
    edge_start: date
    edge_end: date


def fill(connection: duckdb.DuckDBPyConnection, as_of: date) -> None:
    """Makes ``prepared.usage``, ``usage_months``, ``usage_features``, ``usage_extent``, ``usage_range``."""
    edged = _load_spans(connection, as_of)
    _extent(connection)
    _edge_use(connection, edged)
    _account_months(connection)
    _usage(connection)
    _months(connection)
    _features(connection)


def _load_spans(connection: duckdb.DuckDBPyConnection, as_of: date) -> bool:
    """Splits each distinct period into whole months and edges; True where there are edges."""
    stretches = connection.execute(
        "SELECT DISTINCT start_on, end_on FROM prepared.periods WHERE kind <> 'now' ORDER BY ALL"
    ).fetchall()
    bits: list[_MonthsOf] = []
    months: list[_MonthOf] = []
    edges: list[_EdgeOf] = []
    for start, end in stretches:
        first, last, rest = _split(start, end, as_of + timedelta(days=1))
        blocks = month_bits(first, last)
        simple = len(blocks) <= 1 and not rest
        bits += [_MonthsOf(start, end, block, str(b), simple) for block, b in blocks.items()]
        months += [_MonthOf(start, end, month) for month in range(first, last + 1)]
        edges += [_EdgeOf(start, end, *edge) for edge in rest]
    _load(
        connection,
        "span_bits",
        bits,
        "start_on DATE, end_on DATE, block BIGINT, bits HUGEINT, simple BOOLEAN",
    )
    _load(connection, "span_months", months, "start_on DATE, end_on DATE, month BIGINT")
    _load(
        connection,
        "span_edges",
        edges,
        "start_on DATE, end_on DATE, edge_start DATE, edge_end DATE",
    )
    return bool(edges)


def _split(start: date, end: date, as_of_end: date) -> tuple[int, int, list[tuple[date, date]]]:
    """First and last whole month (by index) and the edges; the as-of month counts as whole."""
    first = start if start.day == 1 else add_months(start, 1)
    last_end = end if end.day == 1 else add_months(end, 1 if end == as_of_end else 0)
    if last_end <= first:
        return 1, 0, [(start, end)]
    edges = [(start, first)] if start < first else []
    if last_end < end:
        edges.append((last_end, end))
    return month_index(first), month_index(last_end) - 1, edges


def _load(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[object], columns: str
) -> None:
    """A table of a few columns from values, in one statement."""
    fields = [column.split() for column in columns.split(", ")]
    structure = msgspec.json.encode([dict(fields)]).decode()
    names = ", ".join(f"r.{name}" for name, _ in fields)
    connection.execute(
        f"CREATE OR REPLACE TABLE prepared.{table} AS SELECT {names} FROM ("
        f"SELECT unnest(from_json(?::JSON, '{structure}')) AS r)",
        [msgspec.json.encode(rows).decode()],
    )


def _extent(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("""
        CREATE OR REPLACE TABLE prepared.usage_extent AS
        SELECT account_id, min(first_on) AS first_on, sum(user_rows)::BIGINT AS user_rows,
          sum(feature_rows)::BIGINT AS feature_rows
        FROM prepared.rollup WHERE kind = 'month' GROUP BY account_id
    """)
    connection.execute("""
        CREATE OR REPLACE TABLE prepared.usage_range AS
        SELECT min(first_on) AS first_on, max(last_on) AS last_on,
          (SELECT nullif(count(DISTINCT name), 0) FROM prepared.rollup WHERE kind = 'feature') AS features
        FROM prepared.rollup WHERE kind = 'month'
    """)


def _edge_use(connection: duckdb.DuckDBPyConnection, edged: bool) -> None:
    """Use on the edges by account, period, month, user and feature."""
    bounds = connection.execute(
        "SELECT min(edge_start), max(edge_end) FROM prepared.span_edges"
    ).fetchone()
    first, end = bounds if edged and bounds else (date(1, 1, 1), date(1, 1, 1))
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.edge_use AS
        SELECT p.account_id, p.period, {MONTH_OF} AS month, u.user_id, u.feature,
          sum(coalesce(u.quantity, 1))::BIGINT AS quantity, count(*) AS row_count
        FROM canonical.usage AS u
        JOIN prepared.periods AS p ON p.account_id = u.unit_id AND p.kind <> 'now'
        JOIN prepared.span_edges AS e ON e.start_on = p.start_on AND e.end_on = p.end_on
        WHERE u.used_on >= DATE '{first}' AND u.used_on < DATE '{end}'
          AND u.used_on >= e.edge_start AND u.used_on < e.edge_end
        GROUP BY ALL
    """)


def _account_months(connection: duckdb.DuckDBPyConnection) -> None:
    """Users and quantities by account and month, for the months that some period holds whole."""
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.account_months AS
        WITH months AS (
          SELECT month, month // {MONTHS_IN_BLOCK} AS block, 1::HUGEINT << (month % {MONTHS_IN_BLOCK})::INTEGER AS bit
          FROM (SELECT DISTINCT month FROM prepared.span_months)
        ),
        users AS (
          SELECT u.account_id, m.month, count(*) AS users
          FROM prepared.rollup AS u JOIN months AS m ON m.block = u.block AND (u.months & m.bit) <> 0
          WHERE u.kind = 'user'
          GROUP BY u.account_id, m.month
        )
        SELECT v.account_id, v.month, coalesce(u.users, 0) AS users, v.quantity, v.row_count,
          v.user_rows, v.feature_rows
        FROM prepared.rollup AS v
        LEFT JOIN users AS u ON u.account_id = v.account_id AND u.month = v.month
        WHERE v.kind = 'month'
    """)


def _counted(kind: str, column: str) -> str:
    """Distinct users or features by account and period, edges included."""
    return f"""
        SELECT p.account_id, p.period, count(*) AS distinct_names
        FROM prepared.rollup AS u
        JOIN prepared.periods AS p ON p.account_id = u.account_id AND p.kind <> 'now'
        JOIN prepared.span_bits AS s ON s.start_on = p.start_on AND s.end_on = p.end_on AND s.block = u.block
        WHERE u.kind = '{kind}' AND s.simple AND (u.months & s.bits) <> 0
        GROUP BY p.account_id, p.period
        UNION ALL
        SELECT account_id, period, count(DISTINCT name) AS distinct_names
        FROM (
          SELECT p.account_id, p.period, u.name
          FROM prepared.rollup AS u
          JOIN prepared.periods AS p ON p.account_id = u.account_id AND p.kind <> 'now'
          JOIN prepared.span_bits AS s ON s.start_on = p.start_on AND s.end_on = p.end_on AND s.block = u.block
          WHERE u.kind = '{kind}' AND NOT s.simple AND (u.months & s.bits) <> 0
          UNION ALL
          SELECT account_id, period, {column} FROM prepared.edge_use WHERE {column} IS NOT NULL
        )
        GROUP BY account_id, period
    """


def _usage(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.usage AS
        WITH users AS ({_counted("user", "user_id")}),
        features AS ({_counted("feature", "feature")}),
        amounts AS (
          SELECT p.account_id, p.period, m.quantity, m.row_count, m.user_rows, m.feature_rows
          FROM prepared.periods AS p
          JOIN prepared.span_months AS s ON s.start_on = p.start_on AND s.end_on = p.end_on
          JOIN prepared.account_months AS m ON m.account_id = p.account_id AND m.month = s.month
          WHERE p.kind <> 'now'
          UNION ALL
          SELECT account_id, period, quantity, row_count,
            CASE WHEN user_id IS NULL THEN 0 ELSE row_count END,
            CASE WHEN feature IS NULL THEN 0 ELSE row_count END
          FROM prepared.edge_use
        ),
        summed AS (
          SELECT account_id, period, sum(quantity)::BIGINT AS quantity, sum(row_count)::BIGINT AS row_count,
            sum(user_rows)::BIGINT AS user_rows, sum(feature_rows)::BIGINT AS feature_rows
          FROM amounts GROUP BY account_id, period
        )
        SELECT s.account_id, s.period, coalesce(u.distinct_names, 0) AS users,
          coalesce(f.distinct_names, 0) AS features, s.quantity, s.row_count, s.user_rows, s.feature_rows
        FROM summed AS s
        LEFT JOIN users AS u ON u.account_id = s.account_id AND u.period = s.period
        LEFT JOIN features AS f ON f.account_id = s.account_id AND f.period = s.period
    """)


_MONTH_TEXT = "strftime(DATE '0001-01-01' + to_months(month::INTEGER), '%Y-%m')"


def _months(connection: duckdb.DuckDBPyConnection) -> None:
    """Months of each period between the account's first and everyone's last day of use."""
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.usage_months AS
        WITH named AS (
          SELECT month, {_MONTH_TEXT} AS name, date_diff('month', DATE '0001-01-01', r.last_on) AS last_month
          FROM (SELECT month FROM prepared.span_months UNION SELECT month FROM prepared.edge_use)
          CROSS JOIN prepared.usage_range AS r
        ),
        whole AS (
          SELECT p.account_id, p.period, n.name AS month, coalesce(m.users, 0) AS users,
            coalesce(m.quantity, 0) AS quantity, coalesce(m.row_count, 0) AS row_count,
            coalesce(m.user_rows, 0) AS user_rows
          FROM prepared.periods AS p
          JOIN prepared.span_months AS s ON s.start_on = p.start_on AND s.end_on = p.end_on
          JOIN named AS n ON n.month = s.month AND n.month <= n.last_month
          JOIN prepared.usage_extent AS e ON e.account_id = p.account_id
          LEFT JOIN prepared.account_months AS m ON m.account_id = p.account_id AND m.month = s.month
          WHERE p.kind <> 'now' AND s.month >= date_diff('month', DATE '0001-01-01', e.first_on)
        )
        SELECT * FROM whole
        UNION ALL
        SELECT u.account_id, u.period, n.name, count(DISTINCT u.user_id), sum(u.quantity)::BIGINT,
          sum(u.row_count)::BIGINT,
          coalesce(sum(CASE WHEN u.user_id IS NOT NULL THEN u.row_count END), 0)::BIGINT
        FROM prepared.edge_use AS u JOIN named AS n ON n.month = u.month
        GROUP BY u.account_id, u.period, n.name
    """)


def _features(connection: duckdb.DuckDBPyConnection) -> None:
    """Use by feature in each window, from its own rows of usage."""
    bounds = connection.execute(
        "SELECT min(start_on), max(end_on) FROM prepared.periods WHERE kind = 'window'"
    ).fetchone()
    first, end = bounds if bounds and bounds[0] is not None else (date(1, 1, 1), date(1, 1, 1))
    connection.execute(f"""
        CREATE OR REPLACE TABLE prepared.usage_features AS
        SELECT f.account_id, f.period, f.feature, f.quantity, u.row_count
        FROM (
          SELECT p.account_id, p.period, u.feature, sum(coalesce(u.quantity, 1))::BIGINT AS quantity
          FROM canonical.usage AS u
          JOIN prepared.periods AS p ON p.account_id = u.unit_id AND p.kind = 'window'
          WHERE u.feature IS NOT NULL AND u.used_on >= DATE '{first}' AND u.used_on < DATE '{end}'
            AND u.used_on >= p.start_on AND u.used_on < p.end_on
          GROUP BY ALL
        ) AS f
        JOIN prepared.usage AS u ON u.account_id = f.account_id AND u.period = f.period
    """)
