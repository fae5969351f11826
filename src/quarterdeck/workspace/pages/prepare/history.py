"""The audit trail of a review: who did what, when, why, from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, has_message
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.models import Trace
from quarterdeck.workspace.pages.prepare.frame import frame

A_PAGE = 50
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ROW = re.compile(r"[a-z]+:\S*")
"""A subject that names a row of the database, which says nothing to a person."""

PREFIXES = {"status": "ws-status-", "phase": "ws-phase-"}
"""Fields whose values have words of their own."""

LONGEST_SHOWN = 600
"""Characters of a value shown; a text may have some thousands, and the file holds it whole."""


@dataclass(frozen=True, slots=True)
class Field:
    """One value that changed; None where there was, or is, none."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A trace in words."""

    trace: Trace
    what: str
    subject: str
    fields: tuple[Field, ...]
    by_system: bool


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """The trail, newest first."""
    found = review_of(request, key)
    traces = Trace.objects.filter(review_key=found.key).select_related("user").order_by("-id")
    shown = Paginator(traces, A_PAGE).get_page(request.GET.get("page"))
    seen = {
        **frame(request, found, "history"),
        "page": shown,
        "entries": [entry(one, request.language) for one in shown.object_list],
    }
    return render(request, "workspace/prepare/history.html", seen)


def entry(trace: Trace, language: Language) -> Entry:
    """One trace in the reader's language; an act without words of its own goes by its name."""
    return Entry(
        trace,
        words("ws-act-", trace.act, language),
        subject(trace.subject, language),
        tuple(_fields(trace, language)),
        trace.user_id is None and trace.actor == "system",
    )


def words(prefix: str, name: str, language: Language) -> str:
    """The message for a name; the name itself where there is none."""
    id = prefix + name.replace(".", "-").replace("_", "-")
    return format_message(id, {}, language) if has_message(id, language) else name


def subject(text: str, language: Language) -> str:
    """What was changed: a slide's headline by the slide's name, a step by its words, else as kept."""
    kind, _, rest = text.partition(".")
    role = rest.rpartition(".")[0] or rest
    if kind in ("headline", "slide") and has_message(f"ws-slide-{role}", language):
        return format_message(f"ws-slide-{role}", {}, language)
    if kind in ("figure", "allow"):
        return rest
    if has_message(f"ws-step-{text}", language):
        return format_message(f"ws-step-{text}", {}, language)
    if kind in ("proposal", "questions", "expansion") or ROW.fullmatch(text):
        return ""
    return text


def _fields(trace: Trace, language: Language) -> Iterator[Field]:
    before, after = _mapping(trace.before), _mapping(trace.after)
    for name in dict.fromkeys((*before, *after)):
        was, now = (_shown(name, values.get(name), language) for values in (before, after))
        told_already = name == "reason" and now == (trace.reason or None)
        if was != now and not told_already:
            yield Field(words("ws-field-", name, language), was, now)


def _mapping(values: object) -> Mapping[str, object]:
    return values if isinstance(values, Mapping) else {}


def _shown(name: str, value: object, language: Language) -> str | None:
    """A value as a person reads it."""
    match value:
        case None | "" | []:
            return None
        case bool():
            return format_message(f"ws-value-{'yes' if value else 'no'}", {}, language)
        case list():
            return _short("\n".join(map(str, value)))
        case Mapping():
            return _short(str(value.get(language.value) or value.get("default") or dict(value)))
        case str() if DAY.fullmatch(value):
            return numbers.day(date.fromisoformat(value), language)
        case str() if name in PREFIXES:
            return words(PREFIXES[name], value, language)
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
