"""The deck as edited in PowerPoint: upload, what the check says of it, taking it back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import edited_decks
from quarterdeck.workspace.acts.freezing import deck_content
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import download_response
from quarterdeck.workspace.errors import http_status, refused
from quarterdeck.workspace.models import EditedDeck, Review
from quarterdeck.workspace.pages.prepare.frame import back_to, frame, look_of

MEGABYTE = 1024 * 1024


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """Upload, and the decks uploaded so far; the newest one's report, or that of the ``deck`` asked for."""
    found = review_of(request, key)
    return render(request, "workspace/prepare/deck.html", _page(request, found))


def _page(request: Asked, found: Review) -> dict[str, Any]:
    decks = tuple(found.edited_decks.select_related("by").order_by("-id"))
    presented = next((deck for deck in decks if not deck.withdrawn), None)
    wanted = request.GET.get("deck", "")
    chosen = next((deck for deck in decks if str(deck.pk) == wanted), presented)
    return {
        **frame(request, found, "deck"),
        "decks": decks,
        "presented": presented,
        "deck": chosen,
        "report": chosen.report if chosen is not None else None,
        "most_megabytes": edited_decks.LARGEST_DECK // MEGABYTE,
    }


@access(Access.CHANGE)
@require_POST
def upload(request: Asked, key: str) -> HttpResponse:
    """Check and keep an edited deck."""
    found = review_of(request, key)
    try:
        name, content = _uploaded(request)
        edited_decks.upload(acting(request.user), found, desk(), name, content)
    except QuarterdeckError as error:
        seen = {**_page(request, found), "error": error}
        return render(request, "workspace/prepare/deck.html", seen, status=http_status(error))
    return back_to("prepare-deck", found, look_of(request, found), "report")


def _uploaded(request: Asked) -> tuple[str, bytes]:
    """The file, read only where it is not too large."""
    file = request.FILES.get("deck")
    if file is None or not file.size:
        raise refused("ws-deck-missing", field="deck")
    if file.size > edited_decks.LARGEST_DECK:
        raise refused("ws-deck-too-large", next="ws-deck-too-large-next", field="deck")
    return file.name or "deck.pptx", file.read()


def _deck(found: Review, id: int) -> EditedDeck:
    deck = found.edited_decks.filter(pk=id).first()
    if deck is None:
        raise Http404
    return deck


@access(Access.CHANGE)
@require_POST
def withdraw(request: Asked, key: str, deck: int) -> HttpResponse:
    """Take a deck back."""
    found = review_of(request, key)
    edited_decks.withdraw(acting(request.user), found, _deck(found, deck))
    return back_to("prepare-deck", found, look_of(request, found))


@access(Access.SEE)
@require_safe
def file(request: Asked, key: str, deck: int) -> HttpResponse:
    """A deck as it was uploaded."""
    found = review_of(request, key)
    row = _deck(found, deck)
    return download_response(deck_content(desk(), row), row.name, edited_decks.PPTX)
