"""The presenter's notes: what to say, where each figure comes from, and for how long to stay."""

from __future__ import annotations

from dataclasses import replace

from quarterdeck.core.engagement import Section
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Text, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Slide, SlideRole
from quarterdeck.document.counted import counted, coverage, section_minutes
from quarterdeck.document.labels import formula, metric, reason_missing, shown
from quarterdeck.document.walk import figures
from quarterdeck.i18n.messages import has_message

TIMES = ("deck-note-minutes", "deck-note-close")


def noted(slide: Slide, plan: ReviewPlan) -> Slide:
    """The slide with its notes: what it says already, the sources of its figures, the minutes."""
    notes = (*slide.notes, *_sources(slide), *_time(slide, plan))
    return replace(slide, notes=notes)


def retimed(slide: Slide, plan: ReviewPlan) -> Slide:
    """The slide with its notes on time written anew, after its minutes have changed."""
    kept = tuple(n for n in slide.notes if not (isinstance(n, Message) and n.id in TIMES))
    return replace(slide, notes=(*kept, *_time(slide, plan)))


def source_note(figure: Figure) -> Message:
    """Where a figure comes from: its metric and formula in words, the as-of day, the coverage."""
    if not figure.known:
        return message("deck-note-missing", name=metric(figure), reason=reason_missing(figure))
    share = coverage(figure)
    about: dict[str, Figure | Message] = {
        "name": metric(figure),
        "figure": shown(figure),
        "formula": formula(figure),
    }
    if share is None:
        return Message("deck-note-source", {**about, "as_of": figure.id.as_of})
    return Message(
        "deck-note-source-covered", {**about, "as_of": figure.id.as_of, "coverage": share}
    )


def _sources(slide: Slide) -> tuple[Text, ...]:
    """One note for each metric on the slide: the window's figure speaks for its series."""
    by_metric: dict[str, Figure] = {}
    for figure in figures((slide.title, slide.blocks)):
        if not has_message(formula(figure).id, Language.EN):
            continue  # counted on the page itself, or a threshold: it is its own source
        held = by_metric.get(figure.id.metric)
        if held is None or (held.id.period != "window" and figure.id.period == "window"):
            by_metric[figure.id.metric] = figure
    return tuple(source_note(f) for f in by_metric.values())


def _time(slide: Slide, plan: ReviewPlan) -> tuple[Text, ...]:
    if slide.minutes is None:
        return ()
    spent = counted(plan, "plan.minutes", slide.minutes, Unit.MINUTES, dimension=slide.role)
    notes = [message("deck-note-minutes", minutes=spent)]
    close = next((i for i in plan.agenda if i.section is Section.CLOSE), None)
    if slide.role is SlideRole.NEXT_STEPS and close is not None:
        notes.append(message("deck-note-close", minutes=section_minutes(plan, close)))
    return tuple(notes)
