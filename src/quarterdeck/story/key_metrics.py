"""The key metrics on the customer's pages: seven at the most, by the value hierarchy."""

from __future__ import annotations

from quarterdeck.story.material import Material
from quarterdeck.story.trends import previous
from quarterdeck.story.types import KeyMetric, StoryMode
from quarterdeck.story.value import amount, definition, metric_label

MOST = 7

_ORDER = (
    "value.delivered",
    "roi.net",
    "hours_saved",
    "goal_attainment",
    "user_coverage",
    "product_adoption",
    "resolution",
    "csat",
    "satisfaction",
    "users.active",
    "tickets.opened",
    "first_response",
)

_EMPTY_AT_ZERO = ("value.delivered", "hours_saved", "users.active", "tickets.opened")
"""Sums that say nothing at zero where there was no zero to compare with either."""


_OF_VALUE = ("value.delivered", "roi.net", "hours_saved")


def key_metrics(material: Material, mode: StoryMode) -> tuple[KeyMetric, ...]:
    """Known figures that the customer may see, each with the one before where they compare.

    In AGREE mode there are none of value: no baseline stands behind them.
    """
    order = [m for m in _ORDER if mode is StoryMode.VALUE or m not in _OF_VALUE]
    found = [item for metric in order if (item := _metric(metric, material)) is not None]
    return tuple(found[:MOST])


def _metric(metric: str, material: Material) -> KeyMetric | None:
    figure = material.said(metric)
    if figure is None:
        return None
    before = previous(material, metric)
    if metric in _EMPTY_AT_ZERO and amount(figure) == 0 and before is None:
        return None
    return KeyMetric(figure, metric_label(metric), before, definition(metric, material))
