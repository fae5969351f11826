"""Every metric and the statements that deliver them, in the order in which they run."""

from __future__ import annotations

from quarterdeck.metrics import adoption, goals, health, revenue, sentiment, support, value
from quarterdeck.metrics.declaration import Metric, Statement

_AREAS = (revenue, adoption, support, sentiment, value, goals, health)

METRICS: tuple[Metric, ...] = tuple(metric for area in _AREAS for metric in area.METRICS)
STATEMENTS: tuple[Statement, ...] = tuple(
    statement for area in _AREAS for statement in area.STATEMENTS
)

_BY_ID = {metric.id: metric for metric in METRICS}
_STATEMENT_BY_NAME = {statement.name: statement for statement in STATEMENTS}


def metric(id: str) -> Metric:
    """The metric of that id; KeyError where there is none."""
    return _BY_ID[id]


def statement(name: str) -> Statement:
    """The statement of that name; KeyError where there is none."""
    return _STATEMENT_BY_NAME[name]
