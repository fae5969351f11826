"""Numbers as people write them into a text: digits with their scale, and what they may be worth.

Digits that count nothing (days, quarters, names such as "Office 365") are set aside by the lexicon
``claim``; what remains are numbers that a figure should back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import found, language_of

SCALES: dict[str, int] = {
    "k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "bn": 9, "B": 9,
    "thousand": 3, "million": 6, "billion": 9,
    "тыс.": 3, "тыс": 3, "тысяч": 3, "тысячи": 3, "млн": 6, "миллион": 6, "миллиона": 6, "миллионов": 6, "млрд": 9,
    "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8,
}  # fmt: skip
"""How many noughts the usual short forms stand for (CLDR's compact forms, and those people add)."""

_SCALE = "|".join(re.escape(s) for s in sorted(SCALES, key=len, reverse=True))
BLANKS = {0x00A0: " ", 0x202F: " ", 0x2009: " "}
"""Blanks that do not break or are narrow, as the plain one."""

_SPACE = "[ \\u00a0\\u202f\\u2009]"

NUMBER = re.compile(
    rf"""(?<![A-Za-z\u0400-\u04ff\d_])(?<!\d[.,])
    (?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,’']\d+)*)
    (?:{_SPACE}?(?P<scale>{_SCALE})(?![A-Za-z\u0400-\u04ff]))?
    (?:{_SPACE}?(?P<mark>%|％|percent\b|per{_SPACE}cent\b|процент\w*|×|x(?!\w)|倍|个百分点|百分点|п\.{_SPACE}?п\.|pp\b))?
    (?P<after>[A-Za-z\u0400-\u04ff]?)""",
    re.VERBOSE,
)
"""Digits in any grouping, then a short form of thousands or millions, then a sign of share or multiple."""

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

CITED = re.compile(r"\{[\w./-]+\}")
"""A figure cited in a review's text file; its digits belong to its name."""

UNITS_ATTACHED = frozenset("hчdд")
"""Letters that may follow digits at once and name a unit; any other makes a name of it ("5G")."""

_SHARES = frozenset({"%", "％", "个百分点", "百分点", "pp"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that digits may stand for; ``step`` is the worth of their last digit that tells anything."""

    value: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """A number in a text: as written with scale and sign, where, and its readings.

    ``digits`` are the digits alone; ``share`` tells a percentage or percentage points.
    """

    text: str
    start: int
    end: int
    digits: str
    scale: str
    share: bool
    readings: tuple[Reading, ...]

    @property
    def plain(self) -> bool:
        """A bare count: whole, without scale, sign or decimals."""
        return self.text.strip().isdigit()


@lru_cache(maxsize=8192)
def numbers_in(text: str) -> tuple[WrittenNumber, ...]:
    """The numbers of a text in its order, those set aside left out."""
    aside = tuple(_set_aside(text))
    return tuple(
        number
        for number in _all(text)
        if not any(start <= number.start < end for start, end in aside)
    )


def _set_aside(text: str) -> Iterator[tuple[int, int]]:
    """Spans of dates, periods, names and references: by the text's own language, and as Latin and Cyrillic
    script have them, since two languages may share a line.
    """
    if not any(c.isdigit() for c in text):
        return
    yield from (match.span() for match in CITED.finditer(text))
    loose = text.translate(BLANKS)
    russian = (Language.RU,) if _CYRILLIC.search(text) else ()
    for language in dict.fromkeys((language_of(text), Language.EN, *russian)):
        for hit in found("claim", loose, language, label="set-aside"):
            yield hit.start, hit.end


def _all(text: str) -> Iterator[WrittenNumber]:
    for match in NUMBER.finditer(text):
        after = match["after"]
        if after and after not in UNITS_ATTACHED:
            continue
        mark = match["mark"] or ""
        scale = match["scale"] or ""
        end = match.start("after")
        yield WrittenNumber(
            text=text[match.start() : end],
            start=match.start(),
            end=end,
            digits=match["digits"],
            scale=scale,
            share=mark in _SHARES or mark.lower().startswith(("per", "процент", "п")),
            readings=readings(match["digits"], scale),
        )


def readings(digits: str, scale: str = "") -> tuple[Reading, ...]:
    """What digits may be worth: "1,200" is twelve hundred or one and a fifth, by who wrote it."""
    power = Decimal(10) ** SCALES.get(scale, 0)
    found_ = tuple(dict.fromkeys(_plain_forms(digits)))
    return tuple(Reading(Decimal(form) * power, _step(form) * power) for form in found_)


def _plain_forms(digits: str) -> Iterator[str]:
    """The digits with a point as the only separator, in each way they can be read."""
    closed = re.sub(rf"{_SPACE}|[’']", "", digits)
    marks = [c for c in closed if c in ".,"]
    if not marks:
        yield closed
    elif len(set(marks)) > 1:
        decimal = marks[-1]
        yield closed.replace("," if decimal == "." else ".", "").replace(decimal, ".")
    else:
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(marks[0])}\d{{3}})+", closed):
            yield closed.replace(marks[0], "")
        if len(marks) == 1:
            yield closed.replace(marks[0], ".")


def _step(form: str) -> Decimal:
    """The worth of the last digit that is not a closing nought of a whole number."""
    if "." in form:
        return Decimal(1).scaleb(-len(form.partition(".")[2]))
    noughts = len(form) - len(form.rstrip("0"))
    return Decimal(10) ** min(noughts, max(len(form) - 1, 0))


def significant_digits(number: WrittenNumber, language: Language) -> int:
    """Digits that tell something: without leading noughts and the closing ones of a whole number."""
    form = own_form(number.digits, language)
    whole, _, part = form.partition(".")
    told = (whole + part).lstrip("0") if part else whole.lstrip("0").rstrip("0")
    return len(told)


def own_form(digits: str, language: Language) -> str:
    """The digits with a point as the only separator, as the language reads them."""
    forms = tuple(_plain_forms(digits))
    if len(forms) == 1:
        return forms[0]
    whole, decimal = forms
    groups = "," in digits and language is not Language.RU
    return whole if groups else decimal


def backed(number: WrittenNumber, values: Sequence[Decimal], nearness: Decimal) -> bool:
    """Whether one of ``values`` (none negative, in rising order) can have been written so.

    The written number is the value rounded at its own last digit. One that ends in noughts, or in
    thousands or millions, may also have been cut there ("over 36,000"), but is never further off than
    ``nearness`` of the value: 870 thousand is no million.
    """
    return any(
        _rounds_to(reading, value, nearness)
        for reading in number.readings
        for value in _around(reading, values)
    )


def _around(reading: Reading, values: Sequence[Decimal]) -> Sequence[Decimal]:
    """The values that are not further off than the worth of the last digit: there may be thousands."""
    first = bisect_left(values, reading.value - reading.step)
    return values[first : bisect_right(values, reading.value + reading.step)]


def _rounds_to(reading: Reading, value: Decimal, nearness: Decimal) -> bool:
    off = abs(value - reading.value)
    if off == 0:
        return True
    if reading.step <= 1:
        return off <= reading.step / 2
    return off <= reading.step and off <= value * nearness
