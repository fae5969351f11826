"""Languages, fiscal year and the cost of an hour: what every output of the project rests on."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel.dates import format_date
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.workflow.settings_edit import Key
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.pages.administration.boxes import Box, Given, plain
from quarterdeck.workspace.pages.administration.saving import (
    differing,
    frame,
    save,
    version,
    with_groups,
)
from quarterdeck.workspace.templatetags.words import say

TEMPLATE = "workspace/administration/settings_form.html"
NAMES: dict[Key, str] = {
    ("language",): "language",
    ("brief_language",): "brief_language",
    ("fiscal_first_month",): "fiscal_first_month",
    ("hourly_cost",): "hourly_cost",
}
MOST_HOURLY = 1_000_000


@access(Access.ADMINISTER)
@require_http_methods(["GET", "POST"])
def page(request: Asked) -> HttpResponse:
    """The form, and saving it."""
    if request.method == "GET":
        return render(request, TEMPLATE, with_groups(_context(request.language)))
    given = Given(request.POST, request.language)
    return save(
        request,
        TEMPLATE,
        lambda: _context(request.language),
        given,
        _edits(given),
        to="administration-languages",
        names=NAMES,
    )


def _context(language: Language) -> dict[str, Any]:
    settings = desk().project.settings
    languages = tuple((one.value, say(f"ws-language-{one.value}", language)) for one in Language)
    months = tuple((str(m), _month(m, language)) for m in range(1, 13))

    def box(name: str, value: str, **more: Any) -> Box:
        words = name.replace("_", "-")
        label = say(f"ws-admin-{words}", language)
        hint = say(f"ws-admin-{words}-hint", language, currency=settings.currency)
        return Box(name, label, value, hint=hint, **more)

    boxes = (
        box("language", settings.language.value, kind="select", choices=languages),
        box("brief_language", settings.brief_language.value, kind="select", choices=languages),
        box("fiscal_first_month", str(settings.fiscal_first_month), kind="select", choices=months),
        box("hourly_cost", plain(settings.hourly_cost), kind="number", unit=settings.currency),
    )
    return frame("languages", boxes=boxes, version=version())


def _month(number: int, language: Language) -> str:
    """A month's name alone, as its language writes it in a list."""
    day = date(2001, number, 1)
    return str(format_date(day, format="LLLL", locale=numbers.locale(language)))


def _edits(given: Given) -> list[Any]:
    settings = desk().project.settings
    edits: list[Any] = []
    for name in ("language", "brief_language"):
        value = given.choice(name, (one.value for one in Language))
        edits += differing((name,), value, getattr(settings, name).value)
    month = given.whole("fiscal_first_month", 1, 12)
    edits += differing(("fiscal_first_month",), month, settings.fiscal_first_month)
    cost = given.number("hourly_cost")
    if given.text("hourly_cost") and (cost is None or not 0 < cost <= MOST_HOURLY):
        given.refuse("hourly_cost", "ws-admin-amount")
    wanted = None if cost is None else float(cost)
    return edits + list(differing(("hourly_cost",), wanted, settings.hourly_cost))
