"""Slides for the presenter's copy alone: risks and opportunities, expansion withheld, health."""

from __future__ import annotations

from dataclasses import replace

from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.message import Text, message
from quarterdeck.core.settings import Settings
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Card,
    Cards,
    Cell,
    Matrix,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.document.counted import counted, coverage, magnitude
from quarterdeck.document.labels import metric, reason_missing
from quarterdeck.document.placing import regions, text_cell
from quarterdeck.story.types import MatrixItem, Quadrant, Story

MOST_IN_QUADRANT = 5
COMPONENTS = ("usage", "engagement", "growth", "support")


def risks_slide(story: Story, *, less: int = 0) -> Slide | None:
    """The matrix with a play for each item; None where nothing was found.

    ``less`` leaves out evidence beyond the first, then the lightest items of a full quadrant.
    """
    if not story.matrix:
        return None
    shown = _on_the_page(story, less)
    return Slide(
        SlideRole.RISKS,
        _risks_title(story, shown),
        Arrangement.FULL,
        regions([Matrix(shown)]),
        notes=(message("deck-say-risks"),),
        appendix=True,
    )


def _on_the_page(story: Story, less: int) -> tuple[MatrixItem, ...]:
    """Items in the order of the story, at most so many to a quadrant that they can be read."""
    if not less:
        return story.matrix
    shown: list[MatrixItem] = []
    for item in story.matrix:
        if sum(i.quadrant is item.quadrant for i in shown) < MOST_IN_QUADRANT - less:
            shown.append(replace(item, evidence=item.evidence[:1]))
    return tuple(shown)


def withheld_slide(story: Story) -> Slide | None:
    """Why no expansion is proposed; None where one is, or where none was thought of."""
    if story.expansion is not None or not story.expansion_withheld:
        return None
    reasons = tuple(Bullet(reason) for reason in story.expansion_withheld)
    return Slide(
        SlideRole.WITHHELD,
        message("deck-internal-withheld-title"),
        Arrangement.FULL,
        regions([Bullets(reasons, title=message("deck-internal-withheld-reasons"))]),
        notes=(message("deck-say-withheld"),),
        appendix=True,
    )


def health_slide(story: Story, settings: Settings) -> Slide | None:
    """The health score with its components, weights and coverage; None where there is no score."""
    health = story.figures.get("health")
    if health is None:
        return None
    moved = story.figures.get("health.change")
    cards = [_card(f) for f in (health, moved) if f is not None]
    return Slide(
        SlideRole.HEALTH,
        health_title(story, health),
        Arrangement.FULL,
        regions([Cards(tuple(cards)), component_table(story, settings)]),
        notes=(message("deck-say-health"),),
        appendix=True,
    )


def health_title(story: Story, health: Figure) -> Text:
    """The score and which way it went."""
    if not health.known:
        return message("deck-internal-health-title-missing")
    moved = story.figures.known("health.change")
    if moved is None or not moved.value:
        return message("deck-internal-health-title", health=health)
    way = "up" if float(moved.value) > 0 else "down"
    return message(f"deck-internal-health-title-{way}", health=health, change=magnitude(moved))


def component_table(story: Story, settings: Settings) -> TableBlock:
    """One row per component: score, weight, coverage; a missing one says why."""
    return TableBlock(
        columns=(
            message("deck-internal-health-component"),
            message("deck-internal-health-score"),
            message("deck-internal-health-weight"),
            message("deck-metric-coverage"),
        ),
        rows=tuple(_component_row(story, settings, name) for name in COMPONENTS),
        widths=(4, 2, 2, 3),
    )


def _component_row(story: Story, settings: Settings, name: str) -> tuple[Cell, ...]:
    score = story.figures.get("health.component", "window", name)
    weight = counted(
        story.plan,
        "health.weight",
        getattr(settings.health, name),
        Unit.RATIO,
        dimension=name,
        audience=Audience.INTERNAL,
    )
    known = score is not None and score.known
    return (
        text_cell(message(f"deck-internal-health-{name}")),
        Cell(figure=score) if known else text_cell(message("deck-missing")),
        Cell(figure=weight),
        _coverage_cell(score),
    )


def _coverage_cell(score: Figure | None) -> Cell:
    if score is None:
        return text_cell(message("deck-none"))
    if not score.known:
        return text_cell(reason_missing(score))
    share = coverage(score)
    return text_cell(message("deck-none")) if share is None else Cell(figure=share)


def _card(figure: Figure) -> Card:
    missing = None if figure.known else reason_missing(figure)
    return Card(figure, metric(figure), missing=missing)


def _risks_title(story: Story, shown: tuple[MatrixItem, ...]) -> Text:
    urgent = [i for i in shown if i.quadrant is Quadrant.PRIORITY]
    if not urgent:
        return message("deck-internal-risks-title-calm")
    number = counted(story.plan, "shown.priority", len(urgent), audience=Audience.INTERNAL)
    return message("deck-internal-risks-title", priority=number)
