"""Number formats of charts and their workbooks, by unit and language.

A format shows what ``numbers.compact`` shows, with all values of a chart in one scale (K, M, 万, млн),
and follows when someone edits the data. Separators are those of the reader's own Office.
"""

from __future__ import annotations

from collections.abc import Sequence

from babel.numbers import get_currency_symbol

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.i18n.numbers import COMPACT_FROM, LOCALES

COMPACT_UNITS = (Unit.MONEY, Unit.COUNT, Unit.HOURS)
PLAIN = "#,##0"
ONE_DECIMAL = "#,##0.0"

_SCALED = {
    Language.EN: (
        (1e9, '#,##0.0,,,"B"'),
        (1e6, '#,##0.0,,"M"'),
        (0, '[>=99950]#,##0,"K";#,##0.0,"K"'),
    ),
    Language.RU: (
        (1e9, '#,##0.0,,,"\u00a0млрд"'),
        (1e6, '#,##0.0,,"\u00a0млн"'),
        (0, '#,##0,"\u00a0тыс."'),
    ),
    Language.ZH: ((1e8, '0\\.00,,"亿"'), (0, '0\\.0,"万"')),
}
"""Formats from a greatest value on. 万 is ten thousand: the value in thousands, its point set by hand."""


def number_format(figures: Sequence[Figure], language: Language) -> str:
    """One format for all values of a chart or series."""
    known = [figure for figure in figures if figure.known]
    if not known:
        return PLAIN
    unit = known[0].unit
    values = [abs(float(figure.value or 0)) for figure in known]
    return _with_currency(_of_unit(unit, values, language), known[0], language)


def _of_unit(unit: Unit, values: Sequence[float], language: Language) -> str:
    if unit in COMPACT_UNITS and max(values) >= COMPACT_FROM[language]:
        return _scaled(values, language)
    if unit is Unit.RATIO:
        fine = max(values) < 0.1 and any(round(value * 100, 6) % 1 for value in values)
        return "0.0%" if fine else "0%"
    if unit is Unit.MULTIPLE:
        return '0.0"×"'
    if unit is Unit.SCORE:
        return "0.0"
    return ONE_DECIMAL if any(round(v, 6) % 1 for v in values) and max(values) < 100 else PLAIN


def _scaled(values: Sequence[float], language: Language) -> str:
    return next(pattern for least, pattern in _SCALED[language] if max(values) >= least)


def _with_currency(pattern: str, figure: Figure, language: Language) -> str:
    if figure.unit is not Unit.MONEY or not figure.currency:
        return pattern
    symbol = get_currency_symbol(figure.currency, locale=LOCALES[language])
    parts = pattern.split(";")
    if language is Language.RU:
        return ";".join(f'{part}"\u00a0{symbol}"' for part in parts)
    return ";".join(_prefixed(part, symbol) for part in parts)


def _prefixed(part: str, symbol: str) -> str:
    """The symbol before the digits, behind a condition where there is one."""
    condition, bracket, digits = part.rpartition("]")
    return f'{condition}{bracket}"{symbol}"{digits}'
