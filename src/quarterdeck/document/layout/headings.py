"""A block's heading, and what stands below it where the block has nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.message import Text
from quarterdeck.document.layout import items, rows
from quarterdeck.document.layout.flow import Measured
from quarterdeck.document.layout.rows import Column, Row
from quarterdeck.document.layout.style import Style
from quarterdeck.document.page import Box, Frame, Ink, Line, TextBox

HEADING_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Heading:
    """A block's title in each column."""

    cells: tuple[tuple[Line, ...], ...]
    height: float

    @property
    def room(self) -> float:
        return self.height + HEADING_GAP if self.height else 0.0

    def boxes(self, frame: Frame, columns: Sequence[Column]) -> tuple[Box, ...]:
        return tuple(
            TextBox(
                Frame(frame.x + column.x, frame.y, column.width, self.height),
                cell,
                name="Heading",
                heading_level=2,
            )
            for column, cell in zip(columns, self.cells, strict=True)
            if cell
        )


def heading(title: Text | None, columns: Sequence[Column], style: Style) -> Heading:
    if title is None:
        return Heading(tuple(() for _ in columns), 0.0)
    cells = [items.heading_lines(title, c.languages, c.width, style) for c in columns]
    found = rows.row(cells, [c.width for c in columns])
    return Heading(found.cells, max(found.height, style.heading))


@dataclass(slots=True)
class Empty(Measured):
    """What stands where a list has nothing: a quiet framed sentence."""

    heading: Heading
    columns: tuple[Column, ...]
    row: Row
    padding: float

    def __post_init__(self) -> None:
        self.fills = True
        self.least = self.heading.room + self.row.height + 2 * self.padding
        self.comfortable = self.least

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        y = frame.y + self.heading.room
        height = frame.height - self.heading.room
        texts = [
            TextBox(
                Frame(frame.x + column.x, y, column.width, height),
                cell,
                fill=Ink.SURFACE,
                padding=self.padding,
                name="Empty",
            )
            for column, cell in zip(self.columns, self.row.cells, strict=True)
        ]
        return (*self.heading.boxes(frame, self.columns), *texts)


def empty(text: Text, title: Heading, columns: tuple[Column, ...], style: Style) -> Empty:
    padding = style.density.padding
    size = min(style.density.body, 16)
    cells = [
        tuple(
            Line(
                (
                    style.run(
                        text,
                        language,
                        size if not n else min(size, style.density.second),
                        ink=Ink.MUTED,
                    ),
                )
            )
            for n, language in enumerate(column.languages)
        )
        for column in columns
    ]
    return Empty(title, columns, rows.row(cells, [c.width - 2 * padding for c in columns]), padding)
