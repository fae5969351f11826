"""``quarterdeck init``: from a company's data files to a project folder with drafted queries."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import duckdb

from quarterdeck.core.canonical import TABLES
from quarterdeck.core.settings import FileOptions
from quarterdeck.core.tablefile import FileColumn, FileFault, TableFile
from quarterdeck.errors import ProjectError, QuarterdeckError, SourceError
from quarterdeck.intake.settings import read_settings
from quarterdeck.intake.tables import describe, scan
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.files import register
from quarterdeck.warehouse.keys import COLUMNS as KEY_COLUMNS
from quarterdeck.warehouse.keys import FILE as KEYS_FILE
from quarterdeck.warehouse.relations import Relation, describe_relation, last_day
from quarterdeck.warehouse.sources import load
from quarterdeck.workflow.drafting import Draft
from quarterdeck.workflow.drafts import Drafts, draft_all, told_currency, told_language
from quarterdeck.workflow.initreport import (
    DraftedTable,
    Edit,
    InitReport,
    MissingTable,
    UnusedFile,
    advised,
    guess_lines,
)
from quarterdeck.workflow.presets import Preset, chosen_presets
from quarterdeck.workflow.project import SETTINGS_FILE
from quarterdeck.workflow.projectfiles import GITIGNORE, settings_text, sources_readme

DATE_ORDERS = ("dmy", "mdy", "ymd")
AskDates = Callable[[TableFile, FileColumn], str]
"""Asks a person for the order of day and month of an ambiguous column; answers "dmy" or "mdy"."""


def init_project(
    target: Path,
    *,
    data: Path | None,
    presets: Sequence[str] = (),
    vendor: str | None = None,
    dates: str | None = None,
    ask: AskDates | None = None,
) -> InitReport:
    """Make a project folder at ``target`` with settings and drafted source queries.

    ``data`` is a folder (or file) of data, referred to and never copied; ``presets`` name systems whose
    tables are known; ``dates`` or ``ask`` decide dates that may be day/month or month/day.
    The folder appears whole or not at all. Raises ProjectError for a target that is not empty or a
    preset that does not exist, SourceError for data that are not there or dates that nothing decides.
    """
    _refuse_target(target)
    if dates and dates not in DATE_ORDERS:
        raise ProjectError(
            f"{dates!r} is no order of dates", where="--dates", next_step="use dmy, mdy or ymd"
        )
    chosen = chosen_presets(presets)
    found = _read_data(data, dates or "", ask, chosen)
    with tempfile.TemporaryDirectory(
        prefix=f".{target.name}.", dir=_existing_parent(target)
    ) as folder:
        root = Path(folder) / target.name
        report = _write_project(root, target, found, chosen, vendor, dates or "")
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            target.rmdir()
        os.replace(root, target)
    return report


def _refuse_target(target: Path) -> None:
    if target.is_dir() and not any(target.iterdir()):
        return
    if target.exists():
        raise ProjectError(
            "exists already and is not empty" if target.is_dir() else "is a file",
            where=str(target),
            next_step="name another folder, or remove this one",
        )


def _existing_parent(target: Path) -> Path:
    return next(p for p in target.resolve().parents if p.is_dir())


@dataclass(slots=True)
class _Data:
    """The data files, registered in a database, with what was found out about them."""

    path: Path | None
    connection: duckdb.DuckDBPyConnection
    files: tuple[TableFile, ...] = ()
    relations: tuple[Relation, ...] = ()
    file_dates: dict[str, str] = field(default_factory=dict)

    def file(self, relation: str) -> TableFile:
        return next(f for f in self.files if f.name == relation)


def _read_data(
    data: Path | None, dates: str, ask: AskDates | None, chosen: Sequence[Preset]
) -> _Data:
    if data is None:
        return _Data(None, connect())
    path = data.resolve()
    if not path.exists():
        raise SourceError(
            "there is no such file or folder",
            where=str(data),
            next_step="check the path after --from",
        )
    found = _Data(path, connect())
    files = scan(path.parent, [str(path)], {}, dates=dates)
    if not files:
        raise SourceError(
            "holds no data files",
            where=str(data),
            next_step="put CSV, Excel, Parquet or JSON files there, or name another folder",
        )
    found.files = _registered(found.connection, _decided(files, found, dates, ask, chosen))
    found.relations = tuple(
        describe_relation(found.connection, f.name) for f in found.files if f.fault is None
    )
    return found


def _registered(
    connection: duckdb.DuckDBPyConnection, files: Sequence[TableFile]
) -> tuple[TableFile, ...]:
    """Register all files; one that the database cannot read gets its fault and stops nobody else."""
    outcome = []
    for file in files:
        try:
            if file.fault is None:
                register(connection, [file])
            outcome.append(file)
        except SourceError as error:
            fault = FileFault(error.what, error.where, error.next_step)
            outcome.append(replace(file, fault=fault))
    return tuple(outcome)


def _decided(
    files: Sequence[TableFile],
    found: _Data,
    dates: str,
    ask: AskDates | None,
    chosen: Sequence[Preset],
) -> tuple[TableFile, ...]:
    """The files with the order of their dates decided by a person where no value decides.

    Where presets say which files matter, an undecided file only counts as unreadable.
    """
    outcome: list[TableFile] = []
    for file in files:
        if not file.ambiguous:
            outcome.append(file)
        elif ask is not None:
            outcome.append(_asked(file, found, ask))
        elif chosen:
            outcome.append(file)
        else:
            assert file.fault is not None  # ambiguous files always have one
            raise SourceError(
                file.fault.what,
                where=file.fault.where,
                next_step=f"run init again with --dates dmy (day first) or --dates mdy (month first); "
                f"later it is a setting: {file.fault.next_step}",
            )
    return tuple(outcome)


def _asked(file: TableFile, found: _Data, ask: AskDates) -> TableFile:
    answer = ask(file, file.column(file.ambiguous[0]))
    if answer not in DATE_ORDERS:
        raise ProjectError(
            f"{answer!r} is no order of dates", where=str(file.path), next_step="answer dmy or mdy"
        )
    found.file_dates[_key(file, found.path)] = answer
    options = FileOptions(dates=answer, sheet=file.sheet)
    return describe(file.path, options, name=file.name)[0]


def _key(file: TableFile, data: Path | None) -> str:
    """How settings name the file: by its path within the data folder."""
    if data is None or not data.is_dir():
        return file.path.name
    return file.path.relative_to(data).as_posix()


def _write_project(
    root: Path,
    target: Path,
    found: _Data,
    chosen: Sequence[Preset],
    vendor: str | None,
    dates: str,
) -> InitReport:
    outcome = draft_all(found.connection, found.relations, chosen, with_data=found.path is not None)
    sources = root / "sources"
    sources.mkdir(parents=True)
    for written in outcome.drafts:
        (sources / f"{written.table.name}.sql").write_text(written.text, encoding="utf-8")
    missing = _missing(outcome)
    readme = sources_readme({m.table: m.why for m in missing})
    (sources / "README.md").write_text(readme, encoding="utf-8")
    (root / KEYS_FILE).write_text(",".join(KEY_COLUMNS) + "\n", encoding="utf-8")
    (root / ".gitignore").write_text(GITIGNORE, encoding="utf-8")
    folders = _folders(found, root, target)
    write = _SettingsWriter(root, target, found, outcome, vendor, folders, dates)
    write(None)
    edits, rows, newest = _tried(root, found, outcome)
    write(newest)
    drafted = tuple(_drafted(d, rows) for d in outcome.drafts)
    return InitReport(
        target,
        folders,
        drafted,
        missing,
        _unused(found, outcome),
        tuple(f.fault for f in found.files if f.fault is not None),
        edits,
        (*_vendor_edit(vendor, root), *advised(drafted)),
        tuple(f"{f.name}: {note}" for f in found.files for note in f.notes),
    )


def _folders(found: _Data, root: Path, target: Path) -> tuple[str, ...]:
    if found.path is None:
        (root / "data").mkdir()
        (root / "data" / ".gitkeep").touch()
        return ("data",)
    base = target.resolve()
    if base.anchor == found.path.anchor and base.parts[1:2] == found.path.parts[1:2]:
        return (Path(os.path.relpath(found.path, base)).as_posix(),)
    return (found.path.as_posix(),)


@dataclass(frozen=True, slots=True)
class _SettingsWriter:
    """Writes ``quarterdeck.toml``; the newest day is only known after the queries ran."""

    root: Path
    target: Path
    found: _Data
    outcome: Drafts
    vendor: str | None
    folders: tuple[str, ...]
    dates: str

    def __call__(self, newest: date | None) -> None:
        language = told_language(self.found.connection, self.outcome, self.found.relations)
        currency, why = told_currency(
            self.found.connection, self.outcome, self.found.relations, language
        )
        text = settings_text(
            vendor=self.vendor,
            vendor_guess=self.target.name.replace("_", " ").replace("-", " ").title(),
            currency=currency,
            currency_why=why,
            language=language,
            folders=self.folders,
            dates=self.dates,
            file_dates=self.found.file_dates,
            last_day=newest,
        )
        (self.root / SETTINGS_FILE).write_text(text, encoding="utf-8")


def _tried(
    root: Path, found: _Data, outcome: Drafts
) -> tuple[tuple[Edit, ...], dict[str, int], date | None]:
    """Run the drafts as the product will: what must be edited, rows by table, the newest day."""
    settings = read_settings(root / SETTINGS_FILE)
    if found.path is None:
        return (), {}, None
    if not any(d.table.name == "accounts" for d in outcome.drafts):
        return (NO_ACCOUNTS,), {}, None
    try:
        loaded = load(found.connection, root, settings)
    except QuarterdeckError as error:
        return (_edit(error, root),), {}, None
    rows = {t.table: t.rows for t in loaded.tables}
    return (), rows, last_day(found.connection, NEWEST_IN)


NEWEST_IN = (
    ("usage", "used_on"),
    ("tickets", "opened_at"),
    ("interactions", "happened_on"),
    ("surveys", "answered_on"),
    ("subscriptions", "start_date"),
    ("accounts", "signup_date"),
)
NO_ACCOUNTS = Edit(
    "sources/accounts.sql",
    1,
    "write a query that delivers account_id and name, one row per customer: no file looks like accounts",
)


def _edit(error: QuarterdeckError, root: Path) -> Edit:
    file, _, line = error.where.rpartition(":")
    if not line.isdigit():
        file, line = error.where, "1"
    return Edit(file or "sources", int(line), f"{error.what}; {error.next_step}")


def _drafted(found: Draft, rows: Mapping[str, int]) -> DraftedTable:
    return DraftedTable(
        found.table.name,
        f"sources/{found.table.name}.sql",
        found.relations,
        found.columns,
        rows.get(found.table.name, 0),
        guess_lines(found.text),
        found.unused,
        found.met,
    )


def _missing(outcome: Drafts) -> tuple[MissingTable, ...]:
    drafted = {d.table.name for d in outcome.drafts}
    why = {u.table.name: f"{u.relation} looks like it, but {u.why}" for u in outcome.undrafted}
    return tuple(
        MissingTable(
            t.name,
            t.doc,
            tuple(c.name for c in t.columns if c.required),
            why.get(t.name, ""),
        )
        for t in TABLES
        if t.name not in drafted
    )


def _unused(found: _Data, outcome: Drafts) -> tuple[UnusedFile, ...]:
    read = {name for d in outcome.drafts for name in d.relations}
    return tuple(
        UnusedFile(r.name, found.file(r.name).path, outcome.why_unused(r))
        for r in found.relations
        if r.name not in read
    )


def _vendor_edit(vendor: str | None, root: Path) -> tuple[Edit, ...]:
    if vendor:
        return ()
    lines = (root / SETTINGS_FILE).read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if text.startswith("name = "))
    return (Edit(SETTINGS_FILE, line, "write your company's name as customers know it"),)
