"""What belongs to a deck besides its slides: notes, comments, properties, links, macros, leftovers."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
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
    write,
    zipped,
)

from quarterdeck.core.deck import Deck
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text

SLIDE = "ppt/slides/slide1.xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
OUTSIDE = ' TargetMode="External"'


def _one_slide() -> bytes:
    deck = presentation()
    write(blank_slide(deck).shapes, "Words", (1, 1))
    return content(deck)


def test_notes_are_read_without_the_page_number(tmp_path: Path) -> None:
    deck = presentation()
    slide = blank_slide(deck)
    slide.notes_slide.notes_text_frame.text = "Ask first\nThen listen"
    number = slide.notes_slide.placeholders[0]._element
    number.nvSpPr.nvPr.ph.set("type", "sldNum")

    assert read(content(deck), tmp_path).slides[0].notes == ("Ask first", "Then listen")


@pytest.mark.parametrize("fault", ["missing", "damaged"])
def test_notes_that_cannot_be_read_are_named(tmp_path: Path, fault: str) -> None:
    deck = presentation()
    blank_slide(deck).notes_slide.notes_text_frame.text = "Ask first"
    files = parts(content(deck))
    if fault == "missing":
        del files["ppt/notesSlides/notesSlide1.xml"]
    else:
        files["ppt/notesSlides/notesSlide1.xml"] = b"<p:notes"

    found = read(zipped(files), tmp_path)

    assert found.slides[0].notes == ()
    assert skipped(found) == ["deck-read-notes"]


def test_comments_of_both_kinds_are_read_with_their_answers(tmp_path: Path) -> None:
    old = f"<p:cmLst {P}><p:cm authorId='0'><p:text>Is this  right?</p:text></p:cm></p:cmLst>"
    new = (
        '<q:cmLst xmlns:q="http://schemas.microsoft.com/office/powerpoint/2018/8/main" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><q:cm><q:replyLst><q:reply>'
        "<q:txBody><a:p><a:r><a:t>Yes</a:t></a:r></a:p></q:txBody></q:reply></q:replyLst>"
        "<q:txBody><a:p><a:r><a:t>Churn</a:t></a:r></a:p><a:p><a:r><a:t>risk</a:t></a:r></a:p></q:txBody>"
        "</q:cm></q:cmLst>"
    )
    package = related(
        _one_slide(), SLIDE, "rId8", f"{RELATIONS}/comments", "/ppt/comments/comment1.xml"
    )
    modern = "http://schemas.microsoft.com/office/2018/10/relationships/comments"
    package = related(package, SLIDE, "rId9", modern, "../comments/modernComment_1.xml")
    package = with_parts(
        package,
        **{
            "ppt/comments/comment1.xml": old.encode(),
            "ppt/comments/modernComment_1.xml": new.encode(),
        },
    )

    assert read(package, tmp_path).comments == ("Is this right?", "Yes", "Churn\nrisk")


def test_properties_are_those_that_office_shows(tmp_path: Path) -> None:
    deck = presentation()
    blank_slide(deck)
    found = deck.core_properties
    found.title, found.author, found.subject = "Review", "Vendor Ltd", "QBR"
    found.keywords, found.comments, found.last_modified_by = "renewal; risk", "draft", "A Person"
    app = b'<Properties xmlns="urn:x"><Company>Vendor Ltd</Company><Slides>1</Slides></Properties>'
    custom = b'<Properties xmlns="urn:c"><property name="Health"><lpwstr>red</lpwstr></property></Properties>'
    package = with_parts(content(deck), **{"docProps/app.xml": app, "docProps/custom.xml": custom})

    assert dict(read(package, tmp_path).properties) == {
        "title": "Review",
        "author": "Vendor Ltd",
        "subject": "QBR",
        "keywords": "renewal; risk",
        "comments": "draft",
        "lastModifiedBy": "A Person",
        "company": "Vendor Ltd",
        "Health": "red",
    }


def test_damaged_properties_are_named_and_the_slides_read(tmp_path: Path) -> None:
    files = parts(_one_slide())
    files["docProps/core.xml"] = b"<broken"

    found = read(zipped(files), tmp_path)

    assert len(found.slides) == 1
    assert [to_text(m, Language.EN) for m in found.skipped] == [
        "The part docProps/core.xml is damaged and was not read"
    ]


def test_links_out_of_the_file_are_listed_once_and_not_followed(tmp_path: Path) -> None:
    address = "https://example.invalid/report"
    package = related(_one_slide(), SLIDE, "rId7", f"{RELATIONS}/hyperlink", address, OUTSIDE)
    package = related(package, SLIDE, "rId8", f"{RELATIONS}/hyperlink", address, OUTSIDE)
    image = "file:///C:/Users/a.person/logo.png"
    package = related(
        package, "ppt/slideMasters/slideMaster1.xml", "rId99", f"{RELATIONS}/image", image, OUTSIDE
    )

    assert read(package, tmp_path).links == (address, image)


def test_a_link_written_in_numbers_is_found_in_parts_that_are_not_shown(tmp_path: Path) -> None:
    package = related(
        _one_slide(),
        "ppt/slideMasters/slideMaster1.xml",
        "rId99",
        f"{RELATIONS}/image",
        "https://example.invalid/pixel",
        ' TargetMode="&#69;xternal"',
    )

    assert read(package, tmp_path).links == ("https://example.invalid/pixel",)


def test_macros_are_seen_and_the_deck_is_read(tmp_path: Path) -> None:
    package = with_parts(_one_slide(), **{"ppt/vbaProject.bin": b"Sub AutoOpen()"})
    package = changed(
        package,
        "[Content_Types].xml",
        lambda part: part.replace(
            b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        ),
    )

    found = read(package, tmp_path, "deck.pptm")

    assert (found.macros, len(found.slides)) == (True, 1)
    assert read(_one_slide(), tmp_path).macros is False


def test_workbooks_behind_charts_are_named(tmp_path: Path) -> None:
    data = CategoryChartData()
    data.categories = ["A"]
    data.add_series("S", (1,))
    deck = presentation()
    blank_slide(deck).shapes.add_chart(XL_CHART_TYPE.PIE, *map(Inches, (1, 1, 3, 3)), data)

    (name,) = read(content(deck), tmp_path).embedded

    assert name.endswith(".xlsx")


def test_slides_left_over_in_the_file_are_named(tmp_path: Path) -> None:
    deck = presentation()
    write(blank_slide(deck).shapes, "Shown", (1, 1))
    write(blank_slide(deck).shapes, "Taken out", (1, 1))
    listed = deck.slides._sldIdLst
    listed.remove(listed[1])

    found = read(content(deck), tmp_path)

    assert [m.id for m in found.skipped] == ["deck-read-left-over"]
    assert "ppt/slides/slide2.xml" in to_text(found.skipped[0], Language.EN)


def test_a_damaged_slide_stands_empty_and_the_others_are_read(tmp_path: Path) -> None:
    deck = presentation()
    for words in ("One", "Two", "Three"):
        write(blank_slide(deck).shapes, words, (1, 1))
    files = parts(content(deck))
    files["ppt/slides/slide2.xml"] = files["ppt/slides/slide2.xml"][:-40]

    found = read(zipped(files), tmp_path)

    assert [s.text for s in found.slides] == ["One", "", "Three"]
    assert [to_text(m, Language.EN) for m in found.skipped] == [
        "slide 2 is damaged or missing from the file and was not read"
    ]


def test_a_deck_without_slides_says_so(tmp_path: Path) -> None:
    found = read(content(presentation()), tmp_path)

    assert (found.slides, skipped(found)) == ((), ["deck-read-no-slides"])


def test_the_deck_is_named_after_its_file(tmp_path: Path) -> None:
    assert read(_one_slide(), tmp_path, "Review Q3.pptx").name == "Review Q3.pptx"


def _strict(package: bytes) -> bytes:
    """The package as “strict Open XML” writes it."""
    old = b"http://schemas.openxmlformats.org/"
    new = b"http://purl.oclc.org/ooxml/"
    names = {
        old + b"officeDocument/2006/relationships": new + b"officeDocument/relationships",
        old + b"presentationml/2006/": new + b"presentationml/",
        old + b"drawingml/2006/": new + b"drawingml/",
    }
    files = parts(package)
    for name, part in files.items():
        for transitional, strict in names.items():
            part = part.replace(transitional, strict)
        files[name] = part
    return zipped(files)


def test_a_deck_saved_as_strict_open_xml_is_read_like_any_other(tmp_path: Path) -> None:
    data = CategoryChartData()
    data.categories = ["A", "B"]
    data.add_series("S", (1, 2))
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "See http://purl.oclc.org/ooxml/presentationml/main"
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, *map(Inches, (1, 2, 3, 3)), data)
    slide.notes_slide.notes_text_frame.text = "Note"

    plain, strict = read(content(deck), tmp_path), read(_strict(content(deck)), tmp_path)

    assert isinstance(strict, Deck)
    assert strict == plain


@pytest.mark.parametrize("language", list(Language))
def test_what_was_skipped_is_said_in_every_language(tmp_path: Path, language: Language) -> None:
    files = parts(_one_slide())
    files[SLIDE] = b""
    files["docProps/core.xml"] = b"<broken"
    files["ppt/slides/slide9.xml"] = b"<p:sld/>"

    for found in read(zipped(files), tmp_path).skipped:
        said = to_text(found, language)
        assert said
        assert "{" not in said
