"""Checks on what a review is prepared from: fresh data, and what the customer said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import ACTIVITY_DAYS, Threshold, target
from quarterdeck.rules.program.occasion import meets
from quarterdeck.rules.subjects import AccountData, PlannedReview
from quarterdeck.rules.types import Context, Noticed

USAGE_AGE_MOST = target("usage-age-most", "3", Unit.DAYS, "Preparation")
RECORD_AGE_MOST = target("record-age-most", "7", Unit.DAYS, "Preparation")
NOTES_AGE_MOST = target("notes-age-most", "14", Unit.DAYS, "Preparation")

OLDEST: dict[str, Threshold] = {
    "usage": USAGE_AGE_MOST,
    "tickets": RECORD_AGE_MOST,
    "interactions": RECORD_AGE_MOST,
}
"""How old the newest row of a table may be. The other tables change too seldom for their age to tell."""

MET_IN_PERSON = (ReviewType.EBR, ReviewType.QBR)
"""Reviews for which a CSM talks with the customer beforehand; digital ones live on figures."""


def stale_data(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """Tables whose newest row is older than their kind may be; a table that holds nothing is silent."""
    for table, newest in sorted(subject.newest.items()):
        threshold = OLDEST.get(table)
        age = (context.as_of - newest).days
        if threshold is None or age <= context.value(threshold):
            continue
        yield Noticed(
            Place.named(table),
            message(
                "rule-pre103",
                table=Name(table),
                newest=newest,
                age=measured("data.age", age, Unit.DAYS, as_of=context.as_of, dimension=table),
                most=context.shown(threshold),
            ),
        )
    yield from _old_notes(subject, context)


def _old_notes(subject: AccountData, context: Context) -> Iterator[Noticed]:
    """Notes of talks, before a meeting on them: the newest interaction that says what was said."""
    if subject.plan.id.type not in MET_IN_PERSON or not meets(subject.plan):
        return
    noted = [
        i.happened_on
        for i in subject.facts.interactions
        if i.summary and i.happened_on <= context.as_of
    ]
    if not noted or (context.as_of - max(noted)).days <= context.value(NOTES_AGE_MOST):
        return
    age = (context.as_of - max(noted)).days
    yield Noticed(
        Place.named("interactions.summary"),
        message(
            "rule-pre103-notes",
            newest=max(noted),
            age=measured("data.age", age, Unit.DAYS, as_of=context.as_of, dimension="notes"),
            most=context.shown(NOTES_AGE_MOST),
        ),
    )


def no_customer_input(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Nothing that the customer said or asked for is on record of the time before the review."""
    if not meets(subject.plan):
        return
    days = [s.said_on for s in subject.facts.statements]
    days += [r.asked_on for r in subject.facts.requests]
    past = [day for day in days if day <= context.as_of]
    opens = context.as_of - timedelta(days=int(context.value(ACTIVITY_DAYS)))
    if any(day > opens for day in past):
        return
    window = context.shown(ACTIVITY_DAYS)
    text = (
        message("rule-pre104", last=max(past), window=window)
        if past
        else message("rule-pre104-never", window=window)
    )
    yield Noticed(Place(), text)
