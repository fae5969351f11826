"""Bounds for files that anybody may have made: nothing is read or expanded beyond them.

Sizes are checked on the bytes as they come, never on what a header says of itself. The bounds are
conventions of ours, an order of magnitude above the largest honest files that we know.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from quarterdeck.errors import ReadError

MEGABYTE = 1_000_000

MOST_TEXT_BYTES = 20 * MEGABYTE
"""A text file: a two-hour transcript with word times is below 2 MB."""


@dataclass(frozen=True, slots=True)
class PackageBounds:
    """What a zip package may hold. Bytes are bytes; ``ratio`` is expanded / compressed.

    ``markup`` counts ``<`` in what is read, the work that XML makes (a dense slide has a thousand); ``directory`` is the size of
    the zip's own list of its entries. The ratio is not looked at below ``ratio_from`` bytes, where
    a page of equal table rows honestly compresses well.
    """

    file: int = 200 * MEGABYTE
    directory: int = 4 * MEGABYTE
    entries: int = 20_000
    part: int = 16 * MEGABYTE
    total: int = 96 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 2 * MEGABYTE
    markup: int = 1_000_000


OFFICE = PackageBounds()
"""Decks and documents of Office."""


class PartError(ReadError):
    """One part of a package is missing or damaged; the others may be readable."""


def read_bounded(path: Path, most: int = MOST_TEXT_BYTES) -> bytes:
    """The file's bytes, at most ``most``; ReadError for no file, a folder, a device, or more bytes."""
    with opened(path, most) as file:
        try:
            content = file.read(most + 1)
        except OSError as error:
            raise _unreadable(path, error) from error
    if len(content) > most:
        raise too_large(path, most)
    return content


@contextmanager
def opened(path: Path, most: int) -> Iterator[IO[bytes]]:
    """The regular file, open for reading; ReadError where it is none or larger than ``most`` bytes."""
    try:
        if path.is_dir():
            raise ReadError("is a folder", where=str(path), next_step="name one of the files in it")
        if not path.exists():
            raise ReadError(
                "there is no such file",
                where=str(path),
                next_step="check the name, and the folder you are in",
            )
        if not path.is_file():
            raise ReadError(
                "is not a file on disk", where=str(path), next_step="save it as a file first"
            )
        size = path.stat().st_size
        file = path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a name that no file system takes
        raise _unreadable(path, error) from error
    with file:
        if size == 0:
            raise ReadError(
                "is empty", where=str(path), next_step="export or copy the file once more"
            )
        if size > most:
            raise too_large(path, most)
        yield file


def too_large(path: Path, most: int) -> ReadError:
    """The refusal of a file that is larger than ``most`` bytes."""
    return ReadError(
        f"is larger than {most // MEGABYTE} MB, the most that is read",
        where=str(path),
        next_step="compress or remove its media, or split it",
    )


def _unreadable(path: Path, error: Exception) -> ReadError:
    reason = getattr(error, "strerror", None) or str(error)
    return ReadError(
        f"cannot be opened: {reason}",
        where=str(path),
        next_step="check the file and who may read it",
    )


@contextmanager
def open_package(path: Path, bounds: PackageBounds = OFFICE) -> Iterator[Package]:
    """The zip package at ``path``; ReadError where it is none, or breaks the bounds."""
    with opened(path, bounds.file) as file:
        yield _package(path, _Watched(file, bounds.directory, _too_many(path, bounds)), bounds)


class _Watched(io.RawIOBase):
    """A file that gives ``most`` bytes at a time at most: ``zipfile`` asks for what headers tell it."""

    def __init__(self, file: IO[bytes], most: int, refusal: ReadError) -> None:
        super().__init__()
        self._file, self._most, self._refusal = file, most, refusal

    def read(self, size: int = -1, /) -> bytes:
        more = self._most + 1
        content = self._file.read(more if size is None or size < 0 else min(size, more))
        if len(content) > self._most:
            raise self._refusal
        return content

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


def _package(path: Path, file: _Watched, bounds: PackageBounds) -> Package:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise _damaged(path, "is no zip package, or one that is cut short") from error
    entries = archive.infolist()
    if len(entries) > bounds.entries:
        raise _too_many(path, bounds)
    _refuse_overlaps(path, archive, entries)
    return Package(path, archive, bounds)


