"""What was found out about the data files, kept until one of them changes.

Finding out how files are written (encoding, delimiter, dates) reads their heads and samples; the
answer is the same as long as no file, and no setting about files, has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from quarterdeck import __version__
from quarterdeck.core.settings import DataSettings
from quarterdeck.core.tablefile import TableFile
from quarterdeck.errors import RenderError
from quarterdeck.intake import tables
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.kept_rows import kept_rows_digest
from quarterdeck.workflow.project import Project

CACHE_FILE = "files.json"


class _Kept(msgspec.Struct, frozen=True):
    signature: str
    files: tuple[TableFile, ...]


def known_files(project: Project) -> tuple[TableFile, ...]:
    """The project's data files as ``intake.tables`` describes them, from the cache where it holds."""
    path = project.cache / CACHE_FILE
    # what is kept names the files by their absolute paths
    signature = f"{project.root} {_signature(project.root, project.settings.data)}"
    kept = _read(path)
    if kept is not None and kept.signature == signature:
        return kept.files
    found = tables.scan_settings(project.root, project.settings.data)
    with contextlib.suppress(RenderError):  # a cache that cannot be kept only costs time
        write_whole(path, msgspec.json.encode(_Kept(signature, found), enc_hook=str))
    return found


def inputs_signature(project: Project) -> str:
    """A digest of all that the canonical tables are made from: data files, queries, keys, intake
    workbooks, follow-ups, and the rows that people keep in the workspace."""
    written = [*(project.root / "intake").glob("*.xlsx"), *project.followups.glob("*.toml")]
    parts = (
        sources_signature(project),
        _contents(project.root, written),
        kept_rows_digest(project),
    )
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()


def sources_signature(project: Project) -> str:
    """A digest of what sources deliver, without what people write: data files, queries and keys.

    Usage comes from nothing else, so its roll-up holds while people work on goals and promises.
    """
    own = [*project.sources.glob("*.sql"), project.root / "keys.csv"]
    state = _signature(project.root, project.settings.data)
    contents = _contents(project.root, own)
    return hashlib.sha256(f"{state} {contents}".encode()).hexdigest()


def _contents(root: Path, paths: Iterable[Path]) -> str:
    """A digest of files by their paths and contents; those that are not there do not count."""
    digest = hashlib.sha256()
    for path in sorted(path for path in paths if path.is_file()):
        digest.update(_within(root, path).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _signature(root: Path, settings: DataSettings) -> str:
    """Every file's path, size and time of change, the settings about files, and our version.

    Paths are those within the project, so that a project that is moved or copied keeps what is known.
    """
    states = [
        (_within(root, path), (stat := path.stat()).st_size, stat.st_mtime_ns)
        for path in tables.data_files(root, settings.folders)
    ]
    return msgspec.json.encode([__version__, settings, states]).decode()


def _within(root: Path, path: Path) -> str:
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


def _read(path: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Kept, dec_hook=_from_text)
    except (OSError, msgspec.DecodeError):
        return None


def _from_text(kind: type, value: Any) -> Any:
    return kind(value)
