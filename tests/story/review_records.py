"""Review records for tests: a good review, changed where a test needs it otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from quarterdeck.core.account import ExecutiveLevel, Segment
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.review import ReviewStatus
from quarterdeck.story.programme import Engagement, Preparation, ReviewRecord

AS_OF = date(2026, 10, 8)

GOOD = ReviewRecord(
    review="2026-Q2--a1--qbr-v1",
    account_id="A1",
    account_name="Acme",
    segment=Segment.ENTERPRISE,
    csm="Anna",
    type=ReviewType.QBR,
    due_on=date(2026, 7, 31),
    held_on=date(2026, 7, 20),
    status=ReviewStatus.HELD,
    expected_levels=(ExecutiveLevel.VP, ExecutiveLevel.DIRECTOR),
    attended_levels=(ExecutiveLevel.VP,),
    sponsor_expected=True,
    sponsor_attended=True,
    delegate_attended=False,
    customer_prepared=Preparation.READY,
    engagement=Engagement.ACTIVE,
    recap_sent_on=date(2026, 7, 21),
    first_response_on=date(2026, 7, 21),
    commitments_due=4,
    commitments_done=4,
    satisfaction=9,
    outcome_shown=True,
    co_planned=True,
    baseline_agreed=True,
    usage_only=False,
)


def record(**changes: Any) -> ReviewRecord:
    return replace(GOOD, **changes)


def records(count: int, **changes: Any) -> list[ReviewRecord]:
    return [record(review=f"R{n}", **changes) for n in range(count)]


_days = st.dates(date(2026, 1, 1), AS_OF)


@st.composite
def any_record(draw: st.DrawFn) -> ReviewRecord:
    """Any review that the workspace could keep."""
    due = draw(st.integers(0, 6))
    levels = st.lists(st.sampled_from(ExecutiveLevel), max_size=3).map(tuple)
    return record(
        due_on=draw(st.none() | _days),
        held_on=draw(st.none() | _days),
        status=draw(st.sampled_from(ReviewStatus)),
        rescheduled=draw(st.integers(0, 3)),
        expected_levels=draw(levels),
        attended_levels=draw(levels),
        sponsor_expected=draw(st.booleans()),
        sponsor_attended=draw(st.none() | st.booleans()),
        delegate_attended=draw(st.none() | st.booleans()),
        customer_prepared=draw(st.none() | st.sampled_from(Preparation)),
        engagement=draw(st.none() | st.sampled_from(Engagement)),
        recap_sent_on=draw(st.none() | _days),
        first_response_on=draw(st.none() | _days),
        commitments_due=due,
        commitments_done=draw(st.integers(0, due)),
        satisfaction=draw(st.none() | st.integers(1, 10)),
        outcome_shown=draw(st.booleans()),
        co_planned=draw(st.booleans()),
        baseline_agreed=draw(st.booleans()),
        usage_only=draw(st.booleans()),
    )
