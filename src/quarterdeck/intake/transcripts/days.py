"""The day of a meeting as written in its record, where it can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from babel.dates import get_month_names

_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_NAMED = re.compile(
    r"(?<!\w)(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[^\W\d_]{3,9})\.?,?\s+"
    r"|(?P<first>[^\W\d_]{3,9})\.?\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?,?\s+)(?P<year>\d{4})(?!\d)"
)
_LONGEST = 300


def day_in(text: str) -> date | None:
    """The first day in the text; None where none stands there, or day and month may be swapped.

    With points the day is first in every locale that writes them; with slashes or hyphens only a
    number above 12 tells.
    """
    return next((day for day in _days(text[:_LONGEST]) if day is not None), None)


def _days(text: str) -> Iterator[date | None]:
    for match in _YEAR_FIRST.finditer(text):
        yield _day(int(match[1]), int(match[2]), int(match[3]))
    for match in _NAMED.finditer(text):
        month = _months().get((match["month"] or match["first"]).lower())
        if month is not None:
            yield _day(int(match["year"]), month, int(match["day"] or match["second"]))
    for match in _DAY_FIRST.finditer(text):
        yield _numbered(int(match[1]), int(match[3]), int(match[4]), dotted=match[2] == ".")


def _numbered(first: int, second: int, year: int, *, dotted: bool) -> date | None:
    if dotted or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Names of months to their numbers: English and Russian, whole, in cases and abbreviated (CLDR)."""
    return {
        name.lower().rstrip("."): number
        for locale in ("en", "ru")
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale).items()
    }
