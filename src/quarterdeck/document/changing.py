"""Changing one slide of a finished document, and whether what is put there would be cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import Block, Document, Slide, SlideRole

LIST_SIZE, LIST_LINES = 18.0, 6
TABLE_SIZE, TABLE_LINES = 14.0, 5
"""The largest type of a list and of a table, and the lines that layout gives one of their texts."""


def changed(document: Document, role: SlideRole, change: Callable[[Slide], Slide]) -> Document:
    """The document with its slide of a role changed; as it is where it has none."""
    slides = tuple(change(s) if s.role is role else s for s in document.slides)
    return replace(document, slides=slides)


def region(slide: Slide, number: int) -> list[Block]:
    """The blocks in one region of a slide, from top to bottom."""
    return [p.block for p in slide.blocks if p.region == number]


def too_long(texts: Iterable[str], width: float, size: float, lines: int) -> bool:
    """Whether layout would cut one of the texts, set in this width, in some language."""
    room = width - size
    return any(
        measure.cut(text, language, size, room, lines) != text
        for text in texts
        for language in Language
    )
