"""How we know a figure, as a value for a page: formula, numbers, SQL, the rows used and left out.

A session that computed its figures has the rows at hand. One read from kept answers has not: the rows
are then read for this account alone, and what came of it is kept beside the answers until an input
changes.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import msgspec

from quarterdeck.core.figure import Coverage, Figure, FigureId
from quarterdeck.core.message import Message, message
from quarterdeck.errors import FigureError, QuarterdeckError
from quarterdeck.metrics import catalogue
from quarterdeck.story.overrides import apply_to_figures
from quarterdeck.story.windows import windows
from quarterdeck.warehouse import figures
from quarterdeck.warehouse.explain import Explanation, explain
from quarterdeck.warehouse.periods import NOW
from quarterdeck.workflow.answers import MOST_KEPT, answers_name
from quarterdeck.workflow.explain import figure_identity
from quarterdeck.workflow.file_cache import inputs_signature
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workflow.session import Session, open_tables

FOLLOWED: tuple[str, ...] = (
    "arr",
    "nrr.account",
    "grr.account",
    "health",
    "value.delivered",
    "roi.net",
    "product_adoption",
    "user_coverage",
    "csat",
    "nps",
    "resolution",
)
"""The metrics that an account's page follows over its quarters, in the order shown."""

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
    if session.loaded is not None:
        with _ONE_AT_A_TIME:
            return explain(session.connection.cursor(), identity, session.project.settings)
    folder = _folder(session)
    kept = _read(folder / _file_name(identity))
    return kept if kept is not None else _read_rows(session, account, identity, folder)


def _read_rows(session: Session, account: str, identity: FigureId, folder: Path) -> Explanation:
    """Reads the sources again, computes this account's figures alone, and explains them by their rows.

    The latest figure of every metric on the account's page is explained along with the one asked for.
    """
    project, settings = session.project, session.project.settings
    wanted = {identity, *_latest(session, account)}
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
        found = {id: explain(connection, id, settings) for id in sorted(wanted)}
    _keep(folder, found)
    return found[identity]


def _periods(session: Session, account: str) -> list[figures.PeriodRow]:
    spans = windows([session.plans[account]], session.project.settings)
    return [
        figures.PeriodRow(s.account_id, s.period, s.start, s.end) for s in spans if s.period != NOW
    ]


def _latest(session: Session, account: str) -> Iterator[FigureId]:
    found = figures.read_figures(
        session.connection.cursor(), session.as_of, (account,), metrics=FOLLOWED
    )[account]
    for metric in FOLLOWED:
        known = [f for f in found.series(metric) if f.known]
        if known:
            yield known[-1].id


def _folder(session: Session) -> Path:
    project = session.project
    return project.cache / "explained" / answers_name(project, session.as_of, session.quarter)


def _file_name(identity: FigureId) -> str:
    return f"{hashlib.sha256(str(identity).encode()).hexdigest()[:24]}.json"


def _read(path: Path) -> Explanation | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Explanation)
    except (OSError, msgspec.DecodeError):
        return None


def _keep(folder: Path, found: Mapping[FigureId, Explanation]) -> None:
    """Keeps the explanations; a folder that cannot be written to only costs the next run time."""
    with suppress(OSError, QuarterdeckError):
        for identity, explanation in found.items():
            write_whole(folder / _file_name(identity), msgspec.json.encode(explanation))
        _forget_oldest(folder.parent)


def _forget_oldest(folder: Path) -> None:
    newest = sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in newest[MOST_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
