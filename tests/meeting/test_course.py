"""Questions, tense and sections as they are read from turns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.meeting.records import CUSTOMERS, FACTS, HELD_ON, MEETINGS, VENDORS, evenly, plan, timed

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.meeting.read import read_meeting
from quarterdeck.meeting.types import MeetingReading

GIVEN = {"Ada": Side.VENDOR, "Bo": Side.CUSTOMER}


def read(*lines: tuple[str | None, str]) -> MeetingReading:
    return read_meeting(evenly(lines), held_on=HELD_ON, given=GIVEN)


def sample(language: Language) -> MeetingReading:
    account = replace(FACTS.account, csm_name=VENDORS[language])
    facts = replace(FACTS, account=account, contacts=CUSTOMERS[language])
    return read_meeting(evenly(MEETINGS[language]), held_on=HELD_ON, facts=facts, plan=plan())


@pytest.mark.parametrize("language", Language)
def test_a_whole_review_is_read_in_every_language(language: Language) -> None:
    reading = sample(language)

    assert [found.section for found in reading.sections] == list(Section)
    assert [found.first for found in reading.sections][:3] == [1, 3, 5]
    assert reading.sections[-1].last == len(reading.turns)
    assert {s.side for s in reading.speakers} == {Side.VENDOR, Side.CUSTOMER}
    share = reading.tense.future_share
    assert share is not None
    assert 0.5 < share < 0.8


@pytest.mark.parametrize(
    "language, ours, theirs", [(Language.EN, 1, 3), (Language.ZH, 0, 2), (Language.RU, 1, 2)]
)
def test_questions_are_counted_by_side_and_tags_are_not(
    language: Language, ours: int, theirs: int
) -> None:
    talk = sample(language).talk

    assert (talk[Side.VENDOR].questions, talk[Side.CUSTOMER].questions) == (ours, theirs)


def test_a_turns_time_goes_to_its_sentences_by_their_words() -> None:
    record = timed(
        ("Ada", 0, 100, "We launched it in May. Next month we will open the second site.")
    )

    tense = read_meeting(record, held_on=HELD_ON).tense

    assert (tense.past, tense.future) == pytest.approx((100 * 5 / 13, 100 * 8 / 13))


def test_a_sentence_about_both_counts_half_for_each_and_the_present_only_by_itself() -> None:
    reading = read(("Ada", "You are right that we launched it in May and will open the portal."))
    now = read(("Ada", "You are in the middle of a merger."))

    assert (reading.tense.past, reading.tense.present, reading.tense.future) == (5, 0, 5)
    assert (now.tense.present, now.tense.future_share) == (10, None)


def test_what_no_word_places_is_left_out_of_the_share() -> None:
    reading = read(("Ada", "Thank you."), ("Bo", "We will decide in May."))

    assert (reading.tense.unplaced, reading.tense.future_share) == (10, 1)


def test_sections_that_nobody_opens_are_not_invented() -> None:
    reading = read(
        ("Ada", "Good morning."),
        ("Ada", "Let's get started."),
        ("Bo", "We hired ten people."),
        ("Ada", "Let's turn to the roadmap."),
        ("Bo", "Good."),
    )

    assert [(s.section, s.first, s.last) for s in reading.sections] == [
        (Section.OPENING, 1, 2),
        (Section.STRATEGIC_DISCUSSION, 3, 4),
    ]
    assert read(("Ada", "Hello."), ("Bo", "Hello.")).sections == ()


def test_the_agenda_as_told_at_the_start_opens_only_the_opening() -> None:
    reading = read(
        ("Ada", "Here is today's agenda. Let's look at the results. Let's turn to the roadmap. Let's agree on the next steps."),
        ("Bo", "Fine by me, we are ready for it."),
        ("Ada", "Let's look at the results."),
        ("Bo", "We saw them."),
    )  # fmt: skip

    assert [(s.section, s.first) for s in reading.sections] == [
        (Section.OPENING, 1),
        (Section.VALUE_REVIEW, 3),
    ]


def test_the_customer_opens_no_section() -> None:
    reading = read(("Ada", "Hello."), ("Bo", "Let's look at the results."), ("Ada", "Sure."))

    assert reading.sections == ()


def test_openings_out_of_order_keep_as_many_sections_as_can_be() -> None:
    lines = [
        ("Ada", "Let's get started."), ("Bo", "Hi."), ("Ada", "Let's look at the results."), ("Bo", "Fine."),
        ("Ada", "Let's note the next steps on this."), ("Bo", "Fine."), ("Ada", "Let's turn to the roadmap."), ("Bo", "Fine."),
        ("Ada", "Let's agree on the next steps."), ("Bo", "Fine."), ("Ada", "That's all for today."),
    ]  # fmt: skip

    found = read(*lines).sections

    assert [(s.section, s.first) for s in found] == [
        (Section.OPENING, 1),
        (Section.VALUE_REVIEW, 3),
        (Section.STRATEGIC_DISCUSSION, 7),
        (Section.ACTION_PLANNING, 9),
        (Section.CLOSE, 11),
    ]


def test_thanks_at_the_start_do_not_close_a_meeting() -> None:
    lines = [
        ("Ada", "Thank you all for your time."),
        *([("Bo", "We hired ten."), ("Ada", "Good.")] * 5),
    ]

    assert read(*lines).sections == ()


def test_our_share_of_a_section_is_of_the_speech_in_it() -> None:
    reading = read_meeting(
        timed(("Ada", 0, 10, "Let's get started."), ("Bo", 10, 40, "Good."), (None, 40, 90, "Hm.")),
        held_on=HELD_ON,
        given=GIVEN,
    )

    assert [(s.amount, s.vendor_share) for s in reading.sections] == [(90, 0.25)]


def test_our_share_of_a_section_is_missing_where_our_voices_are_not_known() -> None:
    record = evenly([("Someone", "Let's get started."), ("Bo", "Good.")])

    reading = read_meeting(record, held_on=HELD_ON, given={"Bo": Side.CUSTOMER})

    assert [s.vendor_share for s in reading.sections] == [None]
