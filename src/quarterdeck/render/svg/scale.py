"""From values to positions, and round numbers for an axis."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

LINE_FLOOR = 0.6
"""A line whose least value is above this share of its greatest need not start at zero."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Values ``low`` to ``high`` onto positions ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def from_zero(values: Iterable[float]) -> tuple[float, float]:
    """The range of ``values`` with zero in it; never empty."""
    found = [0.0, *values]
    low, high = min(found), max(found)
    return (low, high) if high > low else (0.0, 1.0)


def around(values: Iterable[float]) -> tuple[float, float]:
    """The range for a line: from zero, or closer where all values lie far above it."""
    found = list(values)
    low, high = from_zero(found)
    least = min(found, default=0.0)
    if high <= 0 or least <= LINE_FLOOR * high:
        return low, high
    room = max(high - least, 0.1 * high)
    return max(0.0, least - room), high


def ticks(low: float, high: float, count: int = 4) -> tuple[float, ...]:
    """About ``count`` round values from ``low`` to ``high``, the last at or above ``high``."""
    step = _round_step((high - low) / count)
    first = math.floor(low / step)
    last = math.ceil(high / step - 1e-9)
    return tuple(index * step for index in range(first, last + 1))


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough * (1 - 1e-9))
