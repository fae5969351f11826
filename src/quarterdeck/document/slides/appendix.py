"""The appendix: key metrics, how value was counted, definitions."""

from __future__ import annotations

from quarterdeck.core.facts import Evidence, Outcome
from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.message import Message, Quoted, Text, message
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
from quarterdeck.story.types import KeyMetric, Story, StoryMode

MOST_METRICS = 7
IN_TABLE = "story-method-baseline"
"""The story's line on who agreed a baseline; the table says it for each outcome."""

CHANGES = {Unit.POINTS: "points", Unit.RATIO: "share", Unit.SCORE: "amount"}


def metrics_slide(story: Story) -> Slide | None:
    """At most seven key metrics with previous value, change and coverage; None without any."""
    metrics = open_metrics(story)
    if not metrics:
        return None
    table = TableBlock(
        columns=(
            message("deck-metric"),
            message("deck-metric-now"),
            message("deck-metric-previous"),
            message("deck-metric-change"),
            message("deck-metric-coverage"),
        ),
        rows=tuple(_metric_row(m) for m in metrics),
        widths=(4, 2.2, 2, 2, 1.8),
        audience=Audience.CUSTOMER,
    )
    return Slide(
        SlideRole.METRICS,
        _metrics_title(story, metrics),
        Arrangement.FULL,
        regions([table]),
        notes=(message("deck-say-metrics"),),
        appendix=True,
        audience=Audience.CUSTOMER,
    )


def open_metrics(story: Story) -> tuple[KeyMetric, ...]:
    """The key metrics that a customer may see."""
    return tuple(m for m in story.key_metrics if figure_may_pass(m.figure))[:MOST_METRICS]


def method_slide(story: Story) -> Slide | None:
    """How value was counted, beside the definitions of return; None where there is nothing to count."""
    outcomes = tuple(o for o in story.facts.outcomes if _in_window(o, story))
    lines = _method_lines(story)
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
    """What each metric on the pages before means; None where there is none."""
    names: dict[str, Figure] = {
        f.id.metric: f
        for f in shown_before
        if figure_may_pass(f) and f.id.metric in CUSTOMER_METRICS
    }
    if not names:
        return None
    table = TableBlock(
        columns=(message("deck-metric"), message("deck-definition")),
        rows=tuple((text_cell(metric(f)), text_cell(formula(f))) for f in names.values()),
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


def _metric_row(item: KeyMetric) -> tuple[Cell, ...]:
    text, tone = change_text(item)
    return (
        text_cell(item.label),
        _value_cell(item.figure),
        text_cell(message("deck-none")) if item.previous is None else _value_cell(item.previous),
        text_cell(text, tone),
        _coverage_cell(item.figure),
    )


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
        "deck-metrics-title",
        better=counted(story.plan, "shown.metrics.improved", better),
        metrics=counted(story.plan, "shown.metrics", len(compared)),
    )


def _in_window(outcome: Outcome, story: Story) -> bool:
    window = story.plan.window
    return outcome.period_start < window.end and outcome.period_end > window.start


def _method_table(outcomes: tuple[Outcome, ...], story: Story) -> TableBlock:
    names = ("result", "baseline", "actual", "rate", "attribution", "agreed")
    return TableBlock(
        columns=tuple(message(f"deck-method-{name}") for name in names),
        rows=tuple(_method_row(o, story) for o in outcomes),
        widths=(3.6, 1.8, 1.8, 1.4, 1.7, 3),
        audience=Audience.CUSTOMER,
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
        text_cell(Quoted(outcome.title)),
        *measured,
        none if rate is None else Cell(figure=money(plan, "agreed.rate", rate, outcome.id)),
        _attributed(outcome, story),
        _agreed(outcome),
    )


def _attributed(outcome: Outcome, story: Story) -> Cell:
    """The share owed to the product; attested in the customer's words; correlation proves nothing."""
    if outcome.evidence in (Evidence.ATTESTED, Evidence.CORRELATION):
        return text_cell(message(f"deck-method-{outcome.evidence}"))
    if outcome.attribution is None:
        return text_cell(message("deck-none"))
    figure = counted(
        story.plan,
        "agreed.attribution",
        outcome.attribution,
        Unit.RATIO,
        dimension=outcome.id,
    )
    return Cell(figure=figure)


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
        if not (isinstance(p.text, Message) and p.text.id == IN_TABLE)
    )
