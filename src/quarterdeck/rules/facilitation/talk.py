"""How a meeting was led: who spoke, for how long, who asked, and whether there was time."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.message import message
from quarterdeck.core.transcript import Record
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.i18n.places import clock
from quarterdeck.meeting.thresholds import (
    CUT_SHORT,
    MONOLOGUE_MOST,
    NODDING_MOST,
    UNKNOWN_MOST,
    VENDOR_MONOLOGUE,
    VENDOR_MOST,
)
from quarterdeck.meeting.types import Colour, HealthIndicator, Measure, MeetingReading, Turn
from quarterdeck.rules.facilitation import limits
from quarterdeck.rules.moment import WORDS_JUDGED, place_of, words_of
from quarterdeck.rules.subjects import HeldMeeting
from quarterdeck.rules.types import Context, Noticed, printed


def known_share(reading: MeetingReading, side: Side, context: Context) -> float | None:
    """A side's talk share; None for minutes, and where too much speech is of unknown side."""
    if reading.transcript.record is not Record.SPOKEN or not reading.speech:
        return None
    talk, unknown = reading.talk.get(side), reading.talk.get(None)
    if unknown is not None and unknown.amount > reading.speech * float(context.value(UNKNOWN_MOST)):
        return None
    return talk.share if talk is not None else None


