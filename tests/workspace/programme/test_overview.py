"""The programme page: over whose accounts, in which period, and what it counts."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import timedelta

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode
from pytest_django import DjangoAssertNumQueries

from quarterdeck.core.calendar import FiscalCalendar
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Review, Role

pytestmark = [pytest.mark.django_db, pytest.mark.store]

SignedIn = Callable[..., Client]


def more_reviews(count: int, review: Review, **fields: object) -> None:
    """Reviews of the account of ``review``, held on the day they were due unless ``fields`` say else."""
    day = desk().today() - timedelta(days=3)
    given = {"status": "held", "due_on": day, "held_on": day, **fields}
    Review.objects.bulk_create(
        Review(
            key=f"made-{n}",
            account=review.account,
            quarter=review.quarter,
            type="qbr",
            language="en",
            minutes=60,
            **given,
        )
        for n in range(count)
    )


def test_a_period_without_reviews_says_what_to_do(signed_in: SignedIn) -> None:
    Review.objects.all().update(due_on=None, held_on=None)

    answer = signed_in(Role.VIEWER).get(reverse("programme"))

    assert answer.status_code == 200
    assert "No review fell due" in answer.content.decode()


def test_measures_are_of_the_reviews_held(signed_in: SignedIn, review: Review) -> None:
    Review.objects.all().update(due_on=None, held_on=None)
    more_reviews(4, review)

    answer = signed_in(Role.VIEWER).get(reverse("programme"))

    on_time = next(t for t in answer.context["tiles"] if t.measure.id == "on-time")
    assert (on_time.measure.n, on_time.measure.figure.value) == (4, 1)
    assert answer.context["maturity"].stage is not None


def test_a_csm_sees_only_own_accounts(signed_in: SignedIn, review: Review) -> None:
    other = Account.objects.exclude(pk=review.account_id).first()
    assert other is not None
    Account.objects.update(csm_email="somebody@else.example")
    Review.objects.all().update(due_on=None, held_on=None)
    more_reviews(2, review)
    Review.objects.filter(key="made-1").update(account=other)
    client = signed_in(Role.CSM, review.account)

    answer = client.get(reverse("programme"))
    book = client.get(reverse("programme-export"))

    assert [line.record.account_id for line in answer.context["lines"]] == [review.account_id]
    assert other.name not in answer.content.decode()
    sheets = openpyxl.load_workbook(io.BytesIO(book.content)).worksheets
    assert len(list(sheets[1].values)) == 2


def test_a_quarter_holds_what_fell_due_in_it(signed_in: SignedIn, review: Review) -> None:
    Review.objects.all().update(due_on=None, held_on=None)
    calendar = FiscalCalendar(desk().project.settings.fiscal_first_month)
    before = calendar.quarter_of(desk().today()).shifted(-1)
    more_reviews(3, review, due_on=calendar.period(before).start)
    client = signed_in(Role.VIEWER)

    def count(period: str) -> int:
        address = f"{reverse('programme')}?{urlencode({'period': period})}"
        total: int = client.get(address).context["found"].reviews
        return total

    assert count(str(before)) == 3
    assert count(str(before.shifted(1))) == 0
    assert count("year") == count("<script>") == 3


@pytest.mark.parametrize("by", ["csm", "segment", "quarter", "rubbish"])
@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_groups_count_every_review_once(
    signed_in: SignedIn, review: Review, by: str, language: str
) -> None:
    more_reviews(5, review)

    answer = signed_in(Role.VIEWER, language=language).get(reverse("programme"), {"by": by})

    groups = answer.context["groups"]
    assert sum(g.found.reviews for g in groups) == answer.context["found"].reviews


def test_the_number_of_queries_does_not_grow_with_reviews(
    signed_in: SignedIn, review: Review, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(Role.VIEWER)
    Review.objects.all().update(due_on=None, held_on=None)
    more_reviews(1, review)
    with django_assert_max_num_queries(25) as few:
        client.get(reverse("programme"))
    Review.objects.filter(key__startswith="made-").update(key="kept")
    more_reviews(30, review)

    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(reverse("programme"))
