"""Figures left out or replaced with a reason, and how each is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Figure, FigureId, Unit
from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import FigureEdit
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.acts.preparing import text_file, write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review, Trace
from quarterdeck.workspace.pages.prepare.figure_rows import number, typed

pytestmark = pytest.mark.django_db

WINDOW = Period(date(2026, 7, 1), date(2026, 10, 1))


def figure(unit: Unit) -> Figure:
    return Figure(FigureId("csat", "A", "window", date(2026, 10, 5)), None, unit, WINDOW)


def overrides(desk: Desk, review: Review) -> dict[str, tuple[str, Decimal | None]]:
    found = read_review_file(text_file(desk, review)).figures
    return {one.key: (one.reason, one.value) for one in found}


def test_a_figure_is_left_out_with_a_reason_and_brought_back(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    left = browser.post(
        address("figures/change/"),
        {"figure": "roi.net", "out": "1", "reason": "their finance has not agreed"},
        headers=HTMX,
    )
    page = left.content.decode()
    assert left.headers["HX-Trigger"] == "review-changed"
    assert 'data-state="out"' in page
    assert "their finance has not agreed" in page
    assert overrides(at_work, review) == {"roi.net": ("their finance has not agreed", None)}

    back = browser.post(
        address("figures/change/"), {"figure": "roi.net", "take_back": "1"}, headers=HTMX
    )

    assert 'data-state="in"' in back.content.decode()
    assert overrides(at_work, review) == {}


def test_a_share_is_typed_in_per_cent_and_shown_beside_what_was_computed(
    at_work: Desk, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    answer = browser.post(
        address("figures/change/"),
        {"figure": "roi.net", "value": "212.5", "reason": "agreed with their CFO"},
        headers=HTMX,
    )

    assert overrides(at_work, review) == {"roi.net": ("agreed with their CFO", Decimal("2.125"))}
    page = answer.content.decode()
    assert 'data-state="changed"' in page
    assert "213%" in page or "212%" in page
    trace = Trace.objects.get(act="text.figure")
    assert trace.after == {"value": "2.125", "reason": "agreed with their CFO"}
    assert trace.reason == "agreed with their CFO"


def test_what_follows_from_a_replaced_figure_says_so(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, FigureEdit("value.delivered", "half agreed", Decimal(100_000)), at_work)

    page = browser.get(address("figures/?figure=roi.net"), headers=HTMX).content.decode()

    assert "follows from another figure" in page
    assert "<form" not in page  # it is changed where it comes from


REFUSED = (
    ({"out": "1", "reason": ""}, "Say why"),
    ({"out": "1", "reason": " \x00 "}, "Say why"),
    ({"value": "12", "reason": ""}, "Say why"),
    ({"value": "", "reason": "because"}, "Enter the value"),
    ({"value": "twelve", "reason": "because"}, "not a number"),
    ({"value": "1e400", "reason": "because"}, "not a number"),
    ({"value": "NaN", "reason": "because"}, "not a number"),
    ({"value": "9" * 20, "reason": "because"}, "not a number"),
    ({"value": "1,24", "reason": "because"}, "not a number"),
)


def test_what_cannot_be_kept_comes_back_with_what_was_typed(
    at_work: Desk,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
) -> None:
    for sent, said in REFUSED:
        answer = browser.post(address("figures/change/"), {"figure": "csat", **sent}, headers=HTMX)

        assert answer.status_code == 422
        assert said in answer.content.decode()
    assert overrides(at_work, review) == {}


def test_two_people_on_one_figure_the_second_sees_both(
    at_work: Desk, boris: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    shown = browser.get(address("figures/?figure=csat&edit=csat"), headers=HTMX).content.decode()
    seen = shown.split('name="seen" value="')[1].split('"')[0]
    write(boris, review, FigureEdit("csat", "two more answers", Decimal("4.6")), at_work)

    answer = browser.post(
        address("figures/change/"),
        {"figure": "csat", "value": "4.8", "reason": "three more", "seen": seen},
        headers=HTMX,
    )

    assert answer.status_code == 409
    assert "Boris Kern" in answer.content.decode()
    assert "two more answers" in answer.content.decode()
    assert "three more" in answer.content.decode()
    assert overrides(at_work, review) == {"csat": ("two more answers", Decimal("4.6"))}


def test_the_figures_of_the_slides_come_first_and_all_others_on_demand(
    browser: Client, address: Callable[[str], str]
) -> None:
    page = browser.get(address("figures/")).content.decode()
    whole = browser.get(address("figures/?rest=1")).content.decode()

    assert 0 < page.count('class="figure-row"') < whole.count('class="figure-row"')
    assert "value.delivered" in page


def test_it_is_told_how_a_figure_is_known(browser: Client, address: Callable[[str], str]) -> None:
    page = browser.get(address("figures/known/?figure=value.delivered"), headers=HTMX)

    told = page.content.decode()
    assert "sources/outcomes.sql" in told
    assert "prepared.outcome_periods" in told


def test_what_is_no_figure_of_this_account_is_told_as_such(
    browser: Client, address: Callable[[str], str]
) -> None:
    for key in ("", "no.such", "csat@OTHER/window#2026-01-01", "../../x"):
        page = browser.get(address("figures/known/"), {"figure": key}, headers=HTMX)

        assert page.status_code == 422
        assert 'role="alert"' in page.content.decode()


def test_a_figure_that_does_not_exist_cannot_be_changed(
    at_work: Desk, browser: Client, address: Callable[[str], str]
) -> None:
    sent = {"figure": "no.such", "out": "1", "reason": "because"}

    assert browser.post(address("figures/change/"), sent, headers=HTMX).status_code == 422


@pytest.mark.parametrize(
    ("text", "unit", "language", "value"),
    [
        ("1,240", Unit.HOURS, Language.EN, "1240"),
        ("1 240,5", Unit.HOURS, Language.RU, "1240.5"),
        ("1 240.5", Unit.HOURS, Language.ZH, "1240.5"),
        ("340 %", Unit.RATIO, Language.EN, "3.4"),
        ("340%", Unit.RATIO, Language.ZH, "3.4"),
        ("-12,345,678.9", Unit.MONEY, Language.EN, "-12345678.9"),
        ("−3", Unit.POINTS, Language.EN, "-3"),
    ],
)
def test_numbers_are_read_as_people_of_the_language_write_them(
    text: str, unit: Unit, language: Language, value: str
) -> None:
    assert number(text, unit, language) == Decimal(value)


@given(
    st.decimals(-(10**12), 10**12, places=3),
    st.sampled_from([Unit.HOURS, Unit.RATIO, Unit.MONEY]),
    st.sampled_from(list(Language)),
)
def test_what_is_shown_to_be_edited_reads_back_the_same(
    value: Decimal, unit: Unit, language: Language
) -> None:
    assert number(typed(value, figure(unit), language), unit, language) == value
