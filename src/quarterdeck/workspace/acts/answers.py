"""What the customer answers: five questions before the review, satisfaction after it, doubts about figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Min, QuerySet
from django.utils import timezone

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable
from quarterdeck.story.review_record import SATISFACTION_SCALE
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.presented import Shown
from quarterdeck.workspace.acts.standing import closed
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.acts.visitor import LONGEST_ANSWER, LONGEST_NOTE, Visitor, written
from quarterdeck.workspace.errors import changed_meanwhile, refused
from quarterdeck.workspace.models import (
    Commitment,
    CustomerInput,
    Feedback,
    FigureQuestion,
    OutcomeAnswer,
    ProductRequest,
    Review,
    Status,
)

QUESTIONS = ("priorities", "changes", "worked", "concerns", "hour")
"""The input form's five questions, five minutes (field-facts.md, Preparation): priorities now and what
changed (slide 5), what worked, what did not (SUCCESS: celebrations, challenges), and what this hour is
for (the customer's own agenda items). Each is the message ``ws-ask-<question>``."""

READY_ANSWERS = 3
"""From how many answered questions on the customer came with "questions and updates ready" (domain.md,
Health indicators); fewer are "minimal". The number is our convention."""

TOOK_PLACE = (Status.HELD, Status.ASYNCHRONOUS)
MOST_OPEN_QUESTIONS = 100
"""Open questions on figures that one review takes, so that a shared link cannot fill the database."""


def input_of(review: Review) -> CustomerInput | None:
    """The customer's answers before the review; None where there are none."""
    return CustomerInput.objects.filter(review=review).first()


def answered(given: CustomerInput | None) -> int:
    """How many of the five questions have an answer."""
    return sum(bool(given and given.answers.get(question)) for question in QUESTIONS)


def prepared_by_customer(review: Review) -> str:
    """``ready``, ``minimal`` or ``none`` (``story.review_record.Preparation``), by the input form."""
    count = answered(input_of(review))
    if count >= READY_ANSWERS:
        return "ready"
    return "minimal" if count else "none"


def input_open(review: Review) -> bool:
    """Whether the five questions may still be answered: until the review took place or fell through."""
    return review.status == Status.PLANNED and not closed(review)


@transaction.atomic
def save_input(visitor: Visitor, given: Mapping[str, str], revision: int) -> CustomerInput:
    """Keep the answers to the five questions. ``revision`` is the one the form was shown, 0 for none yet.

    ConflictError where a colleague saved meanwhile: nothing is written. ActError where nothing is answered
    yet, an answer is too long, or the review is over.
    """
    answers = _answers(given)
    review = Review.objects.select_for_update().get(pk=visitor.review.pk)
    if not input_open(review):
        raise refused("ws-shared-input-closed")
    now = input_of(review)
    if now is not None and now.answers == answers:
        return now
    if now is not None and now.revision != revision:
        raise changed_meanwhile(now)
    if now is None and not answers:
        raise refused("ws-shared-input-empty", field=QUESTIONS[0])
    return _kept(visitor, review, now, answers)


def _answers(given: Mapping[str, str]) -> dict[str, str]:
    found = {q: written(given.get(q, ""), LONGEST_ANSWER, q) for q in QUESTIONS}
    return {question: text for question, text in found.items() if text}


def _kept(
    visitor: Visitor, review: Review, now: CustomerInput | None, answers: dict[str, str]
) -> CustomerInput:
    before = None if now is None else {"answers": now.answers}
    row = now or CustomerInput(review=review, revision=0)
    row.answers, row.by, row.revision = answers, visitor.by, row.revision + 1
    row.save()
    trace(visitor.actor, "customer.input", review=review, before=before, after={"answers": answers})
    return row


def feedback_open(review: Review, shown: Shown | None) -> bool:
    """Whether satisfaction may be given: after the review took place; with a digital or automated review,
    which the customer reads by itself, once it is there to read."""
    alone = review.type in (ReviewType.DIGITAL, ReviewType.AUTOMATED)
    reading = alone and shown is not None and review.status == Status.PLANNED
    return review.status in TOOK_PLACE or reading


@transaction.atomic
def give_feedback(
    visitor: Visitor, shown: Shown | None, score: str, better: str, missing: str
) -> Feedback:
    """Satisfaction with working together, 1 to 10, and the two open questions; a second one of the same
    person replaces the first. ActError without a score, or where it is too early."""
    if not feedback_open(visitor.review, shown):
        raise refused("ws-shared-feedback-early")
    if not score.isascii() or not score.isdigit() or int(score[:4]) not in SATISFACTION_SCALE:
        raise refused("ws-shared-needs-score", field="score")
    fields = {
        "score": int(score),
        "better": written(better, LONGEST_ANSWER, "better"),
        "missing": written(missing, LONGEST_ANSWER, "missing"),
    }
    row, _ = Feedback.objects.update_or_create(
        review=visitor.review,
        by=visitor.by,
        in_the_room=False,
        defaults={**fields, "link": visitor.link},
    )
    trace(visitor.actor, "customer.feedback", review=visitor.review, subject=row, after=fields)
    kept.mark_changed()
    return row


@dataclass(frozen=True, slots=True)
class FeedbackSummary:
    """What came back: how many answers and scores, their mean and lowest (None without a score), and the
    answers to the two open questions."""

    answers: int
    scores: int
    mean: Decimal | None
    lowest: int | None
    better: tuple[str, ...]
    missing: tuple[str, ...]


def feedback_summary(review: Review) -> FeedbackSummary:
    """The feedback of one review, what was said in the room included."""
    rows = list(Feedback.objects.filter(review=review).order_by("pk"))
    scores = [row.score for row in rows if row.score is not None]
    return FeedbackSummary(
        answers=len(rows),
        scores=len(scores),
        mean=Decimal(sum(scores)) / len(scores) if scores else None,
        lowest=min(scores, default=None),
        better=tuple(row.better for row in rows if row.better),
        missing=tuple(row.missing for row in rows if row.missing),
    )


def open_questions(review: Review) -> QuerySet[FigureQuestion]:
    """The questions on figures that nobody has answered, oldest first."""
    return FigureQuestion.objects.filter(review=review, answered_at=None).order_by("at", "pk")


@transaction.atomic
def question_figure(
    visitor: Visitor, shown: Shown | None, key: str, text: str, language: Language
) -> FigureQuestion:
    """The customer doubts a figure of the frozen review, which stays flagged until somebody answers.

    ActError for a figure that the customer's review does not show, or without words.
    """
    figure = shown.figure(key) if shown is not None else None
    if figure is None:
        raise refused("ws-shared-no-figure", field="figure")
    words = written(text, LONGEST_NOTE, "text")
    if not words:
        raise refused("ws-shared-needs-question", field="text")
    if open_questions(visitor.review).count() >= MOST_OPEN_QUESTIONS:
        raise refused("ws-shared-questions-many", field="text")
    value = figure.shown.get(language.value) or next(iter(figure.shown.values()), "")
    row = FigureQuestion.objects.create(
        review=visitor.review, figure=figure.key[:200], shown=value[:200], text=words, by=visitor.by
    )
    after = {"figure": row.figure, "shown": row.shown, "text": words}
    trace(visitor.actor, "figure.question", review=visitor.review, subject=row, after=after)
    return row


@transaction.atomic
def answer_question(actor: Actor, question: FigureQuestion, text: str) -> FigureQuestion:
    """Answer a doubt about a figure; the customer reads it. ActError without words or where it is answered."""
    now = FigureQuestion.objects.select_for_update().get(pk=question.pk)
    words = written(text, LONGEST_ANSWER, "answer")
    if not words:
        raise refused("ws-share-needs-answer", field="answer")
    if now.answered_at is not None:
        raise refused("ws-share-answered-already", field="answer")
    now.answer, now.answered_by, now.answered_at = words, actor.user, timezone.now()
    now.save(update_fields=["answer", "answered_by", "answered_at"])
    trace(actor, "figure.answer", review=now.review, subject=now, after={"answer": words})
    return now


def request_id(feedback: Feedback) -> str:
    """The identifier of the request that a feedback becomes."""
    return f"feedback-{feedback.pk}"


@transaction.atomic
def take_request(actor: Actor, feedback: Feedback, title: str) -> ProductRequest:
    """What the customer misses becomes a request to the product; taken already, it stays as it is."""
    review = feedback.review
    found = ProductRequest.objects.filter(account=review.account, source_id=request_id(feedback))
    if (there := found.first()) is not None:
        return there
    words = printable(title)[:500]
    if not words:
        raise refused("ws-share-needs-title", field="title")
    request = ProductRequest(
        account=review.account,
        source_id=request_id(feedback),
        title={"default": words},
        asked_on=timezone.localdate(feedback.at),
        asked_by=feedback.by[:200],
        state="open",
    )
    return kept.add(actor, "request.accept", request)


def first_response(review: Review) -> date | None:
    """The day of the customer's first answer after the review took place: feedback, a commitment or an
    outcome answered, a figure questioned. None where there is none."""
    if review.held_on is None:
        return None
    firsts = (
        Feedback.objects.filter(review=review, in_the_room=False).aggregate(at=Min("at")),
        Commitment.objects.filter(review=review).aggregate(at=Min("answered_at")),
        OutcomeAnswer.objects.filter(review=review, at__date__gte=review.held_on).aggregate(
            at=Min("at")
        ),
        FigureQuestion.objects.filter(review=review, at__date__gte=review.held_on).aggregate(
            at=Min("at")
        ),
    )
    days = [timezone.localdate(found["at"]) for found in firsts if found["at"] is not None]
    return min((day for day in days if day >= review.held_on), default=None)
