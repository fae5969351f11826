from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE as KIND
from tests.document import samples
from tests.document.samples import document, figure, said, series, slide
from tests.render.pptx.decks import A, C, deck, opened, parts, trees

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Arrangement, Chart, SlideRole
from quarterdeck.render.pptx.chart_data import chart_data
from quarterdeck.render.pptx.formats import number_format

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
SPECS = (
    samples.HOURS, samples.SPEED, samples.MIX, samples.STEPS, samples.FEATURES, samples.TICKETS,
)  # fmt: skip


def deck_of(spec: ChartSpec, *languages: Language) -> bytes:
    page = slide(SlideRole.RESULTS, said("T"), Arrangement.FULL, (0, Chart(spec)))
    return deck(document(page), languages or (EN,))


def chart_of(spec: ChartSpec) -> Any:
    return next(s.chart for s in opened(deck_of(spec)).slides[0].shapes if s.has_chart)


def sheet_of(spec: ChartSpec, *languages: Language) -> list[tuple[object, ...]]:
    found = parts(deck_of(spec, *languages), "ppt/embeddings/")
    book = load_workbook(BytesIO(next(iter(found.values()))))
    assert book.sheetnames == ["Sheet1"]
    return list(book["Sheet1"].values)


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        (replace(samples.HOURS, target=None), KIND.COLUMN_CLUSTERED),
        (samples.SPEED, KIND.LINE_MARKERS),
        (samples.MIX, KIND.DOUGHNUT),
        (samples.STEPS, KIND.COLUMN_STACKED),
        (samples.FEATURES, KIND.BAR_CLUSTERED),
        (samples.TICKETS, KIND.COLUMN_STACKED),
    ],
)
def test_each_kind_is_a_native_chart(spec: ChartSpec, kind: KIND) -> None:
    assert chart_of(spec).chart_type == kind


def test_the_workbook_holds_what_is_plotted_and_no_more() -> None:
    assert sheet_of(replace(samples.HOURS, target=None)) == [
        (None, "Hours saved"),
        ("Q1 ’24", 410),
        ("Q2 ’24", 640),
        ("Q3 ’24", 870),
        ("Q4 ’24", 1200),
    ]


def test_a_missing_figure_is_a_gap_in_chart_and_workbook() -> None:
    found = chart_of(samples.SPEED)

    assert list(found.plots[0].series[1].values) == [5.2, None, 3.4, 2.8]
    assert sheet_of(samples.SPEED)[2] == ("Q2 ’24", 6.0, None)
    assert found._chartSpace.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"


def test_a_target_is_a_line_over_the_columns_named_with_its_value() -> None:
    found = chart_of(samples.HOURS)

    line = found.plots[1].series[0]
    assert (line.name, list(line.values)) == ("Target: 1,000", [1000.0] * 4)


def test_a_target_is_one_more_bar_under_bars() -> None:
    assert sheet_of(samples.FEATURES)[-1] == ("Target", 100_000)


def test_a_waterfall_s_steps_hang_on_each_other_and_end_in_the_total() -> None:
    data = chart_data(samples.STEPS, (EN,), 400)

    shown = {s.name: s.numbers for s in data.series if not s.texts}
    assert shown == {
        "Base": (None, 52000, 75000, 75000, None),
        "Increase": (52000, 31000, None, 15000, None),
        "Decrease": (None, None, 8000, None, None),
        "Total": (None, None, None, None, 90000),
    }


def test_a_waterfall_s_values_stand_above_its_columns() -> None:
    above = chart_data(samples.STEPS, (EN,), 400).series[-1]

    assert above.numbers == (52000, 83000, 83000, 90000, 90000)
    assert above.texts[0]
    assert len(set(above.texts)) > 3
    assert above.fill is None


