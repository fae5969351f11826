"""What all pages of one review show around their content: where it stands, and the way to its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n import numbers
from quarterdeck.workspace.access import ROLES, Access, Asked
from quarterdeck.workspace.acts.standing import WITHOUT_MEETING, closed, standing
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import RUNNING, Phase, Review
from quarterdeck.workspace.pages.prepare.drawn import Shown

CHANGED = "review-changed"
"""The event on which previews and findings look again."""

STEPS = (Phase.PREPARE, *RUNNING, Phase.FOLLOW_UP)

TABS = (
    ("checklist", "review"),
    ("words", "prepare-words"),
    ("figures", "prepare-figures"),
    ("brief", "prepare-brief"),
    ("deck", "prepare-deck"),
    ("files", "prepare-files"),
    ("presented", "prepare-presented"),
    ("status", "prepare-status"),
    ("history", "prepare-history"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One phase as the stepper shows it; ``state`` is done, current or todo, ``address`` its page,
    empty where it has none yet."""

    phase: str
    state: str
    address: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of the review; ``current`` where it is shown."""

    name: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Look:
    """In which language, and as whose, the review is looked at."""

    language: Language
    shown: Shown

    @property
    def query(self) -> str:
        """The same look, at the end of an address."""
        return urlencode({"in": self.language.value, "for": self.shown.value})


def look_of(asked: Asked, review: Review) -> Look:
    """The look that the address asks for; else the review's language, as the customer sees it."""
    language = asked.GET.get("in", "")
    shown = asked.GET.get("for", "")
    return Look(
        Language(language) if language in set(Language) else Language(review.language),
        Shown.INTERNAL if shown == Shown.INTERNAL else Shown.CUSTOMER,
    )


def frame(asked: Asked, review: Review, tab: str) -> dict[str, Any]:
    """The context of a page of this review."""
    look, stands = look_of(asked, review), standing(review)
    may_change = asked.user.role in ROLES[Access.CHANGE]
    left = days_left(review, desk().today())
    return {
        "part": "portfolio",
        "review": review,
        "quarter": numbers.quarter(Quarter.parse(review.quarter), asked.language),
        "tab": tab,
        "tabs": tuple(_tabs(review, tab, look)),
        "steps": tuple(_steps(review)),
        "days_left": left,
        "days_over": -left if left is not None else None,
        "standing": stands,
        "closed": closed(review),
        "may_change": may_change,
        "may_edit": may_change and not stands.frozen and not closed(review),
        "look": look,
        "account_address": address("account", review.account_id),
        "run_address": address("run-host", review.key),
        "share_address": address("share", review.key),
    }


def _tabs(review: Review, current: str, look: Look) -> Iterator[Tab]:
    for name, address in TABS:
        where = f"{reverse(address, args=[review.key])}?{look.query}"
        yield Tab(name, where, name == current)


def _steps(review: Review) -> Iterator[Step]:
    reached = STEPS.index(Phase(review.phase)) if review.phase in STEPS else len(STEPS)
    for place, phase in enumerate(STEPS):
        state = "done" if place < reached else "current" if place == reached else "todo"
        yield Step(phase.value, state, _page_of(phase, state, review))


def _page_of(phase: Phase, state: str, review: Review) -> str:
    """Where a phase that was reached is worked on."""
    if phase is Phase.PREPARE:
        return address("review", review.key)
    if state == "todo" or review.status in WITHOUT_MEETING:
        return ""
    return address("followup" if phase is Phase.FOLLOW_UP else "run-host", review.key)


def address(name: str, *args: str) -> str:
    """The address of a page by its name; empty where this installation has no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def days_left(review: Review, today: date) -> int | None:
    """Days until the planned day while the review is in preparation; None otherwise."""
    if review.phase != Phase.PREPARE or review.planned_on is None or closed(review):
        return None
    return (review.planned_on - today).days


def back_to(name: str, review: Review, look: Look, anchor: str = "") -> HttpResponseRedirect:
    """To a page of the review after a change, at the thing that was changed."""
    where = f"{reverse(name, args=[review.key])}?{look.query}"
    return HttpResponseRedirect(f"{where}#{anchor}" if anchor else where)


def part(
    asked: Asked, template: str, seen: dict[str, Any], *, status: int = 200, changed: bool = False
) -> HttpResponse:
    """A changed part of a page; ``changed`` lets previews and findings know."""
    response = render(asked, f"workspace/prepare/{template}", seen, status=status)
    if changed:
        response.headers["HX-Trigger"] = CHANGED
    return response


def told(asked: Asked, error: QuarterdeckError) -> HttpResponse:
    """An error in the place of a part that could not be made, in a status that the page takes in."""
    status = http_status(error)
    shown = status if status in (409, 422) else 422
    return render(asked, "workspace/errors/part.html", {"error": error}, status=shown)
