"""Shapes: groups in groups, pictures, objects, what is hidden, and what is written in two ways."""

from __future__ import annotations

from pathlib import Path

from pptx.enum.shapes import MSO_SHAPE, PROG_ID
from pptx.util import Emu, Inches
from tests.intake.decks.making import (
    blank_slide,
    changed,
    content,
    presentation,
    read,
    skipped,
    texts,
    write,
)
from tests.render.pptx.decks import logo

from quarterdeck.core.deck import LineKind
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text

SLIDE = "ppt/slides/slide1.xml"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _shape(name: str, text: str, left: float = 1, top: float = 1, more: str = "") -> str:
    at = f'x="{int(left * 914400)}" y="{int(top * 914400)}"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="9" name="{name}"{more}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off {at}/><a:ext cx="900000" cy="400000"/></a:xfrm></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def _with(shapes: str) -> bytes:
    deck = presentation()
    blank_slide(deck)
    end = b"</p:spTree>"
    return changed(content(deck), SLIDE, lambda part: part.replace(end, shapes.encode() + end))


def test_shapes_are_read_by_place_and_not_by_the_order_of_making(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    write(shapes, "third", (1, 5))
    write(shapes, "second", (5, 1))
    write(shapes, "first", (1, 1))

    assert texts(read(content(deck), tmp_path)) == ["first", "second", "third"]


def test_a_group_is_read_whole_and_groups_in_it_in_their_place(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    group = shapes.add_group_shape()
    write(group.shapes, "inner last", (1, 4))
    nested = group.shapes.add_group_shape()
    write(nested.shapes, "nested right", (3.5, 2))
    write(nested.shapes, "nested left", (0.2, 2))
    write(shapes, "outer below", (1, 6))
    write(shapes, "outer above", (1, 0.5))

    assert texts(read(content(deck), tmp_path)) == [
        "outer above", "nested left", "nested right", "inner last", "outer below",
    ]  # fmt: skip


def test_a_group_of_another_scale_lies_where_it_is_shown(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    group = shapes.add_group_shape()
    write(group.shapes, "in the group", (1, 1))
    group.left, group.top = Emu(Inches(1)), Emu(Inches(6))
    write(shapes, "above the group", (1, 3))

    assert texts(read(content(deck), tmp_path)) == ["above the group", "in the group"]


def test_a_mirrored_group_mirrors_the_places_in_it(tmp_path: Path) -> None:
    deck = presentation()
    group = blank_slide(deck).shapes.add_group_shape()
    write(group.shapes, "made left", (0, 1))
    write(group.shapes, "made right", (4, 1))
    group._element.grpSpPr.xfrm.set("flipH", "1")

    assert texts(read(content(deck), tmp_path)) == ["made right", "made left"]


def test_pictures_are_counted_in_groups_too_and_alt_text_is_not_read(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    write(shapes, "Words", (1, 6))
    (tmp_path / "logo.png").write_bytes(logo())
    image = str(tmp_path / "logo.png")
    picture = shapes.add_picture(image, Inches(1), Inches(1))
    picture._element.nvPicPr.cNvPr.set("descr", "Alternative text")
    shapes.add_group_shape([shapes.add_picture(image, Inches(4), Inches(1))])

    found = read(content(deck), tmp_path)

    assert found.slides[0].pictures == 2
    assert texts(found) == ["Words"]
    assert found.skipped == ()


def test_a_slide_of_pictures_alone_says_that_their_words_were_not_read(tmp_path: Path) -> None:
    deck = presentation()
    (tmp_path / "logo.png").write_bytes(logo())
    blank_slide(deck).shapes.add_picture(str(tmp_path / "logo.png"), Inches(1), Inches(1))

    found = read(content(deck), tmp_path)

    assert [to_text(message, Language.EN) for message in found.skipped] == [
        "slide 1 shows only pictures; what is written in them was not read"
    ]


def test_an_embedded_object_is_named_and_not_opened(tmp_path: Path) -> None:
    deck = presentation()
    (tmp_path / "costs.xlsx").write_bytes(b"PK not really a workbook")
    blank_slide(deck).shapes.add_ole_object(
        str(tmp_path / "costs.xlsx"), PROG_ID.XLSX, Inches(1), Inches(1)
    )

    found = read(content(deck), tmp_path)

    assert found.embedded == ("Microsoft_Excel_Sheet1.xlsx",)
    assert found.slides[0].pictures == 1
    assert "“Excel.Sheet.12” is not opened" in to_text(found.skipped[0], Language.EN)


def test_hidden_objects_are_not_shown_and_are_named(tmp_path: Path) -> None:
    found = read(_with(_shape("Old price", "$ 12", more=' hidden="1"')), tmp_path)

    assert found.slides[0].lines == ()
    assert [to_text(m, Language.EN) for m in found.skipped] == [
        "slide 1: “Old price” is hidden on the slide, so its text is not counted as shown; it is still in the file"
    ]


def test_hidden_slides_are_read_and_marked(tmp_path: Path) -> None:
    deck = presentation()
    write(blank_slide(deck).shapes, "Shown", (1, 1))
    backup = blank_slide(deck)
    write(backup.shapes, "Backup", (1, 1))
    backup._element.set("show", "0")

    found = read(content(deck), tmp_path)

    assert [s.hidden for s in found.slides] == [False, True]
    assert [s.number for s in found.shown] == [1]
    assert texts(found, 2) == ["Backup"]


def test_of_two_ways_of_writing_the_readable_one_is_read_once(tmp_path: Path) -> None:
    both = (
        f'<mc:AlternateContent {MC}><mc:Choice Requires="p14">{_shape("New", "newer")}</mc:Choice>'
        f"<mc:Fallback>{_shape('Old', 'older')}</mc:Fallback></mc:AlternateContent>"
    )
    unknown = (
        f'<mc:AlternateContent {MC}><mc:Choice Requires="am3d"><x:model xmlns:x="urn:x"/></mc:Choice>'
        f"<mc:Fallback>{_shape('Old', 'instead', top=3)}</mc:Fallback></mc:AlternateContent>"
    )

    found = read(_with(both + unknown), tmp_path)

    assert texts(found) == ["newer", "instead"]
    assert found.skipped == ()


def test_objects_of_unknown_kinds_are_named(tmp_path: Path) -> None:
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Map 1"/><p:cNvGraphicFramePr/><p:nvPr/>'
        '</p:nvGraphicFramePr><a:graphic><a:graphicData uri="urn:map"><m:map xmlns:m="urn:map"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )
    ink = '<p:contentPart xmlns:q="urn:q" q:id="rId9"/>'

    found = read(_with(frame + ink + '<q:thing xmlns:q="urn:q"/>'), tmp_path)

    assert [to_text(m, Language.EN) for m in found.skipped] == [
        "slide 1: “Map 1” is of a kind that cannot be read",
        "slide 1: handwriting is not read",
        "slide 1: “thing” is of a kind that cannot be read",
    ]


def test_a_video_is_a_picture_and_is_named(tmp_path: Path) -> None:
    deck = presentation()
    (tmp_path / "demo.mp4").write_bytes(b"no video")
    (tmp_path / "poster.png").write_bytes(logo())
    blank_slide(deck).shapes.add_movie(
        str(tmp_path / "demo.mp4"), *map(Inches, (1, 1, 3, 2)), str(tmp_path / "poster.png")
    )

    found = read(content(deck), tmp_path)

    assert found.slides[0].pictures == 1
    assert skipped(found) == ["deck-read-medium", "deck-read-only-pictures"]


def test_groups_nested_beyond_reason_keep_their_texts(tmp_path: Path) -> None:
    depth = 60
    opened = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name="Deep"/></p:nvGrpSpPr><p:grpSpPr/>' * depth

    found = read(_with(opened + _shape("Core", "core") + "</p:grpSp>" * depth), tmp_path)

    assert texts(found) == ["core"]
    assert skipped(found) == ["deck-read-deep-group"]


def test_text_in_shapes_is_read_and_connectors_hold_none(tmp_path: Path) -> None:
    deck = presentation()
    shapes = blank_slide(deck).shapes
    shapes.add_shape(MSO_SHAPE.CHEVRON, *map(Inches, (1, 1, 2, 1))).text_frame.text = "Step"
    shapes.add_connector(1, *map(Inches, (1, 3, 2, 3)))

    found = read(content(deck), tmp_path)

    assert [(x.text, x.kind) for x in found.slides[0].lines] == [("Step", LineKind.BODY)]
    assert found.skipped == ()
