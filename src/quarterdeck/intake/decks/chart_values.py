"""What a chart draws: the values that its file keeps beside the workbook, and the names of its categories."""

from __future__ import annotations

import math
from collections.abc import Sequence

from quarterdeck.intake.decks.names import C
from quarterdeck.intake.decks.text import whole
from quarterdeck.intake.untrusted_xml import Element

MOST_POINTS = 2_000
"""Points of one series that are read; nobody reads more off a slide. A convention of ours."""


def values_of(series: Sequence[Element]) -> tuple[tuple[float | None, ...], ...]:
    """The values by series and category; empty where the file keeps none of them."""
    found = tuple(_points(one, ("val", "yVal")) for one in series)
    read = tuple(tuple(_number(text) for text in texts) for texts in found)
    return read if any(read) else ()


def labels_of(series: Sequence[Element]) -> tuple[str, ...]:
    """The names of the categories, as the first series that has any names them."""
    for one in series:
        names = _points(one, ("cat", "xVal"))
        if any(names):
            return tuple(" ".join((name or "").split()) for name in names)
    return ()


def _points(series: Element, names: Sequence[str]) -> tuple[str | None, ...]:
    """The texts of a series' points in their places; of names in several levels the innermost."""
    kept = next((x for n in names if (x := series.find(f"{C}{n}")) is not None), None)
    count = next(kept.iter(f"{C}ptCount"), None) if kept is not None else None
    size = min(max(whole(count.get("val")) or 0, 0), MOST_POINTS) if count is not None else 0
    texts: list[str | None] = [None] * size
    level = next(kept.iter(f"{C}lvl"), kept) if kept is not None else None
    for point in level.iter(f"{C}pt") if level is not None else ():
        place = whole(point.get("idx"))
        if place is not None and 0 <= place < size:
            texts[place] = point.findtext(f"{C}v")
    return tuple(texts)


def _number(text: str | None) -> float | None:
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if math.isfinite(value) else None
