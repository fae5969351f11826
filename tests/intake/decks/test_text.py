"""Words of a slide: paragraphs, levels, and sizes from wherever the file sets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Inches, Pt
from tests.intake.decks.making import (
    TITLE_AND_CONTENT,
    blank_slide,
    changed,
    content,
    presentation,
    read,
    write,
)

from quarterdeck.core.deck import Line, LineKind

SLIDE = "ppt/slides/slide1.xml"


def _body(tmp_path: Path, paragraphs: str, properties: str = "<a:bodyPr/>") -> tuple[Line, ...]:
    """The lines of a text box with these paragraphs."""
    deck = presentation()
    write(blank_slide(deck).shapes, "REPLACED", (1, 1))
    package = changed(
        content(deck),
        SLIDE,
        lambda part: (
            part[: part.index(b"<p:txBody>")]
            + f"<p:txBody>{properties}<a:lstStyle/>{paragraphs}</p:txBody>".encode()
            + part[part.index(b"</p:txBody>") + len(b"</p:txBody>") :]
        ),
    )
    return read(package, tmp_path).slides[0].lines


def test_paragraphs_are_lines_and_empty_ones_are_none(tmp_path: Path) -> None:
    lines = _body(
        tmp_path,
        "<a:p><a:r><a:t>Hours saved </a:t></a:r><a:r><a:t>rose</a:t></a:r></a:p><a:p/>"
        "<a:p><a:r><a:t>  </a:t></a:r></a:p><a:p><a:r><a:t>Second</a:t></a:r></a:p>",
    )

    assert [line.text for line in lines] == ["Hours saved rose", "Second"]


@pytest.mark.parametrize(
    "before, after, expected",
    [
        ("Results", "and return", "Results and return"),
        ("季度业务", "回顾", "季度业务回顾"),
        ("结果", "ROI", "结果 ROI"),
    ],
)
def test_a_line_break_parts_words_but_not_chinese_characters(
    tmp_path: Path, before: str, after: str, expected: str
) -> None:
    broken = f"<a:p><a:r><a:t>{before}</a:t></a:r><a:br/><a:r><a:t>{after}</a:t></a:r></a:p>"

    assert _body(tmp_path, broken)[0].text == expected


def test_control_characters_that_office_escapes_are_spaces(tmp_path: Path) -> None:
    assert _body(tmp_path, "<a:p><a:r><a:t>One_x000B_two</a:t></a:r></a:p>")[0].text == "One two"


def test_fields_and_formulas_are_read_as_shown(tmp_path: Path) -> None:
    formula = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">'
        '<a14:m><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>v=a-b</m:t></m:r></m:oMath></a14:m></mc:Choice>"
        "<mc:Fallback><a:r><a:t>picture</a:t></a:r></mc:Fallback></mc:AlternateContent>"
    )
    field = '<a:fld id="{0}" type="datetime1"><a:t>9 May</a:t></a:fld>'

    lines = _body(tmp_path, f"<a:p>{formula}</a:p><a:p>{field}</a:p>")

    assert [line.text for line in lines] == ["v=a-b", "9 May"]


def test_the_size_is_that_of_most_characters(tmp_path: Path) -> None:
    mixed = (
        '<a:p><a:r><a:rPr sz="3200"/><a:t>98</a:t></a:r>'
        '<a:r><a:rPr sz="1250"/><a:t> hours were saved</a:t></a:r></a:p>'
    )

    assert _body(tmp_path, mixed)[0].size == 12.5


def test_the_paragraph_then_the_presentation_gives_the_size(tmp_path: Path) -> None:
    lines = _body(
        tmp_path,
        '<a:p><a:pPr lvl="1"><a:defRPr sz="1600"/></a:pPr><a:r><a:t>own</a:t></a:r></a:p>'
        "<a:p><a:r><a:t>default</a:t></a:r></a:p>",
    )

    assert [(line.size, line.level) for line in lines] == [(16.0, 1), (18.0, 0)]


def test_text_that_was_shrunk_to_fit_has_the_size_it_is_shown_in(tmp_path: Path) -> None:
    fitted = '<a:bodyPr><a:normAutofit fontScale="62500"/></a:bodyPr>'
    paragraph = '<a:p><a:r><a:rPr sz="2000"/><a:t>Small</a:t></a:r></a:p>'

    assert _body(tmp_path, paragraph, fitted)[0].size == 12.5


@pytest.mark.parametrize("scale", ["NaN", "-5%", "1e999", "0", "abc", ""])
def test_a_scale_that_means_nothing_changes_nothing(tmp_path: Path, scale: str) -> None:
    fitted = f'<a:bodyPr><a:normAutofit fontScale="{scale}"/></a:bodyPr>'
    paragraph = '<a:p><a:r><a:rPr sz="2000"/><a:t>Plain</a:t></a:r></a:p>'

    assert _body(tmp_path, paragraph, fitted)[0].size == 20.0


def test_placeholders_take_sizes_by_level_from_layout_and_master(tmp_path: Path) -> None:
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_AND_CONTENT])
    slide.shapes.title.text = "Plan"
    frame = slide.placeholders[1].text_frame
    frame.text = "first"
    second = frame.add_paragraph()
    second.text, second.level = "second", 1

    lines = read(content(deck), tmp_path).slides[0].lines

    assert lines == (
        Line("Plan", LineKind.TITLE, 44.0, 0),
        Line("first", LineKind.BODY, 32.0, 0),
        Line("second", LineKind.BODY, 28.0, 1),
    )


def test_the_layout_wins_over_the_master(tmp_path: Path) -> None:
    deck = presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.placeholders[1].text_frame.text = "Subtitle"
    style = b'<a:lstStyle><a:lvl1pPr><a:defRPr sz="2100"/></a:lvl1pPr></a:lstStyle>'

    def restyled(part: bytes) -> bytes:
        start = part.index(b'type="subTitle"')
        first = part.index(b"<a:lstStyle>", start)
        last = part.index(b"</a:lstStyle>", first) + len(b"</a:lstStyle>")
        return part[:first] + style + part[last:]

    package = changed(content(deck), "ppt/slideLayouts/slideLayout1.xml", restyled)

    assert read(package, tmp_path).slides[0].lines[-1].size == 21.0


def test_footers_are_told_apart_and_come_last(tmp_path: Path) -> None:
    deck = presentation()
    slide = blank_slide(deck)
    write(slide.shapes, "Below", (1, 5))
    footer = write(slide.shapes, "Vendor, confidential", (1, 1))
    footer._element.nvSpPr.nvPr._add_ph()
    footer._element.nvSpPr.nvPr.ph.set("type", "ftr")

    lines = read(content(deck), tmp_path).slides[0].lines

    assert [(line.text, line.kind) for line in lines] == [
        ("Below", LineKind.BODY),
        ("Vendor, confidential", LineKind.FOOTER),
    ]


def test_words_on_the_layout_and_master_stand_on_the_slide(tmp_path: Path) -> None:
    deck = presentation()
    write(_shapes(deck.slide_master), "Internal use", (1, 7))
    write(_shapes(deck.slide_layouts[6]), "Draft", (5, 7))
    blank_slide(deck)

    lines = read(content(deck), tmp_path).slides[0].lines

    assert [(line.text, line.kind) for line in lines] == [
        ("Internal use", LineKind.FOOTER),
        ("Draft", LineKind.FOOTER),
    ]


def test_a_slide_may_hide_what_stands_on_its_master(tmp_path: Path) -> None:
    deck = presentation()
    write(_shapes(deck.slide_layouts[6]), "Draft", (5, 7))
    blank_slide(deck)._element.set("showMasterSp", "0")

    assert read(content(deck), tmp_path).slides[0].lines == ()


def _shapes(part: object) -> object:
    """Layouts and masters take shapes too, though python-pptx adds them to slides only."""
    tree = part.shapes._spTree  # type: ignore[attr-defined]
    return SlideShapes(tree, part)


def test_merged_cells_show_their_text_once(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    table = shapes.add_table(2, 2, Inches(1), Inches(1), Inches(6), Inches(2)).table
    for row, words in enumerate((("Goal", "covered"), ("Reached", "yes"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(0, 0)._tc.set("gridSpan", "2")
    table.cell(0, 1)._tc.set("hMerge", "1")
    table.cell(1, 0).text_frame.paragraphs[0].runs[0].font.size = Pt(9)

    slide = read(content(deck), tmp_path).slides[0]

    assert [t.rows for t in slide.tables] == [(("Goal", ""), ("Reached", "yes"))]
    assert slide.lines == (
        Line("Goal", LineKind.TABLE, 18.0),
        Line("Reached", LineKind.TABLE, 9.0),
        Line("yes", LineKind.TABLE, 18.0),
    )
