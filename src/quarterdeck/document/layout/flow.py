"""Measured blocks, and how they share a region's height."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.document.blocks import Block
from quarterdeck.document.page import Box, Frame


@dataclass(frozen=True, slots=True)
class Part:
    """A block, or what is left of it on a continuation slide; ``start`` counts items already shown."""

    block: Block
    start: int = 0


class Measured(ABC):
    """A block measured at a width.

    ``least`` is the height it needs, ``comfortable`` what it can use well. An ``elastic`` one (a
    chart, room to write) takes all height there is; one that ``fills`` (a frame at a
    region's end) stretches to where its neighbours end.
    """

    least: float
    comfortable: float
    elastic: bool = False
    fills: bool = False

    @abstractmethod
    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        """The boxes in a frame of the measured width and at least the least height."""

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        """What fits in ``height`` and the part left over; None where nothing can be parted off.

        With ``force`` something is always given: the block stands alone on its page and its texts
        are cut by rule so that it fits.
        """
        return (self, None) if force else None


def needed(items: Sequence[Measured], gap: float) -> float:
    """The least height of a region."""
    return sum(item.least for item in items) + gap * max(len(items) - 1, 0)


def comfortable(items: Sequence[Measured], gap: float) -> float:
    """The height a region can use well; infinite where something elastic stands in it."""
    if any(item.elastic for item in items):
        return math.inf
    return sum(item.comfortable for item in items) + gap * max(len(items) - 1, 0)


def shares(items: Sequence[Measured], gap: float, height: float) -> tuple[float, ...]:
    """The heights of a region's blocks in ``height``: least, then comfort, then some fill the rest.

    A frame below other blocks keeps its own height: stretched, it would frame nothing.
    """
    spare = max(height - needed(items, gap), 0.0)
    wishes = [item.comfortable - item.least for item in items]
    wished = sum(wishes)
    given = min(1.0, spare / wished) if wished else 0.0
    grows = [item.elastic for item in items]
    if not any(grows):
        grows = [item.fills and len(items) == 1 for item in items]
    rest = (spare - wished * given) / sum(grows) if any(grows) else 0.0
    return tuple(
        item.least + wish * given + (rest if grow else 0.0)
        for item, wish, grow in zip(items, wishes, grows, strict=True)
    )


def stacked(items: Sequence[Measured], frame: Frame, gap: float) -> tuple[Box, ...]:
    """A region's boxes from top to bottom."""
    boxes: list[Box] = []
    y = frame.y
    for item, height in zip(items, shares(items, gap, frame.height), strict=True):
        boxes += item.boxes(Frame(frame.x, y, frame.width, height))
        y += height + gap
    return tuple(boxes)
