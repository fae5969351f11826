"""One typed line as a commitment: side, what, owner, day.

``we: send the SSO plan @Anna Weber by 12 May``, ``客户：提供名单 @李明 5月12日前``,
``клиент: прислать список @Иванов до 12 мая``. The words for the sides are the lexicon ``side``, the
days those of the meeting's records (``meeting.commitments.due``). Nothing is guessed: what the line does
not say stays open, and whatever was not understood stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import labels, language_of
from quarterdeck.meeting.commitments.due import Due, due_in
from quarterdeck.meeting.names import compact

LONGEST = 2000
"""Characters of a line that are kept; a commitment is one sentence."""

LEXICON = "side"
LONGEST_SIDE = 60

_SIDE = re.compile(rf"\s*([^:：@]{{1,{LONGEST_SIDE}}}?)\s*[:：]\s*(?=\S)")
_AT = re.compile(r"(?<![A-Za-z0-9_.+-])[@＠]\s?(?=\S)")
_HAN_OWNER = re.compile(r"[\u3400-\u9fff·]{2,4}(?![\u3400-\u9fff])|[\u3400-\u9fff·]{2,3}")
_FIRST_WORD = re.compile(r"[^\W_][\w.’'-]*", re.UNICODE)
_NEXT_WORD = re.compile(r"\s+([^\W\d_][\w.’'-]*)", re.UNICODE)
_EDGE = " \t,;，；、。—–-"
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says; None where it does not."""

    text: str
    side: Side | None = None
    owner: str | None = None
    due_on: date | None = None


def understood(
    line: str,
    today: date,
    language: Language,
    *,
    people: Mapping[str, Side] | None = None,
    sides: Mapping[str, Side] | None = None,
) -> Line:
    """Read a line; days count from ``today``.

    ``people`` are those who may own a commitment and their sides: a name among them is found whatever
    follows it, and gives the side where the line does not. ``sides`` are the names of the two companies.
    """
    known = people or {}
    side, rest = _side(" ".join(line.split())[:LONGEST], language, sides or {})
    owner, rest = _owner(rest, known, today, language)
    due, text = _due(rest, today, language)
    if side is None and owner is not None:
        side = known.get(owner)
    return Line(text.strip(_EDGE), side, owner, due)


def _side(line: str, language: Language, sides: Mapping[str, Side]) -> tuple[Side | None, str]:
    start = _SIDE.match(line)
    if start is None:
        return None, line
    side = _named_side(start[1], sides) or _worded_side(start[1], language)
    return (side, line[start.end() :]) if side is not None else (None, line)


def _named_side(words: str, sides: Mapping[str, Side]) -> Side | None:
    wanted = compact(words)
    return next((side for name, side in sides.items() if wanted and compact(name) == wanted), None)


def _worded_side(words: str, language: Language) -> Side | None:
    for spoken in _languages(words, language):
        found = labels(LEXICON, words.strip(), spoken) & set(Side)
        if len(found) == 1:
            return Side(next(iter(found)))
    return None


def _languages(words: str, language: Language) -> Sequence[Language]:
    """The language by script first, then that of the screen, then the others: people mix them."""
    return tuple(dict.fromkeys((language_of(words), language, *Language)))


def _owner(
    line: str, people: Mapping[str, Side], today: date, language: Language
) -> tuple[str | None, str]:
    """The owner after the last ``@``, and the line without it."""
    marks = list(_AT.finditer(line))
    if not marks:
        return None, line
    mark = marks[-1]
    before, after = line[: mark.start()], line[mark.end() :]
    name, length = _known_name(after, people) or _written_name(after, today, language)
    if not name:
        return None, line
    return name, f"{before.rstrip()} {after[length:].lstrip()}".strip()


def _known_name(after: str, people: Iterable[str]) -> tuple[str, int] | None:
    """The longest known name that the words begin with, and how many characters it takes."""
    for name in sorted(people, key=len, reverse=True):
        end = after[len(name) : len(name) + 1]
        bounded = not end or not end.isalnum() or language_of(name) is Language.ZH
        if name and after[: len(name)].casefold() == name.casefold() and bounded:
            return name, len(name)
    return None


def _written_name(after: str, today: date, language: Language) -> tuple[str, int]:
    """A name nobody here bears: a run of hanzi, or a word and those after it that begin with a capital,
    but no word that belongs to a day ("@Anna May 12")."""
    han = _HAN_OWNER.match(after)
    if han:
        due = _first_due(after, today, language)
        end = min(han.end(), due.start) if due is not None and due.start else han.end()
        return after[:end], end
    first = _FIRST_WORD.match(after)
    if first is None:
        return "", 0
    end = _name_end(after, first.end(), _first_due(after, today, language))
    return after[:end].rstrip(".,;"), end


def _name_end(after: str, end: int, due: Due | None) -> int:
    stop = due.start if due is not None and due.start >= end else len(after)
    for _ in range(MOST_WORDS - 1):
        word = _NEXT_WORD.match(after, end)
        if word is None or not word[1][0].isupper() or word.end() > stop:
            break
        end = word.end()
    return end


def _first_due(text: str, today: date, language: Language) -> Due | None:
    for spoken in _languages(text, language):
        found = due_in(text, today, spoken)
        if found is not None:
            return found
    return None


def _due(text: str, today: date, language: Language) -> tuple[date | None, str]:
    """The day that the line sets. Its words are taken out where they end or begin the line; within a
    sentence they stay, so that no sentence loses its middle."""
    due = _first_due(text, today, language)
    if due is None:
        return None, text
    before, after = text[: due.start].strip(_EDGE), text[due.end :].strip(_EDGE)
    if not after:
        return due.on, before or text
    return due.on, after if not before else text
