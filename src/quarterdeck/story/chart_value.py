"""Charts that prove value: money by category or outcome, before and after, value over the quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.facts import RoiCategory
from quarterdeck.core.figure import Figure, ValueLevel
from quarterdeck.core.message import Message, Text, message
from quarterdeck.story.chart_parts import Candidate, source, trend_chart, trend_title
from quarterdeck.story.material import Material
from quarterdeck.story.trends import one_unit, trend, varies
from quarterdeck.story.value import Measured, amount, measured, named_outcome, unit_text

MOST_BARS = 7
MOST_PAIRS = 3

_CATEGORIES = tuple(c for c in RoiCategory if c is not RoiCategory.STRATEGIC)


def value_charts(material: Material) -> Iterator[Candidate]:
    """The charts of value that the figures allow, the strongest first."""
    yield from _money(material)
    yield from _before_after(material)
    yield from _over_quarters(material)
    yield from _return(material)


def _money(material: Material) -> Iterator[Candidate]:
    spec = _waterfall(material) or _by_outcome(material)
    if spec is not None:
        yield Candidate(spec, "money", ValueLevel.STRATEGIC)


def _waterfall(material: Material) -> ChartSpec | None:
    """Value by ROI category up to its total, where the categories add up to it."""
    total = material.said("value.delivered")
    parts = [
        (c, f) for c in _CATEGORIES if (f := material.said("value.category", c)) and amount(f) != 0
    ]
    if total is None or len(parts) < 2 or not _adds_up([f for _, f in parts], total):
        return None
    parts.sort(key=lambda part: (-amount(part[1]), part[0]))
    top = message(f"story-category-{parts[0][0]}")
    title = message("story-chart-waterfall", category=top, money=parts[0][1])
    figures = (*(f for _, f in parts), total)
    names = [message(f"story-axis-category-{c}") for c, _ in parts]
    return _columns(
        material,
        ChartKind.WATERFALL,
        title,
        (*names, message("story-axis-total")),
        figures,
        "value.delivered",
        highlight=len(parts),
    )


def _adds_up(parts: Sequence[Figure], total: Figure) -> bool:
    if not one_unit((*parts, total)):
        return False
    difference = sum((amount(f) for f in parts), Decimal(0)) - amount(total)
    return abs(difference) < 1


def _by_outcome(material: Material) -> ChartSpec | None:
    """Money by outcome as bars, where categories do not tell them apart."""
    items = [(m, m.money) for m in measured(material) if m.money and amount(m.money) > 0]
    shown = sorted(items, key=lambda item: (-amount(item[1]), item[0].outcome.id))[:MOST_BARS]
    figures = tuple(money for _, money in shown)
    if len(shown) < 2 or not one_unit(figures):
        return None
    title = message("story-chart-top-outcome", outcome=shown[0][0].title, money=figures[0])
    names = tuple(named_outcome(m, [m for m, _ in shown]) for m, _ in shown)
    return _columns(material, ChartKind.BAR, title, names, figures, "outcome.money", highlight=0)


def _columns(
    material: Material,
    kind: ChartKind,
    title: Message,
    names: Sequence[Text],
    figures: tuple[Figure, ...],
    metric: str,
    *,
    highlight: int,
) -> ChartSpec:
    from_to = {"first": figures[0], "last": figures[-1]}
    return ChartSpec(
        kind=kind,
        title=title,
        categories=tuple(names),
        series=(Series(message("story-series-value"), figures),),
        source=source(material, metric),
        alt=message(f"story-alt-{kind}", title=title, **from_to),
        highlight=highlight,
    )


def _before_after(material: Material) -> Iterator[Candidate]:
    """Outcomes of one unit, each against its agreed baseline; the best one names the chart."""
    shown = [m for m in measured(material) if m.improvement > 0 and m.before and m.after]
    if not shown:
        return
    best = shown[0]
    same = [m for m in shown if _unit(m) == _unit(best) and _comparable(m, best)][:MOST_PAIRS]
    level = (
        ValueLevel.STRATEGIC
        if best.outcome.category is RoiCategory.STRATEGIC
        else ValueLevel.OPERATIONAL
    )
    yield Candidate(_pairs(material, best, same), "before-after", level)


def _unit(item: Measured) -> str:
    return (item.outcome.unit or "").strip().lower()


def _comparable(item: Measured, best: Measured) -> bool:
    """Whether two outcomes are of like size: a bar of a hundredth is not seen beside the other."""
    one, other = (abs(m.outcome.baseline or Decimal(0)) for m in (item, best))
    return one * 20 >= other and other * 20 >= one


def _pairs(material: Material, best: Measured, items: Sequence[Measured]) -> ChartSpec:
    before = tuple(m.before for m in items if m.before is not None)
    after = tuple(m.after for m in items if m.after is not None)
    unit = unit_text(best.outcome.unit)
    title = _moved(best, before[0], after[0])
    alt = message("story-alt-before-after", outcome=best.title, before=before[0], after=after[0])
    label = _outcome_source(material, unit)
    if len(items) == 1:
        names: tuple[Text, ...] = (message("story-axis-before"), message("story-axis-after"))
        single = (Series(unit or message("story-series-outcome"), (before[0], after[0])),)
        return ChartSpec(ChartKind.COLUMN, title, names, single, label, alt, highlight=1)
    series = (
        Series(message("story-axis-before"), before),
        Series(message("story-axis-after"), after),
    )
    names = tuple(named_outcome(m, items) for m in items)
    return ChartSpec(ChartKind.COLUMN, title, names, series, label, alt, highlight=1)


def _moved(best: Measured, before: Figure, after: Figure) -> Message:
    """What the best outcome did, with its unit."""
    percent = (best.outcome.unit or "").strip() == "%"
    unit = None if percent else unit_text(best.outcome.unit)
    if unit is not None:
        return message(
            "story-chart-before-after-unit",
            outcome=best.title,
            before=before,
            after=after,
            unit=unit,
        )
    id = "story-chart-before-after-percent" if percent else "story-chart-before-after"
    return message(id, outcome=best.title, before=before, after=after)


def _outcome_source(material: Material, unit: Message | None) -> Message:
    """The source line of an outcome's chart, with its unit where known."""
    if unit is None:
        return message("story-source-outcome", day=material.as_of)
    return message("story-source-outcome-unit", unit=unit, day=material.as_of)


