"""The appendix: key metrics, how value was counted, definitions."""

from __future__ import annotations

from decimal import Decimal

from quarterdeck.core.calendar import Period
from quarterdeck.core.facts import Evidence, Outcome
from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.message import Message, Quoted, Text, message
from quarterdeck.core.thresholds import ATTRIBUTION_MOST
from quarterdeck.document.audience import CUSTOMER_METRICS, figure_may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Cell,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.counted import (
    change,
    counted,
    coverage,
    improved,
    magnitude,
    money,
)
from quarterdeck.document.labels import formula, metric, named, quantity, shown
from quarterdeck.document.placing import open_points, regions, text_cell
from quarterdeck.document.slides.results_title import known
from quarterdeck.story.types import KeyMetric, Story, StoryMode

MOST_METRICS = 7
MOST_DEFINITIONS = 10
MOST_OUTCOMES = 7
MOST_SAID = 10
LEAST_SAID = 3
"""Rows and lines that stand on one page together."""

PARTS = ("value.category", "users.active.month", "usage.by_feature", "outcome.", "goal.attainment")
ELSEWHERE = (
    "story-method-baseline",
    "story-method-roi-multiple",
    "story-method-payback",
    "story-method-unagreed",
)
"""Lines of the story that the table says for each outcome, or the cards beside their number."""

CHANGES = {Unit.POINTS: "points", Unit.RATIO: "share", Unit.SCORE: "amount"}


def metrics_slide(story: Story) -> Slide | None:
    """At most seven key metrics with previous value, change and coverage; None without any."""
    metrics = open_metrics(story)
    if not metrics:
        return None
    return Slide(
        SlideRole.METRICS,
        _metrics_title(story, metrics),
        Arrangement.FULL,
        regions([_metrics_table(metrics)]),
        notes=(message("deck-say-metrics"),),
        appendix=True,
        audience=Audience.CUSTOMER,
    )


def _metrics_table(metrics: tuple[KeyMetric, ...]) -> TableBlock:
    """Value and coverage; previous value and change only where one of them has a previous."""
    compared = any(m.previous is not None for m in metrics)
    names = ("now", "previous", "change", "coverage") if compared else ("now", "coverage")
    return TableBlock(
        columns=(message("deck-metric"), *(message(f"deck-metric-{name}") for name in names)),
        rows=tuple(_metric_row(m, compared=compared) for m in metrics),
        widths=(4, 2.2, 2, 2, 1.8) if compared else (5, 3, 3),
        audience=Audience.CUSTOMER,
    )


def open_metrics(story: Story) -> tuple[KeyMetric, ...]:
    """The key metrics that a customer may see."""
    return tuple(m for m in story.key_metrics if figure_may_pass(m.figure))[:MOST_METRICS]


def method_slide(story: Story, *, less: int = 0) -> Slide | None:
    """How value was counted, beside the definitions of return; None where there is nothing to count.

    ``less`` leaves out so many of the lines.
    """
    outcomes = _counted_outcomes(story)
    paid = sum(_worth(o, story) is not None for o in outcomes)
    outcomes = outcomes[: max(MOST_OUTCOMES, paid)]  # the money shown adds up to the headline
    lines = _method_lines(story)[: max(LEAST_SAID, MOST_SAID - len(outcomes)) - less]
    if not outcomes and (not lines or story.mode is StoryMode.AGREE):
        return None
    said = Bullets(lines, title=message("deck-method-lines"), audience=Audience.CUSTOMER)
    return Slide(
        SlideRole.METHOD,
        message("deck-method-title"),
        Arrangement.FULL,
        regions([_method_table(outcomes, story) if outcomes else None, said]),
        notes=(message("deck-say-method"),),
        appendix=True,
        audience=Audience.CUSTOMER,
    )


