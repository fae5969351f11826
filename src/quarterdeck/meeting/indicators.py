"""The five health indicators of a review, as far as its record and the account's facts tell."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.transcript import Transcript
from quarterdeck.meeting.attendance import executive_attendance
from quarterdeck.meeting.follow_through import action_completion, follow_up_response
from quarterdeck.meeting.participation import Spoken, customer_preparation, engagement
from quarterdeck.meeting.types import IndicatorReading, Speaker


def read_indicators(
    transcript: Transcript,
    speakers: Sequence[Speaker],
    spoken: Spoken,
    facts: AccountFacts | None,
) -> tuple[IndicatorReading, ...]:
    """One reading for each indicator, in the order of ``HealthIndicator``."""
    return (
        executive_attendance(transcript, speakers, facts, spoken.held_on),
        customer_preparation(spoken),
        engagement(spoken),
        follow_up_response(facts, spoken.held_on),
        action_completion(facts, spoken.held_on),
    )
