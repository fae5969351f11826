"""Reading the record of a review that was held: a report for our side, and what was promised."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.transcript import Transcript
from quarterdeck.errors import ProjectError
from quarterdeck.intake.transcripts import read_transcript
from quarterdeck.meeting.report import compose_meeting
from quarterdeck.meeting.types import Grade, MeetingReading
from quarterdeck.render.html.write import write_html
from quarterdeck.render.markdown import write_markdown
from quarterdeck.render.meeting import write_reading
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.files import write_all
from quarterdeck.workflow.followup_file import change, read_followup, take_in
from quarterdeck.workflow.meeting_reading import found_items, reading_of
from quarterdeck.workflow.package import read_brand
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session, as_of_for
from quarterdeck.workflow.sides_told import refuse_unheard

INTERNAL = Audience.INTERNAL
EVERY_FIRM = "firm"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decides about found items: numbers as the report counts them, or ids.

    ``agreed`` may be ``firm``: every firm one. ``by`` is the person's name; ``edits`` are fields that the
    person filled in or changed, by item id.
    """

    agreed: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    by: str = ""
    edits: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.agreed or self.proposed or self.rejected)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One record read: the reading, the review's follow-up with what was found, and the files."""

    plan: ReviewPlan
    reading: MeetingReading
    followup: FollowUp
    followup_file: Path
    files: tuple[Path, ...]

    @property
    def unknown(self) -> tuple[str, ...]:
        """Speakers whose side is not known, in the order in which they first speak."""
        return tuple(s.name for s in self.reading.speakers if s.side is None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was told: the record, whose review, when held, who speaks for whom."""

    record: Path
    account: str
    as_of: date | None = None
    quarter: Quarter | None = None
    held_on: date | None = None
    sides: Mapping[str, Side] | None = None
    language: Language | None = None


def read_held_meeting(
    project: Project,
    asked: Asked,
    today: date,
    decisions: Decisions | None = None,
    ask: Callable[[str], Side | None] | None = None,
) -> Meeting:
    """Read a record, add what was promised to the review's follow-up file, write the report.

    ``ask`` is called for every speaker whose side nothing tells; it may say None.
    Nothing found counts before a person confirms it (``decisions``, or in the file). ReadError for
    a record that cannot be read; ProjectError for a decision on an item that is not there.
    """
    transcript = read_transcript(asked.record)
    day = as_of_for(project, asked.quarter, asked.as_of, today)
    with open_answers(project, day, asked.quarter) as session:
        account_id = session.account(asked.account).account.id
        plan = session.plans[account_id]
        reading = _reading(session, plan, transcript, asked)
        refuse_unheard(asked.sides or {}, ((reading, session.facts[account_id]),))
        told = _asked_for(reading, ask)
        if told:
            sided = replace(asked, sides={**(asked.sides or {}), **told})
            reading = _reading(session, plan, transcript, sided)
        path = project.followup_file(plan.id)
        followup = take_in(path, _found(reading, plan))
        if decisions:
            followup = _decided(path, followup, decisions, session.as_of)
        language = asked.language or project.settings.brief_language
        files = _files(session, plan, reading, followup, language)
    return Meeting(plan, reading, followup, path, files)


def _reading(
    session: Session, plan: ReviewPlan, transcript: Transcript, asked: Asked
) -> MeetingReading:
    return reading_of(session, plan, transcript, held_on=asked.held_on, sides=asked.sides)


def _asked_for(
    reading: MeetingReading, ask: Callable[[str], Side | None] | None
) -> dict[str, Side]:
    """The sides that a person told of speakers nothing else tells of."""
    unknown = [s.name for s in reading.speakers if s.side is None]
    answers = {name: ask(name) for name in unknown} if ask is not None else {}
    return {name: side for name, side in answers.items() if side is not None}


def _found(reading: MeetingReading, plan: ReviewPlan) -> FollowUp:
    return FollowUp(str(plan.id), plan.account.id, reading.held_on, found_items(reading))


def decide(
    project: Project,
    account: str,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    decisions: Decisions,
    sides: Mapping[str, Side] | None = None,
) -> tuple[FollowUp, Path]:
    """Move items of an account's review on, as a person decided, without reading a record again.

    ``sides`` tell the side of owners whose side was not known.
    """
    day = as_of_for(project, quarter, as_of, today)
    with open_answers(project, day, quarter) as session:
        plan = session.plans[session.account(account).account.id]
        path = project.followup_file(plan.id)
        followup = read_followup(path, plan.account.id)
        if followup is None:
            raise ProjectError(
                "this review has no follow-up yet",
                where=str(path),
                next_step="read its record with: quarterdeck meeting RECORD --account ACCOUNT",
            )
        known = sides or {}
        told = {
            item.id: {"side": known[item.owner].value}
            for item in followup.items
            if item.side is None and item.owner is not None and item.owner in known
        }
        if told:
            followup = change(path, told)
        if decisions:
            followup = _decided(path, followup, decisions, session.as_of)
    return followup, path


def _decided(path: Path, followup: FollowUp, decisions: Decisions, day: date) -> FollowUp:
    if decisions.agreed and not decisions.by.strip():
        raise ProjectError(
            "nobody is named as having confirmed",
            where="--by",
            next_step="say who confirms that it was agreed: --by 'Anna Weber'",
        )
    confirmed = {"confirmed_by": decisions.by.strip(), "confirmed_on": day}
    changes: dict[str, dict[str, object]] = {}
    for standing, names in (
        (Standing.AGREED, decisions.agreed),
        (Standing.PROPOSED, decisions.proposed),
        (Standing.REJECTED, decisions.rejected),
    ):
        for item in _named(path, followup, names):
            if changes.get(item.id, {}).get("standing", standing.value) != standing.value:
                raise ProjectError(
                    f"the commitment {item.text.default!r} is decided in two ways",
                    where="--agree, --propose, --reject",
                    next_step="name each once",
                )
            own = confirmed if standing is Standing.AGREED else {}
            edits = decisions.edits.get(item.id, {})
            changes[item.id] = {"standing": standing.value, **edits, **own}
    return change(path, changes)


def _named(path: Path, followup: FollowUp, names: Sequence[str]) -> list[FollowUpItem]:
    found: list[FollowUpItem] = []
    by_id = {item.id: item for item in followup.items}
    for name in names:
        if name == EVERY_FIRM:
            found += [
                item
                for item in followup.items
                if item.standing is Standing.FOUND and item.grade == Grade.FIRM
            ]
        elif name in by_id:
            found.append(by_id[name])
        elif name.isdecimal() and 1 <= int(name) <= len(followup.items):
            found.append(followup.items[int(name) - 1])
        else:
            raise ProjectError(
                f"there is no commitment {name!r}",
                where=str(path),
                next_step=f"use its number (up to {len(followup.items)}), its id, or firm",
            )
    return found


def _files(
    session: Session,
    plan: ReviewPlan,
    reading: MeetingReading,
    followup: FollowUp,
    language: Language,
) -> tuple[Path, ...]:
    project = session.project
    document = compose_meeting(reading, plan, followup, project.settings)
    name = f"{plan.id}.meeting.{language.value}.internal"
    page = write_html(document, (language,), INTERNAL, read_brand(project, plan))
    return write_all(
        project.output(plan.id) / "internal",
        {
            f"{name}.html": page,
            f"{name}.md": write_markdown(document, language, INTERNAL),
            f"{name}.json": write_reading(reading, followup, language),
        },
    )
