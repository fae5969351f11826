"""The chart of one metric over its quarters, with what it says as its title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.message import Message, Short, message
from quarterdeck.story.trends import moved
from quarterdeck.story.value import metric_label, metric_name

AMOUNTS = (Unit.MONEY, Unit.HOURS, Unit.COUNT)
"""Units that are drawn as columns; states and shares are lines."""


def history_chart(
    metric: str, quarters: Sequence[Quarter], figures: Sequence[Figure], as_of: date
) -> ChartSpec:
    """One series by quarter, gaps left open, the last quarter known set apart.

    ``figures`` runs parallel to ``quarters``; both hold at least one.
    """
    known = [i for i, figure in enumerate(figures) if figure.known]
    kind = ChartKind.COLUMN if figures[0].unit in AMOUNTS else ChartKind.LINE
    return ChartSpec(
        kind=kind,
        title=_title(metric, quarters, figures, known),
        categories=tuple(message("story-axis-quarter", quarter=Short(q)) for q in quarters),
        series=(Series(metric_label(metric), tuple(figures)),),
        source=message("story-source", metric=metric_name(metric), day=as_of),
        alt=_alt(metric, quarters, figures, known),
        highlight=known[-1] if known else None,
    )


def _title(
    metric: str, quarters: Sequence[Quarter], figures: Sequence[Figure], known: Sequence[int]
) -> Message:
    label = metric_label(metric)
    if not known:
        return message("history-title-none", metric=label)
    first, last = known[0], known[-1]
    if first == last:
        only = figures[last]
        return message(
            "history-title-one", metric=label, last=_amount(only), until=Short(quarters[last])
        )
    return message(
        f"history-title-{moved(figures[first], figures[last])}",
        metric=label,
        first=_amount(figures[first]),
        since=Short(quarters[first]),
        last=_amount(figures[last]),
        until=Short(quarters[last]),
    )


def _alt(
    metric: str, quarters: Sequence[Quarter], figures: Sequence[Figure], known: Sequence[int]
) -> Message:
    if not known:
        return message("history-title-none", metric=metric_label(metric))
    return message(
        "story-alt-trend",
        metric=metric_label(metric),
        first=_amount(figures[known[0]]),
        since=quarters[known[0]],
        last=_amount(figures[known[-1]]),
        until=quarters[known[-1]],
    )


def _amount(figure: Figure) -> Figure | Message:
    """The figure with the word that its unit needs."""
    return message("history-hours", value=figure) if figure.unit is Unit.HOURS else figure
