"""What the portfolio is asked for: search, filters, order, page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import QueryDict

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import Period
from quarterdeck.core.printable import printable
from quarterdeck.workspace.acts.sync import folded
from quarterdeck.workspace.models import Account, Phase, Review, Status

PAGE = 50
RENEWALS = {"30": 30, "90": 90, "180": 180}
"""Days ahead that the renewal filter offers."""


MOST_WORDS = 8
"""Words of a search that are looked for; each is one more look at every name."""


class Kind(StrEnum):
    """Which reviews the tiles and the filter tell apart."""

    DUE = "due"
    OVERDUE = "overdue"
    PLANNED = "planned"
    HELD = "held"


SORTS = ("name", "arr", "renewal_on", "opt_out_on", "last_review_on", "next_review_on", "risk")
_FIELDS = {"risk": "priority_risks", "name": "folded"}
FILTERS = ("q", "csm", "segment", "phase", "review", "risk", "renewal")


@dataclass(frozen=True, slots=True)
class Asked:
    """A portfolio's address, read without trust: what is not known is left out."""

    chosen: Mapping[str, str]
    sort: str = "next_review_on"
    descending: bool = False
    page: int = 1

    @classmethod
    def parse(cls, given: QueryDict) -> Asked:
        chosen = {k: v[:200] for k in FILTERS if (v := printable(given.get(k, "")))}
        wanted = given.get("sort", "")
        sort = wanted.removeprefix("-")
        known = sort in SORTS
        page = given.get("page", "")
        return cls(
            chosen,
            sort if known else "next_review_on",
            known and wanted.startswith("-"),
            max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 7 else 1,
        )

    def address(self, **changed: str | int) -> str:
        """The address with something changed; a page asked for otherwise starts at the first."""
        sort = f"{'-' if self.descending else ''}{self.sort}"
        parts: dict[str, Any] = {**self.chosen, "sort": sort, **changed}
        return "?" + urlencode({k: v for k, v in parts.items() if v != ""})

    def only(self, **chosen: str) -> str:
        """The address with these filters and no others, in the same order."""
        return Asked(chosen, self.sort, self.descending).address()

    def sorted_by(self, column: str) -> str:
        """The address that sorts by a column: downwards where it is sorted upwards already."""
        down = self.sort == column and not self.descending
        return self.address(sort=f"-{column}" if down else column)


def found(accounts: QuerySet[Account], asked: Asked, today: date) -> QuerySet[Account]:
    """The accounts asked for, in order; those without a value stand last."""
    narrowed = _narrowed(accounts.filter(present=True), asked.chosen, today)
    field = F(_FIELDS.get(asked.sort, asked.sort))
    order = field.desc(nulls_last=True) if asked.descending else field.asc(nulls_last=True)
    return narrowed.order_by(order, "pk")


def _narrowed(
    accounts: QuerySet[Account], chosen: Mapping[str, str], today: date
) -> QuerySet[Account]:
    for word in folded(chosen.get("q", "")).split()[:MOST_WORDS]:
        accounts = accounts.filter(folded__contains=word)
    if "csm" in chosen:
        accounts = accounts.filter(csm_name=chosen["csm"])
    if chosen.get("segment") in set(Segment):
        accounts = accounts.filter(segment=chosen["segment"])
    if chosen.get("phase") in Phase.values:
        accounts = _in_phase(accounts, chosen["phase"])
    if chosen.get("risk") == "some":
        accounts = accounts.filter(priority_risks__gt=0)
    if chosen.get("risk") == "none":
        accounts = accounts.filter(priority_risks=0)
    if chosen.get("renewal") in RENEWALS:
        until = today + timedelta(days=RENEWALS[chosen["renewal"]])
        accounts = accounts.filter(renewal_on__gte=today, renewal_on__lte=until)
    return accounts


def _in_phase(accounts: QuerySet[Account], phase: str) -> QuerySet[Account]:
    """The accounts with a review in a phase; closed where no review is under way."""
    accounts = accounts.filter(_has(Review.objects.filter(phase=phase)))
    if phase == Phase.CLOSED:
        accounts = accounts.exclude(_has(Review.objects.exclude(phase=Phase.CLOSED)))
    return accounts


def _has(reviews: QuerySet[Review]) -> Exists:
    return Exists(reviews.filter(account=OuterRef("pk")))


def by_review(
    accounts: QuerySet[Account], wanted: str, today: date, quarter: Period
) -> QuerySet[Account]:
    """The accounts with a review of a kind in the quarter."""
    if wanted not in set(Kind):
        return accounts
    return accounts.filter(_has(Review.objects.filter(of_kind(Kind(wanted), today, quarter))))


def of_kind(kind: Kind, today: date, quarter: Period) -> Q:
    """DUE: wanted by the cadence in the quarter. OVERDUE: due before today and not held. PLANNED: a day
    ahead is agreed. HELD: took place in the quarter."""
    planned = Q(status=Status.PLANNED)
    match kind:
        case Kind.DUE:
            return Q(due_on__gte=quarter.start, due_on__lt=quarter.end)
        case Kind.OVERDUE:
            return planned & Q(due_on__lt=today)
        case Kind.PLANNED:
            return planned & Q(planned_on__gte=today, planned_on__lt=quarter.end)
    took_place = Q(status__in=(Status.HELD, Status.ASYNCHRONOUS))
    return took_place & Q(held_on__gte=quarter.start, held_on__lt=quarter.end)
