"""An account's figures over its last fiscal quarters, with a chart and their basis, for a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from quarterdeck.core.calendar import FiscalCalendar, Quarter
from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.figure import Figure, FigureId, FigureSet, Unit
from quarterdeck.core.message import Message, message
from quarterdeck.errors import FigureError
from quarterdeck.metrics import catalogue
from quarterdeck.story.history_chart import history_chart
from quarterdeck.story.trends import Movement, improved, moved
from quarterdeck.story.value import amount, metric_label, metric_name
from quarterdeck.story.windows import QUARTERS
from quarterdeck.story.workdays import fiscal_calendar
from quarterdeck.warehouse import figures
from quarterdeck.warehouse.periods import NOW
from quarterdeck.workflow.how_known import HowKnown as HowKnown
from quarterdeck.workflow.how_known import SourceFile, source_files
from quarterdeck.workflow.how_known import how_known as how_known
from quarterdeck.workflow.session import Session

AMOUNTS = (Unit.MONEY, Unit.HOURS)
"""Units whose change is told as a share of the quarter before."""

FOLLOWED: tuple[str, ...] = (
    "arr",
    "nrr.account",
    "grr.account",
    "health",
    "value.delivered",
    "roi.net",
    "product_adoption",
    "user_coverage",
    "csat",
    "nps",
    "resolution",
)
"""The metrics that an account's page follows over its quarters, in the order shown."""

OVER_A_SPAN = ("nrr.account", "grr.account", "value.delivered", "roi.net")
"""Metrics of what happened in a quarter: a quarter in progress does not compare with a whole one."""


