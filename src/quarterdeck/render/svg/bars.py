"""Lying bars: for long category names; the first category stands on top."""

from __future__ import annotations

from quarterdeck.core.figure import Figure
from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.axis import bottom_axis
from quarterdeck.render.svg.plot import DASHES, Plot, head
from quarterdeck.render.svg.scale import Scale, from_zero

LABEL_SHARE = 0.42
"""Of the width, what category names may take at most."""
BAR_SHARE = 0.62
THICKEST = 34.0


def draw_bars(plot: Plot) -> None:
    """Bars with names on the left and values at their ends, or an axis where they are too thin."""
    head(plot)
    names = _names(plot)
    labelled = _thickness(plot) / len(plot.spec.series) >= 1.05 * plot.size
    labelled = labelled or len(plot.spec.series) == 1
    scale = _scale(plot) if labelled else bottom_axis(plot, *from_zero(plot.values()))
    room, thickness = _room(plot), _thickness(plot)
    for c, lines in enumerate(names):
        middle = plot.area.y + (c + 0.5) * room
        y = middle - (len(lines) - 1) * plot.leading / 2 + 0.36 * plot.size
        x = plot.area.x - 0.7 * plot.size
        plot.stack(lines, x, y, anchor="end", strong=plot.highlighted(c))
        _bars_of(plot, scale, c, middle - thickness / 2, labelled=labelled)
    zero = scale.at(0)
    plot.drawing.line((zero, plot.area.y), (zero, plot.bottom), plot.look.line)
    _target(plot, scale)


def _room(plot: Plot) -> float:
    return plot.area.height / max(1, len(plot.spec.categories))


def _thickness(plot: Plot) -> float:
    """Of the bars of one category together."""
    widest = THICKEST * (1 if len(plot.spec.series) == 1 else 1.6)
    return min(widest, _room(plot) * BAR_SHARE)


def _names(plot: Plot) -> list[tuple[words.Word, ...]]:
    """Category names broken to their column, no higher than their row; takes the column."""
    most = plot.area.width * LABEL_SHARE
    fit = max(1, int(_room(plot) / plot.leading))
    each = min(words.LINES_PER_LABEL, max(1, fit // len(plot.languages)))
    names = [plot.category(c, most, each)[:fit] for c in range(len(plot.spec.categories))]
    widths = [plot.width_of(line.text, bold=True) for found in names for line in found]
    taken = min(most, max(widths, default=0.0)) + 0.7 * plot.size
    area = plot.area
    plot.area = Frame(area.x + taken, area.y, area.width - taken, area.height)
    return names


def _scale(plot: Plot) -> Scale:
    """Values across the area, with room for the longest label at either end."""
    shown = [plot.shown(f) for s in plot.spec.series for f in s.figures if f.known]
    room = max((plot.width_of(text, bold=True) for text in shown), default=0.0) + 0.8 * plot.size
    low, high = from_zero(plot.values())
    left = plot.area.x + (room if low < 0 else 0)
    return Scale(low, high, left, plot.right - room)


def _bars_of(plot: Plot, scale: Scale, category: int, top: float, *, labelled: bool) -> None:
    count = len(plot.spec.series)
    each = _thickness(plot) / count
    for s, series in enumerate(plot.spec.series):
        figure, y = series.figures[category], top + s * each
        height = each * (1 if count == 1 else 0.88)
        _bar(plot, scale, figure, y, height, plot.colour(s, category))
        if labelled or (not figure.known and each >= plot.size):
            baseline = y + height / 2 + 0.36 * plot.size
            _value(plot, scale, figure, baseline, strong=plot.highlighted(category))


def _bar(plot: Plot, scale: Scale, figure: Figure, y: float, height: float, colour: str) -> None:
    value = words.as_float(figure)
    if value is not None:
        left, right = sorted((scale.at(0), scale.at(value)))
        plot.drawing.rect(left, y, right - left, height, colour)


def _value(plot: Plot, scale: Scale, figure: Figure, baseline: float, *, strong: bool) -> None:
    value, step = words.as_float(figure), 0.45 * plot.size
    if value is None:
        said = words.missing(plot.languages)
        plot.drawing.text(scale.at(0) + step, baseline, said, plot.look.muted, size=plot.size)
    elif value >= 0:
        plot.put_value(figure, scale.at(value) + step, baseline, anchor="start", bold=strong)
    else:
        plot.put_value(figure, scale.at(value) - step, baseline, anchor="end", bold=strong)


def _target(plot: Plot, scale: Scale) -> None:
    value = None if plot.spec.target is None else words.as_float(plot.spec.target)
    if value is not None:
        x = scale.at(value)
        plot.drawing.line((x, plot.area.y), (x, plot.bottom), plot.look.text, dashes=DASHES)
