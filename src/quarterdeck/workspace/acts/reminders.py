"""Reminders of commitments that fall due: one mail per person and round, each reminder sent once.

Our side is reminded: the owner, or the account's CSM where the owner has no address. The customer is
never written to by itself; of what the customer promised, the CSM is reminded. Each reminder is a row
that is claimed before its mail goes out, so that several processes never send it twice; one that was
claimed and not sent is tried again.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message
from quarterdeck.workspace.acts.commitments import OPEN_STATES
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Commitment, Reminder, User

log = logging.getLogger("quarterdeck.jobs")

DAYS_BEFORE = (7, 1)
"""Days before the due day on which is reminded: a convention of ours."""

OVERDUE_EVERY = 7
"""Days between reminders of what is overdue, from the day after it was due: a convention of ours."""

CLAIM_HOLDS = timedelta(minutes=15)
MOST_TRIES = 3
LONGEST_FAILURE = 500


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder that is due: of which commitment, by which day, to whom."""

    commitment: int
    send_on: date
    to: str


def reminder_day(due_on: date, today: date) -> date | None:
    """The newest day up to ``today`` on which a commitment is reminded of; None before the first."""
    if today > due_on:
        weeks = (today - due_on).days - 1
        return due_on + timedelta(days=1 + weeks - weeks % OVERDUE_EVERY)
    days = (due_on - timedelta(days=before) for before in DAYS_BEFORE)
    return max((day for day in days if day <= today), default=None)


def recipient(commitment: Commitment, gone: frozenset[str] = frozenset()) -> str:
    """Whom a commitment's reminders go to; empty where nobody has an address.

    ``gone`` are the addresses of colleagues who sign in no more.
    """
    own = commitment.owner_email.lower() if commitment.side == Side.VENDOR else ""
    return own if own and own not in gone else commitment.account.csm_email


def send_due(desk: Desk) -> int:
    """Mail what is due today and was not sent; how many reminders went out.

    One address that fails stops no other; its reminders keep what went wrong.
    """
    due = _due(desk.today())
    if not due:
        return 0
    Reminder.objects.bulk_create(
        [Reminder(commitment_id=one.commitment, send_on=one.send_on, to=one.to) for one in due],
        500,
        ignore_conflicts=True,
    )
    by_address: dict[str, list[Due]] = defaultdict(list)
    for one in due:
        by_address[one.to].append(one)
    return sum(_remind(to, found, desk) for to, found in by_address.items())


def _due(today: date) -> list[Due]:
    """What is due and neither sent nor given up."""
    gone = frozenset(User.objects.filter(is_active=False).values_list("email", flat=True))
    oldest = today - timedelta(days=max(OVERDUE_EVERY, *DAYS_BEFORE))
    over = Q(sent_at__isnull=False) | Q(tries__gte=MOST_TRIES)
    known = Reminder.objects.filter(over, send_on__gte=oldest)
    ended = set(known.values_list("commitment_id", "send_on", "to"))
    return [d for d in _wanted(today, gone) if (d.commitment, d.send_on, d.to) not in ended]


def _wanted(today: date, gone: frozenset[str]) -> Iterator[Due]:
    near = today + timedelta(days=max(DAYS_BEFORE))
    for row in _open().filter(due_on__lte=near).select_related("account").defer("text", "said"):
        assert row.due_on is not None  # asked for by the query
        day = reminder_day(row.due_on, today)
        if day is None or (row.agreed_on is not None and day <= row.agreed_on):
            continue
        if to := recipient(row, gone):
            yield Due(row.pk, day, to)


def _open() -> QuerySet[Commitment]:
    return Commitment.objects.filter(
        standing=Standing.AGREED, state__in=OPEN_STATES, account__present=True
    )


def _remind(to: str, due: Sequence[Due], desk: Desk) -> int:
    claimed = _claim(to, due)
    if not claimed:
        return 0
    rows = Reminder.objects.filter(pk__in=[one.pk for one in claimed])
    try:
        _mail(to, [one.commitment for one in claimed], desk).send()
    except Exception as error:
        rows.update(failed=(str(error) or type(error).__name__)[:LONGEST_FAILURE])
        log.warning("reminders to %s were not sent: %s", to, error)
        return 0
    rows.update(sent_at=timezone.now(), failed="")
    return len(claimed)


@transaction.atomic
def _claim(to: str, due: Sequence[Due]) -> list[Reminder]:
    """The reminders to one address that this process now sends, and no other does."""
    now = timezone.now()
    days = {(one.commitment, one.send_on) for one in due}
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - CLAIM_HOLDS)
    waiting = Reminder.objects.filter(
        free,
        to=to,
        sent_at=None,
        tries__lt=MOST_TRIES,
        send_on__in={day for _, day in days},
        commitment__state__in=OPEN_STATES,
        commitment__standing=Standing.AGREED,
    ).select_for_update(of=("self",))
    claimed = [
        one
        for one in waiting.select_related("commitment__account").order_by("commitment__due_on")
        if (one.commitment_id, one.send_on) in days
    ]
    ids = [one.pk for one in claimed]
    Reminder.objects.filter(pk__in=ids).update(claimed_at=now, tries=F("tries") + 1)
    return claimed


def _mail(to: str, commitments: Sequence[Commitment], desk: Desk) -> EmailMessage:
    """One mail in the language of who gets it: what is overdue first."""
    project = desk.project.settings
    user = User.objects.filter(email=to).first()
    language = user.speaks if user is not None else project.language
    today = desk.today()
    late = [c for c in commitments if c.due_on is not None and c.due_on < today]
    soon = [c for c in commitments if c.due_on is not None and c.due_on >= today]
    parts = [
        _said("ws-reminder-begin", language),
        *_part("ws-reminder-overdue", late, language, today),
        *_part("ws-reminder-soon", soon, language, today),
        _said("ws-reminder-why", language),
    ]
    subject = (
        _said("ws-reminder-subject-late", language, count=len(commitments), late=len(late))
        if late
        else _said("ws-reminder-subject-soon", language, count=len(commitments))
    )
    return EmailMessage(subject, "\n\n".join(parts) + "\n", to=[to])


def _part(
    head: str, commitments: Sequence[Commitment], language: Language, today: date
) -> Iterator[str]:
    if commitments:
        yield _said(head, language)
        yield from (_lines(one, language, today) for one in commitments)


def _lines(commitment: Commitment, language: Language, today: date) -> str:
    """What was promised to whom by when, and where to see to it."""
    assert commitment.due_on is not None  # only these are reminded of
    nobody = _said("ws-reminder-nobody", language)
    args: Mapping[str, str | int] = {
        "account": commitment.account.name,
        "owner": commitment.owner or nobody,
        "day": numbers.day(commitment.due_on, language),
        "days": (today - commitment.due_on).days,
    }
    late = commitment.due_on < today
    return "\n".join(
        (
            f"- {local_text(commitment.text).to(language)}",
            f"  {_said(f'ws-reminder-side-{commitment.side}', language, **args)}",
            f"  {_said('ws-reminder-late' if late else 'ws-reminder-due', language, **args)}",
            f"  {commitment_address(commitment)}",
        )
    )


def commitment_address(commitment: Commitment) -> str:
    """The whole address of a commitment's page, for mail and calendars."""
    return settings.QUARTERDECK_URL.rstrip("/") + reverse("commitments-item", args=[commitment.pk])


def _said(id: str, language: Language, **args: str | int) -> str:
    return format_message(id, args, language)
