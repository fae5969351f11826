"""What a metric is: a small declared value over SQL, listed once, executed elsewhere.

The SQL of a metric is one SELECT in the strict subset that ``metrics.subset`` holds. It reads the
prepared tables (``metrics.prepared`` documents them), computes all accounts and all periods in one
run and returns, one row per account, period and dimension:

``account_id, period, dimension, value, numerator, denominator, known, eligible, currency``

``value`` NULL means missing. ``period`` is a key of the ``periods`` table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel


class Roll(StrEnum):
    """How a metric of accounts becomes one of a portfolio."""

    SUM = "sum"
    RATIO = "ratio"
    MEAN = "mean"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Metric:
    """A declared metric.

    ``id`` is dotted (``nrr.account``); its name, formula in words and reason for being missing are
    the messages ``metric-<id with dashes>``, ``.formula`` and ``.missing``. ``sql`` is the name of
    a statement in ``metrics/sql`` that delivers it (several metrics may share one statement, told
    apart by ``metric`` in its rows). ``rows`` is SQL that shows the rows behind a figure:
    ``source_table, row_key, amount, used, reason`` (reason: a message id, empty where used).
    """

    id: str
    unit: Unit
    level: ValueLevel
    direction: Direction
    sql: str
    tables: tuple[str, ...]
    rows: str
    audience: Audience = Audience.INTERNAL
    roll: Roll = Roll.NONE
