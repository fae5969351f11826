"""Seeded chance: one stream per account and subject, so that a change in one moves no other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import TypeVar

T = TypeVar("T")


def dice(seed: int, *subject: str) -> Random:
    """The stream for a subject, ``dice(7, "ACC-1001", "tickets")``."""
    return Random(f"{seed}/{'/'.join(subject)}")


def spread(chance: Random, value: float, share: float) -> float:
    """``value``, up to ``share`` of it more or less."""
    return value * (1 + chance.uniform(-share, share))


def rotated(items: Sequence[T], start: int) -> tuple[T, ...]:
    """The items from index ``start`` on, and around."""
    start %= max(len(items), 1)
    return tuple(items[start:]) + tuple(items[:start])


def bounded(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))


def rounded(value: float, places: int = 0) -> Decimal:
    """A decimal with ``places`` digits after the point."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def handy(value: float) -> int:
    """A whole number of two or three leading digits, as people state a rate or a baseline."""
    step = 1
    while value / step >= 500:
        step *= 10
    fine = step // 2 if step > 1 and value / step < 100 else step
    return round(value / fine) * fine
