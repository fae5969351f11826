"""``keys.csv``: which account an identifier of another system belongs to, as a person decided."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from quarterdeck.core.finding import Finding, Severity
from quarterdeck.errors import SourceError
from quarterdeck.warehouse.noticed import noticed

FILE = "keys.csv"
COLUMNS = ("system", "foreign_id", "account_id", "note")
NEEDED = ("foreign_id", "account_id")
DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Key:
    """One line: ``foreign_id`` of ``system`` is the account ``account_id``."""

    system: str
    foreign_id: str
    account_id: str
    note: str = ""


def read_keys(path: Path) -> tuple[Key, ...]:
    """The lines of a keys file, in order; () where there is none. Lines that begin with # are not read.

    Raises SourceError, with the line, for a missing column or an empty identifier.
    """
    if not path.is_file():
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"cannot be read: {error}", where=path.name, next_step="save the file as UTF-8"
        ) from error
    numbered = [
        (number, line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not numbered:
        return ()
    return tuple(_keys(numbered, path.name))


def _keys(numbered: Sequence[tuple[int, str]], file: str) -> Iterator[Key]:
    header_line = numbered[0][1]
    delimiter = max(DELIMITERS, key=header_line.count)
    header = [name.strip().lower() for name in next(csv.reader([header_line], delimiter=delimiter))]
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise SourceError(
            f"has no column {' and '.join(missing)}",
            where=f"{file}:{numbered[0][0]}",
            next_step=f"begin the file with the line: {','.join(COLUMNS)}",
        )
    for number, line in numbered[1:]:
        fields = next(csv.reader([line], delimiter=delimiter))
        cells = dict(zip(header, (f.strip() for f in fields), strict=False))
        if not all(cells.get(name) for name in NEEDED):
            raise SourceError(
                "a line without foreign_id or account_id",
                where=f"{file}:{number}",
                next_step="fill both, or begin the line with # to leave it out",
            )
        yield Key(*(cells.get(name, "") for name in COLUMNS))


def apply_keys(
    connection: duckdb.DuckDBPyConnection, keys: Sequence[Key], as_of: date | None
) -> list[Finding]:
    """Fill ``mapping.ids``: what each identifier that is not its own review unit stands for.

    Needs ``canonical.accounts``. Columns ``source_id, account_id, unit_id``; an identifier that is
    absent is its own account and unit. A key whose identifier is an account already, whose account
    does not exist, or which is given to two accounts is not applied and is a finding.
    """
    connection.execute("CREATE SCHEMA IF NOT EXISTS mapping")
    units = dict(
        connection.execute(
            "SELECT account_id, min(coalesce(review_unit, account_id)) FROM canonical.accounts "
            "WHERE account_id IS NOT NULL GROUP BY account_id ORDER BY account_id"
        ).fetchall()
    )
    used, findings = _usable(keys, set(units), as_of)
    rows = [(a, a, u) for a, u in units.items() if a != u]
    rows += [(foreign, account, units[account]) for foreign, account in used.items()]
    connection.execute(
        "CREATE OR REPLACE TABLE mapping.ids AS SELECT unnest(?::VARCHAR[]) AS source_id, "
        "unnest(?::VARCHAR[]) AS account_id, unnest(?::VARCHAR[]) AS unit_id",
        [[r[i] for r in rows] for i in range(3)],
    )
    return findings


def _usable(
    keys: Sequence[Key], accounts: set[str], as_of: date | None
) -> tuple[dict[str, str], list[Finding]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        wanted[key.foreign_id].add(key.account_id)
    strangers = sorted({k.account_id for k in keys} - accounts)
    torn = sorted(f for f, targets in wanted.items() if len(targets) > 1)
    own = sorted(set(wanted) & accounts)
    used = {
        foreign: next(iter(targets))
        for foreign, targets in sorted(wanted.items())
        if len(targets) == 1 and foreign not in accounts and targets <= accounts
    }
    findings = [
        noticed(
            code, Severity.WARNING, FILE, text, count=len(ids), examples=tuple(ids), as_of=as_of
        )
        for code, text, ids in (
            ("SRC107", "source-keys-torn", torn),
            ("SRC108", "source-keys-unknown-account", strangers),
            ("SRC109", "source-keys-own-account", own),
        )
        if ids
    ]
    return used, findings
