"""What a text must hold for a pattern to match it, read from the pattern itself (``needed_words``).

What is found here is never more than necessary: a need is left out where the pattern does not tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from quarterdeck.i18n.needed_words import word_of

try:
    from re import _constants as kinds  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # another Python keeps its pattern parser elsewhere: patterns then simply run
    kinds = parser = None

Pieces = frozenset[str]

MOST = 60
"""So many spellings are followed side by side; where there are more, the pattern is taken as two parts."""

_FEW = 12
"""So many signs of a set (``[1-4]``) are followed one by one."""

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


def needed_for_word(word: str, *, bounded: bool) -> str:
    """The piece for a word or phrase of a lexicon, whose ``*`` stands for any ending."""
    border = _BORDER if bounded else ""
    shape = border + word.casefold().replace("*", _GAP) + border
    return _piece(re.sub(r"\s", _APART, shape)) or ""


def digest(pattern: str) -> str:
    """What stands for a pattern in the file of needs that are worked out beforehand."""
    return sha256(pattern.encode()).hexdigest()[:16]


def needed_for(pattern: str) -> tuple[Pieces, ...]:
    """The needs of a pattern, each of which a text must meet; none where nothing tells. First comes the one
    to file it by: of whole words alone if there is such, and such as are rare."""
    if parser is None:
        return ()
    read = _of_sequence(parser.parse(pattern), last=True)
    needs = {*read.needs, *_needs(read.shapes), *_needs(_last_parts(read.shapes))}
    return tuple(sorted(needs, key=_filing, reverse=True))


def _filing(need: Pieces) -> tuple[bool, float, int, list[str]]:
    """How well a pattern is filed by a need: whole words first; longer ones are rarer, fewer are quicker."""
    return all(map(word_of, need)), *_worth(need), sorted(need)


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known of the texts that a part of a pattern may match."""

    shapes: _Shapes
    needs: tuple[Pieces, ...] = ()


def _needs(shapes: _Shapes) -> tuple[Pieces, ...]:
    """What a text that has one of these shapes holds, as a need; none where one of them tells nothing."""
    pieces = {_piece(shape) for shape in shapes}
    return () if None in pieces else (frozenset(p for p in pieces if p is not None),)


def _piece(shape: str) -> str | None:
    """The piece of a shape that tells most; a sign (“?”) where it has no words."""
    spelt = [_spelt(part) for part in shape.split(_GAP)]
    best = max(spelt, key=_letters)
    if _letters(best):
        return best
    signs = [sign for sign in shape if sign > _APART and not sign.isspace()]
    return max(signs, default=None)


def _spelt(part: str) -> str:
    """A part of a shape as ``Told`` would spell it. Nothing comes before a start, or after an end."""
    begins, ends = _START in part, _END in part
    words = " ".join(_PARTING.split(part.rpartition(_START)[2].partition(_END)[0]))
    words = "^ " + words.lstrip() if begins else words
    return words.rstrip() + " $" if ends else words


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _worth(pieces: Pieces) -> tuple[float, int]:
    """Longer pieces are rarer, fewer are quicker."""
    return sum(map(_letters, pieces)) / len(pieces), -len(pieces)


def _of_sequence(items: Sequence[Any], *, last: bool) -> _Read:
    """``last`` says that nothing of the pattern follows the sequence."""
    parts = list(items)
    while parts and parts[-1][0] is kinds.ASSERT_NOT and not _no_word(parts[-1][1][1]):
        parts.pop()
    read, letters = _Read(_NOTHING), ""
    for place, (kind, value) in enumerate(parts, 1):
        if kind is kinds.LITERAL:
            letters += chr(value).casefold()
            continue
        item = _of_item(kind, value, last and place == len(parts))
        read = _joined(_joined(read, _Read(frozenset((letters,)))), item)
        letters = ""
    return _joined(read, _Read(frozenset((letters,))))


