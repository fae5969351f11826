"""The parts that all charts share: axes, sources, alternative texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.figure import Figure, ValueLevel
from quarterdeck.core.message import Message, Short, Text, message
from quarterdeck.story.material import Material
from quarterdeck.story.trends import Movement, Trend
from quarterdeck.story.value import metric_label, metric_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chart that could be shown. ``subject`` is what it is about: one subject is shown once."""

    spec: ChartSpec
    subject: str
    level: ValueLevel


def source(material: Material, metric: str) -> Message:
    """Where the figures of a chart come from, and the as-of day."""
    return message("story-source", metric=metric_name(metric), day=material.as_of)


def quarter_axis(material: Material, figures: Sequence[Figure]) -> tuple[Text, ...]:
    """The quarters of a series as categories (``story-axis-quarter``)."""
    return tuple(
        message("story-axis-quarter", quarter=Short(_quarter(f, material))) for f in figures
    )


def _quarter(figure: Figure, material: Material) -> Quarter:
    return material.calendar.quarter_of(figure.period.start)


def trend_chart(
    material: Material, metric: str, trend: Trend, kind: ChartKind, title: Message
) -> ChartSpec:
    """One series by quarter, the last quarter known set apart."""
    label = metric_label(metric)
    alt = message(
        "story-alt-trend",
        metric=label,
        first=trend.first,
        since=_quarter(trend.first, material),
        last=trend.last,
        until=_quarter(trend.last, material),
    )
    return ChartSpec(
        kind=kind,
        title=title,
        categories=quarter_axis(material, trend.series),
        series=(Series(label, trend.series),),
        source=source(material, metric),
        alt=alt,
        highlight=trend.series.index(trend.last),
    )


def trend_title(prefix: str, trend: Trend) -> Message:
    """The finding of a trend: ``<prefix>-rose``, ``-fell`` or ``-steady``."""
    if trend.movement is Movement.STEADY:
        return message(f"{prefix}-steady", last=trend.last)
    return message(f"{prefix}-{trend.movement}", first=trend.first, last=trend.last)
