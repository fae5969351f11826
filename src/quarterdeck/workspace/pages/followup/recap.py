"""The recap of a review: drafted, edited, approved, sent or taken away as files."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import closing, recap_sending, recapping
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import download_response
from quarterdeck.workspace.errors import ActError, refused
from quarterdeck.workspace.models import Commitment, Recap, Review
from quarterdeck.workspace.pages.followup.frame import (
    RECAP_CHANGED,
    back_to,
    form_status,
    frame,
    show,
)
from quarterdeck.workspace.pages.followup.overview import Failed
from quarterdeck.workspace.pages.prepare.findings import tell
from quarterdeck.workspace.pages.prepare.frame import told

DROPS = "ws-follow-recap-drops"


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The recap as it stands."""
    found = review_of(request, key)
    return show(request, "recap", _page(request, found))


def _page(request: Asked, found: Review, failed: Failed | None = None) -> dict[str, Any]:
    seen = frame(request, found, "recap")
    recap = recapping.recap_of(found)
    stage = closing.recap_stage(recap)
    open_ = stage == "draft" or (stage == "approved" and "edit" in request.GET)
    rows = Commitment.objects.filter(review=found, standing__in=recapping.TOLD).order_by("pk")
    return {
        **seen,
        "recap": recap,
        "stage": stage,
        "open": seen["may_work"] and (open_ or _saving(failed)),
        "promises": list(rows),
        "people": _people(found, recap),
        "others": _others(found, recap),
        "outside": _outside(found, recap),
        "interrupted": recap is not None and recap_sending.interrupted(recap),
        "stale": recap is not None and recapping.changed_since(found, recap),
        "failed": failed,
        "asking": failed is not None and _drops(failed.error),
        "today": desk().today(),
    }


def _saving(failed: Failed | None) -> bool:
    return failed is not None and failed.form == "words"


def _drops(error: QuarterdeckError) -> bool:
    return isinstance(error, ActError) and error.said.id == DROPS


def _people(found: Review, recap: Recap | None) -> list[dict[str, Any]]:
    """The customer's people with an address, and whether the recap goes to them."""
    chosen = {address.lower() for _, address in recap.to} if recap is not None else set()
    return [
        {"row": person, "chosen": person.email.lower() in chosen}
        for person in recapping.people_to_write(found)
    ]


def _others(found: Review, recap: Recap | None) -> str:
    """Recipients who are none of the review's people, one a line."""
    if recap is None:
        return ""
    known = {person.email.lower() for person in recapping.people_to_write(found)}
    typed = [one for one in recap.to if one[1].lower() not in known]
    return "\n".join(
        address if name in ("", address) else f"{name} <{address}>" for name, address in typed
    )


def _outside(found: Review, recap: Recap | None) -> list[str]:
    """Recipients whose address is not of the customer's domain, to be looked at twice."""
    domain = found.account.domain.lower()
    if recap is None or not domain:
        return []
    return [
        address
        for _, address in recap.to
        if not address.lower().endswith((f"@{domain}", f".{domain}"))
    ]


@access(Access.CHANGE)
@require_POST
def draft(request: Asked, key: str) -> HttpResponse:
    """Draft the recap, or draft it anew."""
    found = review_of(request, key)
    language = request.POST.get("language", "")
    try:
        if language not in set(Language):
            raise refused("ws-bad-choice", field="language")
        recapping.draft(
            acting(request.user),
            found,
            desk(),
            Language(language),
            revision=_revision(request),
            dropping=request.POST.get("drop") == "1",
        )
    except QuarterdeckError as error:
        return _refused(request, found, Failed("draft", error, {"language": language}))
    return _done(request, found)


