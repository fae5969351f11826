"""Rules of the area preparation."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.making import Case, context, found
from tests.rules.preparation_cases import (
    BAD,
    GONE,
    GOOD,
    LEAD,
    LEAVING,
    NAMELESS,
    SPONSOR,
    SUCCESSOR,
    changed,
    dated,
    heard,
    inviting,
    spoken_to,
)
from tests.story.telling import AS_OF, SETTINGS

from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import Language
from quarterdeck.core.settings import RuleSettings
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.preparation import RULES
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


def test_guidance_has_no_check() -> None:
    assert [rule.code for rule in RULES if rule.check is None] == ["PRE107"]


def test_a_review_without_executives_names_the_most_senior_of_those_invited() -> None:
    finding = found("PRE101", inviting(NAMELESS, LEAD))[0]

    assert said("PRE101", inviting(NAMELESS, LEAD)) == (
        "The segment’s model asks for executives (from VP), but the most senior of the 2 people "
        "invited is Kim Sand: manager"
    )
    assert finding.examples == ("Kim Sand", "Tom Reed")


def test_a_sponsor_decays_and_is_lost_in_different_words() -> None:
    fading, gone = spoken_to(date(2024, 11, 5)), spoken_to(date(2024, 9, 5))

    assert "66 days ago (out of touch from 60)" in said("PRE102", fading)
    assert "127 days ago (contact counts as lost from 90)" in said("PRE102", gone)
    assert found("PRE102", gone)[0].place == Place(PlaceKind.ROW, name="contacts", key="C1")


@given(st.integers(0, 400))
def test_the_longer_the_silence_the_surer_the_finding(days: int) -> None:
    findings = found("PRE102", spoken_to(AS_OF - timedelta(days=days)))

    assert bool(findings) == (days >= 60)


def test_stale_tables_are_named_one_by_one_with_their_age() -> None:
    old = dated({"usage": date(2025, 1, 1), "interactions": date(2025, 1, 1)})

    findings = found("PRE103", old)

    assert [f.place for f in findings] == [Place.named("interactions"), Place.named("usage")]
    assert to_text(findings[1].message, Language.EN) == (
        "The newest row of the table “usage” is of January 1, 2025, 9 days old (at most 3)"
    )


def test_the_age_allowed_is_a_setting() -> None:
    patient = msgspec.structs.replace(
        SETTINGS, rules=RuleSettings(thresholds={"usage-age-most": 30})
    )

    assert found("PRE103", dated({"usage": date(2025, 1, 1)}), context(patient)) == ()


def test_missing_input_says_when_the_customer_was_last_heard() -> None:
    assert said("PRE104", heard()).startswith("No statement, priority or request")
    assert "nothing within 90 days" in said("PRE104", BAD["PRE104"][1]())


def test_unknown_attendees_are_a_note_that_lists_them() -> None:
    finding = found("PRE105", inviting(SPONSOR, NAMELESS))[0]

    assert finding.severity is Severity.NOTE
    assert finding.examples == ("Kim Sand",)


def test_a_departed_sponsor_is_told_apart_from_a_late_review() -> None:
    without, late = changed(GONE, LEAD), changed(GONE, SUCCESSOR)

    assert said("PRE106", without) == (
        "Maria Ortiz, the only executive sponsor, left on December 2, 2024, "
        "and nobody has taken the part"
    )
    assert "the first review since comes 50 days later (at most 30)" in said("PRE106", late)


def test_somebody_who_will_have_left_is_named_beside_a_lost_sponsor() -> None:
    findings = found("PRE106", changed(GONE, LEAVING))

    assert [f.place.key for f in findings] == ["C2", "C1"]
