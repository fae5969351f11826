"""What ``quarterdeck init`` made, and what is left for a person to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.tablefile import FileFault


@dataclass(frozen=True, slots=True)
class DraftedTable:
    """A query that was drafted: its file, what it reads and delivers, its rows, its guesses with their
    lines, and the counts of keys that meet."""

    table: str
    file: str
    relations: tuple[str, ...]
    columns: tuple[str, ...]
    rows: int
    guesses: tuple[tuple[int, str], ...]
    unused: tuple[str, ...]
    met: str


@dataclass(frozen=True, slots=True)
class MissingTable:
    """A canonical table that no query delivers: the columns it needs, and why what looked like it was
    not taken ("" where nothing did)."""

    table: str
    doc: str
    needs: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class UnusedFile:
    """A data file that no query reads, and why."""

    relation: str
    path: Path
    why: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person should look at or change: file, line, what."""

    file: str
    line: int
    what: str


@dataclass(frozen=True, slots=True)
class InitReport:
    """The outcome. ``edits_needed`` must be made before the queries run; ``edits_advised`` are the
    guesses worth a look. ``notes`` say what was noticed while reading the files."""

    target: Path
    folders: tuple[str, ...]
    drafted: tuple[DraftedTable, ...]
    missing: tuple[MissingTable, ...]
    unused: tuple[UnusedFile, ...]
    unreadable: tuple[FileFault, ...]
    edits_needed: tuple[Edit, ...]
    edits_advised: tuple[Edit, ...]
    notes: tuple[str, ...]

    @property
    def runs(self) -> bool:
        """Whether the drafts run as they are."""
        return not self.edits_needed


def guess_lines(text: str) -> tuple[tuple[int, str], ...]:
    """The marked guesses of a query with their lines."""
    mark = "-- guess: "
    return tuple(
        (number, line.strip().removeprefix(mark))
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip().startswith(mark)
    )


def advised(drafted: Sequence[DraftedTable]) -> tuple[Edit, ...]:
    """Every guess as something to look at."""
    return tuple(Edit(d.file, line, what) for d in drafted for line, what in d.guesses)
