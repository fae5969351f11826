"""What a text must hold for a pattern to match it at all: a quick look before the slow one.

Looking up the words of a text is many times faster than running a pattern over it, and most sentences
hold nothing of what a pattern needs. What is found here is never more than necessary: a text that holds
none of a pattern's ways cannot match, a text that holds one may or may not.

A ``Way`` is one way to match: pieces that the text's ``spelling`` holds all. ``" send it "`` are two
whole words, ``" sav"`` a word's beginning, ``"ed "`` an ending, ``"^ yes "`` the words that come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

try:
    from re import _constants as kinds  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # another Python keeps its pattern parser elsewhere: patterns then simply run
    kinds = parser = None

Way = tuple[str, ...]

MOST = 160
"""More ways than this are no quick look: the less telling half of them is let go."""

_RUN = re.compile(r"\w+")
_PARTING = re.compile(r"\W+")
_GAP = "\0"
"""Anything or nothing."""
_START, _END, _BORDER, _APART = "\1", "\2", "\3", "\4"
"""The text's start and end, a word's border, and what parts words: any sign that is no letter or digit."""

_Shapes = frozenset[str]
"""Every text that a part of a pattern may match, with the marks above for what is not known of it."""
_ANYTHING: _Shapes = frozenset((_GAP,))
_NOTHING: _Shapes = frozenset(("",))


def words_of(folded: str) -> list[str]:
    """The words of a case-folded text, without the signs between them."""
    return _RUN.findall(folded)


def spelling(words: Iterable[str]) -> str:
    """A text's words with one space between them and marks at both ends, for pieces to be looked up in."""
    return f"^ {' '.join(words)} $"


def way_of_word(word: str, bounded: bool) -> Way:
    """For a word or phrase of a lexicon, whose ``*`` stands for any ending."""
    border = _BORDER if bounded else ""
    shape = border + word.casefold().replace("*", _GAP) + border
    return _way(shape.replace(" ", _APART)) or ()


def ways_of(pattern: str) -> frozenset[Way] | None:
    """The ways in which a text may match the pattern, one of which it must hold; None where no words
    tell, so that the pattern has to be run."""
    if parser is None:
        return None
    ways = {_way(shape) for shape in _of_sequence(parser.parse(pattern), last=True)}
    if None in ways:
        return None
    told = {way for way in ways if way is not None}
    return frozenset(way for way in told if not any(part in told for part in _parts(way)))


def _parts(way: Way) -> Iterable[Way]:
    """What is shorter than a way and makes it needless to look for."""
    return (some for size in range(1, len(way)) for some in combinations(way, size))


def _way(shape: str) -> Way | None:
    """The pieces of a shape that tell; its signs (“?”) where it has no words; None where nothing tells."""
    pieces = tuple(dict.fromkeys(_spelt(part) for part in shape.split(_GAP)))
    telling = tuple(piece for piece in pieces if _RUN.search(piece))
    if telling:
        return telling
    signs = sorted({sign for sign in shape if sign > _APART and not sign.isspace()})
    return tuple(signs) or None


def _spelt(part: str) -> str:
    """A part of a shape as ``spelling`` would write it. Nothing comes before a start, or after an end."""
    begins, ends = _START in part, _END in part
    words = " ".join(_PARTING.split(part.rpartition(_START)[2].partition(_END)[0]))
    words = "^ " + words.lstrip() if begins else words
    return words.rstrip() + " $" if ends else words


def _of_sequence(items: Sequence[Any], *, last: bool) -> _Shapes:
    """``last`` says that nothing of the pattern follows the sequence."""
    parts = list(items)
    while parts and parts[-1][0] is kinds.ASSERT_NOT and not _no_word(parts[-1][1][1]):
        parts.pop()
    shapes, letters = _NOTHING, ""
    for place, (kind, value) in enumerate(parts, 1):
        if kind is kinds.LITERAL:
            letters += chr(value).casefold()
            continue
        item = _of_item(kind, value, last and place == len(parts))
        shapes = _joined(_joined(shapes, frozenset((letters,))), item)
        letters = ""
    return _joined(shapes, frozenset((letters,)))


def _joined(before: _Shapes, after: _Shapes) -> _Shapes:
    if after == _NOTHING:
        return before
    if len(before) * len(after) > MOST:
        before, after = _most_telling(before), _most_telling(after)
    if len(before) * len(after) > MOST:
        if _worth(before) >= _worth(after):
            after = _bordered(after, at_end=False)
        else:
            before = _bordered(before, at_end=True)
    return frozenset(
        one + other.lstrip(_GAP) if one.endswith(_GAP) else one + other
        for one in before
        for other in after
    )


