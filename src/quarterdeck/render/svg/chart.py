"""A ChartSpec as an SVG file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.core.language import Language
from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.bars import draw_bars
from quarterdeck.render.svg.columns import draw_columns, draw_stacked
from quarterdeck.render.svg.doughnut import draw_doughnut
from quarterdeck.render.svg.drawing import Drawing
from quarterdeck.render.svg.lines import draw_lines
from quarterdeck.render.svg.look import Look
from quarterdeck.render.svg.plot import Plot
from quarterdeck.render.svg.waterfall import draw_waterfall

_DRAWERS: Mapping[ChartKind, Callable[[Plot], None]] = {
    ChartKind.COLUMN: draw_columns,
    ChartKind.BAR: draw_bars,
    ChartKind.LINE: draw_lines,
    ChartKind.STACKED: draw_stacked,
    ChartKind.DOUGHNUT: draw_doughnut,
    ChartKind.WATERFALL: draw_waterfall,
}


def draw_chart(
    spec: ChartSpec,
    languages: Sequence[Language],
    look: Look,
    *,
    width: float,
    height: float,
    id: str,
) -> str:
    """The plot as SVG of ``width`` x ``height``; title and source stand around it, not in it.

    ``id`` makes the ids inside unique on a page. The accessible name is the chart's title, the
    description its ``alt``, both in the first language. The same spec gives the same text.
    """
    drawing = Drawing(width, height)
    plot = Plot(spec, languages, look, drawing, Frame(2, 2, width - 4, height - 4))
    known = any(f.known for series in spec.series for f in series.figures)
    if known:
        _DRAWERS[spec.kind](plot)
    else:
        _nothing_known(plot)
    title, description = (words.in_languages(t, languages)[0].text for t in (spec.title, spec.alt))
    return drawing.svg(
        id=id,
        title=title,
        description=description,
        fonts=look.fonts,
        language=languages[0].value,
    )


def _nothing_known(plot: Plot) -> None:
    """All figures are missing: the empty frame says so."""
    area = plot.area
    plot.drawing.line((area.x, plot.bottom), (plot.right, plot.bottom), plot.look.line)
    plot.drawing.text(
        area.x + area.width / 2,
        area.y + area.height / 2,
        words.missing(plot.languages),
        plot.look.muted,
        size=plot.size * 1.2,
        anchor="middle",
    )
