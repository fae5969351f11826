"""Executive attendance: sponsors present, delegates, or nobody (domain.md, Health indicators)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quarterdeck.core.account import EXECUTIVES, Contact, StakeholderRole
from quarterdeck.core.facts import AccountFacts, Interaction, Side
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.transcript import Transcript
from quarterdeck.meeting.sides import contacts_named, unknown_speakers
from quarterdeck.meeting.thresholds import RESCHEDULED_MOST, shown
from quarterdeck.meeting.types import Colour, Evidence, HealthIndicator, IndicatorReading, Speaker


def executive_attendance(
    transcript: Transcript,
    speakers: Sequence[Speaker],
    facts: AccountFacts | None,
    held_on: date,
) -> IndicatorReading:
    """Green where a sponsor or executive spoke or is listed, yellow where only others came.

    Red where nobody of the customer came, or where the review was moved twice or more since the last one.
    No colour where no executive is known, or where a voice of unknown side may be one.
    """
    if facts is None or not _executives(facts, held_on):
        return _reading(None, message("meeting-read-executives-unrecorded"))
    moved = _moved(facts.interactions, held_on)
    present = _present(transcript, speakers, facts)
    came = tuple(c for c in present if _is_executive(c))
    said = tuple(_came(contact) for contact in came) or (_absent(speakers, present),)
    if len(moved) >= RESCHEDULED_MOST.value:
        count = measured("reviews.moved", len(moved), as_of=held_on)
        most = shown(RESCHEDULED_MOST, held_on)
        return _reading(
            Colour.RED, message("meeting-read-rescheduled", count=count, most=most), *said
        )
    return _reading(_colour(speakers, present, came), *said)


def _colour(
    speakers: Sequence[Speaker], present: Sequence[Contact], came: Sequence[Contact]
) -> Colour | None:
    if came:
        return Colour.GREEN
    if unknown_speakers(speakers) or not speakers:
        return None
    return Colour.YELLOW if present or _customers(speakers) else Colour.RED


def _absent(speakers: Sequence[Speaker], present: Sequence[Contact]) -> Message:
    """Why no executive is seen."""
    if unknown_speakers(speakers) or not speakers:
        return message("meeting-read-executives-unknown")
    came = present or _customers(speakers)
    return message("meeting-read-executives-delegates" if came else "meeting-read-no-show")


def _came(contact: Contact) -> Message:
    if contact.title:
        return message(
            "meeting-read-executive-title", name=Name(contact.name), title=Name(contact.title)
        )
    return message("meeting-read-executive", name=Name(contact.name))


def _executives(facts: AccountFacts, held_on: date) -> tuple[Contact, ...]:
    here = (c for c in facts.contacts if c.left_on is None or c.left_on > held_on)
    return tuple(contact for contact in here if _is_executive(contact))


def _is_executive(contact: Contact) -> bool:
    return contact.level in EXECUTIVES or contact.role is StakeholderRole.EXECUTIVE_SPONSOR


def _present(
    transcript: Transcript, speakers: Sequence[Speaker], facts: AccountFacts
) -> tuple[Contact, ...]:
    """Contacts who spoke or whom the record lists, each once."""
    spoke = {speaker.contact_id for speaker in speakers}
    listed = {contact.id for contact in contacts_named(transcript.attendees, facts)}
    return tuple(c for c in facts.contacts if c.id in spoke | listed)


def _customers(speakers: Sequence[Speaker]) -> bool:
    return any(speaker.side is Side.CUSTOMER for speaker in speakers)


def _moved(interactions: Sequence[Interaction], held_on: date) -> tuple[Interaction, ...]:
    """Reviews put off or not attended since the last one that was held."""
    reviews = [i for i in interactions if i.kind == "review" and i.happened_on <= held_on]
    held = [
        i.happened_on for i in reviews if i.status in (None, "held") and i.happened_on < held_on
    ]
    last = max(held, default=date.min)
    return tuple(
        i for i in reviews if i.status in ("rescheduled", "no-show") and i.happened_on > last
    )


def _reading(colour: Colour | None, *said: Message) -> IndicatorReading:
    evidence = tuple(Evidence(text) for text in said)
    return IndicatorReading(HealthIndicator.EXECUTIVE_ATTENDANCE, colour, evidence)
