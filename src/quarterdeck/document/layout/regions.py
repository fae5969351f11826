"""A slide's regions: where they stand, what each holds, and whether it fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.chart import ChartSpec
from quarterdeck.document.blocks import Arrangement, Block, Bullets, Chart, TableBlock
from quarterdeck.document.layout import charts, flow, headings, rows, tables
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.kinds import measured
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Box, Frame
from quarterdeck.document.theme import GRID

Parts = Mapping[int, tuple[Part, ...]]
"""What stands in each region, from top to bottom."""

SPANS: Mapping[Arrangement, tuple[int, ...]] = {
    Arrangement.FULL: (12,),
    Arrangement.SPLIT: (6, 6),
    Arrangement.WIDE_LEFT: (8, 4),
    Arrangement.THIRDS: (4, 4, 4),
    Arrangement.CARDS_SPLIT: (6, 6),
}
"""Columns of the grid that each region takes; cards on top come before these."""

OTHER_SPANS: Mapping[Arrangement, tuple[tuple[int, ...], ...]] = {
    Arrangement.SPLIT: ((5, 7), (7, 5), (4, 8), (8, 4)),
    Arrangement.WIDE_LEFT: ((7, 5), (9, 3), (6, 6)),
    Arrangement.THIRDS: (
        (3, 4, 5), (4, 3, 5), (5, 4, 3), (5, 3, 4), (3, 5, 4), (4, 5, 3), (3, 3, 6), (6, 3, 3),
    ),
    Arrangement.CARDS_SPLIT: ((5, 7), (7, 5)),
}  # fmt: skip
"""Spans tried in turn before a slide is split: a full region takes room from a short neighbour."""

BESIDE_A_FORM = (7, 5)
"""Columns of the grid for a table and, at its right, an empty one that is filled in by hand."""

LAST: Mapping[Arrangement, int] = {
    Arrangement.COVER: 0,
    Arrangement.FULL: 0,
    Arrangement.SPLIT: 1,
    Arrangement.WIDE_LEFT: 1,
    Arrangement.THIRDS: 2,
    Arrangement.CARDS_SPLIT: 2,
    Arrangement.CARDS_CHARTS: 3,
}
"""The last region of each arrangement; what is placed beyond it stands in it."""

TOPPED = (Arrangement.CARDS_CHARTS, Arrangement.CARDS_SPLIT)
"""Arrangements whose region 0 lies over the others."""

GAP = GRID.gutter * 1.5
FILLED_SHARE = 0.75
"""Of a frame's height, what its text takes at the least where it stretches to its neighbours' end."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region with its place and its measured blocks."""

    index: int
    x: float
    width: float
    items: tuple[Measured, ...]
    style: Style
    """In which its first block stands level with those of the regions beside it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A slide's body measured: a region on top (or none) and regions side by side."""

    top: Region | None
    columns: tuple[Region, ...]
    gap: float

    @property
    def least(self) -> float:
        below = max((flow.needed(r.items, self.gap) for r in self.columns), default=0.0)
        return self.top_height + below

    @property
    def top_height(self) -> float:
        if self.top is None:
            return 0.0
        return flow.needed(self.top.items, self.gap) + (self.gap if self.columns else 0.0)

    def boxes(self, y: float, height: float) -> tuple[Box, ...]:
        """The boxes in a band of the page; frames side by side end at one height."""
        boxes: list[Box] = []
        if self.top is not None:
            room = self._top_room(height)
            frame = Frame(self.top.x, y, self.top.width, room)
            boxes += flow.stacked(self.top.items, frame, self.gap)
            y, height = y + room + self.gap, height - room - self.gap
        shared = self._shared(height)
        framed = self._framed(shared)
        for region in self.columns:
            own = framed if _sole_frame(region) else shared
            frame = Frame(region.x, y, region.width, own)
            boxes += flow.stacked(region.items, frame, self.gap)
        return tuple(boxes)

    def _shared(self, height: float) -> float:
        """Where the regions side by side end: what the one with most in it can use."""
        return min(height, max((self._wanted(r) for r in self.columns), default=0.0))

    def _framed(self, shared: float) -> float:
        """Where frames that stand alone in their regions end: level with their neighbours.

        Where that would leave them mostly empty, they are as high as the fullest of them needs.
        """
        wanted = max((self._wanted(r) for r in self.columns if _sole_frame(r)), default=0.0)
        return shared if wanted >= FILLED_SHARE * shared else min(wanted, shared)

    def _wanted(self, region: Region) -> float:
        wanted = flow.comfortable(region.items, self.gap)
        return max(wanted, flow.needed(region.items, self.gap))

    def _top_room(self, height: float) -> float:
        if self.top is None:
            return 0.0
        least = flow.needed(self.top.items, self.gap)
        elastic = any(item.elastic for region in self.columns for item in region.items)
        spare = 0.0 if elastic else max(height - self.least, 0.0)
        return least + min(spare, flow.comfortable(self.top.items, self.gap) - least)


