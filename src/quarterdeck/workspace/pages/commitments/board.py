"""The board of commitments: over all accounts a person sees, and of one account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.message import Message
from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import (
    ROLES,
    Access,
    access,
    account_of,
    seen_accounts,
)
from quarterdeck.workspace.access import (
    Asked as Request,
)
from quarterdeck.workspace.acts.commitments import UNANSWERED
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Commitment, Review
from quarterdeck.workspace.pages.commitments.asked import (
    ANSWERS,
    CLOSED_COLUMN,
    COLUMN,
    DUE,
    IN_COLUMN,
    PAGE,
    Asked,
    Look,
    agreed,
    first_of_each,
    in_order,
    late,
    undecided,
)
from quarterdeck.workspace.pages.commitments.cards import Card, card

COLUMNS = (
    CommitmentState.NOT_STARTED,
    CommitmentState.IN_PROGRESS,
    CommitmentState.AT_RISK,
    CommitmentState.BLOCKED,
)
CLOSED_COLUMNS = (CommitmentState.COMPLETE, CommitmentState.CANCELLED)
"""One below the other, after those that are open."""

MOST_OWNERS = 300
"""Owners that the filter suggests; any other can be typed."""

MOST_REVIEWS = 12
"""Reviews of an account that a commitment added by hand can belong to: three years of quarters."""


@dataclass(frozen=True, slots=True)
class Column:
    """One state: how many there are, and some cards; ``more`` is the next page."""

    state: str
    count: int
    cards: Sequence[Card]
    more: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says of what was just done: ``error`` where it was not."""

    said: Message | None = None
    error: QuarterdeckError | None = None
    about: int | None = None


@access(Access.SEE)
@require_safe
def everything(request: Request) -> HttpResponse:
    """The commitments of all accounts that the person sees."""
    return shown(request, Asked.parse(request.GET))


@access(Access.SEE)
@require_safe
def of_account(request: Request, id: str) -> HttpResponse:
    """The commitments of one account, and what waits to be confirmed."""
    return shown(request, Asked.parse(request.GET, account_of(request, id)))


@access(Access.SEE)
@require_safe
def column(request: Request, state: str) -> HttpResponse:
    """The next cards of one column, to stand below those that are there."""
    if state not in set(CommitmentState):
        raise Http404
    id = request.GET.get("on", "")
    asked = Asked.parse(request.GET, account_of(request, id) if id else None)
    today = desk().today()
    rows = agreed(seen_accounts(request.user), asked, today).filter(state=state)
    start = (asked.page - 1) * size_of(state)
    following = rows.select_related("account", "review").order_by(*IN_COLUMN)
    cards = [card(row, today) for row in following[start : start + size_of(state) + 1]]
    found = _cut(state, cards, {}, asked.page)
    seen = {"column": found, "asked": asked, "may_change": may_change(request)}
    return render(request, "workspace/commitments/_cards.html", seen)


def may_change(request: Request) -> bool:
    """Whether the person may change commitments."""
    return request.user.role in ROLES[Access.CHANGE]


def shown(
    request: Request,
    asked: Asked,
    told: Told | None = None,
    *,
    status: int = 200,
    adding: dict[str, Any] | None = None,
) -> HttpResponse:
    """The board, or the part of it that changes."""
    part = request.htmx and not request.htmx.boosted and request.htmx.target == "commitments"
    context = board_of(request, asked, told or Told())
    if not part:
        context |= _frame(request, asked) | {"adding": adding}
    template = "_board" if part else "board"
    return render(request, f"workspace/commitments/{template}.html", context, status=status)


def board_of(request: Request, asked: Asked, told: Told) -> dict[str, Any]:
    """What the changing part of the page shows."""
    today, accounts = desk().today(), seen_accounts(request.user)
    rows = agreed(accounts, asked, today)
    counts = _counts(rows, today)
    waiting = undecided(accounts, asked, today)
    context: dict[str, Any] = {
        "asked": asked,
        "told": told,
        "today": today,
        "may_change": may_change(request),
        "total": sum(found["count"] for found in counts.values()),
        "late": sum(found["late"] for found in counts.values()),
        "questioned": sum(found["questioned"] for found in counts.values()),
        "waiting": waiting.count(),
        "looks": asked.looks,
        "filtered": bool(asked.chosen),
        "one_account": asked.account is not None,
    }
    if asked.look is Look.CONFIRM:
        return context | {"page": _page(waiting.select_related("account", "review"), asked, today)}
    if asked.look is Look.LIST:
        return context | {"page": _page(in_order(rows), asked, today)}
    return context | _columns(rows, counts, today)


def _columns(
    rows: QuerySet[Commitment], counts: dict[str, dict[str, int]], today: date
) -> dict[str, list[Column]]:
    """The first cards of every state, in two queries."""
    ids = first_of_each(rows, COLUMN + 1)
    wanted = [pk for column in ids.values() for pk in column]
    found = Commitment.objects.select_related("account", "review").in_bulk(wanted)

    def column(state: str) -> Column:
        cards = [card(found[pk], today) for pk in ids.get(state, ()) if pk in found]
        return _cut(state, cards, counts.get(state, {}), 1)

    return {
        "columns": [column(state) for state in COLUMNS],
        "closed": [column(state) for state in CLOSED_COLUMNS],
    }


def _counts(rows: QuerySet[Commitment], today: date) -> dict[str, dict[str, int]]:
    found = (
        rows.order_by()
        .values("state")
        .annotate(
            count=Count("pk"),
            late=Count("pk", filter=late(today)),
            questioned=Count("pk", filter=Q(UNANSWERED)),
        )
    )
    return {
        row["state"]: {
            "count": row["count"],
            "late": row["late"],
            "questioned": row["questioned"],
        }
        for row in found
    }


def _cut(state: str, cards: list[Card], counts: dict[str, int], page: int) -> Column:
    """A page of one state; one card more than it shows says whether another page follows."""
    size = size_of(state)
    more = page + 1 if len(cards) > size else None
    return Column(state, counts.get("count", 0), cards[:size], more)


def size_of(state: str) -> int:
    """How many cards a column shows at once."""
    return CLOSED_COLUMN if state in CLOSED_COLUMNS else COLUMN


def _page(rows: QuerySet[Commitment], asked: Asked, today: date) -> dict[str, Any]:
    found: Page[Commitment] = Paginator(rows, PAGE).get_page(asked.page)
    return {"found": found, "cards": [card(row, today) for row in found.object_list]}


def _frame(request: Request, asked: Asked) -> dict[str, Any]:
    """What stands around the board: its filters, and the form for another commitment."""
    seen = seen_accounts(request.user).filter(present=True)
    account = asked.account
    rows = Commitment.objects.filter(account__in=seen if account is None else [account])
    owners = rows.exclude(owner="").order_by("owner").values_list("owner", flat=True).distinct()
    return {
        "part": "commitments",
        "account": account,
        "csms": [] if account is not None else _csms(seen),
        "owners": list(owners[:MOST_OWNERS]),
        "sides": list(Side),
        "dues": DUE,
        "answers": ANSWERS,
        "reviews": [] if account is None else reviews_of(account),
        "mine": request.user.email,
    }


def _csms(seen: QuerySet[Account]) -> list[str]:
    names = seen.exclude(csm_name="").order_by("csm_name").values_list("csm_name", flat=True)
    return list(names.distinct())


def reviews_of(account: Account) -> list[Review]:
    """The newest reviews of an account."""
    return list(Review.objects.filter(account=account).order_by("-quarter", "-pk")[:MOST_REVIEWS])