def test_a_waterfall_across_zero_has_a_part_on_either_side() -> None:
    steps = series("V", "V", "V", Unit.MONEY, Decimal(10), Decimal(-30), Decimal(-20))
    spec = replace(samples.STEPS, categories=samples.STEPS.categories[:3], series=(steps,))

    data = chart_data(spec, (EN,), 400)

    below = [s for s in data.series if s.name == "Decrease"]
    assert [s.numbers for s in below] == [(None, 10, None), (None, -20, None)]
    assert [s.labelled for s in below] == [True, False]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.kind)
def test_axes_have_positive_ids_and_text_names_its_language(spec: ChartSpec) -> None:
    for _, tree in trees(deck_of(spec, ZH), "ppt/charts/"):
        assert all(0 < int(axis.get("val")) < 2**31 for axis in tree.iter(f"{C}axId"))
        for properties in tree.iter(f"{A}defRPr"):
            assert properties.get("lang") == "zh-CN"
            assert int(properties.get("sz")) >= 1000
            assert properties.find(f"{A}ea").get("typeface") == "Microsoft YaHei"


def test_a_highlight_stands_out_from_quiet_neighbours() -> None:
    data = chart_data(samples.HOURS, (EN,), 400)

    assert [at for at, _ in data.series[0].points] == [3]
    assert data.series[0].points[0][1] != data.series[0].fill


def test_two_languages_share_a_label_on_two_lines() -> None:
    assert chart_data(samples.HOURS, (EN, ZH), 400).categories[0] == "Q1 ’24\n24年Q1"


def test_long_categories_are_cut_to_their_room() -> None:
    spec = replace(samples.HOURS, categories=(said("word " * 30),) * 4)

    shown = chart_data(spec, (EN,), 300).categories

    assert all(text.endswith("…") and len(text) < 40 for text in shown)


def _figures(unit: Unit, *values: float | Decimal | None) -> list[object]:
    return [figure("m", value, unit) for value in values]


@pytest.mark.parametrize(
    ("unit", "values", "language", "expected"),
    [
        (Unit.RATIO, (0.5, 0.72), EN, "0%"),
        (Unit.RATIO, (0.012, 0.03), EN, "0.0%"),
        (Unit.MONEY, (Decimal(60000),), EN, '"$"#,##0'),
        (Unit.MONEY, (Decimal(2_500_000),), EN, '"$"#,##0.0,,"M"'),
        (Unit.MONEY, (Decimal(2_500_000),), RU, '#,##0.0,,"\u00a0млн""\u00a0$"'),
        (Unit.MONEY, (Decimal(250_000),), ZH, '"US$"0\\.0,"万"'),
        (Unit.MONEY, (Decimal(250_000),), EN, '[>=99950]"$"#,##0,"K";"$"#,##0.0,"K"'),
        (Unit.MULTIPLE, (4.4,), EN, '0.0"×"'),
        (Unit.SCORE, (4.6,), RU, "0.0"),
        (Unit.HOURS, (1200,), EN, "#,##0"),
        (Unit.QUANTITY, (2.5, 3), EN, "#,##0.0"),
        (Unit.COUNT, (None,), EN, "#,##0"),
    ],
)
def test_values_are_shown_by_unit_and_language(
    unit: Unit, values: tuple[float, ...], language: Language, expected: str
) -> None:
    assert number_format(_figures(unit, *values), language) == expected  # type: ignore[arg-type]


def test_many_narrow_columns_give_way_to_an_axis() -> None:
    many = replace(
        samples.HOURS,
        categories=tuple(said(f"M{n}") for n in range(24)),
        series=(series("H", "H", "H", Unit.HOURS, *(100_000 + n for n in range(24))),),
        target=None,
    )

    axis = chart_of(many)._chartSpace.find(f".//{C}valAx/{C}delete")

    assert axis.get("val") == "0"


def test_a_doughnut_is_a_chart_of_its_slices() -> None:
    assert samples.MIX.kind is ChartKind.DOUGHNUT
    assert list(chart_of(samples.MIX).plots[0].series[0].values) == [60000.0, 20000.0, 10000.0]
