"""Texts from data and people, without the characters that no page may hold."""

from __future__ import annotations

import re

UNPRINTABLE = "[\\x00-\\x1f\\x7f-\\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]+"
"""A pattern that Python and DuckDB read alike: control characters, which XML forbids and PowerPoint
cannot open, breaks of lines, and marks of direction, which can make a name read as another."""

_UNPRINTABLE = re.compile(UNPRINTABLE)


def printable(text: str) -> str:
    """The text with a blank in place of each run of unprintable characters, none at its ends."""
    return _UNPRINTABLE.sub(" ", text).strip()
