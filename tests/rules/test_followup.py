"""Rules of the area followup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.rules.followup_cases import BAD, GOOD, HEADER, OPEN, contacts, kept, promised, table
from tests.rules.making import THEM, Case, follow_up, found, item
from tests.story.telling import facts

from quarterdeck.core.facts import Commitment, Interaction, Side
from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import Language, LocalText
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.followup import RULES


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


def test_an_unowned_commitment_is_an_error_at_its_number() -> None:
    finding = found("FOL101", follow_up(item("One", 1), item("Two", 2, owner=" ")))[0]

    assert finding.severity is Severity.ERROR
    assert finding.place == Place(PlaceKind.COMMITMENT, number=2)
    assert to_text(finding.message, Language.EN) == "Nobody owns “Two”"


def test_an_agreed_item_that_the_account_knows_too_is_found_once() -> None:
    known = Commitment("2024-Q4--a1--qbr-v1/item-1", Side.VENDOR, LocalText("One"))

    findings = found(
        "FOL101", follow_up(item("One", 1, owner=None), some=facts(commitments=(known,)))
    )

    assert [f.place.kind for f in findings] == [PlaceKind.COMMITMENT]


def test_each_row_without_an_owner_is_named_on_its_slide() -> None:
    subject = table(HEADER, ("Send it", "", "14 March"), ("Ask", THEM, ""), ("Check", "", "1 May"))

    unowned, undated = found("FOL101", subject), found("FOL102", subject)

    assert [f.place for f in unowned] == [Place(PlaceKind.SLIDE, number=2)] * 2
    assert [to_text(f.message, Language.EN) for f in undated] == ["“Ask” has no day"]


def test_a_vague_promise_stands_at_its_line_with_the_word() -> None:
    finding = found("FOL102", promised("I will send you the baseline as soon as possible."))[0]

    assert finding.place == Place(PlaceKind.LINE, number=2)
    assert "as soon as possible" in to_text(finding.message, Language.EN)


@pytest.mark.parametrize(
    "done, words",
    [
        ((True, True, True, False), "3 of 4 actions due since the last review are done (75%)"),
        ((True, False, False), "Only 1 of 3 actions due since the last review are done (33%)"),
    ],
)
def test_completion_is_counted_and_graver_below_the_second_alarm(
    done: tuple[bool, ...], words: str
) -> None:
    assert words in to_text(found("FOL104", kept(*done))[0].message, Language.EN)


def test_a_late_answer_names_its_day() -> None:
    finding = found(
        "FOL106", contacts(Interaction("I1", "email", date(2025, 1, 29), contact_id="C1"))
    )[0]

    assert "first heard from on January 29, 2025" in to_text(finding.message, Language.EN)


def test_a_recap_after_a_weekend_is_in_time() -> None:
    friday, monday = date(2025, 1, 24), date(2025, 1, 27)
    subject = follow_up(item(), recap_on=monday)
    assert subject.followup is not None
    on_friday = replace(subject, followup=replace(subject.followup, held_on=friday))

    assert found("FOL108", on_friday) == ()


def test_open_actions_of_the_account_are_named_by_their_row() -> None:
    bare = Commitment(OPEN.id, OPEN.side, OPEN.text)

    finding = found("FOL101", follow_up(some=facts(commitments=(bare,))))[0]

    assert finding.place == Place(PlaceKind.ROW, name="commitments", key="P1")
