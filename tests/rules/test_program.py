"""Rules of the area program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.making import Case, context, found
from tests.rules.program_cases import (
    ADMIN,
    BAD,
    ENGLISH,
    GOOD,
    SPANS,
    attended,
    decks,
    executive,
    happened,
    modelled,
    on,
    portfolio,
    renewing,
    same,
    twins,
)

from quarterdeck.core.account import Segment
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.program import RULES
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


def test_completion_counts_what_fell_due_in_the_year_and_names_who_waits() -> None:
    finding = found("PRO101", portfolio("A2"))[0]

    assert finding.examples == ("Customer A2",)
    assert finding.count == 2
    assert said("PRO101", portfolio("A2")) == (
        "10 of 12 reviews that fell due within a year were held (83%, target 90%); "
        "overdue the longest: Customer A2"
    )


def test_a_review_is_not_overdue_before_its_quarter_is_over() -> None:
    """The spring's review was held on 16 April, the next fell due in July: overdue from October on."""
    waiting = portfolio("A1", "A2", "A3")

    at = [replace(waiting, as_of=day) for day in (date(2024, 9, 30), date(2024, 10, 1))]

    assert [len(found("PRO101", one, context(as_of=one.as_of))) for one in at] == [0, 1]


def test_attendance_says_how_many_of_how_many() -> None:
    assert said("PRO102", attended(ADMIN, ADMIN)) == (
        "An executive attended 0 of 2 reviews that ask for one (0%, target 80%)"
    )


def test_the_later_deck_is_named_beside_the_first_of_another_segment() -> None:
    three = decks(
        same(ENGLISH, "Arden", 1),
        same(ENGLISH, "Berg", 2),
        same(ENGLISH, "Cole", 3),
        segments=("smb", "smb", "enterprise"),
    )

    findings = found("PRO103", three)

    assert [f.place for f in findings] == [Place.named("Cole.pptx")]
    assert "repeats “Arden.pptx” (segment SMB) in 100% of its lines" in said("PRO103", three)


@given(st.permutations(ENGLISH))
def test_the_order_of_lines_does_not_hide_a_copy(lines: list[str]) -> None:
    pair = twins(ENGLISH, "Arden Foods", "Lindqvist Rail")
    shuffled = replace(pair, decks=(pair.decks[0], same(lines, "Lindqvist Rail", 4)))

    assert [f.place.name for f in found("PRO103", shuffled)] == ["Lindqvist Rail.pptx"]


def test_an_avoided_day_is_told_by_what_it_falls_into() -> None:
    assert "a month to avoid: December 2025" in said("PRO104", on(date(2025, 12, 9)))
    assert "last month of the customer’s fiscal year" in said(
        "PRO104", on(date(2025, 3, 12), fiscal_first_month=4)
    )
    assert "not a working day" in said("PRO104", on(date(2025, 7, 4)))


def test_a_span_to_avoid_is_the_projects_own() -> None:
    finding = found("PRO104", on(date(2025, 2, 12)), context(SPANS))[0]

    assert "February 1, 2025 to February 14, 2025" in to_text(finding.message, Language.EN)


def test_a_review_after_or_just_before_the_decision_says_which_day_it_fell() -> None:
    assert "after the last day to give notice, May 1, 2025" in said(
        "PRO105", renewing(date(2025, 5, 20))
    )
    assert "less than 14 days until the last day to give notice, May 1, 2025" in said(
        "PRO105", renewing(date(2025, 4, 24))
    )


def test_a_review_not_attended_and_two_moved_are_two_findings_at_their_rows() -> None:
    findings = found("PRO106", happened("no-show", "rescheduled", "rescheduled"))

    assert [f.place for f in findings] == [
        Place(PlaceKind.ROW, name="interactions", key="M0"),
        Place(PlaceKind.ROW, name="interactions", key="M2"),
    ]
    assert findings[1].count == 2


def test_what_departs_from_the_model_is_told_one_by_one() -> None:
    wrong = modelled(ADMIN, segment=Segment.STRATEGIC, minutes=30)

    texts = [to_text(f.message, Language.EN) for f in found("PRO107", wrong)]

    assert texts == [
        "The segment “strategic” gets this review: EBR; planned is: QBR",
        "The segment “strategic” gets at least 90 minutes; planned: 30",
        "Nobody invited is of the levels that the segment “strategic” asks for (from C-suite); "
        "Tom Reed is manager",
    ]


def test_one_executive_is_enough() -> None:
    assert len(found("PRO107", executive(ADMIN))) == 1
    assert found("PRO107", executive(ADMIN, replace(ADMIN, id="E9", level=None))) == ()
