"""What was said that is, or sounds like, a commitment (``Said``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from quarterdeck.core.judgement import Judge
from quarterdeck.core.transcript import Record, Transcript
from quarterdeck.i18n.lexicons import LEXICONS
from quarterdeck.meeting.commitments.context import shown, with_context
from quarterdeck.meeting.commitments.grading import grade, reasons
from quarterdeck.meeting.commitments.heard import Heard, Hearing, hear
from quarterdeck.meeting.commitments.people import People
from quarterdeck.meeting.commitments.recorded import (
    Columns,
    cells_of,
    is_recorded,
    read_recorded,
    read_row,
)
from quarterdeck.meeting.commitments.repeated import without_repeats
from quarterdeck.meeting.commitments.replies import answered
from quarterdeck.meeting.commitments.wording import tidy
from quarterdeck.meeting.types import Said, Speaker

_ID_LENGTH = 12


def find_said(
    transcript: Transcript,
    speakers: Sequence[Speaker],
    held_on: date,
    judge: Judge = LEXICONS,
) -> tuple[Said, ...]:
    """Everything in the record that is, or sounds like, a commitment, in its order, each once.

    ``held_on`` is the day from which "by Friday" is read. ``judge`` answers what lexicon ``commitment``
    says of a sentence; where in it the deed begins is always read from the lexicon's own patterns.
    """
    people = People(speakers, transcript)
    hearing = Hearing(people, held_on, transcript.record, judge)
    cues = transcript.cues
    heard = answered(tuple(_heard(transcript, hearing)), cues, hearing)
    said = (_said(with_context(one, cues), people) for one in heard)
    return without_repeats([one for one in said if one.text])


def _heard(transcript: Transcript, hearing: Hearing) -> Iterator[Heard]:
    columns = Columns()
    scribed = transcript.record is Record.MINUTES
    for number, cue in enumerate(transcript.cues):
        if scribed and (roles := columns.roles(cells_of(cue))) is not None:
            yield from read_row(cue, number, roles, hearing)
        elif scribed and is_recorded(cue):
            yield from read_recorded(cue, number, hearing)
        else:
            yield from hear(cue, number, hearing)


def _said(heard: Heard, people: People) -> Said:
    text = shown(tidy(heard), heard.context, heard.language)
    cue, due = heard.cue, heard.due
    return Said(
        id=_identity(cue.line, heard.words, text),
        text=text,
        words=f"{heard.words} — {heard.reply}" if heard.reply else heard.words,
        grade=grade(heard),
        line=cue.line,
        speaker=cue.speaker,
        owner=heard.owner,
        side=people.side(heard.owner),
        due_on=due.on if due else None,
        due_words=due.words if due else None,
        vague=tuple(v for v in (heard.vague_owner, heard.vague_day) if v),
        at=cue.start,
        reasons=reasons(heard),
    )


def _identity(line: int, words: str, text: str) -> str:
    return sha256(f"{line}\n{words}\n{text}".encode()).hexdigest()[:_ID_LENGTH]
