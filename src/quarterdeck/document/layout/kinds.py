"""Each kind of block and how it is measured."""

from __future__ import annotations

from quarterdeck.document.blocks import (
    Bullets,
    Cards,
    Chart,
    Matrix,
    Panel,
    Paragraph,
    Question,
    Scale,
    TableBlock,
)
from quarterdeck.document.layout import (
    cards,
    charts,
    lists,
    matrix,
    panels,
    prose,
    questions,
    tables,
)
from quarterdeck.document.layout.flow import Measured, Part
from quarterdeck.document.layout.style import Style


def measured(part: Part, width: float, style: Style) -> Measured | None:
    """The block measured at ``width``; None where it has nothing to show."""
    match part.block:
        case Bullets() as block:
            return lists.bullets(part, block, width, style)
        case Paragraph() as block:
            return prose.paragraph(block, width, style)
        case Panel() as block:
            return panels.panel(part, block, width, style)
        case Cards() as block:
            return cards.cards(part, block, width, style)
        case Chart() as block:
            return charts.chart(block.spec, width, style)
        case TableBlock() as block:
            return tables.table(part, block, width, style)
        case Matrix() as block:
            return matrix.quadrants(part, block.items, width, style)
        case Question() as block:
            return questions.question(block, width, style)
        case Scale() as block:
            return questions.scale(block, width, style)
