"""A review that was held, with two agreed commitments and people who have addresses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from quarterdeck.workspace.acts.trail import Actor, acting
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Account, Attendance, Commitment, Review, User

SPONSOR = "owen.prideaux@customer.example"


@pytest.fixture
def held(review: Review, the_desk: Desk) -> Review:
    """The review took place two days ago; its sponsor came, and one commitment of each side is agreed."""
    day = the_desk.today() - timedelta(days=2)
    Review.objects.filter(pk=review.pk).update(phase="follow-up", status="held", held_on=day)
    review.refresh_from_db()
    Attendance.objects.filter(review=review).delete()
    Attendance.objects.create(
        review=review,
        name="Owen Prideaux",
        side="customer",
        level="c-suite",
        role="executive-sponsor",
        email=SPONSOR,
        attended=True,
    )
    promise(review, "Send the calculation sheet", side="vendor", owner="Robin Hale")
    promise(review, "Confirm the hourly rate", side="customer", owner="Owen Prideaux")
    return review


def promise(review: Review, text: str, **fields: object) -> Commitment:
    """A commitment of the review, agreed and due in two weeks unless told otherwise."""
    assert review.held_on is not None
    values = {
        "standing": "agreed",
        "side": "vendor",
        "owner": "Robin Hale",
        "agreed_on": review.held_on,
        "due_on": review.held_on + timedelta(days=14),
        **fields,
    }
    return Commitment.objects.create(
        account=review.account,
        review=review,
        source_id=f"own-{Commitment.objects.count()}",
        text={"default": text},
        **values,
    )


@pytest.fixture
def colleague(person: Callable[..., User]) -> User:
    return person("csm", "anna@vendor.example", "Anna Weber")


@pytest.fixture
def actor(colleague: User) -> Actor:
    return acting(colleague)


@pytest.fixture
def browser(held: Review, colleague: User) -> Client:
    """The account's CSM, signed in."""
    Account.objects.filter(pk=held.account_id).update(csm_email=colleague.email)
    client = Client()
    client.force_login(colleague)
    return client
