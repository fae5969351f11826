"""Rules of the area roadmap: what may be shown and how surely, and what becomes of requests."""

from __future__ import annotations

from quarterdeck.core.finding import Severity
from quarterdeck.rules.roadmap.certainty import firm_dates, unshareable_items
from quarterdeck.rules.roadmap.features import (
    FEATURES_SHOWN_LEAST,
    SHIPPED_RECENTLY,
    features_without_benefit,
    feedback_not_shown,
)
from quarterdeck.rules.roadmap.requests import (
    FEATURE_LINES_LEAST,
    FEATURE_TALK_MOST,
    REQUEST_ANSWER_MOST,
    feature_request_session,
    unanswered_requests,
)
from quarterdeck.rules.subjects import AccountData, HeldMeeting, PresentedDeck
from quarterdeck.rules.types import Area, Covers, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        code="ROA101",
        name="firm-dates-without-commitment",
        area=Area.ROADMAP,
        severity=Severity.WARNING,
        subject=PresentedDeck,
        check=firm_dates,
    ),
    Rule(
        code="ROA102",
        name="unshareable-roadmap",
        area=Area.ROADMAP,
        severity=Severity.ERROR,
        subject=PresentedDeck,
        check=unshareable_items,
    ),
    Rule(
        code="ROA103",
        name="feature-request-sessions",
        area=Area.ROADMAP,
        severity=Severity.WARNING,
        subject=HeldMeeting,
        check=feature_request_session,
        thresholds=(FEATURE_TALK_MOST, FEATURE_LINES_LEAST),
        covers=(Covers.FEATURE_REQUEST_SESSION,),
    ),
    Rule(
        code="ROA104",
        name="unanswered-requests",
        area=Area.ROADMAP,
        severity=Severity.WARNING,
        subject=AccountData,
        check=unanswered_requests,
        thresholds=(REQUEST_ANSWER_MOST,),
    ),
    Rule(
        code="ROA105",
        name="features-without-benefit",
        area=Area.ROADMAP,
        severity=Severity.NOTE,
        subject=PresentedDeck,
        check=features_without_benefit,
        thresholds=(FEATURES_SHOWN_LEAST,),
    ),
    Rule(
        code="ROA106",
        name="unshown-feedback",
        area=Area.ROADMAP,
        severity=Severity.WARNING,
        subject=PresentedDeck,
        check=feedback_not_shown,
        thresholds=(SHIPPED_RECENTLY,),
    ),
)
