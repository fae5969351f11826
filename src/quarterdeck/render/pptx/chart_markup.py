"""Chart parts in DrawingML: our own writer, for waterfalls, gaps, targets and positive axis ids."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.chart import ChartKind
from quarterdeck.core.language import Language
from quarterdeck.document.page import Ink
from quarterdeck.document.theme import Shade
from quarterdeck.render.pptx.chart_axes import USED, ChartText, category_axis, legend, value_axis
from quarterdeck.render.pptx.chart_data import ChartData, Values
from quarterdeck.render.pptx.markup import Palette, words
from quarterdeck.render.pptx.workbook import column_name
from quarterdeck.render.svg.lines import LABELLED_POINTS

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HOLE = 0.52
RING_SHARE = 0.5
"""Of the width, what a doughnut's ring takes beside its legend."""

MOST_LABELS = 16
"""Columns or bars labelled one by one; with more of them an axis tells the values."""

PLOT_SHARE = 0.96
"""Of the width, what columns share; labels wider than their column's part give way to an axis."""


@dataclass(frozen=True, slots=True)
class ChartWriter:
    """Writes one chart's part: its kind and data in the deck's colours and language."""

    kind: ChartKind
    data: ChartData
    palette: Palette
    language: Language
    width: float
    height: float

    @property
    def _text(self) -> ChartText:
        return ChartText(self.palette, self.language)

    def part(self) -> str:
        plot = self._doughnut() if self.kind is ChartKind.DOUGHNUT else self._plot()
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
            '<c:chart><c:autoTitleDeleted val="1"/>'
            f"<c:plotArea><c:layout/>{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend(self.kind, self.data, self._text)}"
            '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{self._text.properties(Ink.TEXT)}</c:chartSpace>"
        )

    @property
    def _bars(self) -> tuple[tuple[int, Values], ...]:
        every = enumerate(self.data.series)
        return tuple((n, s) for n, s in every if not s.line and self.kind is not ChartKind.LINE)

    @property
    def _lines(self) -> tuple[tuple[int, Values], ...]:
        every = enumerate(self.data.series)
        return tuple((n, s) for n, s in every if s.line or self.kind is ChartKind.LINE)

    @property
    def _labelled(self) -> bool:
        """Whether values stand at the columns themselves, so that no axis is needed."""
        if self.kind is ChartKind.STACKED:
            return False
        if self.kind is ChartKind.LINE:
            return self._points_labelled
        count = len(self._bars) * len(self.data.categories)
        if self.kind is ChartKind.BAR:
            return count <= MOST_LABELS
        places = len(self.data.categories) if self.kind is ChartKind.WATERFALL else count
        widest = max(series.widest for series in self.data.series)
        return count <= MOST_LABELS and widest <= self.width * PLOT_SHARE / max(places, 1)

    @property
    def _points_labelled(self) -> bool:
        """Whether a line alone bears its values at all its points, as on the page and in the PDF."""
        own = [series for series in self.data.series if not series.line]
        places = len(self.data.categories)
        room = self.width * PLOT_SHARE / max(places, 1)
        return len(own) == 1 and places <= LABELLED_POINTS and own[0].widest <= room

    def _plot(self) -> str:
        charts = self._bar_chart() if self._bars else ""
        charts += self._line_chart() if self._lines else ""
        axes = category_axis(self.kind, self._text)
        return charts + axes + value_axis(self.kind, self.data, self._text, hidden=self._labelled)

    def _bar_chart(self) -> str:
        stacked = self.kind in (ChartKind.STACKED, ChartKind.WATERFALL)
        direction = "bar" if self.kind is ChartKind.BAR else "col"
        series = "".join(self._series(n, s, stacked=stacked) for n, s in self._bars)
        overlap = 100 if stacked else (-8 if len(self._bars) > 1 else 0)
        return (
            f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="{"stacked" if stacked else "clustered"}"/>'
            f'<c:varyColors val="0"/>{series}<c:gapWidth val="{_gap(self.kind, len(self.data.categories))}"/>'
            f'<c:overlap val="{overlap}"/>{USED}</c:barChart>'
        )

    def _line_chart(self) -> str:
        series = "".join(self._line(n, s) for n, s in self._lines)
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{series}<c:marker val="1"/>{USED}</c:lineChart>'
        )

    def _series(self, index: int, series: Values, *, stacked: bool) -> str:
        fill = f"<c:spPr>{self.palette.fill(series.fill)}<a:ln><a:noFill/></a:ln></c:spPr>"
        points = "".join(
            f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
            f"<c:spPr>{self.palette.fill(shade)}</c:spPr></c:dPt>"
            for at, shade in series.points
        )
        return (
            f'<c:ser>{self._named(index, series)}{fill}<c:invertIfNegative val="0"/>{points}'
            f"{self._bar_labels(series, stacked=stacked)}{self._data(index, series)}</c:ser>"
        )

    def _bar_labels(self, series: Values, *, stacked: bool) -> str:
        if not series.labelled or series.fill is None:
            return NO_LABELS
        if self.kind is ChartKind.STACKED:
            dark = series.fill.strength >= 0.6
            return self._labels(series, "ctr", Ink.INVERSE if dark else Ink.TEXT)
        if not self._labelled:
            return NO_LABELS
        if self.kind is ChartKind.WATERFALL:
            return NO_LABELS
        return self._labels(series, "outEnd", Ink.TEXT)

    def _line(self, index: int, series: Values) -> str:
        if series.texts:
            return self._unseen_line(index, series)
        shade = series.fill or Shade(Ink.PRIMARY)
        dash = '<a:prstDash val="dash"/>' if series.line else ""
        width = 12700 if series.line else 28575
        mark = (
            '<c:marker><c:symbol val="none"/></c:marker>'
            if series.line
            else f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{self.palette.fill(shade)}'
            f'<a:ln w="9525">{self.palette.fill(Ink.PAPER)}</a:ln></c:spPr></c:marker>'
        )
        return (
            f'<c:ser>{self._named(index, series)}<c:spPr><a:ln w="{width}" cap="rnd">{self.palette.fill(shade)}{dash}<a:round/></a:ln></c:spPr>'
            f'{mark}{self._line_points(series)}{self._line_labels(series)}{self._data(index, series)}<c:smooth val="0"/></c:ser>'
        )

    def _unseen_line(self, index: int, series: Values) -> str:
        """Only its labels are seen: the values of columns that cannot bear them above."""
        spots = [n for n, value in enumerate(series.numbers) if value is not None]
        single = "".join(self._one_label(series, at, bold=at == spots[-1]) for at in spots)
        labels = f"<c:dLbls>{single}{HIDDEN}</c:dLbls>" if self._labelled else NO_LABELS
        return (
            f"<c:ser>{self._named(index, series)}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
            f'<c:marker><c:symbol val="none"/></c:marker>{labels}{self._data(index, series)}<c:smooth val="0"/></c:ser>'
        )

    def _line_points(self, series: Values) -> str:
        return "".join(
            f'<c:dPt><c:idx val="{at}"/><c:marker><c:symbol val="circle"/><c:size val="9"/>'
            f'<c:spPr>{self.palette.fill(shade)}</c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>'
            for at, shade in series.points
            if series.numbers[at] is not None
        )

    def _line_labels(self, series: Values) -> str:
        """Every value of a line alone, else its last and its highlight; the legend says a target's."""
        known = [n for n, value in enumerate(series.numbers) if value is not None]
        if not known:
            return NO_LABELS
        if series.line:
            return NO_LABELS
        chosen = {known[-1], *(at for at, _ in series.points if at in known)}
        spots = known if self._labelled else sorted(chosen)
        single = "".join(self._one_label(series, at, bold=at in chosen) for at in spots)
        return f"<c:dLbls>{single}{HIDDEN}</c:dLbls>"

    def _one_label(self, series: Values, at: int, *, bold: bool) -> str:
        said = self._said(series.texts[at], bold=bold) if series.texts else ""
        return (
            f'<c:dLbl><c:idx val="{at}"/>{said}<c:numFmt formatCode="{words(series.format)}" sourceLinked="0"/>'
            f'<c:spPr><a:noFill/></c:spPr>{self._text.properties(Ink.TEXT, bold=bold)}<c:dLblPos val="t"/>{SHOWN}</c:dLbl>'
        )

    def _said(self, text: str, *, bold: bool) -> str:
        """A label's own words."""
        properties = self._text.run(Ink.TEXT, bold=bold)
        return f'<c:tx><c:rich><a:bodyPr wrap="none" lIns="0" rIns="0"/><a:p><a:r>{properties}<a:t>{words(text)}</a:t></a:r></a:p></c:rich></c:tx>'

    def _labels(self, series: Values, position: str, ink: Ink) -> str:
        """Values at or in the columns; those outside stand on paper, clear of a target's line."""
        ground = self.palette.fill(Ink.PAPER if position == "outEnd" else None)
        return (
            f'<c:dLbls>{self._deleted(series)}<c:numFmt formatCode="{words(series.format)}" sourceLinked="0"/><c:spPr>{ground}</c:spPr>'
            f'{self._text.properties(ink, bold=True, body=ONE_LINE)}<c:dLblPos val="{position}"/>{SHOWN}</c:dLbls>'
        )

    def _deleted(self, series: Values) -> str:
        return "".join(
            f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>' for at in series.unlabelled
        )

    def _doughnut(self) -> str:
        series = self.data.series[0]
        points = "".join(
            f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/><c:spPr>{self.palette.fill(shade)}'
            f'<a:ln w="12700">{self.palette.fill(Ink.PAPER)}</a:ln></c:spPr></c:dPt>'
            for at, shade in series.points
        )
        single = "".join(self._slice_label(series, at, shade) for at, shade in series.points)
        labels = f"<c:dLbls>{single}{SHOWN}</c:dLbls>"
        if not self._values_fit:
            labels = labels.replace(SHOWN, SHARES).replace(words(series.format), "0%")
        return (
            f'<c:doughnutChart><c:varyColors val="1"/><c:ser>{self._named(0, series)}{points}{labels}{self._data(0, series)}</c:ser>'
            f'<c:firstSliceAng val="0"/><c:holeSize val="{round(HOLE * 100)}"/></c:doughnutChart>'
        )

    @property
    def _values_fit(self) -> bool:
        """Whether the ring is broad enough for values; else it shows shares."""
        ring = min(self.height, self.width * RING_SHARE) / 2 * (1 - HOLE)
        return self.data.series[0].widest <= ring

    def _slice_label(self, series: Values, at: int, shade: Shade) -> str:
        ink = Ink.INVERSE if shade.strength >= 0.6 else Ink.TEXT
        return (
            f'<c:dLbl><c:idx val="{at}"/><c:numFmt formatCode="{words(series.format)}" sourceLinked="0"/>'
            f"<c:spPr><a:noFill/></c:spPr>{self._text.properties(ink, bold=True)}{SHOWN}</c:dLbl>"
        )

    def _named(self, index: int, series: Values) -> str:
        place = f"Sheet1!${column_name(index + 1)}$1"
        return (
            f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{place}</c:f><c:strCache>'
            f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{words(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        )

    def _data(self, index: int, series: Values) -> str:
        count = len(self.data.categories)
        texts = "".join(
            f'<c:pt idx="{n}"><c:v>{words(text)}</c:v></c:pt>'
            for n, text in enumerate(self.data.categories)
        )
        numbers = "".join(
            f'<c:pt idx="{n}"><c:v>{value!r}</c:v></c:pt>'
            for n, value in enumerate(series.numbers)
            if value is not None
        )
        column = column_name(index + 1)
        return (
            f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${count + 1}</c:f><c:strCache><c:ptCount val="{count}"/>{texts}</c:strCache></c:strRef></c:cat>'
            f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${count + 1}</c:f><c:numCache>"
            f'<c:formatCode>{words(series.format)}</c:formatCode><c:ptCount val="{count}"/>{numbers}</c:numCache></c:numRef></c:val>'
        )


ONE_LINE = '<a:bodyPr wrap="none" lIns="0" rIns="0"/>'
"""A label's body that no reader breaks."""

SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
SHARES = SHOWN.replace('showVal val="1"', 'showVal val="0"').replace(
    'showPercent val="0"', 'showPercent val="1"'
)
HIDDEN = SHOWN.replace('showVal val="1"', 'showVal val="0"')
NO_LABELS = f"<c:dLbls>{HIDDEN}</c:dLbls>"


def _gap(kind: ChartKind, categories: int) -> int:
    """Columns neither hair-thin nor slabs: the fewer there are, the wider the gaps."""
    if kind is ChartKind.BAR:
        return 70 if categories > 3 else 110
    if kind is ChartKind.WATERFALL:
        return 40
    return 60 if categories > 3 else 130
