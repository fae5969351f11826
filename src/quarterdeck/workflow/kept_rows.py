"""Rows that people keep in the workspace, as a file that every build reads.

The workspace's database is the home of goals, outcomes, stakeholders, promises, requests and what
customers said; ``.quarterdeck/workspace/rows.json`` is derived from it at each change, so that a
build on the command line says the same as one in the browser. The rows are canonical
(``core.canonical``) and are laid over the sources, the intake workbooks and the follow-ups: of a row
with a known identifier the named columns replace what stands there, None empties a column, and a
column that is not named stays.

Rows are never removed by a row: the canonical tables know no deletion, and what was promised or
reached stays in the account's history. What no longer holds says so in its own words: a commitment
is ``cancelled``, a goal ``dropped``, a request ``declined``, a contact has ``left_on``. A row that only
the workspace has is gone from the next build when the workspace leaves it out of the file.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from quarterdeck.core.calendar import FIRST_DAY, LAST_DAY
from quarterdeck.core.canonical import Column, ColumnType, table
from quarterdeck.core.printable import printable
from quarterdeck.errors import ConflictError, ProjectError
from quarterdeck.workflow.files import held, write_whole
from quarterdeck.workflow.project import Project

FORMAT = 1
"""Goes up when an older product would misread the file."""

KEPT_TABLES = (
    "contacts",
    "goals",
    "outcomes",
    "commitments",
    "requests",
    "statements",
    "surveys",
    "interactions",
    "events",
    "investments",
)
"""Tables whose rows people keep. Accounts, contracts, use, tickets and invoices come from sources."""

LONGEST_CELL = 20_000
"""Characters of a text in a row, ten times what a text on a slide may have."""

_WHOLE_DIGITS = 14
"""Digits before the point that a canonical amount (DECIMAL(18,4)) has room for."""

Row = Mapping[str, object]
Cell = Callable[[Column, object], object]


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Rows by canonical table, and the version of the workspace's database that they stand for.

    Cells are None or of the column's type: str, date, datetime, int, Decimal, float, bool. Each row
    names at least the table's key; a row that no source delivers needs the required columns too.
    """

    version: int
    tables: Mapping[str, tuple[Row, ...]]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    version: int
    tables: dict[str, list[dict[str, Any]]]


class _Raw(msgspec.Struct, frozen=True):
    tables: msgspec.Raw


def kept_rows_file(project: Project) -> Path:
    """Where the rows stand; deleted, builds go on without them until they are written again."""
    return project.cache / "workspace" / "rows.json"


def write_kept_rows(project: Project, rows: KeptRows) -> None:
    """Put the rows in the place of those that stand in the file, whole or not at all.

    ConflictError where the file holds a newer version already; ProjectError, by table, row and
    column, for what is no canonical row. A file that cannot be read any more is replaced.
    """
    path = kept_rows_file(project)
    content = _encoded(path, rows)
    with held(path):
        there = _version_there(path)
        if there is not None and there > rows.version:
            raise ConflictError(
                f"holds version {there} of the workspace's rows, which is newer than {rows.version}",
                where=str(path),
                next_step="read the rows from the database again and write those",
            )
        write_whole(path, content)


def read_kept_rows(project: Project) -> KeptRows | None:
    """The rows as they were written last, None where the project has no workspace.

    ProjectError for a file that is damaged or of a newer product: builds do not silently go on
    without what people wrote.
    """
    path = kept_rows_file(project)
    content = _content(path)
    if content is None:
        return None
    file = _decoded(path, content)
    try:
        tables = {n: tuple(_rows(n, found, _read_cell)) for n, found in file.tables.items()}
    except ValueError as error:
        raise _bad(path, str(error)) from error
    return KeptRows(file.version, tables)


def kept_rows_digest(project: Project) -> str:
    """What changes when a build would read other rows; a new version of the same rows is the same."""
    content = _content(kept_rows_file(project))
    if content is None:
        return ""
    with suppress(msgspec.DecodeError, RecursionError):  # damaged: reading it will say so
        content = bytes(msgspec.json.decode(content, type=_Raw).tables)
    return hashlib.sha256(content).hexdigest()


def _encoded(path: Path, rows: KeptRows) -> bytes:
    given = {name: found for name, found in sorted(rows.tables.items()) if found}
    try:
        tables = {name: _rows(name, found, _written_cell) for name, found in given.items()}
        return msgspec.json.encode(_File(FORMAT, rows.version, tables)) + b"\n"
    except UnicodeEncodeError as error:
        raise _not_written(path, f"a text holds half a character: {error.reason}") from error
    except ValueError as error:
        raise _not_written(path, str(error)) from error


def _not_written(path: Path, what: str) -> ProjectError:
    return ProjectError(
        what,
        where=str(path),
        next_step="correct this row in the workspace; nothing was written",
    )


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ProjectError(
            f"cannot be read: {error.strerror}",
            where=str(path),
            next_step="check who may read it, and that it is a file",
        ) from error


