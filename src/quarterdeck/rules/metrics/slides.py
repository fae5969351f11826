"""How much a slide asks its reader to take in: metrics, slices, bars, charts without a title."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quarterdeck.core.deck import LineKind, ReadChart, ReadSlide
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.message import Name, message
from quarterdeck.core.thresholds import FEATURES_LISTED, target
from quarterdeck.rules.deck_lines import at, count, quote, statements, title_of
from quarterdeck.rules.facilitation.limits import BODY_POINTS
from quarterdeck.rules.metrics.numbers import claimed_numbers
from quarterdeck.rules.presented import presented
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

KEY_METRICS = target("key-metrics-most", "7", Unit.COUNT, "Metrics and health")

SLICES_MOST = target("chart-slices-most", "4", Unit.COUNT, "Metrics and health")

SLICES_LEAST = target("chart-slices-least", "2", Unit.COUNT, "Metrics and health")

WORDS_OF_SENTENCE = 3
HANZI_OF_SENTENCE = 6

ROUNDED_ALIKE = Decimal("0.02")
"""Part of a number by which two ways of rounding it differ."""

PIES = frozenset({"pie", "doughnut"})

BARS = frozenset({"column", "bar", "stacked"})


def too_many(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Cards and bullets that each state a number; details below them and the title are not counted."""
    most = context.value(KEY_METRICS)
    for slide in presented(subject.deck, context):
        metrics = _metrics(slide, context)
        if len(metrics) > most:
            yield Noticed(
                at(slide),
                message(
                    "rule-met102",
                    metrics=count(context, "slide.metrics", len(metrics)),
                    most=context.shown(KEY_METRICS),
                ),
                count=len(metrics),
                examples=metrics[:3],
            )


def _metrics(slide: ReadSlide, context: Context) -> tuple[str, ...]:
    """The lines that state a number none before them stated, however it was rounded there; no small print."""
    found: list[str] = []
    known: list[Decimal] = []
    body = context.value(BODY_POINTS)
    for s in statements(slide):
        small = s.size is not None and s.size < body
        if s.kind is not LineKind.BODY or s.level or small or not s.numbered:
            continue
        said = [n.readings[0].value for n in claimed_numbers(s.text, (), context)]
        if any(not any(_alike(value, before) for before in known) for value in said):
            found.append(s.text)
        known += said
    return tuple(found)


def _alike(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(one, other) * ROUNDED_ALIKE


def crowded(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in presented(subject.deck, context):
        for chart in slide.charts:
            limit = _limit(chart, context)
            if limit is None:
                continue
            id, shown = limit
            yield Noticed(
                at(slide),
                message(
                    id,
                    chart=quote(chart.title) if chart.title else Name("none"),
                    parts=count(context, "chart.parts", chart.categories),
                    limit=shown,
                ),
                examples=(chart.title,) if chart.title else (),
            )


def untitled(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    for slide in presented(subject.deck, context):
        bare = [c for c in slide.charts if not (c.title or "").strip()]
        speaking = _title_speaks(slide, len(slide.charts), context)
        if bare and not speaking and _sentences(slide) < len(bare):
            yield Noticed(
                at(slide),
                message("rule-met106", charts=count(context, "charts.untitled", len(bare))),
                count=len(bare),
            )


def _sentences(slide: ReadSlide) -> int:
    """Lines beside the charts that can say what they show: a title set as a text box, say."""
    return sum(1 for s in statements(slide) if s.kind is LineKind.BODY and _is_sentence(s.text))


def _is_sentence(text: str) -> bool:
    hanzi = sum(1 for c in text if "\u3400" <= c <= "\u9fff")
    return hanzi >= HANZI_OF_SENTENCE or len(text.split()) >= WORDS_OF_SENTENCE


def _limit(chart: ReadChart, context: Context) -> tuple[str, Figure] | None:
    """The message and threshold of a chart that shows too much; a pie of one slice shows nothing."""
    if chart.kind in PIES:
        if chart.categories > context.value(SLICES_MOST):
            return "rule-met103-slices", context.shown(SLICES_MOST)
        if 0 < chart.categories < context.value(SLICES_LEAST):
            return "rule-met103-one", context.shown(SLICES_LEAST)
    if chart.kind in BARS and chart.categories > context.value(FEATURES_LISTED):
        return "rule-met103-bars", context.shown(FEATURES_LISTED)
    return None


def _title_speaks(slide: ReadSlide, charts: int, context: Context) -> bool:
    """Whether the slide's title says what its only chart shows, and does not just name a topic."""
    title = title_of(slide)
    return charts == 1 and bool(title) and "topic" not in context.labels("topic", title)
