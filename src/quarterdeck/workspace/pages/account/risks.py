"""The risk and opportunity matrix, and moving what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.story.types import MatrixItem, Quadrant
from quarterdeck.workspace.access import Access, Asked, access, account_of
from quarterdeck.workspace.acts.matrix import Placed, close, found_items, move, placed, take_up
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError, refused
from quarterdeck.workspace.models import Account, MatrixEntry
from quarterdeck.workspace.pages.account.frame import frame

CELLS = (
    (Quadrant.MONITOR, "high-low"),
    (Quadrant.PRIORITY, "high-high"),
    (Quadrant.WATCH, "low-low"),
    (Quadrant.PREPARE, "low-high"),
)
LEVELS = ("low", "high")


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person sent for an item, and why it could not be kept."""

    key: str
    impact: str
    likelihood: str
    reason: str
    error: ActError | ChangedMeanwhileError


@dataclass(frozen=True, slots=True)
class Item:
    """An item in words; ``sent`` where what a person sent for it was refused."""

    placed: Placed
    title: str
    play: str
    sent: Sent | None

    @property
    def ref(self) -> str:
        entry = self.placed.entry
        return f"item-{entry.pk}" if self.placed.own and entry else self.placed.key

    @property
    def impact(self) -> str:
        return self.sent.impact if self.sent else LEVELS[self.placed.high_impact]

    @property
    def likelihood(self) -> str:
        return self.sent.likelihood if self.sent else LEVELS[self.placed.high_likelihood]

    @property
    def reason(self) -> str:
        if self.sent is not None:
            return self.sent.reason
        return self.placed.entry.reason if self.placed.entry is not None else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One quadrant; ``place`` is impact and likelihood."""

    quadrant: Quadrant
    place: str
    items: tuple[Item, ...]


def matrix(asked: Asked, account: Account, sent: Sent | None = None) -> dict[str, Any]:
    """The four quadrants, what was closed, and why nothing was computed where that failed."""
    items, error = _found(account)
    everything = placed(items, _entries(account))
    shown = [_item(one, asked.language, sent) for one in everything]
    open_items = [one for one in shown if not one.placed.closed]
    return {
        "cells": [
            Cell(q, place, tuple(i for i in open_items if i.placed.cell == place))
            for q, place in CELLS
        ],
        "closed": [one for one in shown if one.placed.closed and not _only_gone(one.placed, error)],
        "levels": LEVELS,
        "error": error,
    }


def _only_gone(item: Placed, error: QuarterdeckError | None) -> bool:
    """Whether an item only seems gone, since nothing could be computed."""
    still = item.entry is not None and item.entry.closed_on is None
    return error is not None and item.found is None and still


def _entries(account: Account) -> Iterable[MatrixEntry]:
    return MatrixEntry.objects.filter(account=account).order_by("pk")


def _found(account: Account) -> tuple[tuple[MatrixItem, ...], QuarterdeckError | None]:
    """What the product finds; nothing, and why, where the sources cannot be read."""
    try:
        with desk().session() as session:
            if account.pk not in session.facts:
                return (), None
            return found_items(session, account.pk), None
    except QuarterdeckError as error:
        return (), error


def _item(one: Placed, language: Language, sent: Sent | None) -> Item:
    entry = one.entry
    own = (entry.title, entry.play) if one.own and entry is not None else None
    title, play = own or (_words(one.title, one.key, language), _words(one.play, "", language))
    return Item(one, title, play, sent if sent is not None and sent.key == one.key else None)


def _words(text: Text | None, otherwise: str, language: Language) -> str:
    """The product's words; the key where a newer version of it no longer has them."""
    id = getattr(text, "id", "")
    return to_text(text, language) if text is not None and has_message(id, language) else otherwise


@access(Access.CHANGE)
@require_POST
def place(request: Asked, id: str) -> HttpResponse:
    """Move an item, close it, or take it up again, as the button pressed says."""
    account = account_of(request, id)
    key = request.POST.get("key", "")
    items, error = _found(account)
    if error is not None:
        raise error
    item = next((one for one in placed(items, _entries(account)) if one.key == key), None)
    if item is None:
        raise Http404
    try:
        _act(request, account, item)
    except (ActError, ChangedMeanwhileError) as found:
        return _again(request, account, item, found)
    where = reverse("account-risks", args=[account.pk])
    return HttpResponseRedirect(where, status=303)


def _act(request: Asked, account: Account, item: Placed) -> MatrixEntry:
    actor, sent = acting(request.user), request.POST.get("revision", "")
    revision = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else 0
    why = request.POST.get("reason", "")
    if "close" in request.POST:
        return close(actor, item, account, revision, why, desk().today())
    if "reopen" in request.POST:
        return take_up(actor, item, account, revision)
    high = (_high(request, "impact"), _high(request, "likelihood"))
    return move(actor, item, account, revision, high, why)


def _high(request: Asked, name: str) -> bool:
    chosen = request.POST.get(name, "")
    if chosen not in LEVELS:
        raise refused("ws-bad-choice", field=name)
    return chosen == "high"


def _again(
    request: Asked, account: Account, item: Placed, error: ActError | ChangedMeanwhileError
) -> HttpResponse:
    """The matrix again, the item's form with what was sent."""
    sent = Sent(
        item.key,
        request.POST.get("impact", "") or LEVELS[item.high_impact],
        request.POST.get("likelihood", "") or LEVELS[item.high_likelihood],
        request.POST.get("reason", "")[:1000],
        error,
    )
    seen = {**frame(request, account, "risks"), **matrix(request, account, sent), "form": None}
    status = 409 if isinstance(error, ChangedMeanwhileError) else 422
    return render(request, "workspace/account/risks.html", seen, status=status)
