"""Opening, sending and refusing the forms of an account's parts: one way for all of them.

A form is asked for by the address of its page (``?edit=goal-12``, ``?add=goal``) and sent to
``account-keep``; the answer is the page again, of which htmx takes the changed part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from quarterdeck.workspace.access import Access, Asked, access, account_of
from quarterdeck.workspace.acts.account_facts import Writing, write
from quarterdeck.workspace.acts.account_forms import KINDS, FactKind
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError
from quarterdeck.workspace.models import Account
from quarterdeck.workspace.models.accounts import Kept
from quarterdeck.workspace.pages.account import facts, ledger, risks
from quarterdeck.workspace.pages.account.forms import OpenForm, opened, ref_of
from quarterdeck.workspace.pages.account.frame import frame
from quarterdeck.workspace.templatetags.words import say

Content = Callable[[Asked, Account], dict[str, Any]]

PARTS: Mapping[str, tuple[tuple[str, ...], Content]] = {
    "goals": (("goal", "milestone"), facts.goals),
    "people": (("stakeholder",), facts.people),
    "value": (("outcome",), ledger.value),
    "requests": (("request",), facts.requests),
    "risks": (("item",), risks.matrix),
}
"""The parts in which something is written: what, and what they show."""


def part_of(kind: FactKind) -> str:
    """The part of the account in which facts of a kind stand."""
    return next(part for part, (kinds, _) in PARTS.items() if kind.name in kinds)


def show(
    asked: Asked, account: Account, part: str, *, form: OpenForm | None = None, status: int = 200
) -> HttpResponse:
    """A part of the account, with the form that is open in it."""
    kinds, content = PARTS[part]
    shown = frame(asked, account, part)
    if form is None and shown["may_change"]:
        form = _asked_for(asked, account, kinds)
    seen = {**shown, **content(asked, account), "form": form}
    return render(asked, f"workspace/account/{part}.html", seen, status=status)


def _asked_for(asked: Asked, account: Account, kinds: tuple[str, ...]) -> OpenForm | None:
    """The form that the address asks for; 404 for one of what is not this account's."""
    add, edit = asked.GET.get("add", ""), asked.GET.get("edit", "")
    if add in kinds:
        return opened(account, KINDS[add], None, asked.language)
    name, _, key = edit.rpartition("-")
    if name not in kinds:
        return None
    return opened(account, KINDS[name], _row(account, KINDS[name], key), asked.language)


def _row(account: Account, kind: FactKind, key: str) -> Kept:
    found = kind.model.objects.filter(account=account)
    if kind.name == "item":
        found = found.filter(computed="")
    row: Kept | None = found.filter(pk=int(key)).first() if _is_key(key) else None
    if row is None:
        raise Http404
    return row


def _is_key(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 15


@access(Access.CHANGE)
@require_POST
def keep(request: Asked, id: str, kind: str) -> HttpResponse:
    """Add a fact, or change the one that the form names."""
    account = account_of(request, id)
    if kind not in KINDS:
        raise Http404
    wanted, key = KINDS[kind], request.POST.get("key", "")
    row = _row(account, wanted, key) if key else None
    typed = {field.name: request.POST.get(field.name, "") for field in wanted.fields}
    by = Writing(acting(request.user), account, request.language, desk().today())
    sent = request.POST.get("revision", "")
    try:
        kept = write(by, wanted, typed, row=row, revision=int(sent) if _is_key(sent) else 0)
    except (ActError, ChangedMeanwhileError) as error:
        form = opened(account, wanted, row, request.language, typed=typed, error=error)
        status = 409 if isinstance(error, ChangedMeanwhileError) else 422
        return show(request, account, part_of(wanted), form=form, status=status)
    return back(request, account, part_of(wanted), ref_of(wanted, kept))


def back(request: Asked, account: Account, part: str, ref: str) -> HttpResponse:
    """To the part, at the row that was kept."""
    messages.success(request, say("ws-saved", request.language))
    where = reverse(f"account-{part}", args=[account.pk])
    return HttpResponseRedirect(f"{where}?kept={ref}#{ref}", status=303)
