"""Files that are no .pptx at all, and above all those of the old, binary Office: refused with the way out."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import OFFICE, opened

_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
"""The first bytes of a compound file, [MS-CFB] 2.2."""

_HEADER = 512
_SECTOR_SHIFT = 30
_DIRECTORY_SECTOR = 48
_DIRECTORY_BYTES = 4096
"""The streams that name the kind are among the first entries (128 bytes each) of the directory."""


_PACKAGE = b"PK"
_PDF = b"%PDF-"


def refuse_other_kinds(path: Path) -> None:
    """ReadError where the file is no zip package: an old .ppt, a deck behind a password, a PDF ..."""
    with opened(path, OFFICE.file) as file:
        head = file.read(len(_COMPOUND))
        if head.startswith(_PACKAGE):
            return
        directory = _directory(file) if head == _COMPOUND else None
    if directory is not None:
        raise _old_office(str(path), directory)
    what = "is a PDF, not a deck" if head.startswith(_PDF) else "is not a PowerPoint file"
    raise ReadError(what, where=str(path), next_step="give the deck as .pptx")


def _old_office(where: str, directory: bytes) -> ReadError:
    if _named(directory, "EncryptedPackage"):
        return ReadError(
            "is protected by a password",
            where=where,
            next_step="remove the password in PowerPoint (File, Info, Protect) and save it",
        )
    if _named(directory, "PowerPoint Document"):
        return ReadError(
            "is a deck of PowerPoint 97-2003 (.ppt)",
            where=where,
            next_step="open it in PowerPoint and save it as .pptx",
        )
    return ReadError(
        "is a file of the old Office, and no deck that can be read",
        where=where,
        next_step="open it in the program that made it and save it as .pptx",
    )


def _directory(file: IO[bytes]) -> bytes:
    """The first bytes of the directory of streams; "" where the header points nowhere."""
    file.seek(0)
    header = file.read(_HEADER)
    shift = int.from_bytes(header[_SECTOR_SHIFT : _SECTOR_SHIFT + 2], "little")
    sector = int.from_bytes(header[_DIRECTORY_SECTOR : _DIRECTORY_SECTOR + 4], "little")
    if shift not in (9, 12):
        return b""
    file.seek((sector + 1) << shift)
    return file.read(_DIRECTORY_BYTES)


def _named(directory: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in directory
