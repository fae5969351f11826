"""The audience's window: the slide before the room, and nothing of ours.

Its pictures come from an address that draws the customer's document only, whoever asks.
"""

from __future__ import annotations

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from quarterdeck.core.language import Language
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts.running import run_of
from quarterdeck.workspace.documents import svg_response
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.run.decks import Shown, deck_of, picture_by_digest
from quarterdeck.workspace.pages.run.room import slide_language


@access(Access.SEE)
@require_safe
def window(request: Asked, key: str) -> HttpResponse:
    """The window that is shown on the shared screen; it follows the host by itself."""
    review = review_of(request, key)
    language = slide_language(request, review)
    seen = {"review": review, "slides": language, "now": _now(review, language)}
    return render(request, "workspace/run/audience.html", seen)


@access(Access.SEE)
@require_safe
def now(request: Asked, key: str) -> JsonResponse:
    """The slide before the room, for a window that follows."""
    review = review_of(request, key)
    return JsonResponse(_now(review, slide_language(request, review)))


def _now(review: Review, language: Language) -> dict[str, object]:
    run = run_of(review)
    if run is None:
        return {"state": "waiting"}
    if run.ended_at is not None:
        return {"state": "over"}
    page = deck_of(review, language).at(run.slide)
    return {
        "state": "shown",
        "title": page.picture.title,
        "text": page.picture.text,
        "picture": picture_address(review, language, page),
        "place": page.place,
    }


def picture_address(review: Review, language: Language, page: Shown) -> str:
    """Where a page's picture is; its digest makes it an address of this very picture."""
    path = reverse("run-picture", args=[review.key, language.value, page.place])
    return f"{path}?v={page.digest}"


@access(Access.SEE)
@require_safe
def picture(request: Asked, key: str, language: str, place: int) -> HttpResponse:
    """A slide as the customer sees it."""
    review = review_of(request, key)
    if language not in set(Language):
        raise Http404
    wanted, spoken = request.GET.get("v", ""), Language(language)
    known = picture_by_digest(review, spoken, place, wanted) if wanted else None
    if known is not None:
        return svg_response(known, kept=True)
    page = deck_of(review, spoken).at(place)
    if page.place != place:
        raise Http404
    return svg_response(page.picture.svg, kept=page.digest == wanted)
