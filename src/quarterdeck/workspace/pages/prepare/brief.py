"""The brief and the agenda: internal pages beside the deck."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.drawn import Shown, drawn
from quarterdeck.workspace.pages.prepare.frame import Look, frame, look_of
from quarterdeck.workspace.pages.prepare.preview import picture_address


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """Both, page by page, with what stands on each as text."""
    found = review_of(request, key)
    seen = frame(request, found, "brief")
    try:
        look = look_of(request, found)
        seen["sheets"] = tuple(
            (shown.value, _sheets(found, look, shown)) for shown in (Shown.BRIEF, Shown.AGENDA)
        )
    except QuarterdeckError as error:
        status = http_status(error)
        return render(
            request, "workspace/prepare/brief.html", {**seen, "error": error}, status=status
        )
    return render(request, "workspace/prepare/brief.html", seen)


def _sheets(found: Review, look: Look, shown: Shown) -> tuple[dict[str, str], ...]:
    pages = drawn(desk(), found, look.language, shown)
    return tuple(
        {
            "src": picture_address(found, look.language, shown, number, one.mark),
            "title": one.picture.title,
            "text": one.picture.text,
        }
        for number, one in enumerate(pages, 1)
    )
