"""Running the catalogue: all accounts and periods in one run, read back as figures."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import duckdb
import msgspec

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Coverage, Figure, FigureId, FigureSet, Unit
from quarterdeck.core.settings import Settings
from quarterdeck.errors import FigureError
from quarterdeck.metrics.catalogue import METRICS, STATEMENTS
from quarterdeck.metrics.declaration import Metric, Statement
from quarterdeck.metrics.prepared import FIGURES, PREPARED
from quarterdeck.warehouse import usage_periods
from quarterdeck.warehouse.periods import PeriodRow, load_run
from quarterdeck.warehouse.rollup import roll_up

__all__ = ["PeriodRow", "as_of_of_run", "read_figures", "run_metrics"]

WHOLE = (Unit.COUNT, Unit.DAYS)


def run_metrics(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    periods: Sequence[PeriodRow],
    settings: Settings,
    *,
    cache: Path | None = None,
    signature: str | None = None,
) -> None:
    """Computes every metric for every account and period into ``prepared.figures``.

    Reads ``canonical.<table>``; nothing after ``as_of`` counts. ``cache`` is the folder of the usage
    roll-up and ``signature`` the state of the usage data (``rollup.roll_up``). "now" is added to each
    account's periods. Raises FigureError where a period is given twice or is not one.
    """
    connection.execute("CREATE SCHEMA IF NOT EXISTS prepared")
    connection.execute("DROP TABLE IF EXISTS prepared.figures")
    load_run(connection, as_of, periods, settings)
    roll_up(connection, as_of, cache=cache, signature=signature)
    usage_periods.fill(connection, as_of)
    for table in PREPARED:
        if table.sql is not None:
            connection.execute(f"CREATE OR REPLACE TABLE prepared.{table.name} AS {table.sql}")
    with _whole_or_not(connection):
        _compute(connection)


@contextmanager
def _whole_or_not(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """One transaction: the figures of a run that failed are never read as those of the next.

    It is faster, too: between transactions DuckDB tidies up tables that grow by many statements.
    """
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _compute(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(f"CREATE OR REPLACE TABLE prepared.figures ({', '.join(FIGURES.columns)})")
    for statement in STATEMENTS:
        connection.execute(_insertion(statement))


def _insertion(statement: Statement) -> str:
    amount = "cast(value AS DECIMAL(38, 4))" if statement.money else "NULL"
    return f"""
        INSERT INTO prepared.figures
        SELECT metric, account_id, period, dimension, cast(value AS DOUBLE), {amount},
          cast(numerator AS DOUBLE), cast(denominator AS DOUBLE), known, eligible, currency,
          CASE WHEN value IS NULL THEN reason END
        FROM ({statement.sql}) AS computed
        WHERE metric IS NOT NULL
    """


def as_of_of_run(connection: duckdb.DuckDBPyConnection) -> date:
    """The as-of day of the figures in the database; FigureError where there are none."""
    try:
        found = connection.execute(
            "SELECT r.as_of FROM prepared.run AS r CROSS JOIN (SELECT count(*) FROM prepared.figures)"
        ).fetchone()
    except duckdb.CatalogException:
        found = None
    if found is None:
        raise FigureError(
            "no figures have been computed", where="prepared.run", next_step="run the metrics first"
        )
    return found[0]  # type: ignore[no-any-return]  # duckdb has no types


def require_run(connection: duckdb.DuckDBPyConnection, as_of: date) -> None:
    """FigureError unless the figures in the database are those of ``as_of``."""
    found = as_of_of_run(connection)
    if found != as_of:
        raise FigureError(
            f"the figures are as of {found}, not {as_of}",
            where="prepared.figures",
            next_step=f"run the metrics as of {as_of}",
        )


@dataclass(frozen=True, slots=True)
class _Days:
    """A period of an account as it was computed, and the account's currency."""

    account_id: str
    period: str
    kind: str
    days: Period
    currency: str


def read_figures(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    account_ids: Collection[str] | None = None,
    metrics: Collection[str] | None = None,
    periods: Collection[str] | None = None,
) -> dict[str, FigureSet]:
    """The figures of some (default: all) accounts, sorted by account; missing ones included.

    ``metrics`` limits them to some of the catalogue, ``periods`` to some of the run's. An account
    has some hundred figures: for thousands of accounts read them by the hundred. FigureError where the run was as of another day
    or an account was not in it.
    """
    require_run(connection, as_of)
    wanted = tuple(m for m in METRICS if metrics is None or m.id in metrics)
    days = _days(connection, account_ids, periods)
    _require_accounts(days, account_ids)
    rows = _rows(connection, account_ids, wanted, periods)
    found = {account: list(group) for account, group in groupby(rows, key=lambda row: row[1])}
    return {
        account: FigureSet(_figures(as_of, wanted, spans, found.get(account, [])))
        for account, spans in days.items()
    }


