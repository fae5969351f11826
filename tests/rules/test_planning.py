"""Rules of the area planning."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.rules.making import Case, found, meeting, presented, slide
from tests.rules.planning_cases import (
    BACKWARD,
    BAD,
    GOOD,
    TALK_BACK,
    WHOLE,
    agenda,
    goals,
    offering,
    timed,
    titled,
)

from quarterdeck.core.engagement import Tense
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.planning import RULES
from quarterdeck.rules.subjects import Subject


def said(code: str, subject: Subject) -> str:
    return to_text(found(code, subject)[0].message, Language.EN)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in BAD.items() for case in cases])
def test_a_bad_case_gives_one_finding_of_its_rule_in_every_language(code: str, case: Case) -> None:
    findings = found(code, case())

    assert [f.code for f in findings] == [code]
    assert all(to_text(findings[0].message, language) for language in Language)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in GOOD.items() for case in cases])
def test_a_good_case_gives_none(code: str, case: Case) -> None:
    assert found(code, case()) == ()


def test_every_checked_rule_has_both_cases() -> None:
    assert set(BAD) == set(GOOD) == {rule.code for rule in RULES if rule.check is not None}


@given(st.integers(0, 60), st.integers(0, 60))
@example(25, 37)  # 59.7 %, which is printed as 60 % and so reads as kept
def test_an_agenda_is_found_exactly_where_its_share_prints_below_three_fifths(
    past: int, future: int
) -> None:
    findings = found("PLA101", agenda(past, future))

    assert bool(findings) == (
        past + future > 0 and round(Fraction(100 * future, past + future)) < 60
    )


def test_the_share_least_and_target_are_named() -> None:
    assert said("PLA101", agenda(25, 25)) == (
        "50% of the agenda’s minutes spent on past and future look ahead (at least 60%, target 70%)"
    )


def test_minutes_weigh_more_than_slides_where_there_are_any() -> None:
    long_past = timed((Tense.PAST, 30), (Tense.FUTURE, 4), (Tense.FUTURE, 4), (Tense.FUTURE, 2))
    without = replace(
        long_past,
        deck=replace(
            long_past.deck, slides=tuple(replace(s, minutes=None) for s in long_past.deck.slides)
        ),
    )

    assert said("PLA102", long_past).startswith("25% of the minutes")
    assert found("PLA102", without) == ()


def test_a_slide_without_a_telling_title_is_placed_by_most_of_its_lines() -> None:
    lines = ("We trained 40 people", "Hours fell by a third", "In May we will open the second site")
    deck = presented(slide("Cover"), *(slide("Meridian", *lines) for _ in range(4)))

    assert said("PLA102", deck).startswith("0% of the slides")


def test_what_stands_after_the_appendix_is_not_counted() -> None:
    deck = titled("Next steps", "Goals for next quarter", "Appendix", *BACKWARD["en"])

    assert found("PLA102", deck) == ()


def test_the_share_of_talk_is_that_of_the_reading() -> None:
    past = meeting(*TALK_BACK)

    assert past.reading.tense.future_share == 0
    assert said("PLA103", past).startswith("0% of the talk about past and future")


def test_a_goal_names_the_first_thing_that_it_lacks_and_lists_all() -> None:
    finding = found("PLA104", goals(replace(WHOLE, measure=None, target=None)))[0]

    assert finding.place == Place(PlaceKind.ROW, name="goals", key="G9")
    assert finding.examples == ("measure", "target")
    assert to_text(finding.message, Language.EN) == (
        "The goal “Automate returns” does not say how it is measured"
    )


def test_an_offer_stands_at_its_slide_with_its_words() -> None:
    finding = found("PLA107", offering("Renew before 30 June and save 10 %"))[0]

    assert finding.place == Place(PlaceKind.SLIDE, number=1)
    assert "Renew before 30 June and save" in to_text(finding.message, Language.EN)
