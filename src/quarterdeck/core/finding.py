"""A finding: something that was noticed, as a value and not an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.message import Message


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """``code`` names the check, ``place`` the file, table, slide or row; ``examples`` a few keys."""

    code: str
    severity: Severity
    place: str
    message: Message
    count: int = 1
    examples: tuple[str, ...] = ()
