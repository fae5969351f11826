"""What a text must hold for a pattern to match it at all: a quick look before the slow one.

Looking for a few strings in a text is many times faster than running a pattern over it, and most
sentences hold none of them. What is found here is never more than necessary: a text without any of a
pattern's strings cannot match, a text with one may or may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

try:
    from re import _constants as kinds  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # another Python keeps its pattern parser elsewhere: patterns then simply run
    kinds = parser = None

Needed = frozenset[str]

MOST = 200
"""More strings than this are no quick look."""


def needed_for_words(words: Iterable[str]) -> Needed:
    """For words and phrases of a lexicon, whose ``*`` stands for any ending: one string for each."""
    return frozenset(
        max(re.split(r"[\s*]+", word.casefold()), key=len) for word in words if word.strip("* ")
    )


def needed_for(patterns: Iterable[str]) -> Needed | None:
    """Case-folded strings of which every match of any of the patterns holds one; None where there are
    no such, so that the patterns have to be run."""
    found: set[str] = set()
    for pattern in patterns:
        own = _of_sequence(parser.parse(pattern)) if parser is not None else None
        if own is None:
            return None
        found |= own
    return frozenset(found) if len(found) <= MOST else None


def _of_sequence(items: Sequence[Any]) -> Needed | None:
    """The strings of that part of a sequence which tells most: all its parts must be there."""
    candidates: list[Needed] = []
    run = ""
    for kind, value in items:
        if kind is kinds.LITERAL:
            run += chr(value).casefold()
            continue
        candidates += _told(frozenset((run,))) if run else ()
        run = ""
        candidates += _told(_of_item(kind, value))
    candidates += _told(frozenset((run,))) if run else ()
    return max(candidates, key=_worth, default=None)


def _told(found: Needed | None) -> tuple[Needed, ...]:
    return (found,) if found else ()


def _worth(found: Needed) -> tuple[int, int]:
    """Longer strings are rarer, fewer are quicker."""
    return min(3, min(len(text) for text in found)), -len(found)


def _of_item(kind: Any, value: Any) -> Needed | None:
    if kind is kinds.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is kinds.BRANCH:
        return _of_all(_of_sequence(branch) for branch in value[1])
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    if kind is kinds.ASSERT:
        return _of_sequence(value[1])
    if kind is kinds.IN and all(k is kinds.LITERAL for k, _ in value):
        return frozenset(chr(code).casefold() for _, code in value)
    return None


def _of_all(branches: Iterable[Needed | None]) -> Needed | None:
    found: set[str] = set()
    for branch in branches:
        if branch is None:
            return None
        found |= branch
    return frozenset(found)
