"""On which line of a JSON file an entry's words stand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_NEAR = 1 << 16
"""Characters between two entries: the times of each word may stand between."""

_MISSES = 100
"""After so many entries that are not found, the file writes its words in another way."""


def entry_lines(text: str, entries: Sequence[Any], keys: Iterable[str]) -> list[int]:
    """The line of each entry's words, from 1; the entry's own number where all is on few lines.

    The words are looked for as JSON may write them, one entry after another; where one is not found
    so, the line of the one before stands.
    """
    if text.count("\n") < len(entries):
        return list(range(1, len(entries) + 1))
    wanted = tuple(keys)
    lines: list[int] = []
    at, line, missed = 0, 1, 0
    for entry in entries:
        found, end = _find(text, _words(entry, wanted), at) if missed < _MISSES else (-1, at)
        if found < 0:
            missed += 1
        else:
            line += text.count("\n", at, found)
            at = end
        lines.append(line)
    return lines


def _words(entry: Any, keys: tuple[str, ...]) -> str:
    if not isinstance(entry, Mapping):
        return ""
    return next((entry[key] for key in keys if isinstance(entry.get(key), str)), "")


def _find(text: str, words: str, at: int) -> tuple[int, int]:
    """Where the words begin and end, at or after ``at``; -1 where nowhere near."""
    for escaped in (json.dumps(words), json.dumps(words, ensure_ascii=False)):
        found = text.find(escaped, at, at + len(escaped) + _NEAR)
        if found >= 0:
            return found, found + len(escaped)
    return -1, at
