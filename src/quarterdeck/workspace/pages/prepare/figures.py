"""The figures of a review: leave out or replace with a reason, and how each is known."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.figure import Unit
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workflow.how_known import how_known
from quarterdeck.workflow.review_edit import FigureEdit
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts.preparing import ChangedTextError, write
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status, refused
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.figure_rows import (
    Figures,
    Row,
    Rows,
    number,
    reason_missing,
    rows,
)
from quarterdeck.workspace.pages.prepare.frame import back_to, frame, look_of, part, told

TYPED = ("value", "reason")


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The figures that the slides show; with ``rest`` the others, with ``figure`` one of them."""
    found = review_of(request, key)
    seen = {**frame(request, found, "figures"), "open": request.GET.get("edit", "")}
    if request.htmx and "figure" in request.GET:
        return _one(request, found, request.GET["figure"], seen)
    status = 200
    try:
        seen["rows"] = _rows(request, found)
    except QuarterdeckError as error:
        seen["error"] = error
        status = http_status(error)
    seen["rest"] = "rest" in request.GET
    if request.htmx and seen["rest"] and "rows" in seen:
        return part(request, "_rest.html", seen)
    return render(request, "workspace/prepare/figures.html", seen, status=status)


def _rows(request: Asked, found: Review) -> Rows:
    with desk().session_of(found) as (session, plan):
        computed = session.figures([plan.account.id])[plan.account.id]
        facts = session.facts[plan.account.id]
        path = session.project.review_file(plan.id)
    prepared = desk().prepared(found)
    overrides = read_review_file(path)
    figures = Figures(computed, prepared.figures, prepared.document, overrides, facts)
    return rows(figures, request.language)


def _row(request: Asked, found: Review, key: str) -> Row:
    row = _rows(request, found).find(key)
    if row is None:
        raise Http404
    return row


def _one(request: Asked, found: Review, key: str, seen: dict[str, Any]) -> HttpResponse:
    row = _row(request, found, key)
    out = "out" in request.GET
    return part(request, "_figure.html", {**seen, "row": row, "out": out})


@access(Access.CHANGE)
@require_POST
def change(request: Asked, key: str) -> HttpResponse:
    """Leave a figure out, replace it, or take that back."""
    found = review_of(request, key)
    row = _rows(request, found).find(request.POST.get("figure", ""))
    if row is None:
        raise refused("ws-figure-unknown")
    try:
        edit = _edit(request, row)
        write(acting(request.user), found, edit, desk(), shown=request.POST.get("seen"))
    except QuarterdeckError as error:
        return _refused(request, found, row, error)
    if not request.htmx:
        return back_to("prepare-figures", found, look_of(request, found), row.id)
    seen = frame(request, found, "figures")
    return part(
        request, "_figure.html", {**seen, "row": _row(request, found, row.key)}, changed=True
    )


def _edit(request: Asked, row: Row) -> FigureEdit:
    if "take_back" in request.POST:
        return FigureEdit(row.key, remove=True)
    reason, text = request.POST.get("reason", ""), request.POST.get("value", "").strip()
    if "out" in request.POST:
        return FigureEdit(row.key, reason)
    if not text:
        raise refused("ws-figure-needs-value", field="value")
    value = number(text, row.computed.unit, request.language)
    if value is None:
        raise refused("ws-bad-number", field="value")
    return FigureEdit(row.key, reason, value)


def _refused(request: Asked, found: Review, row: Row, error: QuarterdeckError) -> HttpResponse:
    """The form again with what was typed, and why it could not be kept."""
    status = 409 if isinstance(error, ChangedTextError) else 422
    fresh = _row(request, found, row.key)
    seen = {
        **frame(request, found, "figures"),
        "row": fresh,
        "open": row.key,
        "item_error": error,
        "conflict": error if status == 409 else None,
        "out": "out" in request.POST,
        "typed": {name: request.POST.get(name, "") for name in TYPED},
    }
    if request.htmx:
        return part(request, "_figure.html", seen, status=status)
    seen["rows"] = _rows(request, found)
    seen["rest"] = row.key not in {one.key for one in seen["rows"].main}
    return render(request, "workspace/prepare/figures.html", seen, status=status)


@access(Access.SEE)
@require_safe
def known(request: Asked, key: str) -> HttpResponse:
    """How one figure is known: formula, numbers, sources, rows, query."""
    found = review_of(request, key)
    wanted = request.GET.get("figure", "")
    try:
        with desk().session_of(found) as (session, plan):
            how = how_known(session, plan.account.id, wanted)
    except QuarterdeckError as error:
        return told(request, error)
    seen = {
        "how": how,
        "missing": "" if how.shown.known else reason_missing(how.shown, request.language),
        "ratio": how.shown.unit is Unit.RATIO,
    }
    if request.htmx:
        return part(request, "_known.html", seen)
    whole = {**frame(request, found, "figures"), **seen}
    return render(request, "workspace/prepare/known.html", whole)
