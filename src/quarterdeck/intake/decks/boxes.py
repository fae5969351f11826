"""Where shapes lie: boxes in EMU, the nested measures of groups, and the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from quarterdeck.intake.decks.names import A, P
from quarterdeck.intake.decks.text import whole
from quarterdeck.intake.untrusted_xml import Element

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Box:
    """A shape's place on the slide, in EMU from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Measure:
    """How the measures of a group's children become the slide's: ``x' = x * across + right``."""

    across: float = 1.0
    right: float = 0.0
    down: float = 1.0
    below: float = 0.0

    def on_slide(self, box: Box) -> Box:
        """A child's box in the slide's measure; a mirrored group mirrors the places in it."""
        x = sorted((box.left * self.across + self.right, box.right * self.across + self.right))
        y = sorted((box.top * self.down + self.below, box.bottom * self.down + self.below))
        return Box(x[0], y[0], x[1] - x[0], y[1] - y[0])

    def within(self, group: Element) -> Measure:
        """The measure of the children of ``group``, whose own box is in this one."""
        xfrm = group.find(f"{P}grpSpPr/{A}xfrm")
        outer = _box(xfrm, "off", "ext") if xfrm is not None else None
        inner = _box(xfrm, "chOff", "chExt") if outer is not None else None
        if xfrm is None or outer is None or inner is None:
            return self
        across, right = _axis(
            outer.left, outer.width, inner.left, inner.width, xfrm.get("flipH") in _TRUE
        )
        down, below = _axis(
            outer.top, outer.height, inner.top, inner.height, xfrm.get("flipV") in _TRUE
        )
        return Measure(
            across * self.across,
            right * self.across + self.right,
            down * self.down,
            below * self.down + self.below,
        )


_TRUE = ("1", "true", "on")


def _axis(
    start: float, length: float, inner: float, inside: float, mirrored: bool
) -> tuple[float, float]:
    """Factor and shift along one axis; a group without a measure of its own keeps the outer one."""
    factor = length / inside if inside else 1.0
    if mirrored:
        return -factor, start + length + inner * factor
    return factor, start - inner * factor


def _box(xfrm: Element, at: str, size: str) -> Box | None:
    offset, extent = xfrm.find(f"{A}{at}"), xfrm.find(f"{A}{size}")
    if offset is None or extent is None:
        return None
    return Box(
        emu(offset.get("x")), emu(offset.get("y")), emu(extent.get("cx")), emu(extent.get("cy"))
    )


_UNITS = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400}
"""EMU in the units that strict files may write lengths in, ISO/IEC 29500-1 22.9.2.15."""


def emu(text: str | None) -> float:
    """A length in EMU, 0 where there is none that can be read."""
    found = whole(text)
    if found is not None or text is None:
        return float(found or 0)
    try:
        return float(text[:-2]) * _UNITS[text[-2:]] if len(text) <= 12 else 0.0
    except (KeyError, ValueError):
        return 0.0


def own_box(shape: Element) -> Box | None:
    """The box that a shape, picture, group or frame gives itself, in the measure it stands in."""
    xfrm = shape.find(f"{P}spPr/{A}xfrm")
    if xfrm is None:
        xfrm = shape.find(f"{P}xfrm")
    if xfrm is None:
        xfrm = shape.find(f"{P}grpSpPr/{A}xfrm")
    return _box(xfrm, "off", "ext") if xfrm is not None else None


_DEEPEST = 24
"""Cuts within cuts; a page that needs more is no page that anybody laid out."""

_MOST_ITEMS = 300
"""Items on one level up to which their places are compared; more are read from the top."""

_SLACK = 0.06
"""Share of a box's length by which its neighbours may overlap it and still stand apart."""


