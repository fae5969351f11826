"""Words and sentences in three languages, and the laws they keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import LEXICONS
from quarterdeck.meeting.words import Remembering, count_words, join, sentences

SPEECH = st.text(
    st.sampled_from("abI'’-. ,!?…\n3_5 жЯё我们的，。？A") | st.characters(codec="utf-8"),
    max_size=40,
)


@pytest.mark.parametrize(
    "text, words",
    [
        ("We don't need twenty-five reports.", 5),
        ("It rose by 3.5 points, to 1,200.", 7),
        ("Кто-то из вас уже видел отчёт?", 6),
        ("我们的ROI是百分之三", 9),
        ("...", 0),
        ("", 0),
        ("end.Next", 2),
    ],
)
def test_words_are_counted_as_they_are_said(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.lists(SPEECH, max_size=6))
def test_joining_speech_loses_no_word(parts: list[str]) -> None:
    assert count_words(join(parts)) == sum(count_words(part) for part in parts)


@given(SPEECH)
def test_sentences_hold_every_word_of_the_text(text: str) -> None:
    assert sum(sentence.words for sentence in sentences(text)) == count_words(text)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("We met Dr. Hale. She said yes.", ["We met Dr. Hale.", "She said yes."]),
        ("It rose by 3.5 points. Good!", ["It rose by 3.5 points.", "Good!"]),
        ("Exports, e.g. the daily one, work. Right?", ["Exports, e.g. the daily one, work.", "Right?"]),
        ("Ask J. Alder. And I. Fine.", ["Ask J. Alder.", "And I.", "Fine."]),
        ("Экономия 5 млн. рублей, т. е. много. Да.", ["Экономия 5 млн. рублей, т. е. много.", "Да."]),
        ("系统上线了。下一步呢？“好的。”谢谢", ["系统上线了。", "下一步呢？", "“好的。”", "谢谢"]),
        ("First line\nsecond line", ["First line", "second line"]),
        ("Well ... maybe . Anyway ,", ["Well ...", "maybe .", "Anyway ,"]),
    ],
)  # fmt: skip
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


def test_speech_is_joined_without_a_space_only_between_chinese_signs() -> None:
    assert join(["系统上线了，", "下周培训", "ROI", "rose"]) == "系统上线了，下周培训 ROI rose"


def test_a_remembering_judge_answers_alike_and_asks_once() -> None:
    asked: list[str] = []

    class Counting:
        def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
            asked.append(text)
            return LEXICONS.labels(lexicon, text, language)

    judge = Remembering(Counting())
    answers = {judge.labels("tense", "We will open it in May.", Language.EN) for _ in range(3)}

    assert answers == {frozenset({"future"})}
    assert len(asked) == 1
