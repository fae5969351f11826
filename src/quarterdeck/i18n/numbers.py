"""Numbers, money, days and periods as CLDR writes them, and figures by their unit."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
)
from fluent.runtime.types import FluentFloat, FluentInt

from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.errors import MessageError

LOCALES = {Language.EN: "en_US", Language.ZH: "zh_Hans_CN", Language.RU: "ru_RU"}

COMPACT_FROM = {Language.EN: 100_000, Language.ZH: 100_000, Language.RU: 1_000_000}
"""Compact notation (K, M, 万, млн) begins here on cards and axes; below it all digits are shown."""

DECIMALS = {
    Unit.COUNT: 0,
    Unit.RATIO: 0,
    Unit.MONEY: 0,
    Unit.DAYS: 0,
    Unit.HOURS: 0,
    Unit.MINUTES: 0,
    Unit.SECONDS: 0,
    Unit.SCORE: 1,
    Unit.POINTS: 0,
    Unit.MULTIPLE: 1,
    Unit.QUANTITY: 1,
}
"""Decimals at which a figure is displayed in prose; explain and the ledger show all."""

CENTS_BELOW = 1_000
"""Money below this that is not whole shows its cents: a rate of 37.50 an hour is not 38."""


@cache
def locale(language: Language) -> Locale:
    return Locale.parse(LOCALES[language])


def rounded(figure: Figure) -> Decimal:
    """The value as displayed (ratios in fractions).

    A ratio that is not whole never rounds to 0 % or 100 %: it gets the decimals it needs, so that
    a goal missed by a hair does not read as reached.
    """
    if figure.value is None:
        raise MessageError(f"{figure.id} is missing and cannot be shown as a number")
    value = Decimal(str(figure.value))
    places = DECIMALS[figure.unit] + (2 if figure.unit is Unit.RATIO else 0)
    if figure.unit is Unit.MONEY and value % 1 and abs(value) < CENTS_BELOW:
        places = get_currency_precision(figure.currency or "")
    shown = _at(value, places)
    while figure.unit is Unit.RATIO and shown in (0, 1) and shown != value and places < 5:
        places += 1
        shown = _at(value, places)
    if shown == 0 != value and places < 2:
        shown = _at(value, places + 1)
    return shown


def _at(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def figure(item: Figure, language: Language) -> str:
    """The figure as prose shows it: rounded by its unit, all digits."""
    return _by_unit(item, rounded(item), language)


def compact(item: Figure, language: Language, *, always: bool = False) -> str:
    """The figure as a card shows it: large money and counts in K, M, 万, млн.

    ``always`` makes small ones compact too, so that the labels of one chart read alike.
    """
    value = rounded(item)
    if item.unit is Unit.MULTIPLE:
        return f"{_by_unit(item, value, language)}×"
    least = 1 if always else COMPACT_FROM[language]
    if abs(value) < least or item.unit not in (Unit.MONEY, Unit.COUNT, Unit.HOURS):
        return _by_unit(item, value, language)
    with localcontext(rounding=ROUND_HALF_UP):
        if item.unit is Unit.MONEY:
            text = format_compact_currency(
                value, item.currency or "", locale=locale(language), fraction_digits=1
            )
            return _spaced_code(text)
        return format_compact_decimal(value, locale=locale(language), fraction_digits=1)


def precise(item: Figure, language: Language) -> str:
    """The figure with hundredths, as explain and the portfolio show it."""
    if item.value is None:
        raise MessageError(f"{item.id} is missing and cannot be shown as a number")
    value = Decimal(str(item.value))
    if item.unit is Unit.RATIO:
        return percent(value, language, decimals=2)
    if item.unit is Unit.MONEY:
        return money(value, item.currency or "", language, decimals=None)
    return decimal(value, language, decimals=2)


def _by_unit(item: Figure, value: Decimal, language: Language) -> str:
    if item.unit is Unit.RATIO:
        decimals = max(0, -int(value.as_tuple().exponent) - 2)
        return percent(value, language, decimals=decimals)
    if item.unit is Unit.MONEY:
        cents = get_currency_precision(item.currency or "") if value % 1 else 0
        return money(value, item.currency or "", language, decimals=cents)
    return decimal(value, language, decimals=DECIMALS[item.unit] or (1 if value % 1 else 0))


def decimal(value: Decimal | float | int, language: Language, *, decimals: int = 0) -> str:
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=locale(language))


def percent(value: Decimal | float, language: Language, *, decimals: int = 0) -> str:
    found = locale(language).percent_formats[None].pattern
    pattern = found.replace("#,##0", "#,##0" + ("." + "0" * decimals if decimals else ""))
    return format_percent(value, format=pattern, locale=locale(language))


def money(
    value: Decimal | float, currency: str, language: Language, *, decimals: int | None = 0
) -> str:
    """Money by the account's currency; ``decimals`` None shows the currency's own."""
    if decimals is None:
        decimals = get_currency_precision(currency) if value % 1 else 0
    found = locale(language).currency_formats["standard"].pattern
    pattern = found.replace("#,##0.00", "#,##0" + ("." + "0" * decimals if decimals else ""))
    return _spaced_code(
        format_currency(
            value, currency, format=pattern, locale=locale(language), currency_digits=False
        )
    )


def _spaced_code(text: str) -> str:
    """CLDR's spacing between a currency's letters and its digits, which Babel leaves out."""
    return re.sub(r"([A-Z]{3})(?=\d)", "\\1\u00a0", text)


def day(value: date, language: Language) -> str:
    """A day in full: “March 14, 2026”, “2026年3月14日”, “14 марта 2026 г.”"""
    text = _plain_spaces(format_date(value, format="long", locale=locale(language)))
    return text.replace(" ", "\u00a0") if language is Language.RU else text


def short_day(value: date, language: Language) -> str:
    """A day for tables: “Mar 14, 2026”, “2026年3月14日”, “14 мар. 2026 г.”"""
    text = _plain_spaces(format_date(value, format="medium", locale=locale(language)))
    return text.replace(" ", "\u00a0") if language is Language.RU else text


def month(value: date, language: Language) -> str:
    """A month with its year: “March 2026”, “2026年3月”, “март 2026 г.”"""
    return _plain_spaces(str(format_skeleton("yMMMM", value, locale=locale(language))))


def _plain_spaces(text: str) -> str:
    """CLDR's narrow no-break space is in few of the fonts people have; the ordinary one is in all."""
    return text.replace("\u202f", "\u00a0")


