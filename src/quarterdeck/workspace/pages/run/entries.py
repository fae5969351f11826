"""What is written down in the room, as small appends that may come late and more than once."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.facts import Side
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import capture
from quarterdeck.workspace.acts.capture import Action, Entry
from quarterdeck.workspace.acts.commitment_line import Line, understood
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ChangedMeanwhileError, refused
from quarterdeck.workspace.models import (
    Attendance,
    Commitment,
    Note,
    NoteKind,
    Review,
    Stakeholder,
)
from quarterdeck.workspace.pages.run.moves import done

COMMITMENT = "commitment"
LONGEST_WAIT = 10**9


@access(Access.SEE)
@require_safe
def understand(request: Asked, key: str) -> JsonResponse:
    """What a line would be kept as, while it is typed."""
    review = review_of(request, key)
    line = _read(request, review, request.GET.get("line", ""))
    return JsonResponse(
        {
            "text": line.text,
            "side": line.side or "",
            "owner": line.owner or "",
            "due": line.due_on.isoformat() if line.due_on else "",
        }
    )


def _read(request: Asked, review: Review, line: str) -> Line:
    return understood(
        line,
        desk().today(),
        request.language,
        people=_people(review),
        sides={
            review.account.name: Side.CUSTOMER,
            desk().project.settings.vendor.name: Side.VENDOR,
        },
    )


def _people(review: Review) -> dict[str, Side]:
    """Everybody who may own a commitment, with their side."""
    contacts = Stakeholder.objects.filter(account=review.account_id, left_on=None)
    known = dict.fromkeys(contacts.values_list("name", flat=True), Side.CUSTOMER)
    ours = {review.account.csm_name: Side.VENDOR} if review.account.csm_name else {}
    expected = Attendance.objects.filter(review=review).values_list("name", "side")
    return {**known, **ours, **{name: Side(side) for name, side in expected}}


@access(Access.CHANGE)
@require_POST
def keep(request: Asked, key: str) -> HttpResponse:
    """Keep one line; the answer to a script says under which identifier it is safe."""
    review = review_of(request, key)
    entry, kind = _entry(request), request.POST.get("kind", "")
    actor = acting(request.user)
    if kind == COMMITMENT:
        capture.capture(actor, review, entry, _action(request, review))
    elif kind in NoteKind.values:
        capture.write_note(actor, review, desk(), NoteKind(kind), entry)
    else:
        raise refused("ws-bad-choice", field="kind")
    if request.htmx:
        return JsonResponse({"kept": str(entry.client_id)})
    return done(request, review)


def _entry(request: Asked) -> Entry:
    given = request.POST
    try:
        client_id = UUID(given["client_id"]) if given.get("client_id") else uuid4()
    except ValueError as error:
        raise refused("ws-bad-choice", field="client_id") from error
    waited = given.get("waited", "0")
    milliseconds = int(waited) if waited.isdecimal() and len(waited) < 13 else 0
    return Entry(
        client_id,
        given.get("text", ""),
        given.get("section", ""),
        given.get("said_by", ""),
        timedelta(milliseconds=min(milliseconds, 100 * LONGEST_WAIT)),
    )


def _action(request: Asked, review: Review) -> Action:
    """The line as read, with what the person put right beside it."""
    given = request.POST
    line = _read(request, review, given.get("text", ""))
    side = given.get("side") or line.side or Side.VENDOR
    owner = given.get("owner") or line.owner or ""
    return Action(line.text, side, owner, _day(given.get("due", "")) or line.due_on)


def _day(written: str) -> date | None:
    """A day as a form sends it; None where it is open. ActError where it is none."""
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise refused("ws-run-no-day", field="due") from error


@access(Access.CHANGE)
@require_POST
def note(request: Asked, key: str, number: int) -> HttpResponse:
    """Change a line, take it away or back; who saw an older one is shown both."""
    review = review_of(request, key)
    line = Note.objects.filter(review=review, pk=number).first()
    if line is None:
        raise Http404
    given, actor = request.POST, acting(request.user)
    revision = _revision(given.get("revision", ""))
    try:
        if "removed" in given:
            capture.remove_note(actor, line, revision, desk(), removed=given["removed"] == "yes")
        else:
            text, said_by = given.get("text", ""), given.get("said_by", "")
            capture.change_note(actor, line, revision, desk(), text=text, said_by=said_by)
    except ChangedMeanwhileError as error:
        seen = {"review": review, "note": error.now, "yours": given, "conflict": True}
        return render(request, "workspace/run/_note_form.html", seen, status=409)
    return done(request, review)


def _revision(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 10 else 0


@access(Access.CHANGE)
@require_POST
def commitment(request: Asked, key: str, number: int) -> HttpResponse:
    """Put a captured commitment right."""
    review = review_of(request, key)
    row = _commitment(review, number)
    given = request.POST
    owner, due = given.get("owner", ""), _day(given.get("due", ""))
    action = Action(given.get("text", ""), given.get("side", ""), owner, due)
    try:
        capture.correct(acting(request.user), row, _revision(given.get("revision", "")), action)
    except ChangedMeanwhileError as error:
        seen = {"review": review, "row": error.now, "yours": given, "conflict": True}
        seen["sides"] = tuple(Side)
        return render(request, "workspace/run/_commitment_form.html", seen, status=409)
    return done(request, review)


@access(Access.CHANGE)
@require_POST
def decide(request: Asked, key: str, number: int) -> HttpResponse:
    """Agreed, only proposed, or dropped."""
    review = review_of(request, key)
    row, standing = _commitment(review, number), request.POST.get("standing", "")
    capture.decide(acting(request.user), row, standing, desk().today())
    return done(request, review)


def _commitment(review: Review, number: int) -> Commitment:
    row = Commitment.objects.filter(review=review, pk=number).select_related("account", "review")
    found = row.first()
    if found is None:
        raise Http404
    return found


@access(Access.CHANGE)
@require_POST
def score(request: Asked, key: str) -> HttpResponse:
    """The room's satisfaction with working together."""
    review = review_of(request, key)
    given = request.POST.get("score", "")
    if given and not (given.isdecimal() and len(given) < 3):
        raise refused("ws-run-score-outside", field="score")
    capture.give_score(acting(request.user), review, int(given) if given else None)
    return done(request, review)
