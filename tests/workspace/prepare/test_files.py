"""Files of the package, made when asked for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar
from pptx import Presentation as Deck

from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import HeadlineEdit
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.files import KINDS

pytestmark = pytest.mark.django_db


def test_each_kind_of_file_can_be_had(
    at_work: Desk, browser: Client, address: Callable[[str], str]
) -> None:
    for kind in KINDS:
        answer = browser.get(address(f"files/en/{kind.id}/"))

        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].endswith(f".{kind.ending}")
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_all_files_come_as_one_package_that_is_the_same_twice(
    at_work: Desk, browser: Client, address: Callable[[str], str]
) -> None:
    first = browser.get(address("files/ru/package/")).content
    again = browser.get(address("files/ru/package/")).content

    names = zipfile.ZipFile(io.BytesIO(first)).namelist()
    assert first == again
    assert {name.split("/")[0] for name in names} == {"customer", "internal"}


def test_a_downloaded_deck_holds_the_words_of_the_page(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, HeadlineEdit("results", Language.EN, "Orders ship sooner"), at_work)

    deck = Deck(io.BytesIO(browser.get(address("files/en/deck/")).content))

    texts = [s.text_frame.text for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    assert "Orders ship sooner" in texts


def test_errors_hold_back_the_customers_files_and_not_ours(
    at_work: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    write(anna, review, HeadlineEdit("results", Language.EN, "You saved 987,654 hours"), at_work)

    customers = browser.get(address("files/en/deck/"))
    everything = browser.get(address("files/en/package/"))
    ours = browser.get(address("files/en/brief/"))

    assert (customers.status_code, everything.status_code, ours.status_code) == (422, 422, 200)
    assert "hold the customer" in customers.content.decode()


def test_the_review_page_is_shown_in_a_sandbox(
    at_work: Desk, browser: Client, address: Callable[[str], str]
) -> None:
    answer = browser.get(address("files/en/page/?view=1"))

    assert answer.headers["Content-Type"].startswith("text/html")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("part", ["xx/deck", "en/nothing", "en/..%2f..%2fetc"])
def test_there_is_no_file_of_another_kind(
    browser: Client, address: Callable[[str], str], part: str
) -> None:
    assert browser.get(address(f"files/{part}/")).status_code == 404


def event(content: bytes) -> Any:
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    return found


def test_the_calendar_entry_bears_the_day_that_was_agreed(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    proposed = event(browser.get(address("calendar.ics")).content)
    Review.objects.filter(pk=review.pk).update(
        planned_on=date(2027, 1, 20), planned_at=time(15, 30), rescheduled=1
    )

    agreed = event(browser.get(address("calendar.ics")).content)

    assert (str(proposed["STATUS"]), str(agreed["STATUS"])) == ("TENTATIVE", "CONFIRMED")
    assert str(agreed["UID"]) == str(proposed["UID"])
    assert int(agreed["SEQUENCE"]) > int(proposed["SEQUENCE"])
    start = agreed["DTSTART"].dt
    assert (start.year, start.month, start.day) == (2027, 1, 20)


def test_a_cancelled_review_takes_its_entry_off_the_calendar(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    Review.objects.filter(pk=review.pk).update(status="cancelled", phase="closed")

    assert str(event(browser.get(address("calendar.ics")).content)["STATUS"]) == "CANCELLED"
