"""The record of the meeting: uploaded, its figures, its report, and who spoke for whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n.places import clock
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import records
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import document_response
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import MeetingRecord, Review, Status
from quarterdeck.workspace.pages.followup.frame import back_to, form_status, frame, show
from quarterdeck.workspace.pages.followup.overview import Failed
from quarterdeck.workspace.templatetags.words import say

MOST_SIDES = 200


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The records of one review."""
    return show(request, "records", _page(request, review_of(request, key)))


def _page(request: Asked, found: Review, failed: Failed | None = None) -> dict[str, Any]:
    rows = records.records_of(found)
    return {
        **frame(request, found, "records"),
        "records": [_shown(row, request.language) for row in rows],
        "met": found.status == Status.HELD,
        "most": records.LARGEST_RECORD // (1024 * 1024),
        "failed": failed,
    }


def _shown(row: MeetingRecord, language: Language) -> dict[str, Any]:
    reading = row.reading
    sides = [
        {
            **talk,
            "side": side,
            "said": _amount(talk["amount"], reading, language),
            "monologue": _monologue(talk["longest"], reading, language),
        }
        for side, talk in reading["talk"].items()
    ]
    return {
        "row": row,
        "form": f"sides-{row.pk}",
        "reading": reading,
        "talk": sides,
        "tenses": list(reading["tense"]["shares"].items()),
        "indicators": [_indicator(one, language) for one in reading["indicators"]],
        "skipped": [one[language.value] for one in reading["skipped"]],
        "found": len(reading["items"]),
        "ask": [*reading["unknown"], *reading["sides"]],
    }


def _amount(amount: float, reading: Mapping[str, Any], language: Language) -> str:
    """Talk by its measure: a clock, or words."""
    whole = round(amount)
    if reading["measure"] == "seconds":
        return f"{whole // 60}:{whole % 60:02}"
    return say("meeting-words", language, count=whole)


def _monologue(
    longest: Mapping[str, Any] | None, reading: Mapping[str, Any], language: Language
) -> str:
    if longest is None:
        return ""
    amount = _amount(longest["amount"], reading, language)
    if longest["start"] is not None:
        return say("meeting-monologue-at", language, amount=amount, time=clock(longest["start"]))
    return say("meeting-monologue-line", language, amount=amount, line=longest["line"])


def _indicator(one: Mapping[str, Any], language: Language) -> dict[str, Any]:
    evidence = [
        {
            "text": told["text"][language.value],
            "time": clock(told["seconds"]) if told["seconds"] is not None else "",
        }
        for told in one["evidence"]
    ]
    return {**one, "evidence": evidence}


@access(Access.CHANGE)
@require_POST
def upload(request: Asked, key: str) -> HttpResponse:
    """Take a record in; one that is too large is refused before it is read."""
    found = review_of(request, key)
    try:
        sent = request.FILES.get("record")
        if not isinstance(sent, UploadedFile):
            raise refused("ws-follow-record-none", field="record")
        if (sent.size or 0) > records.LARGEST_RECORD:
            next_ = "ws-follow-record-large-next"
            raise refused("ws-follow-record-large", next=next_, field="record")
        name, content = sent.name or "", sent.read()
        records.upload(acting(request.user), found, desk(), name, content)
    except QuarterdeckError as error:
        return _refused(request, found, Failed("upload", error))
    return back_to("followup-records", found)


@access(Access.SEE)
@require_safe
def report(request: Asked, key: str, pk: int) -> HttpResponse:
    """The report of a record, to stand in a frame."""
    row = _record(review_of(request, key), pk)
    return document_response(records.page_of(row, desk()))


@access(Access.CHANGE)
@require_POST
def sides(request: Asked, key: str, pk: int) -> HttpResponse:
    """Say who speaks for whom, and read the record again."""
    found = review_of(request, key)
    row = _record(found, pk)
    given = zip(
        request.POST.getlist("name")[:MOST_SIDES],
        request.POST.getlist("side")[:MOST_SIDES],
        strict=False,
    )
    told = {name: Side(side) for name, side in given if side in set(Side)}
    try:
        records.read_again(acting(request.user), found, row, desk(), told)
    except QuarterdeckError as error:
        return _refused(request, found, Failed(f"sides-{pk}", error))
    return back_to("followup-records", found, f"record-{pk}")


@access(Access.CHANGE)
@require_POST
def remove(request: Asked, key: str, pk: int) -> HttpResponse:
    """Take back a record that was uploaded by mistake."""
    found = review_of(request, key)
    try:
        records.remove(acting(request.user), found, _record(found, pk))
    except QuarterdeckError as error:
        return _refused(request, found, Failed(f"sides-{pk}", error))
    return back_to("followup-records", found)


def _record(found: Review, pk: int) -> MeetingRecord:
    row = MeetingRecord.objects.filter(review=found, pk=pk).first()
    if row is None:
        raise Http404
    return row


def _refused(request: Asked, found: Review, failed: Failed) -> HttpResponse:
    seen = _page(request, found, failed)
    if not seen["begun"]:
        raise failed.error
    return show(request, "records", seen, status=form_status(failed.error))
