"""Run, skip or replace: whether a review that is due is worth holding (field-facts.md, Cadence)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.account import Contact, Segment
from quarterdeck.core.calendar import Period
from quarterdeck.core.engagement import EngagementModel, ReviewType
from quarterdeck.core.facts import AccountFacts, Outcome
from quarterdeck.core.figure import Unit
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.money import Money
from quarterdeck.core.review import Decision
from quarterdeck.core.settings import Settings
from quarterdeck.story import thresholds
from quarterdeck.story.attendees import right_person
from quarterdeck.story.counting import Counter
from quarterdeck.story.due import decision_day, departed_executives

PREPARATION_HOURS: Mapping[Segment, Decimal] = {
    Segment.STRATEGIC: Decimal(7),
    Segment.ENTERPRISE: Decimal(5),
    Segment.MID_MARKET: Decimal(3),
    Segment.SMB: Decimal("1.5"),
    Segment.TECH_TOUCH: Decimal("0.5"),
}
"""Hours to prepare a review: the middle of each range in field-facts.md, Preparation."""

OUR_PEOPLE = 2
"""People of ours in the meeting, for its cost: the CSM and one more."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the decision is taken on."""

    facts: AccountFacts
    model: EngagementModel
    window: Period
    as_of: date
    last_held: date | None
    invited: tuple[Contact, ...]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Ground:
    """One condition considered: whether it holds and the reason in words."""

    holds: bool
    reason: Message


def decide(case: Case) -> tuple[Decision, tuple[Message, ...]]:
    """The decision for a review that is due, with every reason considered.

    A digital or automated review costs no meeting and runs. Otherwise all conditions must hold to
    run; nothing to decide, nothing to show and nothing new skips; anything between is replaced by
    a short call or an asynchronous page.
    """
    if case.model.review in (ReviewType.DIGITAL, ReviewType.AUTOMATED):
        return Decision.RUN, (message("plan-no-meeting-needed"),)
    purpose = (_decision_ahead(case), _proof(case))
    change, person, cost = _change(case), _person(case), _cost(case)
    grounds = [*purpose, change, person, *([cost] if cost else [])]
    has_purpose = any(ground.holds for ground in purpose)
    conditions = [has_purpose, change.holds, person.holds, cost is None or cost.holds]
    return _verdict(conditions, has_purpose, change.holds), tuple(g.reason for g in grounds)


def _verdict(conditions: Sequence[bool], has_purpose: bool, changed: bool) -> Decision:
    if all(conditions):
        return Decision.RUN
    return Decision.REPLACE if has_purpose or changed else Decision.SKIP


def _decision_ahead(case: Case) -> Ground:
    day = decision_day(case.facts.account, case.as_of)
    near = case.as_of + timedelta(days=int(thresholds.DECISION_NEAR.value))
    if case.facts.account.notice_given_on is not None:
        return Ground(True, message("plan-decision-notice", day=case.facts.account.notice_given_on))
    if day is None:
        return Ground(False, message("plan-decision-unknown"))
    if day <= near:
        return Ground(True, message("plan-decision-near", day=day))
    return Ground(False, message("plan-decision-far", day=day))


def _proof(case: Case) -> Ground:
    """An outcome against an agreed baseline; a first review agrees the baseline instead."""
    shown = provable(case.facts, case.window)
    if shown:
        counter = Counter(case.facts.account.id, case.window, case.as_of)
        count = counter.count("outcomes.agreed", [o.id for o in shown])
        return Ground(True, message("plan-proof-outcomes", count=count))
    if case.last_held is None:
        return Ground(True, message("plan-proof-to-agree"))
    return Ground(False, message("plan-proof-none"))


def agreed_baseline(outcome: Outcome, until: date) -> bool:
    """Whether the baseline is known and was agreed, by whom and when, before ``until``."""
    return (
        outcome.baseline is not None
        and bool(outcome.baseline_agreed_by)
        and outcome.baseline_agreed_on is not None
        and outcome.baseline_agreed_on < until
    )


def provable(facts: AccountFacts, window: Period) -> tuple[Outcome, ...]:
    """Outcomes measured within the window against a baseline agreed before its end."""
    return tuple(
        o
        for o in facts.outcomes
        if o.actual is not None
        and o.period_start < window.end
        and o.period_end > window.start
        and agreed_baseline(o, window.end)
    )


def _change(case: Case) -> Ground:
    if case.last_held is None:
        return Ground(True, message("plan-change-first"))
    changed = _changes_since(case.facts, case.last_held, case.as_of)
    if not changed:
        return Ground(False, message("plan-change-none", day=case.last_held))
    counter = Counter(case.facts.account.id, case.window, case.as_of)
    count = counter.count("changes.since-review", changed)
    return Ground(True, message("plan-change-since", day=case.last_held, count=count))


def _changes_since(facts: AccountFacts, since: date, as_of: date) -> tuple[str, ...]:
    """Keys of what is new: events, goals come due, outcomes, statements, executives, escalations."""
    dated: list[tuple[str, date | None]] = [
        *((e.id, e.happened_on) for e in facts.events),
        *((g.id, g.due_on) for g in facts.goals),
        *((o.id, o.period_end) for o in facts.outcomes),
        *((s.id, s.said_on) for s in facts.statements),
        *((c.id, c.left_on) for c in departed_executives(facts, as_of)),
        *((t.id, t.opened_at.date()) for t in facts.tickets if t.escalated),
    ]
    return tuple(sorted(key for key, day in dated if day is not None and since < day <= as_of))


def _person(case: Case) -> Ground:
    if not case.facts.contacts:
        return Ground(True, message("plan-person-unknown"))
    person = right_person(case.invited, case.model)
    if person is None:
        return Ground(False, message("plan-person-missing"))
    return Ground(True, message("plan-person-found", name=Name(person.name)))


def _cost(case: Case) -> Ground | None:
    """Our hours and theirs at the hourly cost, against a year's revenue; None where unknown."""
    arr, hourly = case.facts.account.arr, case.settings.hourly_cost
    if hourly is None or arr is None or arr.currency != case.settings.currency or arr.amount <= 0:
        return None
    cost = Money(_hours(case) * Decimal(str(hourly)), arr.currency)
    counter = Counter(case.facts.account.id, case.window, case.as_of)
    share = counter.number("review.cost.share", cost.amount / arr.amount, Unit.RATIO)
    amount = counter.money("review.cost", cost)
    worth = cost.amount <= arr.amount * thresholds.REVIEW_COST.value
    id = "plan-cost-worth" if worth else "plan-cost-high"
    return Ground(worth, message(id, cost=amount, share=share))


def _hours(case: Case) -> Decimal:
    meeting = Decimal(case.model.minutes) / 60
    people = OUR_PEOPLE + max(1, len(case.invited))
    return PREPARATION_HOURS[case.facts.account.segment] + meeting * people
