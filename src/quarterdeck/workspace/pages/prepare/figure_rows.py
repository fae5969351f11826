"""The figures of a review as rows: how each is shown, what was changed and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, Figure, FigureSet, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message
from quarterdeck.document.blocks import Document
from quarterdeck.document.walk import figures as figures_in
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.metrics.declaration import metric_message
from quarterdeck.render.sheets.rows import ledger_rows
from quarterdeck.story.overrides import FigureOverride, Overrides
from quarterdeck.workflow.review_edit import FigureEdit
from quarterdeck.workspace.acts.preparing import seen, state_of

PERIODS = ("window", "now")
"""Periods of the figures that a review is told in; those of single quarters are behind its charts."""

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: ``shown`` as the review shows it, ``computed`` as the data give it.

    ``state`` is in, out or changed; ``by_metric`` where all figures of its metric are left out at once,
    and so it cannot be brought back alone.
    """

    key: str
    name: str
    of: str
    period: str
    level: str
    internal: bool
    slides: tuple[int, ...]
    shown: Figure
    computed: Figure
    state: str
    reason: str
    by_metric: bool
    seen: str
    typed: str

    @property
    def id(self) -> str:
        """What names it in a page: letters, digits and dashes only."""
        plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in self.key)
        return f"f-{plain}-{seen(self.key)[:6]}"


@dataclass(frozen=True, slots=True)
class Rows:
    """The figures of the slides themselves, then those of the appendix and all others."""

    main: tuple[Row, ...]
    rest: tuple[Row, ...]

    def find(self, key: str) -> Row | None:
        """The row of a figure."""
        return next((row for row in (*self.main, *self.rest) if row.key == key), None)


@dataclass(frozen=True, slots=True)
class Figures:
    """What rows are made of: figures as computed and as shown, the document, and a person's changes."""

    computed: FigureSet
    shown: FigureSet
    document: Document
    overrides: Overrides
    facts: AccountFacts


def rows(figures: Figures, language: Language) -> Rows:
    """All figures of the review that a person may leave out or replace."""
    main_slides = {n for n, s in enumerate(figures.document.slides, 1) if not s.appendix}
    found = tuple(_rows(figures, language))
    own = {override.key for override in figures.overrides.figures}
    main = [row for row in found if main_slides & set(row.slides) or row.key in own]
    keys = {row.key for row in main}
    main.sort(key=lambda row: (row.state == "in", min(row.slides, default=999), row.shown.level))
    rest = [row for row in found if row.key not in keys]
    rest.sort(key=lambda row: (row.shown.level, row.name, row.key))
    return Rows(tuple(main), tuple(rest))


def _rows(figures: Figures, language: Language) -> Iterator[Row]:
    overrides = {o.key: o for o in figures.overrides.figures}
    computed = {f.id.short: f for f in figures.computed}
    slides = _slides(figures.document)
    named = {*slides, *overrides}
    told_of = [f for f in figures.shown if f.id.period in PERIODS or f.id.short in named]
    for told in ledger_rows(told_of, None, language):
        key = told.figure.id.short
        if key not in computed:  # counted by the story: it follows from the others
            continue
        own = overrides.get(key)
        whole = overrides.get(told.figure.id.metric) if own is None else None
        yield _row(
            told.figure,
            computed[key],
            told.name,
            slides.get(key, ()),
            own,
            whole,
            figures,
            language,
        )


def _slides(document: Document) -> Mapping[str, tuple[int, ...]]:
    """The slides that show each figure, by its short form."""
    found: dict[str, tuple[int, ...]] = {}
    for number, slide in enumerate(document.slides, 1):
        for figure in figures_in(slide):
            found[figure.id.short] = (*found.get(figure.id.short, ()), number)
    return found


def _row(
    shown: Figure,
    computed: Figure,
    name: str,
    slides: tuple[int, ...],
    own: FigureOverride | None,
    whole: FigureOverride | None,
    figures: Figures,
    language: Language,
) -> Row:
    follows = own is None and whole is None and shown.overridden is not None
    left_out = own.value is None if own else whole is not None and whole.value is None
    state = "out" if left_out else "changed" if own or follows else "in"
    key = shown.id.short
    return Row(
        key=key,
        name=name,
        of=_of(shown, figures.facts, language),
        period=_period(shown, language),
        level=shown.level.name.lower(),
        internal=shown.audience is Audience.INTERNAL,
        slides=slides,
        shown=shown,
        computed=computed,
        state=state,
        reason=shown.overridden or "",
        by_metric=(own is None and left_out) or follows,
        seen=seen(state_of(figures.overrides, FigureEdit(key))),
        typed=typed(own.value if own else None, computed, language),
    )


def _of(figure: Figure, facts: AccountFacts, language: Language) -> str:
    """The goal or outcome that a figure is of, by its title; else the part as the data name it."""
    dimension = figure.id.dimension
    titles = {goal.id: goal.title for goal in facts.goals}
    titles |= {outcome.id: outcome.title for outcome in facts.outcomes}
    found = titles.get(dimension)
    if found is not None:
        return found.to(language)
    named = f"{metric_message(figure.id.metric)}-{dimension}"
    return to_text(Message(named), language) if has_message(named, language) else dimension


def _period(figure: Figure, language: Language) -> str:
    if figure.id.period in PERIODS:
        return ""
    return numbers.period(figure.period, language)


def reason_missing(figure: Figure, language: Language) -> str:
    """Why a figure has no value."""
    for id in (figure.missing or "", f"{metric_message(figure.id.metric)}.missing"):
        if id and has_message(id, language):
            return to_text(Message(id), language)
    return ""


def typed(value: Decimal | None, figure: Figure, language: Language) -> str:
    """A number as a person types it: shares in per cent, a comma for the fraction in Russian."""
    if value is None:
        return ""
    plain = value * HUNDRED if figure.unit is Unit.RATIO else value
    text = format(plain.normalize(), "f")
    return text.replace(".", ",") if language is Language.RU else text


def number(text: str, unit: Unit, language: Language) -> Decimal | None:
    """A number that a person typed, in the figure's own unit; None where it is none.

    Blanks separate thousands everywhere; a comma does in English and Chinese, where it stands before
    three digits, and in Russian it begins the fraction.
    """
    plain = "".join(text.replace("\u2212", "-").split()).removesuffix("%").removesuffix("％")
    plain = plain.replace(",", ".") if language is Language.RU else _ungrouped(plain)
    try:
        value = Decimal(plain) if plain.isascii() and "_" not in plain else None
    except InvalidOperation:
        return None
    if value is None or not value.is_finite():
        return None
    return value / HUNDRED if unit is Unit.RATIO else value


def _ungrouped(text: str) -> str:
    first, *groups = text.partition(".")[0].split(",")
    if groups and all(len(g) == 3 and g.isdigit() for g in groups) and first.lstrip("-").isdigit():
        return text.replace(",", "")
    return text
