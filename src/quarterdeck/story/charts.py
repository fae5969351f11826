"""The two or three charts of the main slide, chosen by the value hierarchy and by what moved."""

from __future__ import annotations

from collections.abc import Iterable

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.story.chart_parts import Candidate
from quarterdeck.story.chart_use import present_charts, use_charts
from quarterdeck.story.chart_value import value_charts
from quarterdeck.story.material import Material
from quarterdeck.story.types import StoryMode

MOST_CHARTS = 3
MOST_OF_KIND = 2


def charts(material: Material, mode: StoryMode) -> tuple[ChartSpec, ...]:
    """At most three charts, of differing kinds where the figures allow, each subject once.

    VALUE mode: charts of value first; one of use joins them where there are fewer than three, and
    never in an executive review that has two of value. AGREE mode: use and service only, no money.
    """
    if mode is StoryMode.AGREE:
        return _chosen((*use_charts(material), *present_charts(material)), MOST_CHARTS)
    value = list(value_charts(material))
    shown = _chosen(value, MOST_CHARTS)
    if len(shown) == MOST_CHARTS or (material.executive and len(shown) > 1):
        return shown
    room = MOST_CHARTS - len(shown) if not material.executive else 2 - len(shown)
    used = {spec.kind for spec in shown if spec.kind is not ChartKind.COLUMN}
    rest = [c for c in use_charts(material) if c.spec.kind not in used]
    return (*shown, *_chosen(rest, room))


def _chosen(candidates: Iterable[Candidate], most: int) -> tuple[ChartSpec, ...]:
    """In the order given, each subject once; a third chart of one kind waits behind other kinds."""
    by_subject: dict[str, Candidate] = {}
    for candidate in candidates:
        by_subject.setdefault(candidate.subject, candidate)
    first: list[ChartSpec] = []
    waiting: list[ChartSpec] = []
    for candidate in by_subject.values():
        of_kind = sum(spec.kind is candidate.spec.kind for spec in first)
        (waiting if of_kind >= MOST_OF_KIND else first).append(candidate.spec)
    return tuple([*first, *waiting][:most])
