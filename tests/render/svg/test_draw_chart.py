"""Charts as SVG: readable without colour or script, gaps said, equal for equal input."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from tests.render import samples

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.core.language import Language
from quarterdeck.document.theme import theme
from quarterdeck.render.svg.chart import draw_chart
from quarterdeck.render.svg.look import page_look, printed_look

SVG = "{http://www.w3.org/2000/svg}"
LOOK = printed_look(theme("12355B", "1F7A8C"))
EN, ZH, RU = [Language.EN], [Language.ZH], [Language.RU]
BOTH = [Language.EN, Language.ZH]


def draw(spec: ChartSpec, languages: list[Language], *, width: float = 420) -> ElementTree.Element:
    text = draw_chart(spec, languages, LOOK, width=width, height=260, id="c")
    return ElementTree.fromstring(text)


def words(svg: ElementTree.Element) -> list[str]:
    return [t.text or "" for t in svg.iter(f"{SVG}text")]


@pytest.mark.parametrize("languages", [EN, ZH, RU, BOTH])
@pytest.mark.parametrize("index", range(9))
def test_every_kind_is_well_formed_and_stays_on_its_canvas(
    index: int, languages: list[Language]
) -> None:
    svg = draw(samples.all_charts()[index], languages)
    for rect in svg.iter(f"{SVG}rect"):
        x, y = float(rect.get("x", "0")), float(rect.get("y", "0"))
        assert x >= -0.01
        assert y >= -0.01
        assert x + float(rect.get("width", "0")) <= 420.01
        assert y + float(rect.get("height", "0")) <= 260.01
        assert float(rect.get("height", "0")) >= 0
    for text in svg.iter(f"{SVG}text"):
        assert 0 < float(text.get("y", "0")) <= 260


def test_a_chart_is_an_image_with_a_name_and_a_description() -> None:
    svg = draw(samples.hours_chart(), ZH)
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "节省工时一年内增长近两倍"
    assert svg.findtext(f"{SVG}desc") == "节省工时逐季上升。"
    assert svg.get("aria-labelledby") == "c-title c-desc"


def test_a_missing_figure_is_said_and_never_drawn_as_zero() -> None:
    svg = draw(samples.hours_chart(), EN)
    assert len(list(svg.iter(f"{SVG}rect"))) == 4
    assert "no data" in words(svg)
    assert "0" not in words(svg)


def test_a_missing_point_breaks_the_line() -> None:
    svg = draw(samples.adoption_chart(), EN)
    assert len(list(svg.iter(f"{SVG}polyline"))) == 2
    assert len(list(svg.iter(f"{SVG}circle"))) == 4


def test_a_chart_without_any_known_figure_says_so() -> None:
    spec = samples.hours_chart()
    nothing = tuple(
        replace(s, figures=tuple(replace(f, value=None, missing="x") for f in s.figures))
        for s in spec.series
    )
    assert words(draw(replace(spec, series=nothing), RU)) == ["нет данных"]


def test_values_are_written_in_the_language() -> None:
    spec = samples.categories_chart()
    assert "$90,000" in words(draw(spec, EN))
    assert "90\xa0000\xa0$" in words(draw(spec, RU))


def test_large_values_of_one_chart_share_one_notation() -> None:
    spec = samples.categories_chart()
    figures = tuple(
        replace(f, value=f.value * 110) if f.value is not None else f
        for f in spec.series[0].figures
    )
    grown = replace(spec, series=(replace(spec.series[0], figures=figures),))
    shown = [w for w in words(draw(grown, EN)) if w.startswith("$")]
    assert shown == ["$9.9M", "$5.3M", "$2.5M"]


def test_two_languages_name_each_category_twice_but_a_year_once() -> None:
    spec = replace(samples.hours_chart(), categories=tuple(samples.said(y) for y in "12345"))
    assert words(draw(spec, BOTH)).count("3") == 1
    both = words(draw(samples.hours_chart(), BOTH))
    assert "Q4 ’24" in both
    assert "24年Q4" in both


def test_the_target_is_a_dashed_line_with_its_name() -> None:
    svg = draw(samples.hours_chart(), EN)
    assert "Target: 1,000" in words(svg)
    dashed = [line for line in svg.iter(f"{SVG}line") if line.get("stroke-dasharray")]
    assert len(dashed) == 2


def test_only_the_highlight_carries_the_accent() -> None:
    svg = draw(samples.hours_chart(), EN)
    fills = [rect.get("fill") for rect in svg.iter(f"{SVG}rect")]
    assert fills == [LOOK.quiet] * 3 + [LOOK.highlight]


def test_steps_of_a_waterfall_add_up_to_its_total() -> None:
    rects = list(draw(samples.bridge_chart(), EN).iter(f"{SVG}rect"))
    heights = [float(r.get("height", "0")) for r in rects]
    signs = (1, 1, -1, -1)
    climbed = sum(h * s for h, s in zip(heights[:4], signs, strict=True))
    assert heights[4] == pytest.approx(climbed, abs=0.05)


def test_slices_of_a_doughnut_leave_out_what_is_missing() -> None:
    svg = draw(samples.categories_chart(ChartKind.DOUGHNUT), EN)
    assert len(list(svg.iter(f"{SVG}path"))) == 3
    assert "no data" in words(svg)


def test_thin_bars_get_an_axis_in_place_of_values() -> None:
    svg = draw(samples.teams_chart(ChartKind.BAR), EN)
    assert {"0", "100", "200", "300"} <= set(words(svg))


def test_hostile_text_stays_text() -> None:
    evil = samples.said('</text><script>alert("x")</script>&\x00\ud800')
    spec = replace(samples.categories_chart(), title=evil, alt=evil)
    text = draw_chart(spec, EN, LOOK, width=400, height=200, id="c")
    svg = ElementTree.fromstring(text)
    assert not list(svg.iter(f"{SVG}script"))
    assert (svg.findtext(f"{SVG}title") or "").startswith("</text><script>")


def test_the_page_draws_in_css_variables_only() -> None:
    text = draw_chart(
        samples.teams_chart(ChartKind.STACKED), EN, page_look(), width=400, height=240, id="c"
    )
    assert not re.search(r"#[0-9A-Fa-f]{6}", text)


def test_equal_specs_give_equal_text() -> None:
    texts = {
        draw_chart(samples.bridge_chart(), BOTH, LOOK, width=300, height=200, id="c")
        for _ in range(3)
    }
    assert len(texts) == 1
