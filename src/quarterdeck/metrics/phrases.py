"""Turns of the strict SQL subset that several metrics use, written once.

Each takes and gives the text of an SQL expression. They exist because engines differ silently:
integer division, division that keeps the scale of a decimal, division by zero.
"""

from __future__ import annotations


def ratio(numerator: str, denominator: str) -> str:
    """The only division there is: in double precision, NULL where the denominator is 0."""
    return f"(cast({numerator} as double) / nullif(cast({denominator} as double), 0))"


def days(start: str, end: str) -> str:
    """Days from ``start`` up to, not including, ``end``."""
    return f"date_diff('day', {start}, {end})"


def overlap(start: str, end: str, other_start: str, other_end: str) -> str:
    """Days that two half-open spans share; 0 or less where they do not meet."""
    return days(f"greatest({start}, {other_start})", f"least({end}, {other_end})")


def month_position(day: str) -> str:
    """A day as months since year 0, with the share of its own month that went before it.

    The difference of two positions is the time between them in months: whole months count as one
    each whatever their length, part months by their days.
    """
    passed = ratio(f"extract(day from {day}) - 1", f"extract(day from last_day({day}))")
    return f"(extract(year from {day}) * 12 + extract(month from {day}) + {passed})"


def months(start: str, end: str) -> str:
    """Months from ``start`` up to ``end``, part months by their days."""
    return f"({month_position(end)} - {month_position(start)})"


def scaled(value: str, none: object, full: object) -> str:
    """0 at ``none``, 100 at ``full``, straight between and level beyond; NULL where NULL."""
    share = ratio(f"({value}) - {none}", f"{full} - {none}")
    return f"case when ({value}) is null then null else 100 * least(1, greatest(0, {share})) end"


def weighted(parts: tuple[tuple[str, object], ...]) -> tuple[str, str]:
    """Sum of the known parts by weight, and the sum of their weights."""
    total = " + ".join(f"coalesce({part}, 0) * {weight}" for part, weight in parts)
    weights = " + ".join(
        f"case when {part} is null then 0 else {weight} end" for part, weight in parts
    )
    return f"({total})", f"({weights})"


def known(*parts: str) -> str:
    """How many of the parts are not NULL."""
    return "(" + " + ".join(f"case when {part} is null then 0 else 1 end" for part in parts) + ")"


def row(
    metric: str,
    source: str,
    *,
    value: str,
    numerator: str = "null",
    denominator: str = "null",
    known: str,
    eligible: str,
    dimension: str = "''",
    currency: str = "null",
    reason: str = "null",
    where: str = "",
) -> str:
    """One SELECT that gives the rows of a metric from ``source`` (see ``declaration``)."""
    condition = f"\nwhere {where}" if where else ""
    return (
        f"select '{metric}' as metric, account_id, period, {dimension} as dimension, "
        f"{value} as value, {numerator} as numerator, {denominator} as denominator, "
        f"{known} as known, {eligible} as eligible, {currency} as currency, {reason} as reason\n"
        f"from {source}{condition}"
    )


def together(*selects: str) -> str:
    """Rows of several metrics in one statement."""
    return "\nunion all\n".join(selects)
