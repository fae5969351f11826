"""What DrawingML writes: lengths, colours, fills and text, as XML text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from quarterdeck.document import measure
from quarterdeck.document.page import Align, Anchor, Frame, Ink, Line, Run
from quarterdeck.document.theme import FONTS, LANGUAGE_TAGS, SLOTS, Shade, Theme

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
EMU_PER_POINT = 12700
ALIGNS = {Align.LEFT: "l", Align.CENTER: "ctr", Align.RIGHT: "r"}
ANCHORS = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}
_SCHEME_NAMES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_FOREIGN_SLOTS = frozenset({"dk1", "lt1", "accent1", "accent2"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def emu(points: float) -> int:
    return round(points * EMU_PER_POINT)


def words(text: str) -> str:
    """Text without what XML cannot hold, escaped for an element or a quoted attribute."""
    return escape(_NOT_XML.sub("\ufffd", text), {'"': "&quot;"})


def place(frame: Frame, tag: str = "a") -> str:
    return (
        f'<{tag}:xfrm><a:off x="{emu(frame.x)}" y="{emu(frame.y)}"/>'
        f'<a:ext cx="{emu(max(frame.width, 0))}" cy="{emu(max(frame.height, 0))}"/></{tag}:xfrm>'
    )


@dataclass(frozen=True, slots=True)
class Palette:
    """Inks as colours of the deck's theme.

    In a company's own template (``own`` False) only text, paper and the first two accents are the
    theme's; the others keep their meaning as fixed colours.
    """

    theme: Theme
    own: bool = True

    def colour(self, shade: Shade | Ink) -> str:
        found = Shade(shade) if isinstance(shade, Ink) else shade
        slot = SLOTS[found.ink]
        if not self.own and slot not in _FOREIGN_SLOTS:
            return f'<a:srgbClr val="{self.theme.rgb(found)}"/>'
        name = _SCHEME_NAMES.get(slot, slot)
        if found.strength >= 1:
            return f'<a:schemeClr val="{name}"/>'
        kept = round(found.strength * 100_000)
        dulled = round(found.saturation * 100_000)
        return (
            f'<a:schemeClr val="{name}"><a:satMod val="{dulled}"/>'
            f'<a:lumMod val="{kept}"/><a:lumOff val="{100_000 - kept}"/></a:schemeClr>'
        )

    def fill(self, shade: Shade | Ink | None) -> str:
        if shade is None:
            return "<a:noFill/>"
        return f"<a:solidFill>{self.colour(shade)}</a:solidFill>"

    def line(self, shade: Shade | Ink | None, width: float = 0.75, dash: str = "") -> str:
        """An outline; no line where there is no colour."""
        if shade is None:
            return "<a:ln><a:noFill/></a:ln>"
        dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
        return f'<a:ln w="{emu(width)}">{self.fill(shade)}{dashed}</a:ln>'

    def run(self, run: Run, *, heading: bool = False) -> str:
        return f"<a:r>{self.run_properties(run, heading=heading)}<a:t>{words(run.text)}</a:t></a:r>"

    def run_properties(self, run: Run, *, heading: bool = False, tag: str = "a:rPr") -> str:
        """Language, size, colour, and both typefaces of a run."""
        return (
            f'<{tag} lang="{LANGUAGE_TAGS[run.language]}" sz="{round(run.size * 100)}" b="{int(run.bold)}" dirty="0">'
            f"{self.fill(run.ink)}{faces(heading=heading)}</{tag}>"
        )

    def paragraph(self, line: Line, *, first: bool = False, heading: bool = False) -> str:
        runs = "".join(self.run(run, heading=heading) for run in line.runs)
        return f"<a:p>{self._spacing(line, first=first)}{runs}</a:p>"

    def _spacing(self, line: Line, *, first: bool) -> str:
        before = 0 if first else round(line.space_before * 100)
        hung = emu(line.indent)
        hang = -hung if line.marker else 0
        exact = round(measure.line_height(line) * 100)
        return (
            f'<a:pPr marL="{hung}" indent="{hang}" algn="{ALIGNS[line.align]}" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">'
            f'<a:lnSpc><a:spcPts val="{exact}"/></a:lnSpc><a:spcBef><a:spcPts val="{before}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{self._marker(line)}</a:pPr>'
        )

    def _marker(self, line: Line) -> str:
        if not line.marker:
            return "<a:buNone/>"
        colour = f"<a:buClr>{self.colour(line.marker_ink)}</a:buClr>"
        if line.marker.isdecimal():
            return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain" startAt="{line.marker}"/>'
        return (
            f'{colour}<a:buFont typeface="{FONTS.latin}"/><a:buChar char="{words(line.marker)}"/>'
        )

    def body(
        self,
        lines: Sequence[Line],
        *,
        padding: float = 0,
        anchor: Anchor = Anchor.TOP,
        heading: bool = False,
        tag: str = "p:txBody",
    ) -> str:
        """A text body: wrapped, no automatic fit, insets explicit."""
        inset = emu(padding)
        paragraphs = "".join(
            self.paragraph(line, first=not n, heading=heading) for n, line in enumerate(lines)
        )
        return (
            f'<{tag}><a:bodyPr vert="horz" wrap="square" lIns="{inset}" tIns="{inset}" rIns="{inset}" bIns="{inset}" '
            f'rtlCol="0" anchor="{ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
            f"{paragraphs or EMPTY_PARAGRAPH}</{tag}>"
        )


EMPTY_PARAGRAPH = '<a:p><a:endParaRPr lang="en-US"/></a:p>'


def faces(*, heading: bool = False) -> str:
    """Latin from the theme, so that it follows there; East Asian by name, right off Windows too."""
    latin = "+mj-lt" if heading else "+mn-lt"
    return f'<a:latin typeface="{latin}"/><a:ea typeface="{FONTS.east_asian}"/>'
