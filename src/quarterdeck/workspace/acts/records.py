"""The record of the meeting: uploaded, read, kept under its hash; what was promised waits for a person.

Nothing that a machine found counts before a person agrees, proposes or rejects it. Reading the same
record again adds only what is new.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import FollowUpItem, Standing
from quarterdeck.errors import ReadError
from quarterdeck.workflow.frozen_store import Content, FrozenFile, keep_file, read_frozen_file
from quarterdeck.workflow.meeting_reading import RecordRead, read_record
from quarterdeck.workflow.uploaded import shown_name
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.capture import CAPTURED, Action
from quarterdeck.workspace.acts.recapping import check_open, followup_of
from quarterdeck.workspace.acts.record_reading import plain_reading
from quarterdeck.workspace.acts.standing import locked
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.canonical import local_text, texts_of
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Commitment, MeetingRecord, Review, Status

LARGEST_RECORD = 20 * 1024 * 1024
"""Bytes of a record that is taken; a day's transcript is below two megabytes."""

MOST_RECORDS = 20
RAW, PAGE_TYPE = "application/octet-stream", "text/html; charset=utf-8"

DECIDED = (Standing.AGREED, Standing.PROPOSED, Standing.REJECTED)
UNDECIDED = (Standing.FOUND.value, CAPTURED)
"""Standings of what no person has decided on: read from a record, or written down in the meeting."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A record as read, and its files in the store."""

    name: str
    read: RecordRead
    record: FrozenFile
    page: FrozenFile
    sides: Mapping[str, Side]

    @property
    def fields(self) -> dict[str, Any]:
        sizes = {"size": self.record.size, "page_size": self.page.size}
        told = {name: side.value for name, side in self.sides.items()}
        reading = {**plain_reading(self.read), **sizes, "sides": told}
        return {"name": self.name, "reading": reading, "page": self.page.sha256}


def records_of(review: Review) -> list[MeetingRecord]:
    """The review's records, newest first."""
    return list(MeetingRecord.objects.filter(review=review).select_related("by").order_by("-pk"))


def upload(actor: Actor, review: Review, desk: Desk, name: str, content: bytes) -> MeetingRecord:
    """Read an uploaded record and keep it; one that is there already is read once more.

    ReadError for content that cannot be read safely; ActError for one beyond the bound, and for a
    review that is not in its follow-up or had no meeting.
    """
    if len(content) > LARGEST_RECORD:
        raise refused("ws-follow-record-large", next="ws-follow-record-large-next", field="record")
    _check_meeting(review)
    digest = sha256(content).hexdigest()
    there = MeetingRecord.objects.filter(review=review, sha256=digest).first()
    if there is None and MeetingRecord.objects.filter(review=review).count() >= MOST_RECORDS:
        raise refused("ws-follow-record-many", field="record")
    sides = sides_of(there) if there is not None else {}
    return _keep(actor, review, desk, _read(desk, review, name, content, sides))


def _check_meeting(review: Review) -> None:
    check_open(review)
    if review.status != Status.HELD:
        raise refused("ws-follow-record-no-meeting")


def sides_of(record: MeetingRecord) -> dict[str, Side]:
    """Which side a person said that speakers are on."""
    return {name: Side(side) for name, side in record.reading["sides"].items()}


def read_again(
    actor: Actor, review: Review, record: MeetingRecord, desk: Desk, sides: Mapping[str, Side]
) -> MeetingRecord:
    """Read a kept record once more with a person's word on who speaks for whom.

    FrozenError where its content is missing or altered.
    """
    _check_meeting(review)
    known = {*record.reading["unknown"], *record.reading["sides"]}
    told = {**sides_of(record), **{n: side for n, side in sides.items() if n in known}}
    content = read_frozen_file(desk.project, _stored(record))
    return _keep(actor, review, desk, _read(desk, review, record.name, content, told))


def _stored(record: MeetingRecord) -> FrozenFile:
    size = int(record.reading["size"])
    return FrozenFile(record.name, Audience.INTERNAL, RAW, record.sha256, size)


def page_of(record: MeetingRecord, desk: Desk) -> bytes:
    """The report of the record as it was made; FrozenError where it is missing or altered."""
    size = int(record.reading["page_size"])
    page = FrozenFile("report.html", Audience.INTERNAL, PAGE_TYPE, record.page, size)
    return read_frozen_file(desk.project, page)


def _read(
    desk: Desk, review: Review, name: str, content: bytes, sides: Mapping[str, Side]
) -> _Read:
    name = shown_name(name, "record")
    if not content:
        raise ReadError("is empty", where=name, next_step="export or copy the file once more")
    with desk.session_of(review) as (session, plan):
        read = read_record(
            session,
            plan.account.id,
            name,
            content,
            held_on=review.held_on,
            sides=sides,
            known=followup_of(review),
        )
    record = keep_file(desk.project, Content(name, Audience.INTERNAL, RAW, content))
    page = Content("report.html", Audience.INTERNAL, PAGE_TYPE, read.page)
    return _Read(name, read, record, keep_file(desk.project, page), sides)


