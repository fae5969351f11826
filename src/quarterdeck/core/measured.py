"""Figures measured on a text, deck or meeting, so that findings and reports hold no bare number."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.calendar import Period
from quarterdeck.core.figure import Audience, Figure, FigureId, Unit, ValueLevel

MEASURED = "measured"
"""The account part of the identity of what was measured on a file of no account."""


def measured(
    metric: str,
    value: Decimal | float | int,
    unit: Unit = Unit.COUNT,
    *,
    as_of: date,
    account: str = MEASURED,
    dimension: str = "",
) -> Figure:
    """``metric`` names what was measured (``deck.slides``, ``talk.share``)."""
    return Figure(
        FigureId(metric, account or MEASURED, "now", as_of, dimension),
        value,
        unit,
        Period(as_of, as_of + timedelta(days=1)),
        level=ValueLevel.BASE,
        audience=Audience.INTERNAL,
    )
