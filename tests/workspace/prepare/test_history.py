"""The audit trail of a review in words: who, when, why, from what to what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from quarterdeck.core.language import Language
from quarterdeck.workspace.acts import checklist, status
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Review, Trace
from quarterdeck.workspace.pages.prepare.history import A_PAGE, entry

pytestmark = pytest.mark.django_db

ACTS = [
    "review.open",
    "review.freeze",
    "review.reopen",
    "review.reschedule",
    "review.time",
    "review.cancel",
    "review.skip",
    "review.no-show",
    "review.asynchronous",
    "review.text-changed-outside",
    "checklist.tick",
    "checklist.add",
    "checklist.remove",
    "checklist.owner",
    "text.headline",
    "text.proposal",
    "text.questions",
    "text.expansion",
    "text.slide",
    "text.figure",
    "text.allow",
    "deck.upload",
    "deck.withdraw",
]


def test_the_trail_tells_who_what_why_and_both_states(
    the_desk: Desk, anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    assert review.planned_on is not None
    day = review.planned_on + timedelta(days=7)
    status.reschedule(anna, review, the_desk, day, None, "their CFO is travelling")

    page = browser.get(address("history/")).content.decode()

    assert "Rescheduled" in page
    assert "Anna Weber" in page
    assert "their CFO is travelling" in page
    assert f"{review.planned_on:%B} {review.planned_on.day}, {review.planned_on.year}" in page
    assert f"{day:%B} {day.day}, {day.year}" in page


@pytest.mark.parametrize("language", list(Language))
def test_every_act_of_preparing_has_words_in_every_language(
    anna: Actor, review: Review, language: Language
) -> None:
    told = [entry(trace(anna, act, review=review), language).what for act in ACTS]

    assert not set(told) & set(ACTS)
    assert len(set(told)) == len(ACTS)


def test_an_act_without_words_goes_by_its_name(anna: Actor, review: Review) -> None:
    told = entry(trace(anna, "something.new", review=review, subject="x<y"), Language.EN)

    assert (told.what, told.subject) == ("something.new", "x<y")


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("headline.results.en", "Results and ROI"),
        ("slide.next-steps", "Next steps"),
        ("invite", "Agree the date and invite the attendees"),
        ("figure.csat/2026-Q2", "csat/2026-Q2"),
        ("presentation:12", ""),
        ("Call Bob: the room. Then the lunch", "Call Bob: the room. Then the lunch"),
    ],
)
def test_what_was_changed_is_named_as_people_know_it(
    anna: Actor, review: Review, subject: str, shown: str
) -> None:
    assert entry(trace(anna, "x", review=review, subject=subject), Language.EN).subject == shown


def test_a_long_trail_is_paged_newest_first_with_a_constant_number_of_questions(
    anna: Actor,
    browser: Client,
    review: Review,
    address: Callable[[str], str],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(A_PAGE + 10):
        checklist.add_step(anna, review, f"Step number {number}.", 3, "")
    browser.get(address("history/"))

    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]
        first = browser.get(address("history/")).content.decode()
    last = browser.get(address("history/?page=2")).content.decode()

    assert f"Step number {A_PAGE + 9}." in first
    assert "Step number 0." not in first
    assert "Step number 0." in last
    assert browser.get(address("history/?page=x")).status_code == 200


def test_nothing_of_another_review_stands_in_the_trail(
    anna: Actor, browser: Client, review: Review, address: Callable[[str], str]
) -> None:
    other = Review.objects.exclude(pk=review.pk).first()
    assert other is not None
    trace(anna, "secret.act", review=other)

    assert "secret.act" not in browser.get(address("history/")).content.decode()
    assert Trace.objects.filter(act="secret.act").exists()
