"""The waterfall: steps that add up to a total."""

from __future__ import annotations

from quarterdeck.core.figure import Figure
from quarterdeck.render.svg import words
from quarterdeck.render.svg.plot import Plot, head
from quarterdeck.render.svg.upright import LABEL_GAP, Upright, baseline, target_line, upright


def draw_waterfall(plot: Plot) -> None:
    """Steps from zero to the last category, the total; each step hangs on the one before."""
    head(plot)
    figures = plot.spec.series[0].figures
    levels = _levels(figures)
    found = upright(plot, [*levels, words.as_float(figures[-1]) or 0.0], labelled=True)
    last = len(figures) - 1
    for c in range(last):
        _connector(found, c, levels[c + 1])
    for c, figure in enumerate(figures):
        _step(found, figure, c, 0.0 if c == last else levels[c], total=c == last)
    baseline(found)
    target_line(plot, found.scale)
    for c, figure in enumerate(figures):
        _value(found, figure, c, 0.0 if c == last else levels[c], total=c == last)


def _levels(figures: tuple[Figure, ...]) -> list[float]:
    """Where each step begins, and where the last one ends; a missing step moves nothing."""
    levels = [0.0]
    for figure in figures[:-1]:
        levels.append(levels[-1] + (words.as_float(figure) or 0.0))
    return levels


def _step(found: Upright, figure: Figure, category: int, start: float, *, total: bool) -> None:
    value = words.as_float(figure)
    if value is None:
        return
    top, bottom = sorted((found.scale.at(start), found.scale.at(start + value)))
    x = found.centre(category) - found.column / 2
    fill = _colour(found.plot, category, value, total=total)
    found.plot.drawing.rect(x, top, found.column, max(0.75, bottom - top), fill)


def _value(found: Upright, figure: Figure, category: int, start: float, *, total: bool) -> None:
    plot, value, x = found.plot, words.as_float(figure), found.centre(category)
    if value is None:
        y = found.scale.at(start) - LABEL_GAP * plot.size
        plot.gap(x, y, found.room * 0.94)
        return
    end = found.scale.at(start + value)
    y = end - LABEL_GAP * plot.size if value >= 0 else end + 1.2 * plot.size
    plot.put_value(figure, x, y, bold=total or plot.highlighted(category))


def _colour(plot: Plot, category: int, value: float, *, total: bool) -> str:
    if plot.highlighted(category):
        return plot.look.highlight
    if total:
        return plot.look.series_colour(0)
    return plot.look.quiet if value >= 0 else plot.look.falling


def _connector(found: Upright, category: int, level: float) -> None:
    y, half = found.scale.at(level), found.column / 2
    start = (found.centre(category) + half, y)
    end = (found.centre(category + 1) - half, y)
    found.plot.drawing.line(start, end, found.plot.look.muted, width=0.75, dashes="2 2")
