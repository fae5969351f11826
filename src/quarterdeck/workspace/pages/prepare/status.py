"""What becomes of a review: the forms to move, cancel, miss, skip it, or complete it in writing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import status as acts
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status, refused
from quarterdeck.workspace.models import Phase, Review
from quarterdeck.workspace.pages.prepare.frame import back_to, frame, look_of

Act = Callable[[Asked, Review], Review]


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """What may be done with the review as it stands."""
    found = review_of(request, key)
    return render(request, "workspace/prepare/status.html", _page(request, found))


def _page(request: Asked, found: Review) -> dict[str, Any]:
    state, today = (found.phase, found.status), desk().today()
    movable = found.status in acts.MOVABLE and found.phase in (Phase.PREPARE, Phase.CLOSED)
    over = found.planned_on is not None and found.planned_on <= today
    return {
        **frame(request, found, "status"),
        "may_move": movable,
        "may_end": state in acts.BEFORE_MEETING,
        "may_miss": state in acts.MISSABLE and over,
        "today": today,
        "furthest": today + acts.FURTHEST,
    }


@access(Access.CHANGE)
@require_POST
def reschedule(request: Asked, key: str) -> HttpResponse:
    """Another day or time."""
    return _done(
        request,
        key,
        "reschedule",
        lambda asked, found: acts.reschedule(
            acting(asked.user), found, desk(), _day(asked), _time(asked), _reason(asked)
        ),
    )


@access(Access.CHANGE)
@require_POST
def cancel(request: Asked, key: str) -> HttpResponse:
    """It will not take place."""
    return _done(request, key, "cancel", lambda a, r: _plainly(acts.cancel, a, r))


@access(Access.CHANGE)
@require_POST
def skip(request: Asked, key: str) -> HttpResponse:
    """Leave it out this time."""
    return _done(request, key, "skip", lambda a, r: _plainly(acts.skip, a, r))


@access(Access.CHANGE)
@require_POST
def no_show(request: Asked, key: str) -> HttpResponse:
    """The customer did not come."""
    return _done(request, key, "no-show", lambda a, r: _plainly(acts.no_show, a, r))


@access(Access.CHANGE)
@require_POST
def asynchronous(request: Asked, key: str) -> HttpResponse:
    """It was done in writing."""
    return _done(
        request,
        key,
        "asynchronous",
        lambda asked, found: acts.complete_asynchronously(
            acting(asked.user), found, desk(), _day(asked), _reason(asked)
        ),
    )


def _plainly(act: Callable[..., Review], asked: Asked, found: Review) -> Review:
    return act(acting(asked.user), found, desk(), _reason(asked))


def _reason(asked: Asked) -> str:
    return asked.POST.get("reason", "")


def _day(asked: Asked) -> date:
    try:
        return date.fromisoformat(asked.POST.get("day", ""))
    except ValueError as error:
        raise refused("ws-bad-day", field="day") from error


def _time(asked: Asked) -> time | None:
    text = asked.POST.get("at", "").strip()
    try:
        return (
            time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None) if text else None
        )
    except ValueError as error:
        raise refused("ws-bad-time", field="at") from error


def _done(request: Asked, key: str, name: str, act: Act) -> HttpResponse:
    """Back to the review; where the act was refused, the form again with what was typed."""
    found = review_of(request, key)
    try:
        act(request, found)
    except QuarterdeckError as error:
        typed = {field: request.POST.get(field, "") for field in ("day", "at", "reason")}
        seen = {**_page(request, found), "error": error, "form": name, "typed": typed}
        return render(request, "workspace/prepare/status.html", seen, status=http_status(error))
    return back_to("prepare-status", found, look_of(request, found))
