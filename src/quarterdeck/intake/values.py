"""Which type the values of a column have, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.tablefile import EMPTY_WORDS, FileColumn, ValueType
from quarterdeck.intake.dates import WrittenDates, written_dates

SAMPLES = 5
GREATEST_DIGITS = 18
"""Longer whole numbers are identifiers; a 64-bit integer would not hold all of them."""

_IDENTIFIER = re.compile(
    r"(^|[\W_])(id|ids|key|code|uuid|guid|no|zip|postcode|phone|tel|fax|mobile|inn|kpp|ogrn|okpo"
    r"|инн|кпп|огрн|окпо|код|номер|телефон|индекс|ид)$"
    r"|(account|user|customer|client|company|ticket|order|contact|subscription|contract|org|tenant|case"
    r"|event|session|device|product|item|invoice|person|visitor)id$"
    r"|(编号|号码|代码|电话|邮编|手机|[\u4e00-\u9fff]id)$|^(код|номер|ид|id)[\W_]",
    re.IGNORECASE,
)
_DATE_NAME = re.compile(r"(date|day|_on|_at|дата|день|日期|日)$", re.IGNORECASE)
_INTEGER = re.compile(r"-?(0|[1-9]\d*)$")
_COMPACT_DATE = re.compile(r"(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")
_SIGNS = "$€£¥￥₽"
_SPACES = " \u00a0\u202f\u2009'"
_CURRENCY = re.compile(
    rf"^(-?)(?:[{_SIGNS}]|USD|EUR|GBP|CNY|RMB|RUB)?[{_SPACES}]*(-?[\d.,{_SPACES}]*\d)"
    rf"[{_SPACES}]*(?:[{_SIGNS}]|USD|EUR|GBP|CNY|RMB|RUB|руб\.?|元)?$"
)
_POINT = re.compile(r"-?\d*\.\d+([eE][+-]?\d+)?$|-?\d+\.?([eE][+-]?\d+)$")
_SPACED = re.compile(rf"-?\d{{1,3}}([{_SPACES}]\d{{3}})+([.,]\d+)?$")
_COMMA_GROUPS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?$")
_POINT_GROUPS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?$")
_COMMA = re.compile(r"-?\d+,\d+$")
_PLAIN_POINT = re.compile(r"-?\d+\.\d+$")


@dataclass(frozen=True, slots=True)
class Conventions:
    """What a file's columns share: its decimal mark ("" unknown), its order of dates, its settings."""

    decimal: str = ""
    dates: str = ""
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnFinding:
    """A column, its dates as written, and whether day and month remain open."""

    column: FileColumn
    dates: WrittenDates | None = None
    ambiguous: bool = False


def is_identifier(name: str) -> bool:
    """Whether a column of that name identifies things, so that its digits are no number."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.strip())
    return bool(_IDENTIFIER.search(spaced))


def find_column(name: str, values: Sequence[str], conventions: Conventions) -> ColumnFinding:
    """Type and way of writing of a column, from its values (empty ones included)."""
    filled = tuple(dict.fromkeys(v.strip() for v in values if v.strip()))
    samples = filled[:SAMPLES]
    text = ColumnFinding(FileColumn(name, ValueType.TEXT, samples))
    if not filled or name in conventions.text:
        return text
    empties = tuple(word for word in EMPTY_WORDS if word in filled)
    typed = tuple(v for v in filled if v not in empties)
    if not typed:
        return text
    return _typed(name, typed, samples, empties, conventions) or text


def _typed(
    name: str,
    values: tuple[str, ...],
    samples: tuple[str, ...],
    empties: tuple[str, ...],
    conventions: Conventions,
) -> ColumnFinding | None:
    if all(v.lower() in ("true", "false") for v in values):
        return ColumnFinding(FileColumn(name, ValueType.BOOLEAN, samples, empties=empties))
    if is_identifier(name):
        return None
    if _DATE_NAME.search(name) and all(_COMPACT_DATE.match(v) for v in values):
        return ColumnFinding(
            FileColumn(name, ValueType.DATE, samples, formats=("%Y%m%d",), empties=empties)
        )
    if all(_INTEGER.match(v) for v in values):
        if max(len(v) for v in values) > GREATEST_DIGITS:
            return None
        return ColumnFinding(FileColumn(name, ValueType.INTEGER, samples, empties=empties))
    if (written := written_dates(values)) is not None:
        return _dated(name, samples, empties, written, conventions)
    return _number(name, values, samples, empties, conventions)


def _dated(
    name: str,
    samples: tuple[str, ...],
    empties: tuple[str, ...],
    written: WrittenDates,
    conventions: Conventions,
) -> ColumnFinding:
    order = written.order if written.order is not None else conventions.dates
    column = FileColumn(
        name,
        ValueType.TIMESTAMP if written.timed else ValueType.DATE,
        samples,
        formats=written.formats(order),
        zoned=written.zoned,
        empties=empties,
    )
    return ColumnFinding(column, written, ambiguous=not written.allows(order))


def _number(
    name: str,
    values: tuple[str, ...],
    samples: tuple[str, ...],
    empties: tuple[str, ...],
    conventions: Conventions,
) -> ColumnFinding | None:
    if all(_INTEGER.match(v) or _POINT.match(v) for v in values) and conventions.decimal != ",":
        return ColumnFinding(FileColumn(name, ValueType.NUMBER, samples, empties=empties))
    bare = bare_numbers(values)
    if bare is None or any(re.match(r"-?0\d", b) for b in bare):
        return None
    decimal = decimal_mark(bare) or conventions.decimal or "."
    if not all(_fits(b, decimal) for b in bare):
        return None
    grouping = "".join(
        sorted({c for v in values for c in v if not (c.isdigit() or c in "-" + decimal)})
    )
    return ColumnFinding(
        FileColumn(
            name,
            ValueType.NUMBER,
            samples,
            grouping=grouping,
            decimal=decimal if any(decimal in b for b in bare) else ".",
            empties=empties,
        )
    )


def bare_numbers(values: Sequence[str]) -> list[str] | None:
    """The values without signs of currency; None where one is more than a number and its currency."""
    bare = []
    for value in values:
        match = _CURRENCY.match(value)
        if match is None:
            return None
        bare.append(match[1] + match[2])
    return bare


def decimal_mark(values: Sequence[str]) -> str:
    """The decimal mark that these numbers prove; "" where none does (1,234 may be either)."""
    for value in values:
        if "," in value and "." in value:
            return "," if value.rindex(",") > value.rindex(".") else "."
        for mark, other in ((",", "."), (".", ",")):
            if value.count(mark) > 1:
                return other
            if mark in value and len(value) - value.index(mark) - 1 != 3:
                return mark
            if mark in value and (_SPACED.match(value) or value.lstrip("-").startswith("0")):
                return mark
            if mark in value and value.lstrip("-").index(mark) > 3:
                return mark
    return ""


def _fits(value: str, decimal: str) -> bool:
    """Whether the value is a number with that decimal mark, groups of three allowed."""
    if _INTEGER.match(value):
        return True
    if spaced := _SPACED.match(value):
        return spaced[2] is None or spaced[2][0] == decimal
    if decimal == ",":
        return bool(_COMMA.match(value) or _POINT_GROUPS.match(value))
    return bool(_PLAIN_POINT.match(value) or _COMMA_GROUPS.match(value))
