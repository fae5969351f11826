"""How text stands in a calendar file (RFC 5545): escaped values, folded lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LINE_OCTETS = 75
"""The longest line; longer ones go on in the next, after a space (RFC 5545, 3.1)."""


def content(lines: Iterable[str]) -> bytes:
    """A calendar file of these lines, folded, each ended as the format wants it."""
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def escaped(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    lines = (without_controls(line) for line in re.split(r"\r\n|\r|\n", text))
    written = (re.sub(r"([\\;,])", r"\\\1", line) for line in lines)
    return "\\n".join(written)


def without_controls(text: str) -> str:
    """The text without what no calendar file may hold."""
    return "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff" and c != "\x7f")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets, never within a character."""
    part, used = "", 0
    for character in line:
        size = len(character.encode())
        if used + size > LINE_OCTETS:
            yield part
            part, used = " ", 1
        part, used = part + character, used + size
    yield part
