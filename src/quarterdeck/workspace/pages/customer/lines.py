"""What the customer's page shows, line by line: each with the form that answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from quarterdeck.core.facts import CommitmentState
from quarterdeck.core.figure import Unit
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.value import unit_text
from quarterdeck.workflow.frozen import FrozenFigure
from quarterdeck.workspace.acts.agreement import commitments_of, outcomes_of
from quarterdeck.workspace.acts.answers import QUESTIONS
from quarterdeck.workspace.acts.presented import Shown, ShownOutcome, metric_of
from quarterdeck.workspace.models import (
    Commitment,
    CustomerInput,
    FigureQuestion,
    Outcome,
    OutcomeAnswer,
    Review,
)

DONE = (CommitmentState.COMPLETE, CommitmentState.CANCELLED)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure in words: ``key`` names it in forms; ``open`` says that it is questioned."""

    key: str
    name: str
    subject: str
    shown: str
    open: bool = False

    @property
    def words(self) -> str:
        """On one line, for a list to choose from."""
        return " · ".join(filter(None, (self.name, self.subject, self.shown)))


def said(texts: Mapping[str, str], language: Language) -> str:
    """A frozen text in the language, else as it was frozen."""
    return texts.get(language.value) or next(iter(texts.values()), "")


def figure_line(figure: FrozenFigure, language: Language, doubted: Iterable[str]) -> FigureLine:
    return FigureLine(
        figure.key,
        said(figure.name, language) or metric_of(figure),
        said(figure.subject, language),
        said(figure.shown, language),
        figure.key in doubted,
    )


@dataclass(frozen=True, slots=True)
class DoubtLine:
    """A question on a figure as it was asked, and its answer; ``part`` is its place on our page."""

    row: FigureQuestion
    name: str

    @property
    def part(self) -> str:
        return f"question-{self.row.pk}"


def doubt_lines(
    questions: Iterable[FigureQuestion], shown: Shown | None, language: Language
) -> tuple[DoubtLine, ...]:
    figures = {f.key: f for f in shown.figures} if shown is not None else {}
    return tuple(
        DoubtLine(
            row,
            figure_line(figures[row.figure], language, ()).name if row.figure in figures else "",
        )
        for row in questions
    )


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A commitment; ``part`` is its place on the page. ``late``: due before today and not closed."""

    row: Commitment
    part: str
    late: bool

    @property
    def closed(self) -> bool:
        return self.row.state in DONE


def promise_lines(review: Review, today: date) -> tuple[PromiseLine, ...]:
    return tuple(
        PromiseLine(
            row,
            f"commitment-{row.pk}",
            row.due_on is not None and row.due_on < today and row.state not in DONE,
        )
        for row in commitments_of(review)
    )


@dataclass(frozen=True, slots=True)
class OutcomeFigure:
    """What stands beside an outcome: ``label`` is the message ``ws-shared-outcome-<label>``; ``unit`` is
    empty where the figure shows its own."""

    label: str
    shown: str
    unit: str


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """An outcome as the review showed it, with the newest answer given on it through a link."""

    row: Outcome
    part: str
    title: str
    figures: tuple[OutcomeFigure, ...]
    answer: OutcomeAnswer | None


def outcome_lines(
    review: Review, shown: Shown | None, language: Language
) -> tuple[OutcomeLine, ...]:
    if shown is None:
        return ()
    rows = {row.source_id: row for row in outcomes_of(review, shown)}
    answers = {
        answer.outcome_id: answer
        for answer in OutcomeAnswer.objects.filter(review=review).order_by("at", "pk")
    }
    return tuple(
        OutcomeLine(
            row,
            f"outcome-{row.pk}",
            said(one.title, language),
            tuple(_outcome_figures(one, row, language)),
            answers.get(row.pk),
        )
        for one in shown.outcomes
        if (row := rows.get(one.id)) is not None
    )


_OUTCOME_ORDER = (
    ("baseline", ("agreed.baseline", "outcome.baseline")),
    ("actual", ("agreed.actual", "outcome.actual")),
    ("change", ("outcome.change",)),
    ("worth", ("outcome.money",)),
)
"""Of each group the first that the review showed."""


def _outcome_figures(
    one: ShownOutcome, row: Outcome, language: Language
) -> Iterator[OutcomeFigure]:
    for label, metrics in _OUTCOME_ORDER:
        found = next((one.figures[m] for m in metrics if m in one.figures), None)
        if found is not None:
            counted = found.unit in (Unit.QUANTITY, Unit.COUNT)
            unit = _unit(row.unit, language) if counted else ""
            yield OutcomeFigure(label, said(found.shown, language), unit)


def _unit(word: str, language: Language) -> str:
    """A unit as documents say it, else as people wrote it."""
    said_as = unit_text(word)
    return to_text(said_as, language) if said_as is not None else word


@dataclass(frozen=True, slots=True)
class AskLine:
    """One of the five questions: what stands in its field, and what a colleague wrote meanwhile."""

    id: str
    text: str
    theirs: str | None = None


def ask_lines(
    given: CustomerInput | None,
    sent: Mapping[str, str] | None = None,
    meanwhile: Mapping[str, str] | None = None,
) -> tuple[AskLine, ...]:
    """``sent`` is what this person wrote and could not save; ``meanwhile`` what stands there now."""
    answers = given.answers if given is not None else {}
    return tuple(
        AskLine(
            id,
            answers.get(id, "") if sent is None else sent.get(id, ""),
            _differs(meanwhile.get(id, ""), (sent or {}).get(id, ""))
            if meanwhile is not None
            else None,
        )
        for id in QUESTIONS
    )


def _differs(theirs: str, ours: str) -> str | None:
    return theirs if theirs.strip() != ours.strip() else None


@dataclass(frozen=True, slots=True)
class Failed:
    """A form that came back: which part of the page, why, and what was written in it."""

    part: str = ""
    error: Exception | None = None
    sent: Mapping[str, str] = field(default_factory=dict)
