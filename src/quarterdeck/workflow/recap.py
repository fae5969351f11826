"""The recap of a review: a draft for the customer as text, mail and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.finding import Finding
from quarterdeck.core.followup import FollowUp, Standing
from quarterdeck.core.language import Language
from quarterdeck.core.review import ReviewPlan
from quarterdeck.errors import ProjectError
from quarterdeck.meeting.recap import plan_proposals
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.files import write_all
from quarterdeck.workflow.followup_file import mark_recap, read_followup, take_in
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.recap_draft import RecapDraft, draft_recap, recap_files
from quarterdeck.workflow.session import Session, as_of_for


@dataclass(frozen=True, slots=True)
class Recap:
    """The draft's files, what it leaves out, and the findings that stop it (then there are no files)."""

    plan: ReviewPlan
    followup: FollowUp
    followup_file: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    unconfirmed: int
    lacks_address: tuple[str, ...]


def write_recap(
    project: Project,
    account: str,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    language: Language | None = None,
    *,
    quoting: bool = False,
) -> Recap:
    """Write the recap of an account's review in the account's language (or ``language``).

    The proposals of the plan are taken into the follow-up as proposed, once: what a person then agrees or
    rejects stays so. Where the review has no follow-up file yet, one is made. Errors of the follow-up
    rules, internal words and other accounts' names stop the draft unless the review's text file
    allows them with a reason.
    """
    with open_answers(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        facts = session.account(account)
        plan = session.plans[facts.account.id]
        path = project.followup_file(plan.id)
        figures = session.figures([plan.account.id])[plan.account.id]
        prepared = prepare(session, plan, figures, project.review_file(plan.id), keep=False)
        followup = _with_proposals(path, prepared, session.as_of)
        chosen = language or plan.account.language
        draft = draft_recap(session, prepared, followup, chosen, quoting=quoting)
        files: tuple[Path, ...] = ()
        if not draft.stopped_by:
            files = _files(session, plan, followup, draft, chosen)
    waiting = sum(item.standing is Standing.FOUND for item in followup.items)
    return Recap(plan, followup, path, files, draft.findings, waiting, draft.lacks_address)


def note_sent(
    project: Project,
    account: str,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    sent_on: date,
) -> Path:
    """Note in the follow-up file that the recap went out on a day; ProjectError where there is none."""
    with open_answers(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        plan = session.plans[session.account(account).account.id]
    path = project.followup_file(plan.id)
    if not path.is_file():
        raise ProjectError(
            "this review has no follow-up yet",
            where=str(path),
            next_step="draft its recap first with: quarterdeck recap ACCOUNT",
        )
    followup = read_followup(path, plan.account.id)
    if followup is not None and sent_on < followup.held_on:
        raise ProjectError(
            f"the recap cannot have gone out on {sent_on}: the meeting was on {followup.held_on}",
            where="--sent-on",
            next_step=f"give the day on which it was sent, or correct held_on in {path}",
        )
    mark_recap(path, sent_on)
    return path


def _with_proposals(path: Path, prepared: Prepared, as_of: date) -> FollowUp:
    plan = prepared.plan
    known = read_followup(path, plan.account.id)
    held_on = known.held_on if known is not None else min(plan.held_on, as_of)
    proposals = plan_proposals(prepared.story)
    return take_in(path, FollowUp(str(plan.id), plan.account.id, held_on, proposals))


def _files(
    session: Session, plan: ReviewPlan, followup: FollowUp, draft: RecapDraft, language: Language
) -> tuple[Path, ...]:
    project = session.project
    files = recap_files(
        project,
        plan,
        draft.text,
        followup,
        language,
        plan.attendees,
        draft=draft,
        day=session.as_of,
    )
    return write_all(project.output(plan.id) / "customer", files.contents)