def _joined(one: _Read, other: _Read) -> _Read:
    """Two parts after each other, side by side where that is not too much."""
    before, after, needs = one.shapes, other.shapes, one.needs + other.needs
    too_many = len(before) * len(after) > max(MOST, len(before), len(after))
    if too_many or all(_GAP in shape[:2] for shape in after):
        needs += _needs(_last_parts(before, after))
    if too_many:
        before = _bordered(before)
    shapes = (first + then for first in before for then in after)
    return _Read(frozenset(shape.replace(_GAP + _GAP, _GAP) for shape in shapes), needs)


def _last_parts(shapes: _Shapes, after: _Shapes = _NOTHING) -> _Shapes:
    """What comes last in the shapes, with the border that follows if one does."""
    border = _BORDER if all(_is_border(shape[:1]) for shape in after) else ""
    return frozenset(shape.rpartition(_GAP)[2] + border for shape in shapes)


def _bordered(shapes: _Shapes) -> _Shapes:
    """Anything, with a word's border at either end where all the shapes have one."""
    begins = _BORDER if all(_is_border(shape[:1]) for shape in shapes) else ""
    ends = _BORDER if all(_is_border(shape[-1:]) for shape in shapes) else ""
    return frozenset((begins + _GAP + ends,))


def _is_border(sign: str) -> bool:
    return bool(sign) and sign != _GAP and not _RUN.match(sign)


def _of_item(kind: Any, value: Any, last: bool) -> _Read:
    if kind is kinds.SUBPATTERN:
        return _of_sequence(value[-1], last=last)
    if kind is kinds.ATOMIC_GROUP:
        return _of_sequence(value, last=last)
    if kind is kinds.BRANCH:
        return _of_branches([_of_sequence(branch, last=last) for branch in value[1]])
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return _repeated(*value)
    if kind is kinds.ASSERT and last and value[0] > 0:
        return _of_sequence(value[1], last=True)
    return _Read(_of_sign(kind, value))


def _of_branches(branches: Sequence[_Read]) -> _Read:
    shapes = frozenset[str]().union(*(branch.shapes for branch in branches))
    plain = not any(branch.needs for branch in branches)
    if plain or (len(shapes) <= MOST and _needs(shapes)):
        return _Read(shapes)
    best = [max((*b.needs, *_needs(b.shapes)), key=_worth, default=None) for b in branches]
    told = [pieces for pieces in best if pieces is not None]
    needs = (frozenset[str]().union(*told),) if len(told) == len(best) else ()
    return _Read(_bordered(shapes), needs)


def _repeated(least: int, most: Any, items: Sequence[Any]) -> _Read:
    read = _of_sequence(items, last=False)
    if read.shapes == {_APART}:
        return _Read(frozenset((_APART,) if least else ("", _APART)))
    if most == 1:
        return read if least else _Read(read.shapes | _NOTHING)
    around = _bordered(read.shapes)
    if least:
        return _Read(around, (*read.needs, *_needs(read.shapes)))
    return _Read(around | _NOTHING if around != _ANYTHING else around)


def _of_sign(kind: Any, value: Any) -> _Shapes:
    if kind is kinds.IN:
        return _of_signs(value)
    if kind is kinds.AT:
        return _at(value)
    if kind is kinds.ASSERT_NOT:
        return frozenset((_BORDER,)) if _no_word(value[1]) else _NOTHING
    return _NOTHING if kind is kinds.ASSERT else _ANYTHING


def _of_signs(value: Sequence[Any]) -> _Shapes:
    """For a set of signs: each of them, or what parts words where it has no letter."""
    codes = [code for kind, of in value for code in _codes(kind, of)]
    if 0 < len(codes) <= _FEW:
        return frozenset(chr(code).casefold() for code in codes)
    parting = (kinds.CATEGORY_SPACE, kinds.CATEGORY_NOT_WORD)
    for kind, code in value:
        is_sign = kind is kinds.LITERAL and not _RUN.match(chr(code))
        if not is_sign and not (kind is kinds.CATEGORY and code in parting):
            return _ANYTHING
    return frozenset((_APART,))


def _codes(kind: Any, value: Any) -> Iterable[int]:
    """The signs that a part of a set names one by one, more than few where it does not."""
    if kind is kinds.LITERAL:
        return (value,)
    return range(value[0], value[1] + 1) if kind is kinds.RANGE else range(_FEW + 1)


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
