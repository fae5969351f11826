from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from lxml import etree
from tests.document import samples
from tests.document.samples import LANGUAGES, RICH, SETTINGS, THIN, document
from tests.render.pptx.decks import BRAND, A, P, deck, logo, opened, parts, trees

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.layout import lay_out
from quarterdeck.document.page import Ink
from quarterdeck.render.brand import Brand
from quarterdeck.render.pptx import write_pptx

BOTH = (Language.EN, Language.ZH)
TAGS = {Language.EN: "en-US", Language.ZH: "zh-CN", Language.RU: "ru-RU"}


def test_every_slide_stands_on_the_layout_of_its_role() -> None:
    slides = opened(deck(RICH)).slides

    assert [s.slide_layout.name for s in slides] == [
        "Cover", "Agenda", "Cards and charts", "Split", "Cards and charts", "Question", "Split",
        "Question", "Closing", "Split", "Appendix", "Content",
    ]  # fmt: skip


def test_titles_fill_the_title_placeholder() -> None:
    slides = list(opened(deck(RICH)).slides)

    assert (
        slides[3].shapes.title.text_frame.text == "We set one goal and reached it, two weeks late"
    )
    assert all(slide.shapes.title is not None for slide in slides)


def test_no_placeholder_is_left_empty() -> None:
    for slide in opened(deck(RICH)).slides:
        assert all(p.text_frame.text for p in slide.placeholders), slide.slide_layout.name


def test_lists_fill_the_body_placeholder() -> None:
    summary = opened(deck(document(samples.THIN.slides[1]))).slides[0]

    bodies = [p for p in summary.placeholders if p.placeholder_format.type == 2]
    assert [p.text_frame.text for p in bodies] == ["Go-live"]


@pytest.mark.parametrize("languages", LANGUAGES, ids="+".join)
def test_every_run_names_its_language_and_the_east_asian_typeface(
    languages: tuple[Language, ...],
) -> None:
    content = deck(RICH, languages)
    allowed = {TAGS[language] for language in languages}

    for folder in ("ppt/slides/", "ppt/notesSlides/"):
        for name, tree in trees(content, folder):
            runs = [r for kind in ("r", "fld") for r in tree.iter(f"{A}{kind}")]
            written = [r for r in runs if r.get("type") != "slidenum" or "notes" not in name]
            for run in written:
                properties = run.find(f"{A}rPr")
                assert properties.get("lang") in allowed, name
                assert properties.find(f"{A}ea").get("typeface") == "Microsoft YaHei", name
                assert properties.find(f"{A}latin") is not None, name


def test_text_is_wrapped_and_never_fitted_by_the_program() -> None:
    for name, tree in trees(deck(RICH), "ppt/slides/"):
        for body in tree.iter(f"{P}txBody"):
            found = body.find(f"{A}bodyPr")
            assert found.get("wrap") == "square", name
            assert [child.tag for child in found] == [f"{A}noAutofit"], name
            assert {"lIns", "tIns", "rIns", "bIns"} <= set(found.keys()), name


def test_colours_are_the_theme_s() -> None:
    for name, tree in trees(deck(RICH), "ppt/slides/"):
        assert next(tree.iter(f"{A}srgbClr"), None) is None, name


def test_the_brand_s_colours_stand_in_the_theme_part() -> None:
    brand = Brand("V", "C", primary="5A1F6B", accent="FFD400")

    _, tree = next(trees(deck(THIN, brand=brand), "ppt/theme/"))

    scheme = next(tree.iter(f"{A}clrScheme"))
    assert scheme.find(f"{A}accent1/{A}srgbClr").get("val") == "5A1F6B"
    assert scheme.find(f"{A}accent2/{A}srgbClr").get("val") == brand.theme.rgb(Ink.ACCENT)


def test_the_customer_s_deck_has_no_notes_parts_at_all() -> None:
    names = parts(deck(RICH, audience=Audience.CUSTOMER))

    assert not [name for name in names if "notes" in name.lower()]


def test_the_presenter_s_deck_has_the_notes() -> None:
    slides = opened(deck(RICH)).slides

    assert slides[4].notes_slide.notes_text_frame.text == "Pause after the number. It is theirs."


def test_the_same_input_gives_the_same_bytes() -> None:
    assert deck(RICH, BOTH) == deck(RICH, BOTH)


def test_every_entry_of_the_package_bears_one_fixed_date() -> None:
    with zipfile.ZipFile(BytesIO(deck(RICH))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_properties_hold_title_author_and_the_as_of_day() -> None:
    laid = lay_out(THIN, (Language.RU,), Audience.CUSTOMER, SETTINGS)
    content = write_pptx(
        laid, BRAND, audience=Audience.CUSTOMER, as_of=date(2025, 1, 10), author="Harbourline"
    )

    found = opened(content).core_properties
    assert found.title == "Квартальный обзор"
    assert (found.author, found.last_modified_by) == ("Harbourline", "Harbourline")
    assert found.created == found.modified == datetime(2025, 1, 10)
    assert found.language == "ru-RU"
    assert [found.comments, found.keywords, found.subject, found.category] == [""] * 4


def test_charts_tables_and_pictures_have_alternative_text_and_rules_are_decoration() -> None:
    content = deck(RICH, brand=Brand("V", "C", vendor_logo=logo(), customer_logo=logo(50, 90)))

    for name, tree in trees(content, "ppt/slides/"):
        for kind in ("graphicFrame", "pic"):
            for shape in tree.iter(f"{P}{kind}"):
                assert next(shape.iter(f"{P}cNvPr")).get("descr"), name
        for shape in tree.iter(f"{P}cxnSp"):
            assert b"decorative" in etree.tostring(shape), name


def test_the_slide_number_is_a_field() -> None:
    _, tree = next(t for t in trees(deck(RICH), "ppt/slides/") if t[0].endswith("slide2.xml"))

    assert [f.get("type") for f in tree.iter(f"{A}fld")] == ["slidenum"]


def test_logos_keep_their_proportion_inside_their_frames() -> None:
    brand = Brand("V", "C", vendor_logo=logo(600, 100), customer_logo=logo(40, 80, "JPEG"))

    pictures = [s for s in opened(deck(RICH, brand=brand)).slides[0].shapes if s.shape_type == 13]
    assert [round(p.width / p.height, 2) for p in pictures] == [6.0, 0.5]


def test_a_missing_logo_gives_a_monogram_with_the_name() -> None:
    texts = [s.text_frame.text for s in opened(deck(RICH)).slides[0].shapes if s.has_text_frame]

    assert {"HS", "Harbourline Software", "NF", "Northwind Foods"} <= set(texts)


def test_shape_ids_are_unique_on_each_slide() -> None:
    for name, tree in trees(deck(RICH, BOTH), "ppt/slides/"):
        ids = [shape.get("id") for shape in tree.iter(f"{P}cNvPr")]
        assert len(ids) == len(set(ids)), name


def test_text_with_characters_that_xml_cannot_hold_is_written_safely() -> None:
    title = samples.said("Costs < 5 & \"more\" \x07 'so'")
    made = document(samples.slide(samples.SlideRole.PLAN, title, samples.Arrangement.FULL))

    found = opened(deck(made)).slides[0].shapes.title.text_frame.text

    assert found == "Costs < 5 & \"more\" \ufffd 'so'"
