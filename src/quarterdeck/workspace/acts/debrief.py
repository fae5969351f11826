"""What our side keeps for itself after the meeting: lessons, signals, and how the customer came."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from quarterdeck.core.printable import visible
from quarterdeck.story.review_record import Engagement, Preparation
from quarterdeck.workspace.acts.running import note_attendance
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import Attendance, Debrief, Phase, Review, Status

FIELDS = ("went_well", "change_next_time", "renewal_signals")
LONGEST = 8000

TOOK_PLACE = (Status.HELD, Status.ASYNCHRONOUS)


def debrief_of(review: Review) -> Debrief | None:
    """The review's debrief; None before anybody wrote one."""
    return Debrief.objects.filter(review=review).select_related("by").first()


def check_over(review: Review) -> None:
    """ActError before the review took place; a closed one may still be learnt from."""
    if review.status not in TOOK_PLACE or review.phase not in (Phase.FOLLOW_UP, Phase.CLOSED):
        raise refused("ws-follow-not-yet", next="ws-follow-not-yet-next")


@transaction.atomic
def write(actor: Actor, review: Review, given: Mapping[str, str], revision: int) -> Debrief:
    """Keep the debrief; ``revision`` is the one the form was shown, 0 for none yet.

    ConflictError where a colleague saved meanwhile: nothing is written. ActError for a text that is too long,
    or where nothing is said at all.
    """
    if actor.user is None:
        raise refused("ws-person-needed")
    check_over(locked(review))
    fields = {name: _text(given.get(name, ""), name) for name in FIELDS}
    now = Debrief.objects.select_for_update().filter(review=review).first()
    if now is None and not any(fields.values()):
        raise refused("ws-follow-debrief-empty", field=FIELDS[0])
    row = now or Debrief(review=review, revision=0)
    before, after = changes(row, fields)
    if not after:
        return row
    if row.revision != revision:
        raise changed_meanwhile(row)
    for name, value in fields.items():
        setattr(row, name, value)
    row.revision, row.by = row.revision + 1, actor.user
    row.save()
    trace(actor, "debrief.write", review=review, subject=row, before=before, after=after)
    return row


def _text(text: str, field: str) -> str:
    plain = visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(plain) > LONGEST:
        raise refused("ws-follow-debrief-long", field=field)
    return plain


@transaction.atomic
def note_meeting(
    actor: Actor,
    review: Review,
    came: Mapping[Attendance, bool | None],
    *,
    prepared: str,
    engagement: str,
) -> Review:
    """Who came (None where nobody knows), and how the customer came and took part."""
    now = note_customer(actor, review, prepared=prepared, engagement=engagement)
    for person, attended in came.items():
        note_attendance(actor, person, attended)
    return now


@transaction.atomic
def note_customer(actor: Actor, review: Review, *, prepared: str, engagement: str) -> Review:
    """How the customer came, and how it took part; empty where nobody can say."""
    now = locked(review)
    check_over(now)
    known = prepared in ("", *Preparation) and engagement in ("", *Engagement)
    if not known or (engagement and now.status != Status.HELD):
        raise refused("ws-bad-choice", field="customer_prepared")
    before, after = changes(now, {"customer_prepared": prepared, "engagement": engagement})
    if after:
        Review.objects.filter(pk=now.pk).update(**after)
        trace(actor, "review.customer", review=now, subject=now, before=before, after=after)
        now.refresh_from_db()
    return now
