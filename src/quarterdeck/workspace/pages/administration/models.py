"""Engagement models: which review each segment gets, how often, how long, and with whom."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from quarterdeck.core.account import ExecutiveLevel
from quarterdeck.core.engagement import EngagementModel, ReviewType
from quarterdeck.core.language import Language
from quarterdeck.intake.ranges import LONGEST_CADENCE
from quarterdeck.workflow.settings_edit import Key, SettingEdit
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.pages.administration.boxes import Box, Given
from quarterdeck.workspace.pages.administration.saving import (
    differing,
    frame,
    save,
    version,
    with_groups,
)
from quarterdeck.workspace.templatetags.words import say

TEMPLATE = "workspace/administration/models.html"
NUMBERS = {
    "arr_from": (0, 10**12),
    "cadence_months": (1, LONGEST_CADENCE),
    "minutes": (0, 480),
    "minutes_max": (0, 480),
}
"""Bounds of the settings (``intake.ranges``)."""

FIELDS = ("arr_from", "review", "cadence_months", "minutes", "minutes_max", "attendees")


@access(Access.ADMINISTER)
@require_http_methods(["GET", "POST"])
def page(request: Asked) -> HttpResponse:
    """The models of all segments in one form: they bound each other."""
    if request.method == "GET":
        return render(request, TEMPLATE, with_groups(_context(request.language)))
    given = Given(request.POST, request.language)
    edits = [e for model in _models() for e in _edits(model, given)]
    names = {_key(m, f): _name(m, f) for m in _models() for f in FIELDS}
    return save(
        request,
        TEMPLATE,
        lambda: _context(request.language),
        given,
        edits,
        to="administration-models",
        names=names,
    )


def _models() -> tuple[EngagementModel, ...]:
    return desk().project.settings.engagement_models()


def _key(model: EngagementModel, field: str) -> Key:
    return ("models", model.segment.value, field)


def _name(model: EngagementModel, field: str) -> str:
    return f"{model.segment.value}.{field}"


def _context(language: Language) -> dict[str, Any]:
    boxes = tuple(box for model in _models() for box in _boxes(model, language))
    currency = desk().project.settings.currency
    return frame("models", boxes=boxes, version=version(), currency=currency)


def _boxes(model: EngagementModel, language: Language) -> tuple[Box, ...]:
    types = tuple((t.value, say(f"ws-admin-review-{t.value}", language)) for t in ReviewType)
    levels = tuple((x.value, say(f"rule-level-{x.value}", language)) for x in ExecutiveLevel)

    def box(field: str, value: Any, **more: Any) -> Box:
        label = say(f"ws-admin-{field.replace('_', '-')}", language)
        return Box(_name(model, field), label, value, **more)

    return (
        box("arr_from", str(model.arr_from), kind="number"),
        box("review", model.review.value, kind="select", choices=types),
        box("cadence_months", str(model.cadence_months), kind="number"),
        box("minutes", str(model.minutes), kind="number"),
        box("minutes_max", str(model.minutes_max), kind="number"),
        box("attendees", tuple(map(str, model.attendees)), kind="ticks", choices=levels),
    )


def _edits(model: EngagementModel, given: Given) -> list[SettingEdit]:
    edits: list[SettingEdit] = []
    for field, bounds in NUMBERS.items():
        number = given.whole(_name(model, field), *bounds)
        edits += differing(_key(model, field), number, getattr(model, field))
    review = given.choice(_name(model, "review"), map(str, ReviewType))
    edits += differing(_key(model, "review"), review, model.review.value)
    people = given.ticks(_name(model, "attendees"), [x.value for x in ExecutiveLevel])
    present = tuple(x.value for x in ExecutiveLevel if x in model.attendees)
    edits += differing(_key(model, "attendees"), people, present)
    return edits
