"""The risk and opportunity matrix: impact upwards, likelihood to the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import Matrix
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.items import TAG_GAP
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Align, Anchor, Box, Frame, Ink, Line, Run, TextBox
from quarterdeck.i18n.messages import format_message
from quarterdeck.story.types import MatrixItem, Quadrant

AXIS_WIDTH = 84.0
GAP = 8.0
TITLE_LINES = 2
PLAY_LINES = 2
PLACES: Mapping[Quadrant, tuple[int, int]] = {
    Quadrant.MONITOR: (0, 0),
    Quadrant.PRIORITY: (0, 1),
    Quadrant.WATCH: (1, 0),
    Quadrant.PREPARE: (1, 1),
}
"""Row (high impact first) and column (low likelihood first) of each quadrant, in reading order."""


@dataclass(slots=True)
class Quadrants(Measured):
    part: Part
    items: tuple[MatrixItem, ...]
    texts: Mapping[Quadrant, tuple[Line, ...]]
    width: float
    style: Style

    def __post_init__(self) -> None:
        self.elastic = True
        padding = 2 * self._padding
        inner = cell_width(self.width) - padding
        found = {q: measure.text_height(lines, inner) + padding for q, lines in self.texts.items()}
        self.row_heights = tuple(
            max(found[q] for q, (row, _) in PLACES.items() if row == index) for index in (0, 1)
        )
        self.least = sum(self.row_heights) + GAP + self._axis_height + GAP
        self.comfortable = self.least

    row_heights: tuple[float, ...] = field(init=False, default=())

    @property
    def _padding(self) -> float:
        return min(self.style.density.padding, 14)

    @property
    def _axis_height(self) -> float:
        size = max(self.style.density.detail, 10)
        return sum(measure.leading(size, language) for language in self.style.languages)

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        room = frame.height - self._axis_height - 2 * GAP
        heights = self._heights(room)
        boxes: list[Box] = []
        y = frame.y
        for row, label in enumerate(("layout-high-impact", "layout-low-impact")):
            place = Frame(frame.x, y, AXIS_WIDTH - 12, heights[row])
            boxes.append(self._axis(label, place, Align.RIGHT))
            boxes += [
                self._cell(
                    q, Frame(self._x(frame, column), y, cell_width(self.width), heights[row])
                )
                for q, (at, column) in PLACES.items()
                if at == row
            ]
            y += heights[row] + GAP
        for column, label in enumerate(("layout-low-likelihood", "layout-high-likelihood")):
            x = self._x(frame, column)
            place = Frame(x, y, cell_width(self.width), self._axis_height)
            boxes.append(self._axis(label, place, Align.CENTER))
        return tuple(boxes)

    def _heights(self, room: float) -> tuple[float, ...]:
        """Equal halves where both rows fit in them, else each as high as it needs."""
        if max(self.row_heights) <= room / 2:
            return (room / 2, room / 2)
        spare = (room - sum(self.row_heights)) / 2
        return tuple(height + spare for height in self.row_heights)

    def _x(self, frame: Frame, column: int) -> float:
        return frame.x + AXIS_WIDTH + column * (cell_width(self.width) + GAP)

    def _axis(self, label: str, place: Frame, align: Align) -> TextBox:
        lines: list[Line] = []
        for language in self.style.languages:
            ink = Ink.MUTED
            run = Run(
                format_message(label, {}, language),
                language,
                max(self.style.density.detail, 10),
                not lines,
                ink,
            )
            room = max(
                1,
                int(place.height / len(self.style.languages) / measure.leading(run.size, language)),
            )
            lines.append(Line((self.style.cut(run, place.width, min(room, 3)),), align=align))
        return TextBox(place, tuple(lines), anchor=Anchor.MIDDLE, name="Axis")

    def _cell(self, quadrant: Quadrant, place: Frame) -> TextBox:
        first = quadrant is Quadrant.PRIORITY
        return TextBox(
            place,
            self.texts[quadrant],
            fill=Ink.SURFACE if first else Ink.PAPER,
            border=Ink.LINE,
            padding=self._padding,
            name="Quadrant",
            heading_level=2,
        )

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        count = len(self.items)
        while count > 0:
            first = quadrants(self.part, self.items[:count], self.width, self.style)
            if first.least <= height:
                return first, self._rest(count)
            count -= 1
        if not force:
            return None
        first = quadrants(self.part, self.items[:1], self.width, self.style)
        return first, self._rest(1)

    def _rest(self, shown: int) -> Part | None:
        block = self.part.block
        if not isinstance(block, Matrix) or shown >= len(block.items):
            return None
        return Part(replace(block, items=block.items[shown:]))


def cell_width(width: float) -> float:
    return (width - AXIS_WIDTH - GAP) / 2


def quadrants(part: Part, items: Sequence[MatrixItem], width: float, style: Style) -> Quadrants:
    inner = cell_width(width) - 2 * min(style.density.padding, 14)
    texts = {
        quadrant: _lines(quadrant, [i for i in items if i.quadrant is quadrant], inner, style)
        for quadrant in PLACES
    }
    return Quadrants(part, tuple(items), texts, width, style)


def _lines(
    quadrant: Quadrant, items: Sequence[MatrixItem], width: float, style: Style
) -> tuple[Line, ...]:
    ink = Ink.ACCENT if quadrant is Quadrant.PRIORITY else Ink.MUTED
    names = [
        Run(
            format_message(f"layout-quadrant-{quadrant}", {}, language),
            language,
            max(style.density.detail, 10),
            True,
            ink,
        )
        for language in style.languages
    ]
    lines = [Line((style.cut(names[0], width, 2),))]
    if len(names) > 1:
        name = replace(names[1], bold=False, ink=Ink.MUTED)
        lines.append(Line((style.cut(name, width, 2),)))
    for item in items:
        lines += _item(item, width, style)
    return tuple(lines)


def _item(item: MatrixItem, width: float, style: Style) -> list[Line]:
    """The item's title in each language, then its kind and the play that answers it."""
    size = min(style.density.body, 16)
    lines: list[Line] = []
    for language in style.languages:
        run = style.run(item.title, language, size if not lines else style.density.second,
                        bold=not lines, ink=Ink.MUTED if lines else Ink.TEXT)  # fmt: skip
        if not lines or run.text != lines[0].runs[0].text:
            space = min(style.density.item_gap, 8) if not lines else 0
            lines.append(Line((style.cut(run, width, TITLE_LINES),), space_before=space))
    lines += [_play(item, language, width, style) for language in style.note_languages]
    return lines


def _play(item: MatrixItem, language: Language, width: float, style: Style) -> Line:
    size = style.density.detail
    kind = "layout-opportunity" if item.opportunity else "layout-risk"
    ink = Ink.GOOD if item.opportunity else Ink.BAD
    tag = Run(format_message(kind, {}, language) + TAG_GAP, language, size, True, ink)
    play = style.run(item.play, language, size, ink=Ink.MUTED)
    used = measure.text_width(tag.text, language, size, bold=True)
    return Line((tag, style.cut(play, width - used, PLAY_LINES)))