def _decoded(path: Path, content: bytes) -> _File:
    try:
        file = msgspec.json.decode(content, type=_File)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise _bad(path, str(error)) from error
    if file.format != FORMAT:
        raise _bad(path, f"is of format {file.format}; this version reads {FORMAT}")
    return file


def _version_there(path: Path) -> int | None:
    """The version of the file that is there; None for none, and for one that cannot be read."""
    try:
        content = _content(path)
        return None if content is None else _decoded(path, content).version
    except ProjectError:
        return None


def _rows(name: str, rows: Sequence[Row], cell: Cell) -> list[dict[str, Any]]:
    """The rows of a table with each cell converted by ``cell``; ValueError says which cannot be."""
    if name not in KEPT_TABLES:
        raise ValueError(f"{name} is no table of rows that people keep")
    columns = {column.name: column for column in table(name).all_columns}
    found: list[dict[str, Any]] = []
    for number, row in enumerate(rows, 1):
        try:
            found.append({key: _cell(columns, key, value, cell) for key, value in row.items()})
        except ValueError as error:
            place = f"{name}, row {number} ({str(row.get(table(name).key or ''))[:80]})"
            raise ValueError(f"{place}: {error}") from error
    _check_ids(name, found)
    return found


def _cell(columns: Mapping[str, Column], key: str, value: object, cell: Cell) -> object:
    column = columns.get(key)
    if column is None:
        raise ValueError(f"there is no column {key!r}")
    if value is None:
        return None
    try:
        return cell(column, value)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise ValueError(f"{key} is {str(value)[:80]!r}, {error}") from error


def _check_ids(name: str, rows: Sequence[Row]) -> None:
    """Every row has its table's key, and no two rows the same."""
    key = table(name).key or ""
    known: set[str] = set()
    for number, row in enumerate(rows, 1):
        id = row.get(key)
        if not isinstance(id, str) or not id or printable(id) != id:
            raise ValueError(f"{name}, row {number}: {key} is {str(id)[:80]!r}")
        if id in known:
            raise ValueError(f"{name}: two rows have the identifier {id!r}")
        known.add(id)


def _written_cell(column: Column, value: object) -> object:
    """A cell as JSON holds it exactly: days, times and decimals as texts."""
    match column.type, value:
        case ColumnType.TEXT, str():
            return _text(column, value)
        case ((ColumnType.DECIMAL | ColumnType.RATE), (Decimal() | int())) if not isinstance(
            value, bool
        ):
            return format(_amount(Decimal(value)), "f")
        case ColumnType.TIMESTAMP, datetime() if value.tzinfo is None:
            return _in_time(value).isoformat()
        case ColumnType.DATE, date() if not isinstance(value, datetime):
            return _in_time(value).isoformat()
        case ColumnType.INTEGER, int() if not isinstance(value, bool):
            return _whole(value)
        case ColumnType.NUMBER, (float() | int()) if not isinstance(value, bool):
            return _finite(float(value))
        case ColumnType.BOOLEAN, bool():
            return value
    raise TypeError(f"which is no {column.type.value}")


def _read_cell(column: Column, value: object) -> object:
    """A cell as the canonical layer takes it, from what JSON holds."""
    if column.type not in _AS_TEXT:
        return _written_cell(column, value)
    if not isinstance(value, str):
        raise TypeError(f"which is no {column.type.value}")
    return _AS_TEXT[column.type](value)


_AS_TEXT: Mapping[ColumnType, Callable[[str], object]] = {
    ColumnType.DECIMAL: lambda text: _amount(Decimal(text)),
    ColumnType.RATE: lambda text: _amount(Decimal(text)),
    ColumnType.TIMESTAMP: lambda text: _in_time(datetime.fromisoformat(text)),
    ColumnType.DATE: lambda text: _in_time(date.fromisoformat(text)),
}
"""Types that JSON does not have or would not keep exactly, and how their texts are read."""


def _amount(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError("which is no amount")
    if value.adjusted() >= _WHOLE_DIGITS:
        raise ValueError(f"which has more than {_WHOLE_DIGITS} digits before the point")
    if value.adjusted() < -_WHOLE_DIGITS or len(value.as_tuple().digits) > 2 * _WHOLE_DIGITS:
        raise ValueError("which has more digits than an amount")
    return value


def _in_time(value: date) -> Any:
    if not FIRST_DAY <= (value.date() if isinstance(value, datetime) else value) <= LAST_DAY:
        raise ValueError(f"which is not between {FIRST_DAY} and {LAST_DAY}")
    return value


def _whole(value: int) -> int:
    if not -(2**63) <= value < 2**63:
        raise ValueError("which is too large")
    return value


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("which is no number")
    return value


def _text(column: Column, value: str) -> str:
    if len(value) > LONGEST_CELL:
        raise ValueError(f"which has more than {LONGEST_CELL:,} characters")
    if column.values and value not in column.values:
        raise ValueError(f"which is none of {', '.join(column.values)}")
    return value


def _bad(path: Path, what: str) -> ProjectError:
    return ProjectError(
        what,
        where=str(path),
        next_step="start the workspace with: quarterdeck serve (it writes the file anew from its "
        "database), or delete the file to build without what people changed there",
    )
