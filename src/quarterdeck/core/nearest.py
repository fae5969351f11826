"""The right name that comes nearest to a misspelt one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

LIKENESS = 0.6
"""How alike two names must be, from 0 to 1, for one to be proposed for the other."""


def nearest(name: str, known: Iterable[str], *, likeness: float = LIKENESS) -> str | None:
    """The known name nearest to ``name``, or None where none is near."""
    found = difflib.get_close_matches(name.lower(), list(known), n=1, cutoff=likeness)
    return found[0] if found else None
