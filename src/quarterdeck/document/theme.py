"""The look, in one place: colours by their part, sizes of type, fonts and the grid.

Colours come from the two brand colours; each that carries text keeps a WCAG contrast of 4.5 to 1
against the paper and the surface, so that a pale brand colour is darkened rather than unreadable.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quarterdeck.core.language import Language
from quarterdeck.document.page import HEIGHT, WIDTH, Ink
from quarterdeck.errors import RenderError

TEXT_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3 (AA): text against its ground."""

NEUTRALS: Mapping[Ink, str] = {
    Ink.PAPER: "FFFFFF",
    Ink.INVERSE: "FFFFFF",
    Ink.SURFACE: "F5F6F8",
    Ink.LINE: "D3D9E0",
    Ink.TEXT: "1C2530",
    Ink.MUTED: "5B6775",
    Ink.GOOD: "1F7A4D",
    Ink.WARN: "96600A",
    Ink.BAD: "B3352E",
}

SLOTS: Mapping[Ink, str] = {
    Ink.TEXT: "dk1",
    Ink.PAPER: "lt1",
    Ink.INVERSE: "lt1",
    Ink.MUTED: "dk2",
    Ink.SURFACE: "lt2",
    Ink.PRIMARY: "accent1",
    Ink.ACCENT: "accent2",
    Ink.GOOD: "accent3",
    Ink.WARN: "accent4",
    Ink.BAD: "accent5",
    Ink.LINE: "accent6",
}
"""The slot of the OOXML colour scheme that holds each ink."""


@dataclass(frozen=True, slots=True)
class Shade:
    """An ink, lightened and dulled: ``strength`` 1 is the ink itself, 0 is white.

    OOXML writes it as satMod, lumMod and lumOff on the theme colour.
    """

    ink: Ink
    strength: float = 1.0
    saturation: float = 1.0


SERIES: tuple[Shade, ...] = (
    Shade(Ink.PRIMARY),
    Shade(Ink.ACCENT),
    Shade(Ink.PRIMARY, 0.55, 0.45),
    Shade(Ink.ACCENT, 0.55, 0.5),
    Shade(Ink.MUTED),
    Shade(Ink.PRIMARY, 0.3, 0.45),
    Shade(Ink.ACCENT, 0.3, 0.5),
)
"""Colours of a chart's series (or of a doughnut's slices) in theme order."""

HIGHLIGHT = Shade(Ink.ACCENT)
"""What the chart's message is about."""

QUIET = Shade(Ink.PRIMARY, 0.36, 0.4)
"""What stands beside the highlight, to compare with."""


CELL_PADDING = (9.0, 4.0)
"""Room inside a table's cell, left and right, above and below, in points."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points. None is ever made smaller to fit (field-facts.md, Deck)."""

    cover: float = 40
    cover_second: float = 24
    title: float = 26
    title_second: float = 16
    kicker: float = 12
    lead: float = 18
    question: float = 30
    question_second: float = 20
    body: float = 14
    body_large: float = 16
    heading: float = 14
    card: float = 36
    card_missing: float = 14
    card_label: float = 14
    card_second: float = 12
    chart_title: float = 14
    chart_label: float = 11
    table: float = 12
    table_header: float = 11
    tag: float = 11
    note: float = 11
    footer: float = 10


@dataclass(frozen=True, slots=True)
class Fonts:
    """Typefaces of the deck; the PDF and the page replace them with what they ship."""

    latin: str = "Arial"
    east_asian: str = "Microsoft YaHei"


LANGUAGE_TAGS: Mapping[Language, str] = {
    Language.EN: "en-US",
    Language.ZH: "zh-CN",
    Language.RU: "ru-RU",
}
"""What ``lang`` says on each run."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Twelve columns on the canvas, in points; the body lies between title and footer."""

    margin: float = 48
    gutter: float = 18
    columns: int = 12
    title_top: float = 34
    title_height: float = 68
    body_top: float = 114
    body_bottom: float = 488
    footer_top: float = 512
    footer_height: float = 16

    @property
    def inner(self) -> float:
        return WIDTH - 2 * self.margin

    def span(self, columns: int) -> float:
        """The width of ``columns`` columns with the gutters between them."""
        one = (self.inner - (self.columns - 1) * self.gutter) / self.columns
        return columns * one + (columns - 1) * self.gutter

    def at(self, column: int) -> float:
        """The left edge of a column, counted from 0."""
        return self.margin + (self.span(1) + self.gutter) * column

    @property
    def bottom_margin(self) -> float:
        return HEIGHT - self.footer_top - self.footer_height


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as RRGGBB by ink, with sizes, fonts and grid."""

    colours: Mapping[Ink, str]
    sizes: Sizes = Sizes()
    fonts: Fonts = Fonts()
    grid: Grid = Grid()

    def rgb(self, shade: Shade | Ink) -> str:
        """RRGGBB of an ink or of a shade of it."""
        if isinstance(shade, Ink):
            return self.colours[shade]
        return shaded(self.colours[shade.ink], shade.strength, shade.saturation)


SIZES = Sizes()
FONTS = Fonts()
GRID = Grid()


@cache
def theme(primary: str, accent: str) -> Theme:
    """The theme for two brand colours (RRGGBB, a leading # allowed); RenderError for anything else."""
    colours = dict(NEUTRALS)
    colours[Ink.PRIMARY] = readable(_checked(primary, "brand.primary"))
    colours[Ink.ACCENT] = readable(_checked(accent, "brand.accent"))
    return Theme(colours)


def readable(colour: str) -> str:
    """The colour, darkened as little as gives text in it enough contrast on paper and surface."""
    grounds = (NEUTRALS[Ink.PAPER], NEUTRALS[Ink.SURFACE])
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    while min(contrast(colour, ground) for ground in grounds) < TEXT_CONTRAST:
        lightness -= 0.01
        colour = _hex(colorsys.hls_to_rgb(hue, max(0.0, lightness), saturation))
    return colour


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shaded(colour: str, strength: float, saturation: float) -> str:
    """The colour with HSL saturation S * saturation and lightness L * strength + (1 - strength)."""
    if strength >= 1 and saturation >= 1:
        return colour
    hue, lightness, found = colorsys.rgb_to_hls(*_channels(colour))
    channels = colorsys.hls_to_rgb(hue, lightness * strength + 1 - strength, found * saturation)
    return _hex(channels)


def _checked(colour: str, where: str) -> str:
    found = colour.strip().lstrip("#").upper()
    if not re.fullmatch(r"[0-9A-F]{6}", found):
        raise RenderError(
            f"{colour!r} is not a colour",
            where=where,
            next_step="write it as six hexadecimal digits, such as 12355B",
        )
    return found


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "".join(f"{round(c * 255):02X}" for c in channels)


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
