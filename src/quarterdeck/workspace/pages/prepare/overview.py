"""The page of one review: the countdown to it, and what it will show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import checklist
from quarterdeck.workspace.acts.preparing import notice_outside, text_file
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import ChecklistItem, Review
from quarterdeck.workspace.pages.prepare.frame import back_to, frame, look_of, part
from quarterdeck.workspace.templatetags.words import say


@dataclass(frozen=True, slots=True)
class Due:
    """A step in words, with its day; ``state`` is done, late or open."""

    item: ChecklistItem
    words: str
    on: date | None
    state: str
    days_late: int


@access(Access.SEE)
@require_safe
def review(request: Asked, key: str) -> HttpResponse:
    """The review, with its checklist; a change made to its text file outside is noticed here."""
    found = review_of(request, key)
    with suppress(
        QuarterdeckError
    ):  # a project that cannot be read is told by the parts that need it
        notice_outside(found, text_file(desk(), found))
    return render(request, "workspace/prepare/review.html", _page(request, found))


def _page(request: Asked, found: Review) -> dict[str, Any]:
    return {**frame(request, found, "checklist"), **steps_of(found, request.language)}


def steps_of(found: Review, language: Language) -> dict[str, Any]:
    """The countdown: its steps with their days, and how many are done."""
    steps = tuple(_due(found, desk().today(), language))
    done = sum(step.state == "done" for step in steps)
    return {"checklist": steps, "done": done, "most_days": checklist.FIRST_DAY_BEFORE}


def _due(found: Review, today: date, language: Language) -> Iterator[Due]:
    for item in found.checklist.all():
        on = found.planned_on - timedelta(item.days_before) if found.planned_on else None
        late = (today - on).days if on is not None and item.done_on is None else 0
        state = "done" if item.done_on else "late" if late > 0 else "open"
        words = say(f"ws-step-{item.template}", language) if item.template else item.text
        yield Due(item, words, on, state, max(late, 0))


def _item(found: Review, id: int) -> ChecklistItem:
    item = found.checklist.select_related("review").filter(pk=id).first()
    if item is None:
        raise Http404
    return item


@access(Access.CHANGE)
@require_POST
def tick(request: Asked, key: str, item: int) -> HttpResponse:
    """Mark a step done, or not done after all."""
    found = review_of(request, key)
    done = request.POST.get("done") == "1"
    checklist.tick(acting(request.user), _item(found, item), desk(), done=done)
    return _steps(request, found)


@access(Access.CHANGE)
@require_POST
def owner(request: Asked, key: str, item: int) -> HttpResponse:
    """Hand a step over."""
    found = review_of(request, key)
    checklist.hand_over(acting(request.user), _item(found, item), request.POST.get("owner", ""))
    return _steps(request, found)


@access(Access.CHANGE)
@require_POST
def remove(request: Asked, key: str, item: int) -> HttpResponse:
    """Take a person's own step away."""
    found = review_of(request, key)
    checklist.remove_step(acting(request.user), _item(found, item))
    return _steps(request, found)


@access(Access.CHANGE)
@require_POST
def add(request: Asked, key: str) -> HttpResponse:
    """Add a step; what was typed stays where it does not fit."""
    found = review_of(request, key)
    text, days = request.POST.get("text", ""), request.POST.get("days_before", "")
    try:
        before = int(days) if days.strip().isascii() and days.strip().isdigit() else -1
        checklist.add_step(acting(request.user), found, text, before, request.POST.get("owner", ""))
    except ActError as error:
        return _steps(request, found, error)
    return _steps(request, found)


def _steps(request: Asked, found: Review, error: ActError | None = None) -> HttpResponse:
    if error is None and not request.htmx:
        return back_to("review", found, look_of(request, found), "checklist")
    typed = {name: request.POST.get(name, "") for name in ("text", "days_before", "owner")}
    seen = {**_page(request, found), "error": error, "typed": typed if error else None}
    status = 200 if error is None else 422
    if not request.htmx:
        return render(request, "workspace/prepare/review.html", seen, status=status)
    return part(request, "_checklist.html", seen, status=status)