def definitions_slide(story: Story, shown_before: tuple[Figure, ...]) -> Slide | None:
    """What the metrics on the pages before mean, once each and on one page; None without any.

    Those of the metrics table come first; parts of a metric (by category, by month, by outcome)
    stand under its name on their own pages.
    """
    listed = [m.figure for m in open_metrics(story)]
    names: dict[str, Figure] = {}
    for figure in (*listed, *shown_before):
        if _defined(figure):
            names.setdefault(metric(figure).id, figure)
    if not names:
        return None
    rows = tuple((text_cell(metric(f)), text_cell(formula(f))) for f in names.values())
    data = (text_cell(message("deck-metric-coverage")), text_cell(message("deck-coverage-formula")))
    covered = (data,) if listed else ()
    table = TableBlock(
        columns=(message("deck-metric"), message("deck-definition")),
        rows=(*rows[: MOST_DEFINITIONS - len(covered)], *covered),
        widths=(3, 8),
        audience=Audience.CUSTOMER,
    )
    return Slide(
        SlideRole.DEFINITIONS,
        message("deck-definitions-title"),
        Arrangement.FULL,
        regions([table]),
        notes=(message("deck-say-definitions"),),
        appendix=True,
        audience=Audience.CUSTOMER,
    )


def change_text(item: KeyMetric) -> tuple[Text, Tone]:
    """The change in words with its sign, and whether it is for the better."""
    difference = change(item)
    if difference is None:
        return message("deck-none"), Tone.MUTED
    if not difference.value:
        return message("deck-change-none"), Tone.PLAIN
    better = improved(item.figure, difference)
    tone = Tone.PLAIN if better is None else (Tone.GOOD if better else Tone.BAD)
    way = "up" if difference.value > 0 else "down"
    kind = CHANGES[difference.unit]
    return message(f"deck-change-{kind}-{way}", change=magnitude(difference)), tone


def _metric_row(item: KeyMetric, *, compared: bool) -> tuple[Cell, ...]:
    name, now = text_cell(metric(item.figure)), _value_cell(item.figure)
    if not compared:
        return (name, now, _coverage_cell(item.figure))
    text, tone = change_text(item)
    none = text_cell(message("deck-none"))
    before = none if item.previous is None else _value_cell(item.previous)
    return (name, now, before, text_cell(text, tone), _coverage_cell(item.figure))


def _value_cell(figure: Figure) -> Cell:
    if not figure.known:
        return text_cell(message("deck-missing"), Tone.MUTED)
    return text_cell(shown(figure))


def _coverage_cell(figure: Figure) -> Cell:
    if not figure.known:
        return text_cell(message("deck-none"), Tone.MUTED)
    share = coverage(figure)
    return text_cell(message("deck-none")) if share is None else Cell(figure=share)


def _metrics_title(story: Story, metrics: tuple[KeyMetric, ...]) -> Text:
    changes = [(m, change(m)) for m in metrics]
    compared = [improved(m.figure, c) for m, c in changes if c is not None]
    better = sum(1 for b in compared if b)
    if not compared:
        return message("deck-metrics-title-now")
    return message(
        "deck-metrics-title" if len(compared) == len(metrics) else "deck-metrics-title-part",
        better=counted(story.plan, "shown.metrics.improved", better),
        metrics=counted(story.plan, "shown.metrics", len(compared)),
    )


def _counted_outcomes(story: Story) -> tuple[Outcome, ...]:
    """The outcomes of the window, those first that carry money, then by what they came to."""
    found = [o for o in story.facts.outcomes if _in_window(o, story)]
    return tuple(sorted(found, key=lambda o: _worth(o, story) is None))


def _worth(outcome: Outcome, story: Story) -> Figure | None:
    """The money that one outcome brings to the headline, where it counts and may be shown."""
    figure = story.figures.known("outcome.money", "window", outcome.id)
    return figure if figure is not None and figure_may_pass(figure) else None


def _defined(figure: Figure) -> bool:
    name = figure.id.metric
    return (
        figure.known
        and figure_may_pass(figure)
        and name in CUSTOMER_METRICS
        and not name.startswith(PARTS)
    )


def _in_window(outcome: Outcome, story: Story) -> bool:
    window = story.plan.window
    return outcome.period_start < window.end and outcome.period_end > window.start


