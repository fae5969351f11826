"""A chart's figures as categories and series of numbers, waterfalls as the parts of their stacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.chart import ChartKind, ChartSpec
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Text
from quarterdeck.document import measure
from quarterdeck.document.page import Ink
from quarterdeck.document.theme import HIGHLIGHT, QUIET, SERIES, SIZES, Shade
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.render.pptx.formats import number_format

FALLING = Shade(Ink.BAD, 0.42, 0.8)
LABEL_LINES = 2
SHORTEST_LABEL = 56.0
SLIVER = 0.09
"""Of the highest stack, the least share in which a value can be read."""


@dataclass(frozen=True, slots=True)
class Values:
    """One plotted series: None is a gap. ``points`` colours single values; no fill: not seen.

    ``unlabelled`` values have no label; ``widest`` is the width in points of the widest label.
    ``texts`` stand above the values in place of the values themselves: a waterfall's steps above
    its columns, which are stacks and have no label position above them.
    """

    name: str
    numbers: tuple[float | None, ...]
    format: str
    fill: Shade | None
    points: tuple[tuple[int, Shade], ...] = ()
    labelled: bool = True
    line: bool = False
    unlabelled: tuple[int, ...] = ()
    widest: float = 0.0
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartData:
    categories: tuple[str, ...]
    series: tuple[Values, ...]


def chart_data(spec: ChartSpec, languages: Sequence[Language], width: float) -> ChartData:
    """What is plotted, in words of the languages; labels are cut to the room of the plot."""
    categories = labels(spec, languages, _label_room(spec, width))
    if spec.kind is ChartKind.WATERFALL:
        return ChartData(categories, _waterfall(spec, languages))
    series = tuple(_values(spec, index, languages) for index in range(len(spec.series)))
    if spec.kind is ChartKind.STACKED:
        series = tuple(_without_slivers(each, series) for each in series)
    return _with_target(ChartData(categories, series), spec, languages)


def labels(spec: ChartSpec, languages: Sequence[Language], room: float) -> tuple[str, ...]:
    """The categories' names; a second language on its own line where all of both fit theirs."""
    pairs = [[to_text(text, language) for language in languages] for text in spec.categories]
    whole = all(
        len(measure.broken(text, language, room / SIZES.chart_label, False)) == 1
        for pair in pairs
        for text, language in zip(pair, languages, strict=True)
    )
    if whole:
        return tuple("\n".join(dict.fromkeys(pair)) for pair in pairs)
    size = SIZES.chart_label
    return tuple(measure.cut(pair[0], languages[0], size, room, LABEL_LINES) for pair in pairs)


def name_of(text: Text, languages: Sequence[Language]) -> str:
    """A series' name for the legend, both languages on one line."""
    return " / ".join(dict.fromkeys(to_text(text, language) for language in languages))


def _word(id: str, languages: Sequence[Language]) -> str:
    found = (format_message(id, {}, language) for language in languages)
    return " / ".join(dict.fromkeys(found))


def _label_room(spec: ChartSpec, width: float) -> float:
    if spec.kind in (ChartKind.BAR, ChartKind.DOUGHNUT):
        return width * 0.38
    return max(width * 0.98 / max(len(spec.categories), 1) - 2, SHORTEST_LABEL)


def number(figure: Figure) -> float | None:
    return None if figure.value is None else float(figure.value)


def _without_slivers(each: Values, series: Sequence[Values]) -> Values:
    """A part too thin for its value has none written in it."""
    sums = [sum(abs(s.numbers[n] or 0) for s in series) for n in range(len(each.numbers))]
    thin = tuple(
        n for n, value in enumerate(each.numbers) if abs(value or 0) < SLIVER * max(sums, default=0)
    )
    return replace(each, unlabelled=thin)


def _values(spec: ChartSpec, index: int, languages: Sequence[Language]) -> Values:
    series = spec.series[index]
    every = [figure for each in spec.series for figure in each.figures]
    fill, points = _colours(spec, index)
    return Values(
        name_of(series.name, languages),
        tuple(number(figure) for figure in series.figures),
        number_format(every, languages[0]),
        fill,
        points,
        widest=_widest(every, languages[0]),
    )


def _widest(figures: Sequence[Figure], language: Language) -> float:
    shown = (numbers.compact(figure, language) for figure in figures if figure.known)
    size = SIZES.chart_label
    widths = (measure.text_width(text, language, size, bold=True) for text in shown)
    return max(widths, default=0.0)


def _colours(spec: ChartSpec, index: int) -> tuple[Shade, tuple[tuple[int, Shade], ...]]:
    """The series' colour, and those of single points: the highlight against quiet neighbours."""
    if spec.kind is ChartKind.DOUGHNUT:
        slices = range(len(spec.categories))
        return SERIES[0], tuple((n, _slice(spec, n)) for n in slices)
    if spec.highlight is None:
        return SERIES[index % len(SERIES)], ()
    if len(spec.series) == 1:
        base = SERIES[0] if spec.kind is ChartKind.LINE else QUIET
        return base, ((spec.highlight, HIGHLIGHT),)
    return (HIGHLIGHT if index == spec.highlight else _beside(spec, index)), ()


