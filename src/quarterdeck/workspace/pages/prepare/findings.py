"""What the rules find in a review, what to do about it, and allowing it with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError, RuleError
from quarterdeck.i18n.messages import format_message, has_message
from quarterdeck.i18n.places import place_text
from quarterdeck.metrics.declaration import metric_message
from quarterdeck.rules.codes import is_code
from quarterdeck.rules.pages import HEADINGS, Page
from quarterdeck.rules.pages import page as page_of
from quarterdeck.workflow.build import judge_built
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.review_edit import AllowEdit
from quarterdeck.workflow.rule_pages import rule_page
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts.preparing import seen as seen_of
from quarterdeck.workspace.acts.preparing import write
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import Desk, desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.prepare.frame import Look, back_to, frame, look_of, part, told
from quarterdeck.workspace.pages.prepare.remembered import Remembered

MOST_JUDGED = 200
"""Verdicts kept in memory: some kilobytes each."""

_judged: Remembered[tuple[Finding, ...]] = Remembered(MOST_JUDGED)

MOVED = re.compile(r"(headlines|figures)\.(\S+): written when (\S+) was (.+); it is now (.+)")
"""How a build says that data has moved under a person's words (``workflow.review_file.moved_under``)."""

ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in the reader's language; ``stops`` where nothing is frozen with it."""

    finding: Finding
    place: str
    instead: str
    stops: bool
    seen: str


def judged(desk: Desk, review: Review, languages: Sequence[Language]) -> tuple[Finding, ...]:
    """What the rules say of the review as it is now, its document read in these languages."""
    chosen = tuple(dict.fromkeys(languages))
    with desk.session_of(review) as (session, plan):
        project, prepared = session.project, desk.prepared(review)
        figures = session.figures([plan.account.id])[plan.account.id]
    key = (str(project.root), review.key, *chosen)
    pairs = [(one,) for one in chosen]
    return _judged.get(
        key, desk.project, prepared, lambda: judge_built(session, prepared, figures, pairs)
    )


def tell(
    findings: Sequence[Finding], prepared: Prepared | None, language: Language
) -> tuple[Told, ...]:
    """The findings in words, the gravest first, those that a person allowed last."""
    allowed = prepared.allowed if prepared is not None else {}
    told = [
        Told(
            finding,
            place_text(finding.place, language),
            _instead(finding.code, language),
            finding.severity is Severity.ERROR and finding.allowed is None,
            seen_of(allowed.get(finding.code, "")),
        )
        for finding in findings
    ]
    return tuple(sorted(told, key=lambda t: (t.finding.allowed is not None, _grave(t.finding))))


def _grave(finding: Finding) -> int:
    return ORDER[finding.severity]


def _instead(code: str, language: Language) -> str:
    try:
        return page_of(code, language).instead
    except RuleError:
        return ""


@access(Access.SEE)
@require_safe
def findings(request: Asked, key: str) -> HttpResponse:
    """The findings as part of the review's page, or on a page of their own."""
    found = review_of(request, key)
    try:
        seen = _found(request, found, look_of(request, found))
    except QuarterdeckError as error:
        if not request.htmx:
            raise
        return told(request, error)
    seen["open"] = request.GET.get("edit", "")
    return _shown(request, found, seen)


def _found(request: Asked, found: Review, look: Look) -> dict[str, Any]:
    languages = (Language(found.language), look.language)
    prepared = desk().prepared(found)
    everything = tell(judged(desk(), found, languages), prepared, request.language)
    return {
        "findings": everything,
        "stopping": sum(one.stops for one in everything),
        **warnings(prepared, request.language),
    }


def warnings(prepared: Prepared, language: Language) -> dict[str, Any]:
    """What a build warns of: where data moved under a person's words, and all else as the build says it."""
    moved = [(one, MOVED.fullmatch(one)) for one in prepared.warnings]
    return {
        "moved": [_moved(match, language) for _, match in moved if match is not None],
        "warnings": [one for one, match in moved if match is None],
    }


def _moved(match: re.Match[str], language: Language) -> str:
    kind, place, figure, was, now = match.groups()
    slide = f"ws-slide-{place}"
    named = format_message(slide, {}, language) if has_message(slide, language) else place
    args = {"slide": named, "was": was, "now": now}
    if kind == "headlines":
        args["figure"] = _figure_name(figure, language)
        return format_message("ws-prepare-moved-headline", args, language)
    return format_message("ws-prepare-moved-figure", args, language)


def _figure_name(key: str, language: Language) -> str:
    """A figure's name, with its period and part as texts cite them."""
    metric, _, rest = key.partition("/")
    id = metric_message(metric)
    name = format_message(id, {}, language) if has_message(id, language) else metric
    return f"{name} ({rest})" if rest else name


def _shown(
    request: Asked, found: Review, seen: dict[str, Any], *, status: int = 200, changed: bool = False
) -> HttpResponse:
    whole = {**frame(request, found, "checklist"), **seen}
    if request.htmx:
        return part(request, "_findings.html", whole, status=status, changed=changed)
    return render(request, "workspace/prepare/findings.html", whole, status=status)


@access(Access.CHANGE)
@require_POST
def allow(request: Asked, key: str) -> HttpResponse:
    """Let what a rule finds stand, with a reason; or take that back."""
    found = review_of(request, key)
    look, code = look_of(request, found), request.POST.get("code", "")
    if not is_code(code):
        raise refused("ws-rule-unknown")
    reason = None if "take_back" in request.POST else request.POST.get("reason", "")
    try:
        _check_reason(reason)
        edit = AllowEdit(code, reason)
        write(acting(request.user), found, edit, desk(), shown=request.POST.get("seen"))
    except QuarterdeckError as error:
        seen = _found(request, found, look)
        seen |= {"open": code, "item_error": error, "typed": reason or ""}
        return _shown(request, found, seen, status=422)
    if not request.htmx:
        presented = request.POST.get("back") == "presented"
        return back_to("prepare-presented" if presented else "prepare-findings", found, look)
    return _shown(request, found, _found(request, found, look))


def _check_reason(reason: str | None) -> None:
    if reason is not None and not reason.strip():
        raise refused("ws-needs-reason", field="reason")


@access(Access.SEE)
@require_safe
def rule(request: Asked, code: str) -> HttpResponse:
    """A rule's page of guidance."""
    if not is_code(code):
        raise Http404
    found = rule_page(code, request.language, desk().project.settings.rules)
    sections = zip(HEADINGS[request.language], _sections(found.page), strict=True)
    seen = {"part": "portfolio", "found": found, "sections": tuple(sections)}
    return render(request, "workspace/prepare/rule.html", seen)


def _sections(page: Page) -> tuple[tuple[tuple[str, bool], ...], ...]:
    """The sections as paragraphs, each with whether it is a quotation."""
    texts = (page.finds, page.why, page.instead, page.bad, page.good, page.exceptions)
    return tuple(
        tuple((_plain(p), p.startswith(">")) for p in text.split("\n\n") if p.strip())
        for text in texts
    )


def _plain(paragraph: str) -> str:
    lines = (line.removeprefix(">").strip() for line in paragraph.splitlines())
    return "\n".join(lines).replace("`", "")
