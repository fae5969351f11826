"""What charts draw is read with the names of its categories, whatever else the file says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE as KIND
from pptx.util import Inches
from tests.intake.decks.making import blank_slide, changed, content, parts, presentation, read

from quarterdeck.core.deck import ReadChart

PLACE = tuple(map(Inches, (1, 1, 6, 4)))


def _deck(kind: Any, data: Any) -> bytes:
    deck = presentation()
    blank_slide(deck).shapes.add_chart(kind, *PLACE, data)
    return content(deck)


def _data() -> Any:
    data = CategoryChartData()
    data.categories = ["Q1", "Q2", "Q3"]
    data.add_series("Hours saved", (1, None, 3.5))
    data.add_series("Target", (2, 2, 2))
    return data


def _chart(package: bytes, folder: Path) -> ReadChart:
    (chart,) = read(package, folder).slides[0].charts
    return chart


def _part(package: bytes) -> str:
    return next(n for n in parts(package) if n.startswith("ppt/charts/chart"))


@pytest.mark.parametrize("kind", [KIND.COLUMN_CLUSTERED, KIND.LINE_MARKERS, KIND.BAR_STACKED])
def test_values_stand_by_series_and_category(tmp_path: Path, kind: Any) -> None:
    chart = _chart(_deck(kind, _data()), tmp_path)

    assert chart.labels == ("Q1", "Q2", "Q3")
    assert chart.values == ((1.0, None, 3.5), (2.0, 2.0, 2.0))


def test_scatter_has_the_values_of_its_points(tmp_path: Path) -> None:
    data = XyChartData()
    series = data.add_series("Sites")
    series.add_data_point(1, 10)
    series.add_data_point(2, 20)

    chart = _chart(_deck(KIND.XY_SCATTER, data), tmp_path)

    assert chart.values == ((10.0, 20.0),)
    assert chart.labels == ("1", "2")


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        (b"<c:v>3.5</c:v>", b"<c:v>no number</c:v>", (1.0, None, None)),
        (b"<c:v>3.5</c:v>", b"<c:v>inf</c:v>", (1.0, None, None)),
        (b"<c:v>3.5</c:v>", b"", (1.0, None, None)),
        (b'<c:ptCount val="3"/>', b'<c:ptCount val="-3"/>', ()),
        (b'<c:ptCount val="3"/>', b'<c:ptCount val="x"/>', ()),
        (b'<c:pt idx="2">', b'<c:pt idx="7">', (1.0, None, None)),
    ],
)
def test_what_is_no_value_is_left_out(
    tmp_path: Path, old: bytes, new: bytes, values: tuple[float | None, ...]
) -> None:
    package = _deck(KIND.COLUMN_CLUSTERED, _data())
    assert old in parts(package)[_part(package)]

    chart = _chart(changed(package, _part(package), lambda p: p.replace(old, new)), tmp_path)

    assert (chart.values[0] if chart.values else ()) == values


def test_a_count_beyond_all_reading_takes_no_room(tmp_path: Path) -> None:
    package = _deck(KIND.COLUMN_CLUSTERED, _data())
    many = changed(
        package,
        _part(package),
        lambda p: p.replace(b'<c:ptCount val="3"/>', b'<c:ptCount val="999999999"/>'),
    )

    chart = _chart(many, tmp_path)

    assert len(chart.values[0]) == 2_000
    assert chart.values[0][:3] == (1.0, None, 3.5)


def test_a_chart_is_the_same_whatever_it_draws(tmp_path: Path) -> None:
    package = _deck(KIND.COLUMN_CLUSTERED, _data())
    other = changed(package, _part(package), lambda p: p.replace(b"3.5", b"4.5"))

    assert _chart(package, tmp_path) == _chart(other, tmp_path)
