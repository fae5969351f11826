"""Files appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from quarterdeck.errors import RenderError

ABANDONED_AFTER_SECONDS = 24 * 60 * 60
"""A file still unfinished after this long belongs to a build that was killed."""


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and rename over it, so that nobody ever sees half a file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name[:80]}.", suffix=".part"
        )
    except OSError as error:
        raise _cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _cannot_write(path, error) from error


def write_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write several files below ``folder``, each whole; contents are complete before the first.

    What a killed build left unfinished there a day ago is removed.
    """
    _clear_abandoned(folder)
    for name, content in files.items():
        write_whole(folder / name, content)
    return tuple(folder / name for name in files)


def _clear_abandoned(folder: Path) -> None:
    oldest = time.time() - ABANDONED_AFTER_SECONDS
    for left in folder.rglob(".*.part"):
        with suppress(OSError):
            if left.stat().st_mtime < oldest:
                left.unlink()


def _cannot_write(path: Path, error: OSError) -> RenderError:
    return RenderError(
        f"cannot be written: {error.strerror}",
        where=str(path),
        next_step="check that the folder may be written to, the file is not open elsewhere, and the disk is not full",
    )
