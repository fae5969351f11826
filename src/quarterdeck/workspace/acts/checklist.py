"""The countdown to a review: what is to be done how many days before, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import Side
from quarterdeck.core.printable import printable
from quarterdeck.core.review import ReviewPlan
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Attendance, ChecklistItem, Review

FIRST_DAY_BEFORE = 60
"""Days before the review from which a step may be due."""

MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A step of ours: ``id`` names its message ``ws-step-<id>``; ``meeting`` where it needs a meeting."""

    id: str
    days_before: int
    meeting: bool = True


STEPS = (
    Step("invite", 14),
    Step("input-form", 14),
    Step("data", 10, meeting=False),
    Step("sponsor", 10),
    Step("outcomes", 7, meeting=False),
    Step("draft", 7, meeting=False),
    Step("bad-news", 5),
    Step("review-with-team", 5),
    Step("customer-input", 3),
    Step("agenda", 3),
    Step("rehearse", 2),
    Step("freeze", 1, meeting=False),
)
"""The countdown T-14 to T-1 (field-facts.md, Preparation; days are our convention where it names none)."""


def steps_of(review: Review, owner: str) -> list[ChecklistItem]:
    """The steps that a review of its type needs, unsaved."""
    meeting = review.type in (ReviewType.EBR, ReviewType.QBR)
    return [
        ChecklistItem(review=review, template=step.id, days_before=step.days_before, owner=owner)
        for step in STEPS
        if meeting or not step.meeting
    ]


def people_expected(review: Review, plan: ReviewPlan) -> list[Attendance]:
    """The people whom the plan wants in the room, and our CSM; unsaved."""
    people = [
        Attendance(
            review=review,
            name=contact.name,
            side=Side.CUSTOMER,
            level=contact.level or "",
            role=contact.role or "",
            email=contact.email or "",
        )
        for contact in plan.attendees
    ]
    csm = plan.account.csm_name
    ours = [Attendance(review=review, name=csm, side=Side.VENDOR)] if csm else []
    return [*ours, *people]


@transaction.atomic
def tick(actor: Actor, item: ChecklistItem, desk: Desk, *, done: bool) -> None:
    """Mark a step done today, or not done after all."""
    before = item.done_on
    if done == (before is not None):
        return
    item.done_on = desk.today() if done else None
    item.done_by = actor.name[:200] if done else ""
    item.save(update_fields=["done_on", "done_by"])
    trace(
        actor,
        "checklist.tick",
        review=item.review,
        subject=item.template or item.text,
        before={"done_on": before},
        after={"done_on": item.done_on},
    )


@transaction.atomic
def add_step(
    actor: Actor, review: Review, text: str, days_before: int, owner: str
) -> ChecklistItem:
    """A step of a person's own; ActError for one without words or outside the countdown."""
    words = printable(text)[:500]
    if not words:
        raise refused("ws-step-needs-words", field="text")
    if not 0 <= days_before <= FIRST_DAY_BEFORE:
        raise refused("ws-step-outside", field="days_before")
    if review.checklist.count() >= MOST_STEPS:
        raise refused("ws-step-too-many", field="text")
    item = ChecklistItem.objects.create(
        review=review, text=words, days_before=days_before, owner=printable(owner)[:200]
    )
    after = {"owner": item.owner, "days_before": item.days_before}
    trace(actor, "checklist.add", review=review, subject=item.text, after=after)
    return item


@transaction.atomic
def remove_step(actor: Actor, item: ChecklistItem) -> None:
    """Take away a step that a person added; the product's own stay, to be ticked or left open."""
    if item.template:
        raise refused("ws-step-of-ours")
    trace(actor, "checklist.remove", review=item.review, subject=item.text)
    item.delete()


@transaction.atomic
def hand_over(actor: Actor, item: ChecklistItem, owner: str) -> None:
    """Another person owns the step."""
    before, item.owner = item.owner, printable(owner)[:200]
    if item.owner == before:
        return
    item.save(update_fields=["owner"])
    trace(
        actor,
        "checklist.owner",
        review=item.review,
        subject=item.template or item.text,
        before={"owner": before},
        after={"owner": item.owner},
    )
