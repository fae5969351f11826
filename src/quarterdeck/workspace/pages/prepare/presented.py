"""What was presented: freezing it, every frozen version with its files, checking them, reopening."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.language import Language
from quarterdeck.errors import FrozenError, QuarterdeckError
from quarterdeck.workflow.frozen import Frozen, FrozenFile, HeldBackError, read_frozen_file
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import freezing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import document_response, download_response
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import Presentation, Review
from quarterdeck.workspace.pages.prepare.findings import tell
from quarterdeck.workspace.pages.prepare.frame import back_to, frame, look_of, part


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The newest version, or the ``version`` asked for; and the form that freezes or reopens."""
    found = review_of(request, key)
    seen = _page(request, found)
    wanted = request.GET.get("version", "")
    chosen = next((v for v in seen["versions"] if str(v.number) == wanted), None)
    if wanted and chosen is None:
        raise Http404
    seen |= _version(found, chosen or seen["standing"].presented)
    return render(request, "workspace/prepare/presented.html", seen)


def _page(request: Asked, found: Review) -> dict[str, Any]:
    versions = found.presentations.defer("manifest").select_related("by").order_by("-number")
    return {
        **frame(request, found, "presented"),
        "versions": tuple(versions),
        "edited": freezing.newest_deck(found),
        "chosen": (found.language,),
    }


def _version(found: Review, shown: Presentation | None) -> dict[str, Any]:
    """One version with its files and figures, as the database keeps them."""
    if shown is None:
        return {"version": None}
    whole = found.presentations.select_related("by").get(pk=shown.pk)
    frozen = freezing.frozen_of(whole)
    return {"version": whole, "frozen": frozen, "size": sum(f.size for f in frozen.files)}


@access(Access.CHANGE)
@require_POST
def freeze(request: Asked, key: str) -> HttpResponse:
    """Freeze as presented; what stops it is told with the way out."""
    found = review_of(request, key)
    named = request.POST.getlist("language")
    chosen = tuple(one for one in Language if one.value in named)
    try:
        row = freezing.freeze(acting(request.user), found, desk(), languages=chosen)
    except QuarterdeckError as error:
        return _stopped(request, found, error, chosen)
    return back_to("prepare-presented", found, look_of(request, found), f"version-{row.number}")


def _stopped(
    request: Asked, found: Review, error: QuarterdeckError, chosen: Sequence[Language]
) -> HttpResponse:
    status = 422 if isinstance(error, FrozenError) else http_status(error)
    seen = {**_page(request, found), "error": error}
    seen |= _version(found, seen["standing"].presented)
    if chosen:
        seen["chosen"] = tuple(one.value for one in chosen)
    if isinstance(error, HeldBackError):
        seen["findings"] = tell(error.findings, None, request.language)
    return render(request, "workspace/prepare/presented.html", seen, status=status)


@access(Access.CHANGE)
@require_POST
def reopen(request: Asked, key: str) -> HttpResponse:
    """Open what is frozen for changes, with a reason."""
    found = review_of(request, key)
    reason = request.POST.get("reason", "")
    try:
        freezing.reopen(acting(request.user), found, reason)
    except QuarterdeckError as error:
        seen = {**_page(request, found), "reopen_error": error, "reason": reason}
        seen |= _version(found, seen["standing"].presented)
        status = http_status(error)
        return render(request, "workspace/prepare/presented.html", seen, status=status)
    return back_to("prepare-presented", found, look_of(request, found))


def _frozen(found: Review, number: int) -> tuple[Presentation, Frozen]:
    row = found.presentations.filter(number=number).first()
    if row is None:
        raise Http404
    return row, freezing.frozen_of(row)


def _file(frozen: Frozen, name: str) -> FrozenFile:
    found = next((file for file in frozen.files if file.name == name), None)
    if found is None:
        raise Http404
    return found


@access(Access.SEE)
@require_safe
def file(request: Asked, key: str, number: int) -> HttpResponse:
    """One frozen file (``name``), its hash checked as it is read; pages of ours may be viewed."""
    _, frozen = _frozen(review_of(request, key), number)
    wanted = _file(frozen, request.GET.get("name", ""))
    content = read_frozen_file(desk().project, wanted)
    if "view" in request.GET and wanted.name.endswith(".html"):
        return document_response(content)
    return download_response(content, wanted.name, wanted.media_type)


@access(Access.SEE)
@require_safe
def verify(request: Asked, key: str, number: int) -> HttpResponse:
    """Whether every file is still what was frozen: each is read and its hash compared."""
    found = review_of(request, key)
    row, frozen = _frozen(found, number)
    seen = {"review": found, "version": row, "frozen": frozen, "checked": True}
    seen["altered"] = freezing.altered(desk(), row)
    if request.htmx:
        return part(request, "_verified.html", seen)
    whole = {**_page(request, found), **_version(found, row), **seen}
    return render(request, "workspace/prepare/presented.html", whole)
