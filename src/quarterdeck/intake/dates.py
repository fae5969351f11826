"""How a column of dates is written: strptime formats, the order of day and month, whether it is sure.

Dotted dates (31.12.2024) put the day first in every locale of CLDR that writes them; slashes and
hyphens do not tell, so only a value above 12 decides, or another column of the file, or a setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_TIME = re.compile(
    r"(?:[ T]+(?P<clock>\d{1,2}:\d{2}(?P<seconds>:\d{2}(?P<fraction>\.\d{1,9})?)?)"
    r"(?P<half> ?[AaPp][Mm])?(?P<zone> ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$"
)
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_FULL_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to write a day. ``format`` has D and M where the order is open."""

    pattern: re.Pattern[str]
    format: str
    open: bool = False


def _form(pattern: str, format: str, *, open: bool = False) -> _Form:
    return _Form(re.compile(pattern), format, open)


ISO = "%Y-%m-%d"
_FORMS = (
    _form(r"(\d{4})-(\d{1,2})-(\d{1,2})", ISO),
    _form(r"(\d{4})/(\d{1,2})/(\d{1,2})", "%Y/%m/%d"),
    _form(r"(\d{4})\.(\d{1,2})\.(\d{1,2})", "%Y.%m.%d"),
    _form(r"(\d{4})年(\d{1,2})月(\d{1,2})日", "%Y年%m月%d日"),
    _form(r"(\d{1,2})\.(\d{1,2})\.\d{4}(?!\d)", "%{a}.%{b}.%Y", open=True),
    _form(r"(\d{1,2})/(\d{1,2})/\d{4}(?!\d)", "%{a}/%{b}/%Y", open=True),
    _form(r"(\d{1,2})-(\d{1,2})-\d{4}(?!\d)", "%{a}-%{b}-%Y", open=True),
    _form(r"(\d{1,2})\.(\d{1,2})\.\d{2}(?!\d)", "%{a}.%{b}.%y", open=True),
    _form(r"(\d{1,2})/(\d{1,2})/\d{2}(?!\d)", "%{a}/%{b}/%y", open=True),
    _form(rf"\d{{1,2}}-(?:{_MONTHS})-\d{{4}}(?!\d)", "%d-%b-%Y"),
    _form(rf"\d{{1,2}}-(?:{_MONTHS})-\d{{2}}(?!\d)", "%d-%b-%y"),
    _form(rf"\d{{1,2}} (?:{_MONTHS}) \d{{4}}", "%d %b %Y"),
    _form(rf"\d{{1,2}} (?:{_FULL_MONTHS}) \d{{4}}", "%d %B %Y"),
    _form(rf"(?:{_MONTHS}) \d{{1,2}}, \d{{4}}", "%b %d, %Y"),
    _form(rf"(?:{_FULL_MONTHS}) \d{{1,2}}, \d{{4}}", "%B %d, %Y"),
)


@dataclass(frozen=True, slots=True)
class WrittenDates:
    """What the values of a column say: their forms, and which orders of day and month they allow.

    ``order`` is "dmy" or "mdy" where a value decides, "" where none is needed, None where it is open.
    ``year_first`` says that the year, of two digits, may come first.
    """

    forms: tuple[tuple[str, str], ...]
    timed: bool
    zoned: bool
    order: str | None
    year_first: bool = False

    def allows(self, order: str) -> bool:
        """Whether the dates can be read in that order."""
        return (
            self.order is not None
            or order in ("dmy", "mdy")
            or (order == "ymd" and self.year_first)
        )

    def formats(self, order: str) -> tuple[str, ...]:
        """The strptime formats for that order; none where all is ISO 8601 and read natively."""
        written = tuple(_ordered(form, order) + clock for form, clock in self.forms)
        native = all(form == ISO and "%p" not in clock for form, clock in self.forms)
        return () if native else written


def _ordered(form: str, order: str) -> str:
    if order == "ymd" and "%y" in form:
        return (
            form.replace("%{a}", "%Y").replace("%y", "%d").replace("%{b}", "%m").replace("%Y", "%y")
        )
    a, b = ("m", "d") if order == "mdy" else ("d", "m")
    return form.replace("{a}", a).replace("{b}", b)


def written_dates(values: Iterable[str]) -> WrittenDates | None:
    """How these values are written as dates; None where one of them is no date, or they disagree."""
    forms: dict[tuple[str, str], None] = {}
    zoned = timed = False
    evidence: set[str] = set()
    is_open = False
    short: list[re.Match[str]] = []
    for value in values:
        parsed = _parse(value)
        if parsed is None:
            return None
        form, day, time = parsed
        forms[form.format, _clock(time)] = None
        timed = timed or time["clock"] is not None
        zoned = zoned or time["zone"] is not None
        if form.open:
            is_open = is_open or "." not in form.format
            evidence |= _evidence(day)
            if form.format.endswith("%y") and "." not in form.format:
                short.append(day)
    if not forms or len(evidence) > 1 or "none" in evidence or (zoned and _mixed(forms)):
        return None
    year_first = bool(short) and all(_may_begin_with_year(day) for day in short)
    order = evidence.pop() if evidence and not year_first else _default_order(forms, is_open)
    return WrittenDates(tuple(forms), timed, zoned, order, year_first)


def _may_begin_with_year(day: re.Match[str]) -> bool:
    """24/12/31: a year of our time, a month, a day."""
    return 10 <= int(day[1]) <= 40 and int(day[2]) <= 12


def _default_order(forms: Iterable[tuple[str, str]], is_open: bool) -> str | None:
    if is_open:
        return None
    return "dmy" if any("{a}" in form for form, _ in forms) else ""


def _mixed(forms: Iterable[tuple[str, str]]) -> bool:
    """Offsets from UTC are only read from ISO 8601."""
    return any(form != ISO for form, _ in forms)


def _parse(value: str) -> tuple[_Form, re.Match[str], re.Match[str]] | None:
    for form in _FORMS:
        day = form.pattern.match(value)
        if day is None:
            continue
        time = _TIME.match(value, day.end())
        if time is not None and _exists(form, day):
            return form, day, time
    return None


def _exists(form: _Form, day: re.Match[str]) -> bool:
    """Whether month and day are numbers that a calendar has."""
    numbers = [int(n) for n in day.groups() if n]
    if form.open:
        return all(1 <= n <= 31 for n in numbers)
    if len(numbers) == 3:
        return 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31
    return True


def _evidence(day: re.Match[str]) -> set[str]:
    first, second = int(day[1]), int(day[2])
    if first > 12 and second > 12:
        return {"none"}
    if first > 12:
        return {"dmy"}
    return {"mdy"} if second > 12 else set()


def _clock(time: re.Match[str]) -> str:
    if time["clock"] is None:
        return ""
    hour = "%I" if time["half"] else "%H"
    seconds = ":%S" if time["seconds"] else ""
    fraction = ".%f" if time["fraction"] else ""
    half = (" %p" if time["half"].startswith(" ") else "%p") if time["half"] else ""
    separator = "T" if "T" in time[0][:1] else " "
    return f"{separator}{hour}:%M{seconds}{fraction}{half}"
