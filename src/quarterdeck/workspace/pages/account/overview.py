"""The account at a glance: its facts at once, its figures over eight quarters as they come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n import numbers
from quarterdeck.render.svg.chart import draw_chart
from quarterdeck.render.svg.look import page_look
from quarterdeck.story.trends import Movement
from quarterdeck.workflow.account_history import MetricHistory, account_history, how_known
from quarterdeck.workspace.access import Access, Asked, access, account_of
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import http_status
from quarterdeck.workspace.models import Account, Commitment, Phase, Review
from quarterdeck.workspace.pages.account.facts import people
from quarterdeck.workspace.pages.account.frame import frame
from quarterdeck.workspace.pages.prepare.figure_rows import reason_missing
from quarterdeck.workspace.templatetags.words import say

WIDTH, HEIGHT, TYPE = 400, 170, 13
"""Of a chart, in its own units; the page scales it to its column."""

OPEN = ("not-started", "in-progress", "blocked", "at-risk")
CONTACTS = 4
ARROWS = {Movement.ROSE: "▲", Movement.FELL: "▼"}


@dataclass(frozen=True, slots=True)
class Card:
    """One metric: its latest figure, the change, the chart over the quarters, and what is missing."""

    metric: MetricHistory
    figure: Figure | None
    value: str
    when: str
    why: str
    change: str
    change_why: str
    arrow: str
    kind: str
    chart: SafeString

    @property
    def id(self) -> str:
        return "".join(c if c.isalnum() else "-" for c in self.metric.metric)


@access(Access.SEE)
@require_safe
def page(request: Asked, id: str) -> HttpResponse:
    """Facts, contacts and the current review; the figures are loaded apart."""
    account = account_of(request, id)
    seen = {**frame(request, account, "overview"), **_facts(request, account)}
    return render(request, "workspace/account/overview.html", seen)


def _facts(request: Asked, account: Account) -> dict[str, Any]:
    today = desk().today()
    shown = people(request, account)
    here = [person for person in shown["people"] if not person.left]
    counts = Commitment.objects.filter(
        account=account, standing="agreed", state__in=OPEN
    ).aggregate(open=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=today)))
    return {
        "contacts": here[:CONTACTS],
        "contacts_more": len(here) - CONTACTS,
        "sponsor_missing": shown["sponsor_missing"],
        "commitments": counts,
        "review": _current(account),
    }


def _current(account: Account) -> Review | None:
    """The review that the account is in: the newest that is not closed."""
    running = Review.objects.filter(account=account).exclude(phase=Phase.CLOSED)
    return running.order_by("-planned_on", "-pk").first()


@access(Access.SEE)
@require_safe
def figures(request: Asked, id: str) -> HttpResponse:
    """The metrics that matter over eight quarters; the part alone for htmx, else a page of its own."""
    account = account_of(request, id)
    seen: dict[str, Any] = {}
    try:
        seen |= _history(account, request.language)
    except QuarterdeckError as error:
        seen["error"] = error
    if request.htmx:
        shown = {"account": account, **seen}
        return render(request, "workspace/account/_figures.html", shown)
    whole = {**frame(request, account, "overview"), **seen}
    status = http_status(seen["error"]) if "error" in seen else 200
    return render(request, "workspace/account/figures.html", whole, status=status)


def _history(account: Account, language: Language) -> dict[str, Any]:
    with desk().session() as session:
        if account.pk not in session.plans:
            return {"gone": True}
        history = account_history(session, account.pk)
        reason = session.facts[account.pk].account.segment_reason
    cards = tuple(_card(metric, language) for metric in history.metrics)
    return {"cards": cards, "as_of": history.as_of, "segment_reason": reason}


def _card(metric: MetricHistory, language: Language) -> Card:
    latest, change = metric.latest, metric.change
    told = change is not None and change.figure.known
    return Card(
        metric=metric,
        figure=latest,
        value=shown(latest, language) if latest is not None else "",
        when=numbers.period(latest.period, language) if latest is not None else "",
        why="" if latest is not None else reason_missing(metric.quarters[-1].figure, language),
        change=_change(metric, language) if told else "",
        change_why=reason_missing(change.figure, language) if change and not told else "",
        arrow=ARROWS.get(change.movement, "") if change and change.movement else "",
        kind=_kind(metric),
        chart=_chart(metric, language),
    )


def shown(figure: Figure, language: Language) -> str:
    """A figure as a card shows it, hours with their unit."""
    if figure.unit is Unit.HOURS:
        return say("history-hours", language, value=figure)
    return numbers.figure(figure, language)


def _change(metric: MetricHistory, language: Language) -> str:
    """The change in words, without its sign: the arrow and the words tell the way."""
    change = metric.change
    if change is None or change.movement in (None, Movement.STEADY):
        return say("ws-account-change-steady", language)
    size = change.figure.value
    amount = numbers.figure(_unsigned(change.figure), language) if size is not None else ""
    way = "up" if change.movement is Movement.ROSE else "down"
    points = "-points" if change.figure.unit is Unit.POINTS else ""
    return say(f"ws-account-change-{way}{points}", language, by=amount)


def _unsigned(figure: Figure) -> Figure:
    value = figure.value
    return figure if value is None else replace(figure, value=abs(Decimal(str(value))))


def _kind(metric: MetricHistory) -> str:
    """Whether the change is for the better, as its colour shows it."""
    better = metric.change.better if metric.change is not None else None
    return "flat" if better is None else "good" if better else "bad"


def _chart(metric: MetricHistory, language: Language) -> SafeString:
    """The chart as a picture in the page: shapes and texts only, every text of it escaped by its writer."""
    drawn = draw_chart(
        metric.chart,
        (language,),
        page_look(TYPE),
        width=WIDTH,
        height=HEIGHT,
        id=f"chart-{''.join(c if c.isalnum() else '-' for c in metric.metric)}",
    )
    return mark_safe(drawn)


@access(Access.SEE)
@require_safe
def known(request: Asked, id: str) -> HttpResponse:
    """How one figure is known: formula, numbers, sources, rows, query."""
    account = account_of(request, id)
    try:
        with desk().session() as session:
            if account.pk not in session.plans:
                raise Http404
            how = how_known(session, account.pk, request.GET.get("figure", ""))
    except QuarterdeckError as error:
        seen = {**frame(request, account, "overview"), "error": error}
        return render(request, "workspace/account/known.html", seen, status=http_status(error))
    missing = "" if how.shown.known else reason_missing(how.shown, request.language)
    seen = {"how": how, "missing": missing, "ratio": how.shown.unit is Unit.RATIO}
    if request.htmx:
        return render(request, "workspace/prepare/_known.html", seen)
    return render(
        request, "workspace/account/known.html", {**frame(request, account, "overview"), **seen}
    )
