"""Writing the demo as a project folder, whole or not at all."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quarterdeck import resources
from quarterdeck.demo.logos import customer_logo, vendor_logo
from quarterdeck.demo.mess import KEYS
from quarterdeck.demo.scene import Row
from quarterdeck.demo.tables import Exports, exports
from quarterdeck.demo.timeline import DEMO_AS_OF
from quarterdeck.demo.usage import UsageRow
from quarterdeck.errors import ProjectError

USAGE_COLUMNS = ("row_no", "workspace", "on_day", "user_key", "feature", "events")


@dataclass(frozen=True, slots=True)
class DemoReport:
    """What was written: the folder, rows by relation, and the number of accounts."""

    root: Path
    rows: Mapping[str, int]
    accounts: int

    @property
    def total_rows(self) -> int:
        return sum(self.rows.values())


def write_demo(target: Path, *, seed: int = 7) -> DemoReport:
    """Write the demo project to ``target``; the same seed gives the same bytes.

    The records of meetings in ``records/`` tell of the first seed's data and are the same for all.
    ``target`` must not exist, or be an empty folder; it appears whole or not at all.
    Raises ProjectError where it holds something or cannot be written.
    """
    _refuse_full(target)
    data = exports(seed)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".demo-", dir=target.parent) as folder:
            made = Path(folder) / "project"
            _write(made, data)
            if target.is_dir():
                target.rmdir()
            shutil.move(made, target)
    except OSError as error:
        raise ProjectError(
            f"the sample project cannot be written: {error.strerror or error}",
            where=str(target),
            next_step="name a folder that you may write to",
        ) from error
    rows = {name: len(found) for name, found in data.files.items()}
    return DemoReport(target, {**rows, "product_usage": len(data.usage)}, len(data.scenes))


def _refuse_full(target: Path) -> None:
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise ProjectError(
            "there is something here already, and the sample project overwrites nothing",
            where=str(target),
            next_step="name a new folder, or remove this one",
        )


def _write(root: Path, data: Exports) -> None:
    for folder in ("data", "sources", "brand/customers"):
        (root / folder).mkdir(parents=True)
    (root / "quarterdeck.toml").write_text(_settings(), encoding="utf-8", newline="\n")
    for name in resources.names("demo", "sources"):
        (root / "sources" / name).write_text(
            resources.text("demo", "sources", name), encoding="utf-8", newline="\n"
        )
    for name, rows in data.files.items():
        (root / "data" / f"{name}.csv").write_bytes(_csv(rows))
    (root / "keys.csv").write_bytes(_csv(KEYS))
    _write_usage(root / "data" / "product_usage.parquet", data.usage)
    _write_logos(root, data)
    _write_records(root / "records")


def _settings() -> str:
    text = resources.text("demo", "quarterdeck.toml")
    return text.replace("{as-of}", DEMO_AS_OF.isoformat())


def _write_logos(root: Path, data: Exports) -> None:
    (root / "brand" / "vendor-logo.png").write_bytes(vendor_logo())
    for scene in data.scenes:
        if scene.profile.logo:
            path = root / "brand" / "customers" / f"{scene.id}.png"
            path.write_bytes(customer_logo(scene.profile.logo))


def _write_records(folder: Path) -> None:
    """Transcripts of review calls, one for each language, named by their accounts."""
    folder.mkdir()
    for name in resources.names("demo", "records"):
        (folder / name).write_bytes(resources.content("demo", "records", name))


def _csv(rows: Sequence[Row]) -> bytes:
    """UTF-8, comma, one header line, empty cells for what is missing."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({k: _cell(v) for k, v in row.items()} for row in rows)
    return text.getvalue().encode("utf-8")


def _cell(value: object) -> object:
    return ("true" if value else "false") if isinstance(value, bool) else value


def _write_usage(path: Path, rows: Sequence[UsageRow]) -> None:
    """The usage log as Parquet: a tenth of the size and of the reading time of its CSV."""
    # imported here: the file format is all that the demo wants of the database
    import duckdb

    text = path.with_suffix(".csv")
    with text.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(USAGE_COLUMNS)
        writer.writerows(rows)
    types = dict.fromkeys(USAGE_COLUMNS, "VARCHAR") | {"on_day": "DATE", "events": "INTEGER"}
    with duckdb.connect(config={"threads": 1}) as connection:
        log = connection.read_csv(str(text), header=True, dtype=types)
        log.write_parquet(str(path), compression="zstd")
    text.unlink()
