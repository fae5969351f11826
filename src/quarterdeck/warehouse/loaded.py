"""What loading a project's sources came to, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from quarterdeck.core.finding import Finding


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """One canonical table as it was loaded.

    ``file`` is the query's file relative to the project and ``query`` its text, both None where the
    project has no query for the table; ``relations`` are what the query reads and ``columns`` the
    canonical columns it delivers. ``local_rows`` of the ``rows`` were written by people. ``view``:
    the rows are read anew by each query and never copied.
    """

    table: str
    rows: int = 0
    file: str | None = None
    query: str | None = None
    relations: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    local_rows: int = 0
    view: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """All canonical tables in their order, what was noticed, and what the findings are judged by:
    the reporting currency and the as-of day (None: no day was given, nothing counts as future)."""

    tables: tuple[LoadedTable, ...]
    findings: tuple[Finding, ...]
    currency: str
    as_of: date | None = None

    def table(self, name: str) -> LoadedTable:
        return next(t for t in self.tables if t.table == name)