def monologue(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Our talk share above the alarm; a graver text where the customer hardly spoke at all."""
    share = known_share(subject.reading, Side.VENDOR, context)
    if share is None or printed(share) <= context.value(VENDOR_MOST):
        return
    grave = printed(share) >= context.value(VENDOR_MONOLOGUE)
    limit = context.shown(VENDOR_MONOLOGUE if grave else VENDOR_MOST)
    id = f"rule-fac102{'-grave' if grave else ''}-{subject.reading.measure}"
    yield Noticed(Place(), message(id, share=_ratio("talk.share", share, context), most=limit))


def long_monologues(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Our turns longer than anyone listens: at the longest, with the moments of the others."""
    reading = subject.reading
    if reading.transcript.record is not Record.SPOKEN:
        return
    limit = float(context.value(MONOLOGUE_MOST))
    ours = [t for t in reading.turns if t.side is Side.VENDOR]
    long = [(t, s) for t in ours if (s := _seconds(t, reading.measure, context)) > limit]
    if not long:
        return
    longest, lasting = max(long, key=lambda pair: pair[1])
    timed = reading.measure is Measure.SECONDS
    yield Noticed(
        place_of(longest),
        message(
            "rule-fac103" if timed else "rule-fac103-estimated",
            turns=_count("talk.monologues", len(long), context),
            seconds=measured("talk.monologue", round(lasting), Unit.SECONDS, as_of=context.as_of),
            most=context.shown(MONOLOGUE_MOST),
        ),
        count=len(long),
        examples=tuple(_named(t) for t, _ in long if t is not longest)[:5],
    )


def _seconds(turn: Turn, measure: Measure, context: Context) -> float:
    """How long a turn lasts, estimated by its words where the record has no times."""
    if measure is Measure.SECONDS:
        return turn.amount
    chinese = language_of(turn.text) is Language.ZH
    pace = limits.MONOLOGUE_CHARACTERS if chinese else limits.MONOLOGUE_WORDS
    return turn.words / float(context.value(pace)) * 60


def _named(turn: Turn) -> str:
    return clock(turn.start) if turn.start is not None else str(turn.line)


def customer_unheard(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """The customer's talk share below the least that makes a conversation."""
    share = known_share(subject.reading, Side.CUSTOMER, context)
    if share is not None and printed(share) < context.value(limits.CUSTOMER_LEAST):
        shown = _ratio("talk.share", share, context)
        least = context.shown(limits.CUSTOMER_LEAST)
        yield Noticed(Place(), message("rule-fac104", share=shown, least=least))


def too_few_questions(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """We ask less often than the convention per ten minutes of a meeting long enough to judge."""
    reading = subject.reading
    judged = float(context.value(limits.MINUTES_JUDGED))
    minutes = _minutes(reading, context)
    if known_share(reading, Side.VENDOR, context) is None or minutes < judged:
        return
    asked = reading.talk[Side.VENDOR].questions
    if asked < float(context.value(limits.QUESTIONS_LEAST)) * minutes / judged:
        lasting = measured("meeting.minutes", round(minutes), Unit.MINUTES, as_of=context.as_of)
        yield Noticed(
            Place(),
            message(
                "rule-fac105",
                asked=_count("talk.questions", asked, context),
                minutes=lasting,
                least=context.shown(limits.QUESTIONS_LEAST),
                span=context.shown(limits.MINUTES_JUDGED),
            ),
        )


def _minutes(reading: MeetingReading, context: Context) -> float:
    """How long the record lasts, estimated by its words where it has no times."""
    if reading.minutes is not None:
        return reading.minutes
    return sum(_seconds(turn, Measure.WORDS, context) for turn in reading.turns) / 60


def cut_short(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """The record ends long before the planned time was used."""
    lasted = _lasted(subject)
    least = float(context.value(CUT_SHORT))
    if lasted is not None and lasted[0] < lasted[1] * least:
        yield _time_noticed("rule-fac109", lasted, context.shown(CUT_SHORT), context)


def over_time(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """The record goes on well beyond the planned time."""
    lasted = _lasted(subject)
    most = float(context.value(limits.OVER_TIME))
    if lasted is not None and lasted[0] > lasted[1] * (1 + most):
        yield _time_noticed("rule-fac112", lasted, context.shown(limits.OVER_TIME), context)


def _lasted(subject: HeldMeeting) -> tuple[float, int] | None:
    """Minutes of the record and minutes planned; None where either is not known."""
    reading = subject.reading
    planned = reading.planned or (subject.plan.minutes if subject.plan is not None else None)
    return (reading.minutes, planned) if reading.minutes and planned else None


def _time_noticed(id: str, lasted: tuple[float, int], limit: Figure, context: Context) -> Noticed:
    minutes, planned = (
        measured(metric, round(value), Unit.MINUTES, as_of=context.as_of)
        for metric, value in zip(("meeting.minutes", "review.minutes"), lasted, strict=True)
    )
    return Noticed(Place(), message(id, minutes=minutes, planned=planned, limit=limit))


def polite_listening(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """The customer mostly nods: short acknowledgements, and hardly a question."""
    reading = subject.reading
    if known_share(reading, Side.CUSTOMER, context) is None:
        return
    theirs = [t for t in reading.turns if t.side is Side.CUSTOMER]
    asked = reading.talk[Side.CUSTOMER].questions
    many = len(theirs) >= context.value(limits.TURNS_JUDGED)
    if not many or asked >= context.value(limits.QUESTIONS_CUSTOMER):
        return
    share = sum(_nods(t, context) for t in theirs) / len(theirs)
    if printed(share) > context.value(NODDING_MOST):
        yield Noticed(
            Place(),
            message(
                "rule-fac110",
                share=_ratio("talk.nodding", share, context),
                turns=_count("talk.turns", len(theirs), context),
                most=context.shown(NODDING_MOST),
            ),
        )


def _nods(turn: Turn, context: Context) -> bool:
    short = turn.words <= context.value(limits.NOD_WORDS)
    return short and "acknowledgement" in context.labels("acknowledgement", turn.text)


def unprepared(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """The reading of the customer's preparation is red: neither questions nor news early on."""
    if words_of(subject.reading) < context.value(WORDS_JUDGED):
        return
    for found in subject.reading.indicators:
        red = found.colour is Colour.RED
        if red and found.indicator is HealthIndicator.CUSTOMER_PREPARATION:
            yield Noticed(Place(), message("rule-fac113"))


def no_pause(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """We take the word as soon as the customer stops, or before, and hold most of the time."""
    share = known_share(subject.reading, Side.VENDOR, context)
    gap = subject.reading.patience
    if share is None or gap is None or gap >= context.value(limits.PATIENCE_LEAST):
        return
    if share > context.value(limits.VENDOR_HALF):
        yield Noticed(
            Place(),
            message(
                "rule-fac111",
                gap=measured("talk.patience", gap, Unit.SECONDS, as_of=context.as_of),
                least=context.shown(limits.PATIENCE_LEAST),
                share=_ratio("talk.share", share, context),
            ),
        )


def _ratio(metric: str, value: float, context: Context) -> Figure:
    return measured(metric, value, Unit.RATIO, as_of=context.as_of)


def _count(metric: str, value: int, context: Context) -> Figure:
    return measured(metric, value, as_of=context.as_of)
