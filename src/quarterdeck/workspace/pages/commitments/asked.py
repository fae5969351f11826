"""What a board of commitments is asked for: filters, view, page; and the commitments that answer it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlencode

from django.db.models import F, Q, QuerySet, Window
from django.db.models.fields.json import KT
from django.db.models.functions import RowNumber
from django.http import QueryDict
from django.urls import reverse

from quarterdeck.core.facts import CommitmentState, Side
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.workspace.acts.commitments import OPEN_STATES, UNANSWERED, UNDECIDED
from quarterdeck.workspace.acts.sync import folded
from quarterdeck.workspace.models import Account, Answer, Commitment

COLUMN = 12
"""Commitments that a column shows at once."""

CLOSED_COLUMN = 6
"""Commitments that a column of closed ones shows at once: they are there to be looked up."""

PAGE = 50
WINDOWS = {"week": 7, "month": 30, "quarter": 90}
"""Days ahead that the filter by due day offers."""

DUE = ("overdue", *WINDOWS, "none")
ANSWERS = ("open", *Answer.values)
"""``open`` is a question of the customer's that nobody has answered yet."""

FILTERS = ("q", "csm", "account", "side", "owner", "due", "answer", "state")


class Look(StrEnum):
    """How commitments are shown: columns by state, one list, or what waits to be confirmed."""

    BOARD = "board"
    LIST = "list"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Asked:
    """The address of a board, read without trust: what is not known is left out.

    ``account`` is set on the board of one account.
    """

    chosen: Mapping[str, str]
    look: Look = Look.BOARD
    page: int = 1
    account: Account | None = None

    @classmethod
    def parse(cls, given: QueryDict, account: Account | None = None) -> Asked:
        chosen = {k: v.strip()[:200] for k in FILTERS if (v := given.get(k, "")).strip()}
        if chosen.get("state") not in set(CommitmentState):
            chosen.pop("state", None)
        wanted, page = given.get("look", ""), given.get("page", "")
        return cls(
            chosen,
            Look(wanted) if wanted in set(Look) else Look.BOARD,
            max(1, int(page)) if page.isascii() and page.isdecimal() and len(page) < 7 else 1,
            account,
        )

    @property
    def path(self) -> str:
        """The page itself, whatever is chosen."""
        if self.account is None:
            return reverse("commitments")
        return reverse("commitments-account", args=[self.account.pk])

    def query(self, **changed: str | int) -> str:
        """What is chosen, with something changed; another choice starts at the first page."""
        look = "" if self.look is Look.BOARD else self.look.value
        parts: dict[str, str | int] = {**self.chosen, "look": look, **changed}
        return urlencode({k: v for k, v in parts.items() if v != ""})

    @property
    def back(self) -> str:
        """What is chosen, for a form to come back to."""
        return self.query(page=self.page if self.page > 1 else "")

    @property
    def address(self) -> str:
        """Where a person comes back to."""
        return f"{self.path}?{self.back}" if self.back else self.path

    def looking(self, look: Look) -> str:
        """The same commitments, shown otherwise."""
        query = self.query(look="" if look is Look.BOARD else look.value, state="")
        return f"{self.path}?{query}" if query else self.path

    @property
    def looks(self) -> list[tuple[Look, str]]:
        """Each way to show them, with its address."""
        return [(look, self.looking(look)) for look in Look]


def agreed(accounts: QuerySet[Account], asked: Asked, today: date) -> QuerySet[Commitment]:
    """The agreed commitments asked for, of the accounts given."""
    return narrowed(_of(accounts, asked).filter(standing=Standing.AGREED), asked.chosen, today)


def undecided(accounts: QuerySet[Account], asked: Asked, today: date) -> QuerySet[Commitment]:
    """Those asked for that nobody has confirmed yet, oldest first."""
    chosen = {k: v for k, v in asked.chosen.items() if k not in ("state", "answer")}
    found = _of(accounts, asked).filter(standing__in=UNDECIDED)
    return narrowed(found, chosen, today).order_by("pk")


def _of(accounts: QuerySet[Account], asked: Asked) -> QuerySet[Commitment]:
    if asked.account is not None:
        return Commitment.objects.filter(account=asked.account)
    return Commitment.objects.filter(account__in=accounts.filter(present=True))


def narrowed(
    rows: QuerySet[Commitment], chosen: Mapping[str, str], today: date
) -> QuerySet[Commitment]:
    """Those that every choice fits."""
    for word in folded(chosen.get("q", "")).split():
        rows = _with_word(rows, word)
    for word in folded(chosen.get("account", "")).split():
        rows = rows.filter(account__folded__contains=word)
    if "csm" in chosen:
        rows = rows.filter(account__csm_name=chosen["csm"])
    if chosen.get("side") in set(Side):
        rows = rows.filter(side=chosen["side"])
    if "owner" in chosen:
        rows = rows.filter(owner=chosen["owner"])
    if chosen.get("state") in set(CommitmentState):
        rows = rows.filter(state=chosen["state"])
    rows = rows.filter(_answer(chosen.get("answer", "")))
    return rows.filter(_due(chosen.get("due", ""), today))


def _with_word(rows: QuerySet[Commitment], word: str) -> QuerySet[Commitment]:
    """Those whose words, owner or account hold a word in any case; SQLite itself folds only Latin."""
    named = {f"words_{key}": KT(f"text__{key}") for key in ("default", *Language)}
    wanted = Q(account__folded__contains=word)
    for written in {word, word.upper(), word.capitalize()} if not word.isascii() else {word}:
        wanted |= Q(owner__icontains=written)
        for name in named:
            wanted |= Q(**{f"{name}__icontains": written})
    return rows.alias(**named).filter(wanted)


def _answer(wanted: str) -> Q:
    if wanted == "open":
        return UNANSWERED
    return Q(answer=wanted) if wanted in Answer.values else Q()


def _due(wanted: str, today: date) -> Q:
    if wanted == "overdue":
        return late(today)
    if wanted == "none":
        return Q(due_on=None)
    if wanted in WINDOWS:
        return Q(due_on__gte=today, due_on__lte=today + timedelta(days=WINDOWS[wanted]))
    return Q()


def late(today: date) -> Q:
    """What is open and was due before today (``core.facts.Commitment.overdue``)."""
    return Q(due_on__lt=today, state__in=OPEN_STATES)


def in_order(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """What is due first on top, what has no day last."""
    return rows.select_related("account", "review").order_by(*BY_DAY)


BY_DAY = (F("due_on").asc(nulls_last=True), F("pk").asc())
IN_COLUMN = (F("completed_on").desc(nulls_last=True), *BY_DAY)
"""By due day; of what is complete, which alone has a day of completion, the newest first."""


def first_of_each(rows: QuerySet[Commitment], most: int) -> dict[str, list[int]]:
    """The first commitments of each state, in order: one pass over all, however many states there are."""
    place = Window(RowNumber(), partition_by="state", order_by=IN_COLUMN)
    found = rows.order_by().annotate(place=place).filter(place__lte=most)
    columns: dict[str, list[int]] = {}
    for pk, state, _ in sorted(found.values_list("pk", "state", "place"), key=lambda row: row[2]):
        columns.setdefault(state, []).append(pk)
    return columns
