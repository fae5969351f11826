"""Names and small texts that several pages share: window, footer, tags, amounts with their unit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from quarterdeck.core.calendar import FiscalCalendar
from quarterdeck.core.engagement import Owner, Section
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.message import Message, Name, Text, message
from quarterdeck.core.money import Money
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.counted import amount, money

SPANS = {3: "quarter", 6: "half", 12: "year"}
"""Months of a window to the word that messages select on."""

UNITS = {
    "hours": ("hours", "hour", "h", "час", "часы", "часов", "小时"),
    "days": ("days", "day", "день", "дни", "дней", "天"),
    "minutes": ("minutes", "minute", "min", "минута", "минуты", "минут", "分钟"),
    "errors": ("errors", "error", "ошибка", "ошибки", "ошибок", "错误"),
    "calls": ("calls", "call", "звонок", "звонки", "звонков", "通电话", "来电"),
    "orders": ("orders", "order", "заказ", "заказы", "заказов", "订单"),
    "incidents": ("incidents", "incident", "инцидент", "инциденты", "инцидентов", "事故"),
}
"""Units that we word ourselves, with plurals; any other is printed as people wrote it."""


def span(plan: ReviewPlan) -> Name:
    """``quarter``, ``half``, ``year`` or ``period``, for messages that select on it."""
    whole = plan.window.start.day == 1 and plan.window.end.day == 1
    return Name(SPANS.get(plan.window.months, "period") if whole else "period")


def window(plan: ReviewPlan, settings: Settings) -> Message:
    """The window with its months; with its quarter where it is exactly that quarter."""
    first = plan.account.fiscal_first_month or settings.fiscal_first_month
    if FiscalCalendar(first).period(plan.quarter) == plan.window:
        return message("deck-window-quarter", quarter=plan.quarter, window=plan.window)
    return message("deck-window", window=plan.window)


def footer(plan: ReviewPlan, settings: Settings) -> Message:
    """Vendor, account and as-of day."""
    return message(
        "deck-footer",
        vendor=Name(settings.vendor.name),
        account=Name(plan.account.name),
        as_of=plan.as_of,
    )


def document_title(plan: ReviewPlan) -> Message:
    """The kind of review with the account's name."""
    return message(
        f"deck-document-{plan.id.type}", account=Name(plan.account.name), span=span(plan)
    )


def metric(figure: Figure) -> Message:
    """The name of a figure's metric."""
    return Message(f"metric-{figure.id.metric.replace('.', '-').replace('_', '-')}")


def formula(figure: Figure) -> Message:
    """A metric's formula in words."""
    return Message(f"{metric(figure).id}.formula")


def reason_missing(figure: Figure) -> Message:
    """Why a figure is missing: its own reason, else its metric's."""
    return Message(figure.missing or f"{metric(figure).id}.missing")


def section(value: Section) -> Message:
    return Message(f"deck-section-{value}")


def leads(owner: Owner, plan: ReviewPlan) -> Text:
    """Who leads an agenda section: our CSM by name where known, the customer, or both."""
    match owner:
        case Owner.CSM if plan.account.csm_name:
            return message("deck-named", name=Name(plan.account.csm_name))
        case Owner.CSM:
            return message("deck-lead-csm")
        case Owner.CUSTOMER:
            return message("deck-named", name=Name(plan.account.name))
        case Owner.JOINT:
            return message("deck-lead-joint")


def proposed() -> Message:
    """The tag of everything that is not agreed yet."""
    return message("deck-tag-proposed")


def day(value: date | None) -> Message | None:
    return None if value is None else message("deck-day", day=value)


def named(text: str | None) -> Message | None:
    """A name, a title or a label as it is."""
    return message("deck-named", name=Name(text)) if text else None


def shown(figure: Figure) -> Message:
    """A figure with the word of its unit, for running text and cells."""
    match figure.unit:
        case Unit.HOURS | Unit.DAYS | Unit.MINUTES:
            return message(f"deck-amount-{figure.unit}", figure=figure)
        case Unit.MULTIPLE:
            return message("deck-amount-multiple", figure=figure)
    return message("deck-figure", figure=figure)


def quantity(
    plan: ReviewPlan, metric_id: str, value: Decimal, unit: str | None, dimension: str
) -> Message:
    """An agreed value with its unit: worded by us where we know the unit, else as it was written."""
    arr = plan.account.arr
    if unit is not None and arr is not None and unit.strip() == arr.currency:
        paid = money(plan, metric_id, Money(value, arr.currency), dimension)
        return message("deck-figure", figure=paid)
    figure = amount(plan, metric_id, value, unit, dimension)
    if unit is None or figure.unit is not Unit.QUANTITY:
        return message("deck-figure", figure=figure)
    known = next((key for key, words in UNITS.items() if unit.strip().lower() in words), None)
    if known is not None:
        return message(f"deck-amount-{known}", figure=figure)
    return message("deck-amount-named", figure=figure, unit=Name(unit))
