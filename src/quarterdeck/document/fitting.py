"""Choosing how much a slide holds: as much as stands on one page in every language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.message import message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.blocks import Document, Slide
from quarterdeck.document.labels import document_title, footer
from quarterdeck.document.layout import lay_out, one_page

MOST_LEFT_OUT = 3


def fitted(
    build: Callable[[int], Slide | None], plan: ReviewPlan, settings: Settings
) -> Slide | None:
    """The first of ``build(0)``, ``build(1)`` ... that needs no second page.

    The number says how many of its least important items a slide leaves out (of each list). Where
    even the barest is too long, the barest is taken, and the layout continues it.
    """
    slide = build(0)
    for less in range(1, MOST_LEFT_OUT + 1):
        if slide is None or on_one_page(slide, plan, settings):
            return slide
        slide = build(less)
    return slide


def on_one_page(slide: Slide, plan: ReviewPlan, settings: Settings) -> bool:
    """Whether a slide stands on one page, nothing cut, in every language."""
    lined = slide if slide.kicker else replace(slide, kicker=message("deck-kicker-appendix"))
    alone = Document(plan, document_title(plan), footer(plan, settings), (lined,))
    return all(one_page(lined, alone, language, settings) for language in Language)


def fits(document: Document, settings: Settings, *, pages: int) -> bool:
    """Whether a document takes so many pages at most, nothing cut, in every language."""
    laid = (lay_out(document, (each,), Audience.INTERNAL, settings) for each in Language)
    return all(len(found.pages) <= pages and not found.warnings for found in laid)
