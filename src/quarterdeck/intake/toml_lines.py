"""On which line of a TOML text a key stands; parsers do not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TABLE = re.compile(r"^\s*\[{1,2}\s*(.+?)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(
    r"""^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines (from 1) by key path."""

    by_key: Mapping[tuple[str, ...], int]

    @classmethod
    def of(cls, text: str) -> Lines:
        found: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(text.splitlines(), start=1):
            if header := _TABLE.match(line):
                table = _parts(header[1])
                found.setdefault(table, number)
            elif key := _KEY.match(line):
                found.setdefault((*table, *_parts(key[1])), number)
        return cls(found)

    def place(self, file: str, key: tuple[str, ...]) -> str:
        """``file:line`` of the key, or of the nearest table above it that stands in the text."""
        for length in range(len(key), 0, -1):
            if key[:length] in self.by_key:
                return f"{file}:{self.by_key[key[:length]]}"
        return file


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(text))
