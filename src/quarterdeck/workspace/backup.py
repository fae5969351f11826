"""Backup and restore of a workspace: its database and what people made in the project folder.

The archive is a .tar.gz: ``workspace.jsonl`` (every row, from either database, so that a restore may
also move a workspace from SQLite to PostgreSQL), the frozen files, reviews' texts, follow-ups and
intake workbooks, and a manifest with the digest of each. It is written whole or not at all.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.core import serializers
from django.core.management import call_command
from django.db import connection, models, transaction

from quarterdeck import __version__
from quarterdeck.errors import ProjectError, ReadError
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.kept_rows import kept_rows_file
from quarterdeck.workflow.project import Project

ROWS, MANIFEST = "workspace.jsonl", "manifest.json"
FOLDERS = ("frozen", "reviews", "followup", "intake")
SKIPPED = ("sessions.session", "contenttypes.contenttype", "auth.permission", "workspace.attempts")


def backup(project: Project, target: Path) -> int:
    """Write the archive; how many rows it holds. A running workspace may go on meanwhile.

    Rows are read first and in one transaction; a frozen file is always there before the row that
    names it, so the archive holds every file its rows name.
    """
    with tempfile.TemporaryDirectory(dir=target.parent if target.parent.is_dir() else None) as work:
        rows = Path(work) / ROWS
        with rows.open("w", encoding="utf-8") as stream:
            count = _write_rows(stream)
        archive = Path(work) / "archive"
        _write_archive(project, rows, archive, count)
        os.replace(archive, target)
    return count


@transaction.atomic
def _write_rows(stream: IO[str]) -> int:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    counter = _Counted()
    serializers.serialize("jsonl", counter.through(_rows()), stream=stream)
    return counter.count


class _Counted:
    count = 0

    def through(self, rows: Iterator[models.Model]) -> Iterator[models.Model]:
        for row in rows:
            self.count += 1
            yield row


def _rows() -> Iterator[models.Model]:
    for model in _kept_models():
        yield from model._default_manager.order_by("pk").iterator(2000)


def _kept_models() -> list[Any]:
    from django.apps import apps

    found = [
        (config, list(config.get_models()))
        for config in apps.get_app_configs()
        if any(m._meta.label_lower not in SKIPPED for m in config.get_models())
    ]
    ordered = serializers.sort_dependencies(found, allow_cycles=True)
    return [m for m in ordered if m._meta.label_lower not in SKIPPED]


def _write_archive(project: Project, rows: Path, archive: Path, count: int) -> None:
    digests: dict[str, str] = {}
    with tarfile.open(archive, "w:gz", compresslevel=6) as tar:
        for name, path in ((ROWS, rows), *_files(project)):
            content = path.read_bytes() if name != ROWS else b""
            if name == ROWS:
                digests[name] = _digest(path)
                tar.add(path, name)
            else:
                digests[name] = hashlib.sha256(content).hexdigest()
                _add(tar, name, content)
        manifest = {"quarterdeck": __version__, "rows": count, "sha256": digests}
        _add(tar, MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())


def _files(project: Project) -> Iterator[tuple[str, Path]]:
    for folder in FOLDERS:
        for path in sorted((project.root / folder).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path.relative_to(project.root).as_posix(), path


def _add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    tar.addfile(info, io.BytesIO(content))


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def restore(project: Project, source: Path) -> int:
    """Bring a workspace back into an empty database; how many rows came.

    Everything is checked before anything is written: the archive's digests, that nobody uses the
    database yet, that no file in the folder would be changed. Rows come in one transaction.
    """
    from quarterdeck.workspace.models import Sync, User

    call_command("migrate", interactive=False, verbosity=0)
    if User.objects.exists():
        raise ProjectError(
            "the workspace's database is in use already",
            where=str(connection.settings_dict["NAME"]),
            next_step="restore into an empty one: move the file away, or name a new DATABASE_URL",
        )
    with tempfile.TemporaryDirectory() as work:
        files = _unpacked(source, Path(work))
        _refuse_differing(project, files)
        with transaction.atomic():
            call_command("loaddata", str(files.pop(ROWS)), verbosity=0)
            kept_rows_file(project).unlink(
                missing_ok=True
            )  # made anew from the rows at the next start
            Sync.objects.update(exported=0, signature="")
            for name, path in files.items():
                if not (project.root / name).exists():
                    write_whole(project.root / name, path.read_bytes())
            return sum(model._default_manager.count() for model in _kept_models())


def _unpacked(source: Path, work: Path) -> dict[str, Path]:
    """The archive's files by name, below ``work``; ReadError for one that is not whole or not ours."""
    try:
        with tarfile.open(source, "r:gz") as tar:
            names = [m.name for m in tar.getmembers() if m.isfile() and _ours(m.name)]
            tar.extractall(work, filter="data")
        manifest = json.loads((work / MANIFEST).read_text(encoding="utf-8"))
        digests: dict[str, str] = manifest["sha256"]
    except (OSError, EOFError, tarfile.TarError, ValueError, KeyError, TypeError) as error:
        raise _not_whole(source, str(error)) from error
    if set(digests) != set(names) - {MANIFEST} or ROWS not in digests:
        raise _not_whole(source, "files are missing, or are there that its manifest does not name")
    for name, digest in digests.items():
        if _digest(work / name) != digest:
            raise _not_whole(source, f"{name} is damaged")
    return {name: work / name for name in digests}


def _ours(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return name in (ROWS, MANIFEST) or (parts[0] in FOLDERS and ".." not in parts)


def _not_whole(source: Path, why: str) -> ReadError:
    return ReadError(
        f"is not a whole backup of a workspace: {why}",
        where=str(source),
        next_step="take another one; a backup is made with: quarterdeck backup FILE",
    )


def _refuse_differing(project: Project, files: dict[str, Path]) -> None:
    differing = [
        name
        for name, path in files.items()
        if name != ROWS
        and (there := project.root / name).is_file()
        and there.read_bytes() != path.read_bytes()
    ]
    if differing:
        raise ProjectError(
            f"{len(differing)} files here differ from the backup's, {differing[0]} among them",
            where=str(project.root),
            next_step="restore into a folder without them, or move them away first",
        )
