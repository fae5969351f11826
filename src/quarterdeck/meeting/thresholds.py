"""The thresholds by which the record of a meeting is read and its health judged.

Each is named in texts as the figure ``threshold.<id>``, with the label ``metric-threshold-<id>``.
"""

from __future__ import annotations

from datetime import date

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.measured import measured
from quarterdeck.core.thresholds import ACTIONS_GOOD as ACTIONS_GOOD
from quarterdeck.core.thresholds import ACTIONS_POOR as ACTIONS_POOR
from quarterdeck.core.thresholds import RESCHEDULED_MOST as RESCHEDULED_MOST
from quarterdeck.core.thresholds import RESPONSE_WITHIN as RESPONSE_WITHIN
from quarterdeck.core.thresholds import Threshold, convention, target

# Talk.
VENDOR_MOST = target("talk-vendor-most", "0.65", Unit.RATIO, "Meeting")
VENDOR_MONOLOGUE = target("talk-vendor-monologue", "0.90", Unit.RATIO, "Meeting")
MONOLOGUE_MOST = target("talk-monologue-most", "150", Unit.SECONDS, "Meeting")
UNKNOWN_MOST = convention("talk-unknown-most", "0.10", Unit.RATIO)

# Sections of the agenda.
OPENING_WITHIN = convention("talk-opening-within", "0.25", Unit.RATIO)
CLOSE_WITHIN = convention("talk-close-within", "0.25", Unit.RATIO)

# Health indicators of a review, as its record tells them; the core holds those shared with the programme.
PREPARED_WITHIN = convention("meeting-prepared-within", "0.33", Unit.RATIO)
UPDATE_LEAST = convention("meeting-update-least", "25", Unit.COUNT)
NODDING_MOST = convention("meeting-nodding-most", "0.60", Unit.RATIO)
CUT_SHORT = convention("meeting-cut-short", "0.70", Unit.RATIO)

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
