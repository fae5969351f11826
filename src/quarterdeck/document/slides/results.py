"""The main slide: value that was delivered, or what we propose to measure. Never empty."""

from __future__ import annotations

from quarterdeck.core.chart import ChartSpec
from quarterdeck.core.figure import Audience, Figure, Unit, ValueLevel
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Text, message
from quarterdeck.document.audience import figure_may_pass, may_pass
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Card,
    Cards,
    Cell,
    Chart,
    Panel,
    Paragraph,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.counted import counted, coverage, months
from quarterdeck.document.labels import shown, span
from quarterdeck.document.placing import blank_row, open_points, regions, text_cell
from quarterdeck.document.slides.results_title import (
    indicative,
    known,
    no_money,
    results_title,
)
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.types import KeyMetric, Point, Story, StoryMode

MOST_CARDS = 4
MOST_CHARTS = 3
MOST_CHARTS_ALONE = 2
MOST_SHORTFALLS = 3
MOST_WARNING = 150
"""Characters of two shortfalls that stand in one warning."""

SELF_SAID = ("hours_saved", "payback")
"""Times whose label names their unit."""

MONEY_METRICS = ("value.delivered", "roi.net", "roi.multiple", "payback")


def results_slide(
    story: Story, *, executive: bool = False, alone: bool = False, less: int = 0
) -> Slide:
    """Charts and cards that show value, or what to agree on.

    ``executive`` leaves usage out; ``alone`` marks a review without a page on last quarter: every shortfall is said here.
    ``less`` leaves out so many charts, or measures to agree on.
    """
    if story.mode is StoryMode.AGREE:
        return _agree_slide(story, alone=alone, less=less)
    most = max(1, (MOST_CHARTS_ALONE if alone else MOST_CHARTS) - less)
    charts = open_charts(story, executive=executive)[:most]
    top = [*shortfall_lines(story, every=alone), _no_money_line(story), value_cards(story)]
    return Slide(
        SlideRole.RESULTS,
        results_title(story),
        Arrangement.CARDS_CHARTS if charts else Arrangement.FULL,
        regions(top, *([Chart(c, audience=Audience.CUSTOMER)] for c in charts)),
        notes=(_say(story),),
        audience=Audience.CUSTOMER,
    )


def open_charts(story: Story, *, executive: bool = False) -> tuple[ChartSpec, ...]:
    """The charts a customer may see; for executives only strategic and operational ones."""
    charts = [c for c in story.charts if may_pass(c)]
    if executive and story.mode is StoryMode.VALUE:
        charts = [c for c in charts if _level(c) <= ValueLevel.OPERATIONAL]
    return tuple(charts[:MOST_CHARTS])


def value_cards(story: Story) -> Cards | None:
    """The headline figures, each with its definition or its previous value."""
    cards = [m for m in story.value_cards if figure_may_pass(m.figure)][:MOST_CARDS]
    if not cards:
        return None
    share = indicative(story)
    return Cards(
        tuple(_card(m, story, share, first=i == 0) for i, m in enumerate(cards)),
        audience=Audience.CUSTOMER,
    )


def shortfall_lines(story: Story, *, every: bool = False) -> list[Block]:
    """What fell short, said before the value: one or two in words, else the first and how many.

    ``every`` says each of them, for a review that has no page on last quarter.
    """
    said = open_points(story.shortfalls)
    if not said:
        return []
    if len(said) == 1:
        return [_warning(message("deck-results-shortfall", point=said[0].text))]
    if every:
        return [_listed(said)]
    if len(said) == 2 and _short(said):
        first, second = (p.text for p in said)
        return [_warning(message("deck-results-shortfall-two", first=first, second=second))]
    others = counted(story.plan, "shown.shortfalls", len(said) - 1)
    return [_warning(message("deck-results-shortfall-first", others=others, point=said[0].text))]


def _short(said: tuple[Point, ...]) -> bool:
    """Whether the points stand in one warning in every language."""
    return all(sum(len(to_text(p.text, c)) for p in said) <= MOST_WARNING for c in Language)


def _listed(said: tuple[Point, ...]) -> Panel:
    """Shortfalls in one frame: every missed goal, and the gravest of the others."""
    goals = sum(isinstance(p.text, Message) and p.text.id == "story-short-goal" for p in said)
    return Panel(
        title=message("deck-shortfalls"),
        lines=tuple(Bullet(p.text) for p in said[: max(MOST_SHORTFALLS, goals)]),
        tone=Tone.WARN,
        audience=Audience.CUSTOMER,
    )


def _warning(text: Message) -> Paragraph:
    return Paragraph(text, Tone.WARN, audience=Audience.CUSTOMER)


def measures_table(story: Story, *, less: int = 0) -> TableBlock:
    """What we propose to measure, with a proposed baseline and room for who agrees to it."""
    points = open_points(story.proposed_measures)
    rows = tuple(_measure_row(p) for p in points[: max(1, len(points) - less)])
    return TableBlock(
        columns=(
            message("deck-measure"),
            message("deck-measure-baseline"),
            message("deck-measure-agreed"),
        ),
        rows=rows or tuple(blank_row(3) for _ in range(3)),
        widths=(5, 3, 3),
        title=message("deck-measures-title"),
        audience=Audience.CUSTOMER,
    )


