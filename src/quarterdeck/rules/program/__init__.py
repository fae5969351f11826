"""Rules of the area program: cadence, governance, the model of each segment."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.rules.program.decks import DECK_LIKENESS_MOST, DECK_LINES_LEAST, one_deck_for_all
from quarterdeck.rules.program.occasion import (
    OPT_OUT_LEAD_LEAST,
    REVIEWS_MOVED,
    in_avoided_time,
    model_not_followed,
    moved_twice,
    too_late_to_decide,
)
from quarterdeck.rules.program.portfolio import (
    COMPLETION_LEAST,
    EXECUTIVE_ATTENDANCE_LEAST,
    overdue_reviews,
    without_executives,
)
from quarterdeck.rules.subjects import DeckSet, PlannedReview, Programme
from quarterdeck.rules.types import Area, Covers, Rule
from quarterdeck.story.thresholds import DECISION_AHEAD

RULES: tuple[Rule, ...] = (
    Rule(
        code="PRO101",
        name="overdue-reviews",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=Programme,
        check=overdue_reviews,
        thresholds=(COMPLETION_LEAST,),
    ),
    Rule(
        code="PRO102",
        name="reviews-without-executives",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=Programme,
        check=without_executives,
        thresholds=(EXECUTIVE_ATTENDANCE_LEAST,),
        covers=(Covers.NO_EXECUTIVE, Covers.EXECUTIVE_ATTENDANCE),
    ),
    Rule(
        code="PRO103",
        name="one-deck-for-all",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=DeckSet,
        check=one_deck_for_all,
        thresholds=(DECK_LIKENESS_MOST, DECK_LINES_LEAST),
        covers=(Covers.ONE_SIZE_FITS_ALL,),
    ),
    Rule(
        code="PRO104",
        name="reviews-in-avoided-time",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=in_avoided_time,
    ),
    Rule(
        code="PRO105",
        name="reviews-after-opt-out",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=too_late_to_decide,
        thresholds=(OPT_OUT_LEAD_LEAST, DECISION_AHEAD),
    ),
    Rule(
        code="PRO106",
        name="reviews-moved-again",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=moved_twice,
        thresholds=(REVIEWS_MOVED,),
        covers=(Covers.EXECUTIVE_ATTENDANCE,),
    ),
    Rule(
        code="PRO107",
        name="reviews-off-their-model",
        area=Area.PROGRAM,
        severity=Severity.WARNING,
        subject=PlannedReview,
        check=model_not_followed,
        covers=(Covers.ONE_SIZE_FITS_ALL,),
    ),
)
