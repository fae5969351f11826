"""The figures that numbers in a text may stand for: the review's own, what people wrote, the plan's minutes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from quarterdeck.core.engagement import Tense
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.language import LocalText
from quarterdeck.core.money import Money
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.walk import figures, values
from quarterdeck.i18n.numbers import rounded
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.written_numbers import WrittenNumber, backed, numbers_in

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Backing:
    """Every value that a number of the deck may print: counts and amounts, and shares in per cent."""

    amounts: tuple[Decimal, ...]
    shares: tuple[Decimal, ...]
    """Both in rising order, none negative."""

    def backs(self, number: WrittenNumber, nearness: Decimal) -> bool:
        """A percentage stands for a share, or for a value agreed in per cent; any other number for an amount."""
        if number.share and backed(number, self.shares, nearness):
            return True
        return backed(number, self.amounts, nearness)


def backing(subject: PresentedDeck) -> Backing:
    """What backs the numbers of a deck: its figures, their changes, agreed values.

    A foreign deck may show the agenda as well: the plan's minutes, and the share that looks ahead.
    """
    known = [f for f in _figures(subject) if f.known]
    amounts = {_value(f) for f in known if f.unit is not Unit.RATIO}
    shares = {_value(f) * HUNDRED for f in known if f.unit is Unit.RATIO}
    shares |= {share for f in known for share in _of_coverage(f)}
    amounts |= {Decimal(str(abs(part))) for f in known for part in _parts(f)}
    amounts |= set(_agreed(subject.facts))
    if subject.document is None:
        amounts |= set(_planned(subject.plan))
        shares |= set(_ahead(subject.plan))
    for change, in_percent in _changes(known):
        (shares if in_percent else amounts).add(change)
    return Backing(tuple(sorted(map(abs, amounts))), tuple(sorted(map(abs, shares))))


def _figures(subject: PresentedDeck) -> Iterator[Figure]:
    """Figures shown in the document, and all of the account's that a customer may see."""
    yield from figures(subject.document) if subject.document is not None else ()
    yield from figures(subject.story) if subject.story is not None else ()
    for figure in subject.figures or ():
        if figure.audience is Audience.CUSTOMER or not subject.for_customer:
            yield figure


def _of_coverage(figure: Figure) -> Iterator[Decimal]:
    share = figure.coverage.share if figure.coverage is not None else None
    if share is not None:
        yield Decimal(str(share)) * HUNDRED


def _parts(figure: Figure) -> Iterator[Decimal | float | int]:
    """What a ratio is made of: 67 of 137 users."""
    return (part for part in (figure.numerator, figure.denominator) if part is not None)


def _value(figure: Figure) -> Decimal:
    return abs(Decimal(str(figure.value)))


def _changes(known: Iterable[Figure]) -> Iterator[tuple[Decimal, bool]]:
    """How far a metric moved between two of its periods, and whether that is in per cent (or points).

    Of the values as printed too: readers subtract what they see.
    """
    series: dict[tuple[str, str, bool], list[Decimal]] = defaultdict(list)
    for figure in known:
        key = (figure.id.metric, figure.id.dimension, figure.unit is Unit.RATIO)
        series[key] += [_value(figure), abs(rounded(figure))]
    for (_, _, ratio), found in series.items():
        for before, after in permutations(dict.fromkeys(found), 2):
            moved = abs(after - before)
            yield (moved * HUNDRED, True) if ratio else (moved, False)
            if before:
                yield moved / before * HUNDRED, True


def _agreed(facts: AccountFacts | None) -> Iterator[Decimal]:
    """Numbers that people wrote: of goals and outcomes, and those in every text of the facts."""
    if facts is None:
        return
    for goal in facts.goals:
        yield from _numbers(goal.baseline, goal.target, goal.actual)
    for outcome in facts.outcomes:
        share = None if outcome.attribution is None else outcome.attribution * HUNDRED
        rate = outcome.rate.amount if isinstance(outcome.rate, Money) else None
        yield from _numbers(outcome.baseline, outcome.actual, rate, share)
        if outcome.baseline and outcome.actual is not None:
            change = abs(outcome.actual - outcome.baseline)
            yield from _numbers(change, change / abs(outcome.baseline) * HUNDRED)
    for text in written_texts(facts):
        for number in numbers_in(text):
            yield from (reading.value for reading in number.readings)


def written_texts(facts: AccountFacts) -> tuple[str, ...]:
    """Every text that the account's facts quote: names, titles, statements, in all their versions."""
    found: list[str] = [facts.account.name]
    for value in values(facts):
        if isinstance(value, LocalText):
            found += [t for t in (value.default, value.en, value.zh, value.ru) if t]
    found += [t.subject for t in facts.tickets]
    return tuple(dict.fromkeys(found))


def _numbers(*found: Decimal | None) -> Iterator[Decimal]:
    return (abs(value) for value in found if value is not None)


def _planned(plan: ReviewPlan | None) -> Iterator[Decimal]:
    """The meeting's minutes and those of its parts are no claims."""
    if plan is None:
        return
    yield Decimal(plan.minutes)
    for item in plan.agenda:
        yield Decimal(item.minutes)


def _ahead(plan: ReviewPlan | None) -> Iterator[Decimal]:
    """The agenda's share of the future in per cent: future minutes of those that look back or ahead."""
    if plan is None:
        return
    future = sum(i.minutes for i in plan.agenda if i.tense is Tense.FUTURE)
    judged = future + sum(i.minutes for i in plan.agenda if i.tense is Tense.PAST)
    if judged:
        yield Decimal(future) / judged * HUNDRED
