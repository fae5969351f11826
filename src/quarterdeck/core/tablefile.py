"""A data file as found: where it is, how it is written, which columns it holds.

``intake.tables`` finds this out; ``warehouse.files`` reads the file accordingly.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

EMPTY_WORDS = ("NULL", "null", "\\N", "N/A", "n/a", "#N/A", "NaN", "nan", "None", "-", "—", "–")
"""What exports write for "no value"; in columns of text they stay as they are."""


class FileFormat(StrEnum):
    CSV = "csv"
    SHEET = "sheet"
    PARQUET = "parquet"
    JSON = "json"


class ValueType(StrEnum):
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    TIMESTAMP = "timestamp"


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column: its type, and how its values are written where that is not the plain way.

    ``formats`` are strptime formats (none: ISO 8601); ``zoned`` says that times carry an offset from
    UTC; ``grouping`` holds characters to take out of numbers, ``decimal`` is their decimal mark;
    ``empties`` are words that stand for no value; ``samples`` a few values as written.
    """

    name: str
    type: ValueType
    samples: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    zoned: bool = False
    grouping: str = ""
    decimal: str = "."
    empties: tuple[str, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether a database reads the values without being told how."""
        return not (
            self.formats or self.zoned or self.grouping or self.empties or self.decimal != "."
        )


@dataclass(frozen=True, slots=True)
class FileFault:
    """Why a file cannot be read: what, where (file and line) and what to do next."""

    what: str
    where: str
    next_step: str


@dataclass(frozen=True, slots=True)
class TableFile:
    """One table of data in a file. ``name`` is its relation in SQL.

    ``dates`` is the order of day, month and year that was found or set ("dmy", "mdy", "ymd" or "" where
    no date needs one). ``clean`` says that the file is UTF-8 with its header on the first line and
    rows of equal length, so that it can be read where it lies. ``columns`` is empty for Parquet
    files, which describe themselves. ``ambiguous`` names columns of dates that no value decides.
    """

    name: str
    path: Path
    format: FileFormat
    columns: tuple[FileColumn, ...] = ()
    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    dates: str = ""
    sheet: str = ""
    header_line: int = 1
    clean: bool = True
    notes: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    fault: FileFault | None = None

    def column(self, name: str) -> FileColumn:
        """The column of that name; KeyError where there is none."""
        return {c.name: c for c in self.columns}[name]


def relation_name(text: str) -> str:
    """A name for SQL: lower case, letters and digits of any script, all else one underscore."""
    return re.sub(r"[\W_]+", "_", text.casefold()).strip("_") or "table"


def quoted(name: str) -> str:
    """The name as an identifier in SQL, in quotes only where it needs them."""
    if re.fullmatch(r"[a-z_][a-z0-9_]*", name) and name not in RESERVED:
        return name
    return '"' + name.replace('"', '""') + '"'


_RESERVED_WORDS = (
    "all analyse analyze and any array as asc asymmetric at both case cast check collate column constraint create "
    "default deferrable desc describe distinct do else end except false fetch for foreign from grant group "
    "having in initially intersect into lambda lateral leading limit not null offset on only or order pivot "
    "placing primary qualify references returning select show some summarize symmetric table then to "
    "trailing true union unique unpivot using variadic when where window with authorization binary "
    "collation concurrently cross freeze full glob ilike inner is isnull join left like map natural "
    "notnull outer overlaps positional right semi anti asof similar tablesample verbose values row "
    "index"
)
RESERVED: Collection[str] = frozenset(_RESERVED_WORDS.split())
"""Words that DuckDB does not take as a column's name without quotes (and some that read badly)."""


def cell_text(value: object) -> str:
    """A cell of a workbook as a text file would write it: ISO days, whole numbers without a point."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime.datetime() if value.time() == datetime.time():
            return value.date().isoformat()
        case datetime.datetime():
            return value.isoformat(sep=" ")
        case datetime.date() | datetime.time():
            return value.isoformat()
    return str(value).strip()
