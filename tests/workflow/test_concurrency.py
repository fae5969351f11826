"""Files appear whole or not at all, whatever happens to the process and whoever else builds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.sample_projects import files_of

pytestmark = pytest.mark.slow


def start(project: Path, seed: str = "0") -> subprocess.Popen[str]:
    """A build of one account in all languages and formats, in a process of its own."""
    arguments = ["build", "ACC-2001", "--lang", "en,zh", "--project", str(project)]
    return subprocess.Popen(
        [sys.executable, "-m", "quarterdeck.cli", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )


def finished(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = process.communicate(timeout=240)
    return process.returncode, said


@pytest.fixture
def whole(demo_origin: Path, small: Path) -> dict[str, bytes]:
    """The files as an undisturbed build writes them (equal input gives equal bytes)."""
    code, said = finished(start(small, seed="1"))
    assert code == 0, said
    found = files_of(small / "build")
    for name in found:
        (small / "build" / name).unlink()
    return found


def test_two_builds_at_once_both_succeed_with_whole_files(
    small: Path, whole: dict[str, bytes]
) -> None:
    for path in (small / ".quarterdeck").rglob("*.parquet"):
        path.unlink()

    first, second = start(small, "2"), start(small, "3")

    assert [finished(first), finished(second)] == [(0, ""), (0, "")]
    assert files_of(small / "build") == whole


@pytest.mark.parametrize("wait_for", [1, 5, 9])
def test_a_killed_build_leaves_whole_files_only(
    wait_for: int, small: Path, whole: dict[str, bytes]
) -> None:
    process = start(small)
    deadline = time.monotonic() + 240
    while len(list((small / "build").rglob("*.*"))) < wait_for and time.monotonic() < deadline:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    process.communicate()

    left = files_of(small / "build")
    assert left
    complete = {name: content for name, content in left.items() if not name.endswith(".part")}
    assert complete.items() <= whole.items()

    assert finished(start(small)) == (0, "")
    again = files_of(small / "build")
    assert {n: c for n, c in again.items() if not n.endswith(".part")} == whole