def _bordered(shapes: _Shapes, *, at_end: bool) -> _Shapes:
    """Anything, with a word's border at the end (or start) if all the shapes have one there."""
    sides = {shape[-1:] if at_end else shape[:1] for shape in shapes}
    if not all(map(_is_border, sides)):
        return _ANYTHING
    return frozenset((_GAP + _BORDER if at_end else _BORDER + _GAP,))


def _is_border(sign: str) -> bool:
    return bool(sign) and sign != _GAP and not _RUN.match(sign)


def _most_telling(shapes: _Shapes) -> _Shapes:
    """Of each shape the longest word alone: fewer, since many share it."""
    fewer = frozenset(_longest(shape) for shape in shapes)
    return fewer if len(fewer) <= MOST else _ANYTHING


def _longest(shape: str) -> str:
    words = list(_RUN.finditer(shape))
    if not words:
        return _GAP
    word = max(words, key=lambda word: word.end() - word.start())
    start, end = max(0, word.start() - 1), word.end() + 1
    before = _GAP if start else ""
    after = _GAP if end < len(shape) else ""
    if before and _is_border(shape[0]):
        before = _BORDER + before
    if after and _is_border(shape[-1]):
        after += _BORDER
    return before + shape[start:end].strip(_GAP) + after


def _worth(shapes: _Shapes) -> int:
    """Of how many letters the least telling shape is."""
    return min(len("".join(_RUN.findall(shape))) for shape in shapes)


def _of_item(kind: Any, value: Any, last: bool) -> _Shapes:
    if kind is kinds.SUBPATTERN:
        return _of_sequence(value[-1], last=last)
    if kind is kinds.ATOMIC_GROUP:
        return _of_sequence(value, last=last)
    if kind is kinds.BRANCH:
        return _of_branches(value[1], last)
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return _repeated(*value)
    if kind is kinds.IN:
        return _of_signs(value)
    if kind is kinds.AT:
        return _at(value)
    if kind is kinds.ASSERT:
        return _of_sequence(value[1], last=True) if last and value[0] > 0 else _NOTHING
    if kind is kinds.ASSERT_NOT:
        return frozenset((_BORDER,)) if _no_word(value[1]) else _NOTHING
    return _ANYTHING


def _of_branches(branches: Iterable[Sequence[Any]], last: bool) -> _Shapes:
    shapes = frozenset[str]().union(*(_of_sequence(branch, last=last) for branch in branches))
    return shapes if len(shapes) <= MOST else _most_telling(shapes)


def _repeated(least: int, most: Any, items: Sequence[Any]) -> _Shapes:
    shapes = _of_sequence(items, last=False)
    if shapes == {_APART}:
        return frozenset((_APART,) if least else ("", _APART))
    if most == 1:
        return shapes if least else shapes | _NOTHING
    if least:
        return _joined(shapes, _ANYTHING)
    bordered = _bordered(shapes, at_end=False), _bordered(shapes, at_end=True)
    return next((_NOTHING | some for some in bordered if some != _ANYTHING), _ANYTHING)


def _of_signs(value: Sequence[Any]) -> _Shapes:
    """For a set of signs: each of them, or what parts words where it has no letter."""
    if all(kind is kinds.LITERAL for kind, _ in value):
        return frozenset(chr(code).casefold() for _, code in value)
    parting = (kinds.CATEGORY_SPACE, kinds.CATEGORY_NOT_WORD)
    for kind, code in value:
        is_sign = kind is kinds.LITERAL and not _RUN.match(chr(code))
        if not is_sign and not (kind is kinds.CATEGORY and code in parting):
            return _ANYTHING
    return frozenset((_APART,))


def _at(value: Any) -> _Shapes:
    if value in (kinds.AT_BEGINNING, kinds.AT_BEGINNING_STRING):
        return frozenset((_START,))
    if value in (kinds.AT_END, kinds.AT_END_STRING):
        return frozenset((_END,))
    return frozenset((_BORDER,)) if value is kinds.AT_BOUNDARY else _NOTHING


def _no_word(items: Sequence[Any]) -> bool:
    """Whether items say “no letter or digit here”."""
    word = [(kinds.CATEGORY, kinds.CATEGORY_WORD)]
    return [(kind, value) for kind, value in items] == [(kinds.IN, word)]
