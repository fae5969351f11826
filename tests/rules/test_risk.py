"""Rules of the area risk."""

from __future__ import annotations

from datetime import date

import pytest
from tests.rules.making import Case, context, found
from tests.rules.risk_cases import BAD, GOOD, SATISFIED_FROM_NINE, incident, passed, said, unowned

from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.risk import RULES
from quarterdeck.rules.types import Context


def given(code: str) -> Context:
    """RIS102 is judged in a project that warns from nine on, where the story takes up what is below eight."""
    return context(SATISFIED_FROM_NINE) if code == "RIS102" else context()


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in BAD.items() for case in cases])
def test_a_bad_case_gives_one_finding_of_its_rule_in_every_language(code: str, case: Case) -> None:
    findings = found(code, case(), given(code))

    assert [f.code for f in findings] == [code]
    assert all(to_text(findings[0].message, language) for language in Language)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in GOOD.items() for case in cases])
def test_a_good_case_gives_none(code: str, case: Case) -> None:
    assert found(code, case(), given(code)) == ()


def test_every_checked_rule_has_both_cases() -> None:
    checked = {rule.code for rule in RULES if rule.check is not None}

    assert set(BAD) == set(GOOD) == checked


def test_an_untold_incident_is_named_by_its_row_day_and_title() -> None:
    finding = found("RIS101", incident())[0]

    assert finding.place == Place(PlaceKind.ROW, name="events", key="E1")
    assert finding.severity is Severity.WARNING
    assert "“Export outage” of November 5, 2024" in to_text(finding.message, Language.EN)


def test_being_told_too_late_names_the_day() -> None:
    finding = found("RIS101", incident(customer_told_on=date(2026, 1, 1)))[0]

    assert "only on January 1, 2026" in to_text(finding.message, Language.EN)


def test_blame_stands_at_its_turn_with_its_words() -> None:
    finding = found("RIS104", said("Good question. Most of these tickets were user error."))[0]

    assert finding.place == Place(PlaceKind.LINE, number=2)
    shown = to_text(finding.message, Language.RU)
    assert "«Most of these tickets were user error.»" in shown


def test_a_long_answer_before_the_change_of_subject_is_an_answer() -> None:
    words = (
        "That was exactly the point of the pilot, and the second wave starts only after your peak "
        "season, with two of our people on site. Let's move on."
    )

    assert found("RIS106", passed("We are worried about the load on our planners.", words)) == ()


def test_a_priority_risk_without_a_person_is_counted() -> None:
    finding = found("RIS105", unowned())[0]

    assert finding.count == len(finding.examples)
    assert "notice" in finding.examples
