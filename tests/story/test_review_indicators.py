"""The five health indicators of a kept review: green, yellow and red as the table says, unknown with a reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from tests.story.review_records import AS_OF, GOOD, any_record, record

from quarterdeck.core.account import ExecutiveLevel
from quarterdeck.core.language import Language
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.review_health import Colour, HealthIndicator
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.indicators import review_indicators
from quarterdeck.story.programme import Engagement, Preparation, ReviewRecord

ATTENDANCE, PREPARATION, ENGAGEMENT, RESPONSE, ACTIONS = HealthIndicator
SENT = date(2026, 7, 21)


def read(review: ReviewRecord, indicator: HealthIndicator, as_of: date = AS_OF) -> Colour | None:
    return next(r.colour for r in review_indicators(review, as_of) if r.indicator is indicator)


def evidence(review: ReviewRecord, indicator: HealthIndicator) -> str:
    found = next(r for r in review_indicators(review, AS_OF) if r.indicator is indicator)
    return to_text(found.evidence[0].text, Language.EN)


def test_a_good_review_is_green_throughout() -> None:
    assert {r.colour for r in review_indicators(GOOD, AS_OF)} == {Colour.GREEN}


@pytest.mark.parametrize(
    "changes, colour",
    [
        ({"sponsor_attended": False, "attended_levels": (ExecutiveLevel.C_SUITE,)}, Colour.GREEN),
        (
            {"sponsor_attended": False, "attended_levels": (ExecutiveLevel.MANAGER,)},
            Colour.YELLOW,
        ),
        (
            {"sponsor_attended": None, "attended_levels": (), "delegate_attended": True},
            Colour.YELLOW,
        ),
        ({"sponsor_attended": False, "attended_levels": ()}, Colour.RED),
        (
            {"sponsor_attended": None, "attended_levels": (), "delegate_attended": None},
            None,
        ),
        ({"rescheduled": 2}, Colour.RED),
        ({"rescheduled": 1}, Colour.GREEN),
        ({"status": ReviewStatus.NO_SHOW}, Colour.RED),
        ({"status": ReviewStatus.PLANNED}, None),
        ({"status": ReviewStatus.ASYNCHRONOUS}, None),
    ],
)
def test_attendance(changes: dict[str, Any], colour: Colour | None) -> None:
    assert read(record(**changes), ATTENDANCE) is colour


@pytest.mark.parametrize(
    "levels, colour",
    [
        ((ExecutiveLevel.MANAGER,), Colour.GREEN),
        ((ExecutiveLevel.DIRECTOR,), Colour.GREEN),
        ((), Colour.YELLOW),
    ],
)
def test_without_executives_asked_the_people_expected_make_it_green(
    levels: tuple[ExecutiveLevel, ...], colour: Colour
) -> None:
    review = record(
        expected_levels=(ExecutiveLevel.MANAGER,),
        sponsor_expected=False,
        sponsor_attended=None,
        delegate_attended=True,
        attended_levels=levels,
    )
    assert read(review, ATTENDANCE) is colour


@pytest.mark.parametrize(
    "prepared, colour",
    [
        (Preparation.READY, Colour.GREEN),
        (Preparation.MINIMAL, Colour.YELLOW),
        (Preparation.NONE, Colour.RED),
        (None, None),
    ],
)
def test_preparation(prepared: Preparation | None, colour: Colour | None) -> None:
    assert read(record(customer_prepared=prepared), PREPARATION) is colour


@pytest.mark.parametrize(
    "engagement, colour",
    [
        (Engagement.ACTIVE, Colour.GREEN),
        (Engagement.POLITE, Colour.YELLOW),
        (Engagement.DISTRACTED, Colour.RED),
        (None, None),
    ],
)
def test_engagement(engagement: Engagement | None, colour: Colour | None) -> None:
    assert read(record(engagement=engagement), ENGAGEMENT) is colour


@pytest.mark.parametrize(
    "days, colour",
    [
        (-1, Colour.GREEN),
        (0, Colour.GREEN),
        (1, Colour.YELLOW),
        (7, Colour.YELLOW),
        (8, Colour.RED),
    ],
)
def test_a_response_is_judged_by_the_days_since_the_recap(days: int, colour: Colour) -> None:
    review = record(recap_sent_on=SENT, first_response_on=SENT + timedelta(days=days))
    assert read(review, RESPONSE) is colour


@pytest.mark.parametrize("after, colour", [(6, None), (7, Colour.RED)])
def test_silence_is_red_once_the_week_is_over(after: int, colour: Colour | None) -> None:
    review = record(recap_sent_on=SENT, first_response_on=None)
    assert read(review, RESPONSE, SENT + timedelta(days=after)) is colour


def test_silence_without_a_recap_is_not_held_against_the_customer() -> None:
    review = record(recap_sent_on=None, first_response_on=None)
    assert read(review, RESPONSE) is None
    assert evidence(review, RESPONSE).startswith("No recap has been sent")


@pytest.mark.parametrize(
    "done, due, colour",
    [
        (4, 5, Colour.GREEN),
        (3, 4, Colour.YELLOW),
        (1, 2, Colour.YELLOW),
        (2, 5, Colour.RED),
        (0, 0, None),
    ],
)
def test_actions(done: int, due: int, colour: Colour | None) -> None:
    assert read(record(commitments_done=done, commitments_due=due), ACTIONS) is colour


def test_evidence_names_the_numbers() -> None:
    review = record(commitments_done=3, commitments_due=4)
    assert evidence(review, ACTIONS) == (
        "Of 4 actions due, 3 were completed: 75%, against a target of 80%."
    )


@given(any_record())
def test_every_indicator_has_evidence_that_reads_in_every_language(review: ReviewRecord) -> None:
    found = review_indicators(review, AS_OF)

    assert [r.indicator for r in found] == list(HealthIndicator)
    for reading in found:
        for language in Language:
            assert all(to_text(e.text, language) for e in reading.evidence)


@given(any_record())
def test_what_is_not_recorded_is_never_red(review: ReviewRecord) -> None:
    blank = record(
        status=review.status,
        due_on=review.due_on,
        held_on=review.held_on,
        expected_levels=review.expected_levels,
        attended_levels=(),
        sponsor_attended=None,
        delegate_attended=None,
        customer_prepared=None,
        engagement=None,
        recap_sent_on=None,
        first_response_on=None,
        commitments_due=0,
        commitments_done=0,
    )
    found = [r.colour for r in review_indicators(blank, AS_OF)]

    # A no-show is itself what is recorded of attendance.
    known = 1 if review.status is ReviewStatus.NO_SHOW else 0
    assert found[known:] == [None] * (5 - known)
