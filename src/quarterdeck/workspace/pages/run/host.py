"""The host's console: before the meeting, during it, and its end."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.facts import Side
from quarterdeck.core.followup import Standing
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import running
from quarterdeck.workspace.acts.capture import CAPTURED
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    EditedDeck,
    Phase,
    Review,
    Run,
    Status,
)
from quarterdeck.workspace.pages.prepare.frame import frame
from quarterdeck.workspace.pages.run.decks import deck_of, in_meeting
from quarterdeck.workspace.pages.run.room import (
    agenda_of,
    console,
    landmines,
    may_change,
    slide_language,
)


@access(Access.SEE)
@require_safe
def host(request: Asked, key: str) -> HttpResponse:
    """Before the start what is ready, then the console, then what came of the meeting."""
    review = review_of(request, key)
    run = running.run_of(review)
    if run is None:
        return _before(request, review)
    if run.ended_at is not None:
        return _after(request, review, run)
    return render(request, "workspace/run/host.html", console(request, review, run))


def _before(request: Asked, review: Review, error: ActError | None = None) -> HttpResponse:
    seen = {
        **frame(request, review, ""),
        "edited": EditedDeck.objects.filter(review=review, withdrawn=False).last(),
        "people": Attendance.objects.filter(review=review),
        "may_start": may_change(request) and _can_start(review),
        "possible": _can_start(review),
        "error": error,
    }
    status = 200 if error is None else 422
    return render(request, "workspace/run/before.html", seen, status=status)


def _can_start(review: Review) -> bool:
    waiting = review.status == Status.PLANNED and review.phase == Phase.PREPARE
    return waiting and review.minutes > 0


@access(Access.SEE)
@require_safe
def ready(request: Asked, key: str) -> HttpResponse:
    """What takes a moment to know before the start: agenda, slides, what could blow up in the room.

    It also draws the slides, so that the console opens at once.
    """
    review = review_of(request, key)
    prepared, language = in_meeting(review), slide_language(request, review)
    seen = {
        "review": review,
        "agenda": agenda_of(review, prepared),
        "deck": deck_of(review, language),
        "slides": language,
        "mines": landmines(prepared.story, request.language),
    }
    return render(request, "workspace/run/_ready.html", seen)


@access(Access.CHANGE)
@require_POST
def start(request: Asked, key: str) -> HttpResponse:
    """Start the meeting."""
    review = review_of(request, key)
    prepared = desk().prepared(review)
    try:
        running.start(acting(request.user), review, agenda_of(review, prepared))
    except ActError as error:
        return _before(request, review, error)
    in_meeting(review)
    return redirect("run-host", key=review.key)


@access(Access.SEE)
@require_safe
def parts(request: Asked, key: str) -> HttpResponse:
    """The parts of the console that change, to be put in place of those on the page."""
    review = review_of(request, key)
    run = running.run_of(review)
    if run is None or run.ended_at is not None:
        response = HttpResponse(status=204)
        response.headers["HX-Refresh"] = "true"
        return response
    seen = {**console(request, review, run), "oob": True}
    return render(request, "workspace/run/_parts.html", seen)


@access(Access.SEE)
@require_safe
def state(request: Asked, key: str) -> JsonResponse:
    """How far the review has moved, for browsers without live events, and who is signed in."""
    review = review_of(request, key)
    run = running.run_of(review)
    return JsonResponse(
        {
            "pulse": review.pulse,
            "run": run.revision if run is not None else 0,
            "ended": run is not None and run.ended_at is not None,
            "user": request.user.pk,
            "csrf": get_token(request),
        }
    )


@access(Access.CHANGE)
@require_safe
def ending(request: Asked, key: str) -> HttpResponse:
    """Before the end: what was agreed, what is open, and why where nothing was agreed."""
    review = review_of(request, key)
    run = running.run_of(review)
    if run is None or run.ended_at is not None:
        return redirect("run-host", key=review.key)
    return _ending(request, review)


def _ending(request: Asked, review: Review, error: ActError | None = None) -> HttpResponse:
    rows = list(Commitment.objects.filter(review=review).order_by("pk"))
    agreed = [row for row in rows if row.standing == Standing.AGREED]
    seen = {
        **frame(request, review, ""),
        "agreed": agreed,
        "ours": sum(row.side == Side.VENDOR for row in agreed),
        "theirs": sum(row.side == Side.CUSTOMER for row in agreed),
        "open": [row for row in agreed if not row.owner or row.due_on is None],
        "undecided": [row for row in rows if row.standing == CAPTURED],
        "error": error,
        "reason": request.POST.get("reason", ""),
    }
    return render(request, "workspace/run/ending.html", seen, status=200 if error is None else 422)


@access(Access.CHANGE)
@require_POST
def end(request: Asked, key: str) -> HttpResponse:
    """End the meeting; without an agreed commitment a reason is asked for."""
    review = review_of(request, key)
    try:
        running.end(acting(request.user), review, desk(), request.POST.get("reason", ""))
    except ActError as error:
        if error.field != "reason":
            raise
        return _ending(request, review, error)
    return redirect("run-host", key=review.key)


def _after(request: Asked, review: Review, run: Run) -> HttpResponse:
    rows = list(Commitment.objects.filter(review=review, standing=Standing.AGREED).order_by("pk"))
    minutes = round(sum(map(float, run.spent.values())) / 60)
    seen = {
        **frame(request, review, ""),
        "run": run,
        "minutes": minutes,
        "agreed": rows,
        "came": Attendance.objects.filter(review=review, attended=True).count(),
    }
    return render(request, "workspace/run/after.html", seen)
