"""The thresholds by which the record of a meeting is read and its health judged.

Each is named in texts as the figure ``threshold.<id>``, with the label ``metric-threshold-<id>``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.measured import measured
from quarterdeck.core.thresholds import Basis, Threshold, convention, target

INDICATORS = "domain.md, Health indicators of a review"


def _indicator(id: str, value: str, unit: Unit) -> Threshold:
    return Threshold(id, Decimal(value), unit, INDICATORS, Basis.TARGET)


# Talk.
VENDOR_MOST = target("talk-vendor-most", "0.65", Unit.RATIO, "Meeting")
VENDOR_MONOLOGUE = target("talk-vendor-monologue", "0.90", Unit.RATIO, "Meeting")
MONOLOGUE_MOST = target("talk-monologue-most", "150", Unit.SECONDS, "Meeting")
UNKNOWN_MOST = convention("talk-unknown-most", "0.10", Unit.RATIO)

# Sections of the agenda.
OPENING_WITHIN = convention("talk-opening-within", "0.25", Unit.RATIO)
CLOSE_WITHIN = convention("talk-close-within", "0.25", Unit.RATIO)

# Health indicators of a review.
RESCHEDULED_MOST = _indicator("review-rescheduled", "2", Unit.COUNT)
PREPARED_WITHIN = convention("meeting-prepared-within", "0.33", Unit.RATIO)
UPDATE_LEAST = convention("meeting-update-least", "25", Unit.COUNT)
NODDING_MOST = convention("meeting-nodding-most", "0.60", Unit.RATIO)
CUT_SHORT = convention("meeting-cut-short", "0.70", Unit.RATIO)
RESPONSE_WITHIN = _indicator("response-within", "7", Unit.DAYS)
ACTIONS_GOOD = target("actions-good", "0.80", Unit.RATIO, "Cadence and governance")
ACTIONS_POOR = _indicator("actions-poor", "0.50", Unit.RATIO)

THRESHOLDS: tuple[Threshold, ...] = (
    VENDOR_MOST,
    VENDOR_MONOLOGUE,
    MONOLOGUE_MOST,
    UNKNOWN_MOST,
    OPENING_WITHIN,
    CLOSE_WITHIN,
    RESCHEDULED_MOST,
    PREPARED_WITHIN,
    UPDATE_LEAST,
    NODDING_MOST,
    CUT_SHORT,
    RESPONSE_WITHIN,
    ACTIONS_GOOD,
    ACTIONS_POOR,
)


def shown(threshold: Threshold, held_on: date) -> Figure:
    """A threshold as a figure, to be named in a text."""
    return measured(f"threshold.{threshold.id}", threshold.value, threshold.unit, as_of=held_on)
