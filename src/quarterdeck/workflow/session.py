"""One look at a project as of a day: sources read, figures computed, facts gathered."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY, FiscalCalendar, Quarter
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.errors import ProjectError, SourceError
from quarterdeck.intake.workbook import read_intake
from quarterdeck.story.plan import plan_reviews
from quarterdeck.story.windows import windows
from quarterdeck.warehouse import facts as facts_of
from quarterdeck.warehouse import figures, files, sources
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.newest import prepare_newest, read_newest
from quarterdeck.warehouse.periods import NOW
from quarterdeck.workflow.file_cache import known_files, sources_signature
from quarterdeck.workflow.followup_file import commitment_rows, read_followups
from quarterdeck.workflow.kept_rows import read_kept_rows
from quarterdeck.workflow.project import Project

if TYPE_CHECKING:
    from quarterdeck.warehouse.loaded import Loaded

LATEST_AFTER_QUARTER = timedelta(days=92)
"""A quarter that ended longer ago than this is looked at as of the day after its end."""


def as_of_for(project: Project, quarter: Quarter | None, asked: date | None, today: date) -> date:
    """The day a command looks from: as asked, else as the settings fix it, else today; for a
    quarter long past, the day after its end."""
    day = asked or project.settings.as_of or today
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ProjectError(
            f"{day} is no day to look from ({FIRST_DAY} to {LAST_DAY} are)",
            where="--as-of" if asked else "as_of in quarterdeck.toml",
            next_step="correct the year",
        )
    if asked is None and quarter is not None:
        end = FiscalCalendar(project.settings.fiscal_first_month).period(quarter).end
        if day > end + LATEST_AFTER_QUARTER:
            return end
    return day


@dataclass(frozen=True, slots=True)
class Session:
    """A project's data in memory as of one day; ``loaded`` is None where only answers were kept.

    ``newest`` is the newest day in each canonical table, where figures were computed.
    """

    project: Project
    as_of: date
    quarter: Quarter | None
    connection: Any
    loaded: Loaded | None
    facts: Mapping[str, AccountFacts]
    plans: Mapping[str, ReviewPlan]
    newest: Mapping[str, date] = field(default_factory=dict)

    def account(self, name: str) -> AccountFacts:
        """The facts of an account by id, by name, or by the start of its name where that is one."""
        return self.facts[resolve(name, self.facts)]

    def figures(self, account_ids: Collection[str] | None = None) -> dict[str, FigureSet]:
        return figures.read_figures(self.connection, self.as_of, account_ids)


def resolve(name: str, facts: Mapping[str, AccountFacts]) -> str:
    """The account id that a person meant; ProjectError names the nearest where there is none."""
    if name in facts:
        return name
    wanted = name.casefold()
    by_name = [
        i for i, f in facts.items() if f.account.name.casefold() == wanted or i.casefold() == wanted
    ]
    by_member = [i for i, f in facts.items() if name in f.account.members]
    starting = [i for i, f in facts.items() if f.account.name.casefold().startswith(wanted)]
    for found in (by_name, by_member, starting):
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            raise ProjectError(
                f"{name!r} is the name of several accounts",
                where=", ".join(found[:5]),
                next_step="use the account's id",
            )
    known = {f.account.name: i for i, f in facts.items()} | {i: i for i in facts}
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    hint = (
        f"did you mean {', '.join(f'{known[n]} ({facts[known[n]].account.name})' for n in near)}?"
        if near
        else "list the accounts with: quarterdeck portfolio"
    )
    raise ProjectError(f"no account {name!r}", next_step=hint)


def relations_used(folder: Path) -> set[str]:
    """Words of the source queries that may name a data file, so that only those are opened."""
    words: set[str] = set()
    for path in sorted(folder.glob("*.sql")):
        words |= set(re.findall(r"\w+", path.read_text(encoding="utf-8-sig", errors="replace")))
    return words


def read_local(project: Project) -> dict[str, list[dict[str, object]]]:
    """What people wrote into the project's files, by canonical table: intake workbooks, and what the
    follow-ups of reviews say was agreed; where a workbook changes such a promise, the workbook holds.

    What they keep in the workspace is read apart (``kept_rows``) and laid over these."""
    rows: dict[str, list[dict[str, object]]] = {}
    for path in sorted((project.root / "intake").glob("*.xlsx")):
        if path.name.startswith(("~", ".")):
            continue
        for table, found in read_intake(path).rows.items():
            rows.setdefault(table, []).extend(dict(row) for row in found)
    told = {row.get("commitment_id") for row in rows.get("commitments", ())}
    agreed = commitment_rows(read_followups(project.followups))
    later = [row for row in agreed if row["commitment_id"] not in told]
    if later:
        rows.setdefault("commitments", []).extend(later)
    return rows


def register_files(project: Project, connection: Any, *, every_file: bool = False) -> None:
    """Make relations of the data files that the source queries name, or of every readable one."""
    found = known_files(project)
    used = relations_used(project.sources)
    if every_file:
        used |= {file.name for file in found if file.fault is None}
    files.register(connection, found, only=used)


@contextmanager
def open_tables(project: Project, as_of: date, *, every_file: bool = False) -> Iterator[Session]:
    """Read the sources only: no facts, no figures. ``every_file``: also files no query names."""
    connection = connect(project.root)
    try:
        register_files(project, connection, every_file=every_file)
        kept = read_kept_rows(project)
        loaded = sources.load(
            connection,
            project.root,
            project.settings,
            local=read_local(project),
            kept=None if kept is None else kept.tables,
            as_of=as_of,
        )
        yield Session(project, as_of, None, connection, loaded, {}, {})
    finally:
        connection.close()


def _no_account(project: Project, as_of: date, quarter: Quarter | None) -> SourceError:
    asked = f" (the day that {quarter} is looked at from)" if quarter is not None else ""
    return SourceError(
        f"sources/accounts.sql delivers no account that was there on {as_of}{asked}",
        where=str(project.sources / "accounts.sql"),
        next_step="choose a later day or quarter, or see what was read with: quarterdeck sources",
    )


@contextmanager
def open_plans(project: Project, as_of: date, quarter: Quarter | None = None) -> Iterator[Session]:
    """Read the sources, gather facts and plan every account's review; no figures."""
    with open_tables(project, as_of) as session:
        facts = facts_of.load_facts(session.connection, as_of, project.settings)
        if not facts:
            raise _no_account(project, as_of, quarter)
        plans = plan_reviews(facts, project.settings, as_of, quarter)
        yield replace(session, quarter=quarter, facts=facts, plans={p.account.id: p for p in plans})


@contextmanager
def open_session(
    project: Project, as_of: date, quarter: Quarter | None = None
) -> Iterator[Session]:
    """Everything: sources read, reviews planned, all figures of all accounts computed."""
    with open_plans(project, as_of, quarter) as session:
        periods = [
            figures.PeriodRow(span.account_id, span.period, span.start, span.end)
            for span in windows(session.plans.values(), project.settings)
            if span.period != NOW
        ]
        figures.run_metrics(
            session.connection,
            as_of,
            periods,
            project.settings,
            cache=project.cache / "usage",
            signature=sources_signature(project),
        )
        prepare_newest(session.connection, as_of)
        yield replace(session, newest=read_newest(session.connection))
