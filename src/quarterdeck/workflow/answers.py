"""What was computed for a project, kept until anything that it was computed from changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

import quarterdeck
from quarterdeck.core.calendar import Quarter
from quarterdeck.core.facts import AccountFacts
from quarterdeck.errors import QuarterdeckError
from quarterdeck.story.plan import plan_reviews
from quarterdeck.warehouse import answers
from quarterdeck.warehouse.newest import read_newest
from quarterdeck.workflow.file_cache import inputs_signature
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session, open_session

MOST_ACCOUNTS = 2_000
"""Accounts up to which facts are kept; beyond, reading them back costs what gathering them does."""

MOST_KEPT = 3
"""Answers (as-of days, quarters) kept of one project; the oldest goes."""


@contextmanager
def open_answers(
    project: Project, as_of: date, quarter: Quarter | None = None
) -> Iterator[Session]:
    """As ``open_session``, from what was kept where no input has changed since.

    The kept session reads figures and facts; it has no canonical tables to query.
    """
    name = answers_name(project, as_of, quarter)
    kept = _kept(project, name, as_of, quarter)
    if kept is not None:
        try:
            yield kept
        finally:
            kept.connection.close()
        return
    with open_session(project, as_of, quarter) as session:
        _keep(session, name)
        yield session


def answers_name(project: Project, as_of: date, quarter: Quarter | None) -> str:
    """A name for all that answers depend on: the product, the inputs, the settings, day and quarter."""
    settings = msgspec.json.encode(project.settings).decode()
    parts = (_code(), inputs_signature(project), settings, str(as_of), str(quarter))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]


@cache
def _code() -> str:
    """The version of the product, and when any part of it was last changed."""
    package = Path(quarterdeck.__file__).parent
    return f"{quarterdeck.__version__} {max(p.stat().st_mtime_ns for p in package.rglob('*.py'))}"


def _files(project: Project, name: str) -> tuple[Path, Path]:
    folder = project.cache / "answers"
    return folder / f"{name}.duckdb", folder / f"{name}.facts"


def _kept(project: Project, name: str, as_of: date, quarter: Quarter | None) -> Session | None:
    database, facts_file = _files(project, name)
    facts = _read_facts(facts_file)
    if facts is None:
        return None
    connection = answers.open_saved(database)
    if connection is None:
        return None
    plans = plan_reviews(facts, project.settings, as_of, quarter)
    by_id = {plan.account.id: plan for plan in plans}
    newest = read_newest(connection)
    return Session(project, as_of, quarter, connection, None, facts, by_id, newest)


def _read_facts(path: Path) -> dict[str, AccountFacts] | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, AccountFacts])
    except (OSError, msgspec.DecodeError):
        return None


def _keep(session: Session, name: str) -> None:
    """Keeps the session's answers; a folder that cannot be written to only costs the next run time."""
    if len(session.facts) > MOST_ACCOUNTS:
        return
    database, facts_file = _files(session.project, name)
    with suppress(OSError, QuarterdeckError):
        answers.save(session.connection, database)
        write_whole(facts_file, msgspec.msgpack.encode(dict(session.facts)))
        _forget_oldest(database.parent)


def _forget_oldest(folder: Path) -> None:
    newest = sorted(folder.glob("*.facts"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in newest[MOST_KEPT:]:
        path.unlink(missing_ok=True)
        path.with_suffix(".duckdb").unlink(missing_ok=True)
