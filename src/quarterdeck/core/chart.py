"""What a chart says, independent of how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.figure import Figure
from quarterdeck.core.message import Text


class ChartKind(StrEnum):
    COLUMN = "column"
    BAR = "bar"
    LINE = "line"
    STACKED = "stacked"
    DOUGHNUT = "doughnut"
    WATERFALL = "waterfall"


@dataclass(frozen=True, slots=True)
class Series:
    """One series; ``figures`` runs parallel to the chart's categories, missing ones are gaps."""

    name: Text
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart as a statement: ``title`` is what it says, ``source`` where its figures come from.

    All figures share one unit. ``highlight`` is the index of the category (or, with several
    series, of the series) that carries the accent colour; None colours by theme order. In a
    waterfall the last category is the total and every other figure is a step. ``target`` draws a
    line where one was agreed.
    """

    kind: ChartKind
    title: Text
    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    source: Text
    alt: Text
    highlight: int | None = None
    target: Figure | None = None
