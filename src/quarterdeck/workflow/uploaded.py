"""What a person uploads, as a file for the readers of files: bounded, under a name of ours, gone afterwards."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quarterdeck.core.printable import printable
from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import OFFICE, too_large

LONGEST_NAME = 80
"""Characters of a name that are kept, its ending among them; file systems hold 255 bytes."""

_UNSAFE = re.compile(r'[<>:"/\\|?*]+')


def shown_name(name: str, otherwise: str = "upload") -> str:
    """The name of an uploaded file without folders and without signs that no file's name may hold."""
    last = re.split(r"[/\\]", name)[-1]
    plain = _UNSAFE.sub("-", printable(last)).strip(" .") or otherwise
    ending = Path(plain).suffix[:10]
    return plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - len(ending)] + ending


@contextmanager
def as_file(name: str, content: bytes, most: int = OFFICE.file) -> Iterator[Path]:
    """The content as a file that ends with the block.

    ReadError where it has more than ``most`` bytes, and of a reader inside the block: they name the file as
    the person knows it, not where it stood here.
    """
    shown = shown_name(name)
    if len(content) > most:
        raise too_large(Path(shown), most)
    with tempfile.TemporaryDirectory(prefix="quarterdeck-") as folder:
        path = Path(folder) / shown
        path.write_bytes(content)
        try:
            yield path
        except ReadError as error:
            raise ReadError(
                error.what.replace(str(path), shown), where=shown, next_step=error.next_step
            ) from error
