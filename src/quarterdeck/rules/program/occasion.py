"""Checks on one planned review: its day, its place before the renewal, and the model it keeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from quarterdeck.core.account import Contact
from quarterdeck.core.engagement import EngagementModel, ReviewType
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Month, Name, message
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.core.thresholds import Basis, Threshold, convention
from quarterdeck.rules.subjects import PlannedReview
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.story.thresholds import DECISION_AHEAD
from quarterdeck.story.workdays import fiscal_calendar, is_working_day

OPT_OUT_LEAD_LEAST = convention("opt-out-lead-least", "14", Unit.DAYS)
REVIEWS_MOVED = Threshold(
    "reviews-moved-red",
    Decimal(2),
    Unit.COUNT,
    "domain.md, Health indicators of a review",
    Basis.TARGET,
)


def meets(plan: ReviewPlan) -> bool:
    """Whether people meet for it: planned, and not an automated review."""
    return plan.decision is not Decision.NOT_DUE and plan.id.type is not ReviewType.AUTOMATED


def in_avoided_time(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """The day lies in a month or span to avoid, in the customer's last fiscal month, or is not a working day."""
    if meets(subject.plan):
        found = _avoided(subject.plan, context)
        if found is not None:
            yield Noticed(Place(), found)


def _avoided(plan: ReviewPlan, context: Context) -> Message | None:
    day, avoid = plan.held_on, context.settings.avoid
    year_end = fiscal_calendar(plan.account, context.settings).last_month_of_year()
    if day.month in avoid.months:
        return message("rule-pro104", day=day, month=Month(day))
    if avoid.customer_year_end and day.month == year_end:
        return message("rule-pro104-year-end", day=day)
    for first, last in avoid.spans:
        if first <= day <= last:
            return message("rule-pro104-span", day=day, first=first, last=last)
    if not is_working_day(day, plan.account.country):
        return message("rule-pro104-holiday", day=day)
    return None


def too_late_to_decide(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """The meeting lies after the last day to give notice, or too shortly before it, and no review came earlier."""
    plan = subject.plan
    opt_out, renewal = plan.account.opt_out_date, plan.account.renewal_date
    decided = plan.account.notice_given_on is not None
    if opt_out is None or renewal is None or decided or not meets(plan):
        return
    if plan.held_on >= renewal:
        return
    opens = opt_out - timedelta(days=int(context.value(DECISION_AHEAD)))
    if plan.last_held_on is not None and plan.last_held_on >= opens:
        return
    if plan.held_on > opt_out:
        yield Noticed(Place(), message("rule-pro105", day=plan.held_on, last=opt_out))
    elif (opt_out - plan.held_on).days < context.value(OPT_OUT_LEAD_LEAST):
        yield Noticed(
            Place(),
            message(
                "rule-pro105-late",
                day=plan.held_on,
                last=opt_out,
                least=context.shown(OPT_OUT_LEAD_LEAST),
            ),
        )


def moved_twice(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Since the last review held: one that the customer did not come to, or several moved."""
    last = subject.plan.last_held_on
    since = [
        i
        for i in sorted(subject.facts.interactions, key=lambda i: (i.happened_on, i.id))
        if i.kind == "review"
        and i.happened_on <= context.as_of
        and (last is None or i.happened_on > last)
    ]
    missed = [i for i in since if i.status == "no-show"]
    moved = [i for i in since if i.status == "rescheduled"]
    if missed:
        yield Noticed(
            _row(missed[-1].id),
            message("rule-pro106-missed", day=missed[-1].happened_on),
            count=len(missed),
            examples=tuple(i.id for i in missed),
        )
    if len(moved) >= context.value(REVIEWS_MOVED):
        count = measured("reviews.moved", len(moved), as_of=context.as_of)
        yield Noticed(
            _row(moved[-1].id),
            message("rule-pro106", count=count, most=context.shown(REVIEWS_MOVED)),
            count=len(moved),
            examples=tuple(i.id for i in moved),
        )


def _row(id: str) -> Place:
    return Place(PlaceKind.ROW, name="interactions", key=id)


def model_not_followed(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Type, length or attendees differ from what the segment's engagement model says."""
    plan = subject.plan
    model = context.settings.model(plan.account.segment)
    if plan.decision is Decision.NOT_DUE:
        return
    for found in (_type(plan, model), _length(plan, model, context), _people(plan, model)):
        if found is not None:
            yield Noticed(Place(), found)


def _type(plan: ReviewPlan, model: EngagementModel) -> Message | None:
    if plan.id.type is model.review:
        return None
    return message(
        "rule-pro107",
        segment=message(f"list-segment-{plan.account.segment}"),
        asked=message(f"list-review-{model.review}"),
        planned=message(f"list-review-{plan.id.type}"),
    )


def _length(plan: ReviewPlan, model: EngagementModel, context: Context) -> Message | None:
    """A review replaced by a short call may be shorter, never longer."""
    short = plan.minutes < model.minutes and plan.decision is not Decision.REPLACE
    if not short and plan.minutes <= model.minutes_max:
        return None
    bound = model.minutes if short else model.minutes_max
    return message(
        "rule-pro107-short" if short else "rule-pro107-long",
        segment=message(f"list-segment-{plan.account.segment}"),
        planned=measured("review.minutes", plan.minutes, Unit.MINUTES, as_of=context.as_of),
        bound=measured("model.minutes", bound, Unit.MINUTES, as_of=context.as_of),
    )


def _people(plan: ReviewPlan, model: EngagementModel) -> Message | None:
    """Nobody of the model's levels is invited; silent where a level is not known."""
    invited: tuple[Contact, ...] = plan.attendees
    levels = [c.level for c in invited]
    if not invited or not model.attendees or None in levels:
        return None
    if any(level in model.attendees for level in levels):
        return None
    return message(
        "rule-pro107-people",
        segment=message(f"list-segment-{plan.account.segment}"),
        level=message(f"rule-level-{model.attendees[0]}"),
        person=Name(invited[0].name),
        own=message(f"rule-level-{levels[0]}"),
    )
