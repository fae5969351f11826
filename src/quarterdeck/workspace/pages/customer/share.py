"""The vendor's side of sharing: links, what the customer sees through them, and what came back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.workspace.access import ROLES, Access, Asked, access, review_of
from quarterdeck.workspace.acts import agreement, answers, presented, sharing
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError, refused
from quarterdeck.workspace.models import (
    Answer,
    Feedback,
    FigureQuestion,
    OutcomeAnswer,
    ProductRequest,
    Review,
    ShareLink,
)
from quarterdeck.workspace.pages.customer import lines
from quarterdeck.workspace.pages.customer.lines import Failed
from quarterdeck.workspace.pages.customer.review import title_of


@access(Access.SEE)
@require_safe
def page(request: Asked, key: str) -> HttpResponse:
    """Links and answers of one review."""
    return _show(request, review_of(request, key))


def _show(
    request: Asked,
    review: Review,
    *,
    made: str = "",
    failed: Failed | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = presented.shown(review)
    seen = {
        "part": "portfolio",
        "review": review,
        "account": review.account,
        "title": title_of(review),
        "may_change": request.user.role in ROLES[Access.CHANGE],
        "made": made,
        "failed": failed or Failed(),
        "most_days": sharing.MOST_DAYS,
        "days": (failed.sent.get("days") if failed else "") or sharing.DEFAULT_DAYS,
        "domains": failed.sent.get("domains", "") if failed else review.account.domain,
        "links": _links(review),
        **_frozen(review, shown),
        **_came_back(request, review, shown),
    }
    return render(request, "workspace/customer/share.html", seen, status=status)


def _links(review: Review) -> list[dict[str, Any]]:
    now = timezone.now()
    return [
        {"row": link, "state": sharing.state_of(link, now)} for link in sharing.links_of(review)
    ]


def _frozen(review: Review, shown: presented.Shown | None) -> dict[str, Any]:
    files = shown.files if shown is not None else ()
    return {
        "shown": shown,
        "held_back": [f.file.name for f in files if presented.holds_more(desk(), f)],
        "input_open": answers.input_open(review),
    }


def _came_back(request: Asked, review: Review, shown: presented.Shown | None) -> dict[str, Any]:
    given = answers.input_of(review)
    doubts = FigureQuestion.objects.filter(review=review).select_related("answered_by")
    doubts = doubts.order_by("answered_at", "at", "pk")
    promises = agreement.commitments_of(review).exclude(answer=Answer.NONE)
    outcomes = OutcomeAnswer.objects.filter(review=review).select_related("outcome")
    return {
        "given": given,
        "asks": lines.ask_lines(given),
        "prepared": answers.prepared_by_customer(review),
        "answered": answers.answered(given),
        "asked": len(answers.QUESTIONS),
        "doubts": lines.doubt_lines(doubts, shown, request.language),
        "open_doubts": sum(row.answered_at is None for row in doubts),
        "promises": promises,
        "outcomes": outcomes.order_by("-at", "-pk"),
        "feedback": _feedback(review),
        "summary": answers.feedback_summary(review),
    }


def _feedback(review: Review) -> list[dict[str, Any]]:
    rows = list(Feedback.objects.filter(review=review).order_by("-at", "-pk"))
    ids = [answers.request_id(row) for row in rows]
    taken = ProductRequest.objects.filter(account=review.account, source_id__in=ids)
    requests = {row.source_id: row for row in taken}
    return [
        {
            "row": row,
            "part": f"feedback-{row.pk}",
            "request": requests.get(answers.request_id(row)),
        }
        for row in rows
    ]


@access(Access.CHANGE)
@require_POST
def create(request: Asked, key: str) -> HttpResponse:
    """A new link. Its address stands on this page once: it is kept nowhere, so there is no redirect."""
    review = review_of(request, key)
    try:
        made = _make(request, review)
    except ActError as error:
        failed = Failed("new", error, request.POST.dict())
        return _show(request, review, failed=failed, status=422)
    address = request.build_absolute_uri(reverse("customer-review", args=[made.token]))
    return _show(request, review, made=address)


def _make(request: Asked, review: Review) -> sharing.Made:
    days, domains = request.POST.get("days", "").strip(), request.POST.get("domains", "")
    restricted = request.POST.get("who") != "all"
    if restricted and not domains.strip():
        raise refused("ws-share-domains-missing", field="domains")
    return sharing.share(
        acting(request.user),
        review,
        label=request.POST.get("label", ""),
        days=int(days) if days.isascii() and days.isdigit() and len(days) < 6 else 0,
        domains=domains if restricted else "",
        tracking=request.POST.get("tracking") == "on",
    )


@access(Access.CHANGE)
@require_POST
def revoke(request: Asked, key: str, pk: int) -> HttpResponse:
    """The link stops working at once."""
    review = review_of(request, key)
    link = ShareLink.objects.filter(review=review, pk=pk).select_related("review").first()
    if link is None:
        raise Http404
    sharing.revoke(acting(request.user), link)
    return redirect(f"{reverse('share', args=[review.key])}#links")


@access(Access.CHANGE)
@require_POST
def answer(request: Asked, key: str, pk: int) -> HttpResponse:
    """Answer a doubt about a figure."""
    review = review_of(request, key)
    question = FigureQuestion.objects.filter(review=review, pk=pk).first()
    if question is None:
        raise Http404
    try:
        answers.answer_question(acting(request.user), question, request.POST.get("answer", ""))
    except ActError as error:
        failed = Failed(f"question-{pk}", error, request.POST.dict())
        return _show(request, review, failed=failed, status=422)
    return redirect(f"{reverse('share', args=[review.key])}#question-{pk}")


@access(Access.CHANGE)
@require_POST
def take_request(request: Asked, key: str, pk: int) -> HttpResponse:
    """What the customer misses becomes a request to the product."""
    review = review_of(request, key)
    row = Feedback.objects.filter(review=review, pk=pk).exclude(missing="").first()
    if row is None:
        raise Http404
    try:
        answers.take_request(acting(request.user), row, request.POST.get("title", ""))
    except ActError as error:
        failed = Failed(f"feedback-{pk}", error, request.POST.dict())
        return _show(request, review, failed=failed, status=422)
    return redirect(f"{reverse('share', args=[review.key])}#feedback-{pk}")
