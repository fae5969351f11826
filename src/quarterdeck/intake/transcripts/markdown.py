"""Markdown and plain text as lines with a role: headings, items, quotes, rows, text.

Dropped are comments, front matter (its fields apart), rules, tables of contents and attributes:
nobody said them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.intake.transcripts.bounds import LONGEST_MARKED_LINE
from quarterdeck.intake.transcripts.lines import Line


class Role(StrEnum):
    BLANK = "blank"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    RULE = "rule"
    QUOTE = "quote"
    MORE = "more"
    """What goes on from the line above: ``… and so on``."""
    CODE = "code"
    FIELD = "field"
    """A field of the front matter."""
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """A line with its role; ``text`` is without the signs of the role, emphasis still in it."""

    number: int
    role: Role
    text: str
    ticked: str = ""
    """The box of a task, ``[ ]`` or ``[x]``."""


_HEADING = re.compile(r" {0,3}#{1,6}(?:\s(.*))?")
_RULE = re.compile(r"\s{0,3}(?:[-_*=](?:[ \t]?[-_*=]){2,}|[—–]{3,})\s*")
_ITEM = re.compile(r"\s*(?:[-*+•·–—▪◦●○]|\d{1,3}[.)]|[（(]?\d{1,3}[)）、]|[a-z][.)])\s+(\S.*)")
_ITEM_HAN = re.compile(r"\s*\d{1,3}[、．]\s*(\S.*)")
_BOX = re.compile(r"(\[[ xXхХ✓]\])\s+(.*)")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+(.*)")
_MORE = re.compile(r"\s*(?:…|\.\.\.)\s*(.*)")
_ATTRIBUTES = re.compile(r"\s*\{:[^{}]*\}\s*")
_CONTENTS = re.compile(r"\s*(?:[*-]\s+TOC|\[TOC\]|\[\[_TOC_\]\])\s*")
_FENCE = re.compile(r"\s{0,3}(```+|~~~+).*")
_TAGS_ONLY = re.compile(r"\s*(?:</?[a-zA-Z][^<>]*>\s*)+")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{3,})\s*")
_SECTION_HAN = re.compile(r"\s*[一二三四五六七八九十]{1,3}、\s*(\S.*)")
_LONGEST_HEADING = 80
_FRONT = "---"
_MOST_FRONT = 500


def items_of(lines: Iterable[Line], *, markdown: bool) -> list[Item]:
    """The lines with their roles. Without ``markdown`` a line in capitals is a heading too."""
    given = list(lines)
    front, rest = _front_matter(given)
    items = list(_items(_without_comments(rest), markdown))
    return [*front, *items]


def _front_matter(lines: list[Line]) -> tuple[list[Item], list[Line]]:
    first = next((i for i, line in enumerate(lines) if line.text.strip()), None)
    if first is None or lines[first].text.rstrip() != _FRONT:
        return [], lines
    for i in range(first + 1, min(len(lines), first + _MOST_FRONT)):
        if lines[i].text.rstrip() in (_FRONT, "..."):
            fields = [
                Item(line.number, Role.FIELD, line.text.rstrip())
                for line in lines[first + 1 : i]
                if len(line.text) <= LONGEST_MARKED_LINE
            ]
            return fields, lines[i + 1 :]
    return [], lines


def _without_comments(lines: Iterable[Line]) -> Iterator[Line]:
    """Without ``<!-- … -->``, over lines; one that is never closed is no comment."""
    given = list(lines)
    last = max((i for i, line in enumerate(given) if "-->" in line.text), default=-1)
    inside = False
    for i, line in enumerate(given):
        if not inside and "<!--" not in line.text:
            yield line
            continue
        text, inside = _outside_comments(line.text, inside, closable=i < last)
        yield Line(line.number, text)


def _outside_comments(text: str, inside: bool, *, closable: bool) -> tuple[str, bool]:
    kept: list[str] = []
    at = 0
    while at < len(text):
        if inside:
            end = text.find("-->", at)
            if end < 0:
                return "".join(kept), True
            at, inside = end + 3, False
            continue
        begin = text.find("<!--", at)
        if begin < 0 or (not closable and text.find("-->", begin) < 0):
            kept.append(text[at:])
            break
        kept.append(text[at:begin])
        at, inside = begin + 4, True
    return "".join(kept), inside


def _items(lines: Iterable[Line], markdown: bool) -> Iterator[Item]:
    given = list(lines)
    fence = ""
    above_blank = True
    for i, line in enumerate(given):
        text = line.text
        opened = _FENCE.fullmatch(text)
        if opened is not None and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
            yield Item(line.number, Role.RULE, "")
            continue
        if fence:
            yield Item(line.number, Role.CODE, text.strip())
            continue
        below = given[i + 1].text if i + 1 < len(given) else ""
        item = _item(line.number, text, below, above_blank, markdown)
        above_blank = item.role in (Role.BLANK, Role.HEADING, Role.RULE)
        yield item


def _item(number: int, text: str, below: str, above_blank: bool, markdown: bool) -> Item:
    bare = text.strip()
    if not bare:
        return Item(number, Role.BLANK, "")
    if len(text) > LONGEST_MARKED_LINE:
        return Item(number, Role.TEXT, bare)
    if _dropped(text):
        return Item(number, Role.RULE, "")
    return _structure(number, text, bare) or Item(
        number, _text_role(bare, below, above_blank, markdown), bare
    )


def _dropped(text: str) -> bool:
    return any(
        pattern.fullmatch(text) is not None
        for pattern in (_RULE, _UNDERLINE, _ATTRIBUTES, _CONTENTS, _TAGS_ONLY)
    )


def _structure(number: int, text: str, bare: str) -> Item | None:
    """The line's role where a sign at its head tells it."""
    if (heading := _HEADING.fullmatch(text)) is not None:
        return Item(number, Role.HEADING, (heading[1] or "").strip().rstrip("#").rstrip())
    if (quote := _QUOTE.fullmatch(text)) is not None:
        return Item(number, Role.QUOTE, quote[1].strip())
    if bare.startswith("|") and bare.count("|") > 1:
        return Item(number, Role.ROW, bare)
    if (item := _ITEM.fullmatch(text) or _ITEM_HAN.fullmatch(text)) is not None:
        return _task(number, item[1].strip())
    if (more := _MORE.fullmatch(text)) is not None:
        return Item(number, Role.MORE, more[1].strip())
    return None


def _task(number: int, text: str) -> Item:
    box = _BOX.fullmatch(text)
    if box is None:
        return Item(number, Role.ITEM, text)
    return Item(number, Role.ITEM, box[2].strip(), ticked=box[1])


def _text_role(bare: str, below: str, above_blank: bool, markdown: bool) -> Role:
    if len(bare) > _LONGEST_HEADING or not above_blank:
        return Role.TEXT
    if _UNDERLINE.fullmatch(below) is not None or _SECTION_HAN.fullmatch(bare) is not None:
        return Role.HEADING
    letters = sum(c.isalpha() for c in bare)
    shouted = bare.isupper() and letters > 3 and bare[-1] not in ".!?;,"
    return Role.HEADING if shouted and not markdown and ":" not in bare else Role.TEXT
