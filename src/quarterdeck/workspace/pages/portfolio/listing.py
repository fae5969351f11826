"""The portfolio: every account a person sees, its reviews and its dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import FiscalCalendar, Period
from quarterdeck.workspace.access import Access, access, seen_accounts
from quarterdeck.workspace.access import Asked as Request
from quarterdeck.workspace.acts import sync
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Commitment, Phase, Review
from quarterdeck.workspace.pages.portfolio.query import (
    PAGE,
    RENEWALS,
    SORTS,
    Asked,
    Kind,
    by_review,
    found,
    of_kind,
)
from quarterdeck.workspace.sheets import sheet_response
from quarterdeck.workspace.templatetags.words import say

AT_ONCE = 1_000
"""Accounts of the export that are looked up in one query: databases limit its arguments."""

NEAR_DAYS = 60
"""Days before an opt-out date from which the list marks it."""

OPEN_STATES = ("not-started", "in-progress", "blocked", "at-risk")


@dataclass(frozen=True, slots=True)
class Row:
    """An account with its current review and its open commitments."""

    account: Account
    review: Review | None
    open: int
    overdue: int
    opt_out_near: bool


@access(Access.SEE)
@require_safe
def home(request: Request) -> HttpResponse:
    """A page of accounts, with what this quarter holds above it."""
    asked, today = Asked.parse(request.GET), desk().today()
    quarter = this_quarter()
    seen = seen_accounts(request.user)
    accounts = _asked_for(seen, asked, quarter)
    total = accounts.count()
    last = max(1, -(-total // PAGE))
    page = min(asked.page, last)
    shown = list(accounts[(page - 1) * PAGE : page * PAGE])
    context = {
        "part": "portfolio",
        "asked": asked,
        "rows": _rows(shown, asked),
        "total": total,
        "page": page,
        "pages": _pages(asked, page, last),
        "first": (page - 1) * PAGE + 1,
        "last": (page - 1) * PAGE + len(shown),
        "columns": [(c, asked.sorted_by(c), _order(asked, c)) for c in SORTS],
        "sync": sync.state(),
        "today": today,
        "quarter": quarter,
        "filtered": bool(asked.chosen),
    }
    if request.htmx and not request.htmx.boosted:
        return render(request, "workspace/portfolio/_list.html", context)
    around = {"tiles": _tiles(seen, asked, quarter), "filters": _filters(seen)}
    return render(request, "workspace/portfolio/listing.html", context | around)


def this_quarter() -> Period:
    """The vendor's fiscal quarter of today."""
    calendar = FiscalCalendar(desk().project.settings.fiscal_first_month)
    return calendar.period(calendar.quarter_of(desk().today()))


def _asked_for(seen: QuerySet[Account], asked: Asked, quarter: Period) -> QuerySet[Account]:
    today = desk().today()
    accounts = found(seen, asked, today)
    return by_review(accounts, asked.chosen.get("review", ""), today, quarter)


def _rows(shown: Sequence[Account], asked: Asked) -> list[Row]:
    ids = [account.pk for account in shown]
    today = desk().today()
    reviews = _current(ids, asked.chosen.get("phase", ""))
    promises = _promises(ids, today)
    return [
        Row(
            account,
            reviews.get(account.pk),
            *promises.get(account.pk, (0, 0)),
            account.opt_out_on is not None and 0 <= (account.opt_out_on - today).days <= NEAR_DAYS,
        )
        for account in shown
    ]


def _promises(ids: Sequence[str], today: date) -> dict[str, tuple[int, int]]:
    """How many agreed commitments of each account are open, and how many of them overdue."""
    agreed = Commitment.objects.filter(
        account__in=ids, standing="agreed", state__in=OPEN_STATES
    ).values_list("account")
    counted = agreed.annotate(open=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=today)))
    return {account: (open, overdue) for account, open, overdue in counted}


def _current(ids: list[str], phase: str) -> dict[str, Review]:
    """The review that each account is in: the newest in the phase asked for, else the newest that is
    not closed, else the newest."""
    found: dict[str, Review] = {}
    by_day = F("planned_on").asc(nulls_first=True)
    for review in Review.objects.filter(account__in=ids).order_by(by_day, "pk"):
        known = found.get(review.account_id)
        if known is None or _weight(review, phase) >= _weight(known, phase):
            found[review.account_id] = review
    return found


def _weight(review: Review, phase: str) -> tuple[bool, bool]:
    return review.phase == phase, review.phase != Phase.CLOSED


def _tiles(seen: QuerySet[Account], asked: Asked, quarter: Period) -> list[tuple[str, int, str]]:
    """How many reviews there are of each kind this quarter, and the address that lists them."""
    today = desk().today()
    reviews = Review.objects.filter(account__in=seen.filter(present=True))
    counts = reviews.aggregate(
        **{kind.value: Count("pk", filter=of_kind(kind, today, quarter)) for kind in Kind}
    )
    return [(kind.value, counts[kind.value], asked.only(review=kind.value)) for kind in Kind]


def _filters(seen: QuerySet[Account]) -> Mapping[str, list[str]]:
    names = seen.filter(present=True).exclude(csm_name="").values_list("csm_name", flat=True)
    return {
        "csm": list(names.order_by("csm_name").distinct()),
        "segment": [s.value for s in Segment],
        "phase": list(Phase.values),
        "review": [k.value for k in Kind],
        "risk": ["some", "none"],
        "renewal": list(RENEWALS),
    }


def _order(asked: Asked, column: str) -> str:
    if asked.sort != column:
        return ""
    return "descending" if asked.descending else "ascending"


def _pages(asked: Asked, page: int, last: int) -> list[tuple[int, str]]:
    """The pages to link to: the first, those around this one, the last; 0 stands for a gap."""
    near = sorted({1, last, *range(max(1, page - 2), min(last, page + 2) + 1)})
    shown: list[tuple[int, str]] = []
    for number in near:
        if shown and number - shown[-1][0] > 1:
            shown.append((0, ""))
        shown.append((number, asked.address(page=number)))
    return shown


@access(Access.SEE)
@require_safe
def export(request: Request) -> HttpResponse:
    """The accounts asked for as a workbook: all pages, numbers as numbers."""
    asked = Asked.parse(request.GET)
    accounts = _asked_for(seen_accounts(request.user), asked, this_quarter())
    language = request.language
    columns = ("name", "segment", "csm", "arr", "currency", "renewal_on", "opt_out_on")
    more = ("last_review_on", "next_review_on", "phase", "risk", "open", "overdue")
    header = [say(f"ws-portfolio-column-{c}", language) for c in (*columns, *more)]
    shown = list(accounts)
    parts = (shown[at : at + AT_ONCE] for at in range(0, len(shown), AT_ONCE))
    rows = [_exported(row, request) for part in parts for row in _rows(part, asked)]
    name = f"portfolio-{desk().today()}.xlsx"
    return sheet_response(name, header, rows)


def _exported(row: Row, request: Request) -> list[object]:
    account, language = row.account, request.language
    return [
        account.name,
        say(f"list-segment-{account.segment}", language),
        account.csm_name,
        account.arr,
        account.currency,
        account.renewal_on,
        account.opt_out_on,
        account.last_review_on,
        account.next_review_on,
        say(f"ws-phase-{row.review.phase}", language) if row.review else "",
        account.priority_risks,
        row.open,
        row.overdue,
    ]
