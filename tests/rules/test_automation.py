"""Rules of the area automation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.rules.automation_cases import (
    BAD,
    COVER,
    FACTS,
    GOOD,
    PLAN,
    beside,
    footed,
    sent,
    unknown,
)
from tests.rules.making import Case, found, plan_of, presented, slide
from tests.story.telling import facts

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.facts import Statement
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language, LocalText
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.automation import RULES
from quarterdeck.rules.automation.account_names import OtherAccounts, forms
from quarterdeck.rules.automation.periods import quarters_in


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


def test_a_leak_is_told_where_it_can_be_read() -> None:
    subject = sent(
        COVER,
        slide("Outlook", "Churn risk: high", "Upsell opportunity: two modules"),
        replace(PLAN, notes=("Renewal probability 60%",)),
        comments=("internal only",),
    )

    findings = found("AUT101", subject)

    assert [f.place for f in findings] == [
        Place(PlaceKind.SLIDE, number=2),
        Place(PlaceKind.NOTES, number=3),
        Place.named("comments"),
    ]
    assert findings[0].count == 2
    assert findings[0].examples == ("Churn risk", "Upsell opportunity")


def test_a_deck_for_nobody_known_is_held_to_unmistakable_words_only() -> None:
    line = slide("Outlook", "Health score 62", "NRR 108%")

    assert found("AUT101", unknown(COVER, line)) == ()
    assert found("AUT101", sent(COVER, line)) != ()


def test_what_the_customer_said_is_no_leak() -> None:
    words = "We must see churn risk of dealers earlier"
    said = facts(statements=(Statement("S1", "concern", LocalText(words), date(2024, 11, 5)),))

    quoted = presented(COVER, slide("What we heard", f"“{words}”"), facts=said, plan=plan_of(said))

    assert found("AUT101", quoted) == ()
    assert found("AUT101", replace(quoted, facts=None)) != ()


def test_another_accounts_name_is_told_with_how_often() -> None:
    subject = beside(
        "Alder Textiles Ltd", slides=(COVER, footed("Alder Textiles", "As Alder Textiles Ltd did"))
    )

    finding = found("AUT102", subject)[0]

    assert finding.count == 2
    assert finding.examples == ("Alder Textiles Ltd",)
    assert finding.place.number == 2


def test_a_name_is_known_without_its_legal_form() -> None:
    assert forms("Alder Textiles, Inc.") == ("Alder Textiles, Inc.", "Alder Textiles")
    assert forms("杭州澜汀家居用品有限公司") == ("杭州澜汀家居用品有限公司", "杭州澜汀家居用品")
    assert "Рябиновый Двор" in forms("ООО «Рябиновый Двор»")


def test_ten_thousand_names_are_looked_for_in_no_time() -> None:
    import time

    names = [f"Company {n} Holdings" for n in range(10_000)]
    texts = ["Company 77 Holdings is named", *("A line of the deck about orders",) * 500]
    started = time.process_time()

    others = OtherAccounts(names, ("Meridian Logistics",), texts)
    named = [name for text in texts for name in others.named_in(text)]

    assert named == ["Company 77 Holdings"]
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "written, quarter",
    [
        ("Q3 2026", Quarter(2026, 3)),
        ("Q3 ’26", Quarter(2026, 3)),
        ("2026-Q3", Quarter(2026, 3)),
        ("2026年第3季度", Quarter(2026, 3)),
        ("2026年第三季度", Quarter(2026, 3)),
        ("III кв. 2026 г.", Quarter(2026, 3)),
        ("3 квартал 2026", Quarter(2026, 3)),
    ],
)
def test_quarters_are_read_as_the_languages_write_them(written: str, quarter: Quarter) -> None:
    assert quarters_in(written) == {quarter}


def test_a_cover_of_the_meetings_own_quarter_is_as_good() -> None:
    held = plan_of(FACTS).held_on

    subject = beside(slides=(slide("Review", f"Q{(held.month + 2) // 3} {held.year}"), PLAN))

    assert found("AUT106", subject) == ()


def test_the_language_of_the_deck_is_named_in_the_readers_language() -> None:
    finding = found("AUT107", BAD["AUT107"][0]())[0]

    assert "(Russian)" in to_text(finding.message, Language.EN)
    assert "（俄文）" in to_text(finding.message, Language.ZH)
    assert "(русский)" in to_text(finding.message, Language.RU)
    assert finding.place.number == 7
