"""Gridlines with round values, for charts too full to write every value."""

from __future__ import annotations

from dataclasses import replace

from quarterdeck.document.page import Frame
from quarterdeck.render.svg.plot import Plot
from quarterdeck.render.svg.scale import Scale, ticks


def levels(plot: Plot, low: float, high: float) -> list[tuple[float, str]]:
    """Round values over a range, each written as the chart's figures are."""
    sample = next(f for s in plot.spec.series for f in s.figures if f.known)
    return [
        (level, plot.shown(replace(sample, value=level, missing=None)))
        for level in ticks(low, high)
    ]


def left_axis(plot: Plot, low: float, high: float, above: float, below: float) -> Scale:
    """Lying gridlines, their values on the left; leaves ``above`` and ``below`` free."""
    marks = levels(plot, low, high)
    left = max(plot.width_of(text) for _, text in marks) + 0.8 * plot.size
    area = plot.area
    plot.area = Frame(area.x + left, area.y + above, area.width - left, area.height - above - below)
    scale = Scale(marks[0][0], marks[-1][0], plot.bottom, plot.area.y)
    for level, text in marks:
        y = scale.at(level)
        plot.drawing.line((plot.area.x, y), (plot.right, y), plot.look.line, width=0.75)
        x = plot.area.x - 0.6 * plot.size
        _mark(plot, x, y + 0.36 * plot.size, text, "end")
    return scale


def bottom_axis(plot: Plot, low: float, high: float) -> Scale:
    """Standing gridlines, their values below; takes the values' height off the area."""
    marks = levels(plot, low, high)
    area, room = plot.area, plot.width_of(marks[-1][1]) / 2
    plot.area = Frame(area.x, area.y, area.width, area.height - 1.6 * plot.size)
    scale = Scale(marks[0][0], marks[-1][0], plot.area.x, plot.right - room)
    for level, text in marks:
        x = scale.at(level)
        plot.drawing.line((x, plot.area.y), (x, plot.bottom), plot.look.line, width=0.75)
        _mark(plot, x, plot.bottom + 1.3 * plot.size, text, "middle")
    return scale


def _mark(plot: Plot, x: float, y: float, text: str, anchor: str) -> None:
    plot.drawing.text(x, y, text, plot.look.muted, size=plot.size, anchor=anchor)
