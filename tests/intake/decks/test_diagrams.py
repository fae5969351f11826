"""SmartArt: texts in the diagram's order, with levels and the sizes they are drawn in."""

from __future__ import annotations

from pathlib import Path

import pytest
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
    zipped,
)

from quarterdeck.core.deck import Line, LineKind

SLIDE = "ppt/slides/slide1.xml"
DATA, DRAWING = "ppt/diagrams/data7.xml", "ppt/diagrams/drawing7.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DGM = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def _point(id: str, text: str = "", more: str = "", within: str = "") -> str:
    said = f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" if text else "<a:p/>"
    return f'<dgm:pt modelId="{id}"{more}>{within}<dgm:t><a:bodyPr/>{said}</dgm:t></dgm:pt>'


def _link(parent: str, child: str, place: int) -> str:
    return f'<dgm:cxn modelId="x{child}" srcId="{parent}" destId="{child}" srcOrd="{place}" destOrd="0"/>'


def _data(links: str) -> bytes:
    points = "".join(
        (
            _point("second", "Agree"),
            _point("root", more=' type="doc"'),
            _point("first", "Measure"),
            _point("under", "with the customer"),
            _point("alone", "Later"),
            _point("p1", more=' type="pres"', within='<dgm:prSet presAssocID="first"/>'),
        )
    )
    return (
        f"<dgm:dataModel {DGM} {A}><dgm:ptLst>{points}</dgm:ptLst>"
        f"<dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>"
    ).encode()


LINKS = _link("root", "second", 1) + _link("root", "first", 0) + _link("first", "under", 0)

DRAWN = (
    f'<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" {A}><dsp:spTree>'
    '<dsp:sp modelId="p1"><dsp:txBody><a:bodyPr/><a:p><a:r><a:rPr sz="1100"/><a:t>Measure</a:t></a:r></a:p>'
    "</dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>"
).encode()


def _diagram(links: str = LINKS, drawing: bytes | None = DRAWN) -> bytes:
    frame = (
        b'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Diagram 3"/><p:cNvGraphicFramePr/>'
        b"<p:nvPr/></p:nvGraphicFramePr><a:graphic>"
        b'<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram">'
        b'<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId7"'
        b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        b"</a:graphicData></a:graphic></p:graphicFrame></p:spTree>"
    )
    deck = presentation()
    blank_slide(deck)
    package = changed(content(deck), SLIDE, lambda part: part.replace(b"</p:spTree>", frame))
    package = related(package, SLIDE, "rId7", f"{OFFICE}/diagramData", "../diagrams/data7.xml")
    package = with_parts(package, **{DATA: _data(links)})
    if drawing is not None:
        kind = "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing"
        package = related(package, SLIDE, "rId8", kind, "../diagrams/drawing7.xml")
        package = with_parts(package, **{DRAWING: drawing})
    return package


def test_points_are_read_in_order_with_their_children_below_them(tmp_path: Path) -> None:
    assert read(_diagram(), tmp_path).slides[0].lines == (
        Line("Measure", LineKind.DIAGRAM, 11.0, 0),
        Line("with the customer", LineKind.DIAGRAM, None, 1),
        Line("Agree", LineKind.DIAGRAM, None, 0),
        Line("Later", LineKind.DIAGRAM, None, 0),
    )


def test_points_that_hold_each_other_end_all_the_same(tmp_path: Path) -> None:
    ring = _link("root", "first", 0) + _link("first", "second", 0) + _link("second", "first", 0)

    lines = read(_diagram(ring), tmp_path).slides[0].lines

    assert [x.text for x in lines] == ["Measure", "Agree", "with the customer", "Later"]


@pytest.mark.parametrize("content", [None, b"<not xml"])
def test_without_its_data_the_diagram_is_read_as_drawn(
    tmp_path: Path, content: bytes | None
) -> None:
    files = parts(_diagram())
    files.pop(DATA)
    if content is not None:
        files[DATA] = content

    found = read(zipped(files), tmp_path)

    assert [(x.text, x.size) for x in found.slides[0].lines] == [("Measure", 11.0)]
    assert found.skipped == ()


def test_a_diagram_without_data_and_drawing_is_named(tmp_path: Path) -> None:
    files = parts(_diagram(drawing=None))
    del files[DATA]

    found = read(zipped(files), tmp_path)

    assert found.slides[0].lines == ()
    assert skipped(found) == ["deck-read-diagram"]
