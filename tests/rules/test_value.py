"""Rules of the area value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.rules.making import Case, found, presented, slide
from tests.rules.value_cases import BAD, COVER, GOOD, RESULT, USAGE, against, missed_facts, own

from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.value import RULES


def text(code: str, case: Case, language: Language = Language.EN) -> str:
    return to_text(found(code, case())[0].message, language).replace("\u00a0", " ")


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in BAD.items() for case in cases])
def test_a_bad_case_gives_one_finding_of_its_rule_in_every_language(code: str, case: Case) -> None:
    findings = found(code, case())

    assert [f.code for f in findings] == [code]
    assert all(to_text(findings[0].message, language) for language in Language)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in GOOD.items() for case in cases])
def test_a_good_case_gives_none(code: str, case: Case) -> None:
    assert [to_text(f.message, Language.EN) for f in found(code, case())] == []


def test_every_checked_rule_has_both_cases() -> None:
    assert set(BAD) == set(GOOD) == {rule.code for rule in RULES if rule.check is not None}


def test_use_in_front_is_counted_by_slides_and_told_at_the_first() -> None:
    again = slide("812 active users a month")

    finding = found("VAL101", presented(COVER, USAGE, again, RESULT, again))[0]

    assert finding.place == Place(PlaceKind.SLIDE, number=2)
    assert finding.count == 2
    assert "on 2 slides" in to_text(finding.message, Language.EN)


def test_money_is_told_once_with_the_number_of_its_claims() -> None:
    subject = presented(COVER, slide("You saved $90,000"), slide("More", "Worth $12,000 in rework"))

    finding = found("VAL102", subject)[0]

    assert finding.place.number == 2
    assert finding.count == 2


def test_a_card_is_read_with_its_label() -> None:
    subject = presented(COVER, slide("Results", "€870.5K", "Value delivered"))

    assert "Value delivered: €870.5K" in text("VAL102", lambda: subject)


@pytest.mark.parametrize(
    "number, most", [(0, "70%"), (1, "90%"), (2, "95%")], ids=["before-after", "control", "none"]
)
def test_attribution_is_held_to_what_its_evidence_carries(number: int, most: str) -> None:
    finding = found("VAL104", BAD["VAL104"][number]())[0]

    assert finding.place == Place(PlaceKind.ROW, name="outcomes", key="O1")
    assert most in to_text(finding.message, Language.EN)


def test_our_own_deck_must_speak_of_a_missed_goal_before_or_with_the_value() -> None:
    with_the_value = own(missed_facts(), "last-quarter", "outcomes", "executive-summary")
    only_after = own(missed_facts(), unsaid="Cut invoice handling time")
    value = next(s.number for s in only_after.deck.slides if s.role == "results")

    assert found("VAL105", with_the_value) == ()
    assert found("VAL105", only_after)[0].place == Place(PlaceKind.SLIDE, number=value)
    assert "Cut invoice handling time" in "\n".join(s.text for s in only_after.deck.slides)


def test_an_internal_deck_owes_no_shortfall_to_a_customer() -> None:
    silent = against(missed_facts(), COVER, RESULT)

    assert found("VAL105", silent) != ()
    assert found("VAL105", replace(silent, audience=Audience.INTERNAL)) == ()


def test_numbers_in_a_headline_are_counted_without_days_and_names() -> None:
    assert "3 numbers" in text("VAL106", BAD["VAL106"][0])


def test_a_cause_is_told_for_every_claim() -> None:
    subject = presented(
        COVER,
        slide("Revenue grew because of our platform"),
        slide("Orders", "The gain is entirely due to the rollout"),
    )

    assert [f.place.number for f in found("VAL108", subject)] == [2, 3]
