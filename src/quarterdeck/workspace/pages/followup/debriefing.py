"""The debrief of a review: for our side only."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import debrief
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.followup.frame import back_to, form_status, frame, show
from quarterdeck.workspace.pages.followup.overview import Failed


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The debrief as it stands."""
    return show(request, "debrief", _page(request, review_of(request, key)))


def _page(request: Asked, found: Review, failed: Failed | None = None) -> dict[str, Any]:
    there = debrief.debrief_of(found)
    fields = [_field(name, there, failed) for name in debrief.FIELDS]
    return {
        **frame(request, found, "debrief"),
        "debrief": there,
        "fields": fields,
        "conflict": failed is not None and form_status(failed.error) == 409,
        "failed": failed,
    }


def _field(name: str, there: Any, failed: Failed | None) -> dict[str, Any]:
    kept = getattr(there, name, "")
    wrong = getattr(failed.error, "field", "") == name if failed is not None else False
    value = failed.typed.get(name, "") if failed is not None else kept
    return {"name": name, "id": name.replace("_", "-"), "kept": kept, "value": value, "bad": wrong}


@access(Access.CHANGE)
@require_POST
def write(request: Asked, key: str) -> HttpResponse:
    """Keep the debrief; where a colleague wrote meanwhile, both versions are shown."""
    found = review_of(request, key)
    given = {name: request.POST.get(name, "") for name in debrief.FIELDS}
    text = request.POST.get("revision", "")
    revision = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
    try:
        debrief.write(acting(request.user), found, given, revision)
    except QuarterdeckError as error:
        seen = _page(request, found, Failed("debrief", error, given))
        if not seen["begun"]:
            raise
        return show(request, "debrief", seen, status=form_status(error))
    if not request.htmx:
        return back_to("followup-debrief", found)
    return show(request, "debrief", _page(request, found))
