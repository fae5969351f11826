"""Charts of every kind: what they are, what they count, and which words they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.chart.data import BubbleChartData, CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE as KIND
from pptx.util import Inches, Pt
from tests.intake.decks.making import (
    blank_slide,
    changed,
    content,
    parts,
    presentation,
    read,
    related,
    skipped,
    with_parts,
    zipped,
)

from quarterdeck.core.deck import LineKind, ReadChart

PLACE = tuple(map(Inches, (1, 1, 6, 4)))
CHART_EX = "http://schemas.microsoft.com/office/2014/relationships/chartEx"


def _data() -> Any:
    data = CategoryChartData()
    data.categories = ["Q1", "Q2", "Q3"]
    data.add_series("Hours saved", (1, 2, 3))
    data.add_series("Target", (2, 2, 2))
    return data


def _charted(kind: Any, data: Any) -> tuple[Any, Any]:
    deck = presentation()
    return deck, blank_slide(deck).shapes.add_chart(kind, *PLACE, data).chart


@pytest.mark.parametrize(
    "kind, expected",
    [
        (KIND.COLUMN_CLUSTERED, "column"),
        (KIND.BAR_CLUSTERED, "bar"),
        (KIND.LINE_MARKERS, "line"),
        (KIND.PIE, "pie"),
        (KIND.PIE_EXPLODED, "pie"),
        (KIND.DOUGHNUT, "doughnut"),
        (KIND.COLUMN_STACKED, "stacked"),
        (KIND.BAR_STACKED_100, "stacked"),
        (KIND.AREA, "area"),
        (KIND.AREA_STACKED, "area"),
        (KIND.LINE_STACKED, "line"),
        (KIND.RADAR, "other"),
    ],
)
def test_the_kind_is_named_as_a_reader_names_it(tmp_path: Path, kind: Any, expected: str) -> None:
    deck, _ = _charted(kind, _data())

    (chart,) = read(content(deck), tmp_path).slides[0].charts

    assert (chart.kind, chart.categories) == (expected, 3)
    assert chart.series[0] == "Hours saved"


def test_charts_in_depth_are_of_the_kind_that_they_are_flat(tmp_path: Path) -> None:
    deck, _ = _charted(KIND.COLUMN_CLUSTERED, _data())
    package = content(deck)
    deep = changed(
        package, _chart_part(package), lambda part: part.replace(b"c:barChart", b"c:bar3DChart")
    )

    assert read(deep, tmp_path).slides[0].charts[0].kind == "column"


def test_scatter_and_bubble_are_other_kinds(tmp_path: Path) -> None:
    points, bubbles = XyChartData(), BubbleChartData()
    for data in (points, bubbles):
        series = data.add_series("Accounts")
        for at in ((1, 2), (2, 3)):
            series.add_data_point(*at, *((1,) if data is bubbles else ()))
    deck = presentation()
    shapes = blank_slide(deck).shapes
    shapes.add_chart(KIND.XY_SCATTER, *PLACE, points)
    shapes.add_chart(KIND.BUBBLE, *PLACE, bubbles)

    assert read(content(deck), tmp_path).slides[0].charts == (
        ReadChart("other", None, 2, ("Accounts",)),
        ReadChart("other", None, 2, ("Accounts",)),
    )


def test_title_axes_legend_categories_and_labels_are_words_on_the_slide(tmp_path: Path) -> None:
    deck, chart = _charted(KIND.COLUMN_CLUSTERED, _data())
    chart.has_title = True
    chart.chart_title.text_frame.text = "Hours saved rose"
    chart.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(16)
    chart.has_legend = True
    chart.value_axis.has_title = True
    chart.value_axis.axis_title.text_frame.text = "hours"
    chart.plots[0].series[0].points[2].data_label.text_frame.text = "Best quarter"

    slide = read(content(deck), tmp_path).slides[0]

    assert slide.charts[0].title == "Hours saved rose"
    assert [x.text for x in slide.lines] == [
        "Hours saved rose", "hours", "Hours saved", "Target", "Q1", "Q2", "Q3", "Best quarter",
    ]  # fmt: skip
    assert {x.kind for x in slide.lines} == {LineKind.CHART}
    assert slide.lines[0].size == 16.0


def test_names_of_series_are_shown_by_a_legend_only(tmp_path: Path) -> None:
    deck, chart = _charted(KIND.COLUMN_CLUSTERED, _data())
    chart.has_legend = False

    slide = read(content(deck), tmp_path).slides[0]

    assert slide.charts[0].series == ("Hours saved", "Target")
    assert [x.text for x in slide.lines] == ["Q1", "Q2", "Q3"]


def test_a_title_left_to_the_program_is_the_name_of_the_only_series(tmp_path: Path) -> None:
    data = CategoryChartData()
    data.categories = ["A", "B"]
    data.add_series("Share of calls", (1, 2))
    deck, chart = _charted(KIND.PIE, data)
    chart.has_title = True

    assert read(content(deck), tmp_path).slides[0].charts[0].title == "Share of calls"


def test_numbers_on_an_axis_are_counted_and_are_no_words(tmp_path: Path) -> None:
    data = CategoryChartData()
    data.categories = [2023, 2024]
    data.add_series("Value", (1, 2))
    deck, chart = _charted(KIND.LINE, data)
    chart.has_title = chart.has_legend = False

    slide = read(content(deck), tmp_path).slides[0]

    assert slide.charts[0].categories == 2
    assert slide.lines == ()


@pytest.mark.parametrize("fault", ["missing", "damaged", "unrelated"])
def test_a_chart_that_cannot_be_read_is_kept_as_a_chart_and_named(
    tmp_path: Path, fault: str
) -> None:
    deck, _ = _charted(KIND.PIE, _data())
    package = content(deck)
    name = _chart_part(package)
    files = parts(package)
    if fault == "missing":
        del files[name]
    elif fault == "damaged":
        files[name] = files[name][:200]
    else:
        slide = files["ppt/slides/slide1.xml"]
        files["ppt/slides/slide1.xml"] = slide.replace(b'r:id="rId2"', b'r:id="rId99"')

    found = read(zipped(files), tmp_path)

    assert found.slides[0].charts == (ReadChart("other"),)
    assert skipped(found) == ["deck-read-chart"]


def test_the_newer_kinds_of_chart_are_read(tmp_path: Path) -> None:
    frame = (
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b'<mc:Choice Requires="cx1"><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Chart 3"/>'
        b"<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic>"
        b'<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex">'
        b'<cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" r:id="rId9"'
        b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        b"</a:graphicData></a:graphic></p:graphicFrame></mc:Choice><mc:Fallback><p:pic/></mc:Fallback>"
        b"</mc:AlternateContent></p:spTree>"
    )
    chart = (
        b'<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cx:chartData><cx:data id="0">'
        b'<cx:strDim type="cat"><cx:lvl ptCount="2"><cx:pt idx="0">Start</cx:pt><cx:pt idx="1">Won</cx:pt>'
        b"</cx:lvl></cx:strDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich><a:p><a:r>"
        b"<a:t>What grew</a:t></a:r></a:p></cx:rich></cx:tx></cx:title><cx:plotArea><cx:plotAreaRegion>"
        b'<cx:series layoutId="waterfall"><cx:tx><cx:txData><cx:v>Value</cx:v></cx:txData></cx:tx>'
        b"</cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>"
    )
    deck = presentation()
    blank_slide(deck)
    package = changed(
        content(deck), "ppt/slides/slide1.xml", lambda part: part.replace(b"</p:spTree>", frame)
    )
    package = related(package, "ppt/slides/slide1.xml", "rId9", CHART_EX, "../charts/chartEx1.xml")
    package = with_parts(package, **{"ppt/charts/chartEx1.xml": chart})

    slide = read(package, tmp_path).slides[0]

    assert slide.charts == (ReadChart("waterfall", "What grew", 2, ("Value",)),)
    assert [x.text for x in slide.lines] == ["What grew", "Value", "Start", "Won"]
    assert slide.pictures == 0


def _chart_part(package: bytes) -> str:
    return next(name for name in parts(package) if name.startswith("ppt/charts/chart"))
