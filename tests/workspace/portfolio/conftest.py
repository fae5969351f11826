"""Accounts beside the sample's, to sort, to find and to page through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from quarterdeck.workspace.acts.sync import folded
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Commitment, Review, User

Make = Callable[..., Account]


@pytest.fixture
def only_ours(db: None) -> None:
    """The sample's accounts are no longer in the sources; the portfolio shows what a test makes."""
    Account.objects.update(present=False)


@pytest.fixture
def account() -> Make:
    """Make an account; what is not said is missing."""

    def make(id: str, name: str = "", **fields: Any) -> Account:
        named = name or id
        common = {
            "name": named,
            "folded": folded(f"{named} {id}"),
            "segment": "enterprise",
            "language": "en",
            "currency": "EUR",
            "decision": "run",
            "review_type": "qbr",
            "quarter": "2026-Q3",
            "synced_at": timezone.now(),
        }
        return Account.objects.create(pk=id, **{**common, **fields})

    return make


@pytest.fixture
def review_of() -> Callable[..., Review]:
    """Make a review of an account; planned and due today where nothing else is said."""

    def make(account: Account, key: str = "", **fields: Any) -> Review:
        today = desk().today()
        common = {"quarter": "2026-Q3", "type": "qbr", "language": "en", "minutes": 60}
        days = {"due_on": today, "planned_on": today}
        return Review.objects.create(
            key=key or f"2026-Q3--{account.pk}", account=account, **{**common, **days, **fields}
        )

    return make


@pytest.fixture
def promise() -> Callable[..., Commitment]:
    """Make an agreed commitment of an account, open and due in a month where nothing else is said."""

    def make(account: Account, number: int = 0, **fields: Any) -> Commitment:
        common = {
            "source_id": f"{account.pk}-{number}",
            "side": "vendor",
            "text": {"default": "Send the plan"},
            "due_on": desk().today() + timedelta(days=30),
        }
        return Commitment.objects.create(account=account, **{**common, **fields})

    return make


def in_days(days: int) -> date:
    """A day from the workspace's today."""
    return desk().today() + timedelta(days=days)


def owned_by(person: User, *rows: Model) -> None:
    """Give accounts to a CSM."""
    Account.objects.filter(pk__in=[row.pk for row in rows]).update(csm_email=person.email)
