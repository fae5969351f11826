"""Rules of the area followup: what was promised has an owner and a day, and is answered for."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.finding import Severity
from quarterdeck.meeting.thresholds import ACTIONS_GOOD, ACTIONS_POOR, RESPONSE_WITHIN
from quarterdeck.rules.followup import after, agreed, said, slides
from quarterdeck.rules.moment import WORDS_JUDGED
from quarterdeck.rules.presented import SLIDES_JUDGED
from quarterdeck.rules.subjects import (
    HeldMeeting,
    PlannedReview,
    PresentedDeck,
    ReviewFollowUp,
)
from quarterdeck.rules.types import Area, Context, Covers, Noticed, Rule


def _unowned(subject: ReviewFollowUp | PresentedDeck, context: Context) -> Iterator[Noticed]:
    if isinstance(subject, PresentedDeck):
        yield from slides.unowned_steps(subject, context)
    else:
        yield from agreed.unowned(subject, context)


def _undated(
    subject: ReviewFollowUp | PresentedDeck | HeldMeeting, context: Context
) -> Iterator[Noticed]:
    match subject:
        case PresentedDeck():
            yield from slides.undated_steps(subject, context)
        case HeldMeeting():
            yield from said.vague_days(subject, context)
        case ReviewFollowUp():
            yield from agreed.undated(subject, context)


def _nothing(subject: HeldMeeting | PresentedDeck, context: Context) -> Iterator[Noticed]:
    if isinstance(subject, PresentedDeck):
        yield from slides.no_next_steps(subject, context)
    else:
        yield from said.nothing_agreed(subject, context)


RULES: tuple[Rule, ...] = (
    Rule(
        "FOL101",
        "unowned-commitments",
        Area.FOLLOWUP,
        Severity.ERROR,
        (ReviewFollowUp, PresentedDeck),
        _unowned,
    ),
    Rule(
        "FOL102",
        "vague-dates",
        Area.FOLLOWUP,
        Severity.WARNING,
        (ReviewFollowUp, PresentedDeck, HeldMeeting),
        _undated,
    ),
    Rule(
        "FOL103",
        "reviews-that-agree-nothing",
        Area.FOLLOWUP,
        Severity.WARNING,
        (HeldMeeting, PresentedDeck),
        _nothing,
        thresholds=(WORDS_JUDGED, SLIDES_JUDGED),
    ),
    Rule(
        "FOL104",
        "last-promises-not-kept",
        Area.FOLLOWUP,
        Severity.WARNING,
        PlannedReview,
        after.not_kept,
        thresholds=(ACTIONS_GOOD, ACTIONS_POOR),
        covers=(Covers.NO_FOLLOW_THROUGH, Covers.ACTION_COMPLETION),
    ),
    Rule(
        "FOL105",
        "last-promises-unsaid",
        Area.FOLLOWUP,
        Severity.WARNING,
        PresentedDeck,
        slides.promises_unsaid,
        thresholds=(SLIDES_JUDGED,),
        covers=(Covers.NO_FOLLOW_THROUGH,),
    ),
    Rule(
        "FOL106",
        "silence-after-the-review",
        Area.FOLLOWUP,
        Severity.WARNING,
        ReviewFollowUp,
        after.no_answer,
        thresholds=(RESPONSE_WITHIN, after.RESPONSE_RECENT),
        covers=(Covers.FOLLOW_UP_RESPONSE,),
    ),
    Rule(
        "FOL107",
        "one-sided-promises",
        Area.FOLLOWUP,
        Severity.WARNING,
        ReviewFollowUp,
        agreed.one_sided,
        thresholds=(agreed.ONE_SIDED,),
    ),
    Rule(
        "FOL108",
        "late-recaps",
        Area.FOLLOWUP,
        Severity.WARNING,
        ReviewFollowUp,
        after.late_recap,
        thresholds=(after.RECAP_WITHIN,),
    ),
    Rule(
        "FOL109",
        "days-before-the-meeting",
        Area.FOLLOWUP,
        Severity.WARNING,
        ReviewFollowUp,
        agreed.due_too_early,
    ),
    Rule(
        "FOL110",
        "maybes-taken-as-agreed",
        Area.FOLLOWUP,
        Severity.WARNING,
        ReviewFollowUp,
        agreed.too_soon_agreed,
    ),
)
