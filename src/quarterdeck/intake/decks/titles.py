"""Which text is a slide's title: its placeholder, else one that plainly stands above all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.deck import Line
from quarterdeck.intake.decks.backing import FOOTERS, TITLES
from quarterdeck.intake.decks.shapes import Piece

UPPER_SHARE = 1 / 3
"""A text that serves as a title begins in this upper share of the slide."""

LARGER = 1.2
"""How many times larger than any other text it is."""

LEAST_SIZE = 20.0
"""Points from which a slide's only text, in no placeholder, can be its title."""

MOST_CHARACTERS = 160
_MOST_LINES = 2
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Title:
    """The title's lines, and the piece that they are the first lines of."""

    piece: Piece
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its paragraphs; the two languages of a bilingual title stand on two lines."""
        return "\n".join(line.text for line in self.lines)


def find_title(pieces: Sequence[Piece], height: float) -> Title | None:
    """The title; None where none plainly is. ``height`` is the slide's, in EMU.

    A large figure (“98 %”) is no title, nor is a text that stands below another.
    """
    titled = next((p for p in pieces if p.kind in TITLES and p.lines), None)
    if titled is not None:
        return Title(titled, titled.lines)
    texts = [p for p in pieces if p.lines and not p.table and not p.chart and p.kind not in FOOTERS]
    top = _topmost(texts)
    found = max(top, key=lambda p: p.lines[0].size or 0, default=None)
    if found is None or found.box is None or found.box.top > height * UPPER_SHARE:
        return None
    return _leading(found, texts)


def _topmost(texts: Sequence[Piece]) -> list[Piece]:
    """The texts that no other one ends above."""
    placed = sorted((p.box.bottom, n) for n, p in enumerate(texts) if p.box is not None)
    ends = dict.fromkeys(range(len(texts)), placed[0][0] if placed else 0.0)
    if placed:  # of the text that ends first it is the second that counts
        ends[placed[0][1]] = placed[1][0] if len(placed) > 1 else float("inf")
    return [p for n, p in enumerate(texts) if p.box is not None and ends[n] > p.box.top]


def _leading(piece: Piece, texts: Sequence[Piece]) -> Title | None:
    """The first lines of the piece, where they plainly are larger than every other text."""
    size = piece.lines[0].size
    if size is None:
        return None
    count = next((n for n, x in enumerate(piece.lines) if x.size != size), len(piece.lines))
    title = Title(piece, piece.lines[:count])
    others = [*piece.lines[count:], *(x for o in texts if o is not piece for x in o.lines)]
    if count > _MOST_LINES or not _reads_as_a_title(title.text):
        return None
    if not others:
        return title if size >= LEAST_SIZE and not piece.kind else None
    return title if all(size >= LARGER * x.size for x in others if x.size is not None) else None


def _reads_as_a_title(text: str) -> bool:
    """Short, of words, and with more letters (or Chinese characters) than digits."""
    letters = sum(c.isalpha() for c in text)
    digits = sum(c.isdigit() for c in text)
    return len(text) <= MOST_CHARACTERS and letters >= max(_FEWEST_LETTERS, digits + 1)
