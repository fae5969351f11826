"""Where in a record something was said, and whether there is enough of it to judge the whole."""

from __future__ import annotations

from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.thresholds import convention
from quarterdeck.meeting.types import MeetingReading, Turn

WORDS_JUDGED = convention("talk-words-judged", "150", Unit.COUNT)
"""Words (Chinese: characters) from which a record is judged for what it lacks; fewer are an excerpt."""


def words_of(reading: MeetingReading) -> int:
    return sum(turn.words for turn in reading.turns)


def place_of(turn: Turn) -> Place:
    """A turn's moment, or its line where the record has no times."""
    return moment(turn.start, turn.line)


def moment(seconds: float | None, line: int) -> Place:
    """A moment of the recording, or the line where it has no times."""
    if seconds is not None:
        return Place(PlaceKind.TIME, seconds=seconds)
    return Place(PlaceKind.LINE, number=line)
