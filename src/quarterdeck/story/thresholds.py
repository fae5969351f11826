"""The thresholds from which the story judges; those it shares with the metrics stand in the core.

Each is named in texts as the figure ``threshold.<id>`` (``Counter.threshold``), with the label
``metric-threshold-<id>``.
"""

from __future__ import annotations

from decimal import Decimal

from quarterdeck.core.figure import Unit
from quarterdeck.core.thresholds import (
    CONTACT_LOST,
    FIELD,
    HEALTH_DROP_CSM,
    HEALTH_LOW_VP,
    OURS,
    VALUE_COVERAGE_FIRM,
    Basis,
    Threshold,
)


def _target(id: str, value: str, unit: Unit, section: str) -> Threshold:
    return Threshold(id, Decimal(value), unit, f"{FIELD}, {section}", Basis.TARGET)


def _convention(id: str, value: str, unit: Unit) -> Threshold:
    return Threshold(id, Decimal(value), unit, OURS, Basis.CONVENTION)


COVERAGE_LOW = _target("coverage-low", "0.50", Unit.RATIO, "Metrics and health")
COVERAGE_HIGH = _target("coverage-high", "0.80", Unit.RATIO, "Metrics and health")
LICENCES_FULL = _target("licences-full", "0.90", Unit.RATIO, "Metrics and health")
LICENCES_IDLE = _target("licences-idle", "0.75", Unit.RATIO, "Metrics and health")
ADOPTION_LOW = _convention("adoption-low", "0.50", Unit.RATIO)
USAGE_FALL = _convention("usage-fall", "0.10", Unit.RATIO)
SATISFACTION_FLOOR = _target("satisfaction-floor", "8", Unit.SCORE, "Risk")
CSAT_LOW = _convention("csat-low", "3.5", Unit.SCORE)
NPS_LOW = _convention("nps-low", "0", Unit.POINTS)
SPONSOR_DECAYING = _target("sponsor-decaying", "60", Unit.DAYS, "Risk")
SPONSOR_LOST = CONTACT_LOST
DECISION_NEAR = _target("decision-near", "90", Unit.DAYS, "Cadence and governance")
DECISION_AHEAD = _target("decision-ahead", "180", Unit.DAYS, "Cadence and governance")
COVERAGE_INDICATIVE = VALUE_COVERAGE_FIRM
TREND_POINTS = _convention("trend-points", "0.03", Unit.RATIO)
TREND_SHARE = _convention("trend-share", "0.10", Unit.RATIO)
TREND_SCORE = _convention("trend-score", "0.2", Unit.SCORE)
REVIEW_COST = _convention("review-cost", "0.05", Unit.RATIO)
HEALTH_DROP = HEALTH_DROP_CSM
HEALTH_LOW = HEALTH_LOW_VP

THRESHOLDS: tuple[Threshold, ...] = (
    COVERAGE_LOW,
    COVERAGE_HIGH,
    LICENCES_FULL,
    LICENCES_IDLE,
    ADOPTION_LOW,
    USAGE_FALL,
    SATISFACTION_FLOOR,
    CSAT_LOW,
    NPS_LOW,
    SPONSOR_DECAYING,
    SPONSOR_LOST,
    DECISION_NEAR,
    DECISION_AHEAD,
    COVERAGE_INDICATIVE,
    TREND_POINTS,
    TREND_SHARE,
    TREND_SCORE,
    REVIEW_COST,
    HEALTH_DROP,
    HEALTH_LOW,
)
