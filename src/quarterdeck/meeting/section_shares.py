"""How much of each section of the agenda our side should speak (field-facts.md, Meeting)."""

from __future__ import annotations

from collections.abc import Mapping

from quarterdeck.core.engagement import Section
from quarterdeck.core.figure import Unit
from quarterdeck.core.thresholds import Threshold, target

SECTION_SHARES: Mapping[Section, Threshold] = {
    Section.OPENING: target("talk-opening", "0.70", Unit.RATIO, "Meeting"),
    Section.BUSINESS_CONTEXT: target("talk-business-context", "0.20", Unit.RATIO, "Meeting"),
    Section.VALUE_REVIEW: target("talk-value-review", "0.60", Unit.RATIO, "Meeting"),
    Section.STRATEGIC_DISCUSSION: target(
        "talk-strategic-discussion", "0.40", Unit.RATIO, "Meeting"
    ),
    Section.ACTION_PLANNING: target("talk-action-planning", "0.50", Unit.RATIO, "Meeting"),
    Section.CLOSE: target("talk-close", "0.80", Unit.RATIO, "Meeting"),
}
"""Our side's share of speech by section."""
