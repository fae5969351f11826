"""Axes and legend of a chart: as few lines and numbers as tell the values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.chart import ChartKind
from quarterdeck.core.language import Language
from quarterdeck.document.page import Ink
from quarterdeck.document.theme import FONTS, LANGUAGE_TAGS, SIZES
from quarterdeck.render.pptx.chart_data import ChartData, Values
from quarterdeck.render.pptx.formats import ONE_DECIMAL, PLAIN
from quarterdeck.render.pptx.markup import Palette, words
from quarterdeck.render.svg.scale import around, from_zero, ticks

CATEGORY_AXIS, VALUE_AXIS = 111111111, 222222222
"""Ids that every reader takes: positive, and within 32 bits."""

HEADROOM = 0.12
"""Of the values' range, the room for labels above the highest."""

BELOW_LEGEND = 0.35
"""The same above columns below a legend, which low charts would otherwise set over it."""

USED = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'


@dataclass(frozen=True, slots=True)
class ChartText:
    """Type of a chart's text: size, colour, both typefaces and the language."""

    palette: Palette
    language: Language

    def properties(self, ink: Ink, *, bold: bool = False, body: str = "<a:bodyPr/>") -> str:
        tag = LANGUAGE_TAGS[self.language]
        size = round(SIZES.chart_label * 100)
        return (
            f'<c:txPr>{body}<a:lstStyle/><a:p><a:pPr><a:defRPr lang="{tag}" sz="{size}" b="{int(bold)}">'
            f'{self.palette.fill(ink)}<a:latin typeface="+mn-lt"/><a:ea typeface="{FONTS.east_asian}"/></a:defRPr></a:pPr>'
            f'<a:endParaRPr lang="{tag}"/></a:p></c:txPr>'
        )

    def run(self, ink: Ink, *, bold: bool) -> str:
        """The properties of a run of a label's own words."""
        return (
            f'<a:rPr lang="{LANGUAGE_TAGS[self.language]}" sz="{round(SIZES.chart_label * 100)}" b="{int(bold)}">'
            f'{self.palette.fill(ink)}<a:latin typeface="+mn-lt"/><a:ea typeface="{FONTS.east_asian}"/></a:rPr>'
        )


def category_axis(kind: ChartKind, text: ChartText) -> str:
    """Names below the columns, or left of the bars, never turned."""
    lying = kind is ChartKind.BAR
    upright = text.properties(Ink.TEXT, body='<a:bodyPr rot="0" vert="horz"/>')
    return (
        f'<c:catAx><c:axId val="{CATEGORY_AXIS}"/><c:scaling><c:orientation val="{"maxMin" if lying else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lying else "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{text.palette.line(Ink.LINE, 1)}</c:spPr>{upright}"
        f'<c:crossAx val="{VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(kind: ChartKind, data: ChartData, text: ChartText, *, hidden: bool) -> str:
    """Round steps with few gridlines; no axis where the columns bear their values."""
    lying = kind is ChartKind.BAR
    ends, step = _scale(kind, data, hidden=hidden)
    grid = "" if hidden else _gridlines(text)
    return (
        f'<c:valAx><c:axId val="{VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>{ends}</c:scaling>'
        f'<c:delete val="{int(hidden)}"/><c:axPos val="{"b" if lying else "l"}"/>{grid}'
        f'<c:numFmt formatCode="{words(_axis_format(data, step))}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{text.properties(Ink.MUTED)}<c:crossAx val="{CATEGORY_AXIS}"/><c:crosses val="{"max" if lying else "autoZero"}"/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{step!r}"/></c:valAx>'
    )


def _axis_format(data: ChartData, step: float) -> str:
    """The values' format, without decimals where the axis has none."""
    found = data.series[0].format
    return PLAIN if found == ONE_DECIMAL and step == int(step) else found


def _gridlines(text: ChartText) -> str:
    return (
        f"<c:majorGridlines><c:spPr>{text.palette.line(Ink.LINE, 0.5)}</c:spPr></c:majorGridlines>"
    )


def _scale(kind: ChartKind, data: ChartData, *, hidden: bool) -> tuple[str, float]:
    """Where the axis begins and ends, and its step.

    An axis that is seen begins at zero; a line that bears its values and has no axis may lie nearer,
    as on the page and in the PDF. Labels above a line or a waterfall have room below the axis' end.
    """
    values = [v for v in _ends(kind, data.series) if v is not None]
    free = hidden and kind is ChartKind.LINE
    low, high = around(values) if free else from_zero(values)
    marks = ticks(low, high)
    begin = low if free else marks[0]
    ends = f'<c:min val="{begin!r}"/>' if low >= 0 else ""
    room = _headroom(kind, data)
    if hidden and room:
        ends = f'<c:max val="{high + room * (high - low)!r}"/>{ends}'
    return ends, marks[1] - marks[0]


def _headroom(kind: ChartKind, data: ChartData) -> float:
    if kind in (ChartKind.LINE, ChartKind.WATERFALL):
        return HEADROOM
    return BELOW_LEGEND if kind is ChartKind.COLUMN and len(data.series) > 1 else 0.0


def _ends(kind: ChartKind, series: Sequence[Values]) -> list[float | None]:
    """The values that the axis must reach: of a stack, its sum."""
    if kind not in (ChartKind.STACKED, ChartKind.WATERFALL):
        return [value for each in series for value in each.numbers]
    count = len(series[0].numbers)
    stacks = [[each.numbers[n] or 0.0 for each in series if not each.line] for n in range(count)]
    lines = [value for each in series if each.line for value in each.numbers]
    ups = [sum(v for v in stack if v > 0) for stack in stacks]
    downs = [sum(v for v in stack if v < 0) for stack in stacks]
    return [*ups, *downs, *lines]


def legend(kind: ChartKind, data: ChartData, text: ChartText) -> str:
    """Only where more than one thing is told apart by colour."""
    if kind is ChartKind.DOUGHNUT:
        return _legend_at("r", (), text)
    if kind is ChartKind.WATERFALL or len(data.series) < 2:
        return ""
    only_target = len(data.series) == 2 and data.series[1].line
    return _legend_at("t", (0,) if only_target else (), text)


def _legend_at(position: str, left_out: Sequence[int], text: ChartText) -> str:
    entries = "".join(
        f'<c:legendEntry><c:idx val="{n}"/><c:delete val="1"/></c:legendEntry>' for n in left_out
    )
    return (
        f'<c:legend><c:legendPos val="{position}"/>{entries}<c:overlay val="0"/>'
        f"{text.properties(Ink.TEXT)}</c:legend>"
    )
