"""The customer's side: shared links and what the customer answers through them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from quarterdeck.workspace.models.accounts import Outcome
from quarterdeck.workspace.models.people import User
from quarterdeck.workspace.models.reviews import Review


class ShareLink(models.Model):
    """A link to one review. Its token is stored hashed; ``domains`` restrict it to mail addresses there.

    ``tracking`` says whether views are counted, which the page then discloses.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    label = models.CharField(max_length=200, blank=True)
    domains = models.JSONField(default=list)
    tracking = models.BooleanField(default=True)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")


class LinkCode(models.Model):
    """A code sent by mail to one address; used once, by a form and never by opening a link."""

    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="codes")
    email = models.CharField(max_length=254)
    code_hash = models.CharField(max_length=64)
    expires_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    used_at = models.DateTimeField(null=True)


class LinkView(models.Model):
    """Somebody looked; noted by the page itself once a person is there, never by fetching it."""

    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="views")
    email = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField(auto_now_add=True)


class CustomerInput(models.Model):
    """The five questions before the review, answered by the customer. ``answers`` by question."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="customer_input")
    answers = models.JSONField(default=dict)
    by = models.CharField(max_length=254, blank=True)
    revision = models.PositiveIntegerField(default=1)
    at = models.DateTimeField(auto_now=True)


class Feedback(models.Model):
    """After the review: satisfaction with working together, 1 to 10, and the two open questions."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="feedback")
    link = models.ForeignKey(ShareLink, on_delete=models.SET_NULL, null=True)
    score = models.PositiveSmallIntegerField(null=True)
    better = models.TextField(blank=True)
    missing = models.TextField(blank=True)
    by = models.CharField(max_length=254, blank=True)
    in_the_room = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "by"], name="feedback_once_a_person")
        ]


class FigureQuestion(models.Model):
    """The customer questions a figure; it stays flagged until somebody answers."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="figure_questions")
    figure = models.CharField(max_length=200)
    shown = models.CharField(max_length=200)
    text = models.TextField()
    by = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True)
    answered_at = models.DateTimeField(null=True)


class OutcomeAnswer(models.Model):
    """The customer confirms an outcome, or does not."""

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="answers")
    review = models.ForeignKey(Review, on_delete=models.CASCADE)
    confirmed = models.BooleanField()
    note = models.CharField(max_length=2000, blank=True)
    by = models.CharField(max_length=254, blank=True)
    at = models.DateTimeField(auto_now_add=True)
