"""The live preview: each language, each audience, and a picture that changes when the words do."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from threading import Thread
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.test import Client
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import HeadlineEdit
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.remembered import Remembered

pytestmark = pytest.mark.django_db

PICTURE = re.compile(r'src="([^"]+\.svg\?v=[0-9a-f]+)"')


def preview(browser: Client, address: Callable[[str], str], look: str) -> str:
    return str(browser.get(address(f"preview/?{look}"), headers=HTMX).content.decode())


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_each_language_has_its_own_pictures(
    browser: Client, address: Callable[[str], str], language: str
) -> None:
    page = preview(browser, address, f"in={language}&for=customer")
    picture = browser.get(PICTURE.findall(page)[0])

    assert f"/slides/{language}/customer/1.svg" in page
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert picture.content.startswith(b"<svg")


def test_the_customers_preview_holds_none_of_our_own_pages(
    browser: Client, address: Callable[[str], str]
) -> None:
    customers = preview(browser, address, "in=en&for=customer")
    ours = preview(browser, address, "in=en&for=internal")

    assert len(PICTURE.findall(ours)) > len(PICTURE.findall(customers))
    assert "Health score" in ours
    assert "Health score" not in customers


def test_a_picture_whose_address_names_its_content_is_kept_by_the_browser(
    browser: Client, address: Callable[[str], str]
) -> None:
    src = PICTURE.findall(preview(browser, address, "in=en"))[0]

    assert "immutable" in browser.get(src).headers["Cache-Control"]
    assert "no-store" in browser.get(src.partition("?")[0]).headers["Cache-Control"]
    assert "no-store" in browser.get(f"{src}0").headers["Cache-Control"]


def test_an_edit_changes_the_picture_of_its_slide_and_of_no_other(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    before = PICTURE.findall(preview(browser, address, "in=en"))[1:]

    write(anna, review, HeadlineEdit("results", Language.EN, "Orders ship sooner"), at_work)
    after = PICTURE.findall(preview(browser, address, "in=en"))[1:]

    changed = [(b, a) for b, a in zip(before, after, strict=True) if a != b]
    assert len(changed) == 1


@pytest.mark.parametrize("slide", ["0", "99999", "-1", "x", "results", "²"])
def test_any_wish_for_a_slide_shows_one(
    browser: Client, address: Callable[[str], str], slide: str
) -> None:
    page = browser.get(address("preview/"), {"slide": slide}, headers=HTMX)

    assert page.status_code == 200
    assert 'aria-current="true"' in page.content.decode()


@pytest.mark.parametrize(
    "part", ["xx/customer/1", "en/nobody/1", "en/customer/0", "en/customer/99"]
)
def test_there_is_no_picture_of_what_does_not_exist(
    browser: Client, address: Callable[[str], str], part: str
) -> None:
    assert browser.get(address(f"slides/{part}.svg")).status_code == 404


def test_a_picture_travels_compressed(browser: Client, address: Callable[[str], str]) -> None:
    answer = browser.get(address("slides/en/customer/1.svg"), headers={"Accept-Encoding": "gzip"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content).startswith(b"<svg")


def test_brief_and_agenda_stand_on_a_page_of_their_own(
    browser: Client, address: Callable[[str], str]
) -> None:
    page = browser.get(address("brief/?in=en")).content.decode()

    assert "/slides/en/brief/1.svg" in page
    assert "/slides/en/agenda/1.svg" in page


def test_what_many_ask_for_at_once_is_made_once() -> None:
    made: list[int] = []
    kept: Remembered[int] = Remembered(2)
    project, prepared = cast(Any, SimpleNamespace()), cast(Any, SimpleNamespace())

    def make() -> int:
        made.append(1)
        return len(made)

    asking = [Thread(target=kept.get, args=(("a",), project, prepared, make)) for _ in range(12)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()

    assert len(made) == 1
    kept.get(("a",), project, cast(Any, SimpleNamespace()), make)
    assert len(made) == 2
