"""Bringing the workspace in step with the project's sources.

Accounts are written anew; a review that became due is opened for preparation; goals, outcomes,
stakeholders, requests and commitments follow the sources until a person changes them here.

Everything is computed before anything is written, and written some accounts at a time, each account
whole: people save meanwhile, which SQLite allows only between two transactions.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.errors import QuarterdeckError
from quarterdeck.story.material import Material
from quarterdeck.story.risks import READ, risks
from quarterdeck.story.types import Quadrant
from quarterdeck.warehouse.figures import read_figures
from quarterdeck.workflow.session import Session
from quarterdeck.workspace.acts.checklist import people_expected, steps_of
from quarterdeck.workspace.acts.trail import SYSTEM, traced
from quarterdeck.workspace.canonical import TABLES, KeptTable, field_of, from_fact
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.models import (
    Account,
    Attendance,
    ChecklistItem,
    Review,
    Sync,
    Trace,
)

BATCH = 500
AT_ONCE = 25
"""Accounts of one transaction: a quarter of a second of writing where each has dozens of facts."""
PAUSE_SECONDS = 0.15
"""Between two transactions that wrote much: who waits for SQLite looks again every tenth of a second."""
MUCH_SECONDS = 0.05
READ_AT_ONCE = 500
"""Accounts whose figures are in memory at once."""
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
    """Take over what the sources say. An error in the sources leaves all as it was and is kept for the
    administrator to read; after a killed process the next round takes over the rest."""
    try:
        signature = desk.signature()
        with desk.session() as session:
            return _take_over(session, signature)
    except QuarterdeckError as error:
        Sync.objects.update_or_create(pk=1, defaults={"failed": str(error)})
        raise


def _take_over(session: Session, signature: str) -> Synced:
    now = timezone.now()
    accounts = _computed(session, now)
    opened = 0
    for batch in _batches(accounts, AT_ONCE):
        began = time.monotonic()
        opened += _write(session, batch)
        if time.monotonic() - began > MUCH_SECONDS and batch[-1] is not accounts[-1]:
            time.sleep(PAUSE_SECONDS)
    with transaction.atomic():
        Account.objects.filter(present=True, synced_at__lt=now).update(present=False)
        Sync.objects.update_or_create(
            pk=1,
            defaults={"signature": signature, "as_of": session.as_of, "at": now, "failed": ""},
        )
    return Synced(len(accounts), opened)


def _batches(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch


def _computed(session: Session, now: datetime) -> list[Account]:
    """The portfolio's row of every account."""
    rows = []
    for ids in _batches(session.plans, READ_AT_ONCE):
        figures = read_figures(session.connection, session.as_of, ids, READ)
        rows += [
            Account(pk=id, synced_at=now, present=True, **_account(session, id, figures[id]))
            for id in ids
        ]
    return rows


def _write(session: Session, accounts: Sequence[Account]) -> int:
    """Some accounts with all that is known of them; how many reviews were opened."""
    facts = [session.facts[account.pk] for account in accounts]
    differing = [(table, _differing(table, facts)) for table in TABLES]
    names = [f.name for f in Account._meta.concrete_fields if not f.primary_key]
    with transaction.atomic():
        Account.objects.bulk_create(
            accounts, BATCH, update_conflicts=True, unique_fields=["id"], update_fields=names
        )
        opened = _open_due([session.plans[account.pk] for account in accounts])
        for table, rows in differing:
            _follow(table, rows)
    return opened


def _account(session: Session, id: str, figures: FigureSet) -> dict[str, object]:
    plan, facts = session.plans[id], session.facts[id]
    account = plan.account
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


def _open_due(plans: Sequence[ReviewPlan]) -> int:
    """A review for each account that is due one; what there is already stays as people left it."""
    due = {str(plan.id): plan for plan in plans if plan.decision in DUE}
    known = set(Review.objects.filter(key__in=due).values_list("key", flat=True))
    open_reviews([plan for key, plan in due.items() if key not in known])
    return len(due.keys() - known)


def open_reviews(plans: Sequence[ReviewPlan]) -> list[Review]:
    """Reviews in preparation, each with its checklist and the people expected."""
    reviews = Review.objects.bulk_create([_in_preparation(plan) for plan in plans])
    both = list(zip(reviews, plans, strict=True))
    steps = (step for r, plan in both for step in steps_of(r, plan.account.csm_name or ""))
    ChecklistItem.objects.bulk_create(steps, BATCH)
    people = (person for r, plan in both for person in people_expected(r, plan))
    Attendance.objects.bulk_create(people, BATCH)
    traces = [
        traced(SYSTEM, "review.open", review=r, after={"planned_on": plan.held_on})
        for r, plan in both
    ]
    Trace.objects.bulk_create(traces, BATCH)
    return reviews


def _in_preparation(plan: ReviewPlan) -> Review:
    return Review(
        key=str(plan.id),
        account_id=plan.account.id,
        quarter=str(plan.quarter),
        type=plan.id.type.value,
        language=plan.account.language.value,
        minutes=plan.minutes,
        due_on=plan.held_on,
        planned_on=plan.held_on,
        pulse=1,  # its opening is the first thing to see
    )


def _columns(table: KeptTable) -> list[str]:
    return [*(field_of(table, column) for column in table.columns), "origin"]


def _differing(table: KeptTable, everything: Sequence[AccountFacts]) -> list[Any]:
    """The facts of one kind that are not kept as the sources tell them, and that no person changed."""
    columns = _columns(table)
    kept = table.model.objects.filter(account__in=[facts.account.id for facts in everything])
    found = kept.values_list("account_id", "source_id", "changed_here", *columns)
    known = {(row[0], row[1]): row[2:] for row in found}
    rows = []
    for facts in everything:
        for fact in getattr(facts, table.facts):
            there = known.get((facts.account.id, fact.id))
            fields = {"origin": getattr(fact, "origin", "sources"), **from_fact(table, fact)}
            told = (False, *(fields[column] for column in columns))
            if there is None or (not there[0] and there != told):
                rows.append(table.model(account_id=facts.account.id, source_id=fact.id, **fields))
    return rows


def _follow(table: KeptTable, rows: Sequence[Any]) -> None:
    """Write facts of one kind, but for those that a person changed while they were compared."""
    if not rows:
        return
    there = table.model.objects.select_for_update().filter(
        account__in={row.account_id for row in rows}, source_id__in={row.source_id for row in rows}
    )
    changed = {
        (account, source)
        for account, source, changed_here in there.values_list(
            "account_id", "source_id", "changed_here"
        )
        if changed_here
    }
    table.model.objects.bulk_create(
        [row for row in rows if (row.account_id, row.source_id) not in changed],
        BATCH,
        update_conflicts=True,
        unique_fields=["account", "source_id"],
        update_fields=_columns(table),
    )
