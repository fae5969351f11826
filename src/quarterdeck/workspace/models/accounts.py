"""Accounts as the portfolio lists them, and what people keep of them here.

Rows come from the project's sources; what a person changes here is marked (``changed_here``), is no
longer overwritten from the sources, and goes out to every build (``acts.kept``). ``source_id`` is the
identifier in the canonical tables. Texts in several languages are JSON: ``{"en": ..., "zh": ...}``.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models


class Account(models.Model):
    """One review unit. Written by the synchronisation only; sorting and filtering happen on it.

    ``folded`` is name and identifier without regard to case, for searching: SQLite folds only Latin.
    """

    id = models.CharField(primary_key=True, max_length=200)
    name = models.CharField(max_length=400)
    folded = models.CharField(max_length=700, default="")
    segment = models.CharField(max_length=20)
    csm_name = models.CharField(max_length=200, blank=True)
    csm_email = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=2)
    industry = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=100, blank=True)
    domain = models.CharField(max_length=200, blank=True)
    currency = models.CharField(max_length=3)
    arr = models.DecimalField(max_digits=20, decimal_places=2, null=True)
    renewal_on = models.DateField(null=True)
    opt_out_on = models.DateField(null=True)
    health = models.FloatField(null=True)
    priority_risks = models.PositiveIntegerField(null=True)
    decision = models.CharField(max_length=20)
    review_type = models.CharField(max_length=20)
    quarter = models.CharField(max_length=10)
    next_review_on = models.DateField(null=True)
    last_review_on = models.DateField(null=True)
    present = models.BooleanField(default=True)
    synced_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=[field], name=f"account_by_{field}")
            for field in ("name", "arr", "renewal_on", "next_review_on", "csm_email", "segment")
        ]

    def __str__(self) -> str:
        return self.name


class Kept(models.Model):
    """What every fact kept here has: its account, where it came from, and its revision.

    ``revision`` counts changes; a form sends the one it was shown, and a change made meanwhile by
    another is told instead of overwritten.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT)
    source_id = models.CharField(max_length=200)
    origin = models.CharField(max_length=20, default="workspace")
    changed_here = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["account", "source_id"], name="%(class)s_once_an_account"
            )
        ]


def texts() -> models.JSONField[Any, Any]:
    """A text by language; at least one is there."""
    return models.JSONField(default=dict)


def amount(**options: Any) -> models.DecimalField[Any, Any]:
    """A measured amount, exact."""
    return models.DecimalField(max_digits=24, decimal_places=6, **options)


class Goal(Kept):
    title = texts()
    measure = models.JSONField(null=True)
    unit = models.CharField(max_length=60, blank=True)
    baseline = amount(null=True)
    target = amount(null=True)
    actual = amount(null=True)
    due_on = models.DateField(null=True)
    status = models.CharField(max_length=40, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    agreed_on = models.DateField(null=True)
    weight = amount(null=True)
    told_on = models.DateField(null=True)


class Milestone(Kept):
    """A step of the success plan: what, who, when. ``goal`` is the goal it serves."""

    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True)
    title = models.CharField(max_length=500)
    owner = models.CharField(max_length=200, blank=True)
    side = models.CharField(max_length=10)
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)


class Outcome(Kept):
    """A measured result against a baseline; the value ledger's line (``core.facts.Outcome``)."""

    title = texts()
    category = models.CharField(max_length=20)
    goal_source_id = models.CharField(max_length=200, blank=True)
    period_start = models.DateField()
    period_end = models.DateField()
    unit = models.CharField(max_length=60, blank=True)
    baseline = amount(null=True)
    actual = amount(null=True)
    rate = amount(null=True)
    rate_currency = models.CharField(max_length=3, blank=True)
    attribution = amount(null=True)
    evidence = models.CharField(max_length=20, blank=True)
    baseline_source = models.CharField(max_length=400, blank=True)
    baseline_on = models.DateField(null=True)
    baseline_agreed_by = models.CharField(max_length=200, blank=True)
    baseline_agreed_on = models.DateField(null=True)
    confirmed_by = models.CharField(max_length=200, blank=True)


class Stakeholder(Kept):
    """A contact with a role in the review."""

    name = models.CharField(max_length=200)
    email = models.CharField(max_length=254, blank=True)
    title = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=20, blank=True)
    role = models.CharField(max_length=20, blank=True)
    last_contact_on = models.DateField(null=True)
    interests = models.TextField(blank=True)
    left_on = models.DateField(null=True)


class ProductRequest(Kept):
    """What the customer misses in the product, and what became of it."""

    title = texts()
    asked_on = models.DateField()
    asked_by = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=40, blank=True)
    shipped_on = models.DateField(null=True)


class MatrixEntry(Kept):
    """A risk or an opportunity that a person wrote, or where they moved one the product found.

    ``computed`` is the identifier of the found one that this moves; empty for a person's own.
    """

    opportunity = models.BooleanField(default=False)
    computed = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=500, blank=True)
    play = models.CharField(max_length=500, blank=True)
    high_impact = models.BooleanField(default=True)
    high_likelihood = models.BooleanField(default=True)
    reason = models.CharField(max_length=1000, blank=True)
    closed_on = models.DateField(null=True)
