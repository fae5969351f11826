"""What is changed on the board itself: moves, confirmations, a commitment added by hand."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_POST
from django_htmx.http import reswap, retarget

from quarterdeck.core.message import Message, message
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n.messages import to_text
from quarterdeck.workspace.access import Access, access, account_of
from quarterdeck.workspace.access import Asked as Request
from quarterdeck.workspace.acts import commitments
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError, http_status, refused
from quarterdeck.workspace.models import Account, Commitment, Review
from quarterdeck.workspace.pages.commitments.asked import Asked
from quarterdeck.workspace.pages.commitments.board import Told, shown
from quarterdeck.workspace.pages.commitments.cards import card
from quarterdeck.workspace.pages.commitments.given import (
    board_of_form,
    commitment_of,
    revision,
    terms,
)
from quarterdeck.workspace.pages.commitments.item import item


@access(Access.CHANGE)
@require_POST
def move(request: Request, id: int) -> HttpResponse:
    """Move a card to another column; a move that needs a reason asks for it in the card."""
    row, asked, given = commitment_of(request, id), board_of_form(request), request.POST
    target, reason = given.get("to", ""), given.get("reason", "")
    today = desk().today()
    try:
        commitments.move(acting(request.user), row, revision(given), target, today, reason=reason)
    except ChangedMeanwhileError as error:
        return _refused(request, asked, row, error)
    except ActError as error:
        if not request.htmx:
            return item(request, row, "move", error)
        return _asking(request, asked, row, error)
    state = message(f"ws-commitments-state-{target}")
    return _done(request, asked, message("ws-commitments-moved-to", state=state))


def _asking(request: Request, asked: Asked, row: Commitment, error: ActError) -> HttpResponse:
    """The card, asking for the reason; with the error once one was sent without."""
    given = request.POST
    asks = error.field == "reason"
    told = error if not asks or "reason" in given else None
    found = replace(
        card(row, desk().today()),
        asking=given.get("to", "") if asks else "",
        error=told,
        typed=given.get("reason", ""),
    )
    context = {"card": found, "asked": asked, "may_change": True}
    status = 200 if told is None else http_status(error)
    answer = render(request, "workspace/commitments/_card.html", context, status=status)
    reswap(retarget(answer, f"#commitment-{row.pk}"), "outerHTML")
    return answer


@access(Access.CHANGE)
@require_POST
def confirm(request: Request, id: int) -> HttpResponse:
    """Say of what waits that it is agreed, proposed or rejected."""
    row, asked, given = commitment_of(request, id), board_of_form(request), request.POST
    standing = given.get("standing", "")
    try:
        commitments.confirm(acting(request.user), row, revision(given), standing, desk().today())
    except (ActError, ChangedMeanwhileError) as error:
        return _refused(request, asked, row, error)
    return _done(request, asked, message(f"ws-commitments-decided-{standing}"))


@access(Access.CHANGE)
@require_POST
def add(request: Request, id: str) -> HttpResponse:
    """Keep a commitment that a person writes down for an account."""
    account, given = account_of(request, id), request.POST
    asked = Asked({}, account=account)
    try:
        agreed_by = _agreed_by(given)
        commitments.add(
            acting(request.user),
            account,
            terms(given),
            desk().today(),
            agreed_by=agreed_by,
            review=_review(given, account),
        )
    except ActError as error:
        return shown(
            request, asked, status=http_status(error), adding={"typed": given, "error": error}
        )
    told = "added" if agreed_by else "added-proposed"
    return _done(request, asked, message(f"ws-commitments-{told}"))


def _agreed_by(given: QueryDict) -> str:
    """By whom it was agreed; empty for a proposal. ActError where nobody is named who agreed."""
    if given.get("standing") != "agreed":
        return ""
    by = given.get("agreed_by", "").strip()
    if not by:
        raise refused("ws-commitments-needs-agreed-by", field="agreed_by")
    return by


def _review(given: QueryDict, account: Account) -> Review | None:
    key = given.get("review", "")
    if not key:
        return None
    found = Review.objects.filter(account=account, key=key).first()
    if found is None:
        raise refused("ws-bad-choice", field="review")
    return found


def _refused(
    request: Request, asked: Asked, row: Commitment, error: QuarterdeckError
) -> HttpResponse:
    told = Told(error=error, about=row.pk)
    return shown(request, asked, told, status=http_status(error))


def _done(request: Request, asked: Asked, said: Message) -> HttpResponse:
    if request.htmx:
        return shown(request, asked, Told(said))
    messages.success(request, to_text(said, request.language))
    return HttpResponseRedirect(asked.address)
