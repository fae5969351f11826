"""The customer's page: the review as frozen, and everything that they may answer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.followup import Standing
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, message
from quarterdeck.story.agenda import scale
from quarterdeck.story.review_record import SATISFACTION_SCALE
from quarterdeck.workspace.access import Access, Asked, access
from quarterdeck.workspace.acts import answers, presented
from quarterdeck.workspace.acts.presented import SharedFile, Shown
from quarterdeck.workspace.acts.standing import WITHOUT_MEETING
from quarterdeck.workspace.acts.visitor import LONGEST_ANSWER, LONGEST_NOTE
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import document_response, download_response
from quarterdeck.workspace.models import CustomerInput, Feedback, FigureQuestion, Review
from quarterdeck.workspace.pages.customer import lines
from quarterdeck.workspace.pages.customer.door import Visit, ask_address, entered, shared
from quarterdeck.workspace.pages.customer.lines import Failed

SAID = ("input", "feedback", "commitment", "outcome", "figure")
"""What a page may say was kept, after a form was sent."""


@access(Access.LINK)
@require_safe
@shared
def page(request: Asked, visit: Visit) -> HttpResponse:
    """The review, or the form that asks who is there. Looking changes nothing."""
    if not visit.entered:
        return ask_address(request, visit)
    return show(request, visit)


def show(
    request: Asked,
    visit: Visit,
    *,
    failed: Failed | None = None,
    meanwhile: CustomerInput | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; ``failed`` is a form that came back, ``meanwhile`` a colleague's answers before ours."""
    shown = presented.shown(visit.review)
    seen = {
        **_about(request, visit),
        **_shown(visit.review, shown, request.language),
        **_questions(visit, shown, failed, meanwhile),
        "failed": failed or Failed(),
    }
    return render(request, "workspace/customer/review.html", seen, status=status)


def _about(request: Asked, visit: Visit) -> dict[str, Any]:
    review = visit.review
    kept = request.GET.get("kept", "")
    return {
        "visit": visit,
        "visitor": visit.visitor,
        "known": bool(visit.visitor.by),
        "vendor": desk().project.settings.vendor.name,
        "customer": review.account.name,
        "csm": review.account.csm_name,
        "review": review,
        "title": title_of(review),
        "fell_through": review.status in WITHOUT_MEETING,
        "took_place": review.status in answers.TOOK_PLACE,
        "agenda": scale(review.minutes),
        "kept": kept if kept in SAID else "",
        "longest": LONGEST_ANSWER,
        "longest_note": LONGEST_NOTE,
    }


def title_of(review: Review) -> Message:
    """What the review is called, with its quarter."""
    return message(f"ws-shared-title-{review.type}", quarter=Quarter.parse(review.quarter))


def _shown(review: Review, shown: Shown | None, language: Language) -> dict[str, Any]:
    doubts = list(FigureQuestion.objects.filter(review=review).order_by("at", "pk"))
    doubted = {row.figure for row in doubts if row.answered_at is None}
    promises = lines.promise_lines(review, desk().today())
    figures = [lines.figure_line(f, language, doubted) for f in shown.figures] if shown else []
    cards = [lines.figure_line(f, language, doubted) for f in shown.cards] if shown else []
    return {
        "shown": shown,
        "document": shown.document(language) if shown else None,
        **_files(shown, language),
        "cards": cards,
        "figures": sorted(figures, key=lambda line: line.words),
        "doubts": lines.doubt_lines(doubts, shown, language),
        "agreed": [p for p in promises if p.row.standing == Standing.AGREED],
        "proposed": [p for p in promises if p.row.standing == Standing.PROPOSED],
        "outcomes": lines.outcome_lines(review, shown, language),
    }


def _files(shown: Shown | None, language: Language) -> dict[str, Any]:
    """What may be taken away, apart by whether it is in the page's language (or in none that is known)."""
    offered = [f for f in shown.files if not presented.holds_more(desk(), f)] if shown else []
    here = [f for f in offered if not f.languages or language in f.languages]
    elsewhere = [f for f in offered if f not in here]
    return {"files": here or elsewhere, "files_elsewhere": elsewhere if here else []}


def _questions(
    visit: Visit, shown: Shown | None, failed: Failed | None, meanwhile: CustomerInput | None
) -> dict[str, Any]:
    given = meanwhile or answers.input_of(visit.review)
    sent = failed.sent if failed is not None and failed.part == "input" else None
    return {
        "given": given,
        "given_revision": given.revision if given is not None else 0,
        "asks": lines.ask_lines(given, sent, meanwhile.answers if meanwhile is not None else None),
        "conflict": meanwhile is not None,
        "input_open": answers.input_open(visit.review),
        "feedback_open": answers.feedback_open(visit.review, shown),
        "my_feedback": _own_feedback(visit),
        "scores": tuple(SATISFACTION_SCALE),
    }


def _own_feedback(visit: Visit) -> Feedback | None:
    """What a verified person answered before. A typed name proves nothing and shows nothing."""
    email = visit.visitor.email
    return Feedback.objects.filter(review=visit.review, by=email).first() if email else None


@access(Access.LINK)
@require_safe
@shared
@entered
def document(request: Asked, visit: Visit) -> HttpResponse:
    """The frozen page of the review, for the frame in ours or to read by itself."""
    shown = presented.shown(visit.review)
    one = shown.document(request.language) if shown is not None else None
    if one is None:
        raise Http404
    return document_response(presented.content(desk(), one))


@access(Access.LINK)
@require_safe
@shared
@entered
def download(request: Asked, visit: Visit, number: int) -> HttpResponse:
    """A frozen file of the customer's, under a name that says whose review it is."""
    shown = presented.shown(visit.review)
    one = shown.file(number) if shown is not None else None
    if one is None or presented.holds_more(desk(), one):
        raise Http404
    content = presented.content(desk(), one)
    return download_response(content, _file_name(visit.review, one), one.file.media_type)


def _file_name(review: Review, one: SharedFile) -> str:
    languages = "+".join(language.value for language in one.languages)
    parts = (desk().project.settings.vendor.name, review.account.name, review.quarter, languages)
    name = " - ".join(part.replace("/", "-") for part in parts if part)
    return f"{name}.{one.kind}"


@access(Access.LINK)
@require_safe
@shared
def brand(request: HttpRequest, visit: Visit) -> HttpResponse:
    """The vendor's colour, as a style sheet of its own: pages of ours hold no style."""
    colour = desk().project.settings.brand.primary
    plain = (
        colour if len(colour) == 6 and all(c in "0123456789abcdefABCDEF" for c in colour) else ""
    )
    css = f":root{{--brand:#{plain}}}\n" if plain else ""
    return HttpResponse(css, content_type="text/css; charset=utf-8")
