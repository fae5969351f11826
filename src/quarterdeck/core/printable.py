"""Texts from data and people, without the characters that no page may hold."""

from __future__ import annotations

import re

_CONTROLS = "\\x7f-\\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff"
UNPRINTABLE = f"[\\x00-\\x1f{_CONTROLS}]+"
"""A pattern that Python and DuckDB read alike: control characters, which XML forbids and PowerPoint
cannot open, breaks of lines, and marks of direction, which can make a name read as another."""

_HALVES = "\\ud800-\\udfff"
"""Halves of characters, such as stand for bytes of a file's name that are no text; no file can hold them."""

_UNPRINTABLE = re.compile(f"[\\x00-\\x1f{_CONTROLS}{_HALVES}]+")
_UNSEEN = re.compile(f"[\\x00-\\x08\\x0b-\\x1f{_CONTROLS}{_HALVES}]")


def printable(text: str) -> str:
    """The text with a blank in place of each run of unprintable characters, none at its ends."""
    return _UNPRINTABLE.sub(" ", text).strip()


def visible(text: str) -> str:
    """Text of many lines with a blank in place of each unprintable character; breaks and tabs stay.

    A terminal obeys some of those characters: it must not be told what to do by a file's name.
    """
    return _UNSEEN.sub(" ", text)


def escaped_in_json(text: str) -> str:
    r"""JSON in which unprintable characters, which stand in its texts only, are written as ``\u001b``."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
