"""The thresholds from which the story judges; those it shares with the metrics stand in the core.

Each is named in texts as the figure ``threshold.<id>`` (``Counter.threshold``), with the label
``metric-threshold-<id>``.
"""

from __future__ import annotations

from quarterdeck.core.figure import Unit
from quarterdeck.core.thresholds import (
    CONTACT_LOST,
    HEALTH_DROP_CSM,
    HEALTH_LOW_VP,
    VALUE_COVERAGE_FIRM,
    Threshold,
    convention,
    target,
)

COVERAGE_LOW = target("coverage-low", "0.50", Unit.RATIO, "Metrics and health")
COVERAGE_HIGH = target("coverage-high", "0.80", Unit.RATIO, "Metrics and health")
LICENCES_FULL = target("licences-full", "0.90", Unit.RATIO, "Metrics and health")
LICENCES_IDLE = target("licences-idle", "0.75", Unit.RATIO, "Metrics and health")
ADOPTION_LOW = convention("adoption-low", "0.50", Unit.RATIO)
USAGE_FALL = convention("usage-fall", "0.10", Unit.RATIO)
SATISFACTION_FLOOR = target("satisfaction-floor", "8", Unit.SCORE, "Risk")
CSAT_LOW = convention("csat-low", "3.5", Unit.SCORE)
NPS_LOW = convention("nps-low", "0", Unit.POINTS)
SPONSOR_DECAYING = target("sponsor-decaying", "60", Unit.DAYS, "Risk")
SPONSOR_LOST = CONTACT_LOST
DECISION_NEAR = target("decision-near", "90", Unit.DAYS, "Cadence and governance")
DECISION_AHEAD = target("decision-ahead", "180", Unit.DAYS, "Cadence and governance")
COVERAGE_INDICATIVE = VALUE_COVERAGE_FIRM
TREND_POINTS = convention("trend-points", "0.03", Unit.RATIO)
TREND_SHARE = convention("trend-share", "0.10", Unit.RATIO)
TREND_SCORE = convention("trend-score", "0.2", Unit.SCORE)
REVIEW_COST = convention("review-cost", "0.05", Unit.RATIO)
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
