"""Rules of the area preparation: who comes, what is known of them, how fresh the data are."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.core.thresholds import ACTIVITY_DAYS
from quarterdeck.rules.preparation.people import (
    EXECUTIVE_CHANGE,
    no_executive,
    sponsor_left,
    sponsor_out_of_touch,
    unknown_attendees,
)
from quarterdeck.rules.preparation.record import (
    NOTES_AGE_MOST,
    RECORD_AGE_MOST,
    USAGE_AGE_MOST,
    no_customer_input,
    stale_data,
)
from quarterdeck.rules.subjects import AccountData, PlannedReview
from quarterdeck.rules.types import Area, Covers, Rule
from quarterdeck.story.thresholds import SPONSOR_DECAYING, SPONSOR_LOST

RULES: tuple[Rule, ...] = (
    Rule(
        code="PRE101",
        name="reviews-without-an-executive",
        area=Area.PREPARATION,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=no_executive,
        covers=(Covers.NO_EXECUTIVE, Covers.EXECUTIVE_ATTENDANCE),
    ),
    Rule(
        code="PRE102",
        name="sponsors-out-of-touch",
        area=Area.PREPARATION,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=sponsor_out_of_touch,
        thresholds=(SPONSOR_DECAYING, SPONSOR_LOST),
    ),
    Rule(
        code="PRE103",
        name="stale-data",
        area=Area.PREPARATION,
        severity=Severity.WARNING,
        subject=AccountData,
        check=stale_data,
        thresholds=(USAGE_AGE_MOST, RECORD_AGE_MOST, NOTES_AGE_MOST),
    ),
    Rule(
        code="PRE104",
        name="reviews-without-customer-input",
        area=Area.PREPARATION,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=no_customer_input,
        thresholds=(ACTIVITY_DAYS,),
        covers=(Covers.CUSTOMER_PREPARATION, Covers.NO_CUSTOMER_VOICE),
    ),
    Rule(
        code="PRE105",
        name="unknown-attendees",
        area=Area.PREPARATION,
        severity=Severity.NOTE,
        subject=PlannedReview,
        check=unknown_attendees,
    ),
    Rule(
        code="PRE106",
        name="departed-sponsors",
        area=Area.PREPARATION,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=sponsor_left,
        thresholds=(EXECUTIVE_CHANGE,),
    ),
    Rule(
        code="PRE107",
        name="unrehearsed-reviews",
        area=Area.PREPARATION,
        severity=Severity.NOTE,
        subject=None,
        check=None,
    ),
)
