"""A figure knows where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum

from quarterdeck.core.calendar import Period


class Unit(StrEnum):
    """What a value counts. Ratios are fractions; money is exact and has a currency."""

    COUNT = "count"
    RATIO = "ratio"
    MONEY = "money"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"
    SCORE = "score"
    POINTS = "points"
    MULTIPLE = "multiple"
    QUANTITY = "quantity"


class ValueLevel(IntEnum):
    """The value hierarchy; the top two lead the conversation."""

    STRATEGIC = 1
    OPERATIONAL = 2
    TACTICAL = 3
    BASE = 4


class Direction(StrEnum):
    """Which way is better for the customer."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class Audience(StrEnum):
    """Who may read it. Everything is internal unless a declared list says customer."""

    CUSTOMER = "customer"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, order=True)
class FigureId:
    """``metric@account/period[/dimension]#as-of``; period is a quarter, ``window`` or ``now``."""

    metric: str
    account: str
    period: str
    as_of: date
    dimension: str = ""

    def __str__(self) -> str:
        dimension = f"/{self.dimension}" if self.dimension else ""
        return f"{self.metric}@{self.account}/{self.period}{dimension}#{self.as_of}"

    @property
    def short(self) -> str:
        """What a person types: the metric, with period and dimension where not the window."""
        dimension = f"/{self.dimension}" if self.dimension else ""
        return (
            self.metric
            if self.period == "window" and not dimension
            else f"{self.metric}/{self.period}{dimension}"
        )

    @classmethod
    def parse(cls, text: str) -> FigureId:
        match = re.match(r"^([^@]+)@([^/]+)/([^/#]+)(?:/([^#]*))?#(\d{4}-\d\d-\d\d)$", text)
        if match is None:
            raise ValueError(f"not a figure's identity: {text!r}")
        return cls(match[1], match[2], match[3], date.fromisoformat(match[5]), match[4] or "")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what should be known is known: ``known`` of ``eligible`` (rows, parts, days)."""

    known: int
    eligible: int

    @property
    def share(self) -> float | None:
        return self.known / self.eligible if self.eligible else None


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with unit, period, account, as-of, level, coverage and the metric behind it.

    ``value`` is None where the figure is missing, and ``missing`` then says why (a message id).
    Money values are Decimal with ``currency``; other values are float or int. ``rows`` are the keys
    of the facts that a figure derived by the story was counted from.
    """

    id: FigureId
    value: Decimal | float | int | None
    unit: Unit
    period: Period
    level: ValueLevel = ValueLevel.TACTICAL
    direction: Direction = Direction.NEUTRAL
    audience: Audience = Audience.INTERNAL
    currency: str | None = None
    numerator: Decimal | float | int | None = None
    denominator: Decimal | float | int | None = None
    coverage: Coverage | None = None
    missing: str | None = None
    overridden: str | None = None
    rows: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return self.value is not None


class FigureSet:
    """The figures of one account, by metric, period and dimension."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._by_key: Mapping[tuple[str, str, str], Figure] = {
            (f.id.metric, f.id.period, f.id.dimension): f for f in figures
        }

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._by_key.values())

    def __len__(self) -> int:
        return len(self._by_key)

    def get(self, metric: str, period: str = "window", dimension: str = "") -> Figure | None:
        return self._by_key.get((metric, period, dimension))

    def known(self, metric: str, period: str = "window", dimension: str = "") -> Figure | None:
        """The figure if it exists and is not missing."""
        figure = self.get(metric, period, dimension)
        return figure if figure is not None and figure.known else None

    def series(self, metric: str, dimension: str = "") -> tuple[Figure, ...]:
        """The quarterly figures of a metric, oldest first, missing ones included."""
        return tuple(
            sorted(
                (
                    f
                    for (m, p, d), f in self._by_key.items()
                    if m == metric and d == dimension and p[0].isdigit()
                ),
                key=lambda f: f.period.start,
            )
        )

    def dimensions(self, metric: str, period: str = "window") -> tuple[Figure, ...]:
        """All dimensions of a metric in one period, sorted by dimension."""
        found = [f for (m, p, d), f in self._by_key.items() if m == metric and p == period and d]
        return tuple(sorted(found, key=lambda f: f.id.dimension))
