"""What the customer says of commitments and outcomes: each by itself, and silence says nothing."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from quarterdeck.core.followup import Standing
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.presented import Shown
from quarterdeck.workspace.acts.trail import trace
from quarterdeck.workspace.acts.visitor import LONGEST_NOTE, Visitor, written
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Answer, Commitment, Outcome, OutcomeAnswer, Review

SHOWN = (Standing.AGREED, Standing.PROPOSED)
"""What is put to the customer; what a machine found or a person refused is not."""


def commitments_of(review: Review) -> QuerySet[Commitment]:
    """The review's commitments as its customer sees them, what is due first on top."""
    return Commitment.objects.filter(review=review, standing__in=SHOWN).order_by("due_on", "pk")


@transaction.atomic
def answer_commitment(
    visitor: Visitor, commitment: Commitment, revision: int, answer: str, note: str, desk: Desk
) -> Commitment:
    """Accept or question a commitment as it stood at ``revision``.

    A proposal that is accepted and has an owner and a day is agreed from then on. ConflictError where it
    was changed since it was shown: nobody accepts what they did not read. ActError for a question
    without words.
    """
    if answer not in (Answer.ACCEPTED, Answer.QUESTIONED):
        raise refused("ws-bad-choice", field="answer")
    words = written(note, LONGEST_NOTE, "note")
    if answer == Answer.QUESTIONED and not words:
        raise refused("ws-shared-needs-question", field="note")
    fields: dict[str, object] = {
        "answer": answer,
        "answer_note": words,
        "answered_by": visitor.by,
        "answered_at": timezone.now(),
    }
    if answer == Answer.ACCEPTED and _complete_proposal(commitment):
        fields |= {
            "standing": Standing.AGREED.value,
            "agreed_on": desk.today(),
            "confirmed_by": visitor.by[:200],
        }
    return kept.change(visitor.actor, "commitment.answer", commitment, revision, fields)


def _complete_proposal(commitment: Commitment) -> bool:
    """Without an owner and a day it is no commitment (field-facts.md, Meeting)."""
    proposed = commitment.standing == Standing.PROPOSED
    return proposed and bool(commitment.owner) and commitment.due_on is not None


def outcomes_of(review: Review, shown: Shown | None) -> QuerySet[Outcome]:
    """The kept outcomes that the frozen review shows."""
    ids = [outcome.id for outcome in shown.outcomes] if shown is not None else []
    return Outcome.objects.filter(account=review.account, source_id__in=ids)


@transaction.atomic
def answer_outcome(
    visitor: Visitor, outcome: Outcome, *, confirmed: bool, note: str
) -> OutcomeAnswer:
    """Confirm an outcome that the review shows, or say that it was not so and why; the newest counts.

    A confirmation names the customer in the outcome itself. ActError for a "no" without words.
    """
    words = written(note, LONGEST_NOTE, "note")
    if not confirmed and not words:
        raise refused("ws-shared-needs-reason", field="note")
    now = Outcome.objects.select_for_update().get(pk=outcome.pk)
    last = OutcomeAnswer.objects.filter(outcome=now).order_by("-at", "-pk").first()
    row = OutcomeAnswer.objects.create(
        outcome=now, review=visitor.review, confirmed=confirmed, note=words, by=visitor.by
    )
    after = {"confirmed": confirmed, "note": words}
    trace(
        visitor.actor,
        "outcome.answer",
        review=visitor.review,
        subject=f"outcome:{now.source_id}",
        after=after,
    )
    _confirmed(visitor, now, last, confirmed=confirmed)
    return row


def _confirmed(
    visitor: Visitor, outcome: Outcome, last: OutcomeAnswer | None, *, confirmed: bool
) -> None:
    """Write a confirmation into the outcome; take one away only where it was given through a link."""
    given_here = last is not None and last.confirmed and outcome.confirmed_by == last.by[:200]
    if not confirmed and not given_here:
        return
    fields = {"confirmed_by": visitor.by[:200] if confirmed else ""}
    kept.change(visitor.actor, "outcome.confirm", outcome, outcome.revision, fields)
