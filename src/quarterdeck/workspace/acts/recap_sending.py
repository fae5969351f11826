"""The approved recap goes out: by mail once, or as files that a person sends; and what is known of that.

It is claimed before it is sent, in a transaction of its own. Who clicks twice finds it claimed; after a
kill in between nobody can know whether the mail went out, so that a person says it.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable
from quarterdeck.workflow.recap_draft import RecapFiles, recap_files
from quarterdeck.workspace.acts.recapping import (
    check_findings,
    check_open,
    contacts,
    drafted,
    followup_of,
    recap_of,
)
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import Recap, Review

SENDING = timedelta(minutes=2)
"""How long sending may take; a claim that is older was interrupted. Mail servers answer in seconds."""

EML, PDF, TEXT = "eml", "pdf", "txt"
MEDIA_TYPES = {EML: "message/rfc822", PDF: "application/pdf", TEXT: "text/plain; charset=utf-8"}


def interrupted(recap: Recap) -> bool:
    """Whether somebody began to send the recap and never said how it ended."""
    claimed = recap.claimed_at
    return recap.sent_at is None and claimed is not None and timezone.now() - claimed > SENDING


def files_of(desk: Desk, review: Review, recap: Recap) -> RecapFiles:
    """The recap as it stands, as text, mail and PDF."""
    to = tuple(map(tuple, recap.to))
    language = Language(recap.language)
    made = None if recap.edited else drafted(desk, review, language, to)
    with desk.session_of(review) as (session, plan):
        return recap_files(
            session.project,
            plan,
            recap.text,
            followup_of(review),
            language,
            contacts(to),
            draft=made,
            subject=recap.subject,
            day=desk.today(),
        )


def file_of(desk: Desk, review: Review, kind: str) -> tuple[str, bytes]:
    """One file of the approved recap with its name; ActError before it is approved."""
    recap = recap_of(review)
    if recap is None or recap.approved_at is None:
        raise refused("ws-follow-recap-unapproved")
    files = files_of(desk, review, recap)
    name = f"{files.name}.{kind}"
    return name, files.contents[name]


def send(actor: Actor, review: Review, desk: Desk, revision: int) -> Recap:
    """Mail the approved recap to its recipients, in one message with the PDF attached.

    ActError where it is not approved, findings stop it by now, nobody gets it, or the mail server
    refuses it (then it can be tried again); ConflictError where it was changed since it was shown.
    """
    check_open(review)
    shown = recap_of(review)
    if shown is None or shown.approved_at is None:
        raise refused("ws-follow-recap-unapproved")
    if not shown.to:
        raise refused("ws-follow-recap-nobody", field="to")
    check_findings(desk, review, shown)
    message = _message(review, files_of(desk, review, shown), shown)
    _claim(actor, review, revision)
    try:
        message.send()
    except (OSError, SMTPException) as error:
        _release(actor, review, reason=str(error))
        raise refused("ws-follow-recap-unsent", next="ws-follow-recap-unsent-next") from error
    return _sent(actor, review, timezone.now(), "recap.send")


def _message(review: Review, files: RecapFiles, recap: Recap) -> EmailMessage:
    csm = review.account.csm_email
    mail = EmailMessage(
        " ".join(printable(files.subject).split()),
        files.text,
        to=[address for _, address in recap.to],
        reply_to=[csm] if csm else None,
    )
    mail.attach(f"{files.name}.{PDF}", files.pdf, MEDIA_TYPES[PDF])
    return mail


@transaction.atomic
def _claim(actor: Actor, review: Review, revision: int) -> None:
    check_open(locked(review))
    now = Recap.objects.select_for_update().get(review=review)
    if now.revision != revision:
        raise changed_meanwhile(now)
    if now.approved_at is None:
        raise refused("ws-follow-recap-unapproved")
    if now.sent_at is not None:
        raise refused("ws-follow-recap-sent-already")
    if now.claimed_at is not None:
        raise refused("ws-follow-recap-claimed", next="ws-follow-recap-claimed-next")
    Recap.objects.filter(pk=now.pk).update(claimed_at=timezone.now())
    trace(actor, "recap.claim", review=review, subject=now, after={"to": now.to})


@transaction.atomic
def _release(actor: Actor, review: Review, reason: str) -> None:
    now = Recap.objects.select_for_update().get(review=review)
    Recap.objects.filter(pk=now.pk, sent_at=None).update(claimed_at=None)
    trace(actor, "recap.unsent", review=review, subject=now, reason=printable(reason))


@transaction.atomic
def _sent(actor: Actor, review: Review, at: datetime, act: str) -> Recap:
    now = Recap.objects.select_for_update().get(review=review)
    now.sent_at = at
    now.save(update_fields=["sent_at"])
    after = {"to": now.to, "sent_at": at, "revision": now.revision}
    trace(actor, act, review=review, subject=now, after=after)
    return now


@transaction.atomic
def note_sent(actor: Actor, review: Review, desk: Desk, on: date) -> Recap:
    """A person sent the approved recap from their own mail program, or knows that ours went out.

    ActError for a day before the review or after today, and before the recap is approved.
    """
    check_open(locked(review))
    now = _approved(review)
    if not (review.held_on or on) <= on <= desk.today():
        raise refused("ws-follow-recap-sent-day", field="on")
    if now.claimed_at is not None and not interrupted(now):
        raise refused("ws-follow-recap-claimed", next="ws-follow-recap-claimed-next")
    at = timezone.make_aware(datetime.combine(on, time(12)))
    return _sent(actor, review, min(at, timezone.now()), "recap.sent-by-hand")


@transaction.atomic
def try_again(actor: Actor, review: Review) -> None:
    """A person found that an interrupted mail did not go out: it may be sent again."""
    check_open(locked(review))
    now = _approved(review)
    if not interrupted(now):
        raise refused("ws-follow-recap-not-interrupted")
    Recap.objects.filter(pk=now.pk).update(claimed_at=None)
    trace(actor, "recap.unclaim", review=review, subject=now)


def _approved(review: Review) -> Recap:
    now = Recap.objects.select_for_update().filter(review=review).first()
    if now is None or now.approved_at is None:
        raise refused("ws-follow-recap-unapproved")
    if now.sent_at is not None:
        raise refused("ws-follow-recap-sent-already")
    return now
