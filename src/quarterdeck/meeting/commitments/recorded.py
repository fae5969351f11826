"""Actions that a scribe wrote down as such: marked lines, boxes to tick, rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Cue
from quarterdeck.i18n.lexicons import found, labels, language_of
from quarterdeck.meeting.commitments.due import due_in, vague_day
from quarterdeck.meeting.commitments.heard import LEXICON, Heard, Hearing, Kind, named_after
from quarterdeck.meeting.commitments.people import Named

_CELLS = re.compile(r"\s*[|\t]\s*")
_BRACKETS = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,60})[)）\]]\W*$")
_PARTS = re.compile(r"\s*[,，;；/]\s*|\s+[–—-]\s+")
_LEADING = re.compile(r"^\s*(?:\*\*|@)?([^:：–—|]{2,40}?)(?:\*\*)?\s*(?:[:：]|\s[–—-])\s+(?=\S)")
_TICKED = re.compile(r"^\W*\[[xXхХ✓]\]")
_COLUMNS = ("column-task", "column-owner", "column-due", "column-state")
_FEWEST_CELLS = 2


def is_recorded(cue: Cue) -> bool:
    """Whether a scribe set the line apart as an action: by a mark, a box, or the heading over it."""
    language = language_of(cue.text)
    if found(LEXICON, cue.text[:60], language, label="action"):
        return True
    if cue.marked and _any("action", f"{cue.marked}:"):
        return True
    headed = cue.heading is not None and _any("action-heading", cue.heading)
    return headed and cue.speaker is None and not cue.text.rstrip().endswith(("?", "？"))


class Columns:
    """Tables in minutes: a row of headings gives the rows after it their meaning."""

    def __init__(self) -> None:
        self._roles: tuple[str | None, ...] = ()

    def roles(self, cells: Sequence[str]) -> tuple[str | None, ...] | None:
        """What each cell of a row is; None for the row of headings itself and for text that is no row."""
        if len(cells) < _FEWEST_CELLS:
            self._roles = ()
            return None
        heads = tuple(next((c for c in _COLUMNS if _any(c, cell)), None) for cell in cells)
        if sum(head is not None for head in heads) >= _FEWEST_CELLS:
            self._roles = heads
            return None
        return self._roles if len(self._roles) == len(cells) else None


def cells_of(cue: Cue) -> tuple[str, ...]:
    """The cells of a row of a table; one where the text is no row."""
    return tuple(_CELLS.split(cue.text.strip().strip("|").strip()))


def read_row(
    cue: Cue, number: int, roles: Sequence[str | None], hearing: Hearing
) -> Iterator[Heard]:
    """The action in a row, unless it is done."""
    cells = cells_of(cue)
    by_role = {role: cell for role, cell in zip(roles, cells, strict=True) if role}
    task = by_role.get("column-task", "")
    if not task or "column-owner" not in by_role or any(_any("done", c) for c in cells):
        return
    language = language_of(task)
    heard = Heard(Kind.RECORDED, cue, number, cue.text, cue.text, task, language)
    due_words = by_role.get("column-due", "")
    yield _filled(heard, by_role["column-owner"], due_words or task, hearing)


def read_recorded(cue: Cue, number: int, hearing: Hearing) -> Iterator[Heard]:
    """The action of a line that is set apart, with the owner and day that stand in it."""
    language = language_of(cue.text)
    if _TICKED.match(cue.text):
        return
    mark = found(LEXICON, cue.text[:60], language, label="action")
    text = cue.text[mark[0].end :] if mark and mark[0].start == 0 else cue.text
    task, owner = named_after(text, language)
    if _named(owner, hearing, language) == Named():
        task, owner = text, ""
    inside = _BRACKETS.search(task)
    if inside and not owner and _about(inside[1], hearing, language):
        task, owner = task[: inside.start()], inside[1]
    if not any(sign.isalnum() for sign in task):
        return
    heard = Heard(Kind.RECORDED, cue, number, cue.text, text, task, language)
    yield _led(heard, owner, hearing) if not owner else _filled(heard, owner, text, hearing)


def _led(heard: Heard, owner: str, hearing: Hearing) -> Heard:
    """The owner from the head of the line: "Anna to …", "Anna: …", or a person's promise."""
    shown = hearing.people.in_capitals(heard.task)
    for kind in (Kind.ASSIGNMENT, Kind.FORETOLD, Kind.PROMISE):
        marks = found(LEXICON, shown, heard.language, label=kind.value)
        if marks and marks[0].start == 0:
            lead = (heard.cue.speaker or "") if kind is Kind.PROMISE else marks[0].words
            rest = replace(heard, task=shown[marks[0].end :])
            return _filled(rest, lead, heard.clause, hearing)
    head = _LEADING.match(shown)
    if head and _named(head[1], hearing, heard.language) != Named():
        rest = replace(heard, task=shown[head.end() :])
        return _filled(rest, head[1], heard.clause, hearing)
    return _filled(heard, owner, heard.clause, hearing)


def _filled(heard: Heard, owner: str, dated: str, hearing: Hearing) -> Heard:
    named = _named(owner, hearing, heard.language)
    due = due_in(f"{dated}", hearing.held_on, language_of(dated))
    hedges = found(LEXICON, heard.task, heard.language, label="hedge")
    return replace(
        heard,
        owner=named.person,
        vague_owner=named.vague,
        due=due,
        vague_day=None if due else vague_day(dated, language_of(dated)),
        hedge=hedges[0].words if hedges else None,
    )


def _named(words: str, hearing: Hearing, language: Language) -> Named:
    """The first of several parts ("Anna, 14 March") that names somebody."""
    known = (hearing.people.named(part, language_of(part)) for part in _PARTS.split(words) if part)
    return next((n for n in known if n != Named()), Named())


def _about(words: str, hearing: Hearing, language: Language) -> bool:
    """Whether brackets hold an owner or a day, and not a remark."""
    parts = [part for part in _PARTS.split(words) if part]
    return len(parts) <= 3 and (
        _named(words, hearing, language) != Named()
        or due_in(words, hearing.held_on, language) is not None
    )


def _any(label: str, text: str) -> bool:
    """Whether a heading or mark carries the label in any language: minutes mix them."""
    return len(text) <= 80 and any(label in labels(LEXICON, text, lang) for lang in Language)