def short_month(value: date, language: Language) -> str:
    """A month for an axis: “Mar”, “3月”, “март”."""
    return format_date(value, format="LLL", locale=locale(language))


def quarter(value: Quarter, language: Language) -> str:
    """“Q4 2026”, “2026年第4季度”, “IV кв. 2026 г.”"""
    if language is Language.ZH:
        return f"{value.year}年第{value.number}季度"
    if language is Language.RU:
        return f"{('I', 'II', 'III', 'IV')[value.number - 1]}\u00a0кв.\u00a0{value.year}\u00a0г."
    return f"Q{value.number} {value.year}"


def short_quarter(value: Quarter, language: Language) -> str:
    """A quarter for an axis: “Q4 26”, “26年Q4”, “IV кв. 26”."""
    year = value.year % 100
    if language is Language.ZH:
        return f"{year:02}年Q{value.number}"
    if language is Language.RU:
        return f"{('I', 'II', 'III', 'IV')[value.number - 1]}\u00a0кв.\u00a0{year:02}"
    return f"Q{value.number} ’{year:02}"


def period(value: Period, language: Language) -> str:
    """A period in its months, “July – September 2026”; in days where it is not whole months."""
    last = value.end - timedelta(days=1)
    if value.start.day != 1 or value.end.day != 1:
        return _span(short_day(value.start, language), short_day(last, language), language)
    if (value.start.year, value.start.month) == (last.year, last.month):
        return month(value.start, language)
    if value.start.year == last.year:
        return _months_of_one_year(value.start, last, language)
    return _span(month(value.start, language), month(last, language), language)


def _span(first: str, last: str, language: Language) -> str:
    return f"{first}至{last}" if language is Language.ZH else f"{first} – {last}"


def _months_of_one_year(start: date, last: date, language: Language) -> str:
    if language is Language.ZH:
        return f"{start.year}年{start.month}–{last.month}月"
    first = format_date(start, format="LLLL", locale=locale(language))
    return f"{first} – {month(last, language)}"


class _FigureInt(FluentInt):  # type: ignore[misc]  # fluent.runtime builds number types at run time
    shown: str

    def format(self, locale: Any) -> str:
        return self.shown


class _FigureFloat(FluentFloat):  # type: ignore[misc]  # as above
    shown: str

    def format(self, locale: Any) -> str:
        return self.shown


def fluent_figure(item: Figure, language: Language) -> FluentInt | FluentFloat:
    """A figure as a Fluent argument: shown by its unit, selecting plurals by the number displayed."""
    value = rounded(item)
    if item.unit is Unit.RATIO:
        value *= 100
    kind = _FigureInt if value == value.to_integral_value() else _FigureFloat
    argument = kind(int(value) if kind is _FigureInt else float(value))
    argument.shown = figure(item, language)
    return argument
