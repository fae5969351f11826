"""What of a project is judged: an account's data, plan, document and follow-up, and the programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.followup import FollowUp
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, message
from quarterdeck.document.as_deck import as_deck
from quarterdeck.rules.report import SubjectKind
from quarterdeck.rules.subjects import (
    AccountData,
    PlannedReview,
    PresentedDeck,
    Programme,
    ReviewFollowUp,
    Subject,
)
from quarterdeck.workflow.followup_file import read_followups
from quarterdeck.workflow.lint_posed import Posed, counted
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import SETTINGS_FILE
from quarterdeck.workflow.session import Session


def review_subjects(
    session: Session, prepared: Prepared, computed: FigureSet, languages: Sequence[Language]
) -> Iterator[Posed]:
    """Data, plan, the customer's document in each language, and the last review's follow-up."""
    yield _data(session, prepared, computed)
    yield _plan(session, prepared)
    for language in languages:
        yield _document(session, prepared, language)
    yield _follow_up(session, prepared)


def programme(session: Session) -> Posed:
    """Every account's plan and facts as of the session's day."""
    return Posed(
        name="programme",
        kind=SubjectKind.PROGRAMME,
        title=message("lint-title-programme", name=Name(session.project.settings.vendor.name)),
        read=message("lint-read-programme", accounts=count("accounts", session.plans, session)),
        subject=Programme(session.as_of, session.plans, session.facts),
        path=SETTINGS_FILE,
    )


def other_names(session: Session, account_id: str) -> tuple[str, ...]:
    """The names of all other accounts, in their order, but what is part of the account's own name."""
    own = session.facts[account_id].account.name.casefold()
    names = (f.account.name for id, f in session.facts.items() if id != account_id)
    return tuple(dict.fromkeys(n for n in names if n.strip() and n.casefold() not in own))


def _data(session: Session, prepared: Prepared, computed: FigureSet) -> Posed:
    facts = prepared.story.facts
    rows = (getattr(facts, name) for name in AccountFacts.__slots__)
    known = [row for part in rows if isinstance(part, tuple) for row in part]
    return _of_review(
        prepared,
        SubjectKind.DATA,
        message(
            "lint-read-data",
            facts=count("facts", known, session),
            figures=count("figures", [f for f in computed if f.known], session),
        ),
        AccountData(facts, computed, prepared.plan, session.newest),
    )


def _plan(session: Session, prepared: Prepared) -> Posed:
    plan, story = prepared.plan, prepared.story
    return _of_review(
        prepared,
        SubjectKind.PLAN,
        message(
            "lint-read-plan",
            items=count("items", plan.agenda, session),
            attendees=count("attendees", plan.attendees, session),
        ),
        PlannedReview(plan, story.facts, prepared.figures, story),
    )


def _document(session: Session, prepared: Prepared, language: Language) -> Posed:
    name = f"{prepared.plan.id}.{language.value}"
    deck = as_deck(prepared.customer, language, name)
    subject = PresentedDeck(
        deck=deck,
        language=language,
        audience=Audience.CUSTOMER,
        document=prepared.customer,
        story=prepared.story,
        facts=prepared.story.facts,
        figures=prepared.figures,
        plan=prepared.plan,
        others=other_names(session, prepared.plan.account.id),
        internal_words=session.project.settings.rules.internal_words,
        own_words=prepared.own_words,
        written=prepared.written,
    )
    read = message(
        "lint-read-document",
        slides=count("slides", deck.slides, session),
        language=message(f"lint-language-{language.value}"),
    )
    return _of_review(prepared, SubjectKind.DOCUMENT, read, subject, f".{language.value}")


def _follow_up(session: Session, prepared: Prepared) -> Posed:
    facts = prepared.story.facts
    found = latest_followup(session, facts.account.id)
    subject = ReviewFollowUp(facts, found, session.as_of, facts.last_review_held())
    if found is None:
        read = message(
            "lint-read-commitments", commitments=count("commitments", facts.commitments, session)
        )
    else:
        read = message(
            "lint-read-follow-up",
            items=count("items", found.items, session),
            day=found.held_on,
        )
    path = f"followup/{found.review}.toml" if found is not None else ""
    return _of_review(prepared, SubjectKind.FOLLOW_UP, read, subject, path=path)


def latest_followup(session: Session, account_id: str) -> FollowUp | None:
    """The follow-up of the account's last review that was held by the session's day."""
    kept = [
        one
        for one in read_followups(session.project.followups)
        if one.account_id == account_id and one.held_on <= session.as_of
    ]
    return max(kept, key=lambda one: (one.held_on, one.review), default=None)


def _of_review(
    prepared: Prepared,
    kind: SubjectKind,
    read: Message,
    subject: Subject,
    part: str = "",
    path: str = "",
) -> Posed:
    account = prepared.plan.account
    return Posed(
        name=f"{prepared.plan.id}/{kind.value}{part}",
        kind=kind,
        title=message(f"lint-title-{kind.value}", name=Name(account.name)),
        read=read,
        subject=subject,
        segment=account.segment,
        allowed=prepared.allowed,
        path=path or f"reviews/{prepared.plan.id}.toml",
    )


def count(name: str, things: Sequence[object] | Mapping[str, object], session: Session) -> Figure:
    """How many there are, as a figure for a message."""
    return counted(name, len(things), session.as_of)
