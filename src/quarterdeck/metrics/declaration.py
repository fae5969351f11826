"""What a metric is: a small declared value over SQL, listed once, executed elsewhere.

The SQL of a metric is one SELECT in the strict subset that ``metrics.subset`` holds. It reads the
prepared tables (``metrics.prepared`` documents them), computes all accounts and all periods in one
run and returns, one row per account, period and dimension:

``account_id, period, dimension, value, numerator, denominator, known, eligible, currency``

with ``metric`` before them and ``reason`` (a message id) after them. ``value`` NULL means missing,
for ``reason`` or, where that is NULL, for the metric's own; an account and period without a row is
missing too. Where numerator and denominator are given, value is their quotient. ``known`` of
``eligible`` is the coverage; nothing was to be known where ``eligible`` is 0. ``period`` is a key
of ``prepared.periods``; ``currency`` is that of the value, or of numerator and denominator.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.figure import Audience, Direction, Unit, ValueLevel


def metric_message(id: str) -> str:
    """The id of a metric's name: ``metric-nrr-account`` for ``nrr.account``."""
    return f"metric-{id.replace('.', '-').replace('_', '-')}"


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
    the statement of the catalogue that delivers it (several metrics may share one statement, told
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
    dimensioned: bool = False
    kinds: tuple[str, ...] = ("quarter", "window")

    @property
    def message(self) -> str:
        """The id of its name: ``metric-nrr-account``."""
        return metric_message(self.id)


@dataclass(frozen=True, slots=True)
class Statement:
    """One SELECT of the strict subset that delivers the rows of one or more metrics.

    ``money`` says that its values are amounts, exact decimals in ``currency``.
    """

    name: str
    sql: str
    money: bool = False
