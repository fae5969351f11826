"""What becomes of a review: moved, cancelled, missed, skipped, or completed without a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta

from django.db import transaction

from quarterdeck.core.printable import printable
from quarterdeck.workspace.acts.kept import mark_changed
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Phase, Review, Status

FURTHEST = timedelta(days=2 * 366)
"""How far ahead a review may be planned; further is a slip of the pen."""

MOVABLE = (Status.PLANNED, Status.NO_SHOW, Status.CANCELLED, Status.SKIPPED)
"""What may be given a new day: a planned review, and one that did not take place."""

BEFORE_MEETING = frozenset({(Phase.PREPARE.value, Status.PLANNED.value)})
MISSABLE = frozenset({*BEFORE_MEETING, (Phase.OPEN.value, Status.PLANNED.value)})
"""Where a review may be cancelled, skipped or completed in writing; and where nobody may have come."""


@transaction.atomic
def reschedule(
    actor: Actor, review: Review, desk: Desk, day: date, at: time | None, reason: str
) -> Review:
    """Another day or time, counted. A review that did not take place is opened for preparation again.

    To agree the hour of the planned day for the first time is no reschedule: it is traced, not counted.
    ActError without a reason, for a day that is over, or for a review that was held or is under way.
    """
    now = locked(review)
    if now.status not in MOVABLE or now.phase not in (Phase.PREPARE, Phase.CLOSED):
        raise refused("ws-status-not-now", next="ws-status-not-now-next")
    _check_day(day, desk, ahead=True)
    if now.status == Status.PLANNED and (day, at) == (now.planned_on, now.planned_at):
        raise refused("ws-same-day", field="day")
    if _only_agreed(now, day, at):
        return _changed(actor, "review.time", now, {"planned_at": at})
    fields = {
        "planned_on": day,
        "planned_at": at,
        "phase": Phase.PREPARE.value,
        "status": Status.PLANNED.value,
        "closed_on": None,
        "rescheduled": now.rescheduled + 1,
        "reason": _reason(reason),
    }
    return _changed(actor, "review.reschedule", now, fields)


def _only_agreed(now: Review, day: date, at: time | None) -> bool:
    first = now.planned_at is None and at is not None
    return now.status == Status.PLANNED and first and day == now.planned_on


@transaction.atomic
def cancel(actor: Actor, review: Review, desk: Desk, reason: str) -> Review:
    """It will not take place, and nothing takes its place."""
    now = _in(review, BEFORE_MEETING)
    return _closed(actor, "review.cancel", now, Status.CANCELLED, desk, _reason(reason))


@transaction.atomic
def skip(actor: Actor, review: Review, desk: Desk, reason: str) -> Review:
    """We leave it out this time, for a reason that stays on record."""
    now = _in(review, BEFORE_MEETING)
    return _closed(actor, "review.skip", now, Status.SKIPPED, desk, _reason(reason))


@transaction.atomic
def no_show(actor: Actor, review: Review, desk: Desk, reason: str = "") -> Review:
    """The customer did not come. Not before the day agreed."""
    now = _in(review, MISSABLE)
    if now.planned_on is None or now.planned_on > desk.today():
        raise refused("ws-no-show-early", next="ws-no-show-early-next")
    words = printable(reason)[:1000]
    return _closed(actor, "review.no-show", now, Status.NO_SHOW, desk, words)


@transaction.atomic
def complete_asynchronously(
    actor: Actor, review: Review, desk: Desk, day: date, reason: str
) -> Review:
    """It was done in writing, without a meeting: the follow-up begins. ``reason`` says how it was done."""
    now = _in(review, BEFORE_MEETING)
    _check_day(day, desk, ahead=False)
    fields = {
        "phase": Phase.FOLLOW_UP.value,
        "status": Status.ASYNCHRONOUS.value,
        "held_on": day,
        "reason": _reason(reason),
    }
    return _changed(actor, "review.asynchronous", now, fields)


def _in(review: Review, states: frozenset[tuple[str, str]]) -> Review:
    """The review, locked; ActError where it stands otherwise by now."""
    now = locked(review)
    if (now.phase, now.status) not in states:
        raise refused("ws-status-not-now", next="ws-status-not-now-next")
    return now


def _reason(reason: str) -> str:
    words = printable(reason)[:1000]
    if not words:
        raise refused("ws-needs-reason", field="reason")
    return words


def _check_day(day: date, desk: Desk, *, ahead: bool) -> None:
    today = desk.today()
    if ahead and not today <= day <= today + FURTHEST:
        raise refused("ws-day-ahead", field="day")
    if not ahead and not today - FURTHEST <= day <= today:
        raise refused("ws-day-past", field="day")


def _closed(actor: Actor, act: str, now: Review, status: Status, desk: Desk, reason: str) -> Review:
    fields = {
        "phase": Phase.CLOSED.value,
        "status": status.value,
        "closed_on": desk.today(),
        "reason": reason,
    }
    return _changed(actor, act, now, fields)


def _changed(actor: Actor, act: str, now: Review, fields: Mapping[str, object]) -> Review:
    """Write the fields, trace what differs, and let builds know: they see what became of a review."""
    before, after = changes(now, fields)
    reason = str(fields.get("reason", ""))
    for told in (before, after):
        told.pop("reason", None)
    Review.objects.filter(pk=now.pk).update(**fields)
    trace(actor, act, review=now, subject=now, before=before, after=after, reason=reason)
    mark_changed()
    now.refresh_from_db()
    return now
