"""A transcript or minutes as read: who said what, when or on which line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.message import Message


class Record(StrEnum):
    """What kind of record it is: the words as spoken, or a scribe's."""

    SPOKEN = "spoken"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Cue:
    """What one speaker said in one go. Times are seconds from the start, None where there are none.

    ``line`` counts the file's lines (or paragraphs) from 1; ``heading`` is the heading of minutes it
    stands under; ``marked`` a word that sets the line apart in minutes ("Action", "Decision").
    """

    text: str
    line: int
    speaker: str | None = None
    start: float | None = None
    end: float | None = None
    heading: str | None = None
    marked: str | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """A record of a meeting in the file's order.

    ``format`` names the dialect (webvtt, srt, teams, teams-docx, zoom, zoom-chat, graph, recorder-json,
    text, markdown, docx); ``attendees`` are names (or e-mail addresses) that the file itself lists; ``skipped``
    says in words what could not be read, so that nothing is lost without a word.
    """

    name: str
    format: str
    record: Record
    cues: tuple[Cue, ...]
    attendees: tuple[str, ...] = ()
    held_on: date | None = None
    skipped: tuple[Message, ...] = ()

    @property
    def timed(self) -> bool:
        """Whether every cue has both its times."""
        return bool(self.cues) and all(c.start is not None and c.end is not None for c in self.cues)
