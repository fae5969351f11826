"""Counting reviews for the measures of a programme: one pass, whatever the number of measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from quarterdeck.core.calendar import FiscalCalendar
from quarterdeck.core.review import ReviewStatus
from quarterdeck.core.review_health import Colour
from quarterdeck.story.indicators import response_colour
from quarterdeck.story.review_record import Preparation, ReviewRecord


@dataclass(slots=True)
class Share:
    """``met`` of ``judged`` reviews (or actions, or points); ``eligible`` could have been judged."""

    met: int = 0
    judged: int = 0
    eligible: int = 0

    def add(self, met: bool | None) -> None:
        """One more that could be judged; None where nothing tells."""
        self.eligible += 1
        if met is not None:
            self.judged += 1
            self.met += met


@dataclass(slots=True)
class Tally:
    """What the measures are made of. ``shown_*`` count reviews over all that took place."""

    statuses: Counter[ReviewStatus] = field(default_factory=Counter)
    rescheduled: int = 0
    first: date | None = None
    cadence: Share = field(default_factory=Share)
    attendance: Share = field(default_factory=Share)
    preparation: Share = field(default_factory=Share)
    on_time: Share = field(default_factory=Share)
    actions: Share = field(default_factory=Share)
    same_day: Share = field(default_factory=Share)
    within_week: Share = field(default_factory=Share)
    satisfaction: Share = field(default_factory=Share)
    outcomes_shown: int = 0
    baselines_agreed: int = 0
    beyond_usage: int = 0
    co_planned: int = 0

    @property
    def took_place(self) -> int:
        return self.statuses[ReviewStatus.HELD] + self.statuses[ReviewStatus.ASYNCHRONOUS]


def tally(records: Iterable[ReviewRecord], as_of: date, calendar: FiscalCalendar) -> Tally:
    """Counts the reviews as they stand on ``as_of``; the calendar says which quarter a due day is of."""
    found = Tally()
    ends: dict[tuple[int, int], date] = {}
    for record in records:
        found.statuses[record.status] += 1
        found.rescheduled += record.rescheduled
        _note_first(found, record)
        _add_cadence(found.cadence, record, as_of, _quarter_end(record.due_on, calendar, ends))
        if record.met and record.executives_expected:
            found.attendance.add(record.executives_came)
        found.actions.met += record.commitments_done
        found.actions.judged += record.commitments_due
        if record.took_place:
            _add_meeting(found, record, as_of)
    # Actions are counted by the action; nothing is to be known of reviews that agreed none.
    found.actions.eligible = found.actions.judged
    return found


def _note_first(found: Tally, record: ReviewRecord) -> None:
    for day in (record.due_on, record.held_on):
        if day is not None and (found.first is None or day < found.first):
            found.first = day


def _quarter_end(
    due_on: date | None, calendar: FiscalCalendar, ends: dict[tuple[int, int], date]
) -> date | None:
    """The first day after the fiscal quarter of the due day; ``ends`` keeps what was found by month."""
    if due_on is None:
        return None
    month = (due_on.year, due_on.month)
    if month not in ends:
        ends[month] = calendar.period(calendar.quarter_of(due_on)).end
    return ends[month]


def _add_cadence(share: Share, record: ReviewRecord, as_of: date, end: date | None) -> None:
    """Judged once it took place or its quarter is over; a review skipped on purpose was not due.

    A review that is only planned and has no due day is not due yet; one that failed could be judged
    if its due day were known.
    """
    if record.status is ReviewStatus.SKIPPED:
        return
    if record.took_place:
        share.add(None if end is None or record.held_on is None else record.held_on < end)
    elif end is not None and end <= as_of:
        share.add(False)
    elif end is None and record.status is not ReviewStatus.PLANNED:
        share.add(None)


def _add_meeting(found: Tally, record: ReviewRecord, as_of: date) -> None:
    """What only a review that took place tells."""
    prepared = record.customer_prepared
    found.preparation.add(None if prepared is None else prepared is Preparation.READY)
    due, held = record.due_on, record.held_on
    found.on_time.add(None if due is None or held is None else held <= due)
    _add_response(found, response_colour(record, as_of))
    found.satisfaction.eligible += 1
    if record.satisfaction is not None:
        found.satisfaction.judged += 1
        found.satisfaction.met += record.satisfaction
    found.outcomes_shown += record.outcome_shown
    found.baselines_agreed += record.baseline_agreed
    found.beyond_usage += not record.usage_only
    found.co_planned += record.co_planned


def _add_response(found: Tally, colour: Colour | None) -> None:
    found.same_day.add(None if colour is None else colour is Colour.GREEN)
    found.within_week.add(None if colour is None else colour is not Colour.RED)
