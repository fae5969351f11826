"""A fault in a data file on its way from where it is seen to the file it belongs to."""

from __future__ import annotations

from pathlib import Path

from quarterdeck.core.tablefile import FileFault
from quarterdeck.errors import SourceError


class UnreadableTableError(Exception):
    """Raised and caught inside the readers; users see the SourceError that is made of its fault."""

    def __init__(self, fault: FileFault) -> None:
        self.fault = fault
        super().__init__(fault.what)


def fault(
    path: Path, what: str, next_step: str, *, line: int | None = None
) -> UnreadableTableError:
    """The fault at ``path`` (and ``line``, from 1), to be raised."""
    where = f"{path}:{line}" if line else str(path)
    return UnreadableTableError(FileFault(what, where, next_step))


def source_error(found: FileFault) -> SourceError:
    """The error that a person sees."""
    return SourceError(found.what, where=found.where, next_step=found.next_step)
