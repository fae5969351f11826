"""The slides of a deck that are put before an audience, and what a slide is for."""

from __future__ import annotations

from quarterdeck.core.deck import Deck, LineKind, ReadSlide
from quarterdeck.core.figure import Unit
from quarterdeck.core.thresholds import convention
from quarterdeck.document.blocks import SlideRole
from quarterdeck.rules.types import Context

SLIDES_JUDGED = convention("deck-slides-judged", "4", Unit.COUNT)
"""Content slides from which a deck is judged as a whole; fewer are a hand-out or a part."""

_FRAME = (SlideRole.TITLE.value, SlideRole.AGENDA.value)


def presented(deck: Deck, context: Context) -> tuple[ReadSlide, ...]:
    """The slides shown, without those that stand after a slide titled as an appendix."""
    shown: list[ReadSlide] = []
    for slide in deck.shown:
        if slide.role is None and "appendix" in _kinds(slide, context):
            break
        shown.append(slide)
    return tuple(shown)


def content(deck: Deck, context: Context) -> tuple[ReadSlide, ...]:
    """The slides that say something: no cover, agenda, divider, thanks or picture alone."""
    slides = presented(deck, context)
    return tuple(s for n, s in enumerate(slides) if not _is_frame(s, n, context) and _says(s))


def _is_frame(slide: ReadSlide, position: int, context: Context) -> bool:
    if slide.role is not None:
        return slide.role in _FRAME
    return position == 0 or "structure" in _kinds(slide, context)


def _kinds(slide: ReadSlide, context: Context) -> frozenset[str]:
    return context.labels("slide", slide.title) if slide.title else frozenset()


def _says(slide: ReadSlide) -> bool:
    written = any(line.text.strip() for line in slide.body if line.kind is not LineKind.CHART)
    return written or bool(slide.charts or slide.tables)
