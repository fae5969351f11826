"""The PDF: tagged, selectable in three languages, literal, without overflow, equal for equal input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from tests.render import samples

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.document.blocks import Document
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import LaidOut
from quarterdeck.errors import RenderError
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf.glyphs import glyph_findings, uncovered
from quarterdeck.render.pdf.write import write_pdf

SETTINGS = Settings(VendorSettings("Harbour"))
BRAND = Brand("Harbour", "Northwind Logistics")
EN, ZH, RU = (Language.EN,), (Language.ZH,), (Language.RU,)
BOTH = (Language.EN, Language.ZH)


def laid(document: Document, languages: tuple[Language, ...] = EN) -> LaidOut:
    return lay_out(document, languages, Audience.CUSTOMER, SETTINGS)


def pdf(document: Document, languages: tuple[Language, ...] = EN, brand: Brand = BRAND) -> bytes:
    return write_pdf(laid(document, languages), brand, as_of=samples.AS_OF, author="Harbour")


def text_of(content: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return " ".join(" ".join(pages).replace("\u200b", "").split())


def tags(content: bytes) -> list[dict[str, Any]]:
    """All structure elements, in reading order."""

    def walk(node: Any) -> Iterator[dict[str, Any]]:
        found = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(found, list):
            for kid in found:
                yield from walk(kid)
        elif isinstance(found, dict):
            if "/S" in found:
                yield found
            yield from walk(found.get("/K", []))

    root = PdfReader(BytesIO(content)).trailer["/Root"]
    return list(walk(root["/StructTreeRoot"]["/K"]))  # type: ignore[index]


@pytest.mark.parametrize(
    ("languages", "sentence"),
    [
        (EN, "Month-end close fell from nine days to five"),
        (ZH, "月结周期由九天缩短至五天"),
        (RU, "Закрытие месяца сократилось с девяти дней до пяти"),
    ],
)
def test_text_can_be_selected(languages: tuple[Language, ...], sentence: str) -> None:
    assert sentence in text_of(pdf(samples.document(), languages))


def test_two_languages_stand_on_the_same_pages() -> None:
    text = text_of(pdf(samples.document(), BOTH))
    assert "Twelve hundred hours went back to your planners" in text
    assert "一千二百个工时回到计划团队手中" in text


def test_text_of_charts_can_be_selected() -> None:
    assert "节省工时一年内增长近两倍" in text_of(pdf(samples.document(), ZH))
    assert "24年Q4" in text_of(pdf(samples.document(), ZH))


def test_the_file_has_title_language_and_the_date_of_its_data() -> None:
    reader = PdfReader(BytesIO(pdf(samples.document(), RU)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Northwind Logistics: квартальный бизнес-обзор"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == samples.AS_OF
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("ru")  # type: ignore[index]


def test_the_structure_has_headings_lists_tables_and_described_figures() -> None:
    found = tags(pdf(samples.document()))
    kinds = [str(tag["/S"]) for tag in found]
    assert kinds.count("/H1") == 6
    assert {"/H2", "/L", "/LI", "/LBody", "/Table", "/TH", "/TD", "/P"} <= set(kinds)
    figures = [tag for tag in found if tag["/S"] == "/Figure"]
    assert figures
    assert all(str(tag.get("/Alt", "")) for tag in figures)
    assert "Hours saved rose in each quarter." in {str(tag["/Alt"]) for tag in figures}


def test_it_claims_pdf_ua() -> None:
    metadata = PdfReader(BytesIO(pdf(samples.document()))).trailer["/Root"]["/Metadata"]  # type: ignore[index]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata.get_object().get_data()


def test_equal_input_gives_equal_bytes() -> None:
    assert pdf(samples.document(), BOTH) == pdf(samples.document(), BOTH)


def test_only_the_shipped_fonts_are_embedded() -> None:
    names = set()
    for page in PdfReader(BytesIO(pdf(samples.document(), BOTH))).pages:
        fonts = page["/Resources"].get_object().get("/Font", {})  # type: ignore[union-attr]
        names |= {str(f.get_object()["/BaseFont"]).split("+")[-1] for f in fonts.values()}
    families = {name.split("-")[0] for name in names}
    assert families <= {"QuarterdeckSans", "NotoSansSC", "QuarterdeckSymbols"}


@pytest.mark.parametrize(
    "hostile",
    [
        "#set page(fill: red) $x^2$ *bold* _it_ `raw` \\ \"q\" 's' <b>&amp;</b> [x] {y} @ref ~ -- ---",
        "= Heading",
        "- list\n+ enum",
        "// comment /* and this */",
        '#sys.inputs "}], "pages": [] {{ }} %s',
        "https://example.com/a?b=c&d=e",
    ],
)
def test_hostile_text_comes_out_literally(hostile: str) -> None:
    found = text_of(pdf(samples.one_text(samples.said(hostile))))
    assert "".join(hostile.split()) in "".join(found.split())


def test_control_characters_and_broken_halves_do_no_harm() -> None:
    found = text_of(pdf(samples.one_text(samples.said("be\x00fo\x1bre \ud83d after"))))
    assert "before" in found
    assert "after" in found


def test_characters_beyond_the_shipped_fonts_are_kept_and_reported() -> None:
    document = samples.one_text(samples.said("Café 龘 𠮷 😀 喆"))
    pages = laid(document)
    assert uncovered(pages) == "龘😀𠮷"
    assert [f.examples for f in glyph_findings(pages)] == [("龘", "😀", "𠮷")]
    content = write_pdf(pages, BRAND, as_of=samples.AS_OF, author="Harbour")
    assert "Café" in text_of(content)


def test_ordinary_texts_in_three_languages_need_no_other_fonts() -> None:
    for languages in (EN, ZH, RU, BOTH):
        assert uncovered(laid(samples.document(), languages)) == ""


def test_a_word_wider_than_its_line_is_broken_not_cut() -> None:
    content = pdf(samples.one_text(samples.said("W" * 400)))
    page = PdfReader(BytesIO(content)).pages[0]
    places: list[float] = []
    page.extract_text(
        visitor_text=lambda text, cm, tm, font, size: places.append(tm[4]) if text.strip() else None
    )
    assert text_of(content).count("W") >= 400
    assert all(0 <= x < 912 for x in places)


def test_a_logo_keeps_its_place_and_a_broken_one_is_named() -> None:
    picture = BytesIO()
    Image.new("RGB", (300, 100), "#AA3300").save(picture, "PNG")
    with_logo = replace(BRAND, vendor_logo=picture.getvalue())
    assert len(PdfReader(BytesIO(pdf(samples.document(), EN, with_logo))).pages[0].images) == 1
    with pytest.raises(RenderError, match="vendor logo"):
        pdf(samples.document(), EN, replace(BRAND, vendor_logo=b"no picture"))


def test_the_customers_file_holds_nothing_internal() -> None:
    content = pdf(samples.document())
    assert "INTERNAL-SECRET" not in text_of(content)
    assert b"INTERNAL-SECRET" not in content


def test_the_date_is_the_callers() -> None:
    pages = laid(samples.document())
    made = write_pdf(pages, BRAND, as_of=date(2023, 3, 4), author="Harbour")
    metadata = PdfReader(BytesIO(made)).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2023, 3, 4)
