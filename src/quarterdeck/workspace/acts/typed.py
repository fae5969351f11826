"""What a person typed in a form, read in their language: numbers, days, choices, words.

Numbers are exact and bounded by what the canonical tables hold (DECIMAL(18,4)); they are written as
the language writes them (``1,234.5``, ``1 234,5``), and nothing that could be read two ways is taken.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation, localcontext

from babel.numbers import NumberFormatError, parse_decimal

from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable, visible
from quarterdeck.i18n import numbers

LONGEST_NUMBER = 40
DECIMALS = 4
MOST = Decimal(10) ** 12
"""Numbers typed stay below this: far above any outcome in any currency, within DECIMAL(18,4)."""

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
"""Days outside are slips of the pen."""

HUNDRED = Decimal(100)

_BLANKS = dict.fromkeys(map(ord, " \u00a0\u2009\u202f"), "\u00a0")
_SIGNS = {ord("\u2212"): "-", ord("\u2013"): "-"}
_GROUP = "\u00a0"


def number(text: str, language: Language) -> Decimal | None:
    """The number that a person typed, as the language groups and points it; None where it is none.

    Full-width digits, typographic minus signs and any kind of blank between Russian thousands are
    understood. A group that is not of three digits is refused rather than guessed ("12,5" in English).
    """
    plain = unicodedata.normalize("NFKC", text.strip().translate(_BLANKS)).strip()
    plain = plain.translate(_SIGNS).translate(_BLANKS)
    if not plain or len(plain) > LONGEST_NUMBER or not _plain(plain):
        return None
    negative = plain.startswith("-")
    if language is not Language.RU and _GROUP in plain:
        return None
    try:
        found = parse_decimal(plain.removeprefix("-"), numbers.LOCALES[language], strict=True)
    except (NumberFormatError, InvalidOperation):
        return None
    return _bounded(-found if negative and found else found)


def _plain(text: str) -> bool:
    """Digits, points, commas and blanks only, a minus sign at most before them."""
    rest = text.removeprefix("-")
    digits = [c for c in rest if c.isascii() and c.isdigit()]
    return bool(digits) and all(c in ".,\u00a0" or (c.isascii() and c.isdigit()) for c in rest)


def _bounded(value: Decimal) -> Decimal | None:
    """The value where the tables can hold it as it is."""
    if not value.is_finite() or abs(value) >= MOST:
        return None
    places = -int(value.normalize().as_tuple().exponent)
    return value if places <= DECIMALS else None


def share(text: str, language: Language) -> Decimal | None:
    """A share typed in per cent, with or without the sign, as a fraction; None where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip().removesuffix("%").strip()
    found = number(plain, language)
    return None if found is None else _bounded(found / HUNDRED)


def shown_number(value: Decimal | None, language: Language) -> str:
    """A number as it would be typed: all its digits, so that reading it gives the same."""
    if value is None:
        return ""
    with localcontext(prec=40):
        return numbers.decimal(value, language, decimals=6)


def shown_share(value: Decimal | None, language: Language) -> str:
    """A share as it would be typed, in per cent."""
    return "" if value is None else shown_number(value * HUNDRED, language)


def day(text: str) -> date | None:
    """The day that a date field sends; None where it is none, or far outside of any review."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def line(text: str) -> str:
    """One line without unprintable characters."""
    return " ".join(printable(text).split())


def lines(text: str) -> str:
    """Text of several lines without unprintable characters."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
