"""What is written down in the meeting: lines, commitments, the customer's number, proposals.

Each line is one small append with the identifier that the browser gave it, so that sending it twice
leaves one and two note-takers never write over each other. Changing somebody's line tells who saw an
older one. Lines that come late, from a browser that was offline, are taken after the end too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.printable import printable, visible
from quarterdeck.workflow.review_edit import ProposalEdit, edit_review, text_version
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.preparing import ChangedTextError, seen, state_of, subject_of
from quarterdeck.workspace.acts.trail import Actor, changes, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import (
    Commitment,
    Feedback,
    Note,
    NoteKind,
    ProductRequest,
    Review,
    Run,
    User,
)

CAPTURED = "captured"
"""Written down, but nobody has said yet whether it is agreed or only proposed."""

IN_THE_ROOM = "in-the-room"
"""Whose feedback it is that the room gave together, apart from answers through the link."""

LONGEST_NOTE = 4000
LONGEST_DELAY = timedelta(days=14)
"""How long a line may have waited in a browser; older ones are dated to this."""

DECIDED = (Standing.AGREED, Standing.PROPOSED, Standing.REJECTED)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as the browser sends it. ``waited`` is how long it waited there, by the browser's clock."""

    client_id: UUID
    text: str
    section: str = ""
    said_by: str = ""
    waited: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Action:
    """A commitment's fields as understood or corrected; what is open is empty or None."""

    text: str
    side: str
    owner: str = ""
    due_on: date | None = None

    @property
    def fields(self) -> dict[str, object]:
        """The fields to keep; ActError without words, or with a side that is none."""
        text = printable(self.text)[:2000]
        if not text:
            raise refused("ws-run-line-empty", field="text")
        if self.side not in set(Side):
            raise refused("ws-bad-choice", field="side")
        owner = printable(self.owner)[:200]
        return {"text": {"default": text}, "side": self.side, "owner": owner, "due_on": self.due_on}


@transaction.atomic
def write_note(actor: Actor, review: Review, desk: Desk, kind: NoteKind, entry: Entry) -> Note:
    """Keep a line; one that is there already is given back as it stands.

    ActError before the meeting, and for a line without words.
    """
    run = _begun(review)
    text = visible(entry.text).strip()[:LONGEST_NOTE]
    if not text:
        raise refused("ws-run-line-empty", field="text")
    note, new = Note.objects.get_or_create(
        client_id=entry.client_id,
        defaults={
            "review": review,
            "kind": kind,
            "text": text,
            "section": entry.section[:30] or run.section,
            "said_by": printable(entry.said_by)[:200],
            "author": _person(actor),
            "written_at": timezone.now() - _waited(entry),
        },
    )
    _same_review(note, review)
    if new:
        trace(actor, "note.add", review=review, subject=note, after={"kind": kind, "text": text})
        _note_changed(actor, note, run, desk)
    return note


@transaction.atomic
def change_note(
    actor: Actor, note: Note, revision: int, desk: Desk, *, text: str, said_by: str
) -> Note:
    """Change a line that stood at ``revision`` when it was shown.

    ConflictError where somebody changed it since; ActError where no words are left.
    """
    fields = {
        "text": visible(text).strip()[:LONGEST_NOTE],
        "said_by": printable(said_by)[:200],
    }
    if not fields["text"]:
        raise refused("ws-run-line-empty", field="text")
    return _rewritten(actor, "note.change", note, revision, desk, fields)


def remove_note(actor: Actor, note: Note, revision: int, desk: Desk, *, removed: bool) -> Note:
    """Take a line away, or back; it stays in the trail and can be brought back."""
    act = "note.remove" if removed else "note.restore"
    return _rewritten(actor, act, note, revision, desk, {"removed": removed})


@transaction.atomic
def _rewritten(
    actor: Actor, act: str, note: Note, revision: int, desk: Desk, fields: Mapping[str, object]
) -> Note:
    now = Note.objects.select_for_update().select_related("review").get(pk=note.pk)
    before, after = changes(now, fields)
    if not after:
        return now
    if now.revision != revision:
        raise changed_meanwhile(now)
    for name, value in after.items():
        setattr(now, name, value)
    now.revision += 1
    now.save()
    trace(actor, act, review=now.review, subject=now, before=before, after=after)
    _note_changed(actor, now, _begun(now.review), desk)
    return now


def _note_changed(actor: Actor, note: Note, run: Run, desk: Desk) -> None:
    """What else follows from a line: the room's feedback, builds, and requests once the meeting is over."""
    if note.kind in (NoteKind.BETTER, NoteKind.MISSING):
        _feedback_lines(note.review)
    if run.ended_at is None:
        return
    if note.kind == NoteKind.HEARD:
        kept.mark_changed()
    if note.kind == NoteKind.MISSING:
        take_requests(actor, note.review, desk)


@transaction.atomic
def give_score(actor: Actor, review: Review, score: int | None) -> Feedback:
    """The room's satisfaction with working together, 1 to 10; None takes it back."""
    _begun(review)
    if score is not None and not 1 <= score <= 10:
        raise refused("ws-run-score-outside", field="score")
    answer = _feedback(review)
    before, answer.score = answer.score, score
    if before != score:
        answer.save()
        trace(actor, "run.score", review=review, before={"score": before}, after={"score": score})
        kept.mark_changed()
    return answer