@transaction.atomic
def _keep(actor: Actor, review: Review, desk: Desk, done: _Read) -> MeetingRecord:
    if actor.user is None:
        raise refused("ws-person-needed")
    _check_meeting(locked(review))
    row, new = MeetingRecord.objects.update_or_create(
        review=review,
        sha256=done.record.sha256,
        defaults=done.fields,
        create_defaults={**done.fields, "by": actor.user},
    )
    told = {"name": row.name, "sha256": row.sha256, "found": len(done.read.found)}
    act = "record.upload" if new else "record.read"
    trace(actor, act, review=review, subject=row, after={**told, "sides": row.reading["sides"]})
    _take(actor, review, done.read.found)
    return row


def source_of(review: Review, item: str) -> str:
    """The identifier under which a found item is kept."""
    return f"{review.key}/{item}"


def _take(actor: Actor, review: Review, found: Sequence[FollowUpItem]) -> None:
    """Keep what is new as found; of what nobody decided on, take over a side that is known by now."""
    ids = [source_of(review, item.id) for item in found]
    rows = Commitment.objects.filter(account=review.account, source_id__in=ids)
    there = {row.source_id: row for row in rows.select_related("account", "review")}
    for id, item in zip(ids, found, strict=True):
        row = there.get(id)
        if row is None:
            kept.add(actor, "commitment.found", _found(actor, review, id, item))
        elif row.standing == Standing.FOUND and not row.side and item.side is not None:
            fields = {"side": item.side.value}
            kept.change(actor, "commitment.side", row, row.revision, fields)


def _found(actor: Actor, review: Review, id: str, item: FollowUpItem) -> Commitment:
    return Commitment(
        account=review.account,
        review=review,
        source_id=id,
        side=item.side.value if item.side is not None else "",
        text=texts_of(item.text),
        owner=(item.owner or "")[:200],
        due_on=item.due_on,
        standing=Standing.FOUND.value,
        said=item.said or "",
        created_by=actor.user,
    )


@dataclass(frozen=True, slots=True)
class Undecided:
    """A commitment that no person decided on; ``at`` is the second, ``line`` the line it was read from."""

    row: Commitment
    at: float | None = None
    line: int | None = None
    grade: str = ""
    record: str = ""


def undecided(review: Review) -> tuple[Undecided, ...]:
    """What waits for a person's decision, with the place in the record where it was said."""
    rows = Commitment.objects.filter(review=review, standing__in=UNDECIDED).order_by("pk")
    places = dict(_places(review)) if rows else {}
    return tuple(Undecided(row, **places.get(row.source_id, {})) for row in rows)


def _places(review: Review) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, reading in MeetingRecord.objects.filter(review=review).values_list("name", "reading"):
        for id, place in reading["items"].items():
            yield source_of(review, id), {**place, "record": name}


@transaction.atomic
def decide(
    actor: Actor,
    review: Review,
    row: Commitment,
    revision: int,
    action: Action,
    standing: str,
    today: date,
) -> Commitment:
    """A person corrects what was found and says whether it was agreed, stays proposed, or was none.

    ConflictError where somebody changed it since it was shown; ActError without words or a side.
    """
    check_open(locked(review))
    if standing not in DECIDED:
        raise refused("ws-bad-choice", field="standing")
    rejected = standing == Standing.REJECTED
    agreed = standing == Standing.AGREED
    fields = {} if rejected else _corrected(row, action)
    fields |= {
        "standing": standing,
        "agreed_on": (row.agreed_on or today) if agreed else None,
        "confirmed_by": (row.confirmed_by or actor.name[:200]) if agreed else "",
    }
    return kept.change(actor, f"commitment.{standing}", row, revision, fields)


def _corrected(row: Commitment, action: Action) -> dict[str, object]:
    """The fields as corrected; a text that stayed as it was keeps its other languages."""
    fields = action.fields
    if fields["text"] == {"default": local_text(row.text).default}:
        del fields["text"]
    return fields


@transaction.atomic
def remove(actor: Actor, review: Review, record: MeetingRecord) -> None:
    """Take back a record that was uploaded by mistake, and what it found that nobody decided on."""
    check_open(locked(review))
    ids = [source_of(review, id) for id in record.reading["items"]]
    waiting = Commitment.objects.filter(review=review, source_id__in=ids, standing=Standing.FOUND)
    told = {"name": record.name, "sha256": record.sha256, "found": waiting.count()}
    waiting.delete()
    record.delete()
    kept.mark_changed()
    trace(actor, "record.remove", review=review, before=told)
