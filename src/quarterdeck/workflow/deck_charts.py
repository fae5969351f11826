"""What the charts of an edited deck draw, held against the charts of our own slides and the figures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.deck import Deck, ReadChart, ReadSlide
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.i18n import numbers
from quarterdeck.workflow.deck_figures import SAME, FigureIndex
from quarterdeck.workflow.deck_numbers import MOST_FIGURES, Agreement, DeckNumber
from quarterdeck.workflow.deck_slides import shown_title

MOST_DRAWN = 5_000
"""Values of a deck's charts that are held against figures; our own decks draw a few dozen."""

Point = tuple[str, str]
"""The name of a series and of a category."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """What there is to say of one value: as DeckNumber says it."""

    number: str
    agreement: Agreement
    figures: tuple[Figure, ...] = ()
    expected: str = ""


def chart_numbers(
    edited: Deck,
    generated: Deck,
    paired: Mapping[int, int],
    index: FigureIndex,
    language: Language,
) -> Iterator[DeckNumber]:
    """The values that the deck's charts draw, as far as there is something to say of them.

    A value that our chart draws elsewhere than there contradicts the figure that stood in its place; one that
    we drew the same agrees with its figure. A value that we did not draw at all agrees with the figures of exactly
    that value, or with nothing.
    """
    ours = {slide.number: slide for slide in generated.slides}
    left = MOST_DRAWN
    for slide in edited.slides:
        own = ours.get(paired.get(slide.number, 0))
        for chart, before in _same_charts(slide.charts, own.charts if own is not None else ()):
            was = _values(before) if before is not None else {}
            for point, value in _values(chart).items():
                left -= 1
                if left < 0:
                    return
                judged = _judged(value, was.get(point), index, " ".join(point), language)
                if judged is not None:
                    yield _told(slide, chart, point, judged)


def _told(slide: ReadSlide, chart: ReadChart, point: Point, judged: _Judged) -> DeckNumber:
    return DeckNumber(
        slide.number,
        shown_title(slide),
        ": ".join(word for word in (chart.title or "", *point) if word),
        judged.number,
        judged.agreement,
        judged.figures[:MOST_FIGURES],
        judged.expected,
        slide.hidden,
    )


def _same_charts(
    charts: Sequence[ReadChart], own: Sequence[ReadChart]
) -> Iterator[tuple[ReadChart, ReadChart | None]]:
    """Each chart with ours of the same kind and series, those of equal ones in their order."""
    waiting = list(own)
    for chart in charts:
        found = next((o for o in waiting if (o.kind, o.series) == (chart.kind, chart.series)), None)
        if found is not None:
            waiting.remove(found)
        yield chart, found


def _values(chart: ReadChart) -> dict[Point, float]:
    """What is drawn, by the names of series and category; of points named alike the first."""
    found: dict[Point, float] = {}
    for number, values in enumerate(chart.values):
        series = chart.series[number] if number < len(chart.series) else ""
        for place, value in enumerate(values):
            label = chart.labels[place] if place < len(chart.labels) else str(place + 1)
            if value is not None:
                found.setdefault((series, label), value)
    return found


def _judged(
    value: float, was: float | None, index: FigureIndex, named: str, language: Language
) -> _Judged | None:
    """None for what we drew the same and is no figure, such as the empty part below a step."""
    same = was is not None and math.isclose(value, was, rel_tol=float(SAME), abs_tol=float(SAME))
    figures = index.ranked(index.worth(was if was is not None else value), named)
    if was is None or same:
        if not figures:
            return None if same else _Judged(_plain(value), Agreement.UNMATCHED)
        return _Judged(_shown(figures[0], value, language), Agreement.AGREES, figures)
    if not figures:
        return None
    figure = figures[0]
    return _Judged(
        _shown(figure, value, language),
        Agreement.CONTRADICTS,
        (figure,),
        _shown(figure, was, language),
    )


def _shown(figure: Figure, value: float, language: Language) -> str:
    """A drawn value as its figure is shown."""
    exact = numbers.figure(replace(figure, value=value), language)
    return exact if figure.unit is not Unit.MULTIPLE else f"{exact}×"


def _plain(value: float) -> str:
    return f"{value:,.10g}"
