"""Lines over time; a missing figure breaks the line."""

from __future__ import annotations

from itertools import pairwise

from quarterdeck.core.chart import Series
from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.axis import left_axis
from quarterdeck.render.svg.plot import Plot, head
from quarterdeck.render.svg.scale import Scale, around
from quarterdeck.render.svg.upright import Upright, names_below, names_height, target_line

THICKNESS = 2.5
LABELLED_POINTS = 9
"""A single line with at most so many points has a value on each, and no axis."""


def draw_lines(plot: Plot) -> None:
    """One line with its values, or several with an axis."""
    head(plot)
    labelled = len(plot.spec.series) == 1 and _labels_fit(plot)
    below = names_height(plot)
    low, high = around(plot.values())
    if labelled:
        scale = _free_scale(plot, low, high, below)
    else:
        scale = left_axis(plot, low, high, 0.8 * plot.size, below)
    names_below(plot)
    target_line(plot, scale)
    found = Upright(plot, scale)
    for s, series in enumerate(plot.spec.series):
        _line(found, series, s)
    if labelled:
        _values(found, plot.spec.series[0])


def _labels_fit(plot: Plot) -> bool:
    figures = plot.spec.series[0].figures
    room = plot.area.width / max(1, len(figures))
    widths = (plot.width_of(plot.shown(f), bold=True) for f in figures if f.known)
    return len(figures) <= LABELLED_POINTS and all(width <= room for width in widths)


def _free_scale(plot: Plot, low: float, high: float, below: float) -> Scale:
    """No axis: room above for the values, a line at the foot."""
    area, above = plot.area, 1.7 * plot.size
    plot.area = Frame(area.x, area.y + above, area.width, area.height - above - below)
    plot.drawing.line((plot.area.x, plot.bottom), (plot.right, plot.bottom), plot.look.line)
    return Scale(low, high, plot.bottom - 0.4 * plot.size, plot.area.y)


def _line(found: Upright, series: Series, index: int) -> None:
    plot = found.plot
    points = [
        None if (value := words.as_float(f)) is None else (found.centre(c), found.scale.at(value))
        for c, f in enumerate(series.figures)
    ]
    colour = _colour(plot, index)
    for first, second in pairwise(points):
        if first is not None and second is not None:
            plot.drawing.polyline((first, second), colour, THICKNESS)
    for c, point in enumerate(points):
        if point is not None:
            marked = plot.highlighted(c)
            fill = plot.look.highlight if marked else colour
            plot.drawing.circle(*point, 5.0 if marked else 3.0, fill, plot.look.paper)


def _colour(plot: Plot, index: int) -> str:
    if len(plot.spec.series) == 1:
        return plot.look.series_colour(0)
    return plot.colour(index, -1)


def _values(found: Upright, series: Series) -> None:
    plot = found.plot
    for c, figure in enumerate(series.figures):
        value, x = words.as_float(figure), found.centre(c)
        if value is None:
            plot.gap(x, plot.bottom - 0.6 * plot.size, found.room * 0.94)
        else:
            y = found.scale.at(value) - 0.75 * plot.size
            plot.put_value(figure, x, y, bold=plot.highlighted(c))
