"""What we propose to measure, with a baseline drawn from present data: the heart of an AGREE review."""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.message import Message, Quoted, message
from quarterdeck.story.goals import current_goals
from quarterdeck.story.material import Material
from quarterdeck.story.types import Point, StoryMode
from quarterdeck.story.value import measured, unit_text

LEAST = 3
MOST = 4

_METRICS = ("user_coverage", "resolution", "product_adoption", "csat", "users.active")
_FALLBACKS = ("time", "errors", "coverage")


def proposed_measures(material: Material, mode: StoryMode) -> tuple[Point, ...]:
    """In AGREE mode three or four measures; in VALUE mode those that lack an agreed baseline."""
    waiting = [*_outcomes(material), *_goals(material)]
    if mode is StoryMode.VALUE:
        return tuple(waiting[:LEAST])
    known = list(_present(material))
    covered = material.said("user_coverage") is not None
    fallbacks = [f for f in _FALLBACKS if not (covered and f == "coverage")]
    open_ones = [_point(message(f"story-measure-{id}")) for id in fallbacks]
    found = [*waiting[:2], open_ones[0], *known[:2], *waiting[2:], *open_ones[1:]]
    return tuple(found[: max(LEAST, min(MOST, len(waiting) + len(known) + 1))])


def _point(text: Message, *figures: Figure, detail: Message | None = None) -> Point:
    return Point(text, figures, Audience.CUSTOMER, detail)


def _outcomes(material: Material) -> Iterator[Point]:
    """Outcomes that have been measured, whose baseline nobody has agreed yet."""
    agreed = {m.outcome.id for m in measured(material)}
    for outcome in sorted(material.facts.outcomes, key=lambda o: o.id):
        if outcome.id in agreed or outcome.period_end <= material.window.start:
            continue
        before = material.said("outcome.baseline", outcome.id)
        title = Quoted(outcome.title)
        if before is None:
            yield _point(message("story-measure-outcome", outcome=title))
            continue
        unit = unit_text(outcome.unit)
        detail = (
            message("story-measure-baseline", before=before)
            if unit is None
            else message("story-measure-baseline-unit", before=before, unit=unit)
        )
        yield _point(message("story-measure-outcome", outcome=title), before, detail=detail)


def _goals(material: Material) -> Iterator[Point]:
    """Agreed goals that nobody can judge, because their starting point is unknown."""
    for goal in current_goals(material):
        if goal.baseline is None or goal.target is None:
            yield _point(message("story-measure-goal", goal=Quoted(goal.title)))


def _present(material: Material) -> Iterator[Point]:
    for metric in _METRICS:
        figure = material.said(metric)
        if figure is not None:
            id = "story-measure-" + metric.replace("_", "-").replace(".", "-")
            detail = message("story-measure-today", now=figure)
            yield _point(message(id), figure, detail=detail)
