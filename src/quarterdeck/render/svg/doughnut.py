"""The doughnut: parts of a whole, named and valued beside the ring."""

from __future__ import annotations

import math

from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.drawing import number
from quarterdeck.render.svg.plot import Plot

HOLE = 0.6
RING_SHARE = 0.44
"""Of the width, what the ring takes at most."""


def draw_doughnut(plot: Plot) -> None:
    """Slices clockwise from twelve o'clock; missing and negative figures have none, but are named."""
    values = [max(0.0, words.as_float(f) or 0.0) for f in plot.spec.series[0].figures]
    radius = min(plot.area.width * RING_SHARE, plot.area.height) / 2
    centre = (plot.area.x + radius, plot.area.y + plot.area.height / 2)
    whole, turned = sum(values), 0.0
    for index, value in enumerate(values):
        if value > 0:
            turn = value / whole
            _slice(plot, centre, radius, (turned, turned + turn), _colour(plot, index))
            turned += turn
    taken = 2 * radius + 1.6 * plot.size
    area = plot.area
    plot.area = Frame(area.x + taken, area.y, area.width - taken, area.height)
    _names(plot)


def _colour(plot: Plot, index: int) -> str:
    return plot.look.series_colour(index, plot.spec.highlight)


def _slice(
    plot: Plot,
    centre: tuple[float, float],
    radius: float,
    turns: tuple[float, float],
    fill: str,
) -> None:
    start, end = turns[0], min(turns[1], turns[0] + 0.99999)
    large = 1 if end - start > 0.5 else 0
    a, b = _point(centre, radius, start), _point(centre, radius, end)
    c, d = _point(centre, radius * HOLE, end), _point(centre, radius * HOLE, start)
    r, h = number(radius), number(radius * HOLE)
    commands = f"M{a} A{r} {r} 0 {large} 1 {b} L{c} A{h} {h} 0 {large} 0 {d} Z"
    plot.drawing.path(commands, fill, plot.look.paper)


def _point(centre: tuple[float, float], radius: float, turn: float) -> str:
    angle = 2 * math.pi * turn - math.pi / 2
    return f"{number(centre[0] + radius * math.cos(angle))} {number(centre[1] + radius * math.sin(angle))}"


def _names(plot: Plot) -> None:
    """Each slice with its colour, value and name, in the middle of the height."""
    size, left = plot.size, plot.area.x + 1.3 * plot.size
    names = _fitting_names(plot)
    heights = [(len(lines) + 1) * plot.leading + 0.5 * size for lines in names]
    y = plot.area.y + max(0.0, (plot.area.height - sum(heights)) / 2)
    for c, lines in enumerate(names):
        plot.drawing.rect(plot.area.x, y + 0.2 * size, 0.8 * size, 0.8 * size, _colour(plot, c))
        _value(plot, c, left, y + 0.94 * size)
        plot.stack(lines, left, y + 0.94 * size + plot.leading, anchor="start")
        y += heights[c]


def _value(plot: Plot, index: int, x: float, y: float) -> None:
    figure = plot.spec.series[0].figures[index]
    if figure.known:
        plot.put_value(figure, x, y, anchor="start", bold=True)
    else:
        said = words.missing(plot.languages)
        plot.drawing.text(x, y, said, plot.look.muted, size=plot.size)


def _fitting_names(plot: Plot) -> list[tuple[words.Word, ...]]:
    """Names in two lines, in one where the height is short, in one language where it must be."""
    width = plot.area.width - 1.3 * plot.size
    count = range(len(plot.spec.categories))
    for lines in (words.LINES_PER_LABEL, 1):
        names = [plot.category(c, width, lines) for c in count]
        height = sum((len(found) + 1) * plot.leading + 0.5 * plot.size for found in names)
        if height <= plot.area.height:
            return names
    return [found[:1] for found in names]
