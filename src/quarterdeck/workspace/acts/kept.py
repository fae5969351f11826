"""Changing a kept fact: told apart from a change made meanwhile, traced, and on to every build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import F

from quarterdeck.workflow.kept_rows import KeptRows, kept_rows_file, write_kept_rows
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.canonical import TABLES, KeptTable, to_row
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import changed_meanwhile
from quarterdeck.workspace.models import Commitment, Feedback, Note, NoteKind, Review, Status, Sync
from quarterdeck.workspace.models.accounts import Kept

K = TypeVar("K", bound=Kept)


@transaction.atomic
def change(
    actor: Actor, act: str, row: K, revision: int, fields: Mapping[str, Any], *, reason: str = ""
) -> K:
    """Change fields of a kept fact that stood at ``revision`` when it was shown.

    ConflictError where somebody changed it since: nothing is written, and the page shows both.
    Nothing is written either where nothing differs.
    """
    now = type(row)._default_manager.select_for_update().get(pk=row.pk)
    before, after = changes(now, fields)
    if not after:
        return now
    if now.revision != revision:
        raise changed_meanwhile(now)
    for name, value in after.items():
        setattr(now, name, value)
    now.revision += 1
    now.changed_here = True
    now.save()
    _changed(actor, act, now, before, after, reason)
    return now


@transaction.atomic
def add(actor: Actor, act: str, row: K, *, reason: str = "") -> K:
    """Keep a fact that a person wrote here."""
    row.changed_here = True
    row.save()
    after = {
        f.name: getattr(row, f.name)
        for f in row._meta.concrete_fields
        if f.name not in ("id", "account", "review", "created_by", "updated_at", "created_at")
        and getattr(row, f.name) not in (None, "")
    }
    _changed(actor, act, row, None, after, reason)
    return row


def _changed(
    actor: Actor,
    act: str,
    row: Kept,
    before: Mapping[str, object] | None,
    after: Mapping[str, object],
    reason: str,
) -> None:
    Sync.objects.get_or_create(pk=1)
    Sync.objects.filter(pk=1).update(changes=F("changes") + 1)
    trace(
        actor,
        act,
        account=row.account,
        review=getattr(row, "review", None),
        subject=f"{row._meta.model_name}:{row.source_id}",
        before=before,
        after=after,
        reason=reason,
    )


def mark_changed() -> None:
    """Something else that goes out to builds has changed (a review was held, a line was heard)."""
    Sync.objects.get_or_create(pk=1)
    Sync.objects.filter(pk=1).update(changes=F("changes") + 1)


def export(desk: Desk) -> bool:
    """Write what was changed here into the project folder, where every build takes it in.

    Done before a build, and at every round of the jobs; whether anything had to be written.
    """
    Sync.objects.get_or_create(pk=1)
    with transaction.atomic():
        now = Sync.objects.select_for_update().get(pk=1)
        there = now.changes == 0 or kept_rows_file(desk.project).is_file()
        if now.exported == now.changes and there:
            return False
        write_kept_rows(desk.project, KeptRows(now.changes, kept_rows()))
        Sync.objects.filter(pk=1).update(exported=now.changes)
    desk.changed()
    return True


def kept_rows() -> dict[str, tuple[dict[str, object], ...]]:
    """Everything that people keep here, as rows of the canonical tables."""
    rows = {table.table: tuple(_rows(table)) for table in TABLES}
    rows["statements"] = tuple(map(_heard, _heard_notes()))
    rows["interactions"] = tuple(_held(review) for review in _told_reviews())
    rows["surveys"] = tuple(_satisfaction())
    return {table: found for table, found in rows.items() if found}


def _rows(table: KeptTable) -> Iterable[dict[str, object]]:
    found = table.model.objects.filter(changed_here=True).order_by("pk")
    if table.model is Commitment:
        found = found.filter(standing="agreed")
    return (to_row(table, row) for row in found)


def _heard_notes() -> Iterable[Note]:
    return Note.objects.filter(kind=NoteKind.HEARD, removed=False).select_related("review")


def _heard(note: Note) -> dict[str, object]:
    """What the customer said of its priorities on slide five, for the next review."""
    return {
        "statement_id": f"{note.review.key}/{note.client_id}",
        "account_id": note.review.account_id,
        "kind": "priority",
        "text": note.text,
        "said_on": note.review.held_on or note.written_at.date(),
        "said_by": note.said_by or None,
    }


def _told_reviews() -> Iterable[Review]:
    told = (Status.HELD, Status.ASYNCHRONOUS, Status.NO_SHOW, Status.CANCELLED)
    return Review.objects.filter(status__in=told).exclude(held_on=None, planned_on=None)


def _held(review: Review) -> dict[str, object]:
    took_place = review.status in (Status.HELD, Status.ASYNCHRONOUS)
    return {
        "interaction_id": f"workspace/{review.key}",
        "account_id": review.account_id,
        "happened_on": review.held_on or review.planned_on,
        "kind": "review",
        "status": "held" if took_place else review.status,
    }


def _satisfaction() -> Iterable[dict[str, object]]:
    for answer in Feedback.objects.exclude(score=None).select_related("review"):
        yield {
            "survey_id": f"workspace/{answer.review.key}/{answer.pk}",
            "account_id": answer.review.account_id,
            "answered_on": answer.at.date(),
            "kind": "satisfaction",
            "score": answer.score,
            "comment": answer.better or None,
        }
