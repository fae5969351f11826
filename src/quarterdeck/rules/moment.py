"""Where in a record something was said."""

from __future__ import annotations

from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.meeting.types import Turn


def place_of(turn: Turn) -> Place:
    """A turn's moment, or its line where the record has no times."""
    return moment(turn.start, turn.line)


def moment(seconds: float | None, line: int) -> Place:
    """A moment of the recording, or the line where it has no times."""
    if seconds is not None:
        return Place(PlaceKind.TIME, seconds=seconds)
    return Place(PlaceKind.LINE, number=line)
