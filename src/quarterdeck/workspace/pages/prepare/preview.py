"""The live preview: the review's pages as pictures, in each language, for the customer or for us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import svg_response
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.drawn import Drawn, Shown, drawn
from quarterdeck.workspace.pages.prepare.frame import Look, frame, look_of, part, told


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in the preview: its place, what it is called and where its picture is."""

    number: int
    title: str
    role: str
    src: str
    query: str
    current: bool


@access(Access.SEE)
@require_safe
def preview(request: Asked, key: str) -> HttpResponse:
    """The preview as part of the review's page, or on a page of its own."""
    found = review_of(request, key)
    try:
        seen = _preview(request, found, look_of(request, found))
    except QuarterdeckError as error:
        if not request.htmx:
            raise
        return told(request, error)
    if request.htmx:
        return part(request, "_preview.html", seen)
    whole = {**frame(request, found, "checklist"), **seen}
    return render(request, "workspace/prepare/preview.html", whole)


def _preview(request: Asked, found: Review, look: Look) -> dict[str, Any]:
    pages = drawn(desk(), found, look.language, look.shown)
    at = _at(request.GET.get("slide", ""), pages)
    listed = [_picture(found, look, number, one, at) for number, one in enumerate(pages, 1)]
    return {
        "review": found,
        "look": look,
        "pictures": listed,
        "now": listed[at - 1] if listed else None,
        "page": pages[at - 1].picture if pages else None,
        "customer_query": urlencode({"in": look.language.value, "for": Shown.CUSTOMER.value}),
        "internal_query": urlencode({"in": look.language.value, "for": Shown.INTERNAL.value}),
    }


def _at(wanted: str, pages: tuple[Drawn, ...]) -> int:
    """The page asked for by number or by role; else the first."""
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 5:
        return min(max(int(wanted), 1), max(len(pages), 1))
    roles = [one.picture.role.value for one in pages]
    return roles.index(wanted) + 1 if wanted in roles else 1


def _picture(found: Review, look: Look, number: int, one: Drawn, at: int) -> Picture:
    return Picture(
        number,
        one.picture.title,
        one.picture.role.value,
        picture_address(found, look.language, look.shown, number, one.mark),
        f"{look.query}&slide={number}",
        number == at,
    )


def picture_address(found: Review, language: Language, shown: Shown, number: int, mark: str) -> str:
    """Where one page's picture is; the mark of its content tells one state from the next."""
    args = [found.key, language.value, shown.value, number]
    return f"{reverse('prepare-slide', args=args)}?v={mark}"


@access(Access.SEE)
@require_safe
@gzip_page
def slide(request: Asked, key: str, language: str, shown: str, number: int) -> HttpResponse:
    """One page as a picture."""
    found = review_of(request, key)
    if language not in set(Language) or shown not in set(Shown):
        raise Http404
    pages = drawn(desk(), found, Language(language), Shown(shown))
    if not 1 <= number <= len(pages):
        raise Http404
    page = pages[number - 1]
    return svg_response(page.picture.svg, kept=request.GET.get("v") == page.mark)
