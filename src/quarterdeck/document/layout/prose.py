"""Paragraphs: one text, in two columns where the width allows two languages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from quarterdeck.document.blocks import Paragraph
from quarterdeck.document.layout import rows
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.rows import Column, Row
from quarterdeck.document.layout.style import TONES, Style
from quarterdeck.document.page import Box, Frame, Ink, Line, Run, TextBox


@dataclass(slots=True)
class Prose(Measured):
    """A paragraph; a large one leads the slide."""

    columns: tuple[Column, ...]
    row: Row
    style: Style

    def __post_init__(self) -> None:
        self.least = self.comfortable = self.row.height

    def boxes(self, frame: Frame) -> tuple[Box, ...]:
        return tuple(
            TextBox(
                Frame(frame.x + column.x, frame.y, column.width, self.row.height),
                cell,
                name="Text",
            )
            for column, cell in zip(self.columns, self.row.cells, strict=True)
        )

    def split(self, height: float, *, force: bool = False) -> tuple[Measured, Part | None] | None:
        if not force:
            return None
        widths = [column.width for column in self.columns]
        return Prose(
            self.columns, rows.trimmed(self.row, widths, height, self.style), self.style
        ), None


def paragraph(block: Paragraph, width: float, style: Style) -> Prose:
    columns = rows.columns(width, style)
    size = style.density.body + (4 if block.large else 0)
    lines = 8 if block.large else 14
    ink = TONES[block.tone]
    cells = []
    for column in columns:
        runs: list[Run] = []
        for language in column.languages:
            run = style.run(block.text, language, size, ink=ink)
            if runs:
                run = replace(run, size=min(size, style.density.second), ink=Ink.MUTED)
            if not runs or run.text != runs[0].text:
                runs.append(style.cut(run, column.width, lines))
        cells.append(tuple(Line((run,), space_before=4) for run in runs))
    return Prose(columns, rows.row(cells, [c.width for c in columns]), style)
