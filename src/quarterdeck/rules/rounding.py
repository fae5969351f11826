"""Rounding what is written too precisely: three digits say what a headline has to say."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.core.thresholds import convention
from quarterdeck.rules.written_numbers import (
    WrittenNumber,
    numbers_in,
    own_form,
    significant_digits,
)

DIGITS_MOST = convention("significant-digits-most", "4", Unit.COUNT)
DECIMALS_BELOW = convention("decimals-below", "100", Unit.COUNT)
DIGITS_KEPT = 3
"""Digits that stay when a number is rounded."""


def rounded_number(text: str, language: Language | str) -> str:
    """The text with every number that is too precise rounded to three digits, written as it was.

    Grouping, decimal sign, scale and percent sign stay as they were; days, quarters and names with
    digits are left alone, and so is every number that is plain enough. Rounding twice changes nothing.
    """
    own = Language(language)
    shown = text
    for number in reversed(numbers_in(text)):
        if too_precise(number, own):
            at = number.start
            shown = (
                shown[:at] + rounded_digits(number.digits, own) + shown[at + len(number.digits) :]
            )
    return shown


def too_precise(
    number: WrittenNumber,
    language: Language,
    digits_most: Decimal = DIGITS_MOST.value,
    decimals_below: Decimal = DECIMALS_BELOW.value,
) -> bool:
    """More digits than anybody keeps in mind, or decimals on a number that is large without them."""
    form = own_form(number.digits, language)
    large = "." in form and Decimal(form) >= decimals_below
    return large or significant_digits(number, language) > digits_most


def rounded_digits(digits: str, language: Language) -> str:
    """Digits rounded to three that tell, in the same writing: ``36,984`` is ``37,000``."""
    value = Decimal(own_form(digits, language))
    if not value:
        return digits
    exponent = min(value.adjusted() - DIGITS_KEPT + 1, 0) if value < 1000 else value.adjusted() - 2
    rounded = value.quantize(Decimal(1).scaleb(exponent), rounding=ROUND_HALF_UP)
    plain = format(rounded.to_integral_value() if exponent >= 0 else rounded.normalize(), "f")
    return _as_written(plain, digits, language)


def _as_written(plain: str, digits: str, language: Language) -> str:
    """A plain number in the writing of ``digits``: its grouping and its decimal sign."""
    whole, _, part = plain.partition(".")
    group = _grouping(digits, language)
    if group:
        whole = f"{int(whole):,}".replace(",", group)
    return f"{whole}{_decimal_sign(digits, language)}{part}" if part else whole


def _grouping(digits: str, language: Language) -> str:
    form = own_form(digits, language)
    marks = [c for c in digits if not c.isdigit()]
    if "." in form:
        marks = marks[:-1]
    return marks[0] if marks else ""


def _decimal_sign(digits: str, language: Language) -> str:
    own = "," if language is Language.RU else "."
    marks = [c for c in digits if c in ".,"]
    return marks[-1] if marks and "." in own_form(digits, language) else own
