"""When it is to be done: words that name a day, read from the day of the meeting.

Conventions: a weekday is the next one after the meeting; "next week" is that week's Friday, "next Tuesday"
the one of the next calendar week; ends of month, quarter and year are their last days (calendar quarters);
"in two weeks" counts from the meeting. A date without a year is the next one; a date in the past is no due day.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from quarterdeck.core.calendar import MONTHS_IN_QUARTER, add_months
from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import Found, entries, found, labels

LEXICON = "due"
_FRIDAY = 4
_WEEK = 7
_YEAR = re.compile(r"20\d\d")
_NUMBER = re.compile(r"\d+")
_HAN_NUMBER = re.compile(r"[一二两三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class Due:
    """Words that name a day, with the word before them ("by Friday"), and that day."""

    words: str
    on: date
    start: int
    end: int
    literal: bool = False
    """A date as such, which needs no convention to be read."""


def due_in(text: str, held_on: date, language: Language) -> Due | None:
    """The day that the text sets; where it names several, the first that a "by" stands before."""
    known = [due for hit in _phrases(text, language) if (due := _due(hit, text, held_on, language))]
    bound = [due for due, tied in known if tied]
    return bound[0] if bound else known[0][0] if known else None


def vague_day(text: str, language: Language) -> str | None:
    """Words for a time that is no day ("ASAP", "in Q4"); None without."""
    hits = found(LEXICON, text, language, label="vague")
    return hits[0].words if hits else None


def _phrases(text: str, language: Language) -> list[Found]:
    """Phrases that may name a day, in their order; the longer of two that overlap."""
    hits = [hit for hit in found(LEXICON, text, language) if hit.label in _READERS]
    hits.sort(key=lambda hit: (hit.start - hit.end, hit.start))
    kept: list[Found] = []
    for hit in hits:
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _due(hit: Found, text: str, held_on: date, language: Language) -> tuple[Due, bool] | None:
    before, after = text[: hit.start], text[hit.end :]
    if found(LEXICON, before[-24:], language, label="earlier"):
        return None
    day = _READERS[hit.label](hit.words, held_on, language)
    if day is None or day < held_on:
        return None
    lead = found(LEXICON, before[-40:], language, label="bound")
    start = hit.start - (min(len(before), 40) - lead[-1].start) if lead else hit.start
    more = found(LEXICON, after[:24], language, label="bound-after")
    end = hit.end + more[0].end if more else hit.end
    words = text[start:end].strip(" ,(:：（")
    return Due(words, day, start, end, hit.label == "date"), bool(lead or more)


def _date(words: str, held_on: date, language: Language) -> date | None:
    numbers = [int(n) for n in _NUMBER.findall(words)] or _han_numbers(words)
    month = _place("month-of-year", words, language)
    if month is not None and _NUMBER.search(words):
        numbers = [n for n in numbers if n < 100]
        year = _YEAR.search(words)
        return _future(held_on, month, numbers[0], int(year[0]) if year else None)
    if _YEAR.match(words) and len(numbers) == 3:
        return _day(*numbers)
    if len(numbers) == 3:
        return _day(numbers[2] % 2000 + 2000, *_month_and_day(words, numbers[0], numbers[1]))
    if len(numbers) == 2:
        pair = (numbers[0], numbers[1])
        month_day = pair if "月" in words else _month_and_day(words, *pair)
        return _future(held_on, *month_day)
    return _day_of_month(held_on, numbers[0]) if numbers else None


def _month_and_day(words: str, one: int, two: int) -> tuple[int, int]:
    """Month and day of “14.03” (the day first) and “3/14”; (0, 0), no day, where “3/4” may be either."""
    if "." in words:
        return two, one
    if one > 12 or two > 12:
        return (two, one) if one > 12 else (one, two)
    return (one, two) if one == two else (0, 0)


def _future(held_on: date, month: int, day: int, year: int | None = None) -> date | None:
    """That day of the given year, else of the next year in which it is not long past."""
    if year is not None:
        return _day(year, month, day)
    this = _day(held_on.year, month, day)
    if this is None or this >= held_on:
        return this
    following = _day(held_on.year + 1, month, day)
    near = following is not None and (following - held_on).days <= 300
    return following if near else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(held_on: date, day: int) -> date | None:
    if not 1 <= day <= 31:
        return None
    for months in range(3):
        first = add_months(held_on, months)
        found_day = _day(first.year, first.month, day)
        if found_day is not None and found_day >= held_on:
            return found_day
    return None


def _weekday(words: str, held_on: date, language: Language) -> date | None:
    place = _place("day-name", words, language)
    if place is None:
        return None
    if "following" in labels(LEXICON, words, language):
        weeks = max(1, words.count("下")) if language is Language.ZH else 1
        return _monday(held_on) + timedelta(days=_WEEK * weeks + place - 1)
    ahead = (place - 1 - held_on.weekday()) % _WEEK or _WEEK
    return held_on + timedelta(days=ahead)


def _span(words: str, held_on: date, language: Language) -> date | None:
    number = _number(words, language)
    known = labels(LEXICON, words, language)
    if "unit-week" in known:
        return held_on + timedelta(days=_WEEK * number)
    if "unit-month" in known:
        first = add_months(held_on, number)
        return first.replace(day=min(held_on.day, monthrange(first.year, first.month)[1]))
    return _working(held_on, number) if "working" in known else held_on + timedelta(days=number)


def _number(words: str, language: Language) -> int:
    """The number in the words, in digits or spelt; one without any ("in a week")."""
    digits = _NUMBER.search(words)
    if digits:
        return int(digits[0])
    if language is Language.ZH:
        return (_han_numbers(words) or [1])[0]
    if "couple" in labels(LEXICON, words, language):
        return 2
    return _place("count", words, language) or 1


def _han_numbers(words: str) -> list[int]:
    return [_han_number(run) for run in _HAN_NUMBER.findall(words)]


def _han_number(run: str) -> int:
    """“十五” is 15, “二十” 20, “两” 2."""
    values = [int(unicodedata.numeric(sign)) if sign != "两" else 2 for sign in run]
    if 10 not in values:
        return values[0]
    ten = values.index(10)
    tens = values[ten - 1] if ten else 1
    return tens * 10 + (values[ten + 1] if ten + 1 < len(values) else 0)


def _working(held_on: date, number: int) -> date:
    day = held_on
    while number:
        day += timedelta(days=1)
        number -= day.weekday() <= _FRIDAY
    return day


def _place(label: str, words: str, language: Language) -> int | None:
    """The number of the first pattern of the label that stands in the words, from 1."""
    patterns = entries(LEXICON, language)[label]["patterns"]
    return next((i for i, p in enumerate(patterns, 1) if re.search(p, words, re.IGNORECASE)), None)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _this_week(words: str, held_on: date, language: Language) -> date:
    return max(held_on, _monday(held_on) + timedelta(days=_FRIDAY))


def _next_week(words: str, held_on: date, language: Language) -> date:
    return _monday(held_on) + timedelta(days=_WEEK + _FRIDAY)


def _month_end(words: str, held_on: date, language: Language) -> date | None:
    month = _place("month-of-year", words, language) or _number(words, language)
    if not 1 <= month <= 12:
        return None
    year = held_on.year + (month < held_on.month)
    return date(year, month, monthrange(year, month)[1])


def _after(months: int) -> Callable[[str, date, Language], date]:
    """The last day of the month so many months on."""
    return lambda words, held_on, language: add_months(held_on, months + 1) - timedelta(days=1)


def _quarter_end(words: str, held_on: date, language: Language) -> date:
    left = -held_on.month % MONTHS_IN_QUARTER
    return add_months(held_on, left + 1) - timedelta(days=1)


def _year_end(words: str, held_on: date, language: Language) -> date:
    return date(held_on.year, 12, 31)


def _days(days: int) -> Callable[[str, date, Language], date]:
    return lambda words, held_on, language: held_on + timedelta(days=days)


_READERS: dict[str, Callable[[str, date, Language], date | None]] = {
    "date": _date,
    "weekday": _weekday,
    "today": _days(0),
    "tomorrow": _days(1),
    "day-after": _days(2),
    "this-week": _this_week,
    "next-week": _next_week,
    "this-month": _after(0),
    "next-month": _after(1),
    "month-end": _month_end,
    "quarter-end": _quarter_end,
    "year-end": _year_end,
    "span": _span,
}
