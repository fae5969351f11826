"""Commitments for tests."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Commitment


def in_days(days: int) -> date:
    """A day so many days from the day the workspace looks from."""
    return desk().today() + timedelta(days=days)


def promised(
    account: Account, text: str | dict[str, str] = "Send the SSO plan", **fields: object
) -> Commitment:
    """An agreed commitment of our side, due in twenty days."""
    given = {
        "side": "vendor",
        "owner": "Robin Hale",
        "due_on": in_days(20),
        "agreed_on": in_days(-60),
        "text": {"default": text} if isinstance(text, str) else text,
        "source_id": f"test-{uuid4()}",
        **fields,
    }
    return Commitment.objects.create(account=account, **given)


def other_account(account: Account) -> Account:
    """Another account than this one."""
    found = Account.objects.exclude(pk=account.pk).order_by("pk").first()
    assert found is not None
    return found
