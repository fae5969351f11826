"""A review before rendering."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Document
from quarterdeck.story.types import Story


@dataclass(frozen=True, slots=True)
class Prepared:
    """A review before rendering: story and document with a person's changes laid over.

    ``document`` is for the presenter, ``customer`` holds only what a customer may see; ``brief``
    and ``agenda`` are internal pages of their own.
    """

    story: Story
    document: Document
    customer: Document
    brief: Document
    agenda: Document
    figures: FigureSet
    warnings: tuple[str, ...]

    @property
    def plan(self) -> ReviewPlan:
        return self.story.plan
