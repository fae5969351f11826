"""How documents look: two colours, the logo, and the company's own slide master."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quarterdeck.core.language import Language
from quarterdeck.document.theme import TEXT_CONTRAST, contrast, readable
from quarterdeck.errors import ConflictError, QuarterdeckError
from quarterdeck.i18n import numbers
from quarterdeck.workflow.brand_files import (
    LARGEST_LOGO,
    LARGEST_TEMPLATE,
    MEGABYTE,
    PICTURES,
    kept_gaps,
)
from quarterdeck.workflow.settings_edit import Key, SettingEdit
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts.settings_change import put_logo, put_template
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import PICTURE_POLICY
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.pages.administration.boxes import Box, Given
from quarterdeck.workspace.pages.administration.saving import (
    differing,
    failed,
    frame,
    save,
    version,
    with_groups,
)
from quarterdeck.workspace.templatetags.words import say

TEMPLATE = "workspace/administration/brand.html"
COLOURS = ("primary", "accent")
WHITE = "FFFFFF"
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
MEDIA = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif"}


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of the brand against white paper; ``text`` is how text is written in it."""

    name: str
    colour: str
    ratio: float
    text: str

    @property
    def darkened(self) -> bool:
        return self.text.upper() != self.colour.upper()


@access(Access.ADMINISTER)
@require_http_methods(["GET", "POST"])
def page(request: Asked) -> HttpResponse:
    """The look, and saving its colours."""
    if request.method == "GET":
        return render(request, TEMPLATE, with_groups(_context(request.language)))
    given = Given(request.POST, request.language)
    edits: list[SettingEdit] = []
    names: dict[Key, str] = {("brand", name): name for name in COLOURS}
    for name in COLOURS:
        colour = given.text(name).removeprefix("#").upper()
        if not COLOUR.fullmatch(colour):
            given.refuse(name, "ws-admin-colour-wrong")
        present = getattr(desk().project.settings.brand, name)
        edits += differing(("brand", name), colour, present.upper())
    return save(
        request,
        TEMPLATE,
        lambda: _context(request.language),
        given,
        edits,
        to="administration-brand",
        names=names,
    )


def _context(language: Language) -> dict[str, Any]:
    brand = desk().project.settings.brand
    boxes = tuple(
        Box(
            name,
            say(f"ws-admin-{name}", language),
            f"#{getattr(brand, name)}",
            hint=say(f"ws-admin-{name}-hint", language),
        )
        for name in COLOURS
    )
    gaps, broken = _gaps()
    return frame(
        "brand",
        boxes=boxes,
        brand=brand,
        swatches=[_swatch(name, getattr(brand, name)) for name in COLOURS],
        least_shown=numbers.decimal(TEXT_CONTRAST, language, decimals=1),
        gaps=gaps,
        broken=broken,
        logo_there=bool(brand.logo) and (desk().root / brand.logo).is_file(),
        logo_megabytes=LARGEST_LOGO // MEGABYTE,
        template_megabytes=LARGEST_TEMPLATE // MEGABYTE,
        version=version(),
    )


def _gaps() -> tuple[tuple[str, ...], str]:
    """What the template lacks, or why it cannot be used."""
    try:
        return kept_gaps(desk().project), ""
    except QuarterdeckError as error:
        return (), str(error)


def _swatch(name: str, colour: str) -> Swatch:
    return Swatch(name, colour, contrast(colour, WHITE), readable(colour))


@access(Access.ADMINISTER)
@require_safe
def logo(request: Asked) -> HttpResponse:
    """The vendor's logo, as the settings name it: a picture, or nothing."""
    root, name = desk().root.resolve(), desk().project.settings.brand.logo
    path = (root / name).resolve()
    if not name or not path.is_relative_to(root) or not path.is_file():
        raise Http404
    if path.stat().st_size > LARGEST_LOGO:
        raise Http404
    content = path.read_bytes()
    ending = next((e for begin, e in PICTURES if content.startswith(begin)), None)
    if ending is None:
        raise Http404
    response = HttpResponse(content, content_type=MEDIA[ending])
    response.headers["Content-Security-Policy"] = PICTURE_POLICY
    return response


@access(Access.ADMINISTER)
@require_POST
def put(request: Asked, what: str) -> HttpResponse:
    """Take over an uploaded logo or template, or take the present one away."""
    try:
        content = None if request.POST.get("remove") else _uploaded(request, what)
        actor, expected = acting(request.user), request.POST.get("version", "")
        if what == "logo":
            put_logo(actor, desk(), content, expected=expected)
        else:
            put_template(actor, desk(), content, expected=expected)
    except QuarterdeckError as error:
        seen = {**_context(request.language), "failed": what, "why": failed(error, request)}
        status = 409 if isinstance(error, ConflictError) else 422
        return render(request, TEMPLATE, with_groups(seen), status=status)
    messages.success(request, say("ws-saved", request.language))
    return redirect("administration-brand")


def _uploaded(request: Asked, what: str) -> bytes:
    """The file, read only where it is not too large."""
    file = request.FILES.get("file")
    if file is None or not file.size:
        raise refused("ws-admin-file-missing", field=what)
    if file.size > (LARGEST_LOGO if what == "logo" else LARGEST_TEMPLATE):
        raise refused("ws-admin-file-too-large", field=what)
    content: bytes = file.read()
    return content
