"""How wide a table's columns are: by the shares they were given, or by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.language import Language
from quarterdeck.document import measure

NARROWEST = 40.0
LARGEST_WORD = 0.4
"""Of the table's width, what one long word may claim for its column."""


@dataclass(frozen=True, slots=True)
class Need:
    """A column's width with every text on one line, and with its longest word whole."""

    natural: float
    least: float


def need(
    text: str, language: Language, size: float, *, bold: bool = False, whole: bool = False
) -> Need:
    """What one text needs; a ``whole`` one is a single word to us, whatever stands in it."""
    natural = measure.text_width(text, language, size, bold=bold)
    if whole:
        return Need(natural, natural)
    longest = max((word.width for word in measure.words(text, language, bold)), default=0.0)
    return Need(natural, longest * size)


def widest(needs: Sequence[Need], padding: float) -> Need:
    """What a column needs for all its texts, with the room at its sides."""
    natural = max((n.natural for n in needs), default=0.0) + padding + 0.5
    least = max((n.least for n in needs), default=0.0) + padding + 0.5
    return Need(max(natural, NARROWEST), max(least, NARROWEST))


def given(shares: Sequence[float], width: float) -> tuple[float, ...]:
    """Columns by their shares, none narrower than a short word needs."""
    least = min(NARROWEST, width / len(shares))
    spare = width - least * len(shares)
    over = [max(width * share / sum(shares) - least, 0.0) for share in shares]
    scale = spare / sum(over) if sum(over) else 0.0
    return tuple(least + part * scale for part in over)


def torn(needs: Sequence[Need], widths: Sequence[float]) -> int:
    """How many columns are narrower than their longest word."""
    return sum(need.least > width + 0.01 for need, width in zip(needs, widths, strict=True))


def by_content(needs: Sequence[Need], width: float) -> tuple[float, ...]:
    """Short columns whole, the rest shared fairly among the long ones; words whole where they can be."""
    naturals = [n.natural for n in needs]
    if sum(naturals) <= width:
        return tuple(natural * width / sum(naturals) for natural in naturals)
    found = [0.0] * len(needs)
    left = width
    for place, index in enumerate(sorted(range(len(needs)), key=lambda i: naturals[i])):
        fair = left / (len(needs) - place)
        found[index] = min(naturals[index], fair)
        left -= found[index]
    return _words_whole(found, needs, width)


def _words_whole(found: Sequence[float], needs: Sequence[Need], width: float) -> tuple[float, ...]:
    """Columns widened to their longest word at the cost of those with room to spare."""
    leasts = [min(need.least, width * LARGEST_WORD) for need in needs]
    wanting = sum(max(least - w, 0.0) for least, w in zip(leasts, found, strict=True))
    spare = sum(max(w - least, 0.0) for least, w in zip(leasts, found, strict=True))
    share = min(1.0, spare / wanting) if wanting else 0.0
    taken = wanting * share / spare if spare else 0.0
    return tuple(
        w + (least - w) * (share if least > w else taken)
        for least, w in zip(leasts, found, strict=True)
    )
