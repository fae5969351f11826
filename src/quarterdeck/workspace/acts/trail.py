"""Leaving a trace of what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, Model
from django.utils import timezone

from quarterdeck.workspace.models import Account, Review, Trace, User


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a colleague, the customer through a link (``name`` is the mail address, or what the
    link is called), or the system."""

    name: str
    user: User | None = None


SYSTEM = Actor("system")


def acting(user: User) -> Actor:
    """A signed-in colleague as an actor."""
    return Actor(user.name, user)


def trace(
    actor: Actor,
    act: str,
    *,
    review: Review | None = None,
    account: Account | None = None,
    subject: object = "",
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> Trace:
    """Add one trace, inside the transaction of the change; others who look at the review see it move.

    ``before`` and ``after`` hold only the fields that changed.
    """
    if review is not None:
        Review.objects.filter(pk=review.pk).update(pulse=F("pulse") + 1)
    found = traced(
        actor,
        act,
        review=review,
        account=account,
        subject=subject,
        before=before,
        after=after,
        reason=reason,
    )
    found.save(force_insert=True)
    return found


def traced(
    actor: Actor,
    act: str,
    *,
    review: Review | None = None,
    account: Account | None = None,
    subject: object = "",
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> Trace:
    """A trace to be added with many others in one go; nobody sees a review move."""
    account_id = account.pk if account is not None else (review.account_id if review else "")
    return Trace(
        at=timezone.now(),
        user=actor.user,
        actor=actor.name[:254],
        act=act,
        account_id=account_id,
        review_key=review.key if review is not None else "",
        subject=_subject(subject),
        before=_plain(before),
        after=_plain(after),
        reason=reason[:1000],
    )


def changes(row: Model, fields: Mapping[str, object]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Of ``fields``, those that differ from the row: as they are, and as they are to be."""
    differing = {name for name, value in fields.items() if getattr(row, name) != value}
    return (
        {name: getattr(row, name) for name in differing},
        {name: fields[name] for name in differing},
    )


def _subject(subject: object) -> str:
    if isinstance(subject, Model):
        return f"{subject._meta.model_name}:{subject.pk}"
    return str(subject)[:200]


def _plain(values: Mapping[str, object] | None) -> dict[str, object] | None:
    return None if values is None else {name: _json(value) for name, value in values.items()}


def _json(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return format(value.normalize(), "f")
        case Model():
            return _subject(value)
        case dict() | list() | str() | int() | float() | bool() | None:
            return value
    return str(value)
