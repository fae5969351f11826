"""Sample projects for tests of whole runs: made once per run, copied where a test changes them."""

from __future__ import annotations

import csv
import re
import shutil
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from quarterdeck.demo import write_demo

SMALL = ("ACC-1001", "ACC-2001", "ACC-3001", "ACC-4001", "ACC-5001")
"""The accounts of the small project: one of each segment, in all three languages."""

Rows = list[dict[str, str]]


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """``folder`` as ``make`` fills it; of several processes one puts it in place, whole."""
    if folder.is_dir():
        return folder
    made = folder.with_name(f"{folder.name}.{uuid.uuid4().hex}")
    make(made)
    try:
        made.rename(folder)
    except OSError:  # another process was faster
        shutil.rmtree(made)
    return folder


def demo_project(folder: Path) -> None:
    write_demo(folder)


def small_project(demo: Path) -> Callable[[Path], None]:
    """The demo project cut to a few accounts, so that a run takes a second."""

    def make(folder: Path) -> None:
        shutil.copytree(demo, folder)
        for file in sorted((folder / "data").glob("*.csv")):
            header, rows = read_rows(file)
            write_rows(file, header, [row for row in rows if not _foreign(row)])
        usage = folder / "data" / "product_usage.parquet"
        kept = usage.with_name("kept.parquet")
        duckdb.execute(
            f"COPY (SELECT * FROM '{usage}' WHERE workspace IN {SMALL}) TO '{kept}' (FORMAT parquet)"
        )
        kept.replace(usage)
        (folder / "keys.csv").unlink()

    return make


def _foreign(row: Mapping[str, str]) -> bool:
    cells = (cell for cell in row.values() if cell)
    return any(re.fullmatch(r"ACC-\d+", cell) and cell not in SMALL for cell in cells)


def read_rows(file: Path) -> tuple[list[str], Rows]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        rows = list(reader)
        return list(reader.fieldnames or ()), rows


def write_rows(file: Path, header: Sequence[str], rows: Rows) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def change_rows(file: Path, change: Callable[[dict[str, str]], None]) -> None:
    """Change the rows of a CSV file in place."""
    header, rows = read_rows(file)
    for row in rows:
        change(row)
    write_rows(file, header, rows)


def add_rows(file: Path, *rows: Mapping[str, str]) -> None:
    """Add rows; what a row leaves out is empty."""
    header, known = read_rows(file)
    write_rows(file, header, [*known, *map(dict, rows)])


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def run_command(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ran:
    """Run the command line in this process."""
    from quarterdeck.cli.app import main

    capsys.readouterr()
    try:
        main([str(argument) for argument in arguments])
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
