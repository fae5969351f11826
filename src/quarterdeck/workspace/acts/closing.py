"""What is left to do after a review, and its close: with commitments and a recap, or a reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.db.models import Q

from quarterdeck.core.followup import Standing
from quarterdeck.core.printable import printable
from quarterdeck.workspace.acts.answers import open_questions
from quarterdeck.workspace.acts.kept import mark_changed
from quarterdeck.workspace.acts.recapping import check_open
from quarterdeck.workspace.acts.records import UNDECIDED
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    Debrief,
    MeetingRecord,
    Phase,
    Recap,
    Review,
    Status,
)


class Task(StrEnum):
    """One thing that a follow-up needs, in the order in which it is done."""

    ATTENDANCE = "attendance"
    DECIDE = "decide"
    COMPLETE = "complete"
    AGREE = "agree"
    RECORD = "record"
    RECAP = "recap"
    QUESTIONS = "questions"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Left:
    """One thing, done or not: the messages ``ws-follow-left-<task>`` and, where done, ``...-done``.

    ``count`` is how many wait. ``stage`` of the recap: none, draft, approved, claimed, sent.
    """

    task: Task
    done: bool
    count: int = 0
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Lack:
    """What a close lacks, so that it needs a reason."""

    commitments: bool
    recap: bool

    @property
    def reason(self) -> bool:
        return self.commitments or self.recap


def left(review: Review) -> tuple[Left, ...]:
    """What is done and what is left to do, by what the database knows."""
    rows = list(Commitment.objects.filter(review=review).only("standing", "owner", "due_on"))
    agreed = [row for row in rows if row.standing == Standing.AGREED]
    waiting = sum(row.standing in UNDECIDED for row in rows)
    unfinished = sum(not row.owner or row.due_on is None for row in agreed)
    stage = recap_stage(Recap.objects.filter(review=review).first())
    doubts = open_questions(review).count()
    found = [
        Left(Task.DECIDE, not waiting, waiting),
        Left(Task.AGREE, bool(agreed), len(agreed)),
        Left(Task.COMPLETE, not unfinished, unfinished),
        Left(Task.RECAP, stage == "sent", stage=stage),
        Left(Task.QUESTIONS, not doubts, doubts),
        Left(Task.DEBRIEF, Debrief.objects.filter(review=review).exists()),
    ]
    if review.status == Status.HELD:
        found[:0] = [Left(Task.ATTENDANCE, _came_noted(review))]
        has_record = MeetingRecord.objects.filter(review=review).exists()
        found.insert(1, Left(Task.RECORD, has_record))
    return tuple(found)


def _came_noted(review: Review) -> bool:
    noted = Attendance.objects.filter(review=review).filter(~Q(attended=None)).exists()
    return noted and bool(review.customer_prepared and review.engagement)


def recap_stage(recap: Recap | None) -> str:
    """How far the recap is: none, draft, approved, claimed (being sent), sent."""
    if recap is None:
        return "none"
    if recap.sent_at is not None:
        return "sent"
    if recap.claimed_at is not None:
        return "claimed"
    return "approved" if recap.approved_at is not None else "draft"


def lack(review: Review) -> Lack:
    """What a close would lack: no review closes without commitments and a recap, or a reason."""
    agreed = Commitment.objects.filter(review=review, standing=Standing.AGREED).exists()
    sent = Recap.objects.filter(review=review).exclude(sent_at=None).exists()
    return Lack(not agreed, not sent)


@transaction.atomic
def close(actor: Actor, review: Review, desk: Desk, reason: str) -> Review:
    """Close the review today.

    ActError where commitments or the recap are missing and no reason is given, or while something
    that was found or written down still waits for a decision.
    """
    now = locked(review)
    check_open(now)
    if Commitment.objects.filter(review=now, standing__in=UNDECIDED).exists():
        raise refused("ws-follow-close-undecided", next="ws-follow-close-undecided-next")
    words = printable(reason)[:1000]
    if lack(now).reason and not words:
        raise refused("ws-follow-close-reason", field="reason")
    fields: dict[str, object] = {"phase": Phase.CLOSED.value, "closed_on": desk.today()}
    before, after = changes(now, fields)
    if words:
        fields["reason"] = words
    Review.objects.filter(pk=now.pk).update(**fields)
    trace(actor, "review.close", review=now, subject=now, before=before, after=after, reason=words)
    mark_changed()
    now.refresh_from_db()
    return now