def _method_table(outcomes: tuple[Outcome, ...], story: Story) -> TableBlock:
    names = ("result", "baseline", "actual", "rate", "attribution", "money", "agreed")
    return TableBlock(
        columns=tuple(message(f"deck-method-{name}") for name in names),
        rows=(*(_method_row(o, story) for o in outcomes), *_total_row(outcomes, story)),
        widths=(3.2, 1.6, 1.6, 1.0, 1.9, 1.4, 3.2),
        audience=Audience.CUSTOMER,
    )


def _total_row(outcomes: tuple[Outcome, ...], story: Story) -> tuple[tuple[Cell, ...], ...]:
    """The headline below the money that makes it up; none where no outcome carries money."""
    total = known(story, "value.delivered")
    if total is None or not any(_worth(o, story) for o in outcomes):
        return ()
    rest = tuple(text_cell(message("deck-none"), Tone.MUTED) for _ in range(4))
    return (
        (
            text_cell(message("deck-method-total"), Tone.ACCENT),
            *rest,
            Cell(figure=total, tone=Tone.ACCENT),
            rest[0],
        ),
    )


def _method_row(outcome: Outcome, story: Story) -> tuple[Cell, ...]:
    plan = story.plan
    none = text_cell(message("deck-none"))
    pairs = (("baseline", outcome.baseline), ("actual", outcome.actual))
    measured = [
        none
        if value is None
        else text_cell(quantity(plan, f"agreed.{name}", value, outcome.unit, outcome.id))
        for name, value in pairs
    ]
    rate = outcome.rate
    return (
        text_cell(_named(outcome, story)),
        *measured,
        none if rate is None else Cell(figure=money(plan, "agreed.rate", rate, outcome.id)),
        _attributed(outcome, story),
        none if (worth := _worth(outcome, story)) is None else Cell(figure=worth),
        _agreed(outcome),
    )


def _named(outcome: Outcome, story: Story) -> Text:
    """The title, with its span where the same result stands there for another span too."""
    same = [
        o
        for o in story.facts.outcomes
        if _in_window(o, story) and str(o.title) == str(outcome.title)
    ]
    if len({o.period_start for o in same}) < 2:
        return Quoted(outcome.title)
    span = Period(outcome.period_start, outcome.period_end)
    return message("story-outcome-span", outcome=Quoted(outcome.title), span=span)


def _attributed(outcome: Outcome, story: Story) -> Cell:
    """The share that was applied, and whether the customer attested it; correlation proves nothing."""
    attested = outcome.evidence is Evidence.ATTESTED
    paid = _worth(outcome, story) is not None
    if outcome.evidence is Evidence.CORRELATION or (attested and not paid):
        return text_cell(message(f"deck-method-{outcome.evidence}"))
    share = _applied(outcome)
    if share is None:
        return text_cell(message("deck-none"))
    figure = counted(story.plan, "agreed.attribution", share, Unit.RATIO, dimension=outcome.id)
    if attested:
        return text_cell(message("deck-method-attested-share", share=figure))
    return Cell(figure=figure)


def _applied(outcome: Outcome) -> Decimal | None:
    """The share of the effect that money is counted for: whole only where it was attested."""
    if outcome.evidence is Evidence.ATTESTED:
        return Decimal(1) if outcome.attribution is None else outcome.attribution
    return None if outcome.attribution is None else min(outcome.attribution, ATTRIBUTION_MOST.value)


def _agreed(outcome: Outcome) -> Cell:
    """Who agreed the baseline and when; without both it carries no money, and we say so."""
    by, on = named(outcome.baseline_agreed_by), outcome.baseline_agreed_on
    if by is None or on is None:
        return text_cell(message("deck-method-not-agreed"), Tone.WARN)
    return text_cell(message("deck-method-agreed-by", name=by, on=on))


def _method_lines(story: Story) -> tuple[Bullet, ...]:
    """What the story says of the method, but for the baselines, which stand in the table."""
    return tuple(
        Bullet(p.text, detail=p.detail)
        for p in open_points(story.value_method)
        if not (isinstance(p.text, Message) and p.text.id in ELSEWHERE)
    )
