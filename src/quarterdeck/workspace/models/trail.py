"""The audit trail: every change, by whom, when, from what to what."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from quarterdeck.workspace.models.people import User


class Trace(models.Model):
    """One change. Rows are only ever added; the database itself refuses to change or delete them.

    ``act`` is what was done (``review.reschedule``), ``actor`` who did it in words: a colleague's
    name, a customer's mail address, or ``system``. Account and review are kept by identifier, so that
    a trace outlives what it tells of.
    """

    at = models.DateTimeField()
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    actor = models.CharField(max_length=254)
    act = models.CharField(max_length=60)
    account_id = models.CharField(max_length=200, blank=True)
    review_key = models.CharField(max_length=200, blank=True)
    subject = models.CharField(max_length=200, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["review_key", "id"], name="trace_by_review"),
            models.Index(fields=["account_id", "id"], name="trace_by_account"),
        ]
