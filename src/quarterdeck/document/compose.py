"""From a story to a document: which slides a review has, in which order, for whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.figure import Audience
from quarterdeck.core.message import message
from quarterdeck.core.settings import Settings
from quarterdeck.document.blocks import Document, Slide
from quarterdeck.document.fitting import fitted
from quarterdeck.document.labels import document_title, footer, section
from quarterdeck.document.notes import noted
from quarterdeck.document.slides.ahead import (
    alignment_slide,
    feedback_slide,
    next_steps_slide,
    plan_slide,
)
from quarterdeck.document.slides.appendix import definitions_slide, method_slide, metrics_slide
from quarterdeck.document.slides.executive import (
    executive_summary_slide,
    outcomes_slide,
    strategy_slide,
)
from quarterdeck.document.slides.internal import health_slide, risks_slide, withheld_slide
from quarterdeck.document.slides.last_quarter import has_past, last_quarter_slide
from quarterdeck.document.slides.one_page import one_page_slide
from quarterdeck.document.slides.opening import agenda_slide, title_slide
from quarterdeck.document.slides.results import results_slide
from quarterdeck.document.timing import timed
from quarterdeck.document.walk import figures
from quarterdeck.story.types import Story


def compose(story: Story, settings: Settings) -> Document:
    """The review's document, customer's and internal blocks in one, each marked with its audience.

    The storylines are those of domain.md: eight slides for a QBR, outcomes and strategy for an EBR,
    five for a digital review, one page for an automated one; then the appendix, then what only the
    presenter sees. ``audience.customer_view`` cuts the customer's document out of it.
    """
    slides = _storyline(story, settings)
    slides = [*slides, *_internal(story, settings)]
    finished = tuple(noted(_kickered(slide), story.plan) for slide in timed(slides, story.plan))
    return Document(story.plan, document_title(story.plan), footer(story.plan, settings), finished)


def _storyline(story: Story, settings: Settings) -> list[Slide]:
    match story.plan.id.type:
        case ReviewType.EBR:
            return _executive(story, settings)
        case ReviewType.DIGITAL:
            return _digital(story, settings)
        case ReviewType.AUTOMATED:
            return [one_page_slide(story, settings)]
        case ReviewType.QBR:
            return _quarterly(story, settings)


def _quarterly(story: Story, settings: Settings) -> list[Slide]:
    main = [
        title_slide(story, settings),
        agenda_slide(story),
        _fit(lambda less: last_quarter_slide(story, less=less), story, settings)
        if has_past(story)
        else None,
        _fit(lambda less: results_slide(story, less=less), story, settings),
        alignment_slide(story),
        _fit(lambda less: plan_slide(story, less=less), story, settings),
        feedback_slide(story),
        _fit(lambda less: next_steps_slide(story, settings, less=less), story, settings),
    ]
    method = _fit(lambda less: method_slide(story, less=less), story, settings)
    shown = _present([*main, metrics_slide(story), method])
    return _present([*shown, definitions_slide(story, figures(tuple(shown)))])


def _executive(story: Story, settings: Settings) -> list[Slide]:
    """No usage slides: neither the metrics table nor its definitions."""
    strategy = strategy_slide(story)
    coming = strategy is not None
    return _present(
        [
            title_slide(story, settings),
            _fit(lambda less: executive_summary_slide(story, less=less), story, settings),
            agenda_slide(story),
            _fit(lambda less: outcomes_slide(story, less=less), story, settings),
            _fit(lambda n: results_slide(story, executive=True, less=n), story, settings),
            alignment_slide(story, goals=strategy is None),
            strategy or feedback_slide(story),
            _fit(lambda n: plan_slide(story, coming_shown=coming, less=n), story, settings),
            _fit(lambda less: next_steps_slide(story, settings, less=less), story, settings),
            _fit(lambda less: method_slide(story, less=less), story, settings),
        ]
    )


def _digital(story: Story, settings: Settings) -> list[Slide]:
    return _present(
        [
            title_slide(story, settings),
            _fit(lambda less: results_slide(story, alone=True, less=less), story, settings),
            _fit(lambda less: plan_slide(story, less=less), story, settings),
            feedback_slide(story),
            _fit(lambda less: next_steps_slide(story, settings, less=less), story, settings),
        ]
    )


def _internal(story: Story, settings: Settings) -> list[Slide]:
    risks = _fit(lambda less: risks_slide(story, less=less), story, settings)
    return _present([risks, withheld_slide(story), health_slide(story, settings)])


def _fit(build: Callable[[int], Slide | None], story: Story, settings: Settings) -> Slide | None:
    return fitted(build, story.plan, settings)


def _present(slides: Sequence[Slide | None]) -> list[Slide]:
    return [slide for slide in slides if slide is not None]


def _kickered(slide: Slide) -> Slide:
    """The small line above a title: the agenda's section, the appendix, or that it is internal."""
    if slide.kicker is not None:
        return slide
    if slide.audience is Audience.INTERNAL:
        return replace(slide, kicker=message("deck-internal-kicker"))
    if slide.appendix:
        return replace(slide, kicker=message("deck-kicker-appendix"))
    return slide if slide.section is None else replace(slide, kicker=section(slide.section))