@dataclass(frozen=True, slots=True)
class QuarterFigure:
    """One quarter of a series; ``in_progress``: it ends after the as-of day, the figure is to date."""

    quarter: Quarter
    figure: Figure
    in_progress: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A quarter against the one before it.

    ``figure`` is in points for shares, a share for amounts, else in the metric's own unit; where the two
    quarters do not compare it has no value, and its ``missing`` says why. ``better`` is None where
    neither better nor worse.
    """

    figure: Figure
    movement: Movement | None
    better: bool | None


@dataclass(frozen=True, slots=True)
class MetricHistory:
    """One metric over the quarters, oldest first; what is missing says why in its figure.

    ``latest`` is the last known quarter (None: none is) and ``change`` its change from the quarter
    before; ``now`` the figure of the as-of day where the metric has one.
    """

    metric: str
    quarters: tuple[QuarterFigure, ...]
    latest: Figure | None
    now: Figure | None
    change: Change | None
    chart: ChartSpec
    sources: tuple[SourceFile, ...]

    @property
    def name(self) -> Message:
        return metric_name(self.metric)

    @property
    def label(self) -> Message:
        return metric_label(self.metric)

    @property
    def definition(self) -> Message:
        """The formula in words; the numbers are numerator, denominator and coverage of a figure."""
        return message(f"{catalogue.metric(self.metric).message}.formula")

    @property
    def key(self) -> str:
        """What ``how_known`` is asked with for the latest figure."""
        shown = self.latest or self.quarters[-1].figure
        return shown.id.short


@dataclass(frozen=True, slots=True)
class AccountHistory:
    account_id: str
    as_of: date
    quarters: tuple[Quarter, ...]
    metrics: tuple[MetricHistory, ...]

    def of(self, metric: str) -> MetricHistory:
        """The history of a metric; KeyError where it is not followed."""
        found = next((m for m in self.metrics if m.metric == metric), None)
        if found is None:
            raise KeyError(metric)
        return found


def account_history(
    session: Session, account_id: str, *, quarters: int = QUARTERS
) -> AccountHistory:
    """The metrics that matter over the last ``quarters`` (at most eight) up to the review's quarter.

    Reads the figures that the session has; computes none. FigureError for more quarters than a run
    holds, ProjectError for an unknown account.
    """
    if not 1 <= quarters <= QUARTERS:
        raise FigureError(
            f"a run holds {QUARTERS} quarters, not {quarters}",
            where="account_history",
            next_step=f"ask for 1 to {QUARTERS} quarters",
        )
    account = session.account(account_id).account
    calendar = fiscal_calendar(account, session.project.settings)
    last = session.plans[account.id].quarter
    span = tuple(last.shifted(-back) for back in range(quarters - 1, -1, -1))
    found = figures.read_figures(
        session.connection.cursor(),
        session.as_of,
        (account.id,),
        metrics=FOLLOWED,
        periods=(*map(str, span), NOW),
    )[account.id]
    histories = tuple(
        _history(session, found, metric, _series(found, metric, span, calendar, account.id))
        for metric in FOLLOWED
    )
    return AccountHistory(account.id, session.as_of, span, histories)


def _series(
    found: FigureSet,
    metric: str,
    span: Sequence[Quarter],
    calendar: FiscalCalendar,
    account: str,
) -> tuple[QuarterFigure, ...]:
    as_of = next(iter(found)).id.as_of
    shown = []
    for quarter in span:
        days = calendar.period(quarter)
        figure = found.get(metric, str(quarter))
        if figure is None:
            shown.append(QuarterFigure(quarter, _ahead(metric, account, quarter, calendar, as_of)))
        else:
            shown.append(QuarterFigure(quarter, figure, in_progress=as_of < days.last_day))
    return tuple(shown)


def _ahead(
    metric: str, account: str, quarter: Quarter, calendar: FiscalCalendar, as_of: date
) -> Figure:
    """The figure of a quarter that has not begun on the as-of day: missing, and why."""
    declared = catalogue.metric(metric)
    return Figure(
        id=FigureId(metric, account, str(quarter), as_of),
        value=None,
        unit=declared.unit,
        period=calendar.period(quarter),
        level=declared.level,
        direction=declared.direction,
        audience=declared.audience,
        missing="history-reason-ahead",
    )


def _history(
    session: Session, found: FigureSet, metric: str, shown: tuple[QuarterFigure, ...]
) -> MetricHistory:
    known = [i for i, point in enumerate(shown) if point.figure.known]
    latest = shown[known[-1]] if known else None
    before = shown[known[-1] - 1].figure if known and known[-1] else None
    return MetricHistory(
        metric=metric,
        quarters=shown,
        latest=latest.figure if latest is not None else None,
        now=found.get(metric, NOW),
        change=None if latest is None else _change(metric, before, latest),
        chart=history_chart(
            metric, [p.quarter for p in shown], [p.figure for p in shown], session.as_of
        ),
        sources=source_files(session, catalogue.metric(metric).tables),
    )


def _change(metric: str, before: Figure | None, latest: QuarterFigure) -> Change:
    """The latest quarter against the one before it, where the two compare."""
    after = latest.figure
    if before is None or not before.known:
        return Change(_missing_change(metric, after, "history-reason-nothing-before"), None, None)
    if latest.in_progress and metric in OVER_A_SPAN:
        return Change(_missing_change(metric, after, "history-reason-in-progress"), None, None)
    if after.unit in AMOUNTS and not before.value:
        return Change(_missing_change(metric, after, "history-reason-from-zero"), None, None)
    return Change(_difference(metric, before, after), moved(before, after), improved(before, after))


def _difference(metric: str, before: Figure, after: Figure) -> Figure:
    first, last = amount(before), amount(after)
    if after.unit in AMOUNTS:
        return _changed("share", Unit.RATIO, (last - first) / abs(first), metric, after)
    if after.unit is Unit.RATIO:
        return _changed("points", Unit.POINTS, (last - first) * 100, metric, after)
    return _changed("amount", after.unit, last - first, metric, after)


def _changed(kind: str, unit: Unit, value: Decimal, metric: str, after: Figure) -> Figure:
    return replace(
        after,
        id=replace(after.id, metric=f"change.{kind}", dimension=metric),
        value=value,
        unit=unit,
        currency=None,
        numerator=None,
        denominator=None,
        coverage=None,
    )


def _missing_change(metric: str, after: Figure, reason: str) -> Figure:
    found = _changed("amount", after.unit, Decimal(0), metric, after)
    return replace(found, value=None, missing=reason)
