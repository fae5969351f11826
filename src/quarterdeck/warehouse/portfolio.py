"""From the figures of accounts to those of a portfolio or a segment.

Money and the numerators and denominators of ratios of money are converted to the reporting currency
at the rate of the last day of each account's period. An account whose figure is missing, or cannot
be converted, is left out, and coverage says so: known accounts of those for which there was
something to know. Ratios are the sum of numerators over the sum of denominators; scores and times
the mean of the accounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import msgspec

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Coverage, Figure, FigureId, FigureSet, Unit
from quarterdeck.metrics.catalogue import METRICS, metric
from quarterdeck.metrics.declaration import Metric, Roll
from quarterdeck.warehouse.figures import read_figures, require_run, typed

PORTFOLIO = "portfolio"
KEY_FIGURES = (
    "arr",
    "nrr.account",
    "grr.account",
    "product_adoption",
    "user_coverage",
    "health",
    "health.change",
)


def portfolio_figures(connection: duckdb.DuckDBPyConnection, as_of: date, period: str) -> FigureSet:
    """The figures of all accounts of the run together, for a quarter, "window" or "now"."""
    members = {row[0]: PORTFOLIO for row in _accounts(connection, as_of)}
    return _grouped(connection, as_of, period, members).get(PORTFOLIO, FigureSet(()))


def segment_figures(
    connection: duckdb.DuckDBPyConnection, as_of: date, period: str, segments: Mapping[str, str]
) -> dict[str, FigureSet]:
    """The figures by segment, sorted; ``segments`` gives each account's (others are left out)."""
    _accounts(connection, as_of)
    return _grouped(connection, as_of, period, segments)


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """An account's key figures for a portfolio table, by metric; missing ones included.

    ARR is that of the as-of day, all others those of the period.
    """

    account_id: str
    figures: Mapping[str, Figure]


def portfolio_rows(
    connection: duckdb.DuckDBPyConnection, as_of: date, period: str = "window"
) -> list[PortfolioRow]:
    """The key figures of every account of the run, sorted by account."""
    found = read_figures(connection, as_of, metrics=KEY_FIGURES, periods=(period, "now"))
    return [PortfolioRow(account, _key(figures, period)) for account, figures in found.items()]


def _key(figures: FigureSet, period: str) -> dict[str, Figure]:
    wanted = ((name, "now" if name == "arr" else period) for name in KEY_FIGURES)
    return {
        name: figure for name, when in wanted if (figure := figures.get(name, when)) is not None
    }


def _accounts(connection: duckdb.DuckDBPyConnection, as_of: date) -> list[tuple[str]]:
    require_run(connection, as_of)
    return connection.execute(  # type: ignore[no-any-return]  # duckdb has no types
        "SELECT DISTINCT account_id FROM prepared.periods ORDER BY account_id"
    ).fetchall()


@dataclass(frozen=True, slots=True)
class _Rolled:
    """Sums over the accounts of a group, in the reporting currency."""

    group: str
    metric: str
    dimension: str
    known: int
    not_applicable: int
    rows: int
    total: Decimal | None
    amount: Decimal | None
    numerator: float | None
    denominator: float | None


def _grouped(
    connection: duckdb.DuckDBPyConnection, as_of: date, period: str, groups: Mapping[str, str]
) -> dict[str, FigureSet]:
    _load_groups(connection, groups)
    spans = _spans(connection, period)
    rolled: dict[str, dict[str, list[_Rolled]]] = {}
    for row in connection.execute(_ROLLED, [period]).fetchall():
        each = _Rolled(*row)
        rolled.setdefault(each.group, {}).setdefault(each.metric, []).append(each)
    return {
        group: FigureSet(_figures(span, as_of, rolled.get(group, {})))
        for group, span in spans.items()
    }


def _load_groups(connection: duckdb.DuckDBPyConnection, groups: Mapping[str, str]) -> None:
    names = sorted(groups)
    connection.execute(
        "CREATE OR REPLACE TABLE prepared.groups AS SELECT "
        "unnest(from_json(?::JSON, '[\"VARCHAR\"]')) AS account_id, "
        "unnest(from_json(?::JSON, '[\"VARCHAR\"]')) AS group_id",
        [
            msgspec.json.encode(names).decode(),
            msgspec.json.encode([groups[name] for name in names]).decode(),
        ],
    )


