"""The recap of a review as a draft: its text, the rules' findings on it, and its files once a person approved it.

Nothing here reads or writes a follow-up file: what was agreed is given, from wherever it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quarterdeck.core.account import Contact
from quarterdeck.core.deck import Deck, Line, ReadSlide
from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Finding, Place, PlaceKind
from quarterdeck.core.followup import FollowUp
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.printable import printable
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.as_deck import as_deck
from quarterdeck.document.blocks import Document
from quarterdeck.document.layout import lay_out
from quarterdeck.document.prose import check_prose
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.recap import compose_recap, plan_proposals
from quarterdeck.render.mail import Draft, write_eml
from quarterdeck.render.markdown import write_plain
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.engine import judge, stopping
from quarterdeck.rules.subjects import PresentedDeck, ReviewFollowUp
from quarterdeck.rules.types import Context, Rule
from quarterdeck.workflow.lint_judge import load_judge
from quarterdeck.workflow.lint_judging import selection_of
from quarterdeck.workflow.lint_subjects import other_names
from quarterdeck.workflow.package import read_brand
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.recap_text import mailed, written_page
from quarterdeck.workflow.session import Session

CUSTOMER = Audience.CUSTOMER

LEAK_RULES = tuple(rule for rule in RULES if rule.code in ("AUT101", "AUT102"))
"""The rules on what no customer's file may hold; of the rules on decks only these mean anything in a mail."""


@dataclass(frozen=True, slots=True)
class RecapDraft:
    """The draft in one language: subject and ``text`` of the mail, and the document of its PDF.

    ``lacks_address`` are the names of people who cannot be written to.
    """

    subject: str
    text: str
    document: Document
    findings: tuple[Finding, ...]
    lacks_address: tuple[str, ...]

    @property
    def stopped_by(self) -> tuple[Finding, ...]:
        """The errors that no person allowed."""
        return stopping(self.findings)


@dataclass(frozen=True, slots=True)
class RecapFiles:
    """The approved recap: ``name`` is the beginning of its files' names, ``text`` exactly what is sent."""

    name: str
    subject: str
    text: str
    eml: bytes
    pdf: bytes

    @property
    def contents(self) -> dict[str, bytes]:
        """The files by name."""
        return {
            f"{self.name}.txt": self.text.encode(),
            f"{self.name}.eml": self.eml,
            f"{self.name}.pdf": self.pdf,
        }


def with_proposals(followup: FollowUp, prepared: Prepared) -> FollowUp:
    """The follow-up with the proposals of the plan that it does not know yet, as proposed."""
    known = {item.id for item in followup.items}
    new = tuple(item for item in plan_proposals(prepared.story) if item.id not in known)
    return replace(followup, items=(*followup.items, *new))


def draft_recap(
    session: Session,
    prepared: Prepared,
    followup: FollowUp,
    language: Language,
    *,
    quoting: bool = False,
    to: Sequence[Contact] | None = None,
) -> RecapDraft:
    """The recap of what stands in ``followup``, for ``to`` (the plan's attendees where nobody is named).

    ``quoting`` adds the words said to what was agreed.
    """
    plan = prepared.plan
    people = plan.attendees if to is None else tuple(to)
    settings = session.project.settings
    document = compose_recap(followup, prepared.story, settings, quoting=quoting)
    return RecapDraft(
        subject=recap_subject(followup, language),
        text=_mail_text(document, plan, people, language),
        document=document,
        findings=(
            *_of_items(session, prepared, followup),
            *_leaks(session, prepared, as_deck(document, language, str(plan.id)), language),
        ),
        lacks_address=tuple(person.name for person in people if not person.email),
    )


def recap_findings(
    session: Session,
    prepared: Prepared,
    followup: FollowUp,
    text: str,
    language: Language,
    *,
    subject: str = "",
) -> tuple[Finding, ...]:
    """What the rules say of an edited recap: of what was agreed, and of what no customer may read in text and subject.

    Places are lines of the text, counted from 1. RenderError for a text beyond any mail's length.
    """
    lines = (
        ReadSlide(number, lines=(Line(line),))
        for number, line in enumerate(mailed(text).split("\n"), 1)
        if line.strip()
    )
    deck = Deck(str(prepared.plan.id), tuple(lines), properties=(("subject", subject),))
    return (
        *_of_items(session, prepared, followup),
        *(replace(f, place=_of_line(f.place)) for f in _leaks(session, prepared, deck, language)),
    )


