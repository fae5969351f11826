"""Which reviews a programme page looks at: one fiscal quarter, or the last four."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import Q, QuerySet

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.story.review_record import ReviewRecord
from quarterdeck.workspace.access import seen_reviews
from quarterdeck.workspace.models import Review, User
from quarterdeck.workspace.programme_records import review_records

YEAR = "year"
QUARTERS_OFFERED = 8
AT_ONCE = 2_000
"""Reviews read at once: a database takes only so many values in one question."""

MOST_REVIEWS = 20_000
"""Reviews of one page, the newest; a portfolio of ten thousand accounts has fewer in two quarters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The period asked for; ``quarter`` is None for the last four quarters with the present one."""

    quarter: Quarter | None
    present: Quarter
    calendar: FiscalCalendar

    @classmethod
    def parse(cls, text: str, today: date, calendar: FiscalCalendar) -> Asked:
        """The period by its name in the address; the last four quarters for any other word."""
        present = calendar.quarter_of(today)
        offered = {str(q): q for q in quarters(present)}
        return cls(offered.get(text), present, calendar)

    @property
    def name(self) -> str:
        return YEAR if self.quarter is None else str(self.quarter)

    @property
    def days(self) -> Period:
        """First day, and the day after the last."""
        last = self.quarter or self.present
        first = self.quarter or self.present.shifted(-3)
        return Period(self.calendar.period(first).start, self.calendar.period(last).end)


def quarters(present: Quarter) -> Iterator[Quarter]:
    """The quarters to choose from, the present one first."""
    return (present.shifted(-n) for n in range(QUARTERS_OFFERED))


def reviews_of(user: User, days: Period) -> QuerySet[Review]:
    """The reviews a person sees that fell due in the period, or were held in it without a due day."""
    due = Q(due_on__gte=days.start, due_on__lt=days.end)
    held = Q(due_on=None, held_on__gte=days.start, held_on__lt=days.end)
    return seen_reviews(user).filter(due | held).order_by("-due_on", "-pk")


def records_of(reviews: QuerySet[Review], as_of: date) -> list[ReviewRecord]:
    """The newest ``MOST_REVIEWS`` as records."""
    found: list[ReviewRecord] = []
    rows = reviews[:MOST_REVIEWS].iterator(AT_ONCE)
    while batch := list(islice(rows, AT_ONCE)):
        found += review_records(batch, as_of=as_of)
    return found