def _feedback(review: Review) -> Feedback:
    answer, _ = Feedback.objects.get_or_create(
        review=review, by=IN_THE_ROOM, defaults={"in_the_room": True}
    )
    return answer


def _feedback_lines(review: Review) -> None:
    """The room's two open answers are its lines, one below the other."""
    answer = _feedback(review)
    lines = Note.objects.filter(review=review, removed=False)
    answer.better = "\n".join(n.text for n in lines.filter(kind=NoteKind.BETTER))
    answer.missing = "\n".join(n.text for n in lines.filter(kind=NoteKind.MISSING))
    answer.save()


def take_requests(actor: Actor, review: Review, desk: Desk) -> None:
    """Each line of what the customer misses becomes a request to the product, once."""
    for note in Note.objects.filter(review=review, kind=NoteKind.MISSING, removed=False):
        source = f"note-{note.client_id}"
        if not ProductRequest.objects.filter(account=review.account_id, source_id=source).exists():
            request = ProductRequest(
                account=review.account,
                source_id=source,
                title={"default": printable(note.text)},
                asked_on=review.held_on or desk.today(),
                asked_by=note.said_by,
                state="open",
            )
            kept.add(actor, "request.heard", request)


@transaction.atomic
def capture(actor: Actor, review: Review, entry: Entry, action: Action) -> Commitment:
    """Keep a commitment as written down; one that is there already is given back as it stands.

    It counts nowhere until ``decide``. Owner and day may be open and are asked for until filled.
    """
    run = _begun(review)
    found = Commitment.objects.filter(client_id=entry.client_id).first()
    if found is not None:
        _same_review(found, review)
        return found
    row = Commitment(
        account=review.account,
        review=review,
        client_id=entry.client_id,
        source_id=str(entry.client_id),
        standing=CAPTURED if run.ended_at is None else Standing.PROPOSED,
        said=visible(entry.text).strip()[:2000],
        created_by=actor.user,
        **action.fields,
    )
    return kept.add(actor, "commitment.capture", row)


def correct(actor: Actor, row: Commitment, revision: int, action: Action) -> Commitment:
    """Change what was captured; ConflictError where somebody changed it since it was shown."""
    return kept.change(actor, "commitment.correct", row, revision, action.fields)


def decide(actor: Actor, row: Commitment, standing: str, today: date) -> Commitment:
    """Both sides agreed, it stays proposed, or it is dropped; a second decision replaces the first.

    It is decided on as it stands now, whoever else works on its words.
    """
    if standing not in DECIDED:
        raise refused("ws-bad-choice", field="standing")
    row.refresh_from_db(fields=["revision"])
    agreed_on = today if standing == Standing.AGREED else None
    fields = {"standing": standing, "agreed_on": agreed_on}
    return kept.change(actor, f"commitment.{standing}", row, row.revision, fields)


@dataclass(frozen=True, slots=True)
class Reworded:
    """A part of a proposal in a person's words; ``shown`` is ``preparing.seen`` of what they saw."""

    edit: ProposalEdit
    shown: str | None = None


@transaction.atomic
def propose(actor: Actor, review: Review, path: Path, reworded: Sequence[Reworded]) -> None:
    """Change the plan's proposals in the room, in the review's text file at ``path``, where every later
    build finds them. What was frozen before the meeting stays as it was presented.

    ChangedTextError where somebody changed one of them since it was shown: then none is written.
    """
    _begun(review)
    version, stands = text_version(path), read_review_file(path)
    before = [state_of(stands, one.edit) for one in reworded]
    for one, state in zip(reworded, before, strict=True):
        if one.shown is not None and seen(state) != one.shown:
            raise ChangedTextError(state, None)
    for one, state in zip(reworded, before, strict=True):
        if (one.edit.text or "") != state:
            trace(
                actor,
                "text.proposal",
                review=review,
                subject=subject_of(one.edit),
                before={"text": state},
                after={"text": one.edit.text or ""},
            )
    new = edit_review(path, [one.edit for one in reworded], expected=version)
    Review.objects.filter(pk=review.pk).update(text_version=new)


def _begun(review: Review) -> Run:
    """The meeting, running or over; ActError before it."""
    run = Run.objects.filter(review=review).first()
    if run is None:
        raise refused("ws-run-not-started", next="ws-run-not-started-next")
    return run


def _person(actor: Actor) -> User:
    """Who writes a line: somebody of our side, signed in."""
    if actor.user is None:
        raise refused("ws-run-not-started", next="ws-run-not-started-next")
    return actor.user


def _waited(entry: Entry) -> timedelta:
    return min(max(entry.waited, timedelta()), LONGEST_DELAY)


def _same_review(row: Note | Commitment, review: Review) -> None:
    """An identifier belongs to one line of one review."""
    if row.review_id != review.pk:
        raise refused("ws-run-line-elsewhere")
