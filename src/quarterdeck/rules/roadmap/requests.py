"""Checks on requests: those that wait for an answer, and a review that became a support ticket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.core.transcript import Record
from quarterdeck.meeting import words
from quarterdeck.meeting.types import MeetingReading
from quarterdeck.rules.moment import moment, place_of
from quarterdeck.rules.subjects import AccountData, HeldMeeting
from quarterdeck.rules.types import Context, Noticed, printed
from quarterdeck.rules.wording import sentences

FEATURE_TALK_MOST = convention("feature-talk-most", "0.25", Unit.RATIO)
FEATURE_LINES_LEAST = convention("feature-lines-least", "5", Unit.COUNT)
REQUEST_ANSWER_MOST = convention("request-answer-most", "90", Unit.DAYS)

SPOKEN_IDS = ("rule-roa103", "rule-roa103-customer")
MINUTES_IDS = ("rule-roa103-minutes", "rule-roa103-minutes-customer")
"""What is said of everybody's talk, and of the customer's."""

UNANSWERED = (None, "open")


def unanswered_requests(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """Requests of the customer's that have stood without an answer for too long."""
    waiting = sorted(
        (
            r
            for r in subject.facts.requests
            if r.state in UNANSWERED
            and r.shipped_on is None
            and (context.as_of - r.asked_on).days > context.value(REQUEST_ANSWER_MOST)
        ),
        key=lambda r: (r.asked_on, r.id),
    )
    if waiting:
        yield Noticed(
            Place(PlaceKind.ROW, name="requests", key=waiting[0].id),
            message(
                "rule-roa104",
                count=measured("requests.unanswered", len(waiting), as_of=context.as_of),
                most=context.shown(REQUEST_ANSWER_MOST),
                title=Quoted(waiting[0].title),
                day=waiting[0].asked_on,
            ),
            count=len(waiting),
            examples=tuple(r.id for r in waiting),
        )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence: who said it and where, its weight in the measure, whether it is about features or faults."""

    side: Side | None
    place: Place
    weight: int
    about: bool


def feature_request_session(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Too much of the talk, or of the customer's, asks for features or reports faults.

    Talk is weighed by words (Chinese: characters) sentence by sentence; minutes, whose lines stand
    for more than their words, by lines.
    """
    reading = subject.reading
    by_lines = reading.transcript.record is Record.MINUTES
    said = list(_of_minutes(reading, context) if by_lines else _spoken(reading, context))
    theirs = [s for s in said if s.side is Side.CUSTOMER]
    ids = MINUTES_IDS if by_lines else SPOKEN_IDS
    for part, id in zip((said, theirs), ids, strict=True):
        about = [s for s in part if s.about]
        share = Decimal(sum(s.weight for s in about)) / max(1, sum(s.weight for s in part))
        few = len(about) < context.value(FEATURE_LINES_LEAST)
        if few or printed(share) <= context.value(FEATURE_TALK_MOST):
            continue
        yield Noticed(
            about[0].place,
            message(
                id,
                share=_share(share, reading),
                most=context.shown(FEATURE_TALK_MOST),
            ),
            count=len(about),
        )
        return


def _spoken(reading: MeetingReading, context: Context) -> Iterator[_Sentence]:
    """Every sentence of the talk by its words."""
    for turn in reading.turns:
        place = place_of(turn)
        for said in words.sentences(turn.text):
            about = bool(context.labels("request", said.text, said.language))
            yield _Sentence(turn.side, place, said.words, about)


def _of_minutes(reading: MeetingReading, context: Context) -> Iterator[_Sentence]:
    """Every line of the minutes as one; a scribe's run of lines is one turn, but each has its place."""
    sides = {speaker.name: speaker.side for speaker in reading.speakers}
    for cue in reading.transcript.cues:
        about = any(context.labels("request", text) for text in sentences(cue.text))
        yield _Sentence(sides.get(cue.speaker or ""), moment(cue.start, cue.line), 1, about)


def _share(share: Decimal, reading: MeetingReading) -> Figure:
    return measured("talk.features", share, Unit.RATIO, as_of=reading.held_on)
