"""Finding out how data files are written, without loading them whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quarterdeck.core.nearest import nearest
from quarterdeck.core.settings import DataSettings, FileOptions
from quarterdeck.core.tablefile import (
    EMPTY_WORDS,
    FileFault,
    FileFormat,
    TableFile,
    ValueType,
    relation_name,
)
from quarterdeck.errors import SourceError
from quarterdeck.intake.delimited import read_delimited
from quarterdeck.intake.jsonfiles import read_objects
from quarterdeck.intake.rows import Grid, Row, grid
from quarterdeck.intake.sheets import read_sheets
from quarterdeck.intake.tablefault import UnreadableTableError, fault, source_error
from quarterdeck.intake.values import (
    ColumnFinding,
    Conventions,
    bare_numbers,
    decimal_mark,
    find_column,
)

FORMATS = {
    ".csv": FileFormat.CSV,
    ".tsv": FileFormat.CSV,
    ".tab": FileFormat.CSV,
    ".psv": FileFormat.CSV,
    ".txt": FileFormat.CSV,
    ".xlsx": FileFormat.SHEET,
    ".xlsm": FileFormat.SHEET,
    ".xlsb": FileFormat.SHEET,
    ".xls": FileFormat.SHEET,
    ".ods": FileFormat.SHEET,
    ".parquet": FileFormat.PARQUET,
    ".jsonl": FileFormat.JSON,
    ".ndjson": FileFormat.JSON,
    ".json": FileFormat.JSON,
}
PARQUET_MARK = b"PAR1"


def scan(
    root: Path, folders: Sequence[str], options: Mapping[str, FileOptions], *, dates: str = ""
) -> tuple[TableFile, ...]:
    """Every table in the data files of the folders (and files) named, sorted by relation name.

    ``folders`` are relative to ``root`` or absolute; ``options`` say how single files are to be read,
    ``dates`` the order of day and month where no value of a file decides. Relations are named by the
    file: ``tickets``; in a folder below, ``zendesk_tickets``; a workbook's sheets ``book__sheet``.
    A file that cannot be read is there with its ``fault``, so that it stops only who needs it.
    Raises SourceError for a folder that is not there, options for a file that is not there, and two
    tables of the same name.
    """
    found: list[TableFile] = []
    known: set[str] = set()
    for path, name in _files(root, folders):
        keys = (name.relative, path.name, path.stem, name.relation)
        known.update(keys)
        chosen = next((options[key] for key in keys if key in options), FileOptions())
        tables = describe(path, chosen, name=name.relation, dates=dates)
        known.update(t.name for t in tables)
        found.extend(tables)
    _refuse_strange_options(options, known)
    _refuse_equal_names(found)
    return tuple(sorted(found, key=lambda t: t.name))


def scan_settings(root: Path, settings: DataSettings) -> tuple[TableFile, ...]:
    """The tables that a project's settings name."""
    return scan(root, settings.folders, settings.files, dates=settings.dates)


def describe(
    path: Path, options: FileOptions, *, name: str, dates: str = ""
) -> tuple[TableFile, ...]:
    """The tables in one file: one, or one for each sheet of a workbook; faults are within them."""
    form = FORMATS[path.suffix.lower()]
    relation = relation_name(options.name) if options.name else name
    try:
        match form:
            case FileFormat.CSV:
                return (_csv(path, options, relation, dates),)
            case FileFormat.SHEET:
                return tuple(_sheets(path, options, relation, dates))
            case FileFormat.JSON:
                return (_json(path, options, relation, dates),)
            case FileFormat.PARQUET:
                return (_parquet(path, relation),)
    except UnreadableTableError as error:
        return (TableFile(relation, path, form, clean=False, fault=error.fault),)
    except OSError as error:
        unread = FileFault(f"cannot be read: {error.strerror}", str(path), "check the file")
        return (TableFile(relation, path, form, clean=False, fault=unread),)


def refuse_faults(files: Sequence[TableFile]) -> None:
    """Raise SourceError for the first of the files that cannot be read."""
    for file in files:
        if file.fault is not None:
            raise source_error(file.fault)


