"""Is the programme working? Measures, groups, the indicators of each review, maturity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import FiscalCalendar, Quarter
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.review_health import HealthIndicator, IndicatorReading
from quarterdeck.i18n import numbers
from quarterdeck.story.indicators import review_indicators
from quarterdeck.story.maturity import Maturity, MaturityStage, maturity
from quarterdeck.story.programme import (
    Grouping,
    Measure,
    MeasureId,
    ProgrammeMeasures,
    grouped,
    measures,
)
from quarterdeck.story.review_record import ReviewRecord
from quarterdeck.workflow.programme_sheet import programme_sheet
from quarterdeck.workspace.access import Access, access
from quarterdeck.workspace.access import Asked as Request
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.documents import download_response
from quarterdeck.workspace.pages.programme.period import (
    MOST_REVIEWS,
    YEAR,
    Asked,
    quarters,
    records_of,
    reviews_of,
)
from quarterdeck.workspace.sheets import XLSX
from quarterdeck.workspace.templatetags.words import say

A_PAGE = 25
MOST_EXPORTED = 10_000
"""Reviews in one workbook, the newest: more take longer than a person waits."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A measure with how far it is from its target: ``state`` is met, share or score (missed by so many
    percentage points, or points), none or unknown; ``gap`` is how many."""

    measure: Measure
    state: str
    target: Figure | None
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A review with its five indicators."""

    record: ReviewRecord
    readings: tuple[IndicatorReading, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group's name, and its measures in the order of ``MeasureId``."""

    name: str
    found: ProgrammeMeasures


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of maturity: done, current (the one reached) or todo."""

    stage: MaturityStage
    state: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a page looks at, read once."""

    asked: Asked
    records: list[ReviewRecord]
    total: int
    found: ProgrammeMeasures
    maturity: Maturity

    @classmethod
    def of(cls, request: Request) -> Read:
        project, today = desk().project, desk().today()
        calendar = FiscalCalendar(project.settings.fiscal_first_month)
        asked = Asked.parse(request.GET.get("period", ""), today, calendar)
        reviews = reviews_of(request.user, asked.days)
        records = records_of(reviews, today)
        total = len(records) if len(records) < MOST_REVIEWS else reviews.count()
        return cls(
            asked,
            records,
            total,
            measures(records, today, calendar=calendar),
            maturity(records, today, calendar=calendar),
        )


@access(Access.SEE)
@require_safe
def page(request: Request) -> HttpResponse:
    """The programme over the accounts that a person sees."""
    read = Read.of(request)
    by = _grouping(request.GET.get("by", ""))
    told = sorted(read.records, key=lambda record: record.status is ReviewStatus.PLANNED)
    shown = Paginator(told, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "part": "programme",
        "asked": read.asked,
        "periods": _periods(read.asked, by, request.language),
        "groupings": [(one.value, _address(read.asked.name, one)) for one in Grouping],
        "by": by.value,
        "days": read.asked.days,
        "today": desk().today(),
        "found": read.found,
        "began": read.found.took_place + read.found.statuses[ReviewStatus.NO_SHOW],
        "tiles": [
            _tile(measure, read.found.as_of, request.language) for measure in read.found.measures
        ],
        "ids": list(MeasureId),
        "groups": _groups(read, by, request.language),
        "maturity": read.maturity,
        "stages": _stages(read.maturity),
        "indicators": list(HealthIndicator),
        "page": shown,
        "lines": [Line(r, review_indicators(r, desk().today())) for r in shown.object_list],
        "address": _address(read.asked.name, by),
        "cut": read.total > MOST_REVIEWS,
        "most": MOST_REVIEWS,
        "most_exported": MOST_EXPORTED,
        "export_cut": len(read.records) > MOST_EXPORTED,
        "own": request.user.role == "csm",
    }
    return render(request, "workspace/programme/overview.html", context)


def _grouping(text: str) -> Grouping:
    return Grouping(text) if text in set(Grouping) else Grouping.CSM


def _address(period: str, by: Grouping) -> str:
    return "?" + urlencode({"period": period, "by": by.value})


def _periods(asked: Asked, by: Grouping, language: Language) -> list[tuple[str, str, bool]]:
    """What to choose from: name, value in the address, whether it is chosen."""
    year = say("ws-programme-year", language)
    offered = [(year, YEAR)]
    offered += [(numbers.quarter(q, language), str(q)) for q in quarters(asked.present)]
    return [(name, value, value == asked.name) for name, value in offered]


def _tile(measure: Measure, as_of: date, language: Language) -> Tile:
    target, value = measure.target, measure.figure.value
    if target is None:
        return Tile(measure, "none", None)
    shown = measured(f"threshold.{target.id}", target.value, target.unit, as_of=as_of)
    if value is None or measure.on_target:
        return Tile(measure, "unknown" if value is None else "met", shown)
    share = target.unit is Unit.RATIO
    short = (target.value - Decimal(value)) * (100 if share else 1)
    gap = numbers.decimal(short, language, decimals=1)
    return Tile(measure, "share" if share else "score", shown, gap)


def _groups(read: Read, by: Grouping, language: Language) -> list[Group]:
    calendar = read.asked.calendar
    sets = grouped(read.records, by, calendar)
    return [
        Group(
            _group_name(name, by, language),
            measures(records, read.found.as_of, group=name, calendar=calendar),
        )
        for name, records in sets.items()
    ]


def _group_name(name: str, by: Grouping, language: Language) -> str:
    if not name:
        return say("ws-programme-no-group", language)
    if by is Grouping.SEGMENT:
        return say(f"list-segment-{Segment(name).value}", language)
    return name if by is Grouping.CSM else numbers.quarter(Quarter.parse(name), language)


def _stages(found: Maturity) -> Sequence[Stage]:
    order = list(MaturityStage)
    reached = -1 if found.stage is None else order.index(found.stage)
    states: Mapping[bool, str] = {True: "done", False: "todo"}
    return [
        Stage(stage, "current" if n == reached else states[n < reached])
        for n, stage in enumerate(order)
    ]


@access(Access.SEE)
@require_safe
def export(request: Request) -> HttpResponse:
    """The period as a workbook: the measures of all and of each group, the reviews, the maturity."""
    read = Read.of(request)
    by = _grouping(request.GET.get("by", ""))
    groups: list[Any] = [group.found for group in _groups(read, by, request.language)]
    content = programme_sheet(
        [read.found, *groups], read.records[:MOST_EXPORTED], read.maturity, request.language
    )
    return download_response(content, f"programme-{read.asked.name}.xlsx", XLSX)
