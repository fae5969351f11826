"""Reading an uploaded record of a held review: what was measured and promised, without a follow-up file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.transcript import Transcript
from quarterdeck.intake.transcripts import read_transcript
from quarterdeck.meeting.read import read_meeting
from quarterdeck.meeting.report import compose_meeting
from quarterdeck.meeting.types import Grade, MeetingReading, Said
from quarterdeck.render.html.write import write_html
from quarterdeck.workflow.lint_judge import load_judge
from quarterdeck.workflow.package import read_brand
from quarterdeck.workflow.session import Session
from quarterdeck.workflow.sides_told import refuse_unheard
from quarterdeck.workflow.uploaded import as_file


class RecordRead(NamedTuple):
    """A record read: the reading, what was found in it, and the report for our side as a page (HTML)."""

    reading: MeetingReading
    found: tuple[FollowUpItem, ...]
    page: bytes

    @property
    def unknown(self) -> tuple[str, ...]:
        """Speakers whose side is not known, in the order in which they first speak."""
        return tuple(s.name for s in self.reading.speakers if s.side is None)


def read_record(
    session: Session,
    account_id: str,
    name: str,
    content: bytes,
    *,
    held_on: date | None = None,
    sides: Mapping[str, Side] | None = None,
    known: FollowUp | None = None,
    language: Language | None = None,
) -> RecordRead:
    """Read an uploaded record of the account's review: a transcript or minutes in any form that is read.

    ``held_on`` is the day of the meeting (the record's own, else the session's, where none is given); ``sides``
    a person's word on who speaks for whom. ``known`` is what was followed up so far: what a person decided on an
    item stands on the page as decided. Nothing found binds anybody. ReadError for content that cannot be
    read within bounds; ProjectError for a side of somebody who does not speak.
    """
    plan, facts = session.plans[account_id], session.facts[account_id]
    with as_file(name, content) as path:
        transcript = replace(read_transcript(path), name=path.name)
    reading = reading_of(session, plan, transcript, held_on=held_on, sides=sides)
    refuse_unheard(sides or {}, ((reading, facts),))
    found = found_items(reading)
    followup = _merged(FollowUp(str(plan.id), account_id, reading.held_on, found), known)
    settings = session.project.settings
    page = write_html(
        compose_meeting(reading, plan, followup, settings),
        (language or settings.brief_language,),
        Audience.INTERNAL,
        read_brand(session.project, plan),
    )
    return RecordRead(reading, found, page)


def reading_of(
    session: Session,
    plan: ReviewPlan,
    transcript: Transcript,
    *,
    held_on: date | None = None,
    sides: Mapping[str, Side] | None = None,
) -> MeetingReading:
    """The reading of a record by the project's settings and what is known of the account."""
    settings = session.project.settings
    return read_meeting(
        transcript,
        held_on=held_on or transcript.held_on or session.as_of,
        facts=session.facts[plan.account.id],
        plan=plan,
        given=sides,
        vendor_domain=settings.vendor.domain,
        judge=load_judge(settings.rules.judge),
    )


def found_items(reading: MeetingReading) -> tuple[FollowUpItem, ...]:
    """What is, or sounds like, a commitment, as items that a person has yet to decide on."""
    return tuple(_item(said) for said in reading.said if said.grade is not Grade.NONE)


def _item(said: Said) -> FollowUpItem:
    return FollowUpItem(
        id=said.id,
        text=LocalText(said.text),
        standing=Standing.FOUND,
        side=said.side,
        owner=said.owner,
        due_on=said.due_on,
        grade=said.grade.value,
        said=said.words,
        at=said.at,
        line=said.line,
    )


def _merged(found: FollowUp, known: FollowUp | None) -> FollowUp:
    """What is known as it stands, and what is new after it."""
    if known is None:
        return found
    there = {item.id for item in known.items}
    new = tuple(item for item in found.items if item.id not in there)
    return replace(found, items=(*known.items, *new))
