"""What a run of the rules says: what was judged, what was found, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.figure import Figure
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message
from quarterdeck.errors import QuarterdeckError
from quarterdeck.rules.engine import stopping


class SubjectKind(StrEnum):
    """What was judged, as a reader calls it."""

    DATA = "data"
    PLAN = "plan"
    DOCUMENT = "document"
    DECK = "deck"
    DECKS = "decks"
    TRANSCRIPT = "transcript"
    MINUTES = "minutes"
    FOLLOW_UP = "follow-up"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class JudgedSubject:
    """One subject as a report names it.

    ``name`` is what ``Finding.subject`` holds; ``title`` heads its findings; ``read`` says what was
    read of it, ``skipped`` what was there and could not be; ``rules`` is how many judged it.
    ``path`` is the file that a reader would open to mend it, "" where there is none.
    """

    name: str
    kind: SubjectKind
    title: Message
    read: Message
    rules: int
    skipped: tuple[Message, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A target that could not be read, with the error that says why; ``path`` where it is a file."""

    name: str
    error: QuarterdeckError
    path: str = ""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text file that ``--fix`` went over: ``diff`` is unified, "" where nothing needed mending."""

    path: str
    diff: str


@dataclass(frozen=True, slots=True)
class LintReport:
    """One run. Findings keep the order of their subjects; ``not_mended`` are targets that ``--fix`` leaves alone."""

    as_of: date
    subjects: tuple[JudgedSubject, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Unread, ...] = ()
    mended: tuple[Mended, ...] = ()
    not_mended: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """That of the first target that could not be read; else 1 with an error not allowed, else 0."""
        if self.unread:
            return self.unread[0].error.exit_code
        return 1 if stopping(self.findings) else 0

    def of(self, subject: JudgedSubject) -> tuple[Finding, ...]:
        """The findings on one subject."""
        return tuple(f for f in self.findings if f.subject == subject.name)

    def counts(self) -> Mapping[str, Figure]:
        """As ``counts`` of its findings."""
        return counts(self.findings, self.as_of)


def counts(findings: Iterable[Finding], as_of: date) -> Mapping[str, Figure]:
    """How many errors, warnings and notes stand, and how many findings a person allowed."""
    found = tuple(findings)
    standing = [f.severity for f in found if f.allowed is None]
    amounts = {
        "errors": standing.count(Severity.ERROR),
        "warnings": standing.count(Severity.WARNING),
        "notes": standing.count(Severity.NOTE),
        "allowed": len(found) - len(standing),
    }
    return {name: measured(f"lint.{name}", amount, as_of=as_of) for name, amount in amounts.items()}
