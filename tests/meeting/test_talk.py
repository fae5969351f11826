"""Turns and talk: what is merged, counted and shared, and the laws of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.meeting.records import HELD_ON, evenly, spoken, timed

from quarterdeck.core.facts import Side
from quarterdeck.core.transcript import Record, Transcript
from quarterdeck.meeting.read import read_meeting
from quarterdeck.meeting.types import Measure, MeetingReading
from quarterdeck.meeting.words import count_words

NAMES = ("Ada", "Bo", "Cy", "Di")
GIVEN = {"Ada": Side.VENDOR, "Bo": Side.CUSTOMER, "Cy": Side.CUSTOMER}
WORDS = st.sampled_from(
    ["Yes.", "We will open it in May.", "我们的计划是什么？", "Да, хорошо.", "...", "What now?"]
)
LINES = st.lists(st.tuples(st.sampled_from((*NAMES, None)), WORDS), max_size=12)
TIMES = st.lists(
    st.tuples(
        st.sampled_from((*NAMES, None)), st.integers(0, 600), st.integers(0, 90), WORDS
    ).map(lambda c: (c[0], float(c[1]), float(c[1] + c[2]), c[3])),
    max_size=12,
)  # fmt: skip
RECORDS = LINES.map(lambda lines: spoken(*lines)) | TIMES.map(lambda lines: timed(*lines))


def read(record: Transcript, sides: Mapping[str, Side] = GIVEN) -> MeetingReading:
    return read_meeting(record, held_on=HELD_ON, given=sides)


@given(RECORDS)
def test_known_shares_sum_to_one_or_there_are_none(record: Transcript) -> None:
    reading = read(record)

    sides = [talk.share for talk in reading.talk.values() if talk.share is not None]
    voices = [talk.share for talk in reading.by_speaker.values() if talk.share is not None]
    assert sides == [] or sum(sides) == pytest.approx(1)
    assert voices == [] or sum(voices) == pytest.approx(1)
    assert bool(sides) == bool(voices)


@given(RECORDS)
def test_turns_lose_no_word_and_no_second(record: Transcript) -> None:
    reading = read(record)

    assert sum(t.words for t in reading.turns) == sum(count_words(c.text) for c in record.cues)
    assert sum(t.amount for t in reading.talk.values()) == pytest.approx(reading.speech)
    tense = reading.tense
    parts = tense.past + tense.present + tense.future + tense.unplaced
    assert parts == pytest.approx(reading.speech, abs=1e-6)


@given(RECORDS, st.permutations(NAMES))
def test_other_names_change_no_total(record: Transcript, other: tuple[str, ...]) -> None:
    renamed = dict(zip(NAMES, other, strict=True))
    again = replace(
        record,
        cues=tuple(
            replace(c, speaker=renamed[c.speaker] if c.speaker else None) for c in record.cues
        ),
    )
    first, second = read(record), read(again, {renamed[name]: s for name, s in GIVEN.items()})

    assert first.talk == {
        k: _named(t, {v: k for k, v in renamed.items()}) for k, t in second.talk.items()
    }
    assert (first.speech, first.tense, first.interactivity, first.patience) == (
        second.speech,
        second.tense,
        second.interactivity,
        second.patience,
    )


def _named(talk: object, back: Mapping[str, str]) -> object:
    longest = talk.longest  # type: ignore[attr-defined]
    if longest is None or longest.speaker is None:
        return talk
    return replace(talk, longest=replace(longest, speaker=back[longest.speaker]))  # type: ignore[type-var]


def test_cues_of_one_speaker_are_one_turn_over_a_pause_that_is_not_counted() -> None:
    reading = read(timed(("Ada", 0, 10, "One."), ("Ada", 40, 45, "Two."), ("Bo", 45, 50, "Three.")))

    first = reading.turns[0]
    assert (len(reading.turns), first.text, first.amount) == (2, "One. Two.", 15)
    assert (first.start, first.end, first.line) == (0, 45, 1)


def test_a_cue_of_nobody_ends_a_turn_and_has_no_part_in_the_shares() -> None:
    reading = read(
        timed(
            ("Ada", 0, 10, "One."),
            (None, 10, 20, "Hm."),
            ("Ada", 20, 40, "Two."),
            ("Bo", 40, 70, "Three."),
        )
    )

    assert [t.speaker for t in reading.turns] == ["Ada", None, "Ada", "Bo"]
    assert [reading.talk[s].share for s in (Side.VENDOR, Side.CUSTOMER, None)] == [0.5, 0.5, 0]
    assert (reading.talk[None].amount, reading.speech) == (10, 70)


def test_speech_at_the_same_time_counts_for_each() -> None:
    reading = read(timed(("Ada", 0, 30, "One."), ("Bo", 20, 30, "Two.")))

    assert (reading.talk[Side.VENDOR].amount, reading.talk[Side.CUSTOMER].amount) == (30, 10)


def test_words_are_the_measure_where_one_cue_has_no_time_or_none_lasts() -> None:
    mixed = spoken(("Ada", "One two three."), ("Bo", "Four."))
    standing = timed(("Ada", 5, 5, "One two three."), ("Bo", 5, 5, "Four."))

    for record in (mixed, standing):
        reading = read(record)
        assert reading.measure is Measure.WORDS
        assert (reading.talk[Side.VENDOR].share, reading.speech) == (0.75, 4)


def test_a_side_of_which_no_voice_is_known_has_no_share_rather_than_none_of_the_talk() -> None:
    record = evenly([("Ada", "Hello."), ("Someone", "Hello.")])

    open_, told = read(record), read(record, {"Ada": Side.VENDOR, "Someone": Side.VENDOR})

    assert [open_.talk[s].share for s in (Side.VENDOR, Side.CUSTOMER, None)] == [0.5, None, 0.5]
    assert [told.talk[s].share for s in (Side.VENDOR, Side.CUSTOMER, None)] == [1, 0, 0]


def test_minutes_are_a_scribes_words_and_share_no_talk() -> None:
    record = replace(
        spoken(("Ada", "We will open it in May."), ("Bo", "Noted.")), record=Record.MINUTES
    )

    reading = read(record)

    assert {talk.share for talk in reading.talk.values()} == {None}
    assert (reading.tense.future_share, reading.sections, reading.minutes) == (None, (), None)


def test_the_longest_monologue_is_the_first_of_the_longest_turns() -> None:
    reading = read(
        timed(
            ("Ada", 0, 20, "A."), ("Bo", 20, 30, "B."), ("Ada", 30, 50, "C."), ("Cy", 50, 95, "D.")
        )
    )

    longest = {side: talk.longest.number for side, talk in reading.talk.items() if talk.longest}
    assert longest == {Side.VENDOR: 1, Side.CUSTOMER: 4}


def test_interactivity_counts_changes_of_speaker_in_a_minute() -> None:
    reading = read(
        timed(
            ("Ada", 0, 30, "A."),
            (None, 30, 40, "-m."),
            ("Ada", 40, 60, "B."),
            ("Bo", 60, 90, "C."),
            ("Ada", 90, 120, "D."),
        )
    )

    assert (reading.minutes, reading.interactivity) == (2, 1)


def test_patience_is_the_median_pause_before_we_answer_and_an_interruption_is_none() -> None:
    reading = read(
        timed(
            ("Bo", 0, 10, "A."), ("Ada", 12, 20, "B."), ("Bo", 20, 30, "C."), ("Ada", 29, 40, "D."),
            ("Bo", 40, 50, "E."), ("Cy", 51, 60, "F."), ("Ada", 65, 70, "G."), ("Bo", 90, 95, "H."),
        )
    )  # fmt: skip

    assert reading.patience == 2


def test_pace_is_not_known_without_times() -> None:
    reading = read(spoken(("Bo", "A."), ("Ada", "B.")))

    assert (reading.minutes, reading.interactivity, reading.patience) == (None, None, None)


def test_an_empty_record_reads_as_nothing() -> None:
    reading = read(spoken())

    assert (reading.turns, reading.speakers, reading.speech, reading.sections) == ((), (), 0, ())
    assert {talk.share for talk in reading.talk.values()} == {None}
    assert {i.colour for i in reading.indicators} == {None}
