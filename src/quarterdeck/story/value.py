"""Value: measured outcomes, the mode of the story, the headline figures and how they were reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quarterdeck.core.calendar import Period
from quarterdeck.core.facts import Evidence, Outcome, RoiCategory
from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.message import Message, Name, Quoted, Text, message
from quarterdeck.story import thresholds
from quarterdeck.story.decision import agreed_baseline, provable
from quarterdeck.story.material import Material
from quarterdeck.story.types import Point, StoryMode

UNITS: Mapping[str, str] = {
    **dict.fromkeys(("hours", "hour", "h", "часы", "часов", "ч", "小时"), "story-unit-hours"),
    **dict.fromkeys(("days", "day", "d", "дни", "дней", "天"), "story-unit-days"),
    **dict.fromkeys(("minutes", "minute", "min", "минуты", "мин", "分钟"), "story-unit-minutes"),
    **dict.fromkeys(("errors", "error", "ошибки", "ошибок", "错误", "差错"), "story-unit-errors"),
    **dict.fromkeys(("incidents", "incident", "инциденты", "事故", "事件"), "story-unit-incidents"),
    **dict.fromkeys(("tickets", "ticket", "обращения", "工单"), "story-unit-tickets"),
    **dict.fromkeys(("orders", "order", "заказы", "订单"), "story-unit-orders"),
}
"""Units that sources write in any language, and the message that names each."""


@dataclass(frozen=True, slots=True)
class Measured:
    """An outcome against an agreed baseline, with those of its figures that the customer may see."""

    outcome: Outcome
    improvement: Decimal
    before: Figure | None
    after: Figure | None
    money: Figure | None

    @property
    def relative(self) -> Decimal:
        """Improvement as a share of the baseline; zero where the baseline is zero."""
        baseline = self.outcome.baseline
        return self.improvement / abs(baseline) if baseline else Decimal(0)

    @property
    def title(self) -> Quoted:
        return Quoted(self.outcome.title)


def measured(material: Material) -> tuple[Measured, ...]:
    """Outcomes of the window with an agreed baseline: strategic first, then by money and change."""
    found = [_measured(o, material) for o in provable(material.facts, material.window)]
    return tuple(sorted(found, key=_rank))


def _measured(outcome: Outcome, material: Material) -> Measured:
    return Measured(
        outcome,
        improvement(outcome),
        material.said("outcome.baseline", outcome.id),
        material.said("outcome.actual", outcome.id),
        material.said("outcome.money", outcome.id),
    )


def _rank(item: Measured) -> tuple[bool, Decimal, Decimal, str]:
    money = Decimal(str(item.money.value)) if item.money is not None else Decimal(0)
    strategic = item.outcome.category is RoiCategory.STRATEGIC
    return (not strategic, -money, -item.relative, item.outcome.id)


def improvement(outcome: Outcome) -> Decimal:
    """Change for the better: actual - baseline for revenue and strategic, else baseline - actual."""
    change = (outcome.actual or Decimal(0)) - (outcome.baseline or Decimal(0))
    upward = outcome.category in (RoiCategory.REVENUE, RoiCategory.STRATEGIC)
    return change if upward else -change


def repeated(item: Measured, items: Sequence[Measured]) -> bool:
    """Whether another outcome has the same title: one measured twice, for two spans or two units."""
    return sum(str(m.outcome.title) == str(item.outcome.title) for m in items) > 1


def named_outcome(item: Measured, items: Sequence[Measured]) -> Text:
    """The outcome's title, with its span where the title alone does not tell it apart."""
    if not repeated(item, items):
        return item.title
    span = Period(item.outcome.period_start, item.outcome.period_end)
    return message("story-outcome-span", outcome=item.title, span=span)


def unit_text(unit: str | None) -> Message | None:
    """The unit of an outcome in the reader's language where it is a usual one, else as written."""
    if unit is None or not unit.strip():
        return None
    known = UNITS.get(unit.strip().lower())
    return message(known) if known else message("story-axis-name", name=Name(unit.strip()))


def story_mode(material: Material) -> StoryMode:
    """VALUE where value, or an outcome against an agreed baseline, is known.

    A sum of zero over no outcome is no value that was measured.
    """
    delivered = material.said("value.delivered")
    valued = delivered is not None and amount(delivered) != 0
    shown = [m for m in measured(material) if m.before is not None and m.after is not None]
    return StoryMode.VALUE if valued or shown else StoryMode.AGREE


