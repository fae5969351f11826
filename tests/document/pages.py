"""What is wrong with a laid-out page: text beyond its frame, boxes over each other or off the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from quarterdeck.document import measure
from quarterdeck.document.page import (
    HEIGHT,
    WIDTH,
    Box,
    ChartBox,
    Frame,
    Line,
    Page,
    Shape,
    TableBox,
    TextBox,
)
from quarterdeck.document.theme import CELL_PADDING

SLACK = 0.1
LEAST_SIZE = 10.0
LEAST_PLOT = 40.0


def problems(page: Page) -> list[str]:
    """Each fault in words; none where the page is sound."""
    found = [fault for box in page.boxes for fault in _box(box)]
    solid = [box for box in page.boxes if not isinstance(box, Shape)]
    for one, other in combinations(solid, 2):
        if _overlap(one.frame, other.frame):
            found.append(f"{_name(one)} lies over {_name(other)}")
    return [f"page {page.number} ({page.role}): {fault}" for fault in found]


def _box(box: Box) -> Iterator[str]:
    frame = box.frame
    if frame.x < -SLACK or frame.y < -SLACK or frame.height < 0 or frame.width < 0:
        yield f"{_name(box)} begins off the page: {frame}"
    if frame.x + frame.width > WIDTH + SLACK or frame.y + frame.height > HEIGHT + SLACK:
        yield f"{_name(box)} ends off the page: {frame}"
    if isinstance(box, TextBox):
        room = Frame(0, 0, frame.width - 2 * box.padding, frame.height - 2 * box.padding)
        yield from _text(box.lines, room, _name(box))
    if isinstance(box, TableBox):
        yield from _table(box)
    if isinstance(box, ChartBox) and frame.height < LEAST_PLOT:
        yield f"a chart only {frame.height:.0f} pt high"


def _table(box: TableBox) -> Iterator[str]:
    if abs(sum(box.heights) - box.frame.height) > SLACK:
        yield "a table whose rows do not fill its frame"
    if abs(sum(box.widths) - box.frame.width) > SLACK:
        yield "a table whose columns do not fill its frame"
    for row, height in zip(box.rows, box.heights, strict=True):
        for lines, width in zip(row, box.widths, strict=True):
            room = Frame(0, 0, width - 2 * CELL_PADDING[0], height - 2 * CELL_PADDING[1])
            yield from _text(lines, room, "a cell")


def _text(lines: tuple[Line, ...], room: Frame, name: str) -> Iterator[str]:
    height = measure.text_height(lines, room.width)
    if height > room.height + SLACK:
        yield f"{name}: text {height:.1f} pt high in {room.height:.1f}"
    for line in lines:
        wrapped = measure.wrap(line, room.width)
        if wrapped.width > room.width + SLACK:
            yield f"{name}: a line {wrapped.width:.1f} pt wide in {room.width:.1f}"
        for run in line.runs:
            if run.size < LEAST_SIZE:
                yield f"{name}: type of {run.size} pt"


def _overlap(one: Frame, other: Frame) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > SLACK and down > SLACK


def _name(box: Box) -> str:
    return box.name or "text" if isinstance(box, TextBox) else type(box).__name__