def _of_line(place: Place) -> Place:
    return replace(place, kind=PlaceKind.LINE) if place.kind is PlaceKind.SLIDE else place


def recap_files(
    project: Project,
    plan: ReviewPlan,
    text: str,
    followup: FollowUp,
    language: Language,
    to: Sequence[Contact],
    *,
    draft: RecapDraft | None = None,
    subject: str = "",
    day: date | None = None,
) -> RecapFiles:
    """The recap as text, mail and PDF, of a text that a person approved.

    Text and mail hold exactly that text (less characters that no page may hold). The PDF is composed where the
    text is still that of ``draft``; else it holds the text, its lists as lists. The mail goes ``to`` those who
    have an address and is dated ``day`` (the plan's as-of day where none is named). RenderError for an address that is
    none or a text that is empty or beyond any mail's length.
    """
    from quarterdeck.render.pdf.write import write_pdf

    approved = mailed(text)
    if draft is not None and mailed(draft.text) == approved:
        document = draft.document
        check_prose(document, language)
    else:
        document = written_page(approved, followup, plan, project.settings.vendor.name)
    name = f"{plan.id}.recap.{language.value}.{CUSTOMER}"
    settings = project.settings
    pdf = write_pdf(
        lay_out(document, (language,), CUSTOMER, settings),
        read_brand(project, plan),
        as_of=followup.held_on,
        author=settings.vendor.name,
    )
    shown = printable(subject) or recap_subject(followup, language)
    mail = Draft(
        subject=shown,
        text=approved,
        day=day or plan.as_of,
        sender=_sender(plan),
        to=tuple((p.name, p.email) for p in to if p.email),
        attachments={f"{name}.pdf": pdf},
    )
    return RecapFiles(name, shown, approved, write_eml(mail), pdf)


def recap_subject(followup: FollowUp, language: Language) -> str:
    return to_text(message("recap-subject", day=followup.held_on), language)


def _of_items(session: Session, prepared: Prepared, followup: FollowUp) -> tuple[Finding, ...]:
    """What the rules say of the items; what they say of earlier reviews is no matter of this draft."""
    plan = prepared.plan
    facts = session.facts[plan.account.id]
    subject = ReviewFollowUp(facts, followup, session.as_of, plan.last_held_on)
    found = _judged(session, prepared, subject)
    return tuple(f for f in found if f.place.kind is PlaceKind.COMMITMENT)


def _leaks(
    session: Session, prepared: Prepared, deck: Deck, language: Language
) -> tuple[Finding, ...]:
    """Our own words about the customer, and other customers' names, in what people promised, proposed or wrote.

    A promise was worded in a meeting, perhaps in one among ourselves, so none is exempt as a text that
    the customer knows.
    """
    plan = prepared.plan
    subject = PresentedDeck(
        deck=deck,
        language=language,
        audience=CUSTOMER,
        facts=replace(prepared.story.facts, commitments=()),
        plan=plan,
        others=other_names(session, plan.account.id),
        internal_words=session.project.settings.rules.internal_words,
    )
    return _judged(session, prepared, subject, LEAK_RULES)


def _judged(
    session: Session,
    prepared: Prepared,
    subject: PresentedDeck | ReviewFollowUp,
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Finding, ...]:
    settings, plan = session.project.settings, prepared.plan
    judge_of_text = load_judge(settings.rules.judge)
    context = Context(settings, session.as_of, plan.account.segment, judge_of_text)
    selection = selection_of(settings.rules, allowed=prepared.allowed)
    return judge([(str(plan.id), subject)], context, selection, rules)


def _sender(plan: ReviewPlan) -> tuple[str, str] | None:
    account = plan.account
    return (account.csm_name or "", account.csm_email) if account.csm_email else None


def _mail_text(
    document: Document, plan: ReviewPlan, people: Sequence[Contact], language: Language
) -> str:
    """Greeting, the recap as plain text, signature."""
    body = write_plain(document, language, CUSTOMER)
    closing = to_text(message("recap-signature"), language)
    signature = "\n".join(x for x in (closing, plan.account.csm_name) if x)
    return f"{_greeting(people, language)}\n\n{body}\n{signature}\n"


def _greeting(people: Sequence[Contact], language: Language) -> str:
    names = [person.name for person in people if person.email]
    if not names:
        return to_text(message("recap-greeting"), language)
    joined = ("、" if language is Language.ZH else ", ").join(names)
    return to_text(message("recap-greeting-named", names=Name(joined)), language)
