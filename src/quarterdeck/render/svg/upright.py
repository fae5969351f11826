"""What upright charts share: categories along the bottom, values upwards, the target's line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quarterdeck.document.measure import ELLIPSIS
from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.axis import left_axis
from quarterdeck.render.svg.plot import DASHES, Plot
from quarterdeck.render.svg.scale import Scale, from_zero

COLUMN_SHARE = 0.62
"""Of the room of a category, what its columns take."""
WIDEST = 84.0
SMALLER_NAMES = 10 / 11
"""Ten points where labels have eleven: the least size of a note (field-facts.md, Deck)."""
LABEL_GAP = 0.45
"""Between a column's end and its value, in type sizes."""


@dataclass(frozen=True, slots=True)
class Upright:
    """Where categories and values lie."""

    plot: Plot
    scale: Scale

    @property
    def room(self) -> float:
        return self.plot.area.width / max(1, len(self.plot.spec.categories))

    def centre(self, category: int) -> float:
        return self.plot.area.x + (category + 0.5) * self.room

    @property
    def column(self) -> float:
        return min(WIDEST, self.room * COLUMN_SHARE)

    @property
    def zero(self) -> float:
        return self.scale.at(0)


def upright(plot: Plot, values: Iterable[float], *, labelled: bool) -> Upright:
    """Lay out categories below and values above zero; with an axis where values are not written."""
    low, high = from_zero([*values, *_target(plot)])
    below = names_height(plot)
    if labelled:
        scale = _labelled_scale(plot, low, high, below)
    else:
        scale = left_axis(plot, low, high, 0.8 * plot.size, below)
    found = Upright(plot, scale)
    names_below(plot)
    return found


def names_height(plot: Plot) -> float:
    """What the names of the categories need below the plot."""
    return max(map(len, _names(plot)), default=0) * plot.leading + 0.6 * plot.size


def names_below(plot: Plot) -> None:
    """The names of the categories; every second or third where there are many."""
    count = len(plot.spec.categories)
    room, every = plot.area.width / max(1, count), _every(plot)
    for c, lines in enumerate(_names(plot)):
        x, y = plot.area.x + (c + 0.5) * room, plot.bottom + 1.4 * plot.size
        if c % every == 0:
            plot.stack(lines, x, y, anchor="middle", strong=plot.highlighted(c))


def baseline(found: Upright) -> None:
    plot = found.plot
    plot.drawing.line((plot.area.x, found.zero), (plot.right, found.zero), plot.look.line)


def target_line(plot: Plot, scale: Scale) -> None:
    """The agreed target, dashed across; ``plot.head`` names it."""
    for value in _target(plot):
        y = scale.at(value)
        plot.drawing.line((plot.area.x, y), (plot.right, y), plot.look.text, dashes=DASHES)


def _target(plot: Plot) -> list[float]:
    value = None if plot.spec.target is None else words.as_float(plot.spec.target)
    return [] if value is None else [value]


def _labelled_scale(plot: Plot, low: float, high: float, below: float) -> Scale:
    above = 1.5 * plot.size
    under = 1.5 * plot.size if low < 0 else 0.0
    area = plot.area
    plot.area = Frame(area.x, area.y + above, area.width, area.height - above - below)
    return Scale(low, high, plot.bottom - under, plot.area.y)


def _every(plot: Plot) -> int:
    """Of how many categories one is named: all up to twelve."""
    return -(-len(plot.spec.categories) // 12)


def _names(plot: Plot) -> list[tuple[words.Word, ...]]:
    """The names in their rooms; where one would be cut, all are set a little smaller."""
    found = _names_at(plot)
    if plot.names == 1.0 and any(line.text.endswith(ELLIPSIS) for n in found for line in n):
        plot.names = SMALLER_NAMES
        found = _names_at(plot)
    return found


def _names_at(plot: Plot) -> list[tuple[words.Word, ...]]:
    count = len(plot.spec.categories)
    room = plot.area.width / max(1, count) * _every(plot) - 0.25 * plot.size
    return [plot.category(c, room) for c in range(count)]
