"""Figures that composing itself counts or derives, so that no bare number reaches a text.

Each is a figure like any other: identity, unit, window and as-of day. Its audience is never wider
than that of the figure it is derived from.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from babel.numbers import list_currencies

from quarterdeck.core.engagement import AgendaItem, Tense
from quarterdeck.core.figure import Audience, Direction, Figure, FigureId, Unit, ValueLevel
from quarterdeck.core.money import Money
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.audience import audience_of
from quarterdeck.i18n.numbers import rounded
from quarterdeck.story.types import KeyMetric

DAYS_IN_MONTH = 365.25 / 12
PERCENT = ("%", "percent", "процент", "проценты", "百分比")


def counted(
    plan: ReviewPlan,
    metric: str,
    value: Decimal | float | int,
    unit: Unit = Unit.COUNT,
    *,
    dimension: str = "",
    audience: Audience = Audience.CUSTOMER,
) -> Figure:
    """A figure over the review's window that composing counts from what stands on a page."""
    return Figure(
        FigureId(metric, plan.account.id, "window", plan.as_of, dimension),
        value,
        unit,
        plan.window,
        level=ValueLevel.BASE,
        audience=audience,
    )


def section_minutes(plan: ReviewPlan, item: AgendaItem) -> Figure:
    """The minutes of one agenda section."""
    return counted(plan, "plan.minutes", item.minutes, Unit.MINUTES, dimension=item.section)


def future_share(plan: ReviewPlan) -> Figure | None:
    """Future / (past + future) in planned minutes (domain.md, Philosophy); None without any."""
    ahead = sum(i.minutes for i in plan.agenda if i.tense is Tense.FUTURE)
    behind = sum(i.minutes for i in plan.agenda if i.tense is Tense.PAST)
    if not ahead + behind:
        return None
    return counted(plan, "plan.future_share", ahead / (ahead + behind), Unit.RATIO)


def amount(
    plan: ReviewPlan, metric: str, value: Decimal, unit: str | None, dimension: str
) -> Figure:
    """A value as people agreed it, in its own unit; percentages become ratios."""
    if unit is not None and unit.strip().lower() in PERCENT:
        return counted(plan, metric, value / 100, Unit.RATIO, dimension=dimension)
    if unit is not None and unit.strip() in list_currencies():
        return money(plan, metric, Money(value, unit.strip()), dimension)
    return counted(plan, metric, value, Unit.QUANTITY, dimension=dimension)


def money(plan: ReviewPlan, metric: str, value: Money, dimension: str) -> Figure:
    """An agreed amount of money."""
    found = counted(plan, metric, value.amount, Unit.MONEY, dimension=dimension)
    return replace(found, currency=value.currency)


def change(metric: KeyMetric) -> Figure | None:
    """The change against the previous figure, signed: percentage points for ratios, the difference
    for scores and points, a share of the previous value otherwise; None where it cannot be formed.
    """
    now, before = metric.figure, metric.previous
    if before is None or not now.known or not before.known or now.currency != before.currency:
        return None
    difference = rounded(now) - rounded(before)
    if now.unit is Unit.RATIO:
        return _derived(now, "change.points", difference * 100, Unit.POINTS)
    if now.unit in (Unit.SCORE, Unit.POINTS, Unit.MULTIPLE):
        return _derived(now, "change.amount", difference, Unit.SCORE)
    if not rounded(before):
        return None
    return _derived(now, "change.share", difference / abs(rounded(before)), Unit.RATIO)


def improved(now: Figure, difference: Figure) -> bool | None:
    """Whether a change is for the better; None where it is nought or has no better way."""
    if now.direction is Direction.NEUTRAL or not difference.value:
        return None
    return (difference.value > 0) == (now.direction is Direction.UP)


def coverage(figure: Figure) -> Figure | None:
    """The share of what should be known that is known, as a figure of its own."""
    share = figure.coverage.share if figure.coverage else None
    return None if share is None else _derived(figure, "coverage.share", share, Unit.RATIO)


def months(payback: Figure) -> Figure:
    """A payback in days, in months of mean length."""
    if payback.value is None:
        return payback
    return _derived(payback, "payback.months", float(payback.value) / DAYS_IN_MONTH, Unit.QUANTITY)


def magnitude(figure: Figure) -> Figure:
    """The same figure without its sign, for texts that say the way in words."""
    if figure.value is None or figure.value >= 0:
        return figure
    return replace(figure, value=-figure.value)


def _derived(source: Figure, metric: str, value: Decimal | float, unit: Unit) -> Figure:
    dimension = "/".join(part for part in (source.id.metric, source.id.dimension) if part)
    return replace(
        source,
        id=replace(source.id, metric=metric, dimension=dimension),
        value=value,
        unit=unit,
        audience=audience_of(source),
        currency=None,
        numerator=None,
        denominator=None,
        coverage=None,
    )
