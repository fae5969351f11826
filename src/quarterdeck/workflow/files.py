"""Files appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from quarterdeck.errors import RenderError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ABANDONED_AFTER_SECONDS = 24 * 60 * 60
"""A file still unfinished after this long belongs to a build that was killed."""

WAIT_SECONDS = 30.0
"""How long a run waits for another one that changes the same file; a change takes milliseconds."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Change the file at ``path`` while no other run of ours changes one in its folder.

    The folder itself is locked: the lock ends with the process, however that ends, and leaves nothing
    behind. Where a system or a disk knows no such locks, nothing is held. RenderError where the
    folder cannot be made, or another run does not end.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error
    folder = _opened(path.parent) if fcntl is not None else None
    if folder is None:
        yield
        return
    try:
        _wait_for(folder, path)
        yield
    finally:
        os.close(folder)


def _opened(folder: Path) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _wait_for(folder: int, path: Path) -> None:
    until = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise RenderError(
                    f"another run has been changing it for {WAIT_SECONDS:.0f} seconds",
                    where=str(path),
                    next_step="let the other run end, or end it, and run the command again",
                ) from None
            time.sleep(0.05)
        except OSError:  # a disk without locks
            return
        else:
            return


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and rename over it, so that nobody ever sees half a file.

    A link is followed; a device or a pipe, such as /dev/stdout, is written to and never replaced.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        _write_through(path, content)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(
            dir=path.parent, prefix=f".{_short(path.name)}.", suffix=".part"
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


def _write_through(path: Path, content: bytes) -> None:
    try:
        with path.open("wb") as stream:
            stream.write(content)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _short(name: str) -> str:
    """The beginning of a name, so that a temporary one stays below the 255 bytes of file systems."""
    return os.fsdecode(os.fsencode(name)[:200]).encode("utf-8", "ignore").decode()


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
