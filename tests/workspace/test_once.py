"""What costs is made once for all who ask."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from quarterdeck.workspace.once import Once


def test_many_who_ask_at_once_share_one_result() -> None:
    once: Once[object] = Once(3)
    made: list[object] = []
    begin = threading.Barrier(12)

    def make() -> object:
        threading.Event().wait(0.05)
        made.append(object())
        return made[-1]

    def ask(_: int) -> object:
        begin.wait()
        return once.get("a", make)

    with ThreadPoolExecutor(12) as threads:
        results = list(threads.map(ask, range(12)))

    assert len(made) == 1
    assert set(map(id, results)) == {id(made[0])}


def test_making_one_thing_does_not_keep_others_waiting() -> None:
    once: Once[str] = Once(3)
    go_on = threading.Event()

    def slow() -> str:
        go_on.wait(10)
        return "slow"

    with ThreadPoolExecutor(1) as thread:
        waiting = thread.submit(once.get, "slow", slow)
        quick = once.get("quick", lambda: "quick")
        unfinished = not waiting.done()
        go_on.set()

        assert (quick, unfinished, waiting.result(10)) == ("quick", True, "slow")


def test_a_failure_is_told_and_not_kept() -> None:
    once: Once[str] = Once(3)

    def fail() -> str:
        raise ValueError("no disk")

    with pytest.raises(ValueError, match="no disk"):
        once.get("a", fail)

    assert once.get("a", lambda: "now there") == "now there"


def test_the_least_recently_asked_is_forgotten() -> None:
    once: Once[str] = Once(2)
    for key in ("a", "b", "a", "c"):
        once.get(key, lambda key=key: f"first {key}")

    again = {key: once.get(key, lambda key=key: f"second {key}") for key in ("a", "c", "b")}

    assert again == {"a": "first a", "c": "first c", "b": "second b"}
