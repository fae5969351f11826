"""Figures as each language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.core.figure import Figure, FigureId, Unit
from quarterdeck.core.language import Language
from quarterdeck.errors import MessageError
from quarterdeck.i18n import numbers

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
Q3 = FiscalCalendar().period(Quarter(2026, 3))


def figure(value: Decimal | float | int | None, unit: Unit, currency: str | None = None) -> Figure:
    return Figure(
        FigureId("m", "A", "window", date(2026, 10, 8)), value, unit, Q3, currency=currency
    )


@pytest.mark.parametrize(
    "value, unit, currency, en, zh, ru",
    [
        (Decimal(90000), Unit.MONEY, "USD", "$90,000", "US$90,000", "90\u00a0000\u00a0$"),
        (3.4, Unit.RATIO, None, "340%", "340%", "340\u00a0%"),
        (-0.034, Unit.RATIO, None, "-3%", "-3%", "-3\u00a0%"),
        (1200, Unit.HOURS, None, "1,200", "1,200", "1\u00a0200"),
        (7.25, Unit.SCORE, None, "7.3", "7.3", "7,3"),
    ],
)  # fmt: skip
def test_a_figure_reads_natively(
    value: float, unit: Unit, currency: str | None, en: str, zh: str, ru: str
) -> None:
    item = figure(value, unit, currency)
    assert [numbers.figure(item, language) for language in (EN, ZH, RU)] == [en, zh, ru]


@pytest.mark.parametrize(
    "value, currency, en, zh, ru",
    [
        (Decimal(1_290_000), "USD", "$1.3M", "US$129万", "1,3\u00a0млн\u00a0$"),
        (Decimal(129_000), "CNY", "CN¥129K", "¥12.9万", "129\u00a0000\u00a0CN¥"),
    ],
)  # fmt: skip
def test_large_money_on_a_card_is_compact(
    value: Decimal, currency: str, en: str, zh: str, ru: str
) -> None:
    item = figure(value, Unit.MONEY, currency)
    assert [numbers.compact(item, language) for language in (EN, ZH, RU)] == [en, zh, ru]


def test_a_goal_missed_by_a_hair_does_not_read_as_reached() -> None:
    assert numbers.figure(figure(0.9996, Unit.RATIO), EN) == "99.96%"
    assert numbers.figure(figure(1.0, Unit.RATIO), EN) == "100%"


def test_a_small_value_is_not_shown_as_zero() -> None:
    assert numbers.figure(figure(0.4, Unit.HOURS), EN) == "0.4"


def test_a_missing_figure_is_never_shown_as_a_number() -> None:
    with pytest.raises(MessageError, match="is missing"):
        numbers.figure(figure(None, Unit.COUNT), EN)


@pytest.mark.parametrize(
    "language, quarter, months",
    [
        (EN, "Q3 2026", "July – September 2026"),
        (ZH, "2026年第3季度", "2026年7–9月"),
        (RU, "III\u00a0кв.\u00a02026\u00a0г.", "июль – сентябрь 2026\u00a0г."),
    ],
)
def test_a_quarter_is_printed_with_its_months(
    language: Language, quarter: str, months: str
) -> None:
    assert numbers.quarter(Quarter(2026, 3), language) == quarter
    assert numbers.period(Q3, language) == months


def test_a_period_that_is_not_whole_months_is_printed_in_days() -> None:
    period = Period(date(2026, 7, 1), date(2026, 7, 16))
    assert numbers.period(period, EN) == "Jul 1, 2026 – Jul 15, 2026"
