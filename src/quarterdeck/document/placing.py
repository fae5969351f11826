"""Putting blocks into a slide's regions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quarterdeck.core.figure import Audience
from quarterdeck.core.message import Text
from quarterdeck.document.audience import may_pass
from quarterdeck.document.blocks import Block, Bullet, Bullets, Cell, Placed, Tone
from quarterdeck.story.types import Point


def regions(*stacks: Sequence[Block | None]) -> tuple[Placed, ...]:
    """Blocks by region, from 0, each stack top to bottom; None is left out."""
    return tuple(
        Placed(region, block)
        for region, stack in enumerate(stacks)
        for block in stack
        if block is not None
    )


def open_points(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points that a customer may read, in order."""
    return tuple(p for p in points if p.audience is Audience.CUSTOMER and may_pass(p))


def bullets(
    points: Iterable[Point], title: Text, *, empty: Text | None = None, tone: Tone = Tone.PLAIN
) -> Bullets:
    """The customer's points as a titled list."""
    items = tuple(Bullet(p.text, detail=p.detail, tone=tone) for p in open_points(points))
    return Bullets(items, title=title, empty=empty, audience=Audience.CUSTOMER)


def text_cell(text: Text | None, tone: Tone = Tone.PLAIN) -> Cell:
    return Cell(text=text, tone=tone)


def blank_row(columns: int) -> tuple[Cell, ...]:
    """A row left free to write in."""
    return tuple(Cell() for _ in range(columns))