@dataclass(frozen=True, slots=True)
class _Span:
    """The group's accounts that have the period, from its first to its last day."""

    group: str
    period: str
    days: Period
    kind: str
    accounts: int
    currency: str


def _spans(connection: duckdb.DuckDBPyConnection, period: str) -> dict[str, _Span]:
    rows = connection.execute(
        "SELECT g.group_id, p.period, min(p.start_on), max(p.end_on), min(p.kind), count(*), min(r.currency) "
        "FROM prepared.periods AS p JOIN prepared.groups AS g USING (account_id) "
        "CROSS JOIN prepared.run AS r WHERE p.period = ? GROUP BY ALL ORDER BY g.group_id",
        [period],
    ).fetchall()
    return {
        group: _Span(group, name, Period(start, end), *rest)
        for group, name, start, end, *rest in rows
    }


_ROLLED = """
    SELECT g.group_id, f.metric, f.dimension,
      count(CASE WHEN f.value IS NOT NULL AND (f.currency IS NULL OR x.rate IS NOT NULL) THEN 1 END),
      count(CASE WHEN f.value IS NULL AND f.eligible = 0 THEN 1 END),
      count(*),
      sum(cast(CASE WHEN f.amount IS NULL THEN f.value END AS DECIMAL(38, 8))),
      sum(CASE WHEN f.currency = r.currency THEN f.amount
        ELSE cast(cast(f.amount AS DOUBLE) * x.rate AS DECIMAL(38, 4)) END),
      sum(cast(f.numerator * coalesce(x.rate, CASE WHEN f.currency IS NULL THEN 1 END) AS DECIMAL(38, 6))),
      sum(CASE WHEN f.numerator IS NOT NULL THEN
        cast(f.denominator * coalesce(x.rate, CASE WHEN f.currency IS NULL THEN 1 END) AS DECIMAL(38, 6)) END)
    FROM prepared.figures AS f
    JOIN prepared.groups AS g ON g.account_id = f.account_id
    JOIN prepared.periods AS p ON p.account_id = f.account_id AND p.period = f.period
    CROSS JOIN prepared.run AS r
    LEFT JOIN prepared.rates AS x
      ON x.from_currency = f.currency AND x.to_currency = r.currency AND x.on_date = p.last_on
    WHERE f.period = ?
    GROUP BY ALL
    ORDER BY ALL
"""


def _figures(span: _Span, as_of: date, rolled: Mapping[str, list[_Rolled]]) -> Iterator[Figure]:
    for each in METRICS:
        if each.roll is Roll.NONE or span.kind not in each.kinds:
            continue
        rows = rolled.get(each.id, [])
        for row in rows:
            yield _figure(span, as_of, row)
        if not rows and not each.dimensioned:
            yield _built(span, as_of, each, "", None, 0, span.accounts)


def _figure(span: _Span, as_of: date, row: _Rolled) -> Figure:
    declared = metric(row.metric)
    value: Any = None
    if row.known:
        value = _value(declared, row)
    accounts = row.rows if declared.dimensioned else span.accounts
    eligible = accounts - row.not_applicable
    return _built(
        span,
        as_of,
        declared,
        row.dimension,
        value,
        row.known,
        eligible,
        row.numerator if declared.roll is Roll.RATIO else None,
        row.denominator if declared.roll is Roll.RATIO else None,
    )


def _value(declared: Metric, row: _Rolled) -> Any:
    match declared.roll:
        case Roll.RATIO:
            if row.numerator is None or not row.denominator:
                return None
            return float(row.numerator) / float(row.denominator)
        case Roll.MEAN:
            return None if row.total is None else float(row.total / row.known)
        case _:
            return typed(declared, None if row.total is None else float(row.total), row.amount)


def _built(
    span: _Span,
    as_of: date,
    declared: Metric,
    dimension: str,
    value: Any,
    known: int,
    eligible: int,
    numerator: Any = None,
    denominator: Any = None,
) -> Figure:
    return Figure(
        id=FigureId(declared.id, span.group, span.period, as_of, dimension),
        value=value,
        unit=declared.unit,
        period=span.days,
        level=declared.level,
        direction=declared.direction,
        audience=declared.audience,
        currency=span.currency if declared.unit is Unit.MONEY else None,
        numerator=numerator,
        denominator=denominator,
        coverage=Coverage(known, eligible) if eligible else None,
        missing=None if value is not None else f"{declared.message}.missing",
    )
