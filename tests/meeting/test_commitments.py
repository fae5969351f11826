"""Commitments in a record: owner, side, day, grade with reasons, repeats."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.i18n.lexicons import LEXICONS, language_of
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.commitments import find_said
from quarterdeck.meeting.commitments.due import due_in, vague_day
from quarterdeck.meeting.types import Grade, Said, SideBasis, Speaker

WEDNESDAY = date(2025, 3, 5)
SPEAKERS = (
    Speaker("Maria Lopez", Side.VENDOR, SideBasis.GIVEN),
    Speaker("Helen Ward", Side.CUSTOMER, SideBasis.GIVEN),
)


def said(
    *lines: str, record: Record = Record.SPOKEN, attendees: Sequence[str] = ()
) -> tuple[Said, ...]:
    parted = [line.partition(": ") for line in lines]
    cues = tuple(
        Cue(text, number, speaker or None, start=number * 10.0)
        for number, (speaker, _, text) in enumerate(parted, 1)
    )
    transcript = Transcript("review", "text", record, cues, tuple(attendees))
    return find_said(transcript, SPEAKERS, WEDNESDAY)


def reasons(one: Said) -> list[str]:
    return [reason.id for reason in one.reasons]


def test_a_promise_with_a_day_is_firm_and_knows_its_side_line_and_moment() -> None:
    (one,) = said("Maria Lopez: Yeah, so I think I'll send the baseline by Friday, okay?")

    assert (one.grade, one.owner, one.side) == (Grade.FIRM, "Maria Lopez", Side.VENDOR)
    assert (one.text, one.due_on, one.due_words) == (
        "Send the baseline",
        date(2025, 3, 7),
        "by Friday",
    )
    assert one.words == "Yeah, so I think I'll send the baseline by Friday, okay?"
    assert (one.line, one.at, one.speaker) == (1, 10.0, "Maria Lopez")
    assert reasons(one) == ["said-firm", "said-day-read"]


@pytest.mark.parametrize(
    "line, grade, why",
    [
        ("Maria Lopez: I'll send the baseline.", Grade.TENTATIVE, "said-day-missing"),
        ("Maria Lopez: I'll send the baseline in Q4.", Grade.TENTATIVE, "said-day-vague"),
        ("Maria Lopez: I'll try to send the baseline by Friday.", Grade.TENTATIVE, "said-hedged"),
        ("Maria Lopez: I can send the baseline by Friday.", Grade.TENTATIVE, "said-offered"),
        (
            "Maria Lopez: The team will send the baseline by Friday.",
            Grade.TENTATIVE,
            "said-owner-vague",
        ),
        ("Maria Lopez: Someone will send the baseline ASAP.", Grade.NONE, "said-owner-vague"),
        ("Maria Lopez: I'll try to send the baseline.", Grade.NONE, "said-hedged"),
        ("Maria Lopez: We should send the baseline.", Grade.NONE, "said-wish"),
        ("Maria Lopez: Could you send the baseline?", Grade.NONE, "said-unanswered"),
    ],
)
def test_what_is_lacking_lowers_the_grade_and_is_said(line: str, grade: Grade, why: str) -> None:
    (one,) = said(line)

    assert one.grade is grade
    assert why in reasons(one)


def test_vague_words_are_named_to_be_refused() -> None:
    (one,) = said("Maria Lopez: The team will send the baseline ASAP.")

    assert one.vague == ("The team", "ASAP")
    assert (one.owner, one.due_on) == (None, None)


def test_who_accepts_a_request_owns_it_by_the_day_of_the_answer() -> None:
    (one,) = said(
        "Maria Lopez: Could you send the list of users?",
        "Helen Ward: Sure, I'll send it by Thursday.",
    )

    assert (one.owner, one.side) == ("Helen Ward", Side.CUSTOMER)
    assert (one.text, one.due_on) == ("Send the list of users", date(2025, 3, 6))
    assert "said-accepted" in reasons(one)


@pytest.mark.parametrize("answer", ["I'm afraid I can't.", "Not sure, that depends.", "Why?"])
def test_a_request_that_is_not_accepted_commits_nobody(answer: str) -> None:
    found = said("Maria Lopez: Could you send the list of users?", f"Helen Ward: {answer}")

    assert [one.grade for one in found] == [Grade.NONE]


def test_somebody_else_cannot_accept_for_the_person_asked() -> None:
    found = said(
        "Maria Lopez: Helen, could you confirm the budget?",
        "Olga Petrova: Sure.",
        attendees=["Helen Ward"],
    )

    assert [one.grade for one in found] == [Grade.NONE]


def test_we_will_stands_for_the_side_through_the_speaker() -> None:
    (one,) = said("Helen Ward: We will, by 14 March, confirm the budget.")

    assert (one.owner, one.side, one.grade) == ("Helen Ward", Side.CUSTOMER, Grade.FIRM)
    assert "said-together" in reasons(one)


def test_a_first_name_is_the_one_known_person_who_bears_it() -> None:
    (one,) = said("Maria Lopez: Helen will confirm the budget by Friday.")

    assert (one.owner, one.side) == ("Helen Ward", Side.CUSTOMER)


def test_a_first_name_that_two_bear_stays_as_it_was_said() -> None:
    (one,) = said(
        "Maria Lopez: Anna will confirm the budget by Friday.", attendees=["Anna Weber", "Anna Fox"]
    )

    assert (one.owner, one.side) == ("Anna", None)


def test_the_recap_does_not_repeat_a_commitment_but_completes_it() -> None:
    (one,) = said(
        "Maria Lopez: I'll share the adoption report.",
        "Helen Ward: Thanks.",
        "Maria Lopez: So, I'll share the adoption report by 12 March.",
    )

    assert (one.due_on, one.line) == (date(2025, 3, 12), 3)


def test_that_is_shown_with_what_it_means() -> None:
    (one,) = said(
        "Helen Ward: The branch dashboard shows last year's targets.",
        "Maria Lopez: I'll fix that tomorrow.",
    )

    assert one.text == "Fix that (“The branch dashboard shows last year's targets.”)"


def test_a_wish_that_somebody_takes_on_is_theirs() -> None:
    (one,) = said(
        "Helen Ward: Somebody should document that workflow.",
        "Maria Lopez: I'll take that one, end of next week.",
    )

    assert (one.owner, one.text) == ("Maria Lopez", "Document that workflow")
    assert one.due_on == date(2025, 3, 14)


def test_rows_of_a_table_are_read_by_their_headings_and_done_ones_left_out() -> None:
    found = said(
        ": Owner | Action | Due | Status",
        ": Helen Ward | Confirm the budget | 14 March | Open",
        ": Maria Lopez | Send the invoice | 1 March | Done",
        ": Everyone | Review the plan | ASAP | Open",
        record=Record.MINUTES,
    )

    kept = [one for one in found if one.grade is not Grade.NONE]
    assert [(one.owner, one.text, one.due_on) for one in kept] == [
        ("Helen Ward", "Confirm the budget", date(2025, 3, 14))
    ]
    assert [one.vague for one in found if one.grade is Grade.NONE] == [("Everyone", "ASAP")]


def test_a_sign_before_a_word_of_the_trade_is_no_owner() -> None:
    (one,) = said(": Action: test `@prefix` with the importer (Helen Ward)", record=Record.MINUTES)

    assert (one.owner, one.text) == ("Helen Ward", "Test `@prefix` with the importer")


def test_the_same_words_at_the_same_place_keep_their_id() -> None:
    first = said("Maria Lopez: I'll send the baseline by Friday.")
    again = said("Maria Lopez: I'll send the baseline by Friday.")
    other = said("Helen Ward: Thanks.", "Maria Lopez: I'll send the baseline by Friday.")

    assert first == again
    assert first[0].id != other[0].id


def test_another_judge_may_say_no() -> None:
    class Nothing:
        def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
            return frozenset()

    transcript = Transcript(
        "review",
        "text",
        Record.SPOKEN,
        (Cue("I'll send the baseline by Friday.", 1, "Maria Lopez"),),
    )

    assert find_said(transcript, SPEAKERS, WEDNESDAY, Nothing()) == ()
    assert len(find_said(transcript, SPEAKERS, WEDNESDAY, LEXICONS)) == 1


@pytest.mark.parametrize(
    "words, day",
    [
        ("by Friday", "2025-03-07"),
        ("next Tuesday", "2025-03-11"),
        ("on Wednesday", "2025-03-12"),
        ("next week", "2025-03-14"),
        ("by 14 March", "2025-03-14"),
        ("by the 3rd", "2025-04-03"),
        ("within five business days", "2025-03-12"),
        ("in a couple of weeks", "2025-03-19"),
        ("by the end of the quarter", "2025-03-31"),
        ("before the end of June", "2025-06-30"),
        ("по 3/14", "2025-03-14"),
        ("до 14.03", "2025-03-14"),
        ("к пятнице", "2025-03-07"),
        ("в следующую среду", "2025-03-12"),
        ("через две недели", "2025-03-19"),
        ("до конца мая", "2025-05-31"),
        ("послезавтра", "2025-03-07"),
        ("周五前", "2025-03-07"),
        ("下下周二", "2025-03-18"),
        ("十五天内", "2025-03-20"),
        ("三月十四号", "2025-03-14"),
        ("下个月底前", "2025-04-30"),
        ("季度末前", "2025-03-31"),
    ],
)
def test_days_are_read_from_the_day_of_the_meeting(words: str, day: str) -> None:
    due = due_in(words, WEDNESDAY, language_of(words)) or due_in(words, WEDNESDAY, Language.EN)

    assert due is not None
    assert due.on.isoformat() == day


@pytest.mark.parametrize(
    "words",
    [
        "since Friday",
        "the report of 14 March",
        "last week",
        "by 3/4",
        "31 February",
        "с пятницы",
        "上周五",
        "every Monday",
    ],
)
def test_what_names_no_coming_day_is_no_due_day(words: str) -> None:
    assert due_in(words, WEDNESDAY, language_of(words)) is None


@pytest.mark.parametrize(
    "words", ["ASAP", "in Q4", "soon", "как можно скорее", "в 4 квартале", "尽快", "第四季度"]
)
def test_times_that_are_no_day_are_vague(words: str) -> None:
    assert vague_day(words, language_of(words))
    assert due_in(words, WEDNESDAY, language_of(words)) is None


def test_a_date_without_a_year_may_lie_in_the_next() -> None:
    due = due_in("by 14 January", date(2025, 12, 10), Language.EN)

    assert due is not None
    assert due.on == date(2026, 1, 14)


@given(st.dates(date(2000, 1, 1), date(2098, 1, 1)))
def test_a_due_day_never_lies_before_the_meeting(held_on: date) -> None:
    for words in (
        "by Friday",
        "next week",
        "by 29 February",
        "by the 31st",
        "end of the month",
        "к 1 мая",
        "两周内",
    ):
        due = due_in(words, held_on, language_of(words))
        assert due is None or due.on >= held_on


@given(st.lists(st.text(max_size=80), max_size=6), st.sampled_from(Record))
def test_any_text_is_read_without_an_error_and_alike_twice(
    lines: list[str], record: Record
) -> None:
    cues = tuple(Cue(text, i, "Maria Lopez" if i % 2 else None) for i, text in enumerate(lines, 1))
    transcript = Transcript("any", "text", record, cues)

    first = find_said(transcript, SPEAKERS, WEDNESDAY)

    assert first == find_said(transcript, SPEAKERS, WEDNESDAY)
    assert all(one.grade is not Grade.FIRM or (one.owner and one.due_on) for one in first)


@pytest.mark.parametrize("language", list(Language))
def test_every_reason_reads_as_a_sentence_in_every_language(language: Language) -> None:
    found = said(
        "Maria Lopez: We'll try to send the baseline by Friday. The team will fix it ASAP. We should look at it.",
        "Helen Ward: Could you send the plan?",
        "Maria Lopez: Sure, tomorrow. I can check the contract by Monday. I'll update the plan for the board.",
        "Helen Ward: Could you share the prices?",
    )

    texts = {to_text(reason, language) for one in found for reason in one.reasons}
    assert len(texts) >= 7
    assert all(text.endswith(("。", ".")) for text in texts)


def test_a_long_transcript_is_read_in_a_moment() -> None:
    talk = (
        "So the adoption in the branches grew, and that is what we see in the chart here.",
        "Right, yes.",
    )
    cues = tuple(
        Cue("I'll send the list by Friday." if i % 100 == 0 else talk[i % 2], i, f"S{i % 4}")
        for i in range(3000)
    )
    transcript = Transcript("long", "text", Record.SPOKEN, cues)
    find_said(transcript, (), WEDNESDAY)

    start = time.process_time()
    found = find_said(transcript, (), WEDNESDAY)

    assert found
    assert time.process_time() - start < 2.0
