"""One occurrence of a review, through its phases."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from quarterdeck.workspace.models.accounts import Account
from quarterdeck.workspace.models.people import User


class Phase(models.TextChoices):
    """The six phases of domain.md; CLOSED once the follow-up is done or the review did not take place."""

    PREPARE = "prepare"
    OPEN = "open"
    REVIEW = "review"
    PLAN = "plan"
    COMMIT = "commit"
    FOLLOW_UP = "follow-up"
    CLOSED = "closed"


RUNNING = (Phase.OPEN, Phase.REVIEW, Phase.PLAN, Phase.COMMIT)
"""The phases of the meeting itself."""


class Status(models.TextChoices):
    """What became of the occurrence."""

    PLANNED = "planned"
    HELD = "held"
    ASYNCHRONOUS = "asynchronous"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


class Review(models.Model):
    """One review. ``key`` is its identity in file names (``core.review.ReviewId``).

    ``due_on`` is the day by which the cadence wants it, ``planned_on`` the day agreed. ``pulse``
    grows with every change that others who look at it should see. ``text_version`` is the digest of
    the review's text file as the workspace last saw it.
    """

    key = models.CharField(max_length=200, unique=True)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="reviews")
    quarter = models.CharField(max_length=10)
    type = models.CharField(max_length=20)
    phase = models.CharField(max_length=10, choices=Phase.choices, default=Phase.PREPARE)
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.PLANNED)
    language = models.CharField(max_length=2)
    minutes = models.PositiveIntegerField()
    due_on = models.DateField(null=True)
    planned_on = models.DateField(null=True)
    planned_at = models.TimeField(null=True)
    held_on = models.DateField(null=True)
    rescheduled = models.PositiveIntegerField(default=0)
    reason = models.CharField(max_length=1000, blank=True)
    customer_prepared = models.CharField(max_length=10, blank=True)
    engagement = models.CharField(max_length=12, blank=True)
    closed_on = models.DateField(null=True)
    text_version = models.CharField(max_length=64, blank=True)
    pulse = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["planned_on"], name="review_by_day"),
            models.Index(fields=["quarter", "status"], name="review_by_quarter"),
        ]

    def __str__(self) -> str:
        return self.key


class ChecklistItem(models.Model):
    """One step of the countdown. ``template`` names a step of ours; empty where a person added it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="checklist")
    template = models.CharField(max_length=60, blank=True)
    text = models.CharField(max_length=500, blank=True)
    days_before = models.IntegerField()
    owner = models.CharField(max_length=200, blank=True)
    done_on = models.DateField(null=True)
    done_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-days_before", "id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["review", "template"], condition=~Q(template=""), name="step_once_a_review"
            )
        ]


class Attendance(models.Model):
    """Who was expected and who came. ``attended`` is None until somebody noted it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="attendance")
    name = models.CharField(max_length=200)
    side = models.CharField(max_length=10)
    level = models.CharField(max_length=20, blank=True)
    role = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    expected = models.BooleanField(default=True)
    attended = models.BooleanField(null=True)
    delegate_for = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("side", "id")


class NoteKind(models.TextChoices):
    NOTE = "note"
    PARKING = "parking"
    HEARD = "heard"
    BETTER = "better"
    MISSING = "missing"


class Note(models.Model):
    """A line written in the meeting. ``client_id`` is made where it was written, so that sending it
    twice (after the network came back) leaves one."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="notes")
    client_id = models.UUIDField(unique=True)
    kind = models.CharField(max_length=10, choices=NoteKind.choices, default=NoteKind.NOTE)
    section = models.CharField(max_length=30, blank=True)
    text = models.TextField(max_length=4000)
    said_by = models.CharField(max_length=200, blank=True)
    author = models.ForeignKey(User, on_delete=models.PROTECT)
    written_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)
    removed = models.BooleanField(default=False)

    class Meta:
        ordering = ("written_at", "id")


class Run(models.Model):
    """The state of the meeting: where the audience is, and how long each section took.

    ``spent`` holds seconds by section, without the current one, which runs since ``section_since``.
    """

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="run")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    section = models.CharField(max_length=30)
    section_since = models.DateTimeField()
    slide = models.PositiveIntegerField(default=0)
    spent = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1)


class EditedDeck(models.Model):
    """A deck that a person edited in PowerPoint and uploaded; the newest not withdrawn is presented."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="edited_decks")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    report = models.JSONField()
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)
    withdrawn = models.BooleanField(default=False)


class Presentation(models.Model):
    """What was presented, frozen: the manifest with files, hashes and figures. Never changed.

    ``reason`` says why a version after the first was made.
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="presentations")
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    as_of = models.DateField()
    manifest = models.JSONField()
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField()
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ("number",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "number"], name="presentation_once")
        ]


class Recap(models.Model):
    """The recap's draft, approved before it goes.

    ``claimed_at`` is when somebody began to send it: without ``sent_at`` nobody knows whether it went out.
    """

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="recap")
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    to = models.JSONField(default=list)
    edited = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)


class Debrief(models.Model):
    """Internal: what we learnt, written after the meeting."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="debrief")
    went_well = models.TextField(blank=True)
    change_next_time = models.TextField(blank=True)
    renewal_signals = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now=True)


class MeetingRecord(models.Model):
    """An uploaded record of the meeting and what was read from it. ``page`` is the report's blob."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="records")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    reading = models.JSONField()
    page = models.CharField(max_length=64)
    by = models.ForeignKey(User, on_delete=models.PROTECT)
    at = models.DateTimeField(auto_now_add=True)
