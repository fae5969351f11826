"""The desk shared by many threads: opened once, closed after the last use, nobody waits for another's."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from quarterdeck.core.calendar import Quarter
from quarterdeck.errors import SourceError
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session
from quarterdeck.workspace import desk as desk_module
from quarterdeck.workspace.desk import MOST_SESSIONS, Desk

QUARTERS = (*(Quarter(2025, number) for number in range(1, 5)), Quarter(2026, 1), None)
LONGEST = 30.0


class Cursor:
    """Reads as long as its database is open."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

    def read(self) -> None:
        if self.opened.closed:
            raise AssertionError("read after the session was closed")

    def close(self) -> None:
        pass


class Opened:
    """A database as it stands in for DuckDB's connection."""

    def __init__(self) -> None:
        self.closed = False

    def cursor(self) -> Cursor:
        if self.closed:
            raise AssertionError("a cursor of a closed database")
        return Cursor(self)


class Sources:
    """Stands in for reading a project: counts, waits, fails as a test says."""

    def __init__(self) -> None:
        self.all: list[Opened] = []
        self.seconds = 0.0
        self.hold: dict[Quarter | None, threading.Event] = {}
        self.fault: Exception | None = None
        self._lock = threading.Lock()

    @contextmanager
    def open(self, project: Project, as_of: date, quarter: Quarter | None) -> Iterator[Session]:
        opened = Opened()
        with self._lock:
            self.all.append(opened)
        time.sleep(self.seconds)
        if quarter in self.hold:
            self.hold[quarter].wait(LONGEST)
        if self.fault is not None:
            raise self.fault
        try:
            yield Session(project, as_of, quarter, opened, None, {}, {})
        finally:
            opened.closed = True

    @property
    def open_now(self) -> int:
        return sum(not opened.closed for opened in self.all)


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> Sources:
    found = Sources()
    monkeypatch.setattr(desk_module, "open_answers", found.open)
    return found


@pytest.fixture
def a_desk(workspace_origin: Path) -> Iterator[Desk]:
    desk = Desk(workspace_origin)
    yield desk
    desk.close()


def _read(desk: Desk, quarter: Quarter | None = None) -> None:
    with desk.session(quarter) as session:
        session.connection.read()


def test_a_slow_opening_keeps_nobody_waiting_who_needs_something_else(
    a_desk: Desk, sources: Sources
) -> None:
    _read(a_desk)
    past = Quarter(2025, 1)
    sources.hold[past] = threading.Event()
    with ThreadPoolExecutor(1) as thread:
        opening = thread.submit(_read, a_desk, past)
        while len(sources.all) < 2:
            time.sleep(0.001)

        began = time.monotonic()
        assert a_desk.project.settings.vendor.name
        a_desk.today()
        a_desk.signature()
        _read(a_desk)
        waited = time.monotonic() - began
        unfinished = not opening.done()
        sources.hold[past].set()
        opening.result(LONGEST)

    assert unfinished
    assert waited < LONGEST / 10


def test_somebody_who_reads_for_long_keeps_nobody_waiting(a_desk: Desk, sources: Sources) -> None:
    with ThreadPoolExecutor(1) as thread, a_desk.session():
        thread.submit(_read, a_desk).result(LONGEST)

    assert len(sources.all) == 1


def test_many_who_ask_at_once_open_one_session(a_desk: Desk, sources: Sources) -> None:
    sources.seconds = 0.05

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(lambda _: _read(a_desk), range(64)))

    assert len(sources.all) == 1


def test_an_error_reaches_each_who_waits_and_is_not_kept(a_desk: Desk, sources: Sources) -> None:
    sources.fault = SourceError("cannot be read", where="sources/accounts.sql", next_step="correct")
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(_read, a_desk) for _ in range(8)]
        told = [type(one.exception(LONGEST)) for one in asked]
    sources.fault = None

    _read(a_desk)

    assert told == [SourceError] * 8


def test_a_session_that_is_left_stays_open_until_its_last_use(
    a_desk: Desk, sources: Sources
) -> None:
    with a_desk.session() as session:
        for quarter in QUARTERS[:-1]:
            _read(a_desk, quarter)
        session.connection.read()
        kept = sources.open_now

    assert kept == MOST_SESSIONS + 1
    assert sources.open_now == MOST_SESSIONS


def test_what_was_read_before_an_input_changed_is_closed(
    a_desk: Desk, sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    for quarter in QUARTERS[:2]:
        _read(a_desk, quarter)
    monkeypatch.setattr(desk_module, "inputs_signature", lambda project: "otherwise")
    a_desk.changed()

    _read(a_desk)

    assert sources.open_now == 1


@pytest.mark.parametrize("seed", range(3))
def test_many_threads_and_changing_inputs_never_stand_still(
    a_desk: Desk, sources: Sources, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    state = {"inputs": 0}
    monkeypatch.setattr(desk_module, "inputs_signature", lambda project: str(state["inputs"]))
    sources.seconds = 0.001

    def work(number: int) -> int:
        chance = random.Random(f"{seed} {number}")
        for _ in range(40):
            with a_desk.session(chance.choice(QUARTERS)) as outer:
                with a_desk.session(chance.choice(QUARTERS)) as inner:
                    inner.connection.read()
                outer.connection.read()
            if chance.random() < 0.1:
                state["inputs"] += 1
                a_desk.changed()
        return number

    threads = ThreadPoolExecutor(24)
    asked = [threads.submit(work, number) for number in range(24)]
    done = [one.result(LONGEST) for one in asked]
    threads.shutdown()
    a_desk.close()

    assert done == list(range(24))
    assert sources.open_now == 0
