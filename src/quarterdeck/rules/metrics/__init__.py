"""Rules of the area metrics: numbers that a figure backs, few of them, in charts that can be read."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.core.thresholds import FEATURES_LISTED
from quarterdeck.rules.facilitation.limits import BODY_POINTS
from quarterdeck.rules.metrics.claims import impossible, one_sided, out_of_range, unsourced
from quarterdeck.rules.metrics.numbers import NEARNESS, SMALL_COUNTS, precise, unbacked
from quarterdeck.rules.metrics.slides import (
    KEY_METRICS,
    SLICES_LEAST,
    SLICES_MOST,
    crowded,
    too_many,
    untitled,
)
from quarterdeck.rules.rounding import DECIMALS_BELOW, DIGITS_MOST
from quarterdeck.rules.subjects import AccountData, PresentedDeck
from quarterdeck.rules.types import Area, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "MET101",
        "unbacked-numbers",
        Area.METRICS,
        Severity.ERROR,
        PresentedDeck,
        unbacked,
        (NEARNESS, SMALL_COUNTS),
    ),
    Rule(
        "MET102",
        "too-many-metrics",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        too_many,
        (KEY_METRICS, SMALL_COUNTS, BODY_POINTS),
    ),
    Rule(
        "MET103",
        "crowded-charts",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        crowded,
        (SLICES_LEAST, SLICES_MOST, FEATURES_LISTED),
    ),
    Rule(
        "MET104",
        "benchmarks-without-source",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        unsourced,
    ),
    Rule(
        "MET105",
        "false-precision",
        Area.METRICS,
        Severity.NOTE,
        PresentedDeck,
        precise,
        (DIGITS_MOST, DECIMALS_BELOW),
        fixable=True,
    ),
    Rule(
        "MET106",
        "charts-without-title",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        untitled,
    ),
    Rule(
        "MET107",
        "one-sided-changes",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        one_sided,
    ),
    Rule(
        "MET108",
        "impossible-shares",
        Area.METRICS,
        Severity.WARNING,
        PresentedDeck,
        impossible,
    ),
    Rule(
        "MET109",
        "figures-out-of-range",
        Area.METRICS,
        Severity.WARNING,
        AccountData,
        out_of_range,
    ),
)
