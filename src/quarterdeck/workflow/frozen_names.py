"""What the figures of a customer's document are called, so that a customer can ask about one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Figure, FigureId
from quarterdeck.core.language import Language, LocalText
from quarterdeck.document.audience import figure_may_pass
from quarterdeck.document.walk import figures as figures_in
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, has_message
from quarterdeck.render.sheets.rows import ledger_rows
from quarterdeck.workflow.prepared import Prepared

_PARTS = ("deck-section-", "intake-word-", "metric-")
"""Messages that name what a figure is a part of: a section of the agenda, a kind of value, a metric."""


@dataclass(frozen=True, slots=True)
class FigureName:
    """By language: ``name`` is the metric's, ``subject`` what it is of and when; empty where neither."""

    name: Mapping[str, str]
    subject: Mapping[str, str]


def customer_names(prepared: Prepared) -> dict[FigureId, FigureName]:
    """The names, in every language, of the figures that the customer's document shows; of no others."""
    shown = [f for f in figures_in(prepared.customer.slides) if figure_may_pass(f)]
    names = {one: _names(prepared, one) for one in Language}
    titles = _titles(prepared.story.facts)
    return {
        figure.id: FigureName(
            {one.value: names[one][figure.id] for one in Language},
            {one.value: said for one in Language if (said := _subject(figure, titles, one))},
        )
        for figure in shown
    }


def _names(prepared: Prepared, language: Language) -> dict[FigureId, str]:
    return {row.figure.id: row.name for row in ledger_rows((), prepared.customer, language)}


def _titles(facts: AccountFacts) -> dict[str, LocalText]:
    goals = {goal.id: goal.title for goal in facts.goals}
    return goals | {outcome.id: outcome.title for outcome in facts.outcomes}


def _subject(figure: Figure, titles: Mapping[str, LocalText], language: Language) -> str:
    parts = (_part(figure.id.dimension, titles, language), _quarter(figure.id.period, language))
    return ", ".join(filter(None, parts))


def _part(dimension: str, titles: Mapping[str, LocalText], language: Language) -> str:
    if dimension in titles:
        return titles[dimension].to(language)
    key = dimension.replace(".", "-").replace("_", "-")
    for id in (f"{prefix}{key}" for prefix in _PARTS if key):
        if has_message(id, language):
            return format_message(id, {}, language)
    return dimension


def _quarter(period: str, language: Language) -> str:
    return numbers.quarter(Quarter.parse(period), language) if "-Q" in period else ""
