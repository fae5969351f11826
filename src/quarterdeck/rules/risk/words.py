"""Words that hurt: blame, and a concern that nobody takes up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quarterdeck.core.deck import LineKind
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.core.transcript import Record
from quarterdeck.meeting.types import Turn
from quarterdeck.meeting.words import sentences
from quarterdeck.rules.moment import place_of
from quarterdeck.rules.subjects import HeldMeeting, PresentedDeck
from quarterdeck.rules.types import Context, Noticed

PASSED_OVER_WORDS = convention("passed-over-words", "12", Unit.COUNT)

BLAMED = (LineKind.TITLE, LineKind.BODY, LineKind.TABLE, LineKind.DIAGRAM)


def blame(subject: HeldMeeting | PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Sentences of ours, and lines for a customer, that put the fault on the other side."""
    if isinstance(subject, HeldMeeting):
        yield from _blame_said(subject, context)
    else:
        yield from _blame_written(subject, context)


def _blame_said(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    if subject.reading.transcript.record is not Record.SPOKEN:
        return
    for turn in subject.reading.turns:
        if turn.side is Side.VENDOR:
            for sentence in sentences(turn.text):
                if "blame" in context.labels("blame", sentence.text):
                    yield Noticed(place_of(turn), _quoting("rule-ris104-said", sentence.text))


def _blame_written(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    if not subject.for_customer:
        return
    for slide in subject.deck.shown:
        for line in slide.lines:
            if line.kind in BLAMED and "blame" in context.labels("blame", line.text):
                place = Place(PlaceKind.SLIDE, number=slide.number)
                yield Noticed(place, _quoting("rule-ris104", line.text))


def _quoting(id: str, words: str) -> Message:
    return message(id, words=Quoted(LocalText(words.strip())))


def passed_over(subject: HeldMeeting, context: Context) -> Iterator[Noticed]:
    """A concern after which we change the subject within a few words, with no answer, question or note."""
    reading = subject.reading
    if reading.transcript.record is not Record.SPOKEN:
        return
    turns = [t for t in reading.turns if t.side is not None]
    for said, answer in pairwise(turns):
        if said.side is not Side.CUSTOMER or answer.side is not Side.VENDOR:
            continue
        concern = _last_concern(said, context)
        if concern and _changes_subject(answer.text, context):
            yield Noticed(place_of(answer), _quoting("rule-ris106", concern))


def _last_concern(turn: Turn, context: Context) -> str | None:
    """The concern that the turn ends on: one that the customer has left again is no longer open."""
    ending = [s.text for s in sentences(turn.text)[-2:]]
    voiced = [s for s in ending if "concern" in context.labels("mood", s)]
    return voiced[-1] if voiced else None


def _changes_subject(answer: str, context: Context) -> bool:
    """Whether it moves on at once: what stands before is short and neither asks nor promises."""
    before = 0
    for sentence in sentences(answer):
        if "moving-on" in context.labels("passing", sentence.text):
            return True
        before += sentence.words
        if before > context.value(PASSED_OVER_WORDS) or _takes_up(sentence.text, context):
            return False
    return False


def _takes_up(sentence: str, context: Context) -> bool:
    """Whether a sentence answers, asks back, or takes down what was said."""
    if "question" in context.labels("question", sentence):
        return True
    noted = "noted" in context.labels("passing", sentence)
    return noted or "promise" in context.labels("commitment", sentence)
