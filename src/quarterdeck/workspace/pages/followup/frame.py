"""What all pages of one follow-up show around their content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from quarterdeck.errors import QuarterdeckError
from quarterdeck.workspace.access import Asked
from quarterdeck.workspace.acts.debrief import TOOK_PLACE
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import Phase, Review
from quarterdeck.workspace.pages.prepare.frame import Tab
from quarterdeck.workspace.pages.prepare.frame import frame as frame_of_review

TABS = (
    ("work", "followup"),
    ("recap", "followup-recap"),
    ("records", "followup-records"),
    ("debrief", "followup-debrief"),
)

RECAP_CHANGED = "recap-changed"
"""The event on which what the rules say of the recap is looked at again."""


def frame(asked: Asked, review: Review, tab: str) -> dict[str, Any]:
    """The context of a page of this review's follow-up."""
    seen = frame_of_review(asked, review, "followup")
    begun = review.status in TOOK_PLACE and review.phase in (Phase.FOLLOW_UP, Phase.CLOSED)
    return {
        **seen,
        "follow_tab": tab,
        "follow_tabs": tuple(_tabs(review, tab)),
        "begun": begun,
        "may_work": begun and seen["may_change"] and review.phase == Phase.FOLLOW_UP,
        "may_learn": begun and seen["may_change"],
    }


def _tabs(review: Review, current: str) -> Iterator[Tab]:
    for name, address in TABS:
        yield Tab(name, reverse(address, args=[review.key]), name == current)


def show(
    asked: Asked, name: str, seen: dict[str, Any], *, status: int = 200, event: str = ""
) -> HttpResponse:
    """The page ``name``, or for htmx its changing part alone."""
    template = f"_{name}" if asked.htmx else name
    response = render(asked, f"workspace/followup/{template}.html", seen, status=status)
    if event and asked.htmx:
        response.headers["HX-Trigger-After-Swap"] = event
    return response


def back_to(name: str, review: Review, anchor: str = "") -> HttpResponseRedirect:
    """To a page of the follow-up after a change."""
    where = reverse(name, args=[review.key])
    return HttpResponseRedirect(f"{where}#{anchor}" if anchor else where)


def form_status(error: QuarterdeckError) -> int:
    """The status of a form that comes back; one that pages take in."""
    status = http_status(error)
    return status if status in (409, 422) else 422
