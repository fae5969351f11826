"""Reading a meeting from its record: sides, talk, course, health, and what was promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from quarterdeck.core.facts import AccountFacts, Side
from quarterdeck.core.judgement import Judge
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.transcript import Record, Transcript
from quarterdeck.i18n.lexicons import LEXICONS
from quarterdeck.meeting.commitments import find_said
from quarterdeck.meeting.indicators import read_indicators
from quarterdeck.meeting.participation import Spoken
from quarterdeck.meeting.questions import questions
from quarterdeck.meeting.sections import read_sections
from quarterdeck.meeting.sides import speakers_of
from quarterdeck.meeting.talk import interactivity, patience, talk_by_side, talk_by_speaker
from quarterdeck.meeting.tense import read_tense
from quarterdeck.meeting.turns import lasting, measure_of, turns_of
from quarterdeck.meeting.types import MeetingReading, TenseTalk
from quarterdeck.meeting.words import Remembering, sentences


def read_meeting(
    transcript: Transcript,
    *,
    held_on: date,
    facts: AccountFacts | None = None,
    plan: ReviewPlan | None = None,
    given: Mapping[str, Side] | None = None,
    vendor_domain: str = "",
    judge: Judge = LEXICONS,
) -> MeetingReading:
    """Everything that is read from one record.

    ``given`` is a person's word on who is of which side, by name. Of minutes, which are a scribe's
    words, only speakers, indicators from facts, and commitments are read: nobody's share of talk, no
    tense, no sections.
    """
    known = judge if judge is LEXICONS else Remembering(judge)  # lexicons remember by themselves
    spoken = transcript.record is Record.SPOKEN
    speakers = speakers_of(transcript, facts=facts, given=given, vendor_domain=vendor_domain)
    measure = measure_of(transcript)
    turns = turns_of(transcript, speakers, measure)
    said = {turn.number: sentences(turn.text) for turn in turns}
    asked = {number: len(questions(each, known)) for number, each in said.items()}
    talk = talk_by_side(turns, speakers, asked, shared=spoken)
    minutes = lasting(transcript)
    planned = (plan.minutes or None) if plan is not None else None
    basis = Spoken(turns, said, talk, held_on, known, minutes, planned)
    speech = sum(turn.amount for turn in turns)
    return MeetingReading(
        transcript=transcript,
        held_on=held_on,
        measure=measure,
        speakers=speakers,
        turns=turns,
        talk=talk,
        by_speaker=talk_by_speaker(turns, speakers, asked, shared=spoken),
        speech=speech,
        minutes=minutes,
        planned=planned,
        interactivity=interactivity(turns, minutes),
        patience=patience(turns),
        tense=read_tense(turns, said, known) if spoken else TenseTalk(0.0, 0.0, 0.0, speech),
        sections=read_sections(turns, said, known) if spoken else (),
        indicators=read_indicators(transcript, speakers, basis, facts),
        said=find_said(transcript, speakers, held_on, known),
    )
