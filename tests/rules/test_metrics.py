"""Rules of the area metrics, and the reading and rounding of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.making import Case, found, presented, slide
from tests.rules.metrics_cases import BAD, COVER, GOOD, edited, own

from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.metrics import RULES
from quarterdeck.rules.rounding import rounded_number, too_precise
from quarterdeck.rules.written_numbers import backed, numbers_in

NEAR = Decimal("0.05")


def text(code: str, case: Case, language: Language = Language.EN) -> str:
    return to_text(found(code, case())[0].message, language).replace("\u00a0", " ")


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in BAD.items() for case in cases])
def test_a_bad_case_gives_a_finding_of_its_rule_in_every_language(code: str, case: Case) -> None:
    findings = found(code, case())

    assert {f.code for f in findings} == {code}
    for finding in findings:
        assert all(to_text(finding.message, language) for language in Language)


@pytest.mark.parametrize("code, case", [(c, case) for c, cases in GOOD.items() for case in cases])
def test_a_good_case_gives_none(code: str, case: Case) -> None:
    assert [to_text(f.message, Language.EN) for f in found(code, case())] == []


def test_every_checked_rule_has_both_cases() -> None:
    assert set(BAD) == set(GOOD) == {rule.code for rule in RULES if rule.check is not None}


def test_an_unbacked_number_is_told_with_its_place_in_the_text_file() -> None:
    finding = found("MET101", own("You saved 1,450 hours, worth $120,000"))[0]

    assert finding.place == Place.named("headlines.results")
    assert finding.examples == ("1,450", "120,000")
    assert "no figure of the review gives 1,450" in to_text(finding.message, Language.EN)


def test_of_an_edited_deck_every_slide_is_held_to_the_figures() -> None:
    subject = edited(COVER, slide("Results", "Hours saved: 1,200"), slide("More", "Hours: 1,999"))

    assert [f.place for f in found("MET101", subject)] == [Place(PlaceKind.SLIDE, number=3)]


def test_metrics_are_counted_once_however_they_are_rounded() -> None:
    lines = ("870,545 of value", "871K of value", *(f"{n}3% of site {n}" for n in range(1, 7)))

    assert found("MET102", presented(COVER, slide("All", *lines))) == ()
    more = found("MET102", presented(COVER, slide("All", *lines, "99 sites")))
    assert more[0].count == 8


def test_a_pie_is_named_with_its_slices_and_the_most() -> None:
    said = text("MET103", BAD["MET103"][0])

    assert said == "The pie “Value by department” has 11 slices, more than 4"


def test_a_rounded_number_is_proposed_in_the_writing_of_the_text() -> None:
    assert "36 984" in text("MET105", BAD["MET105"][3])
    assert "37 000" in text("MET105", BAD["MET105"][3])


@pytest.mark.parametrize(
    "written, language, rounded",
    [
        ("You saved 36,984 hours", Language.EN, "You saved 37,000 hours"),
        ("$1,234,567.89 of value", Language.EN, "$1,230,000 of value"),
        ("Сэкономлено 36 984 часа", Language.RU, "Сэкономлено 37 000 часа"),
        ("Экономия 412,75 минуты", Language.RU, "Экономия 413 минуты"),
        ("创造价值870,545元", Language.ZH, "创造价值871,000元"),
        ("€870.5K in Q4 2024", Language.EN, "€871K in Q4 2024"),
        ("1,200 hours and 3.4×", Language.EN, "1,200 hours and 3.4×"),
        (
            "Cited: {outcome.money/window/O12345}",
            Language.EN,
            "Cited: {outcome.money/window/O12345}",
        ),
    ],
)
def test_numbers_are_rounded_as_they_were_written(
    written: str, language: Language, rounded: str
) -> None:
    assert rounded_number(written, language).replace("\u00a0", " ") == rounded


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(list(Language)))
def test_rounding_twice_changes_nothing_and_stays_near(value: Decimal, language: Language) -> None:
    once = rounded_number(numbers.decimal(value, language, decimals=2), language)
    number = numbers_in(once)[0]

    assert rounded_number(once, language) == once
    assert not too_precise(number, language)
    assert any(abs(r.value - value) <= value / 100 + Decimal("0.01") for r in number.readings)


@given(st.integers(min_value=1, max_value=10**8), st.sampled_from(list(Language)))
def test_a_figure_backs_its_own_printed_forms(value: int, language: Language) -> None:
    plain = numbers.decimal(value, language)

    assert backed(numbers_in(plain)[0], [Decimal(value)], NEAR)
    assert backed(numbers_in(rounded_number(plain, language))[0], [Decimal(value)], NEAR)


@given(st.integers(min_value=1, max_value=10**8), st.sampled_from(list(Language)))
def test_no_number_is_backed_by_one_that_is_a_tenth_off(value: int, language: Language) -> None:
    written = numbers_in(numbers.decimal(value * 10, language))[0]

    assert not backed(written, [Decimal(value * 11)], NEAR)


@pytest.mark.parametrize(
    "written",
    [
        "Q4 2024", "January 5, 2025", "in 2025", "Office 365", "ISO 27001", "24/7", "5G", "slide 7",
        "within 14 days", "2026年第3季度", "第7页", "14天内", "III кв. 2026 г.", "14 марта 2026 г.",
        "в течение 14 дней", "ГОСТ 34.602", "№ 15", "{user_coverage/2024-Q4}",
    ],
)  # fmt: skip
def test_days_periods_and_names_are_no_numbers(written: str) -> None:
    assert numbers_in(written) == ()


@pytest.mark.parametrize(
    "written, value",
    [
        ("25.4万", 254_000),
        ("6,2 млн", 6_200_000),
        ("$1.2 million", 1_200_000),
        ("€870.5K", 870_500),
    ],
)
def test_short_forms_are_read_with_their_scale(written: str, value: int) -> None:
    assert [r.value for r in numbers_in(written)[0].readings] == [Decimal(value)]


@pytest.mark.parametrize("text", ["25年Q4 IV кв. 25", "2026年10月23日 23 октября 2026 г."])
def test_days_and_quarters_in_two_languages_on_one_line_are_no_numbers(text: str) -> None:
    assert numbers_in(text) == ()
