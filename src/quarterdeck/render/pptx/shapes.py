"""Text boxes, rules and rectangles, tables and logos of a page as shapes."""

from __future__ import annotations

from dataclasses import dataclass, field

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.page import (
    Align,
    Anchor,
    Frame,
    Ink,
    Line,
    LogoBox,
    Run,
    Shape,
    Slot,
    TableBox,
    TextBox,
)
from quarterdeck.document.theme import CELL_PADDING
from quarterdeck.render.brand import initials
from quarterdeck.render.pptx.markup import DECORATIVE, Palette, emu, place, words
from quarterdeck.render.pptx.template import Places

MONOGRAM_SIZE = 0.38
NAME_SIZE = 16.0
NAME_GAP = 14.0
NUMBER_FIELD = "{6D3E6B1A-5B0F-4C5B-9C43-0D1E0A7F2B11}"


@dataclass(slots=True)
class Ids:
    """Shape ids of one slide, unique and counted from 2 (1 is the tree's)."""

    last: int = field(default=1)

    def next(self) -> int:
        self.last += 1
        return self.last


def named(ids: Ids, name: str, *, alt: str = "", decorative: bool = False) -> str:
    """``p:cNvPr``: id, name, alternative text, or the mark of what is only decoration."""
    number = ids.next()
    descr = f' descr="{words(alt)}"' if alt else ""
    inside = DECORATIVE if decorative else ""
    return f'<p:cNvPr id="{number}" name="{words(name)} {number}"{descr}>{inside}</p:cNvPr>'


def text_box(box: TextBox, ids: Ids, places: Places, palette: Palette) -> str:
    """A text box, as the placeholder of its slot where the layout has one left."""
    found = places.take(box.slot)
    kind = (
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{found}</p:nvPr>'
        if found
        else '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    )
    heading = box.heading_level == 1
    body = palette.body(box.lines, padding=box.padding, anchor=box.anchor, heading=heading)
    if box.slot is Slot.SLIDE_NUMBER:
        body = _as_field(body)
    return (
        f"<p:sp><p:nvSpPr>{named(ids, box.name or 'Text')}{kind}</p:nvSpPr>"
        f'<p:spPr>{place(box.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{palette.fill(box.fill)}{palette.line(box.border)}</p:spPr>{body}</p:sp>"
    )


def _as_field(body: str) -> str:
    """The page number as a field, so that it follows when slides are moved."""
    opened = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">'
    return body.replace("<a:r>", opened, 1).replace("</a:r>", "</a:fld>", 1)


def shape(found: Shape, ids: Ids, palette: Palette) -> str:
    """A rectangle, or a hairline where it has no height or no width; nothing of the master's."""
    if found.of_master:
        return ""
    frame = found.frame
    name = named(ids, "Decoration", decorative=True)
    if frame.height and frame.width:
        return (
            f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place(frame)}"
            f"{_outline(found)}{palette.fill(found.fill)}{palette.line(None)}</p:spPr></p:sp>"
        )
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{place(frame)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{palette.line(found.fill)}</p:spPr></p:cxnSp>"
    )


def _outline(found: Shape) -> str:
    if not found.radius:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = round(min(found.radius / min(found.frame.width, found.frame.height), 0.5) * 100_000)
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'


def table(box: TableBox, ids: Ids, palette: Palette) -> str:
    """A native table: its first row the header, hairlines below the rows."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in box.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(_cell(c, palette, header=not n) for c in row)}</a:tr>'
        for n, (row, height) in enumerate(zip(box.rows, box.heights, strict=True))
    )
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(ids, 'Table', alt=box.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{place(box.frame, "p")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )


def _cell(lines: tuple[Line, ...], palette: Palette, *, header: bool) -> str:
    across, down = emu(CELL_PADDING[0]), emu(CELL_PADDING[1])
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    ink, width = (Ink.MUTED, 1.0) if header else (Ink.LINE, 0.75)
    below = f'<a:lnB w="{emu(width)}">{palette.fill(ink)}</a:lnB>'
    paragraphs = "".join(palette.paragraph(line, first=not n) for n, line in enumerate(lines))
    empty = '<a:p><a:endParaRPr lang="en-US" sz="1000"/></a:p>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs or empty}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="{"b" if header else "ctr"}">'
        f"{none}{below}<a:noFill/></a:tcPr></a:tc>"
    )


def picture(frame: Frame, relationship: str, alt: str, ids: Ids) -> str:
    return (
        f"<p:pic><p:nvPicPr>{named(ids, 'Logo', alt=alt)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{place(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def within(frame: Frame, width: int, height: int, *, right: bool) -> Frame:
    """A picture of this many pixels in a frame: whole, in proportion, at the left or right edge."""
    scale = min(frame.width / width, frame.height / height)
    shown = Frame(0, 0, width * scale, height * scale)
    x = frame.x + (frame.width - shown.width if right else 0)
    return Frame(x, frame.y + (frame.height - shown.height) / 2, shown.width, shown.height)


def monogram(box: LogoBox, language: Language, ids: Ids, palette: Palette, *, right: bool) -> str:
    """Where a logo is missing: initials in a square of the first brand colour, the name beside."""
    frame, side = box.frame, box.frame.height
    x = frame.x + (frame.width - side if right else 0)
    run = Run(initials(box.name), language, side * MONOGRAM_SIZE, True, Ink.INVERSE)
    body = palette.body((Line((run,), Align.CENTER),), anchor=Anchor.MIDDLE, heading=True)
    square = (
        f"<p:sp><p:nvSpPr>{named(ids, 'Monogram', decorative=True)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f'<p:spPr>{place(Frame(x, frame.y, side, side))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{palette.fill(Ink.PRIMARY)}{palette.line(None)}</p:spPr>{body}</p:sp>"
    )
    return square + _name_beside(box, language, ids, palette, right=right)


def _name_beside(
    box: LogoBox, language: Language, ids: Ids, palette: Palette, *, right: bool
) -> str:
    frame, apart = box.frame, box.frame.height + NAME_GAP
    width = frame.width - apart
    shown = measure.cut(box.name, language, NAME_SIZE, width, 2, bold=True)
    line = Line(
        (Run(shown, language, NAME_SIZE, True, Ink.PRIMARY),), Align.RIGHT if right else Align.LEFT
    )
    place_of = Frame(frame.x + (0 if right else apart), frame.y, width, frame.height)
    text = TextBox(place_of, (line,), anchor=Anchor.MIDDLE, name="Name")
    return text_box(text, ids, Places(()), palette)
