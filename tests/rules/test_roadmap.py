"""Rules of the area roadmap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.making import THEM, US, Case, found, meeting, presented, slide
from tests.rules.roadmap_cases import (
    BAD,
    BUSINESS,
    GOOD,
    HIDDEN,
    SCANNING,
    WISHES,
    asked,
    call,
    item,
    minutes,
    roadmap,
    shown,
)

from quarterdeck.core.facts import Certainty
from quarterdeck.core.finding import Place, PlaceKind, Severity
from quarterdeck.core.language import Language, LocalText
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.mentions import names, speaks_of, telling
from quarterdeck.rules.roadmap import RULES
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


@pytest.mark.parametrize(
    "certainty, words",
    [
        (Certainty.PLANNED, "only planned (a quarter at the most)"),
        (Certainty.ROADMAPPED, "only on the roadmap (half a year at the most)"),
        (Certainty.EXPLORING, "still being explored"),
        (Certainty.NOT_PLANNED, "not planned"),
    ],
)
def test_a_day_for_an_item_says_how_sure_it_really_is(certainty: Certainty, words: str) -> None:
    finding = found("ROA101", roadmap("Offline scanning: 14 March", roadmap=(item(certainty),)))[0]

    assert finding.place == Place(PlaceKind.SLIDE, number=1)
    assert words in to_text(finding.message, Language.EN)


def test_every_line_that_is_too_firm_is_named() -> None:
    deck = presented(
        slide("Roadmap", "Exploring: offline mode, 14 March", "Targeting Q2: export"),
        slide("More", "Nothing new", "We may launch the planner in May"),
    )

    assert [f.place.number for f in found("ROA101", deck)] == [1, 2]


def test_a_secret_item_is_an_error_at_its_first_place_and_counts_the_others() -> None:
    deck = shown(
        slide("Plan", "Nothing"),
        slide("Plan", "Secret pricing engine", hidden=True),
        slide("Plan", notes=("the secret pricing engine follows",)),
        roadmap=(HIDDEN,),
    )

    finding = found("ROA102", deck)[0]

    assert finding.severity is Severity.ERROR
    assert finding.place == Place(PlaceKind.SLIDE, number=2)
    assert finding.count == 2


def test_a_secret_item_is_found_in_properties_and_comments() -> None:
    clean = shown(slide("Plan", "Nothing"), roadmap=(HIDDEN,))
    named = replace(
        clean, deck=replace(clean.deck, properties=(("title", "Secret pricing engine: plan"),))
    )
    remarked = replace(
        clean, deck=replace(clean.deck, comments=("Move the secret  pricing engine here",))
    )

    assert [f.place for f in found("ROA102", named)] == [Place.named("title")]
    assert [f.place for f in found("ROA102", remarked)] == [Place()]


def test_a_support_session_is_told_by_the_share_of_all_talk_where_it_begins() -> None:
    finding = found("ROA103", call(BUSINESS[0], *WISHES["en"]))[0]

    assert finding.count == 5
    assert finding.place == Place(PlaceKind.LINE, number=3)
    assert to_text(finding.message, Language.EN).endswith(
        "of all talk asked for features or reported faults (at most 25%)"
    )


def test_a_recording_gives_the_moment() -> None:
    spoken = meeting(
        *((THEM, words, 10.0 * n, 10.0 * n + 8) for n, words in enumerate(WISHES["en"], 1)),
        (US, "Noted.", 70.0, 72.0),
    )

    assert found("ROA103", spoken)[0].place == Place(PlaceKind.TIME, seconds=10.0)


def test_where_only_the_customer_spoke_of_features_it_says_so() -> None:
    assert "of what the customer said" in said("ROA103", BAD["ROA103"][3]())


def test_minutes_are_weighed_by_lines() -> None:
    assert said("ROA103", minutes(*WISHES["en"], *BUSINESS)) == (
        "50% of the lines in the minutes are about features or faults (at most 25%)"
    )


def test_waiting_requests_are_counted_and_the_oldest_named() -> None:
    finding = found("ROA104", asked(date(2024, 9, 1), date(2024, 6, 1)))[0]

    assert finding.place == Place(PlaceKind.ROW, name="requests", key="Q1")
    assert finding.examples == ("Q1", "Q0")
    assert to_text(finding.message, Language.EN) == (
        "2 requests have waited for an answer for more than 90 days, "
        "the oldest since June 1, 2024: “Wish 1”"
    )


def test_a_bare_list_counts_its_features() -> None:
    assert said("ROA105", BAD["ROA105"][0]()) == (
        "The slide names 3 features and not what any of them brings the customer"
    )


def test_a_wish_that_shipped_is_named_with_its_day() -> None:
    finding = found("ROA106", BAD["ROA106"][0]())[0]

    assert finding.place == Place(PlaceKind.ROW, name="requests", key="Q1")
    assert "“Bulk export of orders” and it shipped on December 2, 2024" in to_text(
        finding.message, Language.EN
    )


TITLES = st.sampled_from(["Offline scanning", "离线扫描录入", "Сканирование без сети"])


@given(
    TITLES,
    st.sampled_from(["", "Soon: ", "即将：", "Скоро: "]),
    st.sampled_from(["", ", Q2", "！"]),
)
def test_a_title_is_found_in_any_of_its_languages_and_any_case(
    title: str, before: str, after: str
) -> None:
    assert names(f"{before}{title.upper()}{after}", SCANNING)
    assert speaks_of(f"{before}{title}{after}", SCANNING)


def test_a_title_is_not_found_within_another_word() -> None:
    assert not names("Offline scanningly", SCANNING)
    assert not names("Online scanning", SCANNING)


def test_a_single_word_tells_nothing() -> None:
    assert [telling(LocalText(t)) for t in ("SSO", "单点登录", "导出", "Bulk export")] == [
        False,
        True,
        False,
        True,
    ]
