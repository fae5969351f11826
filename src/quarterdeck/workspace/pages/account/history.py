"""What happened with an account: its commitments, its reviews, and every change of what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Avg, Count, F
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import has_message
from quarterdeck.workspace.access import Access, Asked, access, account_of
from quarterdeck.workspace.acts.account_forms import KINDS
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Commitment, MatrixEntry, Review, Trace
from quarterdeck.workspace.pages.account.frame import frame
from quarterdeck.workspace.pages.prepare.history import Entry, Field, entry
from quarterdeck.workspace.templatetags.words import in_language, say

A_PAGE = 40
CLOSED = ("complete", "cancelled")


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment; ``days`` is how long it is overdue, zero where it is not."""

    row: Commitment
    days: int

    @property
    def closed(self) -> bool:
        return self.row.state in CLOSED


@access(Access.SEE)
@require_safe
def commitments(request: Asked, id: str) -> HttpResponse:
    """What was agreed, the overdue first, what is done last."""
    account, today = account_of(request, id), desk().today()
    found = Commitment.objects.filter(account=account).select_related("review")
    rows = [
        Promise(row, _overdue(row, today))
        for row in found.order_by(F("due_on").asc(nulls_last=True))
    ]
    rows.sort(key=lambda p: (p.closed, p.days == 0))
    seen = {**frame(request, account, "commitments"), "promises": rows}
    return render(request, "workspace/account/commitments.html", seen)


def _overdue(row: Commitment, today: Any) -> int:
    if row.state in CLOSED or row.standing != "agreed" or row.due_on is None:
        return 0
    return max(0, int((today - row.due_on).days))


@access(Access.SEE)
@require_safe
def page(request: Asked, id: str) -> HttpResponse:
    """Reviews, the newest first, and the trail of changes by pages."""
    account = account_of(request, id)
    traces = Trace.objects.filter(account_id=account.pk).select_related("user").order_by("-id")
    shown = Paginator(traces, A_PAGE).get_page(request.GET.get("page"))
    listed = list(shown.object_list)
    titles = _titles(account, listed, request.language)
    seen = {
        **frame(request, account, "history"),
        "reviews": _reviews(account, request.language),
        "page": shown,
        "entries": [_entry(one, titles, request.language) for one in listed],
    }
    return render(request, "workspace/account/history.html", seen)


def _reviews(account: Account, language: Language) -> list[tuple[Review, str]]:
    """Each with its quarter in words, how often it was presented, and how satisfied the customer was."""
    found = (
        Review.objects.filter(account=account)
        .annotate(
            presented=Count("presentations", distinct=True),
            satisfaction=Avg("feedback__score"),
        )
        .order_by("-quarter", "-pk")
    )
    return [(review, numbers.quarter(Quarter.parse(review.quarter), language)) for review in found]


def _titles(account: Account, traces: Iterable[Trace], language: Language) -> Mapping[str, str]:
    """What the kept facts that the traces tell of are called, by their subject."""
    wanted: dict[str, set[str]] = {}
    for trace in traces:
        model, _, source = trace.subject.partition(":")
        wanted.setdefault(model, set()).add(source)
    found: dict[str, str] = {}
    for kind in KINDS.values():
        model = str(kind.model._meta.model_name)
        named = "title" if kind.title.name == "title" else "name"
        rows = kind.model.objects.filter(account=account, source_id__in=wanted.get(model, ()))
        for source, title in rows.values_list("source_id", named):
            found[f"{model}:{source}"] = (
                title if isinstance(title, str) else in_language(title, language)
            )
    return found | _found_items(account, wanted, language)


def _found_items(
    account: Account, wanted: Mapping[str, set[str]], language: Language
) -> dict[str, str]:
    """Items of the matrix that the product found, by the product's words for them."""
    model = str(MatrixEntry._meta.model_name)
    found = {}
    for source in wanted.get(model, ()):
        id = f"story-{source.removeprefix('found/')}"
        if source.startswith("found/") and has_message(id, language):
            found[f"{model}:{source}"] = say(id, language)
    return found


def _entry(trace: Trace, titles: Mapping[str, str], language: Language) -> Entry:
    """The trace in words, with the names of this part's own fields and facts."""
    found = entry(trace, language)
    return replace(
        found,
        subject=titles.get(trace.subject) or found.subject,
        fields=tuple(_named(field, language) for field in found.fields if field.name not in HIDDEN),
    )


HIDDEN = ("source_id", "origin", "changed_here", "revision", "computed")
"""What a new row holds for our own use; it says nothing to a person."""


def _named(field: Field, language: Language) -> Field:
    id = f"ws-account-field-{field.name.replace('_', '-')}"
    return replace(field, name=say(id, language)) if has_message(id, language) else field
