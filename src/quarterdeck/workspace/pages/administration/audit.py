"""The audit trail over everything: who did what, when, from what to what."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quarterdeck.render.sheets.cells import FORMULA_STARTS
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts.sync import folded
from quarterdeck.workspace.documents import download_response
from quarterdeck.workspace.models import Account, Trace, User
from quarterdeck.workspace.pages.administration.saving import frame
from quarterdeck.workspace.pages.prepare.history import Entry, entry, words

A_PAGE = 50
MOST_EXPORTED = 20_000
"""Rows of an export, the newest; a narrower span of days gives the others."""

FILTERS = ("act", "person", "account", "review", "since", "until")
USER = re.compile(r"user:(\d+)")


@dataclass(frozen=True, slots=True)
class Line:
    """A trace in words, with the names of what it tells of."""

    entry: Entry
    account: str
    subject: str


@access(Access.ADMINISTER)
@require_safe
def page(request: Asked) -> HttpResponse:
    """The trail, newest first, filtered and by pages."""
    chosen = _chosen(request.GET)
    shown = Paginator(_found(chosen), A_PAGE).get_page(request.GET.get("page"))
    query = urlencode(chosen)
    acts = Trace.objects.values_list("act", flat=True).distinct().order_by("act")
    named = sorted((words("ws-act-", act, request.language), act) for act in acts)
    context = frame(
        "audit",
        page=shown,
        lines=_lines(shown.object_list, request),
        chosen=chosen,
        query=f"?{query}&" if query else "?",
        acts=named,
        actors=User.objects.order_by("name").values_list("name", flat=True)[:200],
        most=MOST_EXPORTED,
    )
    return render(request, "workspace/administration/audit.html", context)


def _chosen(given: QueryDict) -> dict[str, str]:
    return {
        name: v for name in FILTERS if (v := given.get(name, "").replace("\0", "").strip()[:200])
    }


def _found(chosen: Mapping[str, str]) -> QuerySet[Trace]:
    found = Trace.objects.order_by("-id")
    if "act" in chosen:
        found = found.filter(act=chosen["act"])
    if "person" in chosen:
        found = found.filter(actor__icontains=chosen["person"])
    if "account" in chosen:
        wanted = Account.objects.filter(folded__contains=folded(chosen["account"]))
        found = found.filter(account_id__in=wanted.values("pk"))
    if "review" in chosen:
        found = found.filter(review_key__contains=chosen["review"])
    since, until = _day(chosen.get("since")), _day(chosen.get("until"))
    if since is not None:
        found = found.filter(at__gte=_midnight(since))
    if until is not None and until < date.max:
        found = found.filter(at__lt=_midnight(until + timedelta(days=1)))
    return found


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if date(1970, 1, 2) <= day <= date(9998, 1, 1) else None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _lines(traces: Iterable[Trace], request: Asked) -> list[Line]:
    found = list(traces)
    accounts = _names(found)
    people = _people(found)
    told = ((one, entry(one, request.language)) for one in found)
    return [
        Line(
            said,
            accounts.get(one.account_id, one.account_id),
            people.get(one.subject) or said.subject,
        )
        for one, said in told
    ]


def _names(traces: Iterable[Trace]) -> dict[str, str]:
    ids = {one.account_id for one in traces if one.account_id}
    return dict(Account.objects.filter(pk__in=ids).values_list("pk", "name"))


def _people(traces: Iterable[Trace]) -> dict[str, str]:
    """The names of colleagues whom traces are about, by subject."""
    ids = {int(m[1]) for one in traces if (m := USER.fullmatch(one.subject)) and len(m[1]) < 19}
    rows = User.objects.filter(pk__in=ids).values_list("pk", "name")
    return {f"user:{pk}": name for pk, name in rows}


@access(Access.ADMINISTER)
@require_safe
def export(request: Asked) -> HttpResponse:
    """The traces asked for as CSV, the newest ``MOST_EXPORTED``; no cell begins a formula."""
    rows = _found(_chosen(request.GET))[:MOST_EXPORTED]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        ("at", "actor", "act", "account", "review", "subject", "before", "after", "reason")
    )
    writer.writerows(_cells(row) for row in rows.iterator(2000))
    content = b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")
    return download_response(content, "audit.csv", "text/csv; charset=utf-8")


def _cells(row: Trace) -> Iterator[str]:
    values: tuple[Any, ...] = (
        timezone.localtime(row.at).isoformat(timespec="seconds"),
        row.actor,
        row.act,
        row.account_id,
        row.review_key,
        row.subject,
        _json(row.before),
        _json(row.after),
        row.reason,
    )
    return map(_cell, values)


def _json(value: object) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, not even behind blanks."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text
