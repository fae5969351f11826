"""The five health indicators of a review as it is kept, with their evidence.

The table is that of domain.md (Health indicators of a review). What is not known has no colour and a
reason; it is never red. ``meeting.indicators`` reads the same five from a meeting's own record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from quarterdeck.core.account import ExecutiveLevel
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, message
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.review_health import Colour, Evidence, HealthIndicator, IndicatorReading
from quarterdeck.core.thresholds import (
    ACTIONS_GOOD,
    ACTIONS_POOR,
    RESCHEDULED_MOST,
    RESPONSE_WITHIN,
    Threshold,
)
from quarterdeck.story.review_record import Engagement, Preparation, ReviewRecord

_PREPARATION: Mapping[Preparation, Colour] = {
    Preparation.READY: Colour.GREEN,
    Preparation.MINIMAL: Colour.YELLOW,
    Preparation.NONE: Colour.RED,
}
_ENGAGEMENT: Mapping[Engagement, Colour] = {
    Engagement.ACTIVE: Colour.GREEN,
    Engagement.POLITE: Colour.YELLOW,
    Engagement.DISTRACTED: Colour.RED,
}
_RESPONSE_DAYS = int(RESPONSE_WITHIN.value)

_RANK = list(ExecutiveLevel)
"""The levels, highest first."""

_Judged = tuple[Colour | None, Message]


def review_indicators(record: ReviewRecord, as_of: date) -> tuple[IndicatorReading, ...]:
    """One reading for each indicator, in the order of ``HealthIndicator``."""
    judged = (
        _attendance(record, as_of),
        _preparation(record),
        _engagement(record),
        _response(record, as_of),
        _completion(record, as_of),
    )
    return tuple(
        IndicatorReading(indicator, colour, (Evidence(text),))
        for indicator, (colour, text) in zip(HealthIndicator, judged, strict=True)
    )


def response_colour(record: ReviewRecord, as_of: date) -> Colour | None:
    """Green on the day of the recap, yellow within a week, red where not by then; None while open.

    Without a recap there was nothing to answer to: silence then has no colour, an answer counts from
    the meeting.
    """
    if not record.took_place:
        return None
    days = record.response_days()
    if days is not None:
        return _response_after(days)
    sent = record.recap_sent_on
    over = sent is not None and as_of >= sent + timedelta(days=_RESPONSE_DAYS)
    return Colour.RED if over and record.first_response_on is None else None


def _response_after(days: int) -> Colour:
    if days > _RESPONSE_DAYS:
        return Colour.RED
    return Colour.YELLOW if days else Colour.GREEN


def _attendance(record: ReviewRecord, as_of: date) -> _Judged:
    if record.rescheduled >= RESCHEDULED_MOST.value:
        count = measured("reviews.moved", record.rescheduled, as_of=as_of)
        most = _shown(RESCHEDULED_MOST, as_of)
        return Colour.RED, message("programme-read-rescheduled", count=count, most=most)
    if record.status is ReviewStatus.NO_SHOW:
        return Colour.RED, message("programme-read-no-show")
    if record.status is not ReviewStatus.HELD:
        return None, _no_meeting(record)
    return _attended(record)


def _attended(record: ReviewRecord) -> _Judged:
    """Who came to a meeting that was held, against who was to come."""
    if record.sponsor_attended:
        return Colour.GREEN, message("programme-read-sponsor")
    if record.executives_came:
        return Colour.GREEN, message("programme-read-executive")
    if not record.executives_expected:
        return _attended_without_executives(record)
    if record.anybody_came:
        return Colour.YELLOW, message("programme-read-delegates")
    if record.anybody_came is None:
        return None, message("programme-read-attendance-unknown")
    return Colour.RED, message("programme-read-nobody")


def _attended_without_executives(record: ReviewRecord) -> _Judged:
    """Reviews to which the engagement model asks no executive."""
    if not record.expected_levels:
        return None, message("programme-read-nobody-expected")
    lowest = max(map(_RANK.index, record.expected_levels))
    if any(_RANK.index(level) <= lowest for level in record.attended_levels):
        return Colour.GREEN, message("programme-read-expected")
    if record.anybody_came:
        return Colour.YELLOW, message("programme-read-others")
    if record.anybody_came is None:
        return None, message("programme-read-attendance-unknown")
    return Colour.RED, message("programme-read-nobody")


def _no_meeting(record: ReviewRecord) -> Message:
    """Why a review without a meeting tells nothing of one."""
    return message(f"programme-read-{record.status}")


def _preparation(record: ReviewRecord) -> _Judged:
    if not record.took_place:
        return None, _no_meeting(record)
    if record.customer_prepared is None:
        return None, message("programme-read-preparation-unknown")
    colour = _PREPARATION[record.customer_prepared]
    return colour, message(f"programme-read-preparation-{record.customer_prepared}")


def _engagement(record: ReviewRecord) -> _Judged:
    if record.status is not ReviewStatus.HELD:
        return None, _no_meeting(record)
    if record.engagement is None:
        return None, message("programme-read-engagement-unknown")
    return _ENGAGEMENT[record.engagement], message(f"programme-read-engagement-{record.engagement}")


def _response(record: ReviewRecord, as_of: date) -> _Judged:
    if not record.took_place:
        return None, _no_meeting(record)
    colour = response_colour(record, as_of)
    if record.first_response_on is not None:
        return colour, message("programme-read-response", day=record.first_response_on)
    if record.recap_sent_on is None:
        return None, message("programme-read-no-recap")
    if colour is None:
        return None, message("programme-read-response-early", day=as_of)
    within = _shown(RESPONSE_WITHIN, as_of)
    sent = record.recap_sent_on
    return colour, message("programme-read-response-none", sent=sent, within=within)


def _completion(record: ReviewRecord, as_of: date) -> _Judged:
    if not record.took_place and not record.commitments_due:
        return None, _no_meeting(record)
    if not record.commitments_due:
        return None, message("programme-read-actions-none")
    share = Decimal(record.commitments_done) / record.commitments_due
    text = message(
        "programme-read-actions",
        done=measured("actions.done", record.commitments_done, as_of=as_of),
        due=measured("actions.due", record.commitments_due, as_of=as_of),
        share=measured("actions.share", share, Unit.RATIO, as_of=as_of),
        good=_shown(ACTIONS_GOOD, as_of),
    )
    return _completed(share), text


def _completed(share: Decimal) -> Colour:
    if share >= ACTIONS_GOOD.value:
        return Colour.GREEN
    return Colour.YELLOW if share >= ACTIONS_POOR.value else Colour.RED


@lru_cache(maxsize=64)
def _shown(threshold: Threshold, as_of: date) -> Figure:
    """A threshold as a figure; a page of reviews names the same few."""
    return measured(f"threshold.{threshold.id}", threshold.value, threshold.unit, as_of=as_of)
