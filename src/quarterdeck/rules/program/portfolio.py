"""Checks over a portfolio and time: are reviews held when they are due, and do executives come?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.account import Account, Contact, ExecutiveLevel
from quarterdeck.core.calendar import FiscalCalendar
from quarterdeck.core.engagement import EngagementModel
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import target
from quarterdeck.rules.subjects import Programme
from quarterdeck.rules.types import Context, Noticed, printed
from quarterdeck.story.attendees import DECIDING
from quarterdeck.story.due import FIRST_REVIEW_DAYS, held_reviews, in_months
from quarterdeck.story.workdays import fiscal_calendar

COMPLETION_LEAST = target("completion-least", "0.90", Unit.RATIO, "Cadence and governance")
EXECUTIVE_ATTENDANCE_LEAST = target(
    "executive-attendance-least", "0.80", Unit.RATIO, "Cadence and governance"
)

LOOKED_BACK = timedelta(days=365)
"""The programme is judged by the reviews of one year."""

EXECUTIVES = (ExecutiveLevel.C_SUITE, ExecutiveLevel.VP)


@dataclass(frozen=True, slots=True)
class _Due:
    """One review that was due: its account, the last day it could be held on, whether it was."""

    account: Account
    until: date
    held: bool


def overdue_reviews(subject: Programme, context: Context) -> Iterator[Noticed]:
    """Completion below target: reviews held of those that fell due within the year before as-of.

    Silent where no review of any account is on record: then the data hold none, and say nothing.
    """
    if not any(held_reviews(f, subject.as_of) for f in subject.facts.values()):
        return
    due = [
        one
        for account_id, plan in subject.plans.items()
        if account_id in subject.facts
        for one in _due(subject.facts[account_id], plan.model, context, subject.as_of)
        if one.until > subject.as_of - LOOKED_BACK
    ]
    missed = [one for one in due if not one.held]
    share = Decimal(len(due) - len(missed)) / max(1, len(due))
    if not due or printed(share) >= context.value(COMPLETION_LEAST):
        return
    last_missed = {one.account.id: one.account.name for one in sorted(missed, key=_oldest_first)}
    yield Noticed(
        Place(),
        message(
            "rule-pro101",
            held=_count("reviews.held", len(due) - len(missed), subject),
            due=_count("reviews.due", len(due), subject),
            share=measured("reviews.completion", share, Unit.RATIO, as_of=subject.as_of),
            least=context.shown(COMPLETION_LEAST),
            account=Name(next(iter(last_missed.values()))),
        ),
        count=len(missed),
        examples=tuple(last_missed.values()),
    )


def _oldest_first(one: _Due) -> tuple[date, str]:
    return one.until, one.account.id


def _due(
    facts: AccountFacts, model: EngagementModel, context: Context, as_of: date
) -> Iterator[_Due]:
    """Every review that fell due by as-of, the first after go-live, then by cadence.

    Due is the whole fiscal quarter in which the day lies. Nothing is due before the first review
    where go-live is not known.
    """
    calendar = fiscal_calendar(facts.account, context.settings)
    held = sorted(i.happened_on for i in held_reviews(facts, as_of))
    day = _first_due(facts.account, held)
    while day is not None:
        until = _quarter_end(calendar, day)
        if until >= as_of:
            return
        done = [h for h in held if h <= until]
        held = held[len(done) :]
        yield _Due(facts.account, until, bool(done))
        day = in_months(done[-1] if done else day, max(1, model.cadence_months))


def _first_due(account: Account, held: list[date]) -> date | None:
    if account.go_live_date is not None:
        return account.go_live_date + timedelta(days=FIRST_REVIEW_DAYS[1])
    return held[0] if held else None


def _quarter_end(calendar: FiscalCalendar, day: date) -> date:
    return calendar.period(calendar.quarter_of(day)).last_day


def without_executives(subject: Programme, context: Context) -> Iterator[Noticed]:
    """Executive attendance below target, of the year's reviews whose model asks for executives.

    Reviews for which no contact is on record are not counted: who came is not known.
    """
    known = [
        (facts.account, present)
        for account_id, facts in subject.facts.items()
        if account_id in subject.plans and asks_for_executives(subject.plans[account_id].model)
        for present in _attendance(facts, subject.as_of)
    ]
    alone = [account.name for account, present in known if not present]
    share = Decimal(len(known) - len(alone)) / max(1, len(known))
    if not known or printed(share) >= context.value(EXECUTIVE_ATTENDANCE_LEAST):
        return
    yield Noticed(
        Place(),
        message(
            "rule-pro102",
            present=_count("reviews.with-executives", len(known) - len(alone), subject),
            held=_count("reviews.with-contacts", len(known), subject),
            share=measured("reviews.executive-share", share, Unit.RATIO, as_of=subject.as_of),
            least=context.shown(EXECUTIVE_ATTENDANCE_LEAST),
        ),
        count=len(alone),
        examples=tuple(dict.fromkeys(alone)),
    )


def asks_for_executives(model: EngagementModel) -> bool:
    """Whether the model's attendees are of the C-suite or vice presidents."""
    return any(level in EXECUTIVES for level in model.attendees)


def is_executive(contact: Contact) -> bool:
    """A C-suite contact or vice president, or who sponsors or decides."""
    return contact.level in EXECUTIVES or contact.role in DECIDING


def _attendance(facts: AccountFacts, as_of: date) -> Iterator[bool]:
    """For each day of a review held within the year, whether an executive was among its contacts."""
    people = {c.id: c for c in facts.contacts}
    days: dict[date, list[Contact]] = {}
    for review in held_reviews(facts, as_of):
        person = people.get(review.contact_id or "")
        if person is not None and review.happened_on > as_of - LOOKED_BACK:
            days.setdefault(review.happened_on, []).append(person)
    return (any(map(is_executive, present)) for _, present in sorted(days.items()))


def _count(metric: str, number: int, subject: Programme) -> Figure:
    return measured(metric, number, as_of=subject.as_of)
