"""Which review an account gets, when, over which window, with whom, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter, add_months
from quarterdeck.core.engagement import EngagementModel, ReviewType
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.message import Message, message
from quarterdeck.core.review import Decision, ReviewId, ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.story.agenda import scale
from quarterdeck.story.attendees import attendees, sponsor
from quarterdeck.story.decision import Case, decide
from quarterdeck.story.due import Timing, Trigger, decision_day, held_reviews, triggers
from quarterdeck.story.workdays import avoided, fiscal_calendar, free_day

LEAD_DAYS = 14
"""Days that the preparation of a review takes from invitation on (field-facts.md, Preparation)."""

LONGEST_WINDOW = 12
"""Months that a review looks back at most: two years of quarters are computed, four are compared."""

AFTER_QUARTER = 21
"""Days into the new quarter at which a review is proposed where nothing else sets the day."""


def plan_reviews(
    facts: Mapping[str, AccountFacts],
    settings: Settings,
    as_of: date,
    quarter: Quarter | None = None,
) -> tuple[ReviewPlan, ...]:
    """A plan for every account, in the order of ``facts``; those not due say so."""
    return tuple(plan_review(one, settings, as_of, quarter) for one in facts.values())


def plan_review(
    facts: AccountFacts,
    settings: Settings,
    as_of: date,
    quarter: Quarter | None = None,
    *,
    force: bool = False,
) -> ReviewPlan:
    """The plan of one account's review.

    ``quarter`` is the fiscal quarter (of the account's calendar) with which the review's window
    ends; by default the last one complete on ``as_of``. ``force`` runs the review whatever speaks
    against it, keeping the reasons.
    """
    calendar = fiscal_calendar(facts.account, settings)
    asked = quarter or last_complete_quarter(calendar, as_of)
    model = settings.model(facts.account.segment)
    timing = Timing(facts, model, calendar, asked, as_of)
    window = review_window(facts, model, calendar, asked)
    considered = triggers(timing)
    invited = attendees(facts.contacts, model, as_of)
    case = Case(facts, model, window, as_of, timing.last_held, invited, settings)
    decision, reasons = _decision(case, considered, force)
    held_on, moved = _meeting_day(timing, considered, settings)
    return ReviewPlan(
        id=ReviewId(asked, facts.account.id, model.review),
        account=facts.account,
        model=model,
        decision=decision,
        window=window,
        quarter=asked,
        as_of=as_of,
        held_on=held_on,
        minutes=model.minutes,
        agenda=scale(model.minutes),
        attendees=invited,
        reasons=(*reasons, *_about_sponsor(case), *moved),
        last_held_on=timing.last_held,
    )


def last_complete_quarter(calendar: FiscalCalendar, as_of: date) -> Quarter:
    """The last quarter whose every day has passed on (the evening of) ``as_of``."""
    return calendar.quarter_of(as_of + timedelta(days=1)).shifted(-1)


def review_window(
    facts: AccountFacts, model: EngagementModel, calendar: FiscalCalendar, quarter: Quarter
) -> Period:
    """Whole quarters since the last held review, ending with ``quarter``; half-open.

    A review held in a quarter has shown the quarters before it, so the window begins with the
    quarter in which the last one was held. With no earlier review, or one after the window, it is
    as long as the cadence, and it is never longer than a year.
    """
    end = calendar.period(quarter).end
    earlier = held_reviews(facts, min(end - timedelta(days=1), facts.as_of))
    usual = add_months(end, -model.cadence_months)
    longest = add_months(end, -max(LONGEST_WINDOW, model.cadence_months))
    if not earlier:
        return Period(_not_before_go_live(facts, calendar, usual, end), end)
    last = max(i.happened_on for i in earlier)
    return Period(max(longest, calendar.period(calendar.quarter_of(last)).start), end)


def _not_before_go_live(
    facts: AccountFacts, calendar: FiscalCalendar, start: date, end: date
) -> date:
    live = facts.account.go_live_date
    if live is None or live >= end:
        return start
    return max(start, calendar.period(calendar.quarter_of(live)).start)


def _decision(
    case: Case, considered: Sequence[Trigger], force: bool
) -> tuple[Decision, tuple[Message, ...]]:
    timing = tuple(trigger.reason for trigger in considered)
    due = any(trigger.due for trigger in considered)
    decision, grounds = decide(case)
    if force and (decision is not Decision.RUN or not due):
        return Decision.RUN, (message("plan-asked-for"), *timing, *grounds)
    if not due:
        return Decision.NOT_DUE, timing
    return decision, (*timing, *grounds)


def _about_sponsor(case: Case) -> tuple[Message, ...]:
    meets = case.model.review in (ReviewType.EBR, ReviewType.QBR)
    if meets and case.facts.contacts and sponsor(case.facts.contacts, case.as_of) is None:
        return (message("plan-no-sponsor"),)
    return ()


def _meeting_day(
    timing: Timing, considered: Sequence[Trigger], settings: Settings
) -> tuple[date, tuple[Message, ...]]:
    """The proposed day, with a message where an avoided month or span moved it."""
    decision = decision_day(timing.account, timing.as_of)
    latest = None if decision is None else decision - timedelta(days=1)
    earliest = timing.as_of + timedelta(days=LEAD_DAYS)
    if latest is not None and latest < earliest:
        earliest = timing.as_of + timedelta(days=1)
    wanted = max(earliest, _wanted(timing, considered))
    wanted = wanted if latest is None or wanted <= latest else max(earliest, latest)
    day = free_day(wanted, earliest, latest, timing.account, settings)
    day = day or free_day(wanted, earliest, None, timing.account, settings)
    if day is None:
        return wanted, (message("plan-no-free-day", day=wanted),)
    if avoided(wanted, timing.account, settings):
        return day, (message("plan-moved", wanted=wanted, day=day),)
    return day, ()


def _wanted(timing: Timing, considered: Sequence[Trigger]) -> date:
    """The earliest day that a due trigger asks for; where none is due, that of the next to come."""
    due = [t.on for t in considered if t.due and t.on is not None]
    ahead = [t.on for t in considered if t.on is not None and t.on > timing.as_of]
    usual = timing.calendar.period(timing.quarter).end + timedelta(days=AFTER_QUARTER)
    if any(t.due for t in considered):
        return min(due, default=usual)
    return min(ahead, default=usual)
