"""Charts of use and service: for telling what moved, and for agreeing what to measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from quarterdeck.core.chart import ChartKind, ChartSpec, Series
from quarterdeck.core.figure import Audience, Figure, ValueLevel
from quarterdeck.core.message import Message, Month, Name, Short, message
from quarterdeck.story.chart_parts import Candidate, quarter_axis, source, trend_chart, trend_title
from quarterdeck.story.material import Material, known_points
from quarterdeck.story.trends import Trend, trend, varies
from quarterdeck.story.value import amount, metric_label

MOST_BARS = 7
LEAST_POINTS = 2

_TRENDS = (
    ("user_coverage", "story-chart-coverage", ChartKind.LINE),
    ("resolution", "story-chart-resolution", ChartKind.COLUMN),
    ("product_adoption", "story-chart-adoption", ChartKind.LINE),
    ("csat", "story-chart-csat", ChartKind.LINE),
    ("users.active", "story-chart-users", ChartKind.COLUMN),
)


def use_charts(material: Material) -> Iterator[Candidate]:
    """Trends of use and service by how much they moved, then the present state."""
    trends = [
        (metric, prefix, kind, found)
        for metric, prefix, kind in _TRENDS
        if (found := trend(material, metric)) is not None and varies(found.series)
    ]
    trends.sort(key=lambda item: -abs(item[3].change))
    for metric, prefix, kind, found in trends:
        spec = trend_chart(material, metric, found, kind, trend_title(prefix, found))
        yield Candidate(spec, _subject(metric), ValueLevel.TACTICAL)
    yield from present_charts(material)


def present_charts(material: Material) -> Iterator[Candidate]:
    """Users by month, features used of those available, the features used most, tickets."""
    yield from _users_by_month(material)
    yield from _features_share(material)
    yield from _top_features(material)
    yield from _tickets(material)


def _subject(metric: str) -> str:
    return "users" if metric in ("user_coverage", "users.active") else metric


def _users_by_month(material: Material) -> Iterator[Candidate]:
    """Active users by month of the window; at most a year."""
    months = [(day, f) for f in material.dimensions("users.active.month") if (day := _month(f))]
    inside = [(day, f) for day, f in months if day in material.window][-12:]
    if len(inside) < LEAST_POINTS or not varies([f for _, f in inside]):
        return
    figures = tuple(f for _, f in inside)
    first, last = figures[0], figures[-1]
    spec = ChartSpec(
        kind=ChartKind.LINE,
        title=_monthly_title(inside),
        categories=tuple(message("story-axis-month", month=Short(Month(day))) for day, _ in inside),
        series=(Series(metric_label("users.active"), figures),),
        source=source(material, "users.active"),
        alt=message(
            "story-alt-months",
            first=first,
            since=Month(inside[0][0]),
            last=last,
            until=Month(inside[-1][0]),
        ),
        highlight=len(figures) - 1,
    )
    yield Candidate(spec, "users", ValueLevel.TACTICAL)


def _monthly_title(months: Sequence[tuple[date, Figure]]) -> Message:
    """Which months are compared: a month's users are not those of the quarter on the card."""
    figures = tuple(f for _, f in months)
    found = trend_title("story-chart-months", Trend(figures, figures[0], figures[-1]))
    since, until = Short(Month(months[0][0])), Short(Month(months[-1][0]))
    return Message(found.id, {**found.args, "since": since, "until": until})


def _month(figure: Figure) -> date | None:
    try:
        return date.fromisoformat(f"{figure.id.dimension}-01")
    except ValueError:
        return None


def _features_share(material: Material) -> Iterator[Candidate]:
    """Features used and not used yet, as a ring of two."""
    used, available = material.said("features.used"), material.said("features.available")
    if used is None or available is None:
        return
    rest = int(amount(available) - amount(used))
    if rest <= 0 or amount(used) <= 0:
        return
    unused = material.counter.number("features.unused", rest, used.unit, audience=Audience.CUSTOMER)
    title = message("story-chart-features", used=used, available=available)
    spec = ChartSpec(
        kind=ChartKind.DOUGHNUT,
        title=title,
        categories=(message("story-axis-used"), message("story-axis-unused")),
        series=(Series(metric_label("features.used"), (used, unused)),),
        source=source(material, "product_adoption"),
        alt=message("story-alt-features", used=used, unused=unused),
        highlight=0,
    )
    yield Candidate(spec, "product_adoption", ValueLevel.TACTICAL)


def _top_features(material: Material) -> Iterator[Candidate]:
    found = [f for f in material.dimensions("usage.by_feature") if amount(f) > 0]
    shown = tuple(sorted(found, key=lambda f: (-amount(f), f.id.dimension))[:MOST_BARS])
    if len(shown) < LEAST_POINTS:
        return
    title = message("story-chart-top-feature", feature=Name(shown[0].id.dimension))
    spec = ChartSpec(
        kind=ChartKind.BAR,
        title=title,
        categories=tuple(_feature(f) for f in shown),
        series=(Series(metric_label("usage.volume"), shown),),
        source=source(material, "usage.volume"),
        alt=message("story-alt-bar", title=title, first=shown[0], last=shown[-1]),
        highlight=0,
    )
    yield Candidate(spec, "features", ValueLevel.TACTICAL)


def _feature(figure: Figure) -> Message:
    return message("story-axis-name", name=Name(figure.id.dimension))


def _tickets(material: Material) -> Iterator[Candidate]:
    """Tickets opened and resolved by quarter, on one axis."""
    opened, resolved = material.history("tickets.opened"), material.history("tickets.resolved")
    known = known_points(opened)
    same = [f.period for f in opened] == [f.period for f in resolved]
    if len(known) < LEAST_POINTS or len(known_points(resolved)) < LEAST_POINTS or not same:
        return
    first, last = known[0], known[-1]
    spec = ChartSpec(
        kind=ChartKind.COLUMN,
        title=trend_title("story-chart-tickets", Trend(opened, first, last)),
        categories=quarter_axis(material, opened),
        series=(
            Series(metric_label("tickets.opened"), opened),
            Series(metric_label("tickets.resolved"), resolved),
        ),
        source=source(material, "tickets.opened"),
        alt=message("story-alt-tickets", first=first, last=last),
    )
    yield Candidate(spec, "tickets", ValueLevel.BASE)
