"""What makes a review due: cadence, go-live, the renewal decision, a change of executives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from quarterdeck.core.account import Account, Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.calendar import FiscalCalendar, Quarter, add_months
from quarterdeck.core.engagement import EngagementModel
from quarterdeck.core.facts import AccountFacts, Interaction
from quarterdeck.core.message import Message, Name, message

FIRST_REVIEW_DAYS = (90, 120)
"""Days after go-live in which the first review is held (field-facts.md, Cadence)."""

RENEWAL_LEAD_DAYS = 120
RENEWAL_LEAD_DAYS_LARGE = 180
RENEWAL_LEAST_DAYS = 90
"""Days before the renewal decision in which a review is held; large accounts begin earlier."""

OPT_OUT_NEAR_DAYS = 30
"""Days between a meeting and the last day to give notice within which the one decides the other."""

EXECUTIVE_CHANGE_DAYS = 30
"""Days after a change of executives within which to meet the new one."""

EXECUTIVE_CHANGE_SEEN = 90
"""A change of executives that was not met for this many days still makes a review due."""

EXECUTIVE_ROLES = (StakeholderRole.EXECUTIVE_SPONSOR, StakeholderRole.DECISION_MAKER)


@dataclass(frozen=True, slots=True)
class Trigger:
    """One consideration of timing: ``due`` or not, the day it asks for, and the reason in words."""

    due: bool
    on: date | None
    reason: Message


@dataclass(frozen=True, slots=True)
class Timing:
    """What timing is judged from. ``horizon`` is the first day after the quarter of the meeting."""

    facts: AccountFacts
    model: EngagementModel
    calendar: FiscalCalendar
    quarter: Quarter
    as_of: date

    @property
    def account(self) -> Account:
        return self.facts.account

    @property
    def horizon(self) -> date:
        end = self.calendar.period(self.quarter.shifted(1)).end
        return max(end, self.as_of + timedelta(days=1))

    @property
    def last_held(self) -> date | None:
        """The last review held by the as-of day."""
        return max((i.happened_on for i in held_reviews(self.facts, self.as_of)), default=None)


def held_reviews(facts: AccountFacts, until: date) -> tuple[Interaction, ...]:
    """Reviews that took place up to and on ``until``."""
    return tuple(
        i
        for i in facts.interactions
        if i.kind == "review" and i.status in (None, "held") and i.happened_on <= until
    )


def decision_day(account: Account, as_of: date) -> date | None:
    """The next day on which the customer decides to stay: opt-out while ahead, else renewal."""
    for day in (account.opt_out_date, account.renewal_date):
        if day is not None and day > as_of:
            return day
    return None


def in_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last day."""
    first = add_months(day, months)
    last = add_months(day, months + 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def triggers(timing: Timing) -> tuple[Trigger, ...]:
    """Every consideration of timing, those that do not make a review due included."""
    found = (_by_cadence(timing), _by_decision(timing), *_by_executives(timing))
    return tuple(trigger for trigger in found if trigger is not None)


def _by_cadence(timing: Timing) -> Trigger:
    last = timing.last_held
    if last is None:
        return _first_review(timing)
    since = timing.calendar.period(timing.calendar.quarter_of(last)).start
    end = timing.calendar.period(timing.quarter).end
    months = (end.year - since.year) * 12 + end.month - since.month
    next_on = in_months(last, timing.model.cadence_months)
    due = months >= timing.model.cadence_months
    id = "plan-due-cadence" if due else "plan-not-due-cadence"
    return Trigger(due, next_on, message(id, last=last, next=next_on))


def _first_review(timing: Timing) -> Trigger:
    live = timing.account.go_live_date
    if live is None:
        return Trigger(True, None, message("plan-due-none-on-record"))
    first, last = (live + timedelta(days=days) for days in FIRST_REVIEW_DAYS)
    middle = first + (last - first) / 2
    if first >= timing.horizon:
        return Trigger(
            False, middle, message("plan-not-due-first", live=live, first=first, last=last)
        )
    id = "plan-due-first-late" if last < timing.as_of else "plan-due-first"
    return Trigger(True, middle, message(id, live=live, first=first, last=last))


def _by_decision(timing: Timing) -> Trigger | None:
    account, as_of = timing.account, timing.as_of
    if account.notice_given_on is not None and account.notice_given_on <= as_of:
        return Trigger(True, as_of, message("plan-notice-given", day=account.notice_given_on))
    decision = decision_day(account, as_of)
    if decision is None:
        return None
    lead = _lead(account)
    opens = decision - timedelta(days=lead)
    wanted = decision - timedelta(days=(lead + RENEWAL_LEAST_DAYS) // 2)
    kind = "opt-out" if decision == account.opt_out_date else "renewal"
    if timing.last_held is not None and timing.last_held >= opens:
        reason = message(f"plan-{kind}-covered", day=decision, held=timing.last_held)
        return Trigger(False, wanted, reason)
    due = opens < timing.horizon
    id = f"plan-due-{kind}" if due else f"plan-not-due-{kind}"
    return Trigger(due, wanted, message(id, day=decision, opens=opens))


def _lead(account: Account) -> int:
    large = account.segment in (Segment.STRATEGIC, Segment.ENTERPRISE)
    return RENEWAL_LEAD_DAYS_LARGE if large else RENEWAL_LEAD_DAYS


def _by_executives(timing: Timing) -> tuple[Trigger, ...]:
    return tuple(
        Trigger(
            True,
            person.left_on + timedelta(days=EXECUTIVE_CHANGE_DAYS),
            message("plan-due-executive", name=Name(person.name), day=person.left_on),
        )
        for person in departed_executives(timing.facts, timing.as_of)
        if person.left_on is not None
        and (timing.last_held is None or timing.last_held < person.left_on)
    )


def opt_out_near(account: Account, meeting: date) -> date | None:
    """The last day to give notice, where it lies within 30 days of the meeting, on either side."""
    day = account.opt_out_date
    if day is None or abs((day - meeting).days) > OPT_OUT_NEAR_DAYS:
        return None
    return day


def departed_executives(facts: AccountFacts, as_of: date) -> tuple[Contact, ...]:
    """Sponsors, decision makers and C-suite contacts who left recently, the latest first."""
    seen = as_of - timedelta(days=EXECUTIVE_CHANGE_SEEN)
    gone = [
        c
        for c in facts.contacts
        if c.left_on is not None
        and seen < c.left_on <= as_of
        and (c.role in EXECUTIVE_ROLES or c.level is ExecutiveLevel.C_SUITE)
    ]
    return tuple(sorted(gone, key=lambda c: (-(c.left_on or as_of).toordinal(), c.name, c.id)))