@dataclass(frozen=True, slots=True)
class _FileName:
    """A file's path within its folder, and the relation named after it."""

    relative: str
    relation: str


def data_files(root: Path, folders: Sequence[str]) -> tuple[Path, ...]:
    """The data files in the folders (and files) named, in the order in which they are read."""
    return tuple(path for path, _ in _files(root, folders))


def _files(root: Path, folders: Sequence[str]) -> Iterator[tuple[Path, _FileName]]:
    for folder in folders:
        base = (root / folder).resolve()
        if base.is_file():
            yield base, _FileName(base.name, relation_name(base.stem))
            continue
        if not base.is_dir():
            raise SourceError(
                "there is no such data folder",
                where=str(base),
                next_step=f"correct folders under [data] in quarterdeck.toml (now {folder!r})",
            )
        for path in sorted(base.rglob("*")):
            relative = path.relative_to(base)
            if path.suffix.lower() in FORMATS and path.is_file() and not _hidden(relative):
                stem = "_".join((*relative.parts[:-1], path.stem))
                yield path, _FileName(relative.as_posix(), relation_name(stem))


def _hidden(relative: Path) -> bool:
    """Hidden files, and the lock files that office programs leave beside an open workbook."""
    return any(part.startswith((".", "~$")) for part in relative.parts)


def _refuse_strange_options(options: Mapping[str, FileOptions], known: set[str]) -> None:
    for key in options:
        if key not in known:
            guess = nearest(key, sorted(known))
            raise SourceError(
                f'[data.files."{key}"] names a file that is not there',
                where="quarterdeck.toml",
                next_step=f"write {guess!r}" if guess else "remove it or correct its name",
            )


def _refuse_equal_names(files: Sequence[TableFile]) -> None:
    seen: dict[str, TableFile] = {}
    for file in files:
        if file.name in seen:
            raise SourceError(
                f"two tables would both be called {file.name!r}: {seen[file.name].path} and {file.path}",
                where=str(file.path),
                next_step=f'give one another name in quarterdeck.toml: [data.files."{file.path.name}"] name = "..."',
            )
        seen[file.name] = file


def _csv(path: Path, options: FileOptions, name: str, dates: str) -> TableFile:
    found = read_delimited(path, options)
    base = TableFile(
        name,
        path,
        FileFormat.CSV,
        encoding=found.encoding,
        delimiter=found.delimiter,
        clean=found.clean,
    )
    return _with_columns(base, found.grid, options, dates)


def _sheets(path: Path, options: FileOptions, name: str, dates: str) -> Iterator[TableFile]:
    sheets = list(read_sheets(path, options))
    if not sheets:
        raise fault(path, "holds no sheet with rows", "export the workbook again")
    for sheet, rows in sheets:
        relation = name if options.sheet else f"{name}__{relation_name(sheet)}"
        yield _sheet(
            TableFile(relation, path, FileFormat.SHEET, sheet=sheet, clean=False),
            rows,
            options,
            dates,
        )


def _sheet(base: TableFile, rows: list[Row], options: FileOptions, dates: str) -> TableFile:
    try:
        return _with_columns(base, grid(rows, base.path, options), options, dates)
    except UnreadableTableError as error:
        place = replace(error.fault, where=f"{error.fault.where} (sheet {base.sheet!r})")
        return replace(base, fault=place)


def _json(path: Path, options: FileOptions, name: str, dates: str) -> TableFile:
    objects, encoding = read_objects(path)
    names = tuple(dict.fromkeys(key for entry in objects for key in entry))
    texts = {key: [_json_text(entry.get(key)) for entry in objects] for key in names}
    findings = _find_columns(texts, options, dates, decimal=options.decimal)
    base = TableFile(
        name, path, FileFormat.JSON, encoding=encoding, clean=encoding in ("utf-8", "utf-8-sig")
    )
    return _completed(base, findings, options, dates)


def _json_text(value: Any) -> str:
    """The value as text; nested values are no column to describe."""
    if isinstance(value, str):
        return value
    return "" if value is None else _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "{}" if isinstance(value, dict | list) else repr(value)


