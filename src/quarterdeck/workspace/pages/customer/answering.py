"""The customer's answers: each form of the page by itself. None is given by opening an address."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts import agreement, answers, presented, sharing
from quarterdeck.workspace.acts.visitor import Visitor, named
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError
from quarterdeck.workspace.models import CustomerInput
from quarterdeck.workspace.pages.customer.door import NAMES, Visit, entered, remember, shared
from quarterdeck.workspace.pages.customer.lines import Failed
from quarterdeck.workspace.pages.customer.review import show

Act = Callable[[Visitor], object]

PLACES = {"commitment": "commitments", "outcome": "outcomes", "figure": "figures"}
"""Where the page says that an answer was kept, as far as that is not the form's own place."""


def _answered(request: Asked, visit: Visit, kind: str, part: str, act: Act) -> HttpResponse:
    """Do it and show the page again at that place; what cannot be done comes back with what was written."""
    sent = request.POST.dict()
    try:
        visitor = _visitor(request, visit)
        act(visitor)
    except ActError as error:
        return show(request, visit, failed=Failed(part, error, sent), status=422)
    except ChangedMeanwhileError as error:
        meanwhile = error.now if isinstance(error.now, CustomerInput) else None
        return show(
            request, visit, failed=Failed(part, error, sent), meanwhile=meanwhile, status=409
        )
    sharing.count_view(visit.link, visitor.email)
    place = PLACES.get(kind, part)
    return redirect(f"{visit.to('customer-review')}?kept={kind}#{place}")


def _visitor(request: Asked, visit: Visit) -> Visitor:
    """Who answers; a name that was typed is kept for the next form."""
    name = request.POST.get("name", "") or visit.visitor.name
    visitor = named(visit.link, visit.visitor.email, name)
    if visitor.name and visitor.name != visit.visitor.name:
        remember(request, NAMES, visit.link, visitor.name)
    return visitor


def _number(text: str) -> int:
    """A revision from a form; what is none never fits."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


@access(Access.LINK)
@require_POST
@shared
@entered
def give_input(request: Asked, visit: Visit) -> HttpResponse:
    """The five questions before the review."""
    given = {question: request.POST.get(question, "") for question in answers.QUESTIONS}
    revision = _number(request.POST.get("revision", ""))
    return _answered(
        request, visit, "input", "input", lambda v: answers.save_input(v, given, revision)
    )


@access(Access.LINK)
@require_POST
@shared
@entered
def give_feedback(request: Asked, visit: Visit) -> HttpResponse:
    """Satisfaction and the two open questions."""
    shown = presented.shown(visit.review)
    score, better, missing = (request.POST.get(f, "") for f in ("score", "better", "missing"))
    return _answered(
        request,
        visit,
        "feedback",
        "feedback",
        lambda v: answers.give_feedback(v, shown, score, better, missing),
    )


@access(Access.LINK)
@require_POST
@shared
@entered
def answer_commitment(request: Asked, visit: Visit, pk: int) -> HttpResponse:
    """Accept or question one commitment of this review."""
    row = agreement.commitments_of(visit.review).filter(pk=pk).first()
    if row is None:
        raise Http404
    revision = _number(request.POST.get("revision", ""))
    answer, note = request.POST.get("answer", ""), request.POST.get("note", "")
    return _answered(
        request,
        visit,
        "commitment",
        f"commitment-{pk}",
        lambda v: agreement.answer_commitment(v, row, revision, answer, note, desk()),
    )


@access(Access.LINK)
@require_POST
@shared
@entered
def answer_outcome(request: Asked, visit: Visit, pk: int) -> HttpResponse:
    """Confirm one outcome that this review shows, or not."""
    shown = presented.shown(visit.review)
    row = agreement.outcomes_of(visit.review, shown).filter(pk=pk).first()
    if row is None:
        raise Http404
    confirmed, note = request.POST.get("answer") == "yes", request.POST.get("note", "")
    return _answered(
        request,
        visit,
        "outcome",
        f"outcome-{pk}",
        lambda v: agreement.answer_outcome(v, row, confirmed=confirmed, note=note),
    )


@access(Access.LINK)
@require_POST
@shared
@entered
def question_figure(request: Asked, visit: Visit) -> HttpResponse:
    """Doubt a figure of the frozen review."""
    shown = presented.shown(visit.review)
    key, text = request.POST.get("figure", ""), request.POST.get("text", "")
    part = "figures" if request.POST.get("any") else f"figure-{key}"
    return _answered(
        request,
        visit,
        "figure",
        part,
        lambda v: answers.question_figure(v, shown, key, text, request.language),
    )