def _agree_slide(story: Story, *, alone: bool, less: int) -> Slide:
    """Operational figures and a trend beside the measures we propose; no money."""
    top: list[Block | None] = [*shortfall_lines(story, every=alone), value_cards(story)]
    drawn: list[Block | None] = [
        Chart(c, audience=Audience.CUSTOMER) for c in open_charts(story)[:1]
    ]
    proposal: list[Block | None] = [
        measures_table(story, less=less),
        Paragraph(message("deck-measures-why"), Tone.MUTED, audience=Audience.CUSTOMER),
    ]
    stacks = [stack for stack in (top, drawn, proposal) if any(stack)]
    arrangement = {1: Arrangement.FULL, 2: Arrangement.SPLIT, 3: Arrangement.CARDS_SPLIT}
    if len(stacks) == 2 and not drawn:
        stacks, arrangement = [[*top, *proposal]], {1: Arrangement.FULL}
    return Slide(
        SlideRole.RESULTS,
        results_title(story),
        arrangement[len(stacks)],
        regions(*stacks),
        notes=(message("deck-say-agree"),),
        audience=Audience.CUSTOMER,
    )


def _measure_row(point: Point) -> tuple[Cell, ...]:
    baseline = next((f for f in point.figures if f.known), None)
    now: Text = message("deck-measure-open")
    if baseline is not None:
        now = shown(baseline)
        if baseline.unit is Unit.QUANTITY and point.detail is not None:
            now = point.detail  # it names the unit, which the figure does not know
    return (text_cell(point.text), text_cell(now), Cell())


def _no_money_line(story: Story) -> Paragraph | None:
    text = no_money(story)
    return None if text is None else Paragraph(text, Tone.MUTED, audience=Audience.CUSTOMER)


def _card(metric: KeyMetric, story: Story, share: Figure | None, *, first: bool) -> Card:
    figure = metric.figure
    name = figure.id.metric
    thin = share if name in MONEY_METRICS else None
    missing = None if figure.known else message("deck-missing")
    if name == "payback":
        figure = months(figure)
    return Card(
        figure,
        _card_label(metric, story),
        note=_card_note(metric, thin),
        missing=missing,
        tone=_card_tone(figure, thin, first=first),
    )


def _card_label(metric: KeyMetric, story: Story) -> Message:
    """The metric's label; for users with the time they are counted over, as a chart has months."""
    match metric.figure.id.metric:
        case "payback":
            return message("deck-card-payback")
        case "users.active":
            return message("deck-card-users-active", span=span(story.plan))
    return metric.label


def _card_note(metric: KeyMetric, thin: Figure | None) -> Text | None:
    """The definition of a return beside its number, always; "indicative" where coverage is low."""
    name = metric.figure.id.metric
    if not metric.figure.known:
        return None
    if name in ("roi.net", "roi.multiple"):
        definition = f"deck-card-{name.replace('.', '-')}"
        return message(f"{definition}-indicative" if thin else definition)
    if thin is not None:
        return message("deck-card-indicative", coverage=thin)
    covered = coverage(metric.figure)
    if name == "value.delivered" and covered is not None and float(covered.value or 0) < 1:
        return message("deck-card-value-coverage", coverage=covered)
    return metric.note or _previous(metric) or _unit(metric)


def _unit(metric: KeyMetric) -> Message | None:
    """The unit of a time that its name does not say."""
    unit = metric.figure.unit
    if metric.figure.id.metric == "csat":
        return message("deck-card-csat")
    if unit not in (Unit.HOURS, Unit.DAYS, Unit.MINUTES) or metric.figure.id.metric in SELF_SAID:
        return None
    return message(f"deck-card-in-{unit}")


def _previous(metric: KeyMetric) -> Message | None:
    if metric.previous is None or not metric.previous.known or not may_pass(metric.previous):
        return None
    id = "deck-card-csat-previous" if metric.figure.id.metric == "csat" else "deck-card-previous"
    return message(id, previous=shown(metric.previous))


def _card_tone(figure: Figure, thin: Figure | None, *, first: bool) -> Tone:
    if not figure.known:
        return Tone.MUTED
    if thin is not None:
        return Tone.WARN
    if figure.id.metric == "roi.net" and float(figure.value or 0) < 0:
        return Tone.BAD
    return Tone.ACCENT if first else Tone.PLAIN


def _level(chart: ChartSpec) -> ValueLevel:
    levels = [f.level for s in chart.series for f in s.figures]
    return min(levels, default=ValueLevel.BASE)


def _say(story: Story) -> Message:
    roi = known(story, "roi.net")
    if no_money(story) is not None:
        return message("deck-say-no-money")
    if indicative(story) is not None:
        return message("deck-say-indicative")
    if roi is not None and float(roi.value or 0) < 0:
        return message("deck-say-below")
    return message("deck-say-results")