def _too_many(path: Path, bounds: PackageBounds) -> ReadError:
    return ReadError(
        f"holds more than {bounds.entries} parts, the most that are read",
        where=str(path),
        next_step="split it",
    )


def _damaged(path: Path, what: str) -> ReadError:
    return ReadError(what, where=str(path), next_step="copy or export the file once more")


_LOCAL_HEADER = 30
"""Bytes of a zip's local header without name and extra field."""


def _refuse_overlaps(path: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Entries that share bytes are how a small zip expands without end."""
    ordered = sorted(entries, key=lambda e: e.header_offset)
    ends = [e.header_offset for e in ordered[1:]] + [archive.start_dir]
    for entry, end in zip(ordered, ends, strict=False):
        if entry.header_offset + _LOCAL_HEADER + entry.compress_size > end:
            raise _damaged(path, "is a zip whose entries overlap, or reach beyond its end")


_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 18
_ENCRYPTED = 0x1


@dataclass(slots=True)
class Package:
    """A zip package; each reading is paid for, so that a part named a thousand times ends in a refusal."""

    path: Path
    archive: zipfile.ZipFile
    bounds: PackageBounds
    names: tuple[str, ...] = ()
    """The names of its files, with ``/``, in the zip's order; the last of equal names counts."""
    doubled: tuple[str, ...] = ()
    """Names that stand twice in the zip, so that two programs may read two things."""
    read_bytes: int = 0
    read_parts: int = 0
    read_markup: int = 0
    _entries: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names: dict[str, str] = {}
        doubled = dict[str, None]()
        for entry in self.archive.infolist():
            name = entry.filename.replace("\\", "/").lstrip("/")
            if entry.is_dir():
                continue
            if name.lower() in names:
                doubled[name] = None
            names[name.lower()] = name
            self._entries[name.lower()] = entry
        self.names, self.doubled = tuple(names.values()), tuple(doubled)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """A part's bytes. PartError where it is missing or damaged, ReadError beyond the bounds."""
        entry = self._entries.get(name.lower())
        if entry is None:
            raise self._part(name, "is missing")
        if entry.flag_bits & _ENCRYPTED:
            raise self._part(name, "is protected by a password")
        if entry.compress_type not in _METHODS:
            raise self._part(name, "is compressed in a way that Office never uses")
        content = self._expand(name, entry)
        self._pay(name, content)
        return content

    def _expand(self, name: str, entry: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        try:
            with self.archive.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    chunks.append(chunk)
                    size += len(chunk)
                    self._refuse_bomb(name, entry, size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._part(name, "is damaged") from error
        except (RuntimeError, NotImplementedError) as error:
            raise self._part(name, "cannot be expanded") from error
        return b"".join(chunks)

    def _refuse_bomb(self, name: str, entry: zipfile.ZipInfo, size: int) -> None:
        bounds = self.bounds
        if size > bounds.part:
            raise self._beyond(name, f"expands to more than {bounds.part // MEGABYTE} MB")
        if size > bounds.ratio_from and size > bounds.ratio * max(entry.compress_size, 1):
            raise self._beyond(name, f"expands to more than {bounds.ratio} times its size")
        if self.read_bytes + size > bounds.total:
            raise self._beyond("", f"expands to more than {bounds.total // MEGABYTE} MB")

    def _pay(self, name: str, content: bytes) -> None:
        self.read_parts += 1
        self.read_bytes += len(content)
        self.read_markup += content.count(b"<")
        if self.read_parts > self.bounds.entries:
            raise self._beyond("", f"makes us read more than {self.bounds.entries} parts")
        if self.read_markup > self.bounds.markup:
            raise self._beyond(name, "holds more markup than any honest file")

    def _part(self, name: str, what: str) -> PartError:
        return PartError(
            f"the part {name} {what}", where=str(self.path), next_step="save the file once more"
        )

    def _beyond(self, name: str, what: str) -> ReadError:
        subject = f"the part {name} " if name else ""
        return ReadError(
            f"{subject}{what}, beyond what is read of a file that anybody may have made",
            where=str(self.path),
            next_step="split the file, or save it once more in the program that made it",
        )
