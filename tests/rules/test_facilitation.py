"""Rules of the area facilitation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.facilitation_cases import BAD, GOOD, LONG, LONG_ZH, shares, slides, titled, untimed
from tests.rules.making import THEM, US, Case, found, meeting, presented, slide

from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.facilitation import RULES


def text(code: str, case: Case, language: Language = Language.EN) -> str:
    """The one finding of a rule, in words."""
    return to_text(found(code, case())[0].message, language).replace("\u00a0", " ")


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in BAD.items() for case in cases])
def test_a_bad_case_gives_one_finding_of_its_rule_in_every_language(code: str, case: Case) -> None:
    findings = found(code, case())

    assert [f.code for f in findings] == [code]
    assert all(to_text(findings[0].message, language) for language in Language)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in GOOD.items() for case in cases])
def test_a_good_case_gives_none(code: str, case: Case) -> None:
    assert found(code, case()) == ()


def test_every_checked_rule_has_both_cases() -> None:
    checked = {rule.code for rule in RULES if rule.check is not None}

    assert set(BAD) == set(GOOD) == checked


def test_slides_are_counted_against_the_most() -> None:
    assert text("FAC101", lambda: slides(16)) == "The deck shows 16 slides, more than 15"
    assert text("FAC101", lambda: slides(21), Language.RU) == "Слайдов в показе: 21, предел — 15"


@pytest.mark.parametrize(
    "ours, theirs, shown",
    [
        (70, 30, "Our side speaks 70% of the time, above 65%"),
        (95, 5, "A monologue: our side speaks 95% of the time, at or above 90%"),
    ],
)
def test_a_monologue_is_graver_from_the_second_alarm_on(
    ours: float, theirs: float, shown: str
) -> None:
    assert text("FAC102", lambda: shares(ours, theirs)).startswith(shown)


def test_a_share_in_words_says_so() -> None:
    assert "of the words" in text("FAC102", lambda: untimed(80, 20))


@given(st.integers(1, 400), st.integers(1, 400))
def test_the_alarms_follow_the_share_of_words_alone(ours: int, theirs: int) -> None:
    subject = untimed(ours, theirs)
    share = ours / (ours + theirs)

    assert bool(found("FAC102", subject)) == (share > 0.65)
    assert bool(found("FAC104", subject)) == (theirs / (ours + theirs) < 0.2)


def test_a_long_monologue_stands_at_the_longest_and_names_the_others() -> None:
    finding = found(
        "FAC103",
        meeting(
            (US, "Once upon a time", 0.0, 160.0),
            (THEM, "Oh.", 161.0, 163.0),
            (US, "And then it went on", 751.0, 991.0),
        ),
    )[0]

    assert finding.place == Place(PlaceKind.TIME, seconds=751.0)
    assert (finding.count, finding.examples) == (2, ("00:00:00",))
    assert "the longest for 240 seconds" in to_text(finding.message, Language.EN)


def test_a_long_headline_is_measured_by_its_script() -> None:
    english = presented(slide("Start", "x"), slide(LONG, "x"))
    chinese = presented(slide("开始", "x"), slide(LONG_ZH, "x"))

    assert found("FAC106", english)[0].place == Place(PlaceKind.SLIDE, number=2)
    assert "22 words, more than 12" in to_text(found("FAC106", english)[0].message, Language.EN)
    assert "超过24字" in to_text(found("FAC106", chinese)[0].message, Language.ZH)


def test_topics_are_counted_with_an_example() -> None:
    finding = found("FAC108", titled("Usage", "Support overview", "Roadmap", "Two goals rose"))[0]

    assert finding.examples == ("Usage", "Support overview", "Roadmap")
    assert to_text(finding.message, Language.EN).startswith("3 of 4 content slides")
