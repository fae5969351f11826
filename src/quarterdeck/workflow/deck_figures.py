"""Which figures a number on a slide may be, and which of them a line names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.rules.mentions import LEAST_LETTERS, normal
from quarterdeck.rules.written_numbers import Reading, WrittenNumber, backed

HUNDRED = Decimal(100)

SAME = Decimal("1e-9")
"""How far apart, by their size, two numbers may be that programs have written out and read back."""


class FigureIndex:
    """The known figures of a review by value, so that a number finds those that it may stand for.

    ``shown`` are the figures of our own deck, named before others; ``nearness`` is how far a number cut at
    its noughts may be off (see ``rules.written_numbers.backed``).
    """

    def __init__(
        self, figures: Iterable[Figure], shown: Iterable[Figure], nearness: Decimal
    ) -> None:
        first = tuple(f for f in shown if f.known)
        self._shown = frozenset(f.id for f in first)
        self._figures = {f.id: f for f in (*figures, *first) if f.known}
        self._nearness = nearness
        self._shares = _Values(f for f in self._figures.values() if f.unit is Unit.RATIO)
        self._amounts = _Values(f for f in self._figures.values() if f.unit is not Unit.RATIO)
        self._found: dict[tuple[str, str, bool], tuple[Figure, ...]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._names = {m: _names(m) for m in dict.fromkeys(f.metric for f in self._figures)}

    def agreeing(self, number: WrittenNumber) -> tuple[Figure, ...]:
        """The figures whose value can have been written so; shares before amounts, in no other order."""
        key = (number.digits, number.scale, number.share)
        if key not in self._found:
            shares = self._shares.written_as(number, self._nearness) if number.share else ()
            found = (*shares, *self._amounts.written_as(number, self._nearness))
            self._found[key] = tuple(found)
        return self._found[key]

    def worth(self, value: float) -> tuple[Figure, ...]:
        """The figures whose exact value this is, as a chart draws it: a share as a fraction, signs aside."""
        exact = abs(Decimal(str(value)))
        return (*self._shares.at(exact * HUNDRED), *self._amounts.at(exact))

    def ranked(self, figures: Iterable[Figure], text: str) -> tuple[Figure, ...]:
        """Figures in the order in which a reader would take them: those of a metric that the text names,
        then those that our own deck shows, then those of the review's window.
        """
        named = self.named(text)
        return tuple(
            sorted(
                figures,
                key=lambda f: (
                    f.id.metric not in named,
                    f.id not in self._shown,
                    f.id.period != "window",
                    str(f.id),
                ),
            )
        )

    def likeliest(self, figures: Sequence[Figure], text: str) -> tuple[Figure, ...]:
        """Of figures that agree with a number, ranked, those that it is most likely meant to be: of a metric that
        the text names, else shown on our own slides, else all of them.
        """
        named = self.named(text)
        for chosen in (
            [f for f in figures if f.id.metric in named],
            [f for f in figures if f.id in self._shown],
        ):
            if chosen:
                return self.ranked(chosen, text)
        return self.ranked(figures, text)

    def named(self, text: str) -> frozenset[str]:
        """The metrics that the text names; a name that is part of a longer one there does not count."""
        if text not in self._named:
            self._named[text] = frozenset(self._metrics_in(f" {normal(text)} "))
        return self._named[text]

    def _metrics_in(self, padded: str) -> Iterator[str]:
        hits = [
            (name, metric)
            for metric, names in self._names.items()
            for name in names
            if f" {name} " in padded
        ]
        for name, metric in hits:
            if not any(name != other and f" {name} " in f" {other} " for other, _ in hits):
                yield metric

    def is_name(self, text: str) -> bool:
        """Whether the text says a metric's name and nothing else."""
        said = normal(text)
        return any(said in names for names in self._names.values())

    def current(self, metric: str) -> Figure | None:
        """The metric's figure over the review's window."""
        return next(
            (
                f
                for f in self._figures.values()
                if (f.id.metric, f.id.period, f.id.dimension) == (metric, "window", "")
            ),
            None,
        )


class _Values:
    """Figures in rising order of their value; shares in per cent."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        pairs = sorted(((shown_value(f), f) for f in figures), key=lambda pair: pair[0])
        self._values: Sequence[Decimal] = [value for value, _ in pairs]
        self._figures: Sequence[Figure] = [figure for _, figure in pairs]

    def written_as(self, number: WrittenNumber, nearness: Decimal) -> Iterator[Figure]:
        places = {place for reading in number.readings for place in self._near(reading)}
        for place in sorted(places):
            if backed(number, self._values[place : place + 1], nearness):
                yield self._figures[place]

    def at(self, value: Decimal) -> Sequence[Figure]:
        first = bisect_left(self._values, value * (1 - SAME))
        return self._figures[first : bisect_right(self._values, value * (1 + SAME))]

    def _near(self, reading: Reading) -> range:
        """Places of the values that are not further off than the worth of the last digit."""
        first = bisect_left(self._values, reading.value - reading.step)
        return range(first, bisect_right(self._values, reading.value + reading.step))


def shown_value(figure: Figure) -> Decimal:
    """A figure's value without its sign, as numbers are compared: a share in per cent."""
    value = abs(Decimal(str(figure.value)))
    return value * HUNDRED if figure.unit is Unit.RATIO else value


@lru_cache(maxsize=512)
def _names(metric_id: str) -> frozenset[str]:
    """A metric's names in all languages, long and short, as they compare; none that is too short to tell."""
    id = f"metric-{metric_id.replace('.', '-').replace('_', '-')}"
    written = (
        to_text(Message(one), language)
        for language in Language
        for one in (id, f"{id}.short")
        if has_message(one, language)
    )
    return frozenset(name for name in map(normal, written) if len(name) >= LEAST_LETTERS)
