"""A deck as it can be read, anybody's: slides with their lines, charts, tables and notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from quarterdeck.core.engagement import Tense
from quarterdeck.core.message import Message


class LineKind(StrEnum):
    """What a line of text belongs to on its slide."""

    TITLE = "title"
    BODY = "body"
    TABLE = "table"
    CHART = "chart"
    DIAGRAM = "diagram"
    """SmartArt."""
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. ``size`` is in points, None where the file leaves it to its theme; ``level`` is the indent."""

    text: str
    kind: LineKind = LineKind.BODY
    size: float | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class ReadChart:
    """A chart: its kind as python-pptx and ``ChartSpec`` name it (``column``, ``bar``, ``line``, ``pie``, ``doughnut``, ``stacked``, ``area``, ``waterfall``, ``other``).

    ``labels`` are the names of its categories and ``values`` what is drawn, by series and category, None where
    nothing is; both empty where the file keeps none. They are drawn, not written, and tell no two charts apart.
    """

    kind: str
    title: str | None = None
    categories: int = 0
    series: tuple[str, ...] = ()
    labels: tuple[str, ...] = field(default=(), compare=False)
    values: tuple[tuple[float | None, ...], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ReadTable:
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadSlide:
    """One slide. ``number`` counts from 1 as the presentation does, hidden slides included.

    ``role``, ``tense``, ``minutes`` and ``appendix`` are known of our own documents; of a foreign
    deck they are None and False. ``lines`` hold every visible text in reading order, the title first.
    """

    number: int
    title: str | None = None
    lines: tuple[Line, ...] = ()
    charts: tuple[ReadChart, ...] = ()
    tables: tuple[ReadTable, ...] = ()
    notes: tuple[str, ...] = ()
    pictures: int = 0
    hidden: bool = False
    role: str | None = None
    tense: Tense | None = None
    minutes: float | None = None
    appendix: bool = False

    @property
    def text(self) -> str:
        """All visible text, one line per paragraph."""
        return "\n".join(line.text for line in self.lines)

    @property
    def body(self) -> tuple[Line, ...]:
        """What is neither title nor footer."""
        return tuple(x for x in self.lines if x.kind not in (LineKind.TITLE, LineKind.FOOTER))


@dataclass(frozen=True, slots=True)
class Deck:
    """A presentation as read.

    ``properties`` are the document's (author, title, subject, keywords, comments ...) as pairs;
    ``links`` targets outside the file, never followed; ``macros`` whether it carries code, never
    run; ``embedded`` names of files inside it; ``comments`` reviewers' remarks; ``skipped`` what is
    there but could not be read, in words.
    """

    name: str
    slides: tuple[ReadSlide, ...]
    properties: tuple[tuple[str, str], ...] = ()
    links: tuple[str, ...] = ()
    macros: bool = False
    embedded: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    skipped: tuple[Message, ...] = ()

    @property
    def shown(self) -> tuple[ReadSlide, ...]:
        """The slides that are presented: neither hidden nor in the appendix."""
        return tuple(s for s in self.slides if not s.hidden and not s.appendix)
