"""Processes that are killed while they freeze or save, and two that freeze at once: nothing is half done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quarterdeck.workflow.frozen import frozen_versions, read_frozen, verify
from quarterdeck.workflow.project import open_project

pytestmark = pytest.mark.slow

PROGRAM = """
import json, sys
import django
django.setup()
from django.core.management import call_command
from quarterdeck.core.language import Language
from quarterdeck.workflow.review_edit import HeadlineEdit, text_version
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workspace.acts import freezing, preparing
from quarterdeck.workspace.acts.sync import synchronise
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Review, Trace, User

what = sys.argv[1]
if what == "begin":
    call_command("migrate", verbosity=0)
    synchronise(desk())
    User.objects.create_user(email="anna@vendor.example", name="Anna", role="admin")
review = Review.objects.filter(type="qbr").order_by("key").first()
anna = acting(User.objects.get())
if what == "begin":
    preparing.write(anna, review, HeadlineEdit("plan", Language.EN, "Begun"), desk())
print("ready", flush=True)
if what == "freeze":
    sys.stdin.readline()
    try:
        row = freezing.freeze(anna, review, desk())
        print(json.dumps({"number": row.number, "altered": freezing.altered(desk(), row)}))
    except ActError as error:
        print(json.dumps({"refused": error.said.id}))
if what == "save":
    for number in range(100_000):
        preparing.write(anna, review, HeadlineEdit("plan", Language.EN, f"Words {number}"), desk())
        print(number, flush=True)
if what == "look":
    path = preparing.text_file(desk(), review)
    preparing.notice_outside(review, path)
    review.refresh_from_db()
    traces = Trace.objects.filter(review_key=review.key).order_by("-id")
    last = traces.filter(act__in=("text.headline", preparing.OUTSIDE)).first()
    print(json.dumps({
        "key": review.key,
        "rows": [row.number for row in review.presentations.all()],
        "altered": [freezing.altered(desk(), row) for row in review.presentations.all()],
        "known": review.text_version == text_version(path),
        "file": read_review_file(path).headlines["plan"].en,
        "traced": None if last.act == preparing.OUTSIDE else last.after["text"],
    }))
"""


Start = Callable[[str], "subprocess.Popen[str]"]


def started(project: Path, what: str) -> subprocess.Popen[str]:
    """A process of its own on the project and its database, ready to begin."""
    environment = {
        **{k: v for k, v in os.environ.items() if k != "DATABASE_URL"},
        "DJANGO_SETTINGS_MODULE": "quarterdeck.workspace.settings",
        "QUARTERDECK_PROJECT": str(project),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, what],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.fixture(scope="module")
def begun(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a database beside it, and a review whose words somebody has changed."""
    project = tmp_path_factory.mktemp("killed") / "project"
    shutil.copytree(workspace_origin, project)
    process = started(project, "begin")
    process.communicate()
    assert process.returncode == 0
    return project


@pytest.fixture
def project(begun: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(begun, tmp_path / "killed"))


@pytest.fixture
def start(project: Path) -> Start:
    """Start a process on the test's own copy."""
    return lambda what: started(project, what)


def told(process: subprocess.Popen[str]) -> Any:
    """What a process says in the end."""
    out, _ = process.communicate("go\n", timeout=120)
    assert process.returncode == 0
    return json.loads(out.splitlines()[-1])


def appears(project: Path, pattern: str) -> bool:
    """Whether something of that name appears in the store within the time that a freeze may take."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if any((project / "frozen").glob(pattern)):
            return True
        time.sleep(0.001)
    return False


@pytest.mark.parametrize("pattern", ["unfinished/*", "??/*", "reviews/*.json"])
def test_a_freeze_that_is_killed_leaves_nothing_or_everything_and_is_completed_by_the_next(
    project: Path, start: Start, pattern: str
) -> None:
    killed = start("freeze")
    assert killed.stdin is not None
    killed.stdin.write("go\n")
    killed.stdin.flush()
    assert appears(project, pattern)
    killed.kill()
    killed.wait()

    after = told(start("look"))
    assert after["rows"] in ([], [1])
    assert not any(after["altered"])
    again = told(start("freeze"))

    expected = {"refused": "ws-frozen-already"} if after["rows"] else {"number": 1, "altered": []}
    assert again == expected
    opened = open_project(project)
    assert frozen_versions(opened, after["key"]) == (1,)
    assert verify(opened, read_frozen(opened, after["key"], 1)) == ()


def test_of_two_that_freeze_at_once_one_does_and_the_other_is_told(start: Start) -> None:
    two = [start("freeze"), start("freeze")]
    for one in two:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()

    said = [told(one) for one in two]

    assert {"number": 1, "altered": []} in said
    refused = [one["refused"] for one in said if "refused" in one]
    assert len(refused) == 1
    assert refused[0] in ("ws-frozen-already", "ws-freeze-busy")  # busy: it would wait no longer
    after = told(start("look"))
    assert (after["rows"], after["altered"]) == ([1], [[]])


def test_a_save_that_is_killed_is_kept_whole_or_noticed(start: Start) -> None:
    for wait in (0.0, 0.003, 0.007):
        saving = start("save")
        assert saving.stdout is not None
        saving.stdout.readline()
        time.sleep(wait)
        saving.kill()
        saving.wait()

        after = told(start("look"))

        assert after["known"]
        assert after["traced"] in (after["file"], None)  # None: told as a change from outside
