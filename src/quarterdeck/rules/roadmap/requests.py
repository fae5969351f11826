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
from quarterdeck.meeting.types import MeetingReading, Turn
from quarterdeck.rules.subjects import AccountData, HeldMeeting
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.rules.wording import length, sentences

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
    """One sentence of a turn: its weight in the measure, and whether it is about features or faults."""

    turn: Turn
    weight: int
    about: bool


def feature_request_session(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """Too much of the talk, or of the customer's, asks for features or reports faults.

    Talk is weighed by words (Chinese: characters) sentence by sentence; minutes, whose lines stand
    for more than their words, by lines.
    """
    reading = subject.reading
    by_lines = reading.transcript.record is Record.MINUTES
    said = [s for turn in reading.turns for s in _sentences(turn, by_lines, context)]
    theirs = [s for s in said if s.turn.side is Side.CUSTOMER]
    ids = MINUTES_IDS if by_lines else SPOKEN_IDS
    for part, id in zip((said, theirs), ids, strict=True):
        about = [s for s in part if s.about]
        share = Decimal(sum(s.weight for s in about)) / max(1, sum(s.weight for s in part))
        few = len(about) < context.value(FEATURE_LINES_LEAST)
        if few or share <= context.value(FEATURE_TALK_MOST):
            continue
        yield Noticed(
            _place(about[0].turn),
            message(
                id,
                share=_share(share, reading),
                most=context.shown(FEATURE_TALK_MOST),
            ),
            count=len(about),
        )
        return


def _sentences(turn: Turn, by_lines: bool, context: Context) -> Iterator[_Sentence]:
    for text in sentences(turn.text):
        weight = 1 if by_lines else length(text)
        yield _Sentence(turn, weight, bool(context.labels("request", text)))


def _share(share: Decimal, reading: MeetingReading) -> Figure:
    return measured("talk.features", share, Unit.RATIO, as_of=reading.held_on)


def _place(turn: Turn) -> Place:
    if turn.start is not None:
        return Place(PlaceKind.TIME, seconds=turn.start)
    return Place(PlaceKind.LINE, number=turn.line)
