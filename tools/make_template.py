"""Write the deck's own template: theme, one master, and a slide layout for each role.

    python tools/make_template.py

The template holds no slides. Its colours are replaced at each build by those of the brand.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.settings import BrandSettings
from quarterdeck.document.layout.chrome import (
    BAND_TOP,
    COVER_MARK_BELOW,
    COVER_TITLE_BELOW,
    NUMBER_WIDTH,
)
from quarterdeck.document.page import HEIGHT, WIDTH, Frame, Ink
from quarterdeck.document.theme import FONTS, GRID, SIZES, SLOTS, theme

TARGET = (
    Path(__file__).parents[1] / "src" / "quarterdeck" / "data" / "template" / "quarterdeck.pptx"
)
DAY = (1980, 1, 1, 0, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
TABLE_STYLE = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's own "No Style, Table Grid": new tables begin plain."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True)
class Placeholder:
    """A placeholder: its type and index, its frame, its prompt, size and colour of type."""

    type: str
    index: int
    name: str
    frame: Frame
    prompt: str
    size: float = 0
    ink: Ink | None = None
    bold: bool = False
    align: str = ""


TITLE = Placeholder(
    "title", 0, "Title", Frame(GRID.margin, GRID.title_top + 16, GRID.inner, GRID.title_height),
    "The message of this slide", SIZES.title, Ink.PRIMARY, True,
)  # fmt: skip
KICKER = Placeholder(
    "body", 13, "Kicker", Frame(GRID.margin, GRID.title_top - 1, GRID.inner, 16),
    "Part of the review", SIZES.kicker, Ink.ACCENT, True,
)  # fmt: skip
FOOTER = Placeholder(
    "ftr", 11, "Footer",
    Frame(GRID.margin, GRID.footer_top, GRID.inner - NUMBER_WIDTH, GRID.footer_height),
    "", SIZES.footer, Ink.MUTED,
)  # fmt: skip
NUMBER = Placeholder(
    "sldNum", 12, "Slide number",
    Frame(WIDTH - GRID.margin - NUMBER_WIDTH, GRID.footer_top, NUMBER_WIDTH, GRID.footer_height),
    "", SIZES.footer, Ink.MUTED, align="r",
)  # fmt: skip
BODY_HEIGHT = GRID.body_bottom - GRID.body_top
HALF = (GRID.inner - GRID.gutter * 1.5) / 2
BODY = Placeholder(
    "body", 1, "Text", Frame(GRID.margin, GRID.body_top, GRID.inner, BODY_HEIGHT), "Text"
)
LEFT = Placeholder(
    "body", 1, "Left text", Frame(GRID.margin, GRID.body_top, HALF, BODY_HEIGHT), "Text"
)
RIGHT = Placeholder(
    "body", 14, "Right text",
    Frame(WIDTH - GRID.margin - HALF, GRID.body_top, HALF, BODY_HEIGHT), "Text",
)  # fmt: skip
COVER_TITLE = Placeholder(
    "ctrTitle", 0, "Title", Frame(GRID.margin, BAND_TOP + COVER_TITLE_BELOW, GRID.span(10), 100),
    "Quarterly Business Review", SIZES.cover, Ink.INVERSE, True,
)  # fmt: skip
SUBTITLE = Placeholder(
    "subTitle", 1, "Subtitle", Frame(GRID.margin, BAND_TOP + COVER_TITLE_BELOW + 116, GRID.span(10), 120),
    "Customer, quarter, as-of day", 20, Ink.INVERSE,
)  # fmt: skip

FEET = (FOOTER, NUMBER)
LAYOUTS: tuple[tuple[str, str, tuple[Placeholder, ...]], ...] = (
    ("Cover", "title", (COVER_TITLE, SUBTITLE)),
    ("Agenda", "obj", (KICKER, TITLE, BODY, *FEET)),
    ("Content", "obj", (KICKER, TITLE, BODY, *FEET)),
    ("Cards and charts", "titleOnly", (KICKER, TITLE, *FEET)),
    ("Split", "twoObj", (KICKER, TITLE, LEFT, RIGHT, *FEET)),
    ("Question", "titleOnly", (KICKER, TITLE, *FEET)),
    ("Closing", "twoObj", (KICKER, TITLE, LEFT, RIGHT, *FEET)),
    ("Appendix", "obj", (KICKER, TITLE, BODY, *FEET)),
)


def emu(points: float) -> int:
    return round(points * 12700)


def colour(ink: Ink) -> str:
    names = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
    slot = SLOTS[ink]
    return f'<a:solidFill><a:schemeClr val="{names.get(slot, slot)}"/></a:solidFill>'


def frame(found: Frame) -> str:
    return (
        f'<a:xfrm><a:off x="{emu(found.x)}" y="{emu(found.y)}"/>'
        f'<a:ext cx="{emu(found.width)}" cy="{emu(found.height)}"/></a:xfrm>'
    )


def placeholder(item: Placeholder, number: int) -> str:
    index = f' idx="{item.index}"' if item.index else ""
    size = f' sz="{round(item.size * 100)}"' if item.size else ""
    bold = f' b="{int(item.bold)}"' if item.size else ""
    fill = colour(item.ink) if item.ink else ""
    align = f' algn="{item.align}"' if item.align else ""
    style = (
        f'<a:lvl1pPr marL="0" indent="0"{align}><a:buNone/><a:defRPr{size}{bold}>{fill}</a:defRPr></a:lvl1pPr>'
        if item.size
        else ""
    )
    text = f'<a:r><a:rPr lang="en-US"/><a:t>{item.prompt}</a:t></a:r>'
    if item.type == "sldNum":
        text = '<a:fld id="{6D3E6B1A-5B0F-4C5B-9C43-0D1E0A7F2B11}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
    elif not item.prompt:
        text = ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{item.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{item.type}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{frame(item.frame)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{text or '<a:endParaRPr lang=' + chr(34) + 'en-US' + chr(34) + '/>'}</a:p></p:txBody></p:sp>"
    )


def block(found: Frame, ink: Ink, number: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Decoration {number}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{frame(found)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{colour(ink)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def rule(found: Frame, ink: Ink, number: int) -> str:
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="Decoration {number}">{DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
        f'<p:spPr>{frame(found)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">{colour(ink)}</a:ln></p:spPr></p:cxnSp>'
    )


def tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree>"
    )


def layout(name: str, type: str, items: tuple[Placeholder, ...]) -> str:
    shapes = "".join(placeholder(item, n) for n, item in enumerate(items, 2))
    hidden = ""
    if type == "title":
        hidden = ' showMasterSp="0"'
        band = Frame(0, BAND_TOP, WIDTH, HEIGHT - BAND_TOP)
        mark = Frame(GRID.margin, BAND_TOP + COVER_MARK_BELOW, 54, 5)
        shapes = block(band, Ink.PRIMARY, 20) + block(mark, Ink.ACCENT, 21) + shapes
    return (
        f'{XML}<p:sldLayout {NAMESPACES} type="{type}" preserve="1"{hidden}><p:cSld name="{name}">{tree(shapes)}</p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def level(number: int, size: float, *, bullet: bool) -> str:
    left = 16 * (number if bullet else 0)
    mark = (
        '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if bullet
        else "<a:buNone/>"
    )
    indent = -emu(16) if bullet else 0
    return (
        f'<a:lvl{number}pPr marL="{emu(left)}" indent="{indent}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
        f'<a:spcBef><a:spcPts val="600"/></a:spcBef>{mark}<a:defRPr sz="{round(size * 100)}" kern="1200">'
        f'{colour(Ink.TEXT)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def styles() -> str:
    title = (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(SIZES.title * 100)}" b="1" kern="1200">{colour(Ink.PRIMARY)}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>'
    )
    body = "".join(
        level(n, SIZES.body_large if n == 1 else SIZES.body, bullet=True) for n in range(1, 6)
    )
    other = "".join(level(n, SIZES.body, bullet=False) for n in range(1, 6))
    return f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"


def master() -> str:
    shapes = "".join(
        placeholder(item, n) for n, item in enumerate((TITLE, BODY, FOOTER, NUMBER), 2)
    )
    shapes += block(Frame(GRID.margin, 0, 54, 5), Ink.ACCENT, 20)
    shapes += rule(Frame(GRID.margin, GRID.footer_top - 8, GRID.inner, 0), Ink.LINE, 21)
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(LAYOUTS))
    )
    return (
        f"{XML}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{colour(Ink.PAPER)}<a:effectLst/></p:bgPr></p:bg>{tree(shapes)}</p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{styles()}</p:sldMaster>"
    )


def theme_part() -> str:
    look = theme(BrandSettings().primary, BrandSettings().accent)
    slots = {slot: look.rgb(ink) for ink, slot in SLOTS.items()}
    slots |= {"hlink": look.rgb(Ink.ACCENT), "folHlink": look.rgb(Ink.MUTED)}
    order = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    colours = "".join(f'<a:{s}><a:srgbClr val="{slots[s]}"/></a:{s}>' for s in order)
    face = f'<a:latin typeface="{FONTS.latin}"/><a:ea typeface="{FONTS.east_asian}"/><a:cs typeface=""/><a:font script="Hans" typeface="{FONTS.east_asian}"/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = (
        f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{plain}<a:prstDash val="solid"/></a:ln>'
    )
    lines = "".join(line.format(width) for width in (6350, 9525, 12700))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{XML}<a:theme xmlns:a="{A}" name="Quarterdeck"><a:themeElements><a:clrScheme name="Quarterdeck">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Quarterdeck"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Quarterdeck"><a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def presentation() -> str:
    return (
        f'{XML}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{emu(WIDTH)}" cy="{emu(HEIGHT)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{''.join(level(n, 18, bullet=False).replace('<a:buNone/>', '') for n in range(1, 6))}</p:defaultTextStyle></p:presentation>"
    )


def relationships(*targets: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if "://" in kind else R + "/" + kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def properties() -> str:
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def application() -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{space}"><Application>Quarterdeck</Application></Properties>'


def content_types() -> str:
    parts = [
        ("/ppt/presentation.xml", f"{TYPE}.presentation.main+xml"),
        ("/ppt/presProps.xml", f"{TYPE}.presProps+xml"),
        ("/ppt/viewProps.xml", f"{TYPE}.viewProps+xml"),
        ("/ppt/tableStyles.xml", f"{TYPE}.tableStyles+xml"),
        ("/ppt/slideMasters/slideMaster1.xml", f"{TYPE}.slideMaster+xml"),
        ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ]
    parts += [
        (f"/ppt/slideLayouts/slideLayout{n}.xml", f"{TYPE}.slideLayout+xml")
        for n in range(1, len(LAYOUTS) + 1)
    ]
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def files() -> dict[str, str]:
    found = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("officeDocument", "ppt/presentation.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": application(),
        "docProps/core.xml": properties(),
        "ppt/_rels/presentation.xml.rels": relationships(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("theme", "theme/theme1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{XML}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{XML}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": f'{XML}<a:tblStyleLst xmlns:a="{A}" def="{TABLE_STYLE}"/>',
        "ppt/presentation.xml": presentation(),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            *(
                ("slideLayout", f"../slideLayouts/slideLayout{n}.xml")
                for n in range(1, len(LAYOUTS) + 1)
            ),
            ("theme", "../theme/theme1.xml"),
        ),
        "ppt/slideMasters/slideMaster1.xml": master(),
        "ppt/theme/theme1.xml": theme_part(),
    }
    for number, (name, type, items) in enumerate(LAYOUTS, 1):
        found[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout(name, type, items)
        found[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relationships(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return found


def main() -> None:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files().items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, text.encode("utf-8"))


if __name__ == "__main__":
    main()
