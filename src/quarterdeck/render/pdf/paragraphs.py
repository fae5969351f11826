"""Measured lines as what the typst program sets: paragraphs, and lists where lines are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from quarterdeck.document import measure
from quarterdeck.document.page import Line, Run

JSON = dict[str, Any]

BREAK_HERE = "\u200b"
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BULLETS = frozenset("•–—▪·◦")


def printable(text: str) -> str:
    """The text without control characters and broken halves of characters."""
    return _UNPRINTABLE.sub(lambda m: " " if m[0] in "\t\n\r" else "", text)


@dataclass(frozen=True, slots=True)
class Item:
    """A marked line with the unmarked, indented lines that belong to it."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def look(self) -> tuple[object, ...]:
        """Items that look alike stand in one list."""
        run = self.first.runs[0]
        return (self.first.marker, self.first.marker_ink, self.first.indent, run.size)


def nodes(lines: Sequence[Line], width: float, *, follows: bool = False) -> list[JSON]:
    """The lines of a box ``width`` wide as ``par`` and ``list`` nodes, in order.

    ``above`` is the space before a node (none before the first, unless it ``follows`` a heading in
    the same box), ``pitch`` the distance of lines.
    """
    found: list[JSON] = []
    for group in _groups([line for line in lines if line.runs]):
        above = _first(group).space_before if found or follows else 0.0
        if isinstance(group, Line):
            found.append({"kind": "par", "above": above, **_line(group, width)})
        else:
            found.append({"kind": "list", "above": above, **_list(group, width)})
    return found


def _groups(lines: Iterable[Line]) -> list[Line | list[Item]]:
    groups: list[Line | list[Item]] = []
    for line in lines:
        last = groups[-1] if groups else None
        if line.marker:
            item = Item((line,))
            if isinstance(last, list) and last[-1].look == item.look:
                last.append(item)
            else:
                groups.append([item])
        elif isinstance(last, list) and line.indent == last[-1].first.indent:
            last[-1] = Item((*last[-1].lines, line))
        else:
            groups.append(line)
    return groups


def _first(group: Line | list[Item]) -> Line:
    return group if isinstance(group, Line) else group[0].first


def _list(items: Sequence[Item], width: float) -> JSON:
    afters = [item.first.space_before for item in items[1:]] + [0.0]
    return {
        "indent": items[0].first.indent,
        "items": [_item(item, below, width) for item, below in zip(items, afters, strict=True)],
    }


def _item(item: Item, below: float, width: float) -> JSON:
    indent = item.first.indent
    lines = [
        {**_line(line, width), "indent": 0.0, "above": line.space_before if n else 0.0}
        for n, line in enumerate(item.lines)
    ]
    return {
        "marker": printable(item.first.marker),
        "ink": item.first.marker_ink.value,
        "strong": item.first.marker not in _BULLETS,
        "below": below,
        "indent": indent,
        "lines": lines,
    }


def _line(line: Line, width: float) -> JSON:
    room = width - line.indent
    return {
        "align": line.align.value,
        "indent": line.indent,
        "pitch": measure.line_height(line),
        "runs": [_run(run, room) for run in line.runs],
    }


def _run(run: Run, room: float) -> JSON:
    return {
        "text": _breakable(printable(run.text), run, room),
        "language": run.language.value,
        "size": run.size,
        "bold": run.bold,
        "ink": run.ink.value,
    }


def _breakable(text: str, run: Run, room: float) -> str:
    """A word wider than its line may break anywhere, as layout measured it."""
    longest = max((len(part) for part in text.split(" ")), default=0)
    if longest * run.size <= room:
        return text
    found = measure.words(text, run.language, run.bold)
    wide = {w.text for w in found if w.width * run.size > room}
    return "".join((BREAK_HERE.join(w.text) if w.text in wide else w.text) + w.gap for w in found)
