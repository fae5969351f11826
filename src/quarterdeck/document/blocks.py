"""The document: slides of typed blocks. Texts are messages; language is chosen at rendering.

Every block has an audience, internal unless the composer's declared list says customer; the
customer's rendering refuses internal blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.engagement import Section
from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Text
from quarterdeck.core.review import ReviewPlan
from quarterdeck.story.types import MatrixItem


class SlideRole(StrEnum):
    """What a slide is for; overrides and agenda sections refer to slides by role."""

    TITLE = "title"
    AGENDA = "agenda"
    EXECUTIVE_SUMMARY = "executive-summary"
    LAST_QUARTER = "last-quarter"
    RESULTS = "results"
    OUTCOMES = "outcomes"
    ALIGNMENT = "alignment"
    STRATEGY = "strategy"
    PLAN = "plan"
    FEEDBACK = "feedback"
    NEXT_STEPS = "next-steps"
    METRICS = "metrics"
    METHOD = "method"
    DEFINITIONS = "definitions"
    INSERTED = "inserted"
    ONE_PAGE = "one-page"
    """The automated review: everything on one page."""
    RISKS = "risks"
    WITHHELD = "expansion-withheld"
    HEALTH = "health"
    TALK = "talk"
    """How a meeting went, read from its record: talk, agenda, health indicators."""
    COMMITMENTS = "commitments"
    """What was said in a meeting that is, or sounds like, a commitment."""
    RECAP = "recap"
    """After the meeting: what was agreed and what is proposed."""
    BRIEF = "brief"
    """The internal brief: one dense page, tables at the smallest permitted size."""


class Tone(StrEnum):
    """What a block signals; renderers map it to theme colours, never colour alone."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ACCENT = "accent"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line: ``text``, a shorter second line, and a word set apart (a date, “done”, an owner)."""

    text: Text
    detail: Text | None = None
    tag: Text | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A titled list; ``empty`` is shown in its place where there are no items; a list with neither is left out."""

    items: tuple[Bullet, ...]
    title: Text | None = None
    empty: Text | None = None
    numbered: bool = False
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Card:
    """One large figure with its label; a missing figure shows ``missing`` instead of a number."""

    figure: Figure
    label: Text
    note: Text | None = None
    missing: Text | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Cards:
    cards: tuple[Card, ...]
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Chart:
    spec: ChartSpec
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: text or a figure; numbers are set right. ``whole`` keeps a page from breaking its line."""

    text: Text | None = None
    figure: Figure | None = None
    tone: Tone = Tone.PLAIN
    whole: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """``widths`` are relative; a table longer than its region is split over slides."""

    columns: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    title: Text | None = None
    empty: Text | None = None
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Matrix:
    """The risk and opportunity matrix, impact by likelihood."""

    items: tuple[MatrixItem, ...]
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Question:
    """An open question to the customer, set large, with room for the answer unless it stands elsewhere."""

    text: Text
    prompts: tuple[Text, ...] = ()
    audience: Audience = Audience.INTERNAL
    room: bool = True


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from ``low`` to ``high`` to be ticked in the room (satisfaction, 1 to 10).

    ``ticked`` is the answer, marked where it is known.
    """

    text: Text
    low: int
    high: int
    low_label: Text
    high_label: Text
    audience: Audience = Audience.INTERNAL
    ticked: int | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed block with a title, a small word set apart (“proposed”) and lines."""

    title: Text
    lines: tuple[Bullet, ...]
    tag: Text | None = None
    tone: Tone = Tone.PLAIN
    empty: Text | None = None
    audience: Audience = Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    tone: Tone = Tone.PLAIN
    large: bool = False
    audience: Audience = Audience.INTERNAL


Block = Bullets | Cards | Chart | TableBlock | Matrix | Question | Scale | Panel | Paragraph


class Arrangement(StrEnum):
    """How a slide's blocks share its body; each names its regions in order.

    COVER: title slide (Paragraphs: subtitle, period, as-of). FULL: one column, top to bottom.
    SPLIT: left, right. CARDS_CHARTS: cards on top, then two or three charts side by side.
    CARDS_SPLIT: cards on top, then left, right. THIRDS: three columns. WIDE_LEFT: two thirds, one.
    """

    COVER = "cover"
    FULL = "full"
    SPLIT = "split"
    CARDS_CHARTS = "cards-charts"
    CARDS_SPLIT = "cards-split"
    THIRDS = "thirds"
    WIDE_LEFT = "wide-left"


@dataclass(frozen=True, slots=True)
class Placed:
    """A block in a region of its slide's arrangement, counted from 0; several stack downwards."""

    region: int
    block: Block


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. ``title`` is an action title: the message. ``notes`` are the presenter's (internal)."""

    role: SlideRole
    title: Text
    arrangement: Arrangement
    blocks: tuple[Placed, ...]
    notes: tuple[Text, ...] = ()
    section: Section | None = None
    minutes: float | None = None
    appendix: bool = False
    audience: Audience = Audience.INTERNAL
    kicker: Text | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A review's document, for both audiences; ``footer`` stands on every slide with the as-of day."""

    plan: ReviewPlan
    title: Text
    footer: Text
    slides: tuple[Slide, ...]