def _days(
    connection: duckdb.DuckDBPyConnection,
    account_ids: Collection[str] | None,
    periods: Collection[str] | None,
) -> dict[str, list[_Days]]:
    rows = connection.execute(
        "SELECT p.account_id, p.period, p.kind, p.start_on, p.end_on, coalesce(a.currency, r.currency) "
        "FROM prepared.periods AS p CROSS JOIN prepared.run AS r "
        "LEFT JOIN prepared.accounts AS a USING (account_id) "
        f"WHERE {_among('account_id', account_ids)} AND {_among('period', periods)} "
        "ORDER BY p.account_id, p.start_on, p.period",
        _names(account_ids) + _names(periods),
    ).fetchall()
    found: dict[str, list[_Days]] = {}
    for account, period, kind, start, end, currency in rows:
        found.setdefault(account, []).append(
            _Days(account, period, kind, Period(start, end), currency)
        )
    return found


def _among(column: str, names: Collection[str] | None) -> str:
    if names is None:
        return "true"
    return f"{column} IN (SELECT unnest(from_json(?::JSON, '[\"VARCHAR\"]')))"


def _names(names: Collection[str] | None) -> list[str]:
    return [] if names is None else [msgspec.json.encode(sorted(names)).decode()]


def _require_accounts(found: dict[str, list[_Days]], account_ids: Collection[str] | None) -> None:
    missing = sorted(set(account_ids or ()) - found.keys())
    if missing:
        raise FigureError(
            f"no figures for account {missing[0]!r}",
            where="prepared.periods",
            next_step="give its periods to the run, or check the account's identifier",
        )


_Row = tuple[
    str,
    str,
    str,
    str,
    float | None,
    Decimal | None,
    float | None,
    float | None,
    int,
    int,
    str | None,
    str | None,
]


def _rows(
    connection: duckdb.DuckDBPyConnection,
    account_ids: Collection[str] | None,
    metrics: Sequence[Metric],
    periods: Collection[str] | None,
) -> list[_Row]:
    ids = None if len(metrics) == len(METRICS) else [m.id for m in metrics]
    return connection.execute(  # type: ignore[no-any-return]  # duckdb has no types
        "SELECT metric, account_id, period, dimension, value, amount, numerator, denominator, "
        "known, eligible, currency, reason FROM prepared.figures "
        f"WHERE {_among('account_id', account_ids)} AND {_among('metric', ids)} "
        f"AND {_among('period', periods)} ORDER BY account_id",
        _names(account_ids) + _names(ids) + _names(periods),
    ).fetchall()


def _figures(
    as_of: date, metrics: Sequence[Metric], periods: Sequence[_Days], rows: Sequence[_Row]
) -> Iterator[Figure]:
    """The account's figures in the catalogue's order, those without a row as missing."""
    by_key: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        by_key.setdefault((row[0], row[2]), []).append(row)
    for metric in metrics:
        for days in periods:
            found = by_key.get((metric.id, days.period), [])
            if days.kind in metric.kinds:
                yield from (
                    _figure(as_of, metric, days, row) for row in sorted(found, key=lambda r: r[3])
                )
                if not metric.dimensioned and not any(row[3] == "" for row in found):
                    yield _absent(as_of, metric, days)


def _figure(as_of: date, metric: Metric, days: _Days, row: _Row) -> Figure:
    _, account, period, dimension, value, amount, numerator, denominator, known, eligible, currency, reason = row  # fmt: skip
    missing = None if value is not None else reason or f"{metric.message}.missing"
    return Figure(
        id=FigureId(metric.id, account, period, as_of, dimension),
        value=typed(metric, value, amount),
        unit=metric.unit,
        period=days.days,
        level=metric.level,
        direction=metric.direction,
        audience=metric.audience,
        currency=currency if metric.unit is Unit.MONEY else None,
        numerator=numerator,
        denominator=denominator,
        coverage=Coverage(known, eligible) if eligible else None,
        missing=missing,
    )


def typed(
    metric: Metric, value: float | None, amount: Decimal | None
) -> Decimal | float | int | None:
    """Money as the exact amount, counts as int, the rest as float."""
    if metric.unit is Unit.MONEY or value is None:
        return amount
    return int(value) if metric.unit in WHOLE and value == int(value) else value


def _absent(as_of: date, metric: Metric, days: _Days) -> Figure:
    return Figure(
        id=FigureId(metric.id, days.account_id, days.period, as_of),
        value=None,
        unit=metric.unit,
        period=days.days,
        level=metric.level,
        direction=metric.direction,
        audience=metric.audience,
        currency=days.currency if metric.unit is Unit.MONEY else None,
        missing=f"{metric.message}.missing",
    )
