"""What all pages of one account show around their content, and the way between its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from quarterdeck.workspace.access import ROLES, Access, Asked
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account

TABS = (
    ("overview", "account"),
    ("goals", "account-goals"),
    ("people", "account-people"),
    ("value", "account-value"),
    ("risks", "account-risks"),
    ("requests", "account-requests"),
    ("commitments", "account-commitments"),
    ("history", "account-history"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of the account; ``current`` where it is shown."""

    name: str
    address: str
    current: bool


def frame(asked: Asked, account: Account, tab: str) -> dict[str, Any]:
    """The context of a page of this account."""
    return {
        "part": "portfolio",
        "account": account,
        "tab": tab,
        "tabs": tuple(_tabs(account, tab)),
        "today": desk().today(),
        "may_change": asked.user.role in ROLES[Access.CHANGE],
        "kept_ref": asked.GET.get("kept", ""),
    }


def _tabs(account: Account, current: str) -> Iterator[Tab]:
    for name, address in TABS:
        yield Tab(name, reverse(address, args=[account.pk]), name == current)
