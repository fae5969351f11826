"""Quarters, fiscal calendars and half-open periods."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_IN_QUARTER = 3

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
"""The days that a review, its meeting or what follows may lie on; others are slips of a pen."""


def add_months(day: date, months: int) -> date:
    """The first day of the month ``months`` after the month of ``day``."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from ``start`` up to, not including, ``end``."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period ends before it starts: {self.start} to {self.end}")

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    @property
    def months(self) -> int:
        """Calendar months touched, whole or in part."""
        last = self.last_day
        return (last.year - self.start.year) * 12 + last.month - self.start.month + 1

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A fiscal quarter; ``year`` is the fiscal year, named for the calendar year in which it ends."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"a quarter is 1 to 4, not {self.number}")

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """``2024-Q4``; raises ValueError for anything else."""
        match = re.match(r"^(\d{4})-Q([1-4])$", text.strip().upper())
        if match is None:
            raise ValueError(f"not a quarter: {text!r} (write it as 2024-Q4)")
        year = int(match[1])
        if not FIRST_DAY.year <= year <= LAST_DAY.year:
            raise ValueError(
                f"not a quarter of a review: {text!r} ({FIRST_DAY.year} to {LAST_DAY.year} are)"
            )
        return cls(year, int(match[2]))

    def shifted(self, quarters: int) -> Quarter:
        index = self.year * 4 + self.number - 1 + quarters
        return Quarter(index // 4, index % 4 + 1)


@dataclass(frozen=True, slots=True)
class FiscalCalendar:
    """A fiscal year that begins with ``first_month`` (1: the calendar year).

    With any other first month the fiscal year bears the number of the calendar year in which it ends.
    """

    first_month: int = 1

    def period(self, quarter: Quarter) -> Period:
        year = quarter.year if self.first_month == 1 else quarter.year - 1
        start = add_months(
            date(year, self.first_month, 1), (quarter.number - 1) * MONTHS_IN_QUARTER
        )
        return Period(start, add_months(start, MONTHS_IN_QUARTER))

    def quarter_of(self, day: date) -> Quarter:
        months = day.year * 12 + day.month - self.first_month
        year, month = divmod(months, 12)
        return Quarter(year if self.first_month == 1 else year + 1, month // MONTHS_IN_QUARTER + 1)

    def last_month_of_year(self) -> int:
        return (self.first_month + 10) % 12 + 1
