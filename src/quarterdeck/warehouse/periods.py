"""The periods of a run: which days each account's figures cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb
import msgspec

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.core.settings import Settings
from quarterdeck.errors import FigureError

WINDOW = "window"
NOW = "now"
QUARTERS = 8
"""Quarters of history that are computed; four are shown (field-facts.md, Metrics and health)."""


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A half-open period of an account; ``period`` is a quarter ("2024-Q4") or "window"."""

    account_id: str
    period: str
    start: date
    end: date


def period_rows(
    account_id: str,
    calendar: FiscalCalendar,
    as_of: date,
    window: Period | None = None,
    *,
    quarter: Quarter | None = None,
    quarters: int = QUARTERS,
) -> tuple[PeriodRow, ...]:
    """The last quarters of the account's calendar, oldest first, and its review window.

    They end with ``quarter``; without one, with the last quarter that is over on the as-of day.
    """
    last = quarter or calendar.quarter_of(as_of + timedelta(days=1)).shifted(-1)
    rows = []
    for back in range(quarters - 1, -1, -1):
        each = last.shifted(-back)
        days = calendar.period(each)
        rows.append(PeriodRow(account_id, str(each), days.start, days.end))
    if window is not None:
        rows.append(PeriodRow(account_id, WINDOW, window.start, window.end))
    return tuple(rows)


def load_run(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    periods: Sequence[PeriodRow],
    settings: Settings,
) -> None:
    """Fills ``prepared.run`` and ``prepared.periods``, the latter cut at as-of and with "now"."""
    health = settings.health
    connection.execute(
        "CREATE OR REPLACE TABLE prepared.run AS SELECT $as_of::DATE AS as_of, "
        "$as_of::DATE + 1 AS as_of_end, $currency::VARCHAR AS currency, "
        "$usage::DOUBLE AS usage_weight, $engagement::DOUBLE AS engagement_weight, "
        "$growth::DOUBLE AS growth_weight, $support::DOUBLE AS support_weight",
        {
            "as_of": as_of,
            "currency": settings.currency,
            "usage": health.usage,
            "engagement": health.engagement,
            "growth": health.growth,
            "support": health.support,
        },
    )
    _check(periods)
    _load_periods(connection, periods)


def _check(periods: Sequence[PeriodRow]) -> None:
    keys = {(row.account_id, row.period) for row in periods}
    if len(keys) != len(periods):
        raise FigureError(
            "an account has the same period twice",
            where="periods",
            next_step="give each quarter and the window once per account",
        )
    wrong = next((r for r in periods if r.period != WINDOW and not _is_quarter(r.period)), None)
    if wrong is not None:
        raise FigureError(
            f"{wrong.period!r} is not a period",
            where=f"periods of {wrong.account_id}",
            next_step='write a quarter as 2024-Q4, or "window"',
        )


def _is_quarter(text: str) -> bool:
    try:
        return str(Quarter.parse(text)) == text
    except ValueError:
        return False


def _load_periods(connection: duckdb.DuckDBPyConnection, periods: Sequence[PeriodRow]) -> None:
    """One statement, whatever the number of rows: four JSON lists unnested side by side."""
    lists = [
        msgspec.json.encode([row.account_id for row in periods]).decode(),
        msgspec.json.encode([row.period for row in periods]).decode(),
        msgspec.json.encode([row.start for row in periods]).decode(),
        msgspec.json.encode([row.end for row in periods]).decode(),
    ]
    connection.execute(
        """
        CREATE OR REPLACE TABLE prepared.periods AS
        WITH given AS (
          SELECT unnest(from_json(?::JSON, '["VARCHAR"]')) AS account_id,
            unnest(from_json(?::JSON, '["VARCHAR"]')) AS period,
            unnest(from_json(?::JSON, '["DATE"]')) AS start_on,
            unnest(from_json(?::JSON, '["DATE"]')) AS end_on
        ),
        all_periods AS (
          SELECT account_id, period, CASE period WHEN 'window' THEN 'window' ELSE 'quarter' END AS kind,
            start_on, end_on AS full_end_on
          FROM given
          UNION ALL
          SELECT DISTINCT g.account_id, 'now', 'now', r.as_of, r.as_of_end
          FROM given AS g CROSS JOIN prepared.run AS r
        )
        SELECT p.account_id, p.period, p.kind, p.start_on, least(p.full_end_on, r.as_of_end) AS end_on,
          p.full_end_on, least(p.full_end_on, r.as_of_end) - 1 AS last_on, p.start_on - 1 AS before_on
        FROM all_periods AS p CROSS JOIN prepared.run AS r
        WHERE p.start_on < r.as_of_end AND p.full_end_on > p.start_on
        """,
        lists,
    )
