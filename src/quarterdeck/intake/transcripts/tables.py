"""Tables of minutes: a row reads “Owner: Ann; Task: send the plan; Due: 12 May”."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quarterdeck.intake.transcripts.inline import without_markup
from quarterdeck.intake.transcripts.marks import ABOUT, MARKED, marks_of, without_number
from quarterdeck.intake.transcripts.voices import plain

_DIVIDER = re.compile(r"[\s|:+=-]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the titles. ``about`` are labels of a row that tells of the meeting (“Date | …”)."""

    cells: tuple[str, ...]
    text: str
    marked: str | None = None
    about: frozenset[str] = frozenset()


@dataclass(slots=True)
class Table:
    """Takes the rows of one table in order; the first one holds the titles of the columns."""

    titles: tuple[str, ...] = ()
    marked: str | None = None
    divided: bool = False
    _first: Row | None = field(default=None)

    def take(self, line: str) -> Row | None:
        """The row; None for titles and dividers, and for a row with nothing in it."""
        if _DIVIDER.fullmatch(line):
            self.divided = True
            return None
        cells = tuple(plain(without_markup(c)) for c in line.strip().strip("|").split("|"))
        if not any(cells):
            return None
        about = marks_of(cells[0]) & ABOUT
        if about and len(cells) > 1 and not marks_of(cells[1]):
            return Row(cells, _joined(cells), about=about)
        if not self.titles:
            self.titles = cells
            self.marked = next((without_number(c) for c in cells if marks_of(c) & MARKED), None)
            return None
        return Row(cells, self._titled(cells), self.marked)

    def _titled(self, cells: tuple[str, ...]) -> str:
        titles = self.titles + ("",) * (len(cells) - len(self.titles))
        pairs = zip(titles, cells, strict=False)
        return "; ".join(f"{title}: {cell}" if title else cell for title, cell in pairs if cell)


def _joined(cells: tuple[str, ...]) -> str:
    return "; ".join(cell for cell in cells if cell)
