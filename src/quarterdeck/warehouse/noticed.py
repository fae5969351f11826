"""Findings about data, and the counts they state."""

from __future__ import annotations

from datetime import date

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Audience, Figure, FigureId, Unit, ValueLevel
from quarterdeck.core.finding import Finding, Place, Severity
from quarterdeck.core.message import Message, Name

EXAMPLES = 5
"""How many keys a finding shows."""

LONGEST_EXAMPLE = 80
"""Characters of one example; a cell may hold a novel."""


def rows_counted(rows: int, place: str, as_of: date | None) -> Figure:
    """A number of rows as a figure, so that a message can state it; ``place`` says of what."""
    day = as_of or date.min
    return Figure(
        FigureId("source.rows", "sources", "now", day, place),
        rows,
        Unit.COUNT,
        Period(day, day),
        level=ValueLevel.BASE,
        audience=Audience.INTERNAL,
    )


def noticed(
    code: str,
    severity: Severity,
    place: str,
    message_id: str,
    *,
    count: int = 1,
    of: int | None = None,
    examples: tuple[str, ...] = (),
    as_of: date | None = None,
    **names: str,
) -> Finding:
    """A finding whose message may name ``$count``, ``$total`` and the given names."""
    args: dict[str, Figure | Name] = {k: Name(v) for k, v in names.items()}
    args["count"] = rows_counted(count, place, as_of)
    if of is not None:
        args["total"] = rows_counted(of, place, as_of)
    shown = tuple(_short(e) for e in examples[:EXAMPLES])
    return Finding(
        code, severity, Place.named(place), Message(message_id, dict(args)), count, shown
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_EXAMPLE else line[: LONGEST_EXAMPLE - 1] + "…"
