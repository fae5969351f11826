"""The headline figures of the main slide: at most four, the best first."""

from __future__ import annotations

from quarterdeck.core.message import message
from quarterdeck.story.material import Material
from quarterdeck.story.trends import previous
from quarterdeck.story.types import KeyMetric, StoryMode
from quarterdeck.story.value import amount, definition, measured, metric_label

MOST_CARDS = 4


def value_cards(material: Material, mode: StoryMode) -> tuple[KeyMetric, ...]:
    """At most four headline figures, best first: value in VALUE mode, use and service else."""
    metrics = _VALUE_CARDS if mode is StoryMode.VALUE else _AGREE_CARDS
    cards = [card for metric in metrics if (card := _card(metric, material)) is not None]
    if mode is StoryMode.VALUE:
        cards += _outcome_cards(material)
        cards += [] if len(cards) > 1 else _cards_of(_AGREE_CARDS, material)
    return tuple(cards[:MOST_CARDS])


_VALUE_CARDS = ("value.delivered", "hours_saved", "roi.net", "roi.multiple")
_AGREE_CARDS = ("user_coverage", "users.active", "product_adoption", "csat", "resolution")


def _cards_of(metrics: tuple[str, ...], material: Material) -> list[KeyMetric]:
    return [card for metric in metrics if (card := _card(metric, material)) is not None]


def _card(metric: str, material: Material) -> KeyMetric | None:
    figure = material.said(metric)
    if figure is None or (metric in _VALUE_CARDS and amount(figure) == 0):
        return None
    return KeyMetric(
        figure, metric_label(metric), previous(material, metric), definition(metric, material)
    )


def _outcome_cards(material: Material) -> list[KeyMetric]:
    return [
        KeyMetric(
            item.after,
            message("story-card-outcome", outcome=item.title),
            previous=item.before,
            note=message("story-card-before", before=item.before),
        )
        for item in measured(material)
        if item.after is not None and item.before is not None and item.improvement > 0
    ]