def _parquet(path: Path, name: str) -> TableFile:
    size = path.stat().st_size
    if size == 0:
        raise fault(path, "is empty (0 bytes)", "export the file again, or remove it")
    with path.open("rb") as stream:
        head = stream.read(4)
        stream.seek(max(0, size - 4))
        tail = stream.read(4)
    if head != PARQUET_MARK or tail != PARQUET_MARK:
        raise fault(path, "is not a whole Parquet file", "write the file again")
    return TableFile(name, path, FileFormat.PARQUET)


def _with_columns(base: TableFile, table: Grid, options: FileOptions, dates: str) -> TableFile:
    texts = {name: tuple(dict.fromkeys(table.values(i))) for i, name in enumerate(table.names)}
    _refuse_strange_text(base.path, options, table.names)
    decimal = options.decimal or _file_decimal(texts, base.delimiter)
    findings = _find_columns(texts, options, dates, decimal=decimal)
    described = _completed(base, findings, options, dates)
    return replace(
        described, decimal=decimal or ".", header_line=table.header_line, notes=table.notes
    )


def _refuse_strange_text(path: Path, options: FileOptions, names: Sequence[str]) -> None:
    for name in options.text:
        if name not in names:
            guess = nearest(name, names)
            raise fault(
                path,
                f"has no column {name!r}, which quarterdeck.toml lists under text",
                f"write {guess!r}" if guess else f"its columns are: {', '.join(names)}",
            )


def _file_decimal(texts: Mapping[str, Sequence[str]], delimiter: str) -> str:
    """The decimal mark that some column of numbers proves; a semicolon as delimiter suggests a comma."""
    for name, values in texts.items():
        finding = find_column(name, values, Conventions(decimal=""))
        if finding.column.type is ValueType.NUMBER:
            filled = [v.strip() for v in values if v.strip() not in ("", *EMPTY_WORDS)]
            mark = decimal_mark(bare_numbers(filled) or ())
            if mark:
                return mark
    return "," if delimiter == ";" and not _has_points(texts) else ""


def _has_points(texts: Mapping[str, Sequence[str]]) -> bool:
    return any(
        find_column(name, values, Conventions(decimal=".")).column.type is ValueType.NUMBER
        and any("." in v for v in values)
        for name, values in texts.items()
    )


def _find_columns(
    texts: Mapping[str, Sequence[str]], options: FileOptions, dates: str, *, decimal: str
) -> list[ColumnFinding]:
    """The columns, the order of day and month of one deciding for those that leave it open."""

    def found(order: str) -> list[ColumnFinding]:
        conventions = Conventions(decimal, order, options.text)
        return [find_column(name, values, conventions) for name, values in texts.items()]

    first = found("")
    if not any(f.ambiguous for f in first):
        return first
    decided = {f.dates.order for f in first if f.dates is not None and f.dates.order}
    order = options.dates or (decided.pop() if len(decided) == 1 else "") or dates
    return found(order) if order else first


def _completed(
    base: TableFile, findings: Sequence[ColumnFinding], options: FileOptions, dates: str
) -> TableFile:
    ambiguous = tuple(f.column.name for f in findings if f.ambiguous)
    orders = sorted({f.dates.order for f in findings if f.dates is not None and f.dates.order})
    described = replace(
        base,
        columns=tuple(f.column for f in findings),
        ambiguous=ambiguous,
        dates=orders[0] if len(orders) == 1 else options.dates or dates,
    )
    return replace(described, fault=_ambiguous(described)) if ambiguous else described


def _ambiguous(file: TableFile) -> FileFault:
    column = file.column(file.ambiguous[0])
    return FileFault(
        f"column {column.name!r} holds dates that may be day/month or month/day, as in {column.samples[0]!r}",
        str(file.path),
        'say which in quarterdeck.toml: [data] dates = "dmy" (day first) or "mdy" (month first); '
        f'for this file alone: [data.files."{file.path.name}"] dates = "..."',
    )
