"""The title of the main slide: the headline figure in one sentence, by what is known."""

from __future__ import annotations

from quarterdeck.core.figure import Direction, Figure, Unit
from quarterdeck.core.message import Message, Text, message
from quarterdeck.core.thresholds import VALUE_COVERAGE_FIRM, VALUE_COVERAGE_LEAST
from quarterdeck.document.audience import figure_may_pass, may_pass
from quarterdeck.document.counted import change, magnitude
from quarterdeck.document.labels import metric, span
from quarterdeck.story.types import KeyMetric, Story, StoryMode


def results_title(story: Story) -> Text:
    """Value and return; what holds them back where they are thin; without value, what to agree."""
    if story.mode is StoryMode.AGREE:
        return _agree_title(story)
    value, roi = known(story, "value.delivered"), known(story, "roi.net")
    hours = known(story, "hours_saved")
    below = roi is not None and _value(roi) < 0
    if value is not None and indicative(story) is not None:
        return message(
            "deck-results-title-indicative-below" if below else "deck-results-title-indicative",
            value=value,
        )
    if value is not None and below:
        return message("deck-results-title-below", value=value)
    if hours is not None and roi is not None:
        return message("deck-results-title-hours-roi", hours=hours, roi=roi, span=span(story.plan))
    if value is not None and roi is not None:
        return message("deck-results-title-value-roi", value=value, roi=roi)
    if value is not None:
        return message("deck-results-title-value", value=value)
    if hours is not None:
        return message("deck-results-title-hours", hours=hours, span=span(story.plan))
    return _without_money(story)


def known(story: Story, metric_id: str) -> Figure | None:
    """The window's figure, where it is known and a customer may see it."""
    figure = story.figures.known(metric_id)
    return figure if figure is not None and figure_may_pass(figure) else None


def indicative(story: Story) -> Figure | None:
    """The value coverage, where it is too low for more than an indication."""
    share = known(story, "value.coverage")
    return share if share is not None and _value(share) < VALUE_COVERAGE_FIRM.value else None


def no_money(story: Story) -> Message | None:
    """Why no money figure is shown, where none is in VALUE mode."""
    if story.mode is StoryMode.AGREE or known(story, "value.delivered") is not None:
        return None
    share = known(story, "value.coverage")
    if share is not None and _value(share) < VALUE_COVERAGE_LEAST.value:
        return message("deck-results-no-money-coverage", coverage=share)
    return message("deck-results-no-money")


def _without_money(story: Story) -> Text:
    """A result that moved speaks through its chart; else we say that money is not shown yet."""
    top = next((c for c in story.charts if may_pass(c)), None)
    return top.title if top is not None else message("deck-results-title-no-money")


def _agree_title(story: Story) -> Text:
    """A fall is not passed over; a rise in use proves no value and leads no page."""
    moved = _movement(story, "users.active")
    if moved is None or _value(moved[1]) > 0:
        return message("deck-results-title-agree")
    name, difference = moved
    return message("deck-results-title-agree-down", name=name, change=magnitude(difference))


def _movement(story: Story, metric_id: str) -> tuple[Message, Figure] | None:
    """The change of the last two quarters of a metric, where it is shown as other than nought."""
    last = [f for f in story.figures.series(metric_id) if f.known and figure_may_pass(f)][-2:]
    if len(last) < 2 or last[-1].direction is Direction.DOWN:
        return None
    difference = change(KeyMetric(last[1], metric(last[1]), previous=last[0]))
    if difference is None or difference.unit is not Unit.RATIO or not round(_value(difference), 2):
        return None
    return metric(last[1]), difference


def _value(figure: Figure) -> float:
    return float(figure.value or 0)
