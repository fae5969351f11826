"""Paragraphs of DrawingML as lines: what is written, its level and its size in points."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from quarterdeck.core.deck import Line, LineKind
from quarterdeck.intake.decks.names import MC, A, M
from quarterdeck.intake.untrusted_xml import Element

LEVELS = 9
"""Indents that DrawingML knows."""

Inherited = Callable[[int], float | None]
"""The size in points that a level takes where the text itself names none."""

_SPACES = re.compile(r"[ \t\n\r\v\f]+")
_ESCAPED_CONTROL = re.compile(r"_x00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f])_")
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_BREAK_IN_WIDE = re.compile(rf"(?<=[{_WIDE}])\n+(?=[{_WIDE}])")
_BREAK = "\n"


def nothing_inherited(level: int) -> float | None:
    """For text whose size nothing around it sets."""
    return None


def lines(
    body: Element | None,
    kind: LineKind = LineKind.BODY,
    inherited: Inherited = nothing_inherited,
) -> Iterator[Line]:
    """The paragraphs of a text body that hold any text."""
    own: dict[int, float] = {}
    scale = 1.0
    for child in body if body is not None else ():
        if child.tag == _PARAGRAPH:
            if not len(child):
                continue
            found = read_paragraph(child)
            if found.text:
                size = found.size or own.get(found.level) or inherited(found.level)
                yield Line(found.text, kind, round(size * scale, 1) if size else None, found.level)
        elif child.tag == _BODY:
            scale = _font_scale(child)
        elif child.tag == _LIST_STYLE:
            own = list_sizes(child)


_TEXT, _RUNS, _LINE_BREAK = f"{A}t", frozenset({f"{A}r", f"{A}fld"}), f"{A}br"
_ALTERNATIVE, _CHOICE, _FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
_PARAGRAPH, _BODY, _LIST_STYLE = f"{A}p", f"{A}bodyPr", f"{A}lstStyle"
_OF_PARAGRAPH, _OF_RUN, _OF_END = f"{A}pPr", f"{A}rPr", f"{A}endParaRPr"
_DEFAULT, _MATH = f"{A}defRPr", f"{M}t"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as written: ``size`` is that of most of its characters, None where none is given."""

    text: str
    level: int
    size: float | None


def read_paragraph(paragraph: Element) -> Paragraph:
    """The text in one line, the indent from 0, and the size in points."""
    pieces: list[str] = []
    sizes: dict[float | None, int] = {}
    level, own = 0, None
    for child in paragraph:
        tag = child.tag
        if tag in _RUNS:
            text, size = _run(child)
            pieces.append(text)
            sizes[size] = sizes.get(size, 0) + len(text.strip())
        elif tag == _OF_PARAGRAPH:
            level, own = _level(child), _default_size(child)
        elif tag != _OF_END:
            pieces += _other(child)
    size = max(sizes, key=lambda s: sizes[s]) if sizes else None
    return Paragraph(_in_one_line("".join(pieces)), level, size or own)


def paragraph_text(paragraph: Element) -> str:
    """The text of a paragraph in one line; a break between Chinese characters leaves no gap."""
    return read_paragraph(paragraph).text


def _run(run: Element) -> tuple[str, float | None]:
    text, size = "", None
    for child in run:
        if child.tag == _TEXT:
            text = child.text or ""
        elif child.tag == _OF_RUN:
            size = points(child)
    return text, size


def _other(element: Element) -> Iterator[str]:
    """What stands between runs: breaks, formulas, and what newer programs write in two ways."""
    if element.tag == _LINE_BREAK:
        yield _BREAK
    elif element.tag == _ALTERNATIVE:
        for chosen in element.iterchildren(_CHOICE, _FALLBACK):
            for child in chosen:
                yield from (_run(child)[0],) if child.tag in _RUNS else _other(child)
            break
    else:
        yield from (t.text or "" for t in element.iter(_MATH))


def _in_one_line(text: str) -> str:
    if "_x00" in text:
        text = _ESCAPED_CONTROL.sub(" ", text)
    if _BREAK in text:
        text = _BREAK_IN_WIDE.sub("", text.strip())
    return _SPACES.sub(" ", text).strip()


def _level(properties: Element) -> int:
    return min(max(whole(properties.get("lvl")) or 0, 0), LEVELS - 1)


def points(properties: Element | None) -> float | None:
    """``sz`` of run properties, which counts hundredths of a point."""
    size = whole(properties.get("sz")) if properties is not None else None
    return size / 100 if size and size > 0 else None


def list_sizes(style: Element | None) -> dict[int, float]:
    """The sizes by level that a list style sets."""
    found: dict[int, float] = {}
    for child in style if style is not None else ():
        size = _default_size(child)
        if size is None:
            continue
        levels = _style_levels(child.tag)
        for level in levels:
            if len(levels) == 1 or level not in found:
                found[level] = size
    return found


@lru_cache(maxsize=64)
def _style_levels(tag: str) -> tuple[int, ...]:
    """The levels that an element of a list style speaks of."""
    name = tag.rpartition("}")[2]
    if name == "defPPr":
        return tuple(range(LEVELS))
    match = re.fullmatch(r"lvl([1-9])pPr", name)
    return (int(match.group(1)) - 1,) if match else ()


def _default_size(properties: Element | None) -> float | None:
    return points(properties.find(_DEFAULT)) if properties is not None else None


def _font_scale(properties: Element) -> float:
    """What PowerPoint shrank the text by to fit its box; 1 where it did not."""
    fitted = properties.find(f"{A}normAutofit")
    share = percent(fitted.get("fontScale")) if fitted is not None else None
    return share if share and 0 < share <= 1 else 1.0


def percent(text: str | None) -> float | None:
    """A share: thousandths of a percent, or in strict files “62.5%”."""
    if text is None:
        return None
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else float(text) / 100_000
    except ValueError:
        return None


def whole(text: str | None) -> int | None:
    """A whole number as XML writes it; None for anything else, and for what no file means."""
    if text is None or len(text) > 12:
        return None
    try:
        return int(text)
    except ValueError:
        return None
