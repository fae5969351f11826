"""Rules of the area facilitation: a conversation, not a presentation."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.engagement import Owner
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, Severity
from quarterdeck.core.measured import measured
from quarterdeck.core.message import message
from quarterdeck.meeting.thresholds import (
    CUT_SHORT,
    MONOLOGUE_MOST,
    NODDING_MOST,
    PREPARED_WITHIN,
    UNKNOWN_MOST,
    UPDATE_LEAST,
    VENDOR_MONOLOGUE,
    VENDOR_MOST,
)
from quarterdeck.rules.facilitation import decks, limits, talk
from quarterdeck.rules.moment import WORDS_JUDGED
from quarterdeck.rules.presented import SLIDES_JUDGED
from quarterdeck.rules.subjects import HeldMeeting, PlannedReview, PresentedDeck
from quarterdeck.rules.types import Area, Context, Covers, Noticed, Rule
from quarterdeck.story.agenda import total_minutes


def _no_customer_voice(
    subject: HeldMeeting | PlannedReview | PresentedDeck, context: Context
) -> Iterator[Noticed]:
    """No room for the customer: in the agenda, on the slides, or in what was said."""
    match subject:
        case HeldMeeting():
            yield from talk.customer_unheard(subject, context)
        case PresentedDeck():
            yield from decks.asks_nothing(subject, context)
        case PlannedReview():
            agenda = subject.plan.agenda
            if agenda and all(item.owner is not Owner.CUSTOMER for item in agenda):
                yield Noticed(Place(), message("rule-fac104-agenda"))


def _over_time(subject: HeldMeeting | PlannedReview, context: Context) -> Iterator[Noticed]:
    """A meeting well over its time, or an agenda longer than the time that is booked."""
    if isinstance(subject, HeldMeeting):
        yield from talk.over_time(subject, context)
        return
    total, booked = total_minutes(subject.plan.agenda), subject.plan.minutes
    if booked and total > booked:
        minutes, planned = (
            measured(metric, value, Unit.MINUTES, as_of=context.as_of)
            for metric, value in (("agenda.minutes", total), ("review.minutes", booked))
        )
        yield Noticed(Place(), message("rule-fac112-agenda", minutes=minutes, planned=planned))


RULES: tuple[Rule, ...] = (
    Rule(
        "FAC101",
        "death-by-slides",
        Area.FACILITATION,
        Severity.WARNING,
        PresentedDeck,
        decks.death_by_slides,
        thresholds=(limits.SLIDES_MOST, limits.SLIDE_MINUTES),
        covers=(Covers.DEATH_BY_POWERPOINT,),
    ),
    Rule(
        "FAC102",
        "monologue",
        Area.FACILITATION,
        Severity.WARNING,
        HeldMeeting,
        talk.monologue,
        thresholds=(VENDOR_MOST, VENDOR_MONOLOGUE, UNKNOWN_MOST),
        covers=(Covers.MONOLOGUE,),
    ),
    Rule(
        "FAC103",
        "long-monologues",
        Area.FACILITATION,
        Severity.WARNING,
        HeldMeeting,
        talk.long_monologues,
        thresholds=(MONOLOGUE_MOST, limits.MONOLOGUE_WORDS, limits.MONOLOGUE_CHARACTERS),
    ),
    Rule(
        "FAC104",
        "no-customer-voice",
        Area.FACILITATION,
        Severity.WARNING,
        (HeldMeeting, PlannedReview, PresentedDeck),
        _no_customer_voice,
        thresholds=(limits.CUSTOMER_LEAST, SLIDES_JUDGED, UNKNOWN_MOST),
        covers=(Covers.NO_CUSTOMER_VOICE,),
    ),
    Rule(
        "FAC105",
        "too-few-questions",
        Area.FACILITATION,
        Severity.WARNING,
        HeldMeeting,
        talk.too_few_questions,
        thresholds=(
            limits.QUESTIONS_LEAST,
            limits.MINUTES_JUDGED,
            limits.MONOLOGUE_WORDS,
            limits.MONOLOGUE_CHARACTERS,
            UNKNOWN_MOST,
        ),
    ),
    Rule(
        "FAC106",
        "long-headlines",
        Area.FACILITATION,
        Severity.WARNING,
        PresentedDeck,
        decks.long_headlines,
        thresholds=(limits.TITLE_WORDS, limits.TITLE_CHARACTERS),
    ),
    Rule(
        "FAC107",
        "walls-of-text",
        Area.FACILITATION,
        Severity.WARNING,
        PresentedDeck,
        decks.walls_of_text,
        thresholds=(
            limits.LINE_WORDS,
            limits.LINE_CHARACTERS,
            limits.LINES_SEVERAL,
            limits.BODY_POINTS,
            limits.TABLE_POINTS,
        ),
        fixable=True,
    ),
    Rule(
        "FAC108",
        "topics-instead-of-messages",
        Area.FACILITATION,
        Severity.WARNING,
        PresentedDeck,
        decks.topic_titles,
        thresholds=(limits.TOPIC_TITLES, SLIDES_JUDGED),
    ),
    Rule(
        "FAC109",
        "meetings-cut-short",
        Area.FACILITATION,
        Severity.WARNING,
        HeldMeeting,
        talk.cut_short,
        thresholds=(CUT_SHORT,),
        covers=(Covers.ENGAGEMENT,),
    ),
    Rule(
        "FAC110",
        "polite-listening",
        Area.FACILITATION,
        Severity.WARNING,
        HeldMeeting,
        talk.polite_listening,
        thresholds=(
            NODDING_MOST,
            limits.NOD_WORDS,
            limits.TURNS_JUDGED,
            limits.QUESTIONS_CUSTOMER,
            UNKNOWN_MOST,
        ),
        covers=(Covers.ENGAGEMENT,),
    ),
    Rule(
        "FAC111",
        "no-pause",
        Area.FACILITATION,
        Severity.NOTE,
        HeldMeeting,
        talk.no_pause,
        thresholds=(limits.PATIENCE_LEAST, limits.VENDOR_HALF, UNKNOWN_MOST),
    ),
    Rule(
        "FAC112",
        "running-over-time",
        Area.FACILITATION,
        Severity.NOTE,
        (HeldMeeting, PlannedReview),
        _over_time,
        thresholds=(limits.OVER_TIME,),
    ),
    Rule(
        "FAC113",
        "customers-who-come-unprepared",
        Area.FACILITATION,
        Severity.NOTE,
        HeldMeeting,
        talk.unprepared,
        thresholds=(PREPARED_WITHIN, UPDATE_LEAST, WORDS_JUDGED),
        covers=(Covers.CUSTOMER_PREPARATION,),
    ),
)