def _return(material: Material) -> Iterator[Candidate]:
    """What was invested beside what came back, over the same window."""
    investment, value = material.said("investment"), material.said("value.delivered")
    if investment is None or value is None or not one_unit((investment, value)):
        return
    if amount(investment) <= 0 or amount(value) <= amount(investment):
        return
    multiple = material.said("roi.multiple")
    title = (
        message("story-chart-return", multiple=multiple)
        if multiple is not None
        else message("story-chart-return-amounts", value=value, investment=investment)
    )
    names = (message("story-axis-investment"), message("story-axis-value"))
    figures = (investment, value)
    spec = _columns(
        material, ChartKind.COLUMN, title, names, figures, "value.delivered", highlight=1
    )
    yield Candidate(spec, "return", ValueLevel.STRATEGIC)


def _over_quarters(material: Material) -> Iterator[Candidate]:
    for metric, prefix in (
        ("hours_saved", "story-chart-hours"),
        ("value.delivered", "story-chart-value"),
    ):
        found = trend(material, metric)
        if found is not None and amount(found.last) > 0 and varies(found.series):
            kind = ChartKind.LINE if len(found.series) > 2 else ChartKind.COLUMN
            spec = trend_chart(material, metric, found, kind, trend_title(prefix, found))
            yield Candidate(spec, "over-quarters", ValueLevel.OPERATIONAL)
