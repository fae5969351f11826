"""The thresholds from which the story judges; one home for each number (field-facts.md)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from quarterdeck.core.figure import Unit


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number to judge by. ``id`` names its figure and its label ``metric-threshold-<id>``.

    ``source`` says where the convention stands; all of them are targets of practitioners, none a
    benchmark.
    """

    id: str
    value: Decimal
    unit: Unit
    source: str


COVERAGE_LOW = Threshold("coverage-low", Decimal("0.50"), Unit.RATIO, "field-facts.md, Metrics")
COVERAGE_HIGH = Threshold("coverage-high", Decimal("0.80"), Unit.RATIO, "field-facts.md, Metrics")
LICENCES_FULL = Threshold("licences-full", Decimal("0.90"), Unit.RATIO, "field-facts.md, Metrics")
LICENCES_IDLE = Threshold("licences-idle", Decimal("0.75"), Unit.RATIO, "field-facts.md, Metrics")
ADOPTION_LOW = Threshold("adoption-low", Decimal("0.50"), Unit.RATIO, "our convention")
USAGE_FALL = Threshold("usage-fall", Decimal("0.10"), Unit.RATIO, "our convention")
SATISFACTION_FLOOR = Threshold("satisfaction-floor", Decimal(8), Unit.SCORE, "field-facts.md, Risk")
CSAT_LOW = Threshold("csat-low", Decimal("3.5"), Unit.SCORE, "our convention")
NPS_LOW = Threshold("nps-low", Decimal(0), Unit.POINTS, "more detractors than promoters")
SPONSOR_DECAYING = Threshold("sponsor-decaying", Decimal(60), Unit.DAYS, "field-facts.md, Risk")
SPONSOR_LOST = Threshold("sponsor-lost", Decimal(90), Unit.DAYS, "field-facts.md, Risk")
DECISION_NEAR = Threshold("decision-near", Decimal(90), Unit.DAYS, "field-facts.md, Cadence")
DECISION_AHEAD = Threshold("decision-ahead", Decimal(180), Unit.DAYS, "field-facts.md, Cadence")
COVERAGE_INDICATIVE = Threshold("indicative", Decimal("0.70"), Unit.RATIO, "field-facts.md, Value")
REVIEW_COST = Threshold("review-cost", Decimal("0.05"), Unit.RATIO, "our convention")

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
    REVIEW_COST,
)
