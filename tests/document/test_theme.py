import pytest

from quarterdeck.document.page import Ink
from quarterdeck.document.theme import GRID, NEUTRALS, SERIES, Shade, contrast, shaded, theme
from quarterdeck.errors import RenderError


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("brand", ["12355B", "FFD400", "00E5FF", "FFFFFF", "7F7F7F"])
def test_every_ink_for_text_is_readable_on_paper_and_surface(brand: str) -> None:
    found = theme(brand, brand)

    for ink in (Ink.TEXT, Ink.MUTED, Ink.PRIMARY, Ink.ACCENT, Ink.GOOD, Ink.WARN, Ink.BAD):
        assert contrast(found.rgb(ink), NEUTRALS[Ink.PAPER]) >= 4.5, ink
        assert contrast(found.rgb(ink), NEUTRALS[Ink.SURFACE]) >= 4.5, ink


def test_a_dark_brand_colour_is_kept_as_it_is() -> None:
    assert theme("12355B", "1F7A8C").rgb(Ink.PRIMARY) == "12355B"


def test_a_colour_may_have_a_hash_and_small_letters() -> None:
    assert theme("#12355b", "#1f7a8c") == theme("12355B", "1F7A8C")


@pytest.mark.parametrize("wrong", ["", "blue", "12355", "12355G"])
def test_what_is_no_colour_is_refused_by_its_setting(wrong: str) -> None:
    with pytest.raises(RenderError) as caught:
        theme("12355B", wrong)

    assert caught.value.where == "brand.accent"


def test_series_colours_differ_from_each_other() -> None:
    found = theme("12355B", "1F7A8C")

    assert len({found.rgb(shade) for shade in SERIES}) == len(SERIES)


def test_a_shade_of_full_strength_is_the_ink() -> None:
    assert shaded("12355B", 1, 1) == "12355B"
    assert theme("12355B", "1F7A8C").rgb(Shade(Ink.PRIMARY, 0.0)) == "FFFFFF"


def test_twelve_columns_fill_the_inner_width() -> None:
    assert GRID.span(12) == pytest.approx(GRID.inner)
    assert GRID.at(6) == pytest.approx(GRID.margin + GRID.span(6) + GRID.gutter)
