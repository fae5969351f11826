"""What all pages over the settings file share: saving, and showing a form again with what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from quarterdeck.errors import ConflictError, QuarterdeckError
from quarterdeck.workflow.settings_edit import Key, SettingEdit, SettingFaultError, settings_version
from quarterdeck.workspace.access import Asked
from quarterdeck.workspace.acts.settings_change import change_settings, settings_file
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.pages.administration.boxes import Box, Given, shown_again
from quarterdeck.workspace.templatetags.words import say

PARTS = ("people", "models", "brand", "rules", "languages", "sources", "audit")
"""The parts of administration in the order of their tabs."""


def frame(tab: str, **more: Any) -> dict[str, Any]:
    """What every page of administration shows around its content."""
    return {"part": "administration", "tab": tab, "tabs": PARTS, **more}


def version() -> str:
    """The state of the settings file that a form is shown for."""
    return settings_version(settings_file(desk()))


def differing(key: Key, value: Any, present: Any) -> tuple[SettingEdit, ...]:
    """The edit that makes a setting ``value``; none where it is so already."""
    return () if value == present else (SettingEdit(key, value),)


def save(
    request: Asked,
    template: str,
    context: Callable[[], dict[str, Any]],
    given: Given,
    edits: Sequence[SettingEdit],
    *,
    to: str,
    names: Mapping[Key, str] | None = None,
    args: Sequence[str] = (),
) -> HttpResponse:
    """Change the settings and go on to the page ``to``; else show the form again, input kept.

    ``context`` holds the form's fields under ``boxes``, as saved now; ``names`` are the fields by key.
    """
    if given.errors:
        return _again(request, template, context(), given, 422)
    try:
        expected = request.POST.get("version", "")
        change_settings(acting(request.user), desk(), edits, expected=expected)
    except SettingFaultError as error:
        return _at_field(request, template, context(), given, error, names or {})
    except ConflictError:
        seen = {**context(), "conflict": True}
        return _again(request, template, seen, given, 409)
    messages.success(request, say("ws-saved", request.language))
    return redirect(to, *args)


def _at_field(
    request: Asked,
    template: str,
    context: dict[str, Any],
    given: Given,
    error: SettingFaultError,
    names: Mapping[Key, str],
) -> HttpResponse:
    """The fault at the field it is about, or above the form where no field is known for it."""
    name = names.get(error.key, "")
    told = f"{error.what}. {error.next_step}".strip()
    if name:
        given.errors[name] = told
    boxes = shown_again(context["boxes"], given)
    marked = tuple(replace(box, foreign=box.name == name) for box in boxes)
    seen = {**context, "boxes": marked, "fault": "" if name else told}
    return render(request, template, with_groups(seen), status=422)


def _again(
    request: Asked, template: str, context: dict[str, Any], given: Given, status: int
) -> HttpResponse:
    saved = _saved(context["boxes"], request) if status == 409 else None
    seen = {**context, "boxes": shown_again(context["boxes"], given, saved)}
    return render(request, template, with_groups(seen), status=status)


def _saved(boxes: Iterable[Box], request: Asked) -> Callable[[str], str]:
    by_name = {box.name: box for box in boxes}
    none = say("ws-admin-nothing", request.language)

    def saved(name: str) -> str:
        box = by_name[name]
        labels = dict(box.choices)
        values = (box.value,) if isinstance(box.value, str) else box.value
        return ", ".join(labels.get(value, value) for value in values if value) or none

    return saved


def with_groups(context: dict[str, Any]) -> dict[str, Any]:
    """The fields of each group beside the whole: a name before ``.`` names the group."""
    groups: dict[str, list[Box]] = {}
    for box in context["boxes"]:
        groups.setdefault(box.name.partition(".")[0], []).append(box)
    return {**context, "groups": groups, "faulty": [b for b in context["boxes"] if b.error]}


def failed(error: QuarterdeckError, request: Asked) -> str:
    """An error of a reader in words; those that have no message of their own are in English."""
    said = getattr(error, "said", None)
    return say(said.id, request.language) if said is not None else str(error)
