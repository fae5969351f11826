"""The project folder behind the workspace: its settings, and its figures as of today.

Reading a project costs; what was read is kept in the process until an input changes. Several may read
in a session at once, each with a cursor of its own: DuckDB's connection is not for several threads.
Nobody holds a lock while a project is read or a session is used, so that no page waits for another's.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.conf import settings

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.review import ReviewPlan
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.file_cache import inputs_signature
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import SETTINGS_FILE, Project, open_project
from quarterdeck.workflow.session import Session, as_of_for
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.once import Once

MOST_SESSIONS = 3
MOST_PREPARED = 24
SIGNATURE_SECONDS = 2.0
"""How long the project's files are taken to be unchanged before they are looked at again."""


@dataclass(eq=False)
class _Open:
    """A session that is kept; closed once it is left and nobody uses it any more."""

    session: Session
    closing: ExitStack
    users: int = 0
    left: bool = False


_Key = tuple[str, ...]
"""What a session depends on: inputs, settings, as-of day, quarter."""


class Desk:
    """One project folder, shared by all threads of the process."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = threading.Lock()
        self._looking = threading.Lock()
        self._project: tuple[float, Project] | None = None
        self._signature: tuple[float, str] | None = None
        self._sessions: OrderedDict[_Key, Future[_Open]] = OrderedDict()
        self._prepared: Once[Prepared] = Once(MOST_PREPARED)

    @property
    def project(self) -> Project:
        """The project; its settings file is read again when it changes."""
        with self._lock:
            changed = (self.root / SETTINGS_FILE).stat().st_mtime
            if self._project is None or self._project[0] != changed:
                self._project = (changed, open_project(self.root))
            return self._project[1]

    def today(self) -> date:
        """The day the workspace looks from: as the settings fix it, else today."""
        return self.project.settings.as_of or date.today()

    def signature(self) -> str:
        """A digest of all inputs of the figures, at most two seconds old."""
        with self._looking:
            now, known = time.monotonic(), self._signature
            if known is not None and now - known[0] <= SIGNATURE_SECONDS:
                return known[1]
            found = inputs_signature(self.project)
            self._signature = (now, found)
            return found

    def changed(self) -> None:
        """An input was changed by ourselves: look again at once."""
        with self._looking:
            self._signature = None

    @contextmanager
    def session(self, quarter: Quarter | None = None) -> Iterator[Session]:
        """Facts, plans and figures of all accounts; of a past quarter where one is given."""
        opened = self._taken(quarter)
        try:
            cursor = opened.session.connection.cursor()
            try:
                yield replace(opened.session, connection=cursor)
            finally:
                cursor.close()
        finally:
            self._given_back(opened)

    def _taken(self, quarter: Quarter | None) -> _Open:
        """The session as of now, counted as used; opened where it is not, once for all who ask."""
        while True:
            project = self.project
            as_of = as_of_for(project, quarter, None, self.today())
            key = (self.signature(), str(project.settings), str(as_of), str(quarter))
            with self._lock:
                found, mine = self._sessions.get(key), False
                if found is None:
                    found, mine = Future(), True
                    self._sessions[key] = found
            if mine:
                self._open(key, found, project, as_of, quarter)
            opened = found.result()
            with self._lock:
                if not opened.left:
                    opened.users += 1
                    if key in self._sessions:
                        self._sessions.move_to_end(key)
                    return opened

    def _open(
        self,
        key: _Key,
        asked: Future[_Open],
        project: Project,
        as_of: date,
        quarter: Quarter | None,
    ) -> None:
        """Open a session for all who wait for it; an error goes to each of them, and is not kept."""
        closing = ExitStack()
        try:
            opened = _Open(closing.enter_context(open_answers(project, as_of, quarter)), closing)
        except BaseException as error:
            with self._lock:
                self._sessions.pop(key, None)
            asked.set_exception(error)
            return
        with self._lock:
            leaving = self._beyond(key)
        asked.set_result(opened)
        _close(leaving)

    def _beyond(self, newest: _Key) -> list[_Open]:
        """Take out what was read before an input changed, and what is more than the most."""
        done = [key for key, kept in self._sessions.items() if key != newest and kept.done()]
        current = self._signature is not None and self._signature[1] == newest[0]
        outdated = [key for key in done if current and key[0] != newest[0]]
        others = [key for key in done if key not in outdated]
        surplus = others[: max(0, len(others) + 1 - MOST_SESSIONS)]
        return self._left([self._sessions.pop(key) for key in (*outdated, *surplus)])

    def _left(self, kept: list[Future[_Open]]) -> list[_Open]:
        """Mark sessions as left; those that nobody uses are to be closed by the caller."""
        opened = [one.result() for one in kept]
        for one in opened:
            one.left = True
        return [one for one in opened if not one.users]

    def _given_back(self, opened: _Open) -> None:
        with self._lock:
            opened.users -= 1
            last = opened.left and not opened.users
        if last:
            _close([opened])

    @contextmanager
    def session_of(self, review: Review) -> Iterator[tuple[Session, ReviewPlan]]:
        """The session in which a review stands, and its plan there.

        ActError where the sources no longer know the account.
        """
        with self.session() as session:
            plan = session.plans.get(review.account_id)
            if plan is not None and str(plan.id) == review.key:
                yield session, plan
                return
        with self.session(Quarter.parse(review.quarter)) as session:
            plan = session.plans.get(review.account_id)
            if plan is None:
                raise refused("ws-account-gone", next="ws-account-gone-next")
            yield session, plan

    def prepared(self, review: Review) -> Prepared:
        """The review before rendering, a person's words laid over; kept until something changes."""
        with self.session_of(review) as (session, plan):
            path = session.project.review_file(plan.id)
            stamp = path.stat().st_mtime_ns if path.is_file() else 0
            settings = str(session.project.settings)
            key = (review.key, self.signature(), settings, str(session.as_of), str(stamp))

            def make() -> Prepared:
                figures = session.figures([plan.account.id])[plan.account.id]
                return prepare(session, plan, figures, path)

            return self._prepared.get(key, make)

    def close(self) -> None:
        """Let go of everything that is kept open; what somebody still uses closes after its use."""
        with self._lock:
            done = [key for key, kept in self._sessions.items() if kept.done()]
            leaving = self._left([self._sessions.pop(key) for key in done])
        self._prepared.clear()
        _close(leaving)


def _close(sessions: list[_Open]) -> None:
    for one in sessions:
        one.closing.close()


_desks: dict[Path, Desk] = {}
_desks_lock = threading.Lock()


def desk() -> Desk:
    """The desk of the project that the settings name."""
    root = Path(settings.QUARTERDECK_PROJECT)
    with _desks_lock:
        return _desks.setdefault(root, Desk(root))
