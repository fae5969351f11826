"""A subject put before the rules, with what a report says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from quarterdeck.core.account import Segment
from quarterdeck.core.figure import Figure
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message
from quarterdeck.rules.report import SubjectKind
from quarterdeck.rules.subjects import Subject


@dataclass(frozen=True, slots=True)
class Posed:
    """A subject put before the rules, with what a report says of it (``rules.report.JudgedSubject``).

    ``segment`` chooses thresholds; ``allowed`` are a person's reasons by code.
    """

    name: str
    kind: SubjectKind
    title: Message
    read: Message
    subject: Subject
    segment: Segment | None = None
    allowed: Mapping[str, str] = field(default_factory=dict)
    skipped: tuple[Message, ...] = ()
    path: str = ""


def counted(name: str, amount: int, as_of: date) -> Figure:
    """An amount of what was read, as a figure for a message."""
    return measured(f"read.{name}", amount, as_of=as_of)
