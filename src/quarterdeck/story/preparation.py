"""What the CSM prepares: who comes and what each wants, three objectives, questions to expect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from quarterdeck.core.account import Contact
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.story import thresholds
from quarterdeck.story.attendees import sponsor
from quarterdeck.story.due import decision_day
from quarterdeck.story.goals import missed_goals
from quarterdeck.story.material import Material
from quarterdeck.story.opportunities import stated_needs
from quarterdeck.story.promises import our_overdue
from quarterdeck.story.risks import open_escalations
from quarterdeck.story.roadmap import unanswered_requests
from quarterdeck.story.shortfalls import told_events
from quarterdeck.story.types import Point, Proposal, StoryMode
from quarterdeck.story.value import amount

MOST_EXPECTED = 5


def attendee_notes(material: Material) -> tuple[Point, ...]:
    """One for each attendee: who it is, and what this person wants to see; internal."""
    return tuple(Point(_who(person), detail=_wants(person)) for person in material.plan.attendees)


def _who(person: Contact) -> Message:
    role = message(f"story-role-{person.role}" if person.role else "story-role-none")
    if person.title:
        return message(
            "story-attendee-title", name=Name(person.name), title=Name(person.title), role=role
        )
    return message("story-attendee", name=Name(person.name), role=role)


def _wants(person: Contact) -> Message:
    if person.interests:
        return message("story-wants-own", interests=Quoted(LocalText(person.interests)))
    return message(f"story-wants-{person.level}" if person.level else "story-wants-unknown")


def objectives(
    material: Material, mode: StoryMode, expansion: Proposal | None
) -> tuple[Message, ...]:
    """Three: what to have confirmed, what to settle or learn, and which decision to bring home."""
    return (_to_confirm(material, mode), _to_settle(material), _to_decide(material, expansion))


def _to_confirm(material: Material, mode: StoryMode) -> Message:
    if mode is StoryMode.AGREE:
        return message("story-objective-agree")
    delivered = material.said("value.delivered")
    person = sponsor(material.plan.attendees, material.as_of)
    if delivered is None or amount(delivered) <= 0:
        return message("story-objective-outcome")
    if person is None:
        return message("story-objective-value", value=delivered)
    return message("story-objective-value-by", value=delivered, name=Name(person.name))


def _to_settle(material: Material) -> Message:
    for goal in missed_goals(material)[:1]:
        return message("story-objective-goal", goal=Quoted(goal.title))
    if open_escalations(material):
        return message("story-objective-escalation")
    for promise in our_overdue(material)[:1]:
        return message("story-objective-promise", promise=Quoted(promise.text))
    for need in stated_needs(material)[:1]:
        return message("story-objective-need", need=Quoted(need.text))
    return message("story-objective-listen")


def _to_decide(material: Material, expansion: Proposal | None) -> Message:
    day = decision_day(material.account, material.as_of)
    ahead = material.as_of + timedelta(days=int(thresholds.DECISION_AHEAD.value))
    if day is not None and day <= ahead:
        return message("story-objective-renewal", day=day)
    if material.facts.contacts and sponsor(material.facts.contacts, material.as_of) is None:
        return message("story-objective-sponsor")
    if expansion is not None:
        return message("story-objective-expansion")
    return message("story-objective-joint")


def expected_questions(material: Material, mode: StoryMode) -> tuple[Message, ...]:
    """Three to five questions that the customer is likely to ask; internal."""
    found = [*_likely(material, mode), message("story-expect-effort"), message("story-expect-next")]
    return tuple(found[:MOST_EXPECTED])


def _likely(material: Material, mode: StoryMode) -> Iterator[Message]:
    for goal in missed_goals(material)[:1]:
        yield message("story-expect-goal", goal=Quoted(goal.title))
    for event in [e for e in told_events(material) if e.kind == "incident"][-1:]:
        yield message("story-expect-incident", event=Quoted(event.title))
    for promise in our_overdue(material)[:1]:
        yield message("story-expect-promise", promise=Quoted(promise.text))
    delivered = material.said("value.delivered")
    if mode is StoryMode.AGREE or delivered is None:
        yield message("story-expect-proof")
    else:
        yield message("story-expect-value", value=delivered)
    for request in unanswered_requests(material)[:1]:
        yield message("story-expect-request", request=Quoted(request.title))
    day = decision_day(material.account, material.as_of)
    if day is not None:
        yield message("story-expect-renewal", day=day)