def below_investment(material: Material) -> bool:
    """Whether the value is known to fall short of the investment."""
    roi = material.said("roi.net")
    return roi is not None and amount(roi) < 0


def indicative(material: Material) -> bool:
    """Whether less than the threshold of the window's outcomes carry an agreed baseline."""
    coverage = material.seen("value.coverage")
    return coverage is not None and amount(coverage) < thresholds.COVERAGE_INDICATIVE.value


def amount(figure: Figure) -> Decimal:
    """The value of a known figure as a decimal."""
    return Decimal(str(figure.value))


def metric_label(metric: str) -> Message:
    """The short name of a metric for cards and charts, from the catalogue's messages."""
    return message(_catalogue_id(metric) + ".short")


def metric_name(metric: str) -> Message:
    """The full name of a metric, from the catalogue's messages."""
    return message(_catalogue_id(metric))


def _catalogue_id(metric: str) -> str:
    return "metric-" + metric.replace(".", "-").replace("_", "-")


def definition(metric: str, material: Material) -> Message | None:
    """The words that must stand beside a figure: which ROI it is, or that value is indicative."""
    if metric in ("roi.net", "roi.multiple"):
        return message("story-note-" + metric.replace(".", "-"))
    if metric == "value.delivered":
        return message("story-note-indicative" if indicative(material) else "story-note-value")
    if metric == "hours_saved":
        return message("story-note-hours-saved")
    return None


def value_method(material: Material, mode: StoryMode) -> tuple[Point, ...]:
    """How the value was reached: window, baselines, attribution, ROI, and what was left out."""
    if mode is StoryMode.AGREE:
        return (_said(message("story-method-agree")),)
    points = [_said(message("story-method-window", window=material.window))]
    for item in measured(material):
        points += _outcome_method(item, material)
    points += _investment_method(material)
    points += _left_out(material)
    return tuple(points)


def _said(text: Message, *figures: Figure) -> Point:
    return Point(text, figures, Audience.CUSTOMER)


def _outcome_method(item: Measured, material: Material) -> list[Point]:
    outcome = item.outcome
    if outcome.baseline_agreed_on is None or outcome.baseline_agreed_by is None:
        return []
    text = message(
        "story-method-baseline",
        outcome=item.title,
        name=Name(outcome.baseline_agreed_by),
        day=outcome.baseline_agreed_on,
    )
    detail = _attribution(item, material)
    return [Point(text, (), Audience.CUSTOMER, detail)]


def _attribution(item: Measured, material: Material) -> Message | None:
    outcome = item.outcome
    if outcome.evidence is Evidence.ATTESTED:
        return message("story-method-attested")
    if outcome.evidence is Evidence.CORRELATION:
        return message("story-method-correlation")
    if outcome.attribution is None:
        return None
    share = material.counter.number(
        "outcome.attribution",
        outcome.attribution,
        Unit.RATIO,
        (outcome.id,),
        dimension=outcome.id,
        audience=Audience.CUSTOMER,
    )
    control = outcome.evidence is Evidence.CONTROL_GROUP
    id = "story-method-attribution-control" if control else "story-method-attribution"
    return message(id, share=share)


def _investment_method(material: Material) -> list[Point]:
    points = []
    investment = material.said("investment")
    if investment is not None:
        points.append(_said(message("story-method-investment", investment=investment), investment))
    for metric in ("roi.net", "roi.multiple", "payback"):
        figure = material.said(metric)
        if figure is not None and not (metric == "payback" and below_investment(material)):
            id = "story-method-" + metric.replace(".", "-")
            points.append(_said(message(id, value=figure), figure))
    return points


def _left_out(material: Material) -> list[Point]:
    window = material.window
    unagreed = [
        o.id
        for o in material.facts.outcomes
        if o.period_start < window.end
        and o.period_end > window.start
        and not agreed_baseline(o, window.end)
    ]
    points = []
    if unagreed:
        count = material.counter.count("outcomes.unagreed", unagreed, audience=Audience.CUSTOMER)
        points.append(_said(message("story-method-unagreed", count=count), count))
    coverage = material.said("value.coverage")
    if coverage is not None and indicative(material):
        points.append(_said(message("story-method-indicative", coverage=coverage), coverage))
    return points
