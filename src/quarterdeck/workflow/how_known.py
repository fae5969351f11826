"""How we know a figure, as a value for a page: formula, numbers, SQL, the rows used and left out.

A session that computed its figures has the rows at hand. One read from kept answers has not: the
sources are then read once more for this account, and its rows are kept until an input changes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from quarterdeck.core.figure import Coverage, Figure, FigureId
from quarterdeck.core.message import Message, message
from quarterdeck.core.review import slug
from quarterdeck.errors import FigureError, QuarterdeckError
from quarterdeck.metrics import catalogue
from quarterdeck.story.overrides import apply_to_figures
from quarterdeck.story.windows import windows
from quarterdeck.warehouse import figures
from quarterdeck.warehouse.account_copy import open_account, save_account
from quarterdeck.warehouse.explain import Explanation, explain
from quarterdeck.warehouse.periods import NOW
from quarterdeck.workflow.answers import MOST_KEPT, answers_name
from quarterdeck.workflow.explain import figure_identity
from quarterdeck.workflow.file_cache import inputs_signature
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workflow.session import Session, open_tables

_ONE_AT_A_TIME = Lock()
"""Row queries point at their figure through one table of the database."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A canonical table that a metric reads, and the project's query for it; None where there is none."""

    table: str
    file: str | None


@dataclass(frozen=True, slots=True)
class HowKnown:
    """``explanation`` is of the figure as computed, ``shown`` the figure as the review shows it."""

    shown: Figure
    explanation: Explanation
    sources: tuple[SourceFile, ...]

    @property
    def computed(self) -> Figure:
        return self.explanation.figure

    @property
    def formula(self) -> Message:
        """The formula in words."""
        return message(self.explanation.formula)

    @property
    def calculation(self) -> tuple[str, ...]:
        """The formula with the numbers, in parts; empty where the figure is missing."""
        return self.explanation.calculation

    @property
    def coverage(self) -> Coverage | None:
        return self.explanation.figure.coverage

    @property
    def sql(self) -> str:
        """What was executed, prepared tables first."""
        return self.explanation.sql


def how_known(session: Session, account_id: str, figure_key: str) -> HowKnown:
    """How the figure ``figure_key`` (``roi.net``, ``csat/2026-Q2``, or its full identity) is known.

    FigureError where there is no such figure, or where it is another account's.
    """
    account = session.account(account_id).account.id
    identity = _identity(session, account, figure_key)
    explanation = _explained(session, account, identity)
    sources = source_files(session, explanation.tables)
    return HowKnown(_shown(session, account, explanation.figure), explanation, sources)


def source_files(session: Session, tables: Iterable[str]) -> tuple[SourceFile, ...]:
    """The project's queries behind canonical tables, by their place in the project."""
    return tuple(SourceFile(table, _query_file(session, table)) for table in tables)


def _query_file(session: Session, table: str) -> str | None:
    file = session.project.sources / f"{table}.sql"
    return file.relative_to(session.project.root).as_posix() if file.is_file() else None


def _identity(session: Session, account: str, key: str) -> FigureId:
    metric = key.partition("@")[0].partition("/")[0]
    known = any(m.id == metric for m in catalogue.METRICS)
    found = figures.read_figures(
        session.connection.cursor(),
        session.as_of,
        (account,),
        metrics=(metric,) if known else None,
    )[account]
    identity = figure_identity(key, found)
    if (identity.account, identity.as_of) != (account, session.as_of):
        raise FigureError(
            f"{key!r} is not a figure of {account} as of {session.as_of}",
            where=str(identity),
            next_step="ask for it by its metric and period alone",
        )
    return identity


def _shown(session: Session, account: str, figure: Figure) -> Figure:
    """The figure with what a person changed in the review's file."""
    overrides = read_review_file(session.project.review_file(session.plans[account].id))
    if not overrides.figures:
        return figure
    found = figures.read_figures(session.connection.cursor(), session.as_of, (account,))[account]
    changed = apply_to_figures(found, overrides)
    id = figure.id
    return changed.get(id.metric, id.period, id.dimension) or figure


def _explained(session: Session, account: str, identity: FigureId) -> Explanation:
    settings = session.project.settings
    if session.loaded is not None:
        with _ONE_AT_A_TIME:
            return explain(session.connection.cursor(), identity, settings)
    file = _file(session, account)
    copy = open_account(file)
    if copy is None:
        return _read_rows(session, account, identity, file)
    with closing(copy):
        return explain(copy, identity, settings)


def _read_rows(session: Session, account: str, identity: FigureId, file: Path) -> Explanation:
    """Reads the sources again and computes this account's figures alone, then keeps both."""
    project, settings = session.project, session.project.settings
    with open_tables(project, session.as_of) as tables:
        connection = tables.connection
        figures.run_metrics(
            connection,
            session.as_of,
            _periods(session, account),
            settings,
            cache=project.cache / "usage",
            signature=inputs_signature(project),
        )
        with suppress(QuarterdeckError):  # what cannot be kept only costs the next time
            save_account(connection, account, file)
            _forget_oldest(file.parent.parent)
        return explain(connection, identity, settings)


def _periods(session: Session, account: str) -> list[figures.PeriodRow]:
    spans = windows([session.plans[account]], session.project.settings)
    return [
        figures.PeriodRow(s.account_id, s.period, s.start, s.end) for s in spans if s.period != NOW
    ]


def _file(session: Session, account: str) -> Path:
    project = session.project
    name = answers_name(project, session.as_of, session.quarter)
    return project.cache / "rows" / name / f"{slug(account)}.duckdb"


def _forget_oldest(folder: Path) -> None:
    """Keeps the rows of as many looks at the project as answers are kept of."""
    with suppress(OSError):
        newest = sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime_ns, reverse=True)
        for path in newest[MOST_KEPT:]:
            shutil.rmtree(path, ignore_errors=True)
