"""A laid-out page: absolute boxes in points, measured, in one language (or two side by side).

Layout (``document.layout``) turns a Document into pages; the PPTX and PDF renderers only draw them.
The canvas is 960 x 540 pt (13.333 x 7.5 in).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import SlideRole

WIDTH = 960.0
HEIGHT = 540.0


class Ink(StrEnum):
    """A colour by its part in the theme; ``document.theme`` maps it to theme slots and RRGGBB."""

    TEXT = "text"
    MUTED = "muted"
    INVERSE = "inverse"
    PRIMARY = "primary"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    SURFACE = "surface"
    LINE = "line"
    PAPER = "paper"


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Anchor(StrEnum):
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Frame:
    """Position and size in points from the top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    language: Language
    size: float
    bold: bool = False
    ink: Ink = Ink.TEXT


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. ``marker`` is a bullet or number hung in ``indent`` points.

    Its lines stand exactly ``measure.leading`` apart in every renderer.
    """

    runs: tuple[Run, ...]
    align: Align = Align.LEFT
    marker: str = ""
    indent: float = 0.0
    space_before: float = 0.0
    marker_ink: Ink = Ink.ACCENT


class Slot(StrEnum):
    """The placeholder a box fills in a slide layout; NONE is a free box."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    FOOTER = "footer"
    SLIDE_NUMBER = "slide-number"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TextBox:
    frame: Frame
    lines: tuple[Line, ...]
    slot: Slot = Slot.NONE
    anchor: Anchor = Anchor.TOP
    fill: Ink | None = None
    border: Ink | None = None
    padding: float = 0.0
    name: str = ""
    heading_level: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle (``radius`` > 0: rounded) or, with zero height or width, a rule. Decorative.

    ``of_master``: the deck's slide master draws it, so the PPTX leaves it out and the PDF draws it.
    """

    frame: Frame
    fill: Ink
    radius: float = 0.0
    of_master: bool = False


@dataclass(frozen=True, slots=True)
class ChartBox:
    """The plot with axes, labels and legend; the chart's title and source are text boxes beside it."""

    frame: Frame
    spec: ChartSpec
    languages: tuple[Language, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class TableBox:
    """A native table; ``rows[0]`` is the header; ``widths`` and ``heights`` in points.

    Cells are padded by ``theme.CELL_PADDING`` and parted by hairlines below; no other lines.
    """

    frame: Frame
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    alt: str


class LogoSide(StrEnum):
    VENDOR = "vendor"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class LogoBox:
    """A logo kept in proportion inside its frame; a monogram is drawn where there is no file."""

    frame: Frame
    side: LogoSide
    name: str


Box = TextBox | Shape | ChartBox | TableBox | LogoBox


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``boxes`` are in reading order, painted in that order.

    ``slide`` is the place, from 0, of its slide among those shown: a long slide has several pages.
    """

    role: SlideRole
    title: str
    layout: str
    boxes: tuple[Box, ...]
    notes: tuple[str, ...] = ()
    audience: Audience = Audience.INTERNAL
    number: int = 0
    slide: int = 0


@dataclass(frozen=True, slots=True)
class LaidOut:
    """All pages of a document in one choice of languages, with what layout had to do about length."""

    pages: tuple[Page, ...]
    languages: tuple[Language, ...]
    title: str
    warnings: tuple[str, ...] = ()
