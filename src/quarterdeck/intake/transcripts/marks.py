"""What a word at the head of a line says of it: attendees, a date, an action, a decision.

The words are the lexicon ``record-marks``; a file may mix languages, so that each whose script stands
in the words is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import found, labels

LEXICON = "record-marks"
ATTENDEES, ABSENT, HELD_ON = "attendees", "absent", "held-on"
ACTION, DECISION, PROPOSAL = "action", "decision", "proposal"
MINUTES, SPOKEN = "minutes-title", "transcript-title"
MACHINE, REPLY = "machine", "reply"

MARKED = frozenset((ACTION, DECISION, PROPOSAL))
"""Labels of lines that are set apart in minutes."""
ABOUT = frozenset((ATTENDEES, ABSENT, HELD_ON))
"""Labels of lines about the meeting, which nobody said in it."""

TITLES = frozenset((MINUTES, SPOKEN))
"""Labels of the title of a record."""

_LONGEST = 80
_SCRIPTS = (
    (Language.EN, re.compile(r"[A-Za-z\[]")),
    (Language.ZH, re.compile(r"[\u3400-\u9fff]")),
    (Language.RU, re.compile(r"[\u0400-\u04ff]")),
)
_COUNTED = re.compile(r"\s*(?:#|№|no\.?\s?)?\s*\d{1,4}[.)]?\s*$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def marks_of(words: str) -> frozenset[str]:
    """The labels of the words as the head of a line ("Action #2", "Участники")."""
    if len(words) > _LONGEST:
        return frozenset()
    head = f"{' '.join(words.split())}:"
    return frozenset().union(*(labels(LEXICON, head, language) for language in _languages(head)))


def _languages(text: str) -> list[Language]:
    return [language for language, script in _SCRIPTS if script.search(text) is not None]


def without_number(words: str) -> str:
    """ "Action #2" is the mark "Action"."""
    return _COUNTED.sub("", words) or words


def labelled(label: str, text: str) -> bool:
    """Whether a short text carries the label as a whole ("Reacted to “…” with …")."""
    head = text[:200]
    return any(found(LEXICON, head, language, label=label) for language in _languages(head))
