"""Pages as pictures: one self-contained SVG each, letters as outlines, equal for equal input."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from tests.render import samples

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.document.blocks import (
    Arrangement,
    Chart,
    Document,
    Paragraph,
    Placed,
    Slide,
    SlideRole,
)
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import ChartBox, LaidOut
from quarterdeck.errors import RenderError
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf import write_svg_pages

SETTINGS = Settings(VendorSettings("Harbour"))
BRAND = Brand("Harbour", "Northwind Logistics")
EN = (Language.EN,)
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "path", "use", "defs", "symbol", "image", "clipPath", "rect", "line",
         "polyline", "circle"}  # fmt: skip


def laid(document: Document, languages: tuple[Language, ...] = EN) -> LaidOut:
    return lay_out(document, languages, Audience.CUSTOMER, SETTINGS)


def pages(
    document: Document, languages: tuple[Language, ...] = EN, brand: Brand = BRAND
) -> tuple[bytes, ...]:
    return write_svg_pages(laid(document, languages), brand, as_of=samples.AS_OF, author="Harbour")


def saying(text: str) -> Document:
    block = Paragraph(samples.said(text), audience=Audience.CUSTOMER)
    slide = Slide(
        SlideRole.PLAN,
        samples.said("Title"),
        Arrangement.FULL,
        (Placed(0, block),),
        audience=Audience.CUSTOMER,
    )
    return replace(samples.document(), slides=(slide,))


def letters(page: bytes) -> int:
    """How many letters a page shows: each is one use of an outline."""
    return sum(element.tag == f"{SVG}use" for element in ElementTree.fromstring(page).iter())


@pytest.mark.parametrize(
    "languages", [(Language.EN,), (Language.ZH,), (Language.RU,), (Language.EN, Language.ZH)]
)
def test_each_page_is_one_picture_that_needs_nothing_else(languages: tuple[Language, ...]) -> None:
    made = pages(samples.document(), languages)

    assert len(made) == len(laid(samples.document(), languages).pages)
    for page in made:
        root = ElementTree.fromstring(page)
        assert root.attrib["viewBox"] == "0 0 960 540"
        for element in root.iter():
            assert element.tag.removeprefix(SVG) in DRAWN
            assert not {a for a in element.attrib if a.startswith("on") or a == "style"}
            for name, value in element.attrib.items():
                if name.endswith("href"):
                    assert value.startswith(("#", "data:image/png;base64,"))
                assert "url(" not in value.replace("url(#", "")


def test_every_outline_that_is_used_stands_in_its_page() -> None:
    for page in pages(samples.document(), (Language.ZH,)):
        used = set(re.findall(rb'href="#([^"]+)"', page))
        assert used <= set(re.findall(rb' id="([^"]+)"', page))


def test_equal_input_gives_equal_bytes() -> None:
    assert pages(samples.document()) == pages(samples.document())


def test_words_of_charts_are_outlines_too() -> None:
    document = samples.document()
    place = next(
        page.slide
        for page in laid(document).pages
        if any(isinstance(box, ChartBox) for box in page.boxes)
    )
    slide = document.slides[place]
    chart, drawn = next((p, p.block) for p in slide.blocks if isinstance(p.block, Chart))

    def with_first_label(label: str) -> bytes:
        named = (samples.said(label), *drawn.spec.categories[1:])
        block = replace(drawn, spec=replace(drawn.spec, categories=named))
        blocks = tuple(replace(p, block=block) if p is chart else p for p in slide.blocks)
        alone = replace(document, slides=(replace(slide, blocks=blocks),))
        return pages(alone)[0]

    assert letters(with_first_label("abcd")) - letters(with_first_label("a")) == 3


def test_human_text_is_never_markup() -> None:
    hostile = '</text><script>alert("x")</script> #set page(fill: red) &lt;b&gt; ]]>'

    (page,) = pages(saying(hostile))

    assert b"<script" not in page
    assert b"alert" not in page
    assert letters(page) > letters(pages(saying("x"))[0])


def test_a_logo_is_embedded_and_a_broken_one_is_named() -> None:
    picture = BytesIO()
    Image.new("RGB", (40, 20), "navy").save(picture, "PNG")

    cover = pages(samples.document(), brand=replace(BRAND, vendor_logo=picture.getvalue()))[0]

    assert cover.count(b"data:image/png;base64,") == 1
    with pytest.raises(RenderError, match="vendor logo"):
        pages(samples.document(), brand=replace(BRAND, vendor_logo=b"no picture"))


def test_characters_that_no_shipped_font_has_stop_no_page() -> None:
    (page,) = pages(saying("Ratio \U00010480 and \U0001f680"))

    ElementTree.fromstring(page)
    assert letters(page) > 10


def test_several_threads_draw_at_once() -> None:
    documents = [saying(f"Line number {n}") for n in range(12)]
    alone = [pages(document) for document in documents]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(pages, documents))

    assert together == alone
