"""How wide and high a text is: advance widths, line breaking, cutting to whole words.

Widths are those of Arial (metric-compatible tables in ``data/widths``); hanzi and full-width forms
are one em. A reserve keeps our lines a little shorter than a renderer's, so that a text never takes
more lines than measured. Lines break at spaces and between hanzi only; a renderer that knows more
places to break fills its lines better, never worse.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.document.page import Line, Run

LATIN_RESERVE = 1.015
CJK_RESERVE = 1.05
"""Room for what other fonts and renderers add: 1.5 % for Latin and Cyrillic, 5 % for hanzi."""

CJK_SPACING = 0.25
"""Em that some renderers (LibreOffice) put between hanzi and a letter or digit; others put none."""

UNKNOWN_WIDTH = 1.0
ELLIPSIS = "…"

NEVER_FIRST = frozenset("，。、；：？！）》」』】〕〉”’％…—·,.;:!?)]}%»›")
"""Closing punctuation: no line begins with it."""

NEVER_LAST = frozenset("（《「『【〔〈“‘([{«‹$¥￥€£₽№")
"""Opening punctuation and signs before an amount: no line ends with it."""

FULL_WIDTH_IN_CHINESE = frozenset("“”‘’…—·")
"""Set in the East Asian typeface, one em wide, in a Chinese text; in Arial elsewhere."""

_LEADING = {Language.EN: (1.22, 1.14), Language.RU: (1.22, 1.14), Language.ZH: (1.36, 1.28)}
_DISPLAY_SIZE = 22


class Word(NamedTuple):
    """A stretch that does not break: ``text``, its width in em, the width of the space after it."""

    text: str
    width: float
    space: float
    gap: str


class Wrapped(NamedTuple):
    """A paragraph broken into lines: how many, and the width of the widest in points."""

    lines: int
    width: float


def leading(size: float, language: Language) -> float:
    """The distance of two lines in points; hanzi need more, display sizes less."""
    body, display = _LEADING[language]
    return size * (display if size >= _DISPLAY_SIZE else body)


@cache
def advances(bold: bool) -> dict[str, float]:
    """Advance widths in em by character."""
    found = json.loads(resources.text("widths", "bold.json" if bold else "regular.json"))
    em = found["em"]
    return {c: int(width) / em for width, text in found["advances"].items() for c in text}


@lru_cache(maxsize=8192)
def is_cjk(character: str) -> bool:
    """Hanzi, kana and full-width forms: lines may break before and after them."""
    return character > "\u2e7f" and unicodedata.east_asian_width(character) in "WF"


@lru_cache(maxsize=65536)
def em_width(text: str, language: Language, *, bold: bool = False) -> float:
    """The width of one line in em, reserve included."""
    widths = advances(bold)
    chinese = language is Language.ZH
    total = _spacing(text)
    for character in text:
        if chinese and character in FULL_WIDTH_IN_CHINESE:
            total += CJK_RESERVE
        elif (found := widths.get(character)) is not None:
            total += found * LATIN_RESERVE
        else:
            total += _unlisted(character)
    return total


def _spacing(text: str) -> float:
    """Room for what a renderer puts between hanzi and letters or digits."""
    if text.isascii() or not any(is_cjk(c) for c in text):
        return 0.0
    pairs = pairwise(text)
    return CJK_SPACING * sum(spaced(before, after) for before, after in pairs)


def spaced(before: str, after: str) -> bool:
    """Whether a hanzi (not punctuation) meets a letter or digit."""
    if is_cjk(before) == is_cjk(after):
        return False
    return before.isalnum() and after.isalnum()


def _unlisted(character: str) -> float:
    if is_cjk(character):
        return CJK_RESERVE
    return 0.0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else UNKNOWN_WIDTH


def text_width(text: str, language: Language, size: float, *, bold: bool = False) -> float:
    """The width of one line in points, reserve included."""
    return em_width(text, language, bold=bold) * size


@lru_cache(maxsize=16384)
def words(text: str, language: Language, bold: bool) -> tuple[Word, ...]:
    """The text in unbreakable stretches; a line feed inside a text counts as a space."""
    found: list[Word] = []
    for part in text.replace("\n", " ").split(" "):
        stretches = tuple(_stretches(part, language))
        for stretch, after in zip(stretches, (*stretches[1:], ""), strict=True):
            found.append(_word(stretch, after, language, bold))
    if found:
        found[-1] = found[-1]._replace(space=0.0, gap="")
    return tuple(found)


def _word(text: str, after: str, language: Language, bold: bool) -> Word:
    width = em_width(text, language, bold=bold)
    if not after:
        return Word(text, width, advances(bold)[" "] * LATIN_RESERVE, " ")
    return Word(text, width, CJK_SPACING if spaced(text[-1], after[0]) else 0.0, "")


def _stretches(part: str, language: Language) -> Iterable[str]:
    """Cut between hanzi, and between hanzi and words, where punctuation allows it."""
    if not any(is_cjk(c) for c in part):
        yield part
        return
    begin = 0
    for index in range(1, len(part)):
        before, after = part[index - 1], part[index]
        if not (is_cjk(before) or is_cjk(after)):
            continue
        if after not in NEVER_FIRST and before not in NEVER_LAST:
            yield part[begin:index]
            begin = index
    yield part[begin:]


@lru_cache(maxsize=16384)
def broken(
    text: str, language: Language, width: float, bold: bool, first: float = 0.0
) -> tuple[str, ...]:
    """The lines of a text in ``width`` em; the first begins ``first`` em to the right."""
    lines: list[str] = []
    line, used, gap, space = "", first, "", 0.0
    for word in words(text, language, bold):
        if (line or first) and used + space + word.width > width:
            lines.append(line)
            line, used, gap, space = "", 0.0, "", 0.0
        line, used = line + gap + word.text, used + space + word.width
        gap, space = word.gap, word.space
        while used > width:
            head, line = _torn(line, language, width, bold)
            lines.append(head)
            used = em_width(line, language, bold=bold)
            if not line:
                break
    return (*lines, line) if line or not lines else tuple(lines)


def _torn(text: str, language: Language, width: float, bold: bool) -> tuple[str, str]:
    """A word wider than a line, torn at the last character that fits (one at the least)."""
    used = 0.0
    for index, character in enumerate(text):
        used += em_width(character, language, bold=bold)
        if used > width and index:
            return text[:index], text[index:]
    return text, ""


@lru_cache(maxsize=16384)
def wrap(line: Line, width: float) -> Wrapped:
    """How many lines a paragraph takes in ``width`` points; runs follow each other on a line."""
    room = width - line.indent
    if not line.runs:
        return Wrapped(1, 0.0)
    if len(line.runs) == 1:
        run = line.runs[0]
        lines = broken(run.text, run.language, room / run.size, run.bold)
        widest = max(em_width(found, run.language, bold=run.bold) for found in lines)
        return Wrapped(len(lines), widest * run.size + line.indent)
    return _wrap_runs(line.runs, room, line.indent)


def _wrap_runs(runs: Sequence[Run], room: float, indent: float) -> Wrapped:
    count, used, widest = 1, 0.0, 0.0
    for run in runs:
        lines = broken(run.text, run.language, room / run.size, run.bold, used / run.size)
        count += len(lines) - 1
        tail = em_width(lines[-1], run.language, bold=run.bold) * run.size
        widest = max(widest, room if len(lines) > 1 else 0.0)
        used = tail + (used if len(lines) == 1 else 0.0)
        widest = max(widest, used)
    return Wrapped(count, widest + indent)


BALANCE_STEP = 8.0
"""Points by which a width is narrowed while looking for one that balances lines."""


def balanced(lines: Sequence[Line], width: float) -> float:
    """The least width, in steps, in which paragraphs still take as many lines as in ``width``.

    A title set in it leaves no single word or hanzi on its last line.
    """
    height = text_height(lines, width)
    narrowest = width
    while narrowest > width / 2 and text_height(lines, narrowest - BALANCE_STEP) <= height:
        narrowest -= BALANCE_STEP
    return narrowest


def line_height(line: Line) -> float:
    """The leading of a paragraph: that of its largest run."""
    return max((leading(run.size, run.language) for run in line.runs), default=0.0)


def paragraph_height(line: Line, width: float) -> float:
    """The height of a paragraph without the space before it."""
    return wrap(line, width).lines * line_height(line)


def text_height(lines: Sequence[Line], width: float) -> float:
    """The height of paragraphs in a column; space before the first does not count."""
    total = sum(paragraph_height(line, width) for line in lines)
    return total + sum(line.space_before for line in lines[1:])


def fitted(
    text: str, language: Language, size: float, width: float, lines: int, *, bold: bool = False
) -> tuple[str, ...]:
    """The text as at most ``lines`` lines, cut to whole words with an ellipsis where it is longer."""
    found = broken(text, language, width / size, bold)
    if len(found) <= lines:
        return found
    rest = (
        " ".join(found[lines - 1 :]) if language is not Language.ZH else "".join(found[lines - 1 :])
    )
    return (*found[: lines - 1], elided(rest, language, size, width, bold=bold))


def cut(
    text: str, language: Language, size: float, width: float, lines: int, *, bold: bool = False
) -> str:
    """The text, cut to whole words with an ellipsis so that it takes at most ``lines`` lines."""
    if len(broken(text, language, width / size, bold)) <= lines:
        return text
    found = words(text, language, bold)
    low, high = 0, len(found) - 1
    while low < high:
        middle = (low + high + 1) // 2
        shortened = _first(found, middle)
        fits = len(broken(shortened, language, width / size, bold)) <= lines
        low, high = (middle, high) if fits else (low, middle - 1)
    if low:
        return _first(found, low)
    return "".join(_torn_off(text, language, width * lines / size * 0.9, bold))


def _first(found: Sequence[Word], count: int) -> str:
    kept = "".join(word.text + word.gap for word in found[:count])
    return kept.rstrip(" ,.;:，。；：、—–-") + ELLIPSIS


def _torn_off(text: str, language: Language, width: float, bold: bool) -> tuple[str, str]:
    room = width - em_width(ELLIPSIS, language, bold=bold)
    return _torn(text, language, max(room, 0.0), bold)[0], ELLIPSIS


def elided(text: str, language: Language, size: float, width: float, *, bold: bool = False) -> str:
    """The text on one line, cut with an ellipsis where it is wider than ``width``."""
    if em_width(text, language, bold=bold) * size <= width:
        return text
    return cut(text, language, size, width, 1, bold=bold)
