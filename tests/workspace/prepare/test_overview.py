"""The page of a review: its countdown, its phases, and who may do what on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from tests.workspace.prepare.conftest import HTMX

from quarterdeck.workspace.acts import checklist
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import ChecklistItem, Review, Trace, User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_the_page_opens_in_every_language(
    signed_in: Callable[..., Client], review: Review, address: Callable[[str], str], language: str
) -> None:
    page = signed_in("admin", language=language).get(address(""))

    assert page.status_code == 200
    assert review.account.name in page.content.decode()
    assert page.content.decode().count("<h1") == 1


@pytest.mark.parametrize("phase", ["open", "review", "plan", "commit", "follow-up", "closed"])
def test_the_page_stays_open_in_later_phases(
    signed_in: Callable[..., Client], review: Review, address: Callable[[str], str], phase: str
) -> None:
    Review.objects.filter(pk=review.pk).update(phase=phase)

    page = signed_in("admin").get(address(""))

    assert page.status_code == 200
    assert page.content.decode().count('data-state="done"') >= 1


def test_a_csm_opens_only_reviews_of_own_accounts(
    signed_in: Callable[..., Client], review: Review, address: Callable[[str], str]
) -> None:
    csm = signed_in("csm", review.account)
    other = Review.objects.exclude(account=review.account).exclude(account__csm_email="").first()
    assert other is not None

    assert csm.get(address("")).status_code == 200
    assert csm.get(f"/reviews/{other.key}/").status_code == 404


def test_nobody_looks_without_signing_in(
    client: Client, review: Review, address: Callable[[str], str]
) -> None:
    answer = client.get(address(""))

    assert answer.status_code == 302
    assert "/sign-in/" in answer.headers["Location"]


@pytest.mark.parametrize("steps", [1, 30])
def test_the_number_of_questions_to_the_database_does_not_grow_with_the_steps(
    signed_in: Callable[..., Client],
    review: Review,
    address: Callable[[str], str],
    anna: Actor,
    steps: int,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(steps):
        checklist.add_step(anna, review, f"Step {number}", 3, "Anna")
    browser = signed_in("admin", None)
    browser.get(address(""))

    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]
        browser.get(address(""))


@pytest.mark.store
def test_a_step_is_ticked_with_who_and_when_and_opened_again(
    the_desk: Desk, anna: Actor, review: Review
) -> None:
    item = review.checklist.filter(template="invite").get()

    checklist.tick(anna, item, the_desk, done=True)
    checklist.tick(anna, item, the_desk, done=True)
    item.refresh_from_db()
    assert (item.done_on, item.done_by) == (the_desk.today(), "Anna Weber")
    checklist.tick(anna, item, the_desk, done=False)

    item.refresh_from_db()
    assert (item.done_on, item.done_by) == (None, "")
    assert Trace.objects.filter(act="checklist.tick", subject="invite").count() == 2


def test_a_step_is_late_when_its_day_is_over(
    the_desk: Desk,
    signed_in: Callable[..., Client],
    review: Review,
    address: Callable[[str], str],
) -> None:
    Review.objects.filter(pk=review.pk).update(planned_on=the_desk.today() + timedelta(days=12))

    page = signed_in("admin").get(address("")).content.decode()

    assert page.count('data-state="late"') == 2  # those of T-14
    assert "2 days late" in page


def test_a_step_is_ticked_on_the_page_and_only_the_list_comes_back(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    item = review.checklist.first()
    assert item is not None

    answer = browser.post(address(f"checklist/{item.pk}/tick/"), {"done": "1"}, headers=HTMX)

    assert answer.status_code == 200
    assert "<html" not in answer.content.decode()
    assert 'aria-pressed="true"' in answer.content.decode()


def test_a_step_of_another_review_is_not_to_be_found(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    other = ChecklistItem.objects.exclude(review=review).first()
    assert other is not None

    answer = browser.post(address(f"checklist/{other.pk}/tick/"), {"done": "1"})

    assert answer.status_code == 404
    other.refresh_from_db()
    assert other.done_on is None


def test_an_own_step_is_added_handed_over_and_removed(
    browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    browser.post(
        address("checklist/add/"), {"text": "Book a room\x00", "days_before": "4", "owner": "Ada"}
    )
    item = review.checklist.get(template="")
    browser.post(address(f"checklist/{item.pk}/owner/"), {"owner": "Ben"})
    item.refresh_from_db()

    assert (item.text, item.days_before, item.owner) == ("Book a room", 4, "Ben")
    browser.post(address(f"checklist/{item.pk}/remove/"))
    assert not review.checklist.filter(template="").exists()
    acts = list(Trace.objects.filter(act__startswith="checklist.").values_list("act", flat=True))
    assert acts == ["checklist.add", "checklist.owner", "checklist.remove"]


@pytest.mark.parametrize(
    ("text", "days"), [("", "3"), ("  ", "3"), ("Book", "61"), ("Book", "x"), ("Book", "-1")]
)
def test_a_step_that_does_not_fit_comes_back_with_what_was_typed(
    browser: Client, review: Review, address: Callable[[str], str], text: str, days: str
) -> None:
    answer = browser.post(
        address("checklist/add/"), {"text": text, "days_before": days, "owner": "Ada"}, headers=HTMX
    )

    assert answer.status_code == 422
    assert 'value="Ada"' in answer.content.decode()
    assert not review.checklist.filter(template="").exists()


def test_a_step_of_the_countdown_cannot_be_removed(anna: Actor, review: Review) -> None:
    with pytest.raises(ActError):
        checklist.remove_step(anna, review.checklist.get(template="freeze"))


def test_a_viewer_sees_the_countdown_and_ticks_nothing(
    signed_in: Callable[..., Client], review: Review, address: Callable[[str], str]
) -> None:
    viewer, item = signed_in("viewer"), review.checklist.first()
    assert item is not None

    page = viewer.get(address("")).content.decode()

    assert "check-tick" not in page
    assert viewer.post(address(f"checklist/{item.pk}/tick/"), {"done": "1"}).status_code == 403


def test_a_change_is_never_made_by_looking(
    browser: Client, person: Callable[..., User], review: Review, address: Callable[[str], str]
) -> None:
    item = review.checklist.first()
    assert item is not None
    changing = [
        f"checklist/{item.pk}/tick/",
        "checklist/add/",
        "words/questions/",
        "figures/change/",
        "findings/allow/",
        "deck/upload/",
        "freeze/",
        "reopen/",
        "status/cancel/",
    ]

    assert {browser.get(address(part)).status_code for part in changing} == {405}
