"""A review with a row of every kind, and a word planted in every text of the database."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.apps import apps
from django.db import models
from django.utils import timezone

from quarterdeck.workspace.models import (
    Account,
    Attempts,
    Attendance,
    ChecklistItem,
    Commitment,
    CustomerInput,
    Debrief,
    EditedDeck,
    Feedback,
    FigureQuestion,
    Goal,
    LinkCode,
    LinkView,
    MatrixEntry,
    MeetingRecord,
    Milestone,
    Note,
    NoteKind,
    Outcome,
    OutcomeAnswer,
    ProductRequest,
    Recap,
    Reminder,
    Review,
    Run,
    ShareLink,
    User,
)

MARK = "planted-"

SHOWN_TO_CUSTOMERS = frozenset(
    {
        "Account.name",
        "Account.csm_name",
        "Commitment.text",
        "Commitment.owner",
        "Commitment.answer_note",
        "Commitment.answered_by",
        "Commitment.reply",
        "CustomerInput.answers",
        "CustomerInput.by",
        "FigureQuestion.shown",
        "FigureQuestion.text",
        "FigureQuestion.by",
        "FigureQuestion.answer",
        "Outcome.unit",
        "Outcome.confirmed_by",
        "OutcomeAnswer.note",
        "OutcomeAnswer.by",
    }
)
"""THE list of what customers may read of the database's texts; whatever is not on it never reaches them."""

MACHINERY = frozenset(
    {
        "Review.key",
        "Review.quarter",
        "Review.type",
        "Review.language",
        "Account.language",
        "Outcome.source_id",
        "Commitment.side",
        "Commitment.state",
        "Commitment.standing",
        "Run.section",
        "ShareLink.token_hash",
        "ShareLink.domains",
        "User.email",
        "Stakeholder.source_id",
        "Goal.source_id",
        "MatrixEntry.source_id",
        "Milestone.source_id",
        "ProductRequest.source_id",
        "Commitment.source_id",
        "Attempts.key",
        "ChecklistItem.template",
        "Feedback.by",
    }
)
"""Texts by which the workspace finds its way, so that they cannot be replaced."""

FOREVER = ("Trace", "Presentation")
"""Rows that the database lets nobody change; they are written with the word in them."""


def fill(review: Review, person: User) -> None:
    """A row of every kind around a review, of an account with every kind of fact."""
    account, now = review.account, timezone.now()
    Run.objects.create(review=review, started_at=now, section="opening", section_since=now)
    Recap.objects.create(review=review, language="en", subject="x", text="x")
    Debrief.objects.create(review=review, went_well="x", by=person)
    MeetingRecord.objects.create(
        review=review, name="x", sha256="x", reading={}, page="", by=person
    )
    EditedDeck.objects.create(review=review, name="x", sha256="x", size=1, report={}, by=person)
    ChecklistItem.objects.create(review=review, text="x", days_before=3)
    Attendance.objects.create(review=review, name="x", side="vendor")
    _notes(review, person)
    _commitments(review, person)
    link = ShareLink.objects.filter(review=review).first()
    assert link is not None
    LinkView.objects.create(link=link, email="x")
    LinkCode.objects.create(link=link, email="x", code_hash="x", expires_at=now)
    CustomerInput.objects.create(review=review, answers={"priorities": "x"}, by="x")
    Feedback.objects.create(review=review, score=3, better="x", missing="x", by="other")
    FigureQuestion.objects.create(review=review, figure="roi.net", shown="x", text="x", by="x")
    _kept(account, person, review)
    Attempts.objects.create(key="x", since=now)


def _notes(review: Review, person: User) -> None:
    for kind in NoteKind:
        Note.objects.create(
            review=review,
            client_id=uuid.uuid4(),
            kind=kind,
            text="x",
            author=person,
            written_at=timezone.now(),
        )


def _commitments(review: Review, person: User) -> None:
    for standing in ("agreed", "proposed"):
        row = Commitment.objects.create(
            account=review.account,
            review=review,
            source_id=standing,
            side="vendor",
            text={"default": standing},
            standing=standing,
            state="blocked",
            due_on=review.planned_on,
            created_by=person,
        )
        Reminder.objects.create(commitment=row, send_on=timezone.now().date(), to="x")


def _kept(account: Account, person: User, review: Review) -> None:
    goal = Goal.objects.filter(account=account).first()
    Milestone.objects.create(account=account, source_id="m", goal=goal, title="x", side="vendor")
    MatrixEntry.objects.create(account=account, source_id="r", title="x")
    ProductRequest.objects.create(
        account=account, source_id="q", title={"default": "x"}, asked_on=timezone.now().date()
    )
    outcome = Outcome.objects.filter(account=account).first()
    assert outcome is not None
    OutcomeAnswer.objects.create(outcome=outcome, review=review, confirmed=True, note="x", by="x")
    Outcome.objects.filter(account=account).update(baseline_on=timezone.now() - timedelta(days=9))


def plant() -> set[str]:
    """Put a word naming its place into every text of every table; the kinds that have no row."""
    empty = set()
    for model in apps.get_app_config("workspace").get_models():
        name = model.__name__
        if not model._default_manager.exists() and name != "Sync":
            empty.add(name)
        if name not in FOREVER:
            _plant(model)
    return empty


def _plant(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        place = f"{model.__name__}.{field.name}"
        if place in MACHINERY or field.primary_key or getattr(field, "choices", None):
            continue
        value = _word(field, place)
        if value is not None:
            model._default_manager.update(**{field.name: value})


def _word(field: models.Field[object, object], place: str) -> object:
    word = f"{MARK}{place}"
    if isinstance(field, models.JSONField):
        questions = ("priorities", "changes", "worked", "concerns", "hour")
        return {"default": word} | (
            dict.fromkeys(questions, word) if field.name == "answers" else {}
        )
    if isinstance(field, (models.CharField, models.TextField)):
        return word if field.max_length is None or field.max_length >= len(word) else None
    return None
