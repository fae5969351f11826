"""Backup and restore: everything comes back, or nothing does."""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from quarterdeck.errors import ProjectError, ReadError
from quarterdeck.workflow.project import open_project
from quarterdeck.workspace.acts.trail import SYSTEM, trace
from quarterdeck.workspace.backup import backup, restore
from quarterdeck.workspace.models import Account, Goal, Review, Sync, Trace, User

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.store]

BLOB = "frozen/ab/ab12"


@pytest.fixture
def saved(own_project: Path, tmp_path: Path, person: Callable[..., User]) -> Path:
    """A backup of a workspace with a person, a trace and a frozen file; then the database is emptied."""
    trace(SYSTEM, "account.look", reason="因为")
    person("admin")
    (own_project / BLOB).parent.mkdir(parents=True)
    (own_project / BLOB).write_bytes(b"deck")
    backup(open_project(own_project), tmp_path / "b.tar.gz")
    (own_project / BLOB).unlink()
    call_command("flush", interactive=False, verbosity=0)
    return tmp_path / "b.tar.gz"


def test_rows_and_frozen_files_come_back(saved: Path, own_project: Path) -> None:
    assert not Account.objects.exists()

    restore(open_project(own_project), saved)

    assert Account.objects.count() == 5
    assert Review.objects.exists()
    assert Goal.objects.exists()
    assert Trace.objects.get(act="account.look").reason == "因为"
    assert User.objects.get().check_password("three unrelated words")
    assert (own_project / BLOB).read_bytes() == b"deck"
    assert Sync.objects.get().signature == ""


def test_a_database_in_use_is_not_overwritten(
    saved: Path, own_project: Path, person: Callable[..., User]
) -> None:
    person("admin")

    with pytest.raises(ProjectError, match="in use"):
        restore(open_project(own_project), saved)

    assert not Account.objects.exists()


def test_a_file_that_would_change_stops_the_restore_before_any_row(
    saved: Path, own_project: Path
) -> None:
    (own_project / BLOB).write_bytes(b"another")

    with pytest.raises(ProjectError, match="differ"):
        restore(open_project(own_project), saved)

    assert not Account.objects.exists()
    assert (own_project / BLOB).read_bytes() == b"another"


def changed(archive: Path, name: str, content: bytes | None) -> Path:
    """The archive with one member replaced, or left out."""
    target = archive.with_name("changed.tar.gz")
    with tarfile.open(archive) as old, tarfile.open(target, "w:gz") as new:
        for member in old.getmembers():
            stream = old.extractfile(member)
            assert stream is not None
            found = stream.read()
            if member.name == name and content is None:
                continue
            if member.name == name and content is not None:
                found = content
            member.size = len(found)
            new.addfile(member, io.BytesIO(found))
    return target


@pytest.mark.parametrize(
    "name, content",
    [(BLOB, b"altered"), (BLOB, None), ("manifest.json", b"{}"), ("workspace.jsonl", b"")],
)
def test_an_archive_that_is_not_whole_is_refused(
    saved: Path, own_project: Path, name: str, content: bytes | None
) -> None:
    with pytest.raises(ReadError, match="not a whole backup"):
        restore(open_project(own_project), changed(saved, name, content))

    assert not Account.objects.exists()
    assert not (own_project / BLOB).exists()


def test_an_archive_that_reaches_outside_the_project_is_refused(
    saved: Path, own_project: Path
) -> None:
    evil = saved.with_name("evil.tar.gz")
    with tarfile.open(evil, "w:gz") as tar:
        for name, content in (
            ("../outside.txt", b"x"),
            ("manifest.json", json.dumps({"sha256": {}}).encode()),
        ):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))

    with pytest.raises(ReadError):
        restore(open_project(own_project), evil)

    assert not (own_project.parent / "outside.txt").exists()


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x1f\x8b\x08\x00broken"])
def test_what_is_no_archive_is_refused(own_project: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.tar.gz").write_bytes(content)

    with pytest.raises(ReadError, match="not a whole backup"):
        restore(open_project(own_project), tmp_path / "b.tar.gz")
