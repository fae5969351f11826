"""Bringing the workspace in step with the project's sources.

Accounts are written anew; a review that became due is opened for preparation; goals, outcomes,
stakeholders, requests and commitments follow the sources until a person changes them here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.errors import QuarterdeckError
from quarterdeck.story.material import Material
from quarterdeck.story.risks import risks
from quarterdeck.story.types import Quadrant
from quarterdeck.workflow.session import Session
from quarterdeck.workspace.acts.checklist import first_steps, people_expected
from quarterdeck.workspace.acts.trail import SYSTEM, trace
from quarterdeck.workspace.canonical import TABLES, KeptTable, field_of, from_fact
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import Account, Review, Sync

BATCH = 500
DUE = (Decision.RUN, Decision.REPLACE)


@dataclass(frozen=True, slots=True)
class Synced:
    """How many accounts are there, and how many reviews were opened."""

    accounts: int
    opened: int


def state() -> Sync:
    """The one row that says how far the workspace is in step."""
    return Sync.objects.get_or_create(pk=1)[0]


def in_step(desk: Desk) -> bool:
    """Whether the sources are as they were when last looked at, on the same day."""
    now = state()
    return now.signature == desk.signature() and now.as_of == desk.today()


def synchronise(desk: Desk) -> Synced:
    """Take over what the sources say, in one transaction; an error leaves all as it was and is kept
    for the administrator to read."""
    try:
        with desk.session() as session:
            signature = desk.signature()
            synced = _take_over(session, signature)
    except QuarterdeckError as error:
        Sync.objects.update_or_create(pk=1, defaults={"failed": str(error)})
        raise
    return synced


@transaction.atomic
def _take_over(session: Session, signature: str) -> Synced:
    now = timezone.now()
    _accounts(session, now)
    opened = _open_due(session)
    everything = tuple(session.facts.values())
    for table in TABLES:
        _follow(table, everything)
    Sync.objects.update_or_create(
        pk=1,
        defaults={"signature": signature, "as_of": session.as_of, "at": now, "failed": ""},
    )
    return Synced(len(everything), opened)


def _accounts(session: Session, now: datetime) -> None:
    figures = session.figures()
    rows = [
        Account(pk=id, synced_at=now, present=True, **_account(session, id, plan, figures[id]))
        for id, plan in session.plans.items()
    ]
    names = [f.name for f in Account._meta.concrete_fields if not f.primary_key]
    Account.objects.bulk_create(
        rows, BATCH, update_conflicts=True, unique_fields=["id"], update_fields=names
    )
    Account.objects.filter(synced_at__lt=now).update(present=False)


def _account(session: Session, id: str, plan: ReviewPlan, figures: FigureSet) -> dict[str, object]:
    account, facts = plan.account, session.facts[id]
    health = figures.known("health", str(plan.quarter))
    found = risks(Material(plan, facts, figures, session.project.settings))
    return {
        "name": account.name,
        "folded": folded(f"{account.name} {account.id}"),
        "segment": account.segment.value,
        "csm_name": account.csm_name or "",
        "csm_email": (account.csm_email or "").lower(),
        "language": account.language.value,
        "industry": account.industry or "",
        "country": account.country or "",
        "domain": (account.domain or "").lower(),
        "currency": account.currency,
        "arr": account.arr.amount if account.arr is not None else None,
        "renewal_on": account.renewal_date,
        "opt_out_on": account.opt_out_date,
        "health": float(health.value) if health is not None and health.value is not None else None,
        "priority_risks": sum(r.quadrant is Quadrant.PRIORITY for r in found),
        "decision": plan.decision.value,
        "review_type": plan.id.type.value,
        "quarter": str(plan.quarter),
        "next_review_on": None if plan.decision is Decision.SKIP else plan.held_on,
        "last_review_on": plan.last_held_on,
    }


def folded(text: str) -> str:
    """A text for searching without regard to case, in any script."""
    return " ".join(text.casefold().split())[:700]


def _open_due(session: Session) -> int:
    """A review for each account that is due one; what there is already stays as people left it."""
    due = [plan for plan in session.plans.values() if plan.decision in DUE]
    known = set(Review.objects.values_list("key", flat=True))
    new = [plan for plan in due if str(plan.id) not in known]
    for plan in new:
        open_review(plan)
    return len(new)


def open_review(plan: ReviewPlan) -> Review:
    """A review in preparation, with its checklist and the people expected."""
    review = Review.objects.create(
        key=str(plan.id),
        account_id=plan.account.id,
        quarter=str(plan.quarter),
        type=plan.id.type.value,
        language=plan.account.language.value,
        minutes=plan.minutes,
        due_on=plan.held_on,
        planned_on=plan.held_on,
    )
    first_steps(review)
    people_expected(review, plan)
    trace(SYSTEM, "review.open", review=review, after={"planned_on": plan.held_on})
    return review


def _follow(table: KeptTable, everything: Iterable[AccountFacts]) -> None:
    """Write the facts of one kind that no person has changed here."""
    model = table.model
    changed = set(model.objects.filter(changed_here=True).values_list("account_id", "source_id"))
    rows = [
        model(
            account_id=facts.account.id,
            source_id=fact.id,
            origin=getattr(fact, "origin", "sources"),
            **from_fact(table, fact),
        )
        for facts in everything
        for fact in getattr(facts, table.facts)
        if (facts.account.id, fact.id) not in changed
    ]
    model.objects.bulk_create(
        rows,
        BATCH,
        update_conflicts=True,
        unique_fields=["account", "source_id"],
        update_fields=[*(field_of(table, column) for column in table.columns), "origin"],
    )
