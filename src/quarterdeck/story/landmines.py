"""What could blow up in the room: known before it opens, on top of the internal brief."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.due import departed_executives, opt_out_near
from quarterdeck.story.goals import missed_goals, told, unsaid_goals
from quarterdeck.story.material import Material
from quarterdeck.story.promises import our_late, our_overdue
from quarterdeck.story.risks import (
    is_open,
    open_escalations,
    overdue_amount,
    overdue_invoices,
    satisfaction,
)
from quarterdeck.story.shortfalls import told_events, untold_incidents
from quarterdeck.story.types import Point
from quarterdeck.story.value import amount


def landmines(material: Material) -> tuple[Point, ...]:
    """All of them, the gravest first; internal."""
    return tuple(point for source in _SOURCES for point in source(material))


def _point(text: Message, *figures: Figure, detail: Message | None = None) -> Point:
    return Point(text, figures, detail=detail)


def _notice(material: Material) -> Iterator[Point]:
    given = material.account.notice_given_on
    if given is not None and given <= material.as_of:
        yield _point(message("story-mine-notice", day=given))


def _opt_out(material: Material) -> Iterator[Point]:
    """The last day to give notice, where it stands before the meeting or soon after it."""
    account, meeting = material.account, material.plan.held_on
    day = opt_out_near(account, meeting)
    given = account.notice_given_on
    if day is None or (given is not None and given <= material.as_of):
        return
    ahead = "before" if day <= meeting else "after"
    side = "past" if day < material.as_of else ahead
    yield _point(message(f"story-mine-opt-out-{side}", day=day))


def _shortfalls(material: Material) -> Iterator[Point]:
    """What the customer knows of and will ask about: missed goals and incidents of the window."""
    for goal in missed_goals(material):
        if told(goal, material):
            yield _point(message("story-mine-goal-told", goal=Quoted(goal.title)))
    for event in told_events(material):
        if event.kind == "incident":
            text = message(
                "story-mine-incident-told", event=Quoted(event.title), day=event.happened_on
            )
            yield _point(text)


def _unsaid(material: Material) -> Iterator[Point]:
    for goal in unsaid_goals(material):
        yield _point(message("story-mine-goal", goal=Quoted(goal.title)))
    for event in untold_incidents(material):
        text = message("story-mine-incident", event=Quoted(event.title), day=event.happened_on)
        yield _point(text)


def _escalations(material: Material) -> Iterator[Point]:
    escalated = open_escalations(material)
    if escalated:
        count = material.counter.count("tickets.escalated.open", [t.id for t in escalated])
        oldest = escalated[0]
        text = message(
            "story-mine-escalation",
            count=count,
            subject=Name(oldest.subject),
            day=oldest.opened_at.date(),
        )
        yield _point(text, count)


def _tickets_of_attendees(material: Material) -> Iterator[Point]:
    for person in material.plan.attendees:
        own = [
            t for t in material.facts.tickets if t.contact_id == person.id and is_open(t, material)
        ]
        if own:
            oldest = min(own, key=lambda t: (t.opened_at, t.id))
            count = material.counter.number(
                "tickets.of-contact",
                len(own),
                Unit.COUNT,
                [t.id for t in own],
                dimension=person.id,
            )
            text = message(
                "story-mine-tickets",
                name=Name(person.name),
                count=count,
                subject=Name(oldest.subject),
                day=oldest.opened_at.date(),
            )
            yield _point(text, count)


def _promises(material: Material) -> Iterator[Point]:
    for promise in our_overdue(material):
        if promise.due_on is not None:
            text = message("story-mine-promise", promise=Quoted(promise.text), day=promise.due_on)
            yield _point(text)
    for promise in our_late(material):
        yield _point(message("story-mine-promise-late", promise=Quoted(promise.text)))


def _executives(material: Material) -> Iterator[Point]:
    for person in departed_executives(material.facts, material.as_of):
        if person.left_on is not None:
            yield _point(message("story-mine-left", name=Name(person.name), day=person.left_on))


def _invoices(material: Material) -> Iterator[Point]:
    late = overdue_invoices(material)
    if not late:
        return
    total = overdue_amount(material)
    if total is not None:
        text = message("story-mine-overdue", amount=total, day=late[0].due_on)
        yield _point(text, total)
        return
    count = material.counter.count("invoices.overdue", [i.id for i in late])
    yield _point(message("story-mine-invoices", count=count, day=late[0].due_on), count)


def _mood(material: Material) -> Iterator[Point]:
    score = satisfaction(material)
    if score is not None and amount(score) < thresholds.SATISFACTION_FLOOR.value:
        yield _point(message("story-mine-satisfaction", score=score), score)
    nps = material.seen("nps")
    if nps is not None and amount(nps) < thresholds.NPS_LOW.value:
        yield _point(message("story-mine-nps", nps=nps), nps)


def _moved_reviews(material: Material) -> Iterator[Point]:
    last = material.plan.last_held_on
    moved = [
        i
        for i in material.facts.interactions
        if i.kind == "review"
        and i.status in ("no-show", "rescheduled")
        and i.happened_on <= material.as_of
        and (last is None or i.happened_on > last)
    ]
    if moved:
        count = material.counter.count("reviews.moved", [i.id for i in moved])
        yield _point(message("story-mine-moved", count=count), count)


_SOURCES = (
    _notice,
    _opt_out,
    _unsaid,
    _escalations,
    _executives,
    _shortfalls,
    _promises,
    _tickets_of_attendees,
    _invoices,
    _mood,
    _moved_reviews,
)
