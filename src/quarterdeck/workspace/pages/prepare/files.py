"""The files of a review's package, made when they are asked for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.prose import check_prose
from quarterdeck.render.calendar import write_ics
from quarterdeck.workflow import package
from quarterdeck.workflow.build import FORMATS, refuse_shared_name
from quarterdeck.workflow.frozen import MEDIA_TYPES, UNKNOWN_TYPE
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.standing import WITHOUT_MEETING
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import document_response, download_response
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Review, Status
from quarterdeck.workspace.pages.prepare.findings import judged
from quarterdeck.workspace.pages.prepare.frame import frame

WHOLE = "package"
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
"""One date for all members, so that equal files give an equal package."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A file of the package: the format that makes it, and how its name begins and ends."""

    id: str
    format: str
    folder: str
    part: str
    ending: str

    def fits(self, name: str) -> bool:
        """Whether a file of the package is of this kind."""
        path = PurePosixPath(name)
        mine = path.parts[0] == self.folder and path.suffix == f".{self.ending}"
        inner = path.name.split(".")[1:-1]
        return mine and (self.part in inner if self.part else not set(inner) & PARTS)


PARTS = {"brief", "agenda", "ledger"}
CUSTOMER, INTERNAL = Audience.CUSTOMER.value, Audience.INTERNAL.value
KINDS = (
    Kind("deck", "pptx", CUSTOMER, "", "pptx"),
    Kind("deck-pdf", "pdf", CUSTOMER, "", "pdf"),
    Kind("page", "html", CUSTOMER, "", "html"),
    Kind("sheet", "xlsx", CUSTOMER, "", "xlsx"),
    Kind("presenter", "pptx", INTERNAL, "", "pptx"),
    Kind("brief", "", INTERNAL, "brief", "pdf"),
    Kind("agenda", "", INTERNAL, "agenda", "pdf"),
    Kind("ledger", "xlsx", INTERNAL, "ledger", "xlsx"),
    Kind("ledger-json", "", INTERNAL, "ledger", "json"),
)
BY_ID = {kind.id: kind for kind in KINDS}


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """What can be had, in which languages."""
    found = review_of(request, key)
    seen = {
        **frame(request, found, "files"),
        "customer_kinds": [kind for kind in KINDS if kind.folder == CUSTOMER],
        "internal_kinds": [kind for kind in KINDS if kind.folder == INTERNAL],
    }
    return render(request, "workspace/prepare/files.html", seen)


@access(Access.SEE)
@require_safe
def file(request: Asked, key: str, language: str, kind: str) -> HttpResponse:
    """One file in one language, or all of them (``package``) as a ZIP.

    ActError where findings hold the customer's files back.
    """
    found = review_of(request, key)
    if language not in set(Language) or kind not in (*BY_ID, WHOLE):
        raise Http404
    files = _files(found, Language(language), BY_ID.get(kind))
    if kind == WHOLE:
        name = f"{found.key}.{language}.zip"
        return download_response(_zipped(files), name, "application/zip")
    wanted = [name for name in files if BY_ID[kind].fits(name)]
    if not wanted:
        raise Http404
    name = wanted[0]
    if kind == "page" and "view" in request.GET:
        return document_response(files[name])
    media = MEDIA_TYPES.get(PurePosixPath(name).suffix, UNKNOWN_TYPE)
    return download_response(files[name], name, media)


def _files(found: Review, language: Language, kind: Kind | None) -> Mapping[str, bytes]:
    """The files that make ``kind``, or all; what people keep here goes into the project first."""
    kept.export(desk())
    with desk().session_of(found) as (session, plan):
        refuse_shared_name(session, plan.account.id)
        project, prepared = session.project, desk().prepared(found)
    if kind is None or kind.folder == CUSTOMER:
        _check_held_back(found, language)
    _check_prose(prepared, language)
    formats = FORMATS if kind is None else tuple(filter(None, (kind.format,)))
    languages = ((language,),) if formats else ()
    return package.render(project, prepared, languages, formats, language).files


def _check_held_back(found: Review, language: Language) -> None:
    stops = [
        f for f in judged(desk(), found, (language,)) if f.severity == "error" and not f.allowed
    ]
    if stops:
        raise refused("ws-files-held-back", next="ws-files-held-back-next")


def _check_prose(prepared: Prepared, language: Language) -> None:
    for document in (prepared.document, prepared.brief, prepared.agenda):
        check_prose(document, language)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP), files[name])
    return content.getvalue()


@access(Access.SEE)
@require_safe
def calendar(request: Asked, key: str) -> HttpResponse:
    """The meeting as a calendar entry: agreed where its hour is, a proposal where it is not."""
    found = review_of(request, key)
    if found.planned_on is None:
        raise Http404
    with desk().session_of(found) as (_, plan):
        prepared = desk().prepared(found)
    content = write_ics(
        plan,
        request.language,
        title=prepared.document.title,
        as_of=plan.as_of,
        **_agreed(found),
    )
    return download_response(content, f"{found.key}.ics", MEDIA_TYPES[".ics"])


def _agreed(found: Review) -> dict[str, Any]:
    gone = found.status in WITHOUT_MEETING and found.status != Status.NO_SHOW
    return {
        "on": found.planned_on,
        "at": found.planned_at,
        "moved": found.rescheduled,
        "cancelled": gone,
    }
