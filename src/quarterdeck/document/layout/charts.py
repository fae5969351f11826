"""Charts: what it says above, where it comes from below, the plot takes the height between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.message import Text
from quarterdeck.document import measure
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Anchor, Box, ChartBox, Frame, Ink, Line, Run, TextBox
from quarterdeck.document.theme import SIZES
from quarterdeck.i18n.messages import format_message

TITLE_LINES = 3
SOURCE_LINES = 2
GAP = 6.0
LEAST_PLOT = 60.0


@dataclass(slots=True)
class Plot(Measured):
    spec: ChartSpec
    title: tuple[Line, ...]
    source: tuple[Line, ...]
    width: float
    style: Style

    def __post_init__(self) -> None:
        self.elastic = True
        self.least = self._around + self.style.density.chart
        self.comfortable = self.least

    @property
    def _title_height(self) -> float:
        return max(measure.text_height(self.title, self.width), self.style.chart_title)

    @property
    def _source_height(self) -> float:
        return max(measure.text_height(self.source, self.width), self.style.chart_source)

    @property
    def _around(self) -> float:
        return self._title_height + self._source_height + 2 * GAP

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        above, below = self._title_height, self._source_height
        plot = Frame(
            frame.x, frame.y + above + GAP, frame.width, frame.height - above - below - 2 * GAP
        )
        title = Frame(frame.x, frame.y, frame.width, above)
        source = Frame(frame.x, frame.y + frame.height - below, frame.width, below)
        return (
            TextBox(title, self.title, name="Chart title", heading_level=2),
            self._plot(plot),
            TextBox(source, self.source, name="Source"),
        )

    def _plot(self, frame: Frame) -> Box:
        if any(figure.known for series in self.spec.series for figure in series.figures):
            alt = self.style.texts.to(self.spec.alt, self.style.first)
            return ChartBox(frame, self.spec, self.style.languages, alt)
        lines = tuple(
            Line(
                (
                    Run(
                        format_message("layout-chart-empty", {}, language),
                        language,
                        14,
                        ink=Ink.MUTED,
                    ),
                )
            )
            for language in self.style.languages
        )
        return TextBox(
            frame, lines, anchor=Anchor.MIDDLE, fill=Ink.SURFACE, padding=14, name="Empty chart"
        )

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        if not force:
            return None
        self.least = self.comfortable = min(self.least, max(height, self._around + LEAST_PLOT))
        return self, None


def chart(spec: ChartSpec, width: float, style: Style) -> Plot:
    title = lines_of(spec.title, width, style, bold=True, lines=TITLE_LINES)
    source = lines_of(spec.source, width, style, bold=False, lines=SOURCE_LINES)
    return Plot(spec, title, source, width, style)


def lines_of(text: Text, width: float, style: Style, *, bold: bool, lines: int) -> tuple[Line, ...]:
    """A chart's title or source in each language."""
    found: list[Line] = []
    for language in style.languages if bold else style.note_languages:
        run = style.run(text, language, _size(style, bold=bold, second=bool(found)),
                        bold=bold and not found, ink=_ink(bold=bold, second=bool(found)))  # fmt: skip
        if not found or run.text != found[0].runs[0].text:
            found.append(Line((style.cut(run, width, lines),)))
    return tuple(found)


def _size(style: Style, *, bold: bool, second: bool) -> float:
    if not bold:
        return SIZES.footer
    return style.density.detail if second else min(style.density.heading, SIZES.chart_title)


def _ink(*, bold: bool, second: bool) -> Ink:
    return Ink.TEXT if bold and not second else Ink.MUTED


def level(specs: Sequence[ChartSpec], width: float, style: Style) -> tuple[float, float]:
    """The heights of title and source that charts side by side share."""
    found = [chart(spec, width, style) for spec in specs]
    titles = [measure.text_height(plot.title, width) for plot in found]
    sources = [measure.text_height(plot.source, width) for plot in found]
    return max(titles, default=0.0), max(sources, default=0.0)
