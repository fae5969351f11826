"""Data files as relations of the database, each with proper types, read where it lies if it can be."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

import duckdb
import python_calamine

from quarterdeck.core.tablefile import FileColumn, FileFormat, TableFile, ValueType, cell_text
from quarterdeck.errors import SourceError

LONGEST_LINE = 16 << 20
"""Bytes of one row; notes and e-mails in exports are long."""

_TYPES = {
    ValueType.TEXT: "VARCHAR",
    ValueType.INTEGER: "BIGINT",
    ValueType.NUMBER: "DOUBLE",
    ValueType.BOOLEAN: "BOOLEAN",
    ValueType.DATE: "DATE",
    ValueType.TIMESTAMP: "TIMESTAMP",
}


def register(
    connection: duckdb.DuckDBPyConnection,
    files: Sequence[TableFile],
    *,
    only: Collection[str] | None = None,
) -> None:
    """Make a relation of each file's name: a view over files that can be read where they lie, else a table.

    ``only`` limits this to the names that queries use (names of no file are passed over). Raises
    SourceError for two files of one name, and for a file among those asked for that cannot be read.
    """
    wanted = None if only is None else {name.lower() for name in only}
    seen: dict[str, TableFile] = {}
    for file in files:
        if file.name in seen:
            raise _twice(file, seen[file.name])
        seen[file.name] = file
        if wanted is None or file.name.lower() in wanted:
            _register(connection, file)


def _twice(file: TableFile, other: TableFile) -> SourceError:
    return SourceError(
        f"two files would both be called {file.name!r}: {other.path} and {file.path}",
        where=str(file.path),
        next_step=f'give one another name in quarterdeck.toml: [data.files."{file.path.name}"] name = "..."',
    )


def _register(connection: duckdb.DuckDBPyConnection, file: TableFile) -> None:
    if file.fault is not None:
        raise SourceError(file.fault.what, where=file.fault.where, next_step=file.fault.next_step)
    if not file.path.is_file():
        raise SourceError(
            "the file is gone",
            where=str(file.path),
            next_step="put it back, or run the command again",
        )
    try:
        if file.clean:
            connection.execute(f"CREATE VIEW {_name(file.name)} AS {_in_place(file)}")
        else:
            _load(connection, file)
    except duckdb.Error as error:
        raise _unreadable(file, error) from error


def _unreadable(file: TableFile, error: duckdb.Error) -> SourceError:
    words = str(error).split("\n\nPossible")[0].split("\nPossible")[0]
    return SourceError(
        " ".join(words.split())[:600],
        where=str(file.path),
        next_step=f'correct the file, or list the column as text: [data.files."{file.path.name}"] text = ["..."]',
    )


def _in_place(file: TableFile) -> str:
    match file.format:
        case FileFormat.PARQUET:
            return f"SELECT * FROM read_parquet({_text(str(file.path))})"
        case FileFormat.JSON:
            return _json(file, file.path)
        case _:
            return _csv(file.columns, file.path, file.delimiter)


def _load(connection: duckdb.DuckDBPyConnection, file: TableFile) -> None:
    """Rewrite the file as clean UTF-8 in a temporary folder, and load it from there."""
    with tempfile.TemporaryDirectory(prefix="quarterdeck-") as folder:
        clean = Path(folder) / "rows"
        if file.format is FileFormat.JSON:
            clean.write_text(file.path.read_text(file.encoding), encoding="utf-8")
            select = _json(file, clean)
        else:
            _write_clean(file, clean)
            select = _csv(file.columns, clean, ",")
        connection.execute(f"CREATE TABLE {_name(file.name)} AS {select}")


def _write_clean(file: TableFile, target: Path) -> None:
    rows = _sheet_rows(file) if file.format is FileFormat.SHEET else _text_rows(file)
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow([column.name for column in file.columns])
        writer.writerows(_even(file, rows))


def _text_rows(file: TableFile) -> Iterator[tuple[int, Sequence[str]]]:
    csv.field_size_limit(LONGEST_LINE)
    with file.path.open(encoding=file.encoding, newline="") as stream:
        above = 1 if _states_delimiter(stream.readline()) else 0
        if not above:
            stream.seek(0)
        reader = csv.reader(stream, delimiter=file.delimiter)
        begins = 1 + above
        try:
            for cells in reader:
                yield begins, cells
                begins = reader.line_num + 1 + above
        except (UnicodeDecodeError, csv.Error) as error:
            raise SourceError(
                f"cannot be read on: {error}",
                where=f"{file.path}:{begins}",
                next_step="export the file again as UTF-8",
            ) from error


def _states_delimiter(line: str) -> bool:
    return line.strip().lower().startswith("sep=") and len(line.rstrip("\r\n")) == 5


def _sheet_rows(file: TableFile) -> Iterator[tuple[int, Sequence[str]]]:
    workbook = python_calamine.CalamineWorkbook.from_path(str(file.path))
    rows = workbook.get_sheet_by_name(file.sheet).to_python(skip_empty_area=False)
    for line, row in enumerate(rows, start=1):
        yield line, [cell_text(cell) for cell in row]


def _even(file: TableFile, rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Sequence[str]]:
    """The rows below the header, each as long as the header; a longer one is an error, none is lost."""
    width = len(file.columns)
    for line, cells in rows:
        if line <= file.header_line or not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[width:]):
            raise SourceError(
                f"this row has {len(cells)} cells, the header has {width}",
                where=f"{file.path}:{line}",
                next_step="correct the line: a delimiter inside a value needs quotes around the value",
            )
        yield [*cells[:width], *[""] * (width - len(cells))]


def _csv(columns: Sequence[FileColumn], path: Path, delimiter: str) -> str:
    types = ", ".join(f"{_text(c.name)}: {_text(_read_type(c))}" for c in columns)
    values = ", ".join(f"{_value(c)} AS {_name(c.name)}" for c in columns)
    return (
        f"SELECT {values} FROM read_csv({_text(str(path))}, auto_detect = false, header = true, "
        f"delim = {_text(delimiter)}, quote = '\"', escape = '\"', strict_mode = true, "
        f"max_line_size = {LONGEST_LINE}, columns = {{{types}}})"
    )


def _read_type(column: FileColumn) -> str:
    return _TYPES[column.type] if column.plain else "VARCHAR"


def _json(file: TableFile, path: Path) -> str:
    """JSON tells its own types; only texts that are dates or numbers, and identifiers, are ours."""
    told = [c for c in file.columns if not c.plain]
    replaced = ", ".join(
        f"{_value(c, source=f'CAST({_name(c.name)} AS VARCHAR)')} AS {_name(c.name)}" for c in told
    )
    star = f"* REPLACE ({replaced})" if told else "*"
    return f"SELECT {star} FROM read_json({_text(str(path))}, sample_size = -1, maximum_object_size = {LONGEST_LINE})"


def _value(column: FileColumn, source: str | None = None) -> str:
    """SQL for a column's value in its proper type."""
    name = source or _name(column.name)
    if column.plain:
        return name
    raw = f"nullif(trim({name}), '')"
    if column.empties:
        raw = f"CASE WHEN trim({name}) NOT IN ({', '.join(map(_text, column.empties))}) THEN {raw} END"
    match column.type:
        case ValueType.DATE if column.formats:
            return f"CAST(strptime({raw}, [{', '.join(map(_text, column.formats))}]) AS DATE)"
        case ValueType.TIMESTAMP if column.formats:
            return f"strptime({raw}, [{', '.join(map(_text, column.formats))}])"
        case ValueType.TIMESTAMP if column.zoned:
            return f"timezone('UTC', CAST({raw} AS TIMESTAMPTZ))"
        case ValueType.NUMBER:
            return f"CAST({_number(raw, column)} AS DOUBLE)"
    return f"CAST({raw} AS {_TYPES[column.type]})"


def _number(raw: str, column: FileColumn) -> str:
    if column.grouping:
        raw = f"rtrim(translate({raw}, {_text(column.grouping)}, ''), '.')"
    return raw if column.decimal == "." else f"replace({raw}, {_text(column.decimal)}, '.')"


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
