"""The value ledger: what was achieved against which agreed baseline, and what it is worth.

Worth is the figure ``outcome.money`` and nothing else: the one formula of the product. Where a person
changed an outcome here since the figures were computed, it says so instead of showing the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from quarterdeck.core import facts
from quarterdeck.core.figure import Figure, FigureSet
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message
from quarterdeck.errors import QuarterdeckError
from quarterdeck.i18n import numbers
from quarterdeck.story.value import metric_label, metric_name, unit_text
from quarterdeck.warehouse.figures import read_figures
from quarterdeck.workspace.access import Asked
from quarterdeck.workspace.canonical import TABLES, from_fact
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Account, Outcome, OutcomeAnswer
from quarterdeck.workspace.pages.prepare.figure_rows import reason_missing

HEADLINES = ("value.delivered", "value.coverage", "roi.net")
"""Figures of the review's window that stand above the ledger."""

TABLE = next(table for table in TABLES if table.model is Outcome)


@dataclass(frozen=True, slots=True)
class Worth:
    """What an outcome is worth: ``figure`` with the span it is for, or ``why`` there is none.

    ``pending`` where the outcome was changed here after the figures were computed.
    """

    figure: Figure | None = None
    span: str = ""
    why: str = ""
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome of the ledger; ``agreed`` where somebody agreed its baseline, the condition of money."""

    row: Outcome
    unit: Message | None
    worth: Worth
    answers: tuple[OutcomeAnswer, ...]

    @property
    def ref(self) -> str:
        return f"outcome-{self.row.pk}"

    @property
    def last_day(self) -> date:
        return self.row.period_end - timedelta(days=1)

    @property
    def agreed(self) -> bool:
        row = self.row
        named = bool(row.baseline_agreed_by) and row.baseline_agreed_on is not None
        return row.baseline is not None and named


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure of the window, or why it is missing."""

    label: Message
    name: Message
    figure: Figure | None
    why: str


@dataclass(frozen=True, slots=True)
class _Computed:
    """What the figures say of the account's outcomes, as they were when they were computed."""

    figures: FigureSet
    outcomes: Mapping[str, facts.Outcome]


def value(asked: Asked, account: Account) -> dict[str, Any]:
    """The ledger, the newest results first; without figures it still shows what was kept."""
    rows = list(
        Outcome.objects.filter(account=account)
        .prefetch_related("answers")
        .order_by("-period_end", "pk")
    )
    computed, error = None, None
    try:
        computed = _computed(account)
    except QuarterdeckError as found:
        error = found
    lines = [_line(row, computed, asked.language) for row in rows]
    heads = tuple(_headlines(computed, asked.language)) if computed is not None else ()
    return {"lines": lines, "headlines": heads, "error": error}


def _computed(account: Account) -> _Computed | None:
    with desk().session() as session:
        if account.pk not in session.facts:
            return None
        found = read_figures(
            session.connection.cursor(),
            session.as_of,
            (account.pk,),
            metrics=(*HEADLINES, "outcome.money"),
        )[account.pk]
        outcomes = {outcome.id: outcome for outcome in session.facts[account.pk].outcomes}
    return _Computed(found, outcomes)


def _line(row: Outcome, computed: _Computed | None, language: Language) -> Line:
    answers = tuple(sorted(row.answers.all(), key=lambda a: a.at, reverse=True))
    return Line(row, unit_text(row.unit), _worth(row, computed, language), answers)


def _worth(row: Outcome, computed: _Computed | None, language: Language) -> Worth:
    if computed is None:
        return Worth()
    fact = computed.outcomes.get(row.source_id)
    if row.changed_here and (fact is None or _differs(row, fact)):
        return Worth(pending=True)
    figure = _newest(computed.figures, row.source_id)
    if figure is None:
        return Worth()
    span = numbers.period(figure.period, language)
    why = "" if figure.known else reason_missing(figure, language)
    return Worth(figure if figure.known else None, span, why)


def _differs(row: Outcome, fact: facts.Outcome) -> bool:
    """Whether the figures were computed from something else than what stands here now."""
    computed = from_fact(TABLE, fact)
    return any(getattr(row, name) != value for name, value in computed.items())


def _newest(figures: FigureSet, outcome: str) -> Figure | None:
    """The figure of the last quarter into which the outcome falls."""
    found = figures.series("outcome.money", outcome)
    return found[-1] if found else figures.get("outcome.money", "window", outcome)


def _headlines(computed: _Computed, language: Language) -> Iterable[Headline]:
    for metric in HEADLINES:
        figure = computed.figures.get(metric)
        missing = figure is not None and not figure.known
        yield Headline(
            metric_label(metric),
            metric_name(metric),
            figure,
            reason_missing(figure, language) if missing and figure is not None else "",
        )
