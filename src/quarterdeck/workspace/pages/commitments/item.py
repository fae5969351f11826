"""One commitment: what it says, where it stands, what the customer said, and how it came to this."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.facts import Side
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts import commitments
from quarterdeck.workspace.acts.commitments import UNDECIDED
from quarterdeck.workspace.acts.reminders import recipient, reminder_day
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError, http_status
from quarterdeck.workspace.models import Commitment, User
from quarterdeck.workspace.pages.commitments.board import may_change
from quarterdeck.workspace.pages.commitments.cards import card
from quarterdeck.workspace.pages.commitments.given import commitment_of, day, revision, terms
from quarterdeck.workspace.pages.commitments.told import entries
from quarterdeck.workspace.templatetags.words import say


@access(Access.SEE)
@require_safe
def page(request: Asked, id: int) -> HttpResponse:
    """The commitment."""
    return item(request, commitment_of(request, id))


def item(
    request: Asked,
    row: Commitment,
    form: str = "",
    error: QuarterdeckError | None = None,
) -> HttpResponse:
    """The page of a commitment; where ``form`` was refused, with what was typed and why."""
    conflict = isinstance(error, ChangedMeanwhileError)
    if conflict:
        row = commitment_of(request, row.pk)
    words = local_text(row.text).to(request.language)
    typed: Mapping[str, Any] = request.POST if form else {}
    context = {
        "part": "commitments",
        "row": row,
        "card": card(row, desk().today()),
        "words": words,
        "title": words if len(words) <= 80 else words[:79].rstrip() + "…",
        "undecided": row.standing in UNDECIDED,
        "sides": list(Side),
        "values": _values(row, words, typed if form == "edit" else {}),
        "form": form,
        "typed": typed,
        "error": None if conflict else error,
        "conflict": conflict,
        "may_change": may_change(request),
        "entries": entries(row, request.language),
        **_reminders(row),
    }
    status = 200 if error is None else http_status(error)
    return render(request, "workspace/commitments/item.html", context, status=status)


def _values(row: Commitment, words: str, typed: Mapping[str, Any]) -> dict[str, str]:
    """What the form of terms shows: what was typed, else what stands."""
    stands = {
        "text": words,
        "side": row.side,
        "owner": row.owner,
        "owner_email": row.owner_email,
        "due_on": row.due_on.isoformat() if row.due_on is not None else "",
    }
    return {name: typed.get(name, value) for name, value in stands.items()}


def _reminders(row: Commitment) -> dict[str, Any]:
    """To whom reminders go and when the next falls; what went out, and what failed."""
    gone = User.objects.filter(email=row.owner_email, is_active=False).exists()
    to = recipient(row, frozenset({row.owner_email} if gone else ()))
    sent = list(row.reminders.order_by("-send_on", "-pk")[:5])
    following = None
    if row.due_on is not None and to and card(row, desk().today()).kind != "done":
        following = _following(row)
    return {"reminded": to, "reminders": sent, "next_reminder": following}


def _following(row: Commitment) -> Any:
    """The next day on which is reminded, within the weeks ahead."""
    assert row.due_on is not None
    today = desk().today()
    ahead = max(8, (row.due_on - today).days + 2)
    days = (today + timedelta(days=n) for n in range(1, min(ahead, 800)))
    last = reminder_day(row.due_on, today)
    return next((on for on in days if reminder_day(row.due_on, on) != last), None)


@access(Access.CHANGE)
@require_POST
def edit(request: Asked, id: int) -> HttpResponse:
    """Change what it says."""
    row = commitment_of(request, id)
    try:
        commitments.edit(
            acting(request.user),
            row,
            revision(request.POST),
            terms(request.POST),
            request.language,
        )
    except (ActError, ChangedMeanwhileError) as error:
        return item(request, row, "edit", error)
    return _done(request, row, "ws-saved")


@access(Access.CHANGE)
@require_POST
def move(request: Asked, id: int) -> HttpResponse:
    """Move it to another state."""
    row, given = commitment_of(request, id), request.POST
    try:
        commitments.move(
            acting(request.user),
            row,
            revision(given),
            given.get("to", ""),
            desk().today(),
            completed_on=day(given, "completed_on"),
            reason=given.get("reason", ""),
        )
    except (ActError, ChangedMeanwhileError) as error:
        return item(request, row, "move", error)
    return _done(request, row, "ws-commitments-moved")


@access(Access.CHANGE)
@require_POST
def reply(request: Asked, id: int) -> HttpResponse:
    """Answer the customer's question."""
    row, given = commitment_of(request, id), request.POST
    try:
        commitments.reply(acting(request.user), row, revision(given), given.get("reply", ""))
    except (ActError, ChangedMeanwhileError) as error:
        return item(request, row, "reply", error)
    return _done(request, row, "ws-commitments-replied")


@access(Access.CHANGE)
@require_POST
def decide(request: Asked, id: int) -> HttpResponse:
    """Say that it is agreed, proposed or rejected."""
    row, given = commitment_of(request, id), request.POST
    try:
        commitments.confirm(
            acting(request.user),
            row,
            revision(given),
            given.get("standing", ""),
            desk().today(),
        )
    except (ActError, ChangedMeanwhileError) as error:
        return item(request, row, "decide", error)
    return _done(request, row, "ws-saved")


def _done(request: Asked, row: Commitment, told: str) -> HttpResponse:
    messages.success(request, say(told, request.language))
    return HttpResponseRedirect(reverse("commitments-item", args=[row.pk]))
