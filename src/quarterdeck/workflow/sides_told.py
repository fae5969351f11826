"""Whether those whose side a person told are heard in a record at all: a slip in a name must not pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quarterdeck.core.facts import AccountFacts, Side
from quarterdeck.errors import ProjectError
from quarterdeck.meeting.sides import speakers_of
from quarterdeck.meeting.types import MeetingReading, SideBasis

Heard = tuple[MeetingReading, AccountFacts | None]
"""A record as read, with what is known of its account."""

MOST_NAMED = 12


def refuse_unheard(told: Mapping[str, Side], records: Sequence[Heard]) -> None:
    """ProjectError for a name in ``told`` that is nobody's in the records, with the names that are."""
    for name, side in told.items():
        if not any(_is_heard(name, side, *record) for record in records):
            known = tuple(dict.fromkeys(n for reading, _ in records for n in _names(reading)))
            shown = ", ".join(known[:MOST_NAMED]) + (" …" if len(known) > MOST_NAMED else "")
            raise ProjectError(
                f"nobody is called {name!r} in the record",
                where="--side",
                next_step=f"choose from: {shown}"
                if shown
                else "leave it out: no name stands there",
            )


def _is_heard(name: str, side: Side, reading: MeetingReading, facts: AccountFacts | None) -> bool:
    if any(name == said.owner for said in reading.said):
        return True
    voices = speakers_of(reading.transcript, facts=facts, given={name: side})
    return any(voice.basis is SideBasis.GIVEN for voice in voices)


def _names(reading: MeetingReading) -> Iterator[str]:
    yield from (speaker.name for speaker in reading.speakers)
    yield from (said.owner for said in reading.said if said.owner)