def _slice(spec: ChartSpec, index: int) -> Shade:
    if spec.highlight is None:
        return SERIES[index % len(SERIES)]
    return HIGHLIGHT if index == spec.highlight else _beside(spec, index)


_NEIGHBOURS = (
    QUIET,
    Shade(Ink.PRIMARY, 0.55, 0.45),
    Shade(Ink.MUTED, 0.6),
    Shade(Ink.PRIMARY, 0.22, 0.4),
)


def _beside(spec: ChartSpec, index: int) -> Shade:
    """Neighbours of a highlight: quiet, yet to be told apart."""
    before = index - (1 if spec.highlight is not None and index > spec.highlight else 0)
    return _NEIGHBOURS[before % len(_NEIGHBOURS)]


def _with_target(data: ChartData, spec: ChartSpec, languages: Sequence[Language]) -> ChartData:
    """An agreed target: a line over the columns, or one more bar under the bars."""
    if spec.target is None or (value := number(spec.target)) is None:
        return data
    name = _target_name(spec.target, languages)
    pattern = data.series[0].format
    if spec.kind is ChartKind.BAR:
        return _target_bar(data, _word("layout-chart-target-name", languages), value)
    if spec.kind in (ChartKind.COLUMN, ChartKind.LINE, ChartKind.STACKED):
        every = (value,) * len(data.categories)
        target = Values(name, every, pattern, Shade(Ink.TEXT), labelled=False, line=True)
        return ChartData(data.categories, (*data.series, target))
    return data


def _target_name(target: Figure, languages: Sequence[Language]) -> str:
    """The legend says the target's value, so that its line needs no label."""
    found = (
        format_message(
            "layout-chart-target", {"value": numbers.compact(target, language)}, language
        )
        for language in languages
    )
    return " / ".join(dict.fromkeys(found))


def _target_bar(data: ChartData, name: str, value: float) -> ChartData:
    first, *others = data.series
    spot = (len(data.categories), Shade(Ink.MUTED))
    series = (
        Values(
            first.name, (*first.numbers, value), first.format, first.fill, (*first.points, spot)
        ),
        *(Values(s.name, (*s.numbers, None), s.format, s.fill, s.points) for s in others),
    )
    return ChartData((*data.categories, name), series)


def _waterfall(spec: ChartSpec, languages: Sequence[Language]) -> tuple[Values, ...]:
    """Steps and total as stacked columns over an unseen base; a step across zero has two parts."""
    figures = spec.series[0].figures
    pattern, widest = number_format(figures, languages[0]), _widest(figures, languages[0])
    parts = [_part(figures, index) for index in range(len(figures))]
    last = len(figures) - 1

    def column(index: int, kind: str) -> tuple[float | None, ...]:
        wanted = [_kind(figures, n, last) == kind for n in range(len(figures))]
        return tuple(
            part[index] if want else None for part, want in zip(parts, wanted, strict=True)
        )

    found = [
        Values(
            _word("layout-chart-base", languages),
            tuple(part[0] for part in parts), pattern, None, labelled=False,
        )
    ]  # fmt: skip
    for kind, fill in (("increase", QUIET), ("decrease", FALLING), ("total", SERIES[0])):
        points = tuple(
            (spec.highlight, HIGHLIGHT)
            for _ in range(1)
            if spec.highlight is not None and _kind(figures, spec.highlight, last) == kind
        )
        shown = f'"−"{pattern}' if kind == "decrease" else pattern
        for index, labelled in ((1, True), (2, False)):
            shares = column(index, kind)
            if any(n is not None for n in shares):
                name = _word(f"layout-chart-{kind}", languages)
                found.append(Values(name, shares, shown, fill, points, labelled, widest=widest))
    return (*found, _tops(spec, languages, parts, pattern))


def _tops(
    spec: ChartSpec,
    languages: Sequence[Language],
    parts: Sequence[tuple[float | None, float | None, float | None]],
    pattern: str,
) -> Values:
    """An unseen line along the columns' upper edges, which bears the steps' values."""
    figures = spec.series[0].figures
    tops = tuple(
        None if number(f) is None else _top(p) for f, p in zip(figures, parts, strict=True)
    )
    texts = tuple(numbers.compact(f, languages[0]) if f.known else "" for f in figures)
    name = name_of(spec.series[0].name, languages)
    return Values(name, tops, pattern, None, line=True, texts=texts)


def _top(part: tuple[float | None, float | None, float | None]) -> float:
    base, seen, _ = part
    return max((base or 0.0) + (seen or 0.0), base or 0.0)


def _kind(figures: Sequence[Figure], index: int, last: int) -> str:
    if index == last:
        return "total"
    return "increase" if (number(figures[index]) or 0.0) >= 0 else "decrease"


def _part(figures: Sequence[Figure], index: int) -> tuple[float | None, float | None, float | None]:
    """Base, the part seen on the base's side of zero, and the part beyond zero, of one column."""
    value = number(figures[index])
    if value is None:
        return None, None, None
    before = [number(figure) or 0.0 for figure in figures[:index]]
    start = 0.0 if index == len(figures) - 1 else sum(before)
    low, high = sorted((start, start + value))
    if low < 0 < high:
        return None, high, low
    if high <= 0:
        return high or None, low - high, None
    return low or None, high - low, None
