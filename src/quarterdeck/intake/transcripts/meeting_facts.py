"""What a record says of its meeting beside the talk: who was there, and on which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from quarterdeck.intake.transcripts.days import day_in
from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.marks import ABOUT, ABSENT, ATTENDEES, HELD_ON, marks_of

LABELLED = re.compile(r"([^:：\s][^:：]{0,59}?)\s*[:：]\s*(.*)", re.DOTALL)
"""The head of a line before a colon, and the rest."""

_APART = re.compile(
    r"[,;，；、|\t](?![^()（）]{0,80}[)）])|\s(?:and|и|&)\s(?![^()（）]{0,80}[)）])"
)
"""What stands between two people; not within brackets."""

_BULLET = re.compile(r"(?:[-*+•·]|\d{1,3}[.)、])\s+")
_INITIAL = re.compile(r"(?:^|[\s.])\w\.$")
_LONGEST_NAME = 100
_MOST_WORDS = 10
_MOST_ATTENDEES = 500
_TITLES = 3
"""Lines of a title, a day, a length that may stand above a transcript."""


@dataclass(slots=True)
class MeetingFacts:
    """Collects attendees and the day, line by line. ``unread`` counts lines above the talk that say
    neither, beyond a title."""

    found: dict[str, None] = field(default_factory=dict)
    held_on: date | None = None
    unread: int = 0

    @property
    def attendees(self) -> tuple[str, ...]:
        return tuple(self.found)[:_MOST_ATTENDEES]

    def take(self, labels: frozenset[str], rest: str) -> None:
        """A line with such labels at its head: attendees are listed in ``rest``, or a day."""
        if ATTENDEES in labels:
            self.add_names(rest)
        elif HELD_ON in labels and ABSENT not in labels:
            self.held_on = self.held_on or day_in(rest)

    def add_names(self, text: str, *, one: bool = False) -> None:
        """Names (or addresses) in a list, or the ``one`` of a list item, with a company after a comma."""
        for name in names_in(text, one=one) if len(self.found) < _MOST_ATTENDEES else ():
            if not any(known.startswith(f"{name} (") for known in self.found):
                self.found.setdefault(name)

    def read_header(self, texts: Sequence[str]) -> None:
        """The lines above a transcript."""
        labels: frozenset[str] = frozenset()
        others = 0
        for text in texts:
            words = without_markup(text.strip()).lstrip("# ")
            if not words:
                labels = frozenset()
                continue
            head = LABELLED.fullmatch(words)
            named = marks_of(head[1]) & ABOUT if head else marks_of(words) & ABOUT
            if named:
                labels = named
                self.take(labels, head[2] if head else "")
            elif ATTENDEES in labels:
                self.add_names(words, one=_BULLET.match(words) is not None)
            elif (day := day_in(words)) is not None:
                self.held_on = self.held_on or day
            else:
                others += 1
        self.unread = max(0, others - _TITLES)


def names_in(text: str, *, one: bool = False) -> list[str]:
    """The people in a list, each as written: “Ann Lee (Acme) <ann@acme.example>”.

    In a list item, which names ``one``, what follows a comma is set in brackets: company or title. So
    is what stands before a colon: “Acme: Ann Lee, Bo Sand”.
    """
    bare = _BULLET.sub("", text.strip(), count=1)
    label = LABELLED.fullmatch(bare)
    parts = _APART.split(label[2] if label else bare)
    if one and label is None and len(parts) > 1 and len(parts[0].split()) > 1:
        parts = [f"{parts[0].strip()} ({', '.join(p.strip() for p in parts[1:] if p.strip())})"]
    group = f" ({label[1]})" if label else ""
    return [name + group for part in parts if (name := _name(part))][:_MOST_ATTENDEES]


def _name(part: str) -> str:
    words = " ".join(part.split()).strip(" *_-–—·")
    if words.endswith(".") and _INITIAL.search(words) is None:
        words = words.rstrip(".")
    if len(words) > _LONGEST_NAME or len(words.split()) > _MOST_WORDS:
        return ""
    return words if any(c.isalpha() for c in words) else ""