def in_reading_order(items: Sequence[T], box: Callable[[T], Box | None]) -> list[T]:
    """The items as a reader meets them: rows from the top, columns from the left, each read whole.

    The page is cut along its straight gaps, and each piece again (a recursive X-Y cut, Nagy and
    Seth 1984). Where it could be cut both ways, the order in which its author made the items says
    whether it is rows or columns. An item without a box stays behind the one it follows.
    """
    placed: list[_Placed[T]] = []
    for number, item in enumerate(items):
        at = box(item)
        if at is None and placed:
            placed[-1].held.append(item)
        else:
            placed.append(_Placed(number, at or Box(0, 0, 0, 0), [item]))
    return [item for found in _cut(placed, 0) for item in found.held]


@dataclass(frozen=True, slots=True)
class _Placed(Generic[T]):
    """Items at one place; ``number`` is their turn in the file."""

    number: int
    box: Box
    held: list[T]


def _cut(items: list[_Placed[T]], depth: int) -> Iterator[_Placed[T]]:
    rows, _ = _bands(items, _down)
    columns, _ = _bands(items, _across)
    if depth == _DEEPEST or len(items) > _MOST_ITEMS or len(rows) == len(columns) == 1:
        yield from sorted(items, key=lambda i: (i.box.top, i.box.left, i.number))
        return
    for run in _side_by_side(rows) if len(rows) > 1 else [[column] for column in columns]:
        for band in run if len(run) == 1 else _rows_or_columns(run):
            yield from _cut(band, depth + 1)


def _side_by_side(rows: list[list[_Placed[T]]]) -> Iterator[list[list[_Placed[T]]]]:
    """The rows in runs: those that together fall into columns, and each other row by itself."""
    run: list[list[_Placed[T]]] = []
    taken: list[_Span] = []
    for row in rows:
        spans = taken
        for item in row:
            spans = _joined(spans, _inner(*_across(item.box)))
        if run and len(spans) < 2:
            yield run
            run, spans = [], []
            for item in row:
                spans = _joined(spans, _inner(*_across(item.box)))
        run.append(row)
        taken = spans
    if run:
        yield run


def _rows_or_columns(rows: list[list[_Placed[T]]]) -> list[list[_Placed[T]]]:
    """Which of two readings the file's order goes back and forth in less, else that of the wider gaps."""
    items = [item for row in rows for item in row]
    _, between_rows = _bands(items, _down)
    columns, between_columns = _bands(items, _across)
    by_columns = (_strays(columns), -between_columns)
    return columns if by_columns < (_strays(rows), -between_rows) else rows


_Span = tuple[float, float]


def _joined(spans: list[_Span], new: _Span) -> list[_Span]:
    """Spans that stand apart, with one more among them."""
    start, end = new
    apart = [s for s in spans if s[1] < start or s[0] > end]
    touching = [s for s in spans if not (s[1] < start or s[0] > end)]
    return [
        *apart,
        (min([start, *(s[0] for s in touching)]), max([end, *(s[1] for s in touching)])),
    ]


def _inner(start: float, length: float) -> _Span:
    """A span without the slack by which its neighbours may overlap it."""
    return start + length * _SLACK, start + length * (1 - _SLACK)


def _across(box: Box) -> _Span:
    return box.left, box.width


def _down(box: Box) -> _Span:
    return box.top, box.height


def _bands(
    items: list[_Placed[T]], along: Callable[[Box], _Span]
) -> tuple[list[list[_Placed[T]]], float]:
    """The items cut at each gap along one axis, and the widest gap in EMU, 0 where there is none."""
    spans = sorted(((_inner(*along(i.box)), i.number, i) for i in items), key=lambda s: s[:2])
    bands: list[list[_Placed[T]]] = []
    widest, reach = 0.0, float("-inf")
    for (start, end), _, item in spans:
        if start > reach:
            widest = max(widest, start - reach) if bands else widest
            bands.append([])
        bands[-1].append(item)
        reach = max(reach, end)
    return bands, widest


def _strays(bands: list[list[_Placed[T]]]) -> int:
    """How often the file's order goes back and forth between bands."""
    turns = sorted((item.number, band) for band, items in enumerate(bands) for item in items)
    changes = sum(a[1] != b[1] for a, b in pairwise(turns))
    return changes - (len(bands) - 1)