def _sole_frame(region: Region) -> bool:
    return len(region.items) == 1 and region.items[0].fills


def body(
    parts: Parts, arrangement: Arrangement, style: Style, spans: tuple[int, ...] | None = None
) -> Body:
    """The regions measured; a region with nothing in it leaves its room to the others."""
    tops = (0,) if arrangement in TOPPED else ()
    below = sorted(index for index in parts if index not in tops)
    top = _region(0, parts.get(0, ()), GRID.margin, GRID.inner, style) if tops else None
    columns: list[Region] = []
    places = _places(arrangement, below, _spans(parts, arrangement) if spans is None else spans)
    leveled = _leveled(parts, below, places, style)
    for index, (x, width) in zip(below, places, strict=True):
        region = _region(index, parts[index], x, width, leveled)
        if region is not None:
            columns.append(region)
    if len(columns) < len(below):
        kept = {r.index: parts[r.index] for r in columns}
        return body(kept if top is None else {0: parts[0], **kept}, arrangement, style, spans)
    return Body(top, tuple(columns), style.density.block_gap)


def _spans(parts: Parts, arrangement: Arrangement) -> tuple[int, ...]:
    """The usual shares; a table beside an empty one to write in takes more of the width."""
    if arrangement is Arrangement.SPLIT and _to_write_in(parts.get(1, ())):
        written = parts.get(0, ())
        if any(isinstance(part.block, TableBlock) for part in written):
            return BESIDE_A_FORM
    return SPANS.get(arrangement, ())


def _to_write_in(parts: Sequence[Part]) -> bool:
    tables = [part.block for part in parts if isinstance(part.block, TableBlock)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    return bool(cells) and not any(cell.text or cell.figure for cell in cells)


def _region(
    index: int, parts: Sequence[Part], x: float, width: float, style: Style
) -> Region | None:
    after = replace(style, heading=0.0)
    found = [measured(part, width, after if n else style) for n, part in enumerate(parts)]
    items = tuple(item for item in found if item is not None)
    return Region(index, x, width, items, style) if items else None


def _places(
    arrangement: Arrangement, present: Sequence[int], spans: tuple[int, ...]
) -> tuple[tuple[float, float], ...]:
    """Offset and width of each region that is present."""
    first = 1 if arrangement in TOPPED else 0
    whole = len(present) == len(spans) and [i - first for i in present] == list(range(len(spans)))
    if not whole:
        return _equal(len(present))
    places, column = [], 0
    for span in spans:
        inset = GAP - GRID.gutter if column else 0.0
        places.append((GRID.at(column) + inset / 2, GRID.span(span) - inset / 2))
        column += span
    return tuple(places)


def _equal(count: int) -> tuple[tuple[float, float], ...]:
    width = (GRID.inner - GAP * (count - 1)) / max(count, 1)
    return tuple((GRID.margin + n * (width + GAP), width) for n in range(count))


def _leveled(
    parts: Parts, below: Sequence[int], places: Sequence[tuple[float, float]], style: Style
) -> Style:
    """The style in which charts that open neighbouring regions have plots of one height."""
    if len(below) < 2:
        return style
    style = replace(style, heading=_heading(parts, below, places, style))
    specs = [_chart(parts[index]) for index in below]
    if not all(specs):
        return style
    width = min(width for _, width in places)
    calm = replace(style, cuts=[])
    title, source = charts.level([s for s in specs if s is not None], width, calm)
    return replace(style, chart_title=title, chart_source=source)


def _heading(
    parts: Parts, below: Sequence[int], places: Sequence[tuple[float, float]], style: Style
) -> float:
    """The height of the highest heading among blocks that open neighbouring regions."""
    calm = replace(style, cuts=[])
    found = [0.0]
    for index, (_, width) in zip(below, places, strict=True):
        block = parts[index][0].block if parts[index] else None
        if isinstance(block, Bullets):
            columns = rows.columns(width, calm)
        elif isinstance(block, TableBlock):
            columns = tables.columns(block, width, calm)
        else:
            continue
        found.append(headings.heading(block.title, columns, calm).height)
    return max(found)


def _chart(parts: Sequence[Part]) -> ChartSpec | None:
    block: Block | None = parts[0].block if parts else None
    return block.spec if isinstance(block, Chart) else None
