"""What is left to do after a review: decisions, who came, health of the review, its close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.followup import Standing
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n.places import clock
from quarterdeck.story.indicators import review_indicators
from quarterdeck.story.review_record import Engagement, Preparation
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import closing, debrief, records
from quarterdeck.workspace.acts.answers import prepared_by_customer
from quarterdeck.workspace.acts.capture import Action
from quarterdeck.workspace.acts.recapping import TOLD
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.canonical import local_text
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Attendance, Commitment, CustomerInput, Review
from quarterdeck.workspace.pages.followup.frame import back_to, form_status, frame, show
from quarterdeck.workspace.programme_records import review_records

FIELDS = ("text", "side", "owner", "due_on")


@dataclass(frozen=True, slots=True)
class Failed:
    """A form that was refused: which, why, and what was typed."""

    form: str
    error: QuarterdeckError
    typed: Mapping[str, str] = field(default_factory=dict)


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The follow-up of a review."""
    found = review_of(request, key)
    return show(request, "work", _page(request, found))


def _page(request: Asked, found: Review, failed: Failed | None = None) -> dict[str, Any]:
    seen = frame(request, found, "work")
    if not seen["begun"]:
        return seen
    rows = list(Commitment.objects.filter(review=found, standing__in=TOLD).order_by("pk"))
    return {
        **seen,
        "left": closing.left(found),
        "lack": closing.lack(found),
        "undecided": [_line(one.row, failed, one) for one in records.undecided(found)],
        "promises": [_line(row, failed) for row in rows],
        "agreed": sum(row.standing == Standing.AGREED for row in rows),
        "people": Attendance.objects.filter(review=found),
        "preparations": tuple(Preparation),
        "engagements": tuple(Engagement),
        "by_form": prepared_by_customer(found) if _answered(found) else "",
        "indicators": review_indicators(review_records([found])[0], desk().today()),
        "failed": failed,
    }


def _line(
    row: Commitment, failed: Failed | None, found: records.Undecided | None = None
) -> dict[str, Any]:
    """A commitment with its form: what stands there, or what was typed and refused."""
    refused_here = failed is not None and failed.form == f"promise-{row.pk}"
    stands = {
        "text": local_text(row.text).default,
        "side": row.side,
        "owner": row.owner,
        "due_on": row.due_on.isoformat() if row.due_on is not None else "",
    }
    return {
        "row": row,
        "found": found,
        "time": clock(found.at) if found is not None and found.at is not None else "",
        "open": (found is not None and not row.side) or refused_here,
        "error": failed.error if failed is not None and refused_here else None,
        "typed": failed.typed if failed is not None and refused_here else stands,
    }


def _answered(found: Review) -> bool:
    return CustomerInput.objects.filter(review=found).exists()


@access(Access.CHANGE)
@require_POST
def decide(request: Asked, key: str, pk: int) -> HttpResponse:
    """Correct a commitment, and say whether it was agreed, is proposed, or was none."""
    found = review_of(request, key)
    row = Commitment.objects.filter(review=found, pk=pk).select_related("account", "review").first()
    if row is None:
        raise Http404
    sent = request.POST
    try:
        records.decide(
            acting(request.user),
            found,
            row,
            _revision(sent.get("revision", "")),
            Action(
                sent.get("text", ""), sent.get("side", ""), sent.get("owner", ""), _day(request)
            ),
            sent.get("standing", ""),
            desk().today(),
        )
    except QuarterdeckError as error:
        typed = {name: sent.get(name, "") for name in FIELDS}
        return _refused(request, found, Failed(f"promise-{pk}", error, typed))
    return _done(request, found, f"promise-{pk}")


def _revision(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def _day(request: Asked) -> date | None:
    text = request.POST.get("due_on", "").strip()
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise refused("ws-bad-day", field="due_on") from error


@access(Access.CHANGE)
@require_POST
def attendance(request: Asked, key: str) -> HttpResponse:
    """Who came, and how the customer came and took part."""
    found = review_of(request, key)
    came = {"yes": True, "no": False}
    noted = {
        person: came.get(request.POST[f"came-{person.pk}"])
        for person in Attendance.objects.filter(review=found)
        if f"came-{person.pk}" in request.POST
    }
    try:
        debrief.note_meeting(
            acting(request.user),
            found,
            noted,
            prepared=request.POST.get("customer_prepared", ""),
            engagement=request.POST.get("engagement", ""),
        )
    except QuarterdeckError as error:
        return _refused(request, found, Failed("attendance", error))
    return _done(request, found, "attendance")


@access(Access.CHANGE)
@require_POST
def close(request: Asked, key: str) -> HttpResponse:
    """Close the review."""
    found, reason = review_of(request, key), request.POST.get("reason", "")
    try:
        closing.close(acting(request.user), found, desk(), reason)
    except QuarterdeckError as error:
        return _refused(request, found, Failed("close", error, {"reason": reason}))
    return back_to("followup", found)


def _done(request: Asked, found: Review, anchor: str) -> HttpResponse:
    if not request.htmx:
        return back_to("followup", found, anchor)
    found.refresh_from_db()
    return show(request, "work", _page(request, found))


def _refused(request: Asked, found: Review, failed: Failed) -> HttpResponse:
    found.refresh_from_db()
    seen = _page(request, found, failed)
    if not seen["begun"]:
        raise failed.error
    return show(request, "work", seen, status=form_status(failed.error))
