"""Headlines, proposals and questions, edited in place and kept over every build."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workflow.review_edit import ExpansionEdit, SlideDropEdit, TextEdit
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts.preparing import ChangedTextError, text_file, write
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.frame import Look, back_to, frame, look_of, part, told
from quarterdeck.workspace.pages.prepare.wording import QUESTIONS, Item, edit_of, item, words


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """All texts; with ``item`` (and ``edit``) only that one, as part of the page."""
    found = review_of(request, key)
    look = look_of(request, found)
    if request.htmx and "item" in request.GET:
        return _one(request, found, look, request.GET["item"])
    seen = {**frame(request, found, "words"), "open": request.GET.get("edit", "")}
    return _whole(request, found, look, seen)


def _whole(
    request: Asked, found: Review, look: Look, seen: dict[str, Any], status: int = 200
) -> HttpResponse:
    try:
        seen["words"] = words(*_state(found), look.language)
    except QuarterdeckError as error:
        seen["error"] = error
        status = http_status(error)
    return render(request, "workspace/prepare/words.html", seen, status=status)


def _state(found: Review) -> tuple[Any, Any]:
    return desk().prepared(found), read_review_file(text_file(desk(), found))


def _one(request: Asked, found: Review, look: Look, id: str) -> HttpResponse:
    one = item(*_state(found), look.language, id)
    if one is None:
        raise Http404
    seen = {**frame(request, found, "words"), "item": one}
    return part(request, "_item.html", {**seen, "open": id if "edit" in request.GET else ""})


@access(Access.CHANGE)
@require_POST
def change(request: Asked, key: str, item: str) -> HttpResponse:
    """Keep a text, take it back, or leave a slide or the expansion proposal out."""
    found = review_of(request, key)
    look = look_of(request, found)
    edit = edit_of(item, look.language, _typed(request))
    if edit is None:
        raise Http404
    try:
        write(acting(request.user), found, edit, desk(), shown=request.POST.get("seen"))
    except QuarterdeckError as error:
        return _refused(request, found, look, item, error)
    return _changed(request, found, look, item, edit)


def _typed(request: Asked) -> str:
    return "" if "take_back" in request.POST else request.POST.get("text", "")


def _changed(request: Asked, found: Review, look: Look, id: str, edit: TextEdit) -> HttpResponse:
    if not request.htmx:
        return back_to("prepare-words", found, look, id)
    seen = frame(request, found, "words")
    if isinstance(edit, SlideDropEdit | ExpansionEdit):
        seen["words"] = words(*_state(found), look.language)
        return part(request, "_words.html", seen, changed=True)
    seen["item"] = item(*_state(found), look.language, id)
    return part(request, "_item.html", seen, changed=True)


def _refused(
    request: Asked, found: Review, look: Look, id: str, error: QuarterdeckError
) -> HttpResponse:
    """The form again with what was typed, and why it could not be kept."""
    try:
        one = item(*_state(found), look.language, id)
    except QuarterdeckError:
        one = None
    if one is None:
        if request.htmx:
            return told(request, error)
        raise error
    seen = {
        **frame(request, found, "words"),
        "open": id,
        "item_error": error,
        "typed": _typed(request),
    }
    if isinstance(error, ChangedTextError):
        seen |= {"conflict": error, "theirs": _theirs(error, one)}
    status = 409 if isinstance(error, ChangedTextError) else 422
    if request.htmx:
        return part(request, "_item.html", {**seen, "item": one}, status=status)
    return _whole(request, found, look, seen, status)


def _theirs(error: ChangedTextError, one: Item) -> str:
    """What stands there now, as a person reads it."""
    if one.id == QUESTIONS or not isinstance(error.theirs, str):
        return one.text
    return error.theirs or one.text
