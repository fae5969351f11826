"""The project folder behind the workspace: its settings, and its figures as of today.

Reading a project costs; what was read is kept in the process until an input changes. DuckDB's
connection is not for several threads at once, so a session is used by one at a time.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
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

MOST_SESSIONS = 3
MOST_PREPARED = 24
SIGNATURE_SECONDS = 2.0
"""How long the project's files are taken to be unchanged before they are looked at again."""


@dataclass
class _Open:
    session: Session
    closing: ExitStack
    lock: threading.RLock = field(default_factory=threading.RLock)
    closed: bool = False

    def close(self) -> None:
        with self.lock:
            self.closed = True
            self.closing.close()


class Desk:
    """One project folder, shared by all threads of the process."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lock = threading.RLock()
        self._opening = threading.Lock()
        self._project: tuple[float, Project] | None = None
        self._signature: tuple[float, str] | None = None
        self._sessions: OrderedDict[tuple[str, ...], _Open] = OrderedDict()
        self._prepared: OrderedDict[tuple[str, ...], Prepared] = OrderedDict()

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
        with self._lock:
            now = time.monotonic()
            if self._signature is None or now - self._signature[0] > SIGNATURE_SECONDS:
                self._signature = (now, inputs_signature(self.project))
            return self._signature[1]

    def changed(self) -> None:
        """An input was changed by ourselves: look again at once."""
        with self._lock:
            self._signature = None

    @contextmanager
    def session(self, quarter: Quarter | None = None) -> Iterator[Session]:
        """Facts, plans and figures of all accounts; of a past quarter where one is given."""
        while True:
            opened = self._opened(quarter)
            with opened.lock:
                if not opened.closed:
                    yield opened.session
                    return

    def _opened(self, quarter: Quarter | None) -> _Open:
        project = self.project
        as_of = as_of_for(project, quarter, None, self.today())
        key = (self.signature(), str(project.settings), str(as_of), str(quarter))
        with self._opening:
            with self._lock:
                found = self._sessions.get(key)
            if found is None:
                closing = ExitStack()
                session = closing.enter_context(open_answers(project, as_of, quarter))
                found = _Open(session, closing)
            self._keep(key, found)
        return found

    def _keep(self, key: tuple[str, ...], opened: _Open) -> None:
        """Keep a session as the newest; those beyond the most are closed once nobody uses them."""
        leaving: list[_Open] = []
        with self._lock:
            self._sessions[key] = opened
            self._sessions.move_to_end(key)
            while len(self._sessions) > MOST_SESSIONS:
                leaving.append(self._sessions.popitem(last=False)[1])
        for one in leaving:
            one.close()

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
            key = (review.key, self.signature(), str(session.as_of), str(stamp))
            with self._lock:
                found = self._prepared.get(key)
            if found is None:
                figures = session.figures([plan.account.id])[plan.account.id]
                found = prepare(session, plan, figures, path)
                with self._lock:
                    self._prepared[key] = found
                    while len(self._prepared) > MOST_PREPARED:
                        self._prepared.popitem(last=False)
            return found

    def close(self) -> None:
        """Let go of everything that is kept open."""
        with self._lock:
            leaving = list(self._sessions.values())
            self._sessions.clear()
            self._prepared.clear()
        for one in leaving:
            one.close()


_desks: dict[Path, Desk] = {}
_desks_lock = threading.Lock()


def desk() -> Desk:
    """The desk of the project that the settings name."""
    root = Path(settings.QUARTERDECK_PROJECT)
    with _desks_lock:
        return _desks.setdefault(root, Desk(root))
