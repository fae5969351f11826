"""Checks on who comes: executives, the sponsor, and what is known of everybody invited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quarterdeck.core.account import Contact, ExecutiveLevel, StakeholderRole
from quarterdeck.core.engagement import EngagementModel
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import target
from quarterdeck.rules.program.occasion import meets
from quarterdeck.rules.program.portfolio import EXECUTIVES
from quarterdeck.rules.subjects import PlannedReview
from quarterdeck.rules.types import Context, Noticed
from quarterdeck.story.attendees import sponsor
from quarterdeck.story.due import EXECUTIVE_CHANGE_DAYS, departed_executives
from quarterdeck.story.thresholds import SPONSOR_DECAYING, SPONSOR_LOST

EXECUTIVE_CHANGE = target(
    "executive-change", str(EXECUTIVE_CHANGE_DAYS), Unit.DAYS, "Cadence and governance"
)

_LEVELS = tuple(ExecutiveLevel)


def no_executive(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """The segment's model asks for executives, and none is among those invited.

    Silent where no contact is on record, and where somebody's level is not known.
    """
    plan, model = subject.plan, context.settings.model(subject.plan.account.segment)
    wanted = executive_levels(model)
    if not wanted or not subject.facts.contacts or not meets(plan):
        return
    asked = message(f"rule-level-{wanted[0]}")
    if not plan.attendees:
        yield Noticed(Place(), message("rule-pre101-nobody", level=asked))
        return
    if any(may_be_executive(c, wanted) for c in plan.attendees):
        return
    highest = min(plan.attendees, key=_seniority)
    yield Noticed(
        Place(),
        message(
            "rule-pre101",
            level=asked,
            person=Name(highest.name),
            own=message(f"rule-level-{highest.level}"),
            count=measured("attendees", len(plan.attendees), as_of=context.as_of),
        ),
        examples=tuple(c.name for c in plan.attendees),
    )


def executive_levels(model: EngagementModel) -> tuple[ExecutiveLevel, ...]:
    """The levels above director that the model asks for, the highest first."""
    return tuple(level for level in EXECUTIVES if level in model.attendees)


def may_be_executive(contact: Contact, wanted: tuple[ExecutiveLevel, ...]) -> bool:
    """Of a wanted level or above, the sponsor, or of no known level."""
    if contact.level is None or contact.role is StakeholderRole.EXECUTIVE_SPONSOR:
        return True
    return _LEVELS.index(contact.level) <= _LEVELS.index(wanted[-1])


def _seniority(contact: Contact) -> int:
    return len(_LEVELS) if contact.level is None else _LEVELS.index(contact.level)


def sponsor_out_of_touch(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """The executive sponsor was last spoken to too long ago; silent where no contact is on record."""
    if not meets(subject.plan) or not executive_levels(subject.plan.model):
        return
    person = sponsor(subject.facts.contacts, context.as_of)
    last = None if person is None else _last_contact(person, subject, context.as_of)
    if person is None or last is None:
        return
    days = (context.as_of - last).days
    if days < context.value(SPONSOR_DECAYING):
        return
    lost = days >= context.value(SPONSOR_LOST)
    yield Noticed(
        _row(person.id),
        message(
            "rule-pre102-lost" if lost else "rule-pre102",
            person=Name(person.name),
            days=measured("sponsor.silent", days, Unit.DAYS, as_of=context.as_of),
            last=last,
            most=context.shown(SPONSOR_LOST if lost else SPONSOR_DECAYING),
        ),
    )


def _last_contact(person: Contact, subject: PlannedReview, as_of: date) -> date | None:
    """The last day of contact on record: the contact's own, or an interaction that came about."""
    days = [
        i.happened_on
        for i in subject.facts.interactions
        if i.contact_id == person.id and i.status in (None, "held") and i.happened_on <= as_of
    ]
    if person.last_contact_on is not None and person.last_contact_on <= as_of:
        days.append(person.last_contact_on)
    return max(days, default=None)


def unknown_attendees(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Invited people without a title, or of whom neither interests nor level are on record."""
    if not meets(subject.plan):
        return
    invited = subject.plan.attendees
    unknown = [c for c in invited if not c.title or (not c.interests and c.level is None)]
    if not unknown:
        return
    yield Noticed(
        _row(unknown[0].id),
        message(
            "rule-pre105",
            count=measured("attendees.unknown", len(unknown), as_of=context.as_of),
            all=measured("attendees", len(invited), as_of=context.as_of),
            person=Name(unknown[0].name),
        ),
        count=len(unknown),
        examples=tuple(c.name for c in unknown),
    )


def sponsor_left(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """Somebody invited has left by the day, the only sponsor left, or a change stays unmet too long."""
    if not meets(subject.plan):
        return
    yield from _leaving(subject)
    gone = _lost_sponsor(subject, context.as_of)
    if gone is not None and gone.left_on is not None:
        yield Noticed(
            _row(gone.id),
            message("rule-pre106", person=Name(gone.name), day=gone.left_on),
        )
    else:
        yield from _unmet(subject, context)


def _leaving(subject: PlannedReview) -> Iterator[Noticed]:
    for person in subject.plan.attendees:
        if person.left_on is not None and person.left_on <= subject.plan.held_on:
            yield Noticed(
                _row(person.id),
                message("rule-pre106-invited", person=Name(person.name), day=person.left_on),
            )


def _lost_sponsor(subject: PlannedReview, as_of: date) -> Contact | None:
    """The sponsor who left last, where nobody has taken the part since."""
    contacts = subject.facts.contacts
    gone = [
        c
        for c in contacts
        if c.role is StakeholderRole.EXECUTIVE_SPONSOR and c.left_on and c.left_on <= as_of
    ]
    if sponsor(contacts, as_of) is not None:
        return None
    return max(gone, key=lambda c: (c.left_on or date.min, c.id), default=None)


def _unmet(subject: PlannedReview, context: Context) -> Iterator[Noticed]:
    """An executive left, and this first review since comes too late to meet the next one in time."""
    plan = subject.plan
    for person in departed_executives(subject.facts, context.as_of)[:1]:
        if person.left_on is None or (plan.last_held_on or date.min) >= person.left_on:
            continue
        days = (plan.held_on - person.left_on).days
        if days > context.value(EXECUTIVE_CHANGE):
            yield Noticed(
                _row(person.id),
                message(
                    "rule-pre106-late",
                    person=Name(person.name),
                    day=person.left_on,
                    days=measured("executive.unmet", days, Unit.DAYS, as_of=context.as_of),
                    most=context.shown(EXECUTIVE_CHANGE),
                ),
            )


def _row(contact_id: str) -> Place:
    return Place(PlaceKind.ROW, name="contacts", key=contact_id)
