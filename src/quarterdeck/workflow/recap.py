"""The recap of a review: a draft for the customer as text, mail and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from quarterdeck.core.account import Contact
from quarterdeck.core.calendar import Quarter
from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Finding, PlaceKind
from quarterdeck.core.followup import FollowUp, Standing
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.blocks import Document
from quarterdeck.document.layout import lay_out
from quarterdeck.document.prose import check_prose
from quarterdeck.errors import ProjectError
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.recap import compose_recap, plan_proposals
from quarterdeck.render.mail import Draft, write_eml
from quarterdeck.render.markdown import write_plain
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.engine import judge, stopping
from quarterdeck.rules.subjects import PresentedDeck, ReviewFollowUp
from quarterdeck.rules.types import Context
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.files import write_all
from quarterdeck.workflow.followup_file import mark_recap, read_followup, take_in
from quarterdeck.workflow.lint_judging import selection_of
from quarterdeck.workflow.lint_subjects import other_names
from quarterdeck.workflow.package import read_brand
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workflow.session import Session, as_of_for

CUSTOMER = Audience.CUSTOMER

LEAK_RULES = tuple(rule for rule in RULES if rule.code in ("AUT101", "AUT102"))
"""The rules on what no customer's file may hold; of the rules on decks only these mean anything in a mail."""


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
        document = compose_recap(followup, prepared.story, project.settings, quoting=quoting)
        findings = (
            *_findings(session, plan, followup),
            *_leaks(session, prepared, document, chosen),
        )
        files: tuple[Path, ...] = ()
        if not stopping(findings):
            files = _files(session, plan, followup, document, chosen)
    waiting = sum(item.standing is Standing.FOUND for item in followup.items)
    lacking = tuple(p.name for p in plan.attendees if not p.email)
    return Recap(plan, followup, path, files, findings, waiting, lacking)


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


def _findings(session: Session, plan: ReviewPlan, followup: FollowUp) -> tuple[Finding, ...]:
    """What the rules say of the items; what they say of earlier reviews is no matter of this draft."""
    project = session.project
    subject = ReviewFollowUp(
        session.facts[plan.account.id], followup, session.as_of, plan.last_held_on
    )
    context = Context(project.settings, session.as_of, plan.account.segment)
    allowed = read_review_file(project.review_file(plan.id)).allowed
    selection = selection_of(project.settings.rules, allowed=allowed)
    found = judge([(str(plan.id), subject)], context, selection)
    return tuple(f for f in found if f.place.kind is PlaceKind.COMMITMENT)


def _leaks(
    session: Session, prepared: Prepared, document: Document, language: Language
) -> tuple[Finding, ...]:
    """Our own words about the customer, and other customers' names, in what people promised or proposed.

    A promise was worded in a meeting, perhaps in one among ourselves, so none is exempt as a text that
    the customer knows.
    """
    project, plan = session.project, prepared.plan
    settings = project.settings
    subject = PresentedDeck(
        deck=as_deck(document, language, str(plan.id)),
        language=language,
        audience=CUSTOMER,
        facts=replace(prepared.story.facts, commitments=()),
        plan=plan,
        others=other_names(session, plan.account.id),
        internal_words=settings.rules.internal_words,
    )
    context = Context(settings, session.as_of, plan.account.segment)
    selection = selection_of(settings.rules, allowed=prepared.allowed)
    return judge([(str(plan.id), subject)], context, selection, LEAK_RULES)


def _with_proposals(path: Path, prepared: Prepared, as_of: date) -> FollowUp:
    plan = prepared.plan
    known = read_followup(path, plan.account.id)
    held_on = known.held_on if known is not None else min(plan.held_on, as_of)
    proposals = plan_proposals(prepared.story)
    return take_in(path, FollowUp(str(plan.id), plan.account.id, held_on, proposals))


def _files(
    session: Session, plan: ReviewPlan, followup: FollowUp, document: Document, language: Language
) -> tuple[Path, ...]:
    from quarterdeck.render.pdf.write import write_pdf

    project = session.project
    settings = project.settings
    check_prose(document, language)
    name = f"{plan.id}.recap.{language.value}.customer"
    laid = lay_out(document, (language,), CUSTOMER, settings)
    pdf = write_pdf(
        laid, read_brand(project, plan), as_of=followup.held_on, author=settings.vendor.name
    )
    text = _mail_text(document, plan, language)
    mail = Draft(
        subject=to_text(message("recap-subject", day=followup.held_on), language),
        text=text,
        day=session.as_of,
        sender=_sender(plan),
        to=tuple((p.name, p.email) for p in plan.attendees if p.email),
        attachments={f"{name}.pdf": pdf},
    )
    return write_all(
        project.output(plan.id) / "customer",
        {f"{name}.txt": text.encode(), f"{name}.eml": write_eml(mail), f"{name}.pdf": pdf},
    )


def _sender(plan: ReviewPlan) -> tuple[str, str] | None:
    account = plan.account
    return (account.csm_name or "", account.csm_email) if account.csm_email else None


def _mail_text(document: Document, plan: ReviewPlan, language: Language) -> str:
    """Greeting, the recap as plain text, signature."""
    body = write_plain(document, language, CUSTOMER)
    closing = to_text(message("recap-signature"), language)
    signature = "\n".join(x for x in (closing, plan.account.csm_name) if x)
    return f"{_greeting(plan.attendees, language)}\n\n{body}\n{signature}\n"


def _greeting(people: tuple[Contact, ...], language: Language) -> str:
    names = list(_names(people))
    if not names:
        return to_text(message("recap-greeting"), language)
    joined = ("、" if language is Language.ZH else ", ").join(names)
    return to_text(message("recap-greeting-named", names=Name(joined)), language)


def _names(people: tuple[Contact, ...]) -> Iterator[str]:
    return (person.name for person in people if person.email)
