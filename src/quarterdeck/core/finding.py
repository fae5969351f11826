"""A finding: something that was noticed, as a value and not an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.message import Message


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class PlaceKind(StrEnum):
    """What a place counts or names."""

    WHOLE = "whole"
    SLIDE = "slide"
    NOTES = "notes"
    TIME = "time"
    LINE = "line"
    TURN = "turn"
    COMMITMENT = "commitment"
    ROW = "row"
    SECTION = "section"
    NAMED = "named"
    """A file, a table, a column or a setting, by its name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was noticed, to be named in the reader's language (``i18n.places``).

    ``number`` is a slide, line, turn or commitment, counted from 1; ``seconds`` the moment of a
    recording; ``name`` a table (with ``key`` the row), an agenda section, a file or a column.
    """

    kind: PlaceKind = PlaceKind.WHOLE
    number: int | None = None
    seconds: float | None = None
    name: str = ""
    key: str = ""

    @classmethod
    def named(cls, name: str) -> Place:
        return cls(PlaceKind.NAMED, name=name)


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` names the check; ``place`` where it was noticed; ``examples`` a few keys or words.

    ``subject`` is the file or review that was judged, empty where the command names it. ``allowed``
    is a person's reason for letting it stand; a finding so allowed stops nothing.
    """

    code: str
    severity: Severity
    place: Place
    message: Message
    count: int = 1
    examples: tuple[str, ...] = ()
    subject: str = ""
    allowed: str | None = None
