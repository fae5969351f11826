"""The frame of a chart: its drawing, words and place, and what all kinds of chart share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.page import Frame
from quarterdeck.render.svg import words
from quarterdeck.render.svg.drawing import Drawing
from quarterdeck.render.svg.look import Look

LINE_HEIGHT = 1.25
DASHES = "5 3"


@dataclass(slots=True)
class Plot:
    """One chart being drawn. ``area`` is what is left for the plot itself."""

    spec: ChartSpec
    languages: Sequence[Language]
    look: Look
    drawing: Drawing
    area: Frame
    names: float = 1.0
    """The type size of category names, as a share of the labels'."""

    @property
    def size(self) -> float:
        return self.look.size

    @property
    def leading(self) -> float:
        return self.size * LINE_HEIGHT

    @property
    def right(self) -> float:
        return self.area.x + self.area.width

    @property
    def bottom(self) -> float:
        return self.area.y + self.area.height

    def values(self) -> list[float]:
        """All values that are known, and the target."""
        figures = [f for series in self.spec.series for f in series.figures]
        if self.spec.target is not None:
            figures.append(self.spec.target)
        return [value for f in figures if (value := words.as_float(f)) is not None]

    def colour(self, series: int, category: int) -> str:
        """By theme order; with a highlight, accent for it and quiet tones for all else."""
        if len(self.spec.series) > 1:
            return self.look.series_colour(series, self.spec.highlight)
        if self.spec.highlight is None:
            return self.look.series_colour(0)
        return self.look.highlight if category == self.spec.highlight else self.look.quiet

    def highlighted(self, category: int) -> bool:
        return len(self.spec.series) == 1 and self.spec.highlight == category

    def width_of(self, text: str, *, bold: bool = False) -> float:
        return words.width_of(text, self.languages[0], self.size, bold=bold)

    def shown(self, figure: Figure) -> str:
        compact = words.needs_compact(self.spec, self.languages)
        return words.value(figure, self.languages, compact=compact)

    def category(
        self, index: int, width: float, lines: int = words.LINES_PER_LABEL
    ) -> tuple[words.Word, ...]:
        """The name of a category in at most ``lines`` lines for each language."""
        size = self.size * self.names
        return words.label(self.spec.categories[index], self.languages, size, width, lines)

    def take_top(self, height: float) -> None:
        """Give a strip on top of the area to something else."""
        a = self.area
        self.area = Frame(a.x, a.y + height, a.width, a.height - height)

    def stack(
        self, lines: Sequence[words.Word], x: float, y: float, *, anchor: str, strong: bool = False
    ) -> None:
        """Lines of a label downwards, ``y`` the baseline of the first."""
        for index, line in enumerate(lines):
            fill = self.look.text if strong and not line.second else self.look.muted
            self.drawing.text(
                x,
                y + index * self.leading,
                line.text,
                fill,
                size=self.size * self.names,
                anchor=anchor,
                bold=strong and not line.second,
                language=line.language.value,
            )

    def put_value(
        self, figure: Figure, x: float, y: float, *, anchor: str = "middle", bold: bool = False
    ) -> None:
        """A figure as a label, clear of what lies under it."""
        self.drawing.text(
            x,
            y,
            self.shown(figure),
            self.look.text,
            size=self.size,
            anchor=anchor,
            bold=bold,
            halo=self.look.paper,
        )

    def gap(self, x: float, y: float, width: float) -> None:
        """The place of a missing figure: said, not drawn as zero; ``y`` is its last baseline."""
        language, said = self.languages[0], words.missing(self.languages)
        lines = measure.fitted(said, language, self.size, width, words.LINES_PER_LABEL)
        if lines[-1].endswith(measure.ELLIPSIS) or any(self.width_of(li) > width for li in lines):
            lines = ("–",)
        for index, line in enumerate(reversed(lines)):
            level = y - index * self.leading
            self.drawing.text(x, level, line, self.look.muted, size=self.size, anchor="middle")


def head(plot: Plot) -> None:
    """The rows above the plot: the names of several series, and of the target's line."""
    entries: list[tuple[str, str]] = []
    if len(plot.spec.series) > 1:
        names = [words.one_line(s.name, plot.languages) for s in plot.spec.series]
        entries = [(name, plot.colour(index, -1)) for index, name in enumerate(names)]
    target = words.target(plot.spec, plot.languages)
    if target:
        entries.append((target, ""))
    if entries:
        _legend(plot, entries)


def _legend(plot: Plot, entries: Sequence[tuple[str, str]]) -> None:
    """Swatches (a dashed line where there is no colour) and names; takes its height off the area."""
    size, x, y = plot.size, plot.area.x, plot.area.y
    for name, colour in entries:
        sign = 0.8 * size if colour else 1.8 * size
        entry = words.shortened(name, plot.languages[0], size, plot.area.width - 3 * size)
        width = sign + 0.5 * size + plot.width_of(entry)
        if x > plot.area.x and x + width > plot.right:
            x, y = plot.area.x, y + 1.5 * size
        if colour:
            plot.drawing.rect(x, y + 0.2 * size, sign, 0.8 * size, colour)
        else:
            level = y + 0.6 * size
            plot.drawing.line((x, level), (x + sign, level), plot.look.text, dashes=DASHES)
        plot.drawing.text(x + sign + 0.5 * size, y + 0.94 * size, entry, plot.look.text, size=size)
        x += width + 1.5 * size
    plot.take_top(y + 1.8 * size - plot.area.y)