def _revision(request: Asked) -> int:
    text = request.POST.get("revision", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


@access(Access.CHANGE)
@require_POST
def save(request: Asked, key: str) -> HttpResponse:
    """Keep the words and recipients; with ``then=approve`` approve them too."""
    found, person = review_of(request, key), acting(request.user)
    typed = {name: request.POST.get(name, "") for name in ("subject", "text", "others")}
    try:
        words = recapping.Words(typed["subject"], typed["text"], _recipients(request, found))
        kept = recapping.edit(person, found, words, _revision(request))
    except QuarterdeckError as error:
        return _refused(request, found, Failed("words", error, typed))
    if request.POST.get("then") == "approve":
        try:
            recapping.approve(person, found, desk(), kept.revision)
        except QuarterdeckError as error:
            return _refused(request, found, Failed("approve", error))
    return _done(request, found)


def _recipients(request: Asked, found: Review) -> tuple[tuple[str, str], ...]:
    ticked = set(request.POST.getlist("to"))
    people = [p for p in recapping.people_to_write(found) if str(p.pk) in ticked]
    listed = [(person.name, person.email) for person in people]
    typed = recapping.typed_recipients(request.POST.get("others", ""))
    return recapping.once((*listed, *typed))


@access(Access.CHANGE)
@require_POST
def approve(request: Asked, key: str) -> HttpResponse:
    """Let the recap go out as it was shown."""
    found = review_of(request, key)
    try:
        recapping.approve(acting(request.user), found, desk(), _revision(request))
    except QuarterdeckError as error:
        return _refused(request, found, Failed("approve", error))
    return _done(request, found)


@access(Access.CHANGE)
@require_POST
def send(request: Asked, key: str) -> HttpResponse:
    """Mail the approved recap."""
    found = review_of(request, key)
    try:
        recap_sending.send(acting(request.user), found, desk(), _revision(request))
    except QuarterdeckError as error:
        return _refused(request, found, Failed("send", error))
    return _done(request, found)


@access(Access.CHANGE)
@require_POST
def sent(request: Asked, key: str) -> HttpResponse:
    """Note that a person sent the recap, or knows that it went out."""
    found = review_of(request, key)
    try:
        recap_sending.note_sent(acting(request.user), found, desk(), _day(request))
    except QuarterdeckError as error:
        return _refused(request, found, Failed("sent", error))
    return _done(request, found)


def _day(request: Asked) -> date:
    try:
        return date.fromisoformat(request.POST.get("on", ""))
    except ValueError as error:
        raise refused("ws-bad-day", field="on") from error


@access(Access.CHANGE)
@require_POST
def again(request: Asked, key: str) -> HttpResponse:
    """An interrupted mail did not go out: it may be sent again."""
    found = review_of(request, key)
    try:
        recap_sending.try_again(acting(request.user), found)
    except QuarterdeckError as error:
        return _refused(request, found, Failed("sent", error))
    return _done(request, found)


@access(Access.SEE)
@require_safe
def findings(request: Asked, key: str) -> HttpResponse:
    """What the rules say of the recap as it stands, as a part of its page."""
    found = review_of(request, key)
    recap = recapping.recap_of(found)
    if recap is None:
        raise Http404
    try:
        judged = recapping.findings(desk(), found, recap)
        lines = tell(judged, desk().prepared(found), request.language)
    except QuarterdeckError as error:
        return told(request, error)
    seen = {"findings": lines, "stopping": sum(line.stops for line in lines)}
    return render(request, "workspace/followup/_findings.html", seen)


@access(Access.SEE)
@require_safe
def file(request: Asked, key: str, kind: str) -> HttpResponse:
    """The approved recap as text, mail or PDF."""
    found = review_of(request, key)
    if kind not in recap_sending.MEDIA_TYPES:
        raise Http404
    name, content = recap_sending.file_of(desk(), found, kind)
    return download_response(content, name, recap_sending.MEDIA_TYPES[kind])


def _done(request: Asked, found: Review) -> HttpResponse:
    if not request.htmx:
        return back_to("followup-recap", found)
    return show(request, "recap", _page(request, found), event=RECAP_CHANGED)


def _refused(request: Asked, found: Review, failed: Failed) -> HttpResponse:
    seen = _page(request, found, failed)
    if not seen["begun"]:
        raise failed.error
    return show(request, "recap", seen, status=form_status(failed.error), event=RECAP_CHANGED)
