"""Where a figure comes from: its formula with the numbers, its SQL, the rows behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from quarterdeck.core.figure import Figure, FigureId, Unit
from quarterdeck.core.settings import Settings
from quarterdeck.errors import FigureError
from quarterdeck.metrics import catalogue
from quarterdeck.metrics.declaration import Metric
from quarterdeck.metrics.prepared import PREPARED
from quarterdeck.warehouse.figures import read_figures

ROWS_SHOWN = 20
EXAMPLES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class UsedRow:
    """A row that went into the figure: its table, key and amount."""

    table: str
    key: str
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class ExcludedRows:
    """Rows that were looked at and left out, for one reason (a message id)."""

    table: str
    reason: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to say about one figure.

    ``formula`` is the id of the formula in words; ``calculation`` the same with the numbers, as text
    parts (``"114250", "÷", "81400", "=", "1.4036"``), empty where the figure is missing; ``sql`` what
    was executed, prepared tables first. ``used`` are the first rows, by table and key, of
    ``used_count``. Figure, as-of day and coverage are the figure's own; ``settings`` name what of the
    project's settings went in.
    """

    figure: Figure
    formula: str
    calculation: tuple[str, ...]
    sql: str
    tables: tuple[str, ...]
    used: tuple[UsedRow, ...]
    used_count: int
    excluded: tuple[ExcludedRows, ...]
    settings: Mapping[str, str]

    @property
    def as_of(self) -> date:
        return self.figure.id.as_of


def explain(
    connection: duckdb.DuckDBPyConnection, figure_id: FigureId, settings: Settings
) -> Explanation:
    """The explanation of a figure of the last run.

    FigureError where the metric is not in the catalogue, or the figure is not in the run.
    """
    metric = _metric(figure_id)
    figure = _figure(connection, figure_id)
    _point_at(connection, figure_id)
    used, used_count = _used(connection, metric)
    return Explanation(
        figure=figure,
        formula=f"{metric.message}.formula",
        calculation=_calculation(figure, used_count),
        sql=executed_sql(metric),
        tables=metric.tables,
        used=used,
        used_count=used_count,
        excluded=_excluded(connection, metric),
        settings=_settings_used(metric, settings),
    )


def _metric(figure_id: FigureId) -> Metric:
    try:
        return catalogue.metric(figure_id.metric)
    except KeyError:
        raise FigureError(
            f"there is no metric {figure_id.metric!r}",
            where=str(figure_id),
            next_step="use one of: " + ", ".join(sorted(m.id for m in catalogue.METRICS)),
        ) from None


def _figure(connection: duckdb.DuckDBPyConnection, figure_id: FigureId) -> Figure:
    figures = read_figures(
        connection, figure_id.as_of, (figure_id.account,), metrics=(figure_id.metric,)
    )[figure_id.account]
    found = figures.get(figure_id.metric, figure_id.period, figure_id.dimension)
    if found is None:
        raise FigureError(
            "there is no such figure",
            where=str(figure_id),
            next_step="use one of: " + (", ".join(f.id.short for f in figures) or "none computed"),
        )
    return found


def _point_at(connection: duckdb.DuckDBPyConnection, figure_id: FigureId) -> None:
    """Fills ``prepared.figure``, the one row that the metrics' row queries refer to."""
    connection.execute(
        "CREATE OR REPLACE TABLE prepared.figure AS "
        "SELECT p.account_id, p.period, $dimension::VARCHAR AS dimension, p.start_on, p.end_on, "
        "p.last_on, p.before_on, coalesce(a.currency, r.currency) AS currency "
        "FROM prepared.periods AS p CROSS JOIN prepared.run AS r "
        "LEFT JOIN prepared.accounts AS a ON a.account_id = p.account_id "
        "WHERE p.account_id = $account AND p.period = $period",
        {
            "dimension": figure_id.dimension,
            "account": figure_id.account,
            "period": figure_id.period,
        },
    )


def _used(connection: duckdb.DuckDBPyConnection, metric: Metric) -> tuple[tuple[UsedRow, ...], int]:
    rows = connection.execute(
        "SELECT source_table, row_key, cast(amount AS DECIMAL(38, 4)), count(*) OVER () "
        f"FROM ({metric.rows}) AS behind WHERE used "
        f"ORDER BY source_table, row_key, amount LIMIT {ROWS_SHOWN}"
    ).fetchall()
    shown = tuple(UsedRow(table, key, amount) for table, key, amount, _ in rows)
    return shown, rows[0][3] if rows else 0


def _excluded(connection: duckdb.DuckDBPyConnection, metric: Metric) -> tuple[ExcludedRows, ...]:
    rows = connection.execute(
        "SELECT source_table, reason, count(*), list(row_key ORDER BY row_key)[:$shown] "
        f"FROM ({metric.rows}) AS behind WHERE NOT used GROUP BY source_table, reason "
        "ORDER BY source_table, reason",
        {"shown": EXAMPLES_SHOWN},
    ).fetchall()
    return tuple(
        ExcludedRows(table, reason, count, tuple(examples))
        for table, reason, count, examples in rows
    )


def _calculation(figure: Figure, used_count: int) -> tuple[str, ...]:
    if figure.value is None:
        return ()
    value = _plain(figure.value)
    if figure.numerator is not None and figure.denominator:
        return (_plain(figure.numerator), "÷", _plain(figure.denominator), "=", value)
    if figure.unit is Unit.COUNT and figure.value == used_count:
        return (str(used_count), "=", value)
    return ("Σ", str(used_count), "=", value)


def _plain(value: Decimal | float | int) -> str:
    """All digits that matter, without exponent or trailing zeros."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    text = f"{round(exact, 6):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_PREPARED = {table.name: table.sql for table in PREPARED}


def executed_sql(metric: Metric) -> str:
    """The statement that delivers the metric, after the SQL of the prepared tables it reads."""
    statement = catalogue.statement(metric.sql).sql.strip()
    parts = [
        f"create table prepared.{name} as\n{sql.strip()};"
        for name in _read_by(statement)
        if (sql := _PREPARED[name]) is not None
    ]
    return "\n\n".join([*parts, f"{statement};"])


def _read_by(sql: str) -> Sequence[str]:
    """Prepared tables that the SQL reads, directly or through others, in the order they are made."""
    found: set[str] = set()
    waiting = [sql]
    while waiting:
        for name in re.findall(r"prepared\.(\w+)", waiting.pop()):
            if name in _PREPARED and name not in found:
                found.add(name)
                waiting.append(_PREPARED[name] or "")
    return [table.name for table in PREPARED if table.name in found]


def _settings_used(metric: Metric, settings: Settings) -> dict[str, str]:
    """Settings that the figure depends on, by their name in quarterdeck.toml."""
    found = {"currency": settings.currency} if metric.unit is Unit.MONEY else {}
    if metric.id.startswith("health"):
        for name in ("usage", "engagement", "growth", "support"):
            found[f"health.{name}"] = str(getattr(settings.health, name))
    return found
