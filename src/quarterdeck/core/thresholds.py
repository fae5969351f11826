"""The thresholds from which figures are computed and judged: one home for each number.

``target``: practitioners use it. ``convention``: ours, chosen and stated here. None is a benchmark.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.figure import Unit

FIELD = "field-facts.md"
OURS = "our convention"


class Basis(StrEnum):
    TARGET = "target"
    CONVENTION = "convention"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number to compute or judge by, with its unit, its source and what it rests on."""

    id: str
    value: Decimal
    unit: Unit
    source: str
    basis: Basis

    def __str__(self) -> str:
        """The number as SQL and text write it."""
        return str(self.value)


def _target(id: str, value: str, unit: Unit, section: str) -> Threshold:
    return Threshold(id, Decimal(value), unit, f"{FIELD}, {section}", Basis.TARGET)


def _convention(id: str, value: str, unit: Unit) -> Threshold:
    return Threshold(id, Decimal(value), unit, OURS, Basis.CONVENTION)


# Value: when a measured result may carry money.
VALUE_COVERAGE_LEAST = _target("value-coverage-least", "0.40", Unit.RATIO, "Value")
VALUE_COVERAGE_FIRM = _target("value-coverage-firm", "0.70", Unit.RATIO, "Value")
ATTRIBUTION_MOST = _target("attribution-most", "0.95", Unit.RATIO, "Value")

# Recommendation answers.
PROMOTER_FROM = _target("promoter-from", "9", Unit.SCORE, "Metrics and health")
DETRACTOR_TO = _target("detractor-to", "6", Unit.SCORE, "Metrics and health")

# Support health: satisfaction, escalations and resolution on a scale from nothing to a hundred.
CSAT_FULL = _target("csat-full", "4.5", Unit.SCORE, "Cadence and governance")
CSAT_NONE = _convention("csat-none", "3", Unit.SCORE)
ESCALATED_NONE = _convention("escalated-none", "0.20", Unit.RATIO)
RESOLUTION_FULL = _convention("resolution-full", "24", Unit.HOURS)
RESOLUTION_NONE = _convention("resolution-none", "120", Unit.HOURS)
CSAT_WEIGHT = _convention("csat-weight", "0.50", Unit.RATIO)
ESCALATED_WEIGHT = _convention("escalated-weight", "0.25", Unit.RATIO)
RESOLUTION_WEIGHT = _convention("resolution-weight", "0.25", Unit.RATIO)

# Engagement score: half activity, half sentiment.
ACTIVITY_DAYS = _target("activity-days", "90", Unit.DAYS, "Preparation")
CONTACT_FRESH = _convention("contact-fresh", "30", Unit.DAYS)
CONTACT_LOST = _target("contact-lost", "90", Unit.DAYS, "Risk")
MEETINGS_FULL = _convention("meetings-full", "3", Unit.COUNT)
SENTIMENT_DAYS = _convention("sentiment-days", "180", Unit.DAYS)
RECENCY_WEIGHT = _convention("recency-weight", "0.25", Unit.RATIO)
MEETINGS_WEIGHT = _convention("meetings-weight", "0.25", Unit.RATIO)
SENTIMENT_WEIGHT = _convention("sentiment-weight", "0.50", Unit.RATIO)

# Growth: revenue retention and return on investment on a scale from nothing to a hundred.
RETENTION_NONE = _convention("retention-none", "0.70", Unit.RATIO)
RETENTION_FULL = _convention("retention-full", "1.10", Unit.RATIO)
RETURN_FULL = _convention("return-full", "3", Unit.MULTIPLE)

# Health: bands and alerts of the account health score.
HEALTH_THRIVING = _target("health-thriving", "85", Unit.SCORE, "Metrics and health")
HEALTH_HEALTHY = _target("health-healthy", "70", Unit.SCORE, "Metrics and health")
HEALTH_STABLE = _target("health-stable", "50", Unit.SCORE, "Metrics and health")
HEALTH_AT_RISK = _target("health-at-risk", "30", Unit.SCORE, "Metrics and health")
HEALTH_DROP_CSM = _target("health-drop-csm", "15", Unit.POINTS, "Metrics and health")
HEALTH_DROP_MANAGER = _target("health-drop-manager", "25", Unit.POINTS, "Metrics and health")
HEALTH_LOW_VP = _target("health-low-vp", "40", Unit.SCORE, "Metrics and health")

# What a chart can hold.
FEATURES_LISTED = _target("features-listed", "7", Unit.COUNT, "Metrics and health")

BANDS: tuple[tuple[str, Threshold], ...] = (
    ("thriving", HEALTH_THRIVING),
    ("healthy", HEALTH_HEALTHY),
    ("stable", HEALTH_STABLE),
    ("at-risk", HEALTH_AT_RISK),
)
"""Bands of the health score by their least value, best first; below the last it is critical."""


def health_band(score: Decimal | float) -> str:
    """``thriving``, ``healthy``, ``stable``, ``at-risk`` or ``critical``."""
    value = Decimal(str(score))
    return next((band for band, least in BANDS if value >= least.value), "critical")
