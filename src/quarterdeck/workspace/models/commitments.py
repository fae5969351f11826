"""Commitments over all accounts, and their reminders."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from quarterdeck.workspace.models.accounts import Kept, texts
from quarterdeck.workspace.models.people import User
from quarterdeck.workspace.models.reviews import Review


class Answer(models.TextChoices):
    """What the customer said of a commitment; silence accepts nothing."""

    NONE = "none"
    ACCEPTED = "accepted"
    QUESTIONED = "questioned"


class Commitment(Kept):
    """An action: owner, side, due date, state (``core.facts.CommitmentState``).

    ``standing`` is ``core.followup.Standing``: only what is agreed counts anywhere. Overdue is
    derived, not stored. ``client_id`` is made where it was captured. ``blocked_reason`` is why it stands
    where it does: blocked, cancelled, reopened. ``reply`` is what we said to the customer's question.
    """

    review = models.ForeignKey(
        Review, on_delete=models.PROTECT, null=True, related_name="commitments"
    )
    client_id = models.UUIDField(unique=True, null=True)
    side = models.CharField(max_length=10)
    text = texts()
    owner = models.CharField(max_length=200, blank=True)
    owner_email = models.CharField(max_length=254, blank=True)
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=15, default="not-started")
    standing = models.CharField(max_length=10, default="agreed")
    agreed_on = models.DateField(null=True)
    completed_on = models.DateField(null=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    said = models.TextField(blank=True)
    blocked_reason = models.CharField(max_length=1000, blank=True)
    answer = models.CharField(max_length=12, choices=Answer.choices, default=Answer.NONE)
    answer_note = models.CharField(max_length=2000, blank=True)
    answered_by = models.CharField(max_length=254, blank=True)
    answered_at = models.DateTimeField(null=True)
    reply = models.CharField(max_length=2000, blank=True, default="")
    replied_by = models.CharField(max_length=200, blank=True, default="")
    replied_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Kept.Meta):
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_on", "state"], name="commitment_by_day"),
            models.Index(fields=["account", "standing"], name="commitment_by_account"),
        ]


class Reminder(models.Model):
    """A mail about a commitment that is due; each is sent once.

    ``send_on`` is the day that made it due. ``claimed_at`` is when a process last took it on, ``tries``
    how often that happened, ``failed`` what went wrong the last time.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="reminders")
    send_on = models.DateField()
    to = models.CharField(max_length=254)
    sent_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    failed = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["commitment", "send_on", "to"], name="reminder_once_a_day"
            )
        ]
