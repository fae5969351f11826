"""A review before rendering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Document
from quarterdeck.rules.subjects import OwnWords
from quarterdeck.story.types import Story


@dataclass(frozen=True, slots=True)
class Prepared:
    """A review before rendering: story and document with a person's changes laid over.

    ``document`` is for the presenter, ``customer`` holds only what a customer may see; ``brief``
    and ``agenda`` are internal pages of their own. ``own_words`` are a person's, figures cited in
    them put in, and ``written`` the same as the text file holds them; ``allowed`` are that person's
    reasons for letting findings stand, by code.
    """

    story: Story
    document: Document
    customer: Document
    brief: Document
    agenda: Document
    figures: FigureSet
    warnings: tuple[str, ...]
    own_words: tuple[OwnWords, ...] = ()
    written: tuple[OwnWords, ...] = ()
    allowed: Mapping[str, str] = field(default_factory=dict)

    @property
    def plan(self) -> ReviewPlan:
        return self.story.plan
