"""Findings beside the preview, their rules, and allowing one with a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.core.language import Language
from quarterdeck.rules.catalogue import RULES
from quarterdeck.workflow.review_edit import AllowEdit, HeadlineEdit
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review, Trace

pytestmark = pytest.mark.django_db

UNBACKED = "You saved 987,654 hours this quarter"


@pytest.fixture
def stopped(at_work: Desk, anna: Actor, review: Review) -> Review:
    """A review with a number on a slide that no figure backs: an error."""
    write(anna, review, HeadlineEdit("results", Language.EN, UNBACKED), at_work)
    return review


def stopping_code(page: str) -> str:
    """The code of the first error that may be allowed."""
    return page.split('name="code" value="')[1].split('"')[0]


def test_an_error_is_told_with_place_and_what_to_do(
    browser: Client, stopped: Review, address: Callable[[str], str]
) -> None:
    page = browser.get(address("findings/?in=en"), headers=HTMX).content.decode()

    assert "finding-error" in page
    assert "finding-where" in page
    assert "finding-next" in page
    assert f"/reviews/rules/{stopping_code(page)}/" in page


def test_an_error_is_allowed_with_a_reason_and_the_permission_taken_back(
    browser: Client, stopped: Review, address: Callable[[str], str]
) -> None:
    before = browser.get(address("findings/?in=en"), headers=HTMX).content.decode()
    code = stopping_code(before)

    allowed = browser.post(
        address("findings/allow/?in=en"),
        {"code": code, "reason": "counted by their own team"},
        headers=HTMX,
    ).content.decode()
    back = browser.post(
        address("findings/allow/?in=en"), {"code": code, "take_back": "1"}, headers=HTMX
    ).content.decode()

    assert "counted by their own team" in allowed
    assert "counted by their own team" not in back
    assert f'value="{code}"' in back
    assert Trace.objects.filter(act="text.allow", subject=f"allow.{code}").count() == 2


def test_nothing_is_allowed_without_a_reason(
    browser: Client, stopped: Review, address: Callable[[str], str]
) -> None:
    page = browser.get(address("findings/?in=en"), headers=HTMX).content.decode()
    code = stopping_code(page)

    answer = browser.post(
        address("findings/allow/?in=en"), {"code": code, "reason": "  "}, headers=HTMX
    )

    assert answer.status_code == 422
    assert "Say why" in answer.content.decode()
    assert not Trace.objects.filter(act="text.allow").exists()


def test_two_people_on_one_permission_the_second_is_told(
    at_work: Desk, boris: Actor, browser: Client, stopped: Review, address: Callable[[str], str]
) -> None:
    page = browser.get(address("findings/?in=en"), headers=HTMX).content.decode()
    code, seen = stopping_code(page), page.split('name="seen" value="')[1].split('"')[0]
    write(boris, stopped, AllowEdit(code, "Boris's reason"), at_work)

    answer = browser.post(
        address("findings/allow/?in=en"),
        {"code": code, "reason": "Anna's reason", "seen": seen},
        headers=HTMX,
    )

    assert answer.status_code in (409, 422)
    assert "Boris&#x27;s reason" in answer.content.decode()


def test_a_code_that_no_rule_has_is_refused(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    sent = {"code": "XYZ999", "reason": "because"}

    assert browser.post(address("findings/allow/"), sent).status_code == 422
    assert browser.get("/reviews/rules/XYZ999/").status_code == 404


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_a_rule_is_explained_in_the_readers_language(
    signed_in: Callable[..., Client], language: str
) -> None:
    browser = signed_in("viewer", language=language)

    pages = [browser.get(f"/reviews/rules/{rule.code}/") for rule in RULES[:5]]

    assert {page.status_code for page in pages} == {200}
    assert all(page.content.decode().count("<h2>") == 6 for page in pages)
