"""Columns and stacked columns."""

from __future__ import annotations

from quarterdeck.core.figure import Figure
from quarterdeck.render.svg import words
from quarterdeck.render.svg.plot import Plot, head
from quarterdeck.render.svg.upright import (
    COLUMN_SHARE,
    LABEL_GAP,
    Upright,
    baseline,
    target_line,
    upright,
)


def draw_columns(plot: Plot) -> None:
    """Columns side by side, each with its value where all values fit; else with an axis."""
    head(plot)
    labelled = _labels_fit(plot)
    found = upright(plot, plot.values(), labelled=labelled)
    for s, series in enumerate(plot.spec.series):
        for c, figure in enumerate(series.figures):
            _column(found, figure, s, c)
    baseline(found)
    target_line(plot, found.scale)
    for s, series in enumerate(plot.spec.series):
        for c, figure in enumerate(series.figures):
            if labelled or not figure.known:
                _value(found, figure, s, c)


def _labels_fit(plot: Plot) -> bool:
    room = plot.area.width / max(1, len(plot.spec.categories))
    count = len(plot.spec.series)
    each = room if count == 1 else room * COLUMN_SHARE * 1.2 / count
    figures = [f for s in plot.spec.series for f in s.figures if f.known]
    return all(plot.width_of(plot.shown(f), bold=True) <= each for f in figures)


def _place(found: Upright, series: int, category: int) -> tuple[float, float]:
    """Left edge and width of one column."""
    count = len(found.plot.spec.series)
    each = found.column / count
    left = found.centre(category) - found.column / 2 + series * each
    return left, each * (1 if count == 1 else 0.9)


def _column(found: Upright, figure: Figure, series: int, category: int) -> None:
    value = words.as_float(figure)
    if value is None:
        return
    x, width = _place(found, series, category)
    top, bottom = sorted((found.zero, found.scale.at(value)))
    found.plot.drawing.rect(x, top, width, bottom - top, found.plot.colour(series, category))


def _value(found: Upright, figure: Figure, series: int, category: int) -> None:
    plot, value = found.plot, words.as_float(figure)
    x, width = _place(found, series, category)
    middle = x + width / 2
    if value is None:
        room = found.room * 0.94 if len(plot.spec.series) == 1 else width
        plot.gap(middle, found.zero - LABEL_GAP * plot.size, room)
        return
    end = found.scale.at(value)
    y = end - LABEL_GAP * plot.size if value >= 0 else end + 1.2 * plot.size
    plot.put_value(figure, middle, y, bold=plot.highlighted(category))


def draw_stacked(plot: Plot) -> None:
    """Series on top of each other; a value is written where its part is high enough."""
    head(plot)
    ends = [end for c in range(len(plot.spec.categories)) for end in _stack_ends(plot, c)]
    found = upright(plot, ends, labelled=True)
    for c in range(len(plot.spec.categories)):
        _stack(found, c)
    baseline(found)
    target_line(plot, found.scale)


def _stack_ends(plot: Plot, category: int) -> tuple[float, float]:
    values = [words.as_float(series.figures[category]) or 0.0 for series in plot.spec.series]
    return sum(v for v in values if v < 0), sum(v for v in values if v > 0)


def _stack(found: Upright, category: int) -> None:
    plot, up, down = found.plot, 0.0, 0.0
    if all(not series.figures[category].known for series in plot.spec.series):
        y = found.zero - LABEL_GAP * plot.size
        plot.gap(found.centre(category), y, found.room * 0.94)
    for s, series in enumerate(plot.spec.series):
        value = words.as_float(series.figures[category]) or 0.0
        start = up if value > 0 else down
        up, down = (start + value, down) if value > 0 else (up, start + value)
        if value:
            _part(found, s, category, (start, start + value))


def _part(found: Upright, series: int, category: int, span: tuple[float, float]) -> None:
    plot, figure = found.plot, found.plot.spec.series[series].figures[category]
    top, bottom = sorted((found.scale.at(span[0]), found.scale.at(span[1])))
    x = found.centre(category)
    fill = plot.colour(series, category)
    height = max(0.5, bottom - top - 0.75)
    plot.drawing.rect(x - found.column / 2, top, found.column, height, fill)
    fits = plot.width_of(plot.shown(figure)) + 4 <= found.column
    if bottom - top >= 1.4 * plot.size and fits:
        highlighted = plot.spec.highlight == series
        ink = plot.look.on_series_colour(series, plot.spec.highlight)
        y = (top + bottom) / 2 + 0.36 * plot.size
        shown = plot.shown(figure)
        plot.drawing.text(x, y, shown, ink, size=plot.size, anchor="middle", bold=highlighted)
