"""The thresholds from which figures are computed and judged: one home for each number.

``target``: practitioners use it. ``convention``: ours, chosen and stated here. ``measurement``: measured,
with its population named in the source. A target is never called a benchmark.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quarterdeck.core.figure import Unit

FIELD = "field-facts.md"
INDICATORS = "domain.md, Health indicators of a review"
OURS = "our convention"


class Basis(StrEnum):
    TARGET = "target"
    CONVENTION = "convention"
    MEASUREMENT = "measurement"


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


def target(id: str, value: str, unit: Unit, section: str) -> Threshold:
    """A target of the field; ``section`` of the field's facts names it."""
    return Threshold(id, Decimal(value), unit, f"{FIELD}, {section}", Basis.TARGET)


def _indicator(id: str, value: str, unit: Unit) -> Threshold:
    """A number of the table by which a review's health is read."""
    return Threshold(id, Decimal(value), unit, INDICATORS, Basis.TARGET)


def convention(id: str, value: str, unit: Unit) -> Threshold:
    """A number of our own choosing."""
    return Threshold(id, Decimal(value), unit, OURS, Basis.CONVENTION)


# Value: when a measured result may carry money.
VALUE_COVERAGE_LEAST = target("value-coverage-least", "0.40", Unit.RATIO, "Value")
VALUE_COVERAGE_FIRM = target("value-coverage-firm", "0.70", Unit.RATIO, "Value")
ATTRIBUTION_MOST = target("attribution-most", "0.95", Unit.RATIO, "Value")

# Recommendation answers.
PROMOTER_FROM = target("promoter-from", "9", Unit.SCORE, "Metrics and health")
DETRACTOR_TO = target("detractor-to", "6", Unit.SCORE, "Metrics and health")

# Support health: satisfaction, escalations and resolution on a scale from nothing to a hundred.
CSAT_FULL = target("csat-full", "4.5", Unit.SCORE, "Cadence and governance")
CSAT_NONE = convention("csat-none", "3", Unit.SCORE)
ESCALATED_NONE = convention("escalated-none", "0.20", Unit.RATIO)
RESOLUTION_FULL = convention("resolution-full", "24", Unit.HOURS)
RESOLUTION_NONE = convention("resolution-none", "120", Unit.HOURS)
CSAT_WEIGHT = convention("csat-weight", "0.50", Unit.RATIO)
ESCALATED_WEIGHT = convention("escalated-weight", "0.25", Unit.RATIO)
RESOLUTION_WEIGHT = convention("resolution-weight", "0.25", Unit.RATIO)

# Engagement score: half activity, half sentiment.
ACTIVITY_DAYS = target("activity-days", "90", Unit.DAYS, "Preparation")
CONTACT_FRESH = convention("contact-fresh", "30", Unit.DAYS)
CONTACT_LOST = target("contact-lost", "90", Unit.DAYS, "Risk")
MEETINGS_FULL = convention("meetings-full", "3", Unit.COUNT)
SENTIMENT_DAYS = convention("sentiment-days", "180", Unit.DAYS)
RECENCY_WEIGHT = convention("recency-weight", "0.25", Unit.RATIO)
MEETINGS_WEIGHT = convention("meetings-weight", "0.25", Unit.RATIO)
SENTIMENT_WEIGHT = convention("sentiment-weight", "0.50", Unit.RATIO)

# Growth: revenue retention and return on investment on a scale from nothing to a hundred.
RETENTION_NONE = convention("retention-none", "0.70", Unit.RATIO)
RETENTION_FULL = convention("retention-full", "1.10", Unit.RATIO)
RETURN_FULL = convention("return-full", "3", Unit.MULTIPLE)

# Health: bands and alerts of the account health score.
HEALTH_THRIVING = target("health-thriving", "85", Unit.SCORE, "Metrics and health")
HEALTH_HEALTHY = target("health-healthy", "70", Unit.SCORE, "Metrics and health")
HEALTH_STABLE = target("health-stable", "50", Unit.SCORE, "Metrics and health")
HEALTH_AT_RISK = target("health-at-risk", "30", Unit.SCORE, "Metrics and health")
HEALTH_DROP_CSM = target("health-drop-csm", "15", Unit.POINTS, "Metrics and health")
HEALTH_DROP_MANAGER = target("health-drop-manager", "25", Unit.POINTS, "Metrics and health")
HEALTH_LOW_VP = target("health-low-vp", "40", Unit.SCORE, "Metrics and health")

# Health indicators of a review.
RESCHEDULED_MOST = _indicator("review-rescheduled", "2", Unit.COUNT)
RESPONSE_WITHIN = _indicator("response-within", "7", Unit.DAYS)
ACTIONS_GOOD = target("actions-good", "0.80", Unit.RATIO, "Cadence and governance")
ACTIONS_POOR = _indicator("actions-poor", "0.50", Unit.RATIO)

# What a chart can hold.
FEATURES_LISTED = target("features-listed", "7", Unit.COUNT, "Metrics and health")

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
