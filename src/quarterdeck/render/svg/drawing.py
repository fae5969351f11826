"""Writing SVG: a few shapes, numbers in two decimals, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold, escaped."""
    return escape(_NOT_XML.sub("\ufffd", text))


def attribute(text: str) -> str:
    """``text`` as a quoted attribute value."""
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def number(value: float) -> str:
    """At most two decimals, no trailing zeros, never ``-0``."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@dataclass(slots=True)
class Drawing:
    """The shapes of one chart, in painting order, on a canvas of ``width`` x ``height``."""

    width: float
    height: float
    parts: list[str] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        box = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        self.parts.append(f'<rect {box} fill="{fill}"/>')

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        stroke: str,
        *,
        width: float = 1,
        dashes: str = "",
    ) -> None:
        ends = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        self.parts.append(f'<line {ends} stroke="{stroke}" stroke-width="{number(width)}"{dash}/>')

    def polyline(self, points: Sequence[tuple[float, float]], stroke: str, width: float) -> None:
        path = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        joins = 'fill="none" stroke-linejoin="round" stroke-linecap="round"'
        self.parts.append(
            f'<polyline points="{path}" {joins} stroke="{stroke}" stroke-width="{number(width)}"/>'
        )

    def path(self, commands: str, fill: str, stroke: str) -> None:
        self.parts.append(f'<path d="{commands}" fill="{fill}" stroke="{stroke}"/>')

    def circle(self, x: float, y: float, radius: float, fill: str, stroke: str) -> None:
        place = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
        self.parts.append(f'<circle {place} fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>')

    def text(
        self,
        x: float,
        y: float,
        words: str,
        fill: str,
        *,
        size: float,
        anchor: str = "start",
        bold: bool = False,
        language: str = "",
        halo: str = "",
    ) -> None:
        """``y`` is the baseline; ``anchor`` start, middle or end; ``halo`` clears what lies under."""
        place = f'x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{fill}"'
        where = "" if anchor == "start" else f' text-anchor="{anchor}"'
        weight = ' font-weight="700"' if bold else ""
        lang = f' xml:lang="{language}"' if language else ""
        ring = ""
        if halo:
            joins = 'stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
            ring = f' stroke="{halo}" {joins}'
        self.parts.append(f"<text {place}{where}{weight}{lang}{ring}>{clean(words)}</text>")

    def svg(self, *, id: str, title: str, description: str, fonts: str, language: str) -> str:
        """The whole file: an image with a name and a description, and no script."""
        family = f" font-family={attribute(fonts)}" if fonts else ""
        box = f'viewBox="0 0 {number(self.width)} {number(self.height)}"'
        size = f'width="{number(self.width)}" height="{number(self.height)}"'
        label = f'role="img" aria-labelledby="{id}-title {id}-desc"'
        head = f'<title id="{id}-title">{clean(title)}</title>'
        head += f'<desc id="{id}-desc">{clean(description)}</desc>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {box} {size} {label} '
            f'xml:lang="{language}" lang="{language}"{family}>{head}{"".join(self.parts)}</svg>'
        )
