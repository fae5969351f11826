"""Who is a speaker in minutes, where any line may begin with “Risk:” as well as with “Ann:”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.markdown import Item, Role
from quarterdeck.intake.transcripts.marks import ATTENDEES, marks_of
from quarterdeck.intake.transcripts.meeting_facts import LABELLED, names_in
from quarterdeck.intake.transcripts.voices import (
    believed_names,
    could_be_name,
    looks_like_full_name,
    looks_like_name,
    prefix_of,
)

_STRONG = re.compile(
    r"(?P<sign>\*{1,3}|_{1,3})(?P<name>[^*:：]{1,60}?)(?:[:：]\s?(?P=sign)|(?P=sign)\s?[:：])\s*(?P<text>.*)"
)
"""A name set apart: ``**Ann:** text`` or ``*Ann*: text``."""

_NICK = re.compile(r"<(?P<name>[^<>\s]{1,40})>\s+(?P<text>.*)")
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_SPOKEN = frozenset((Role.TEXT, Role.QUOTE, Role.ITEM))
_MOSTLY = 0.6
_LEAST_BACK = 3


@dataclass(frozen=True, slots=True)
class Scribed:
    """The names that are believed; ``throughout`` says that all that is set apart as a name is one."""

    names: frozenset[str]
    throughout: bool

    @classmethod
    def of(cls, items: Sequence[Item]) -> Scribed:
        """By the attendees that the minutes list, and by how often a name comes back.

        Where attendees are listed, names are theirs (in whole or in part); all names set apart are
        believed where most of them are. Without a list, names that come back.
        """
        heads = [_named(item.text) for item in items if item.role in _SPOKEN]
        found = [head for head in heads if head is not None]
        attending = _words_of(_attendees(items))
        known = [name for name, _, _ in found if attending and _is_one(name, attending)]
        if known:
            throughout = len(known) >= _MOSTLY * len(found)
            return cls(frozenset(known) | _often(found), throughout)
        if len(found) >= _MOSTLY * len(heads):
            return cls(believed_names([head[0] if head else None for head in heads]), False)
        return _by_return(found)

    def named(self, text: str) -> tuple[str, str] | None:
        """The speaker at the head of a line (its emphasis still in it) and the words."""
        found = _named(text)
        if found is None:
            return None
        name, words, apart = found
        return (name, words) if name in self.names or (self.throughout and apart) else None

    def speaker_alone(self, words: str) -> str | None:
        """The name of a line that holds nothing but a speaker's name and a colon."""
        return words if words in self.names else None


def _by_return(found: list[tuple[str, str, bool]]) -> Scribed:
    counts = Counter(name for name, _, apart in found if apart)
    back = frozenset(name for name, count in counts.items() if count > 1)
    people = any(looks_like_name(name) for name in back)
    if people and sum(counts[name] for name in back) >= _MOSTLY * counts.total():
        return Scribed(back, True)
    return Scribed(_often(found), False)


def _often(found: list[tuple[str, str, bool]]) -> frozenset[str]:
    """Full names that come back so often that they are no heading."""
    counts = Counter(name for name, _, _ in found)
    return frozenset(
        n for n, count in counts.items() if count >= _LEAST_BACK and looks_like_full_name(n)
    )


def _named(text: str) -> tuple[str, str, bool] | None:
    """Name, words, and whether the name is set apart by emphasis (or as a nick, in angle brackets)."""
    strong = _STRONG.match(text) or _NICK.match(text)
    if strong is not None:
        name = " ".join(without_markup(strong["name"]).split())
        return (name, strong["text"], True) if could_be_name(name) else None
    found = prefix_of(without_markup(text))
    return None if found is None else (found[0], found[1], False)


def _attendees(items: Sequence[Item]) -> list[str]:
    """The names on lines “Present: …” and below such a label or heading."""
    names: list[str] = []
    listing = False
    for item in items:
        if item.role in (Role.BLANK, Role.RULE):
            continue
        text = without_markup(item.text)
        head = LABELLED.fullmatch(text)
        if ATTENDEES in marks_of(head[1] if head else text):
            names += names_in(head[2]) if head else []
            listing = head is None or not head[2]
        elif listing and item.role is not Role.HEADING and head is None:
            names += names_in(text, one=item.role is Role.ITEM)
        else:
            listing = listing and item.role is Role.FIELD
    return names


def _words_of(names: Sequence[str]) -> frozenset[str]:
    return frozenset(w.lower() for name in names for w in _WORD.findall(name) if len(w) > 1)


def _is_one(name: str, attending: frozenset[str]) -> bool:
    return any(word.lower() in attending for word in _WORD.findall(name))
