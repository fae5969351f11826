"""The intake workbook of an account: written prefilled, read back, renewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterdeck.core.account import Account
from quarterdeck.core.intake_form import SHEETS
from quarterdeck.core.language import Language
from quarterdeck.intake.workbook import Intake, read_intake
from quarterdeck.render.sheets.intake_form import write_intake
from quarterdeck.warehouse.rows import account_rows
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session, as_of_for, open_plans


@dataclass(frozen=True, slots=True)
class Taken:
    """What happened: a workbook written, or read back with rows by sheet."""

    path: Path
    account: Account
    written: bool
    prefilled: int
    rows: Mapping[str, int]


def take_in(
    project: Project,
    account: str,
    as_of: date | None,
    today: date,
    language: Language | None,
    *,
    new: bool,
) -> Taken:
    """Write the account's workbook where there is none (or with ``new``), else read it back.

    A workbook written anew is prefilled with the sources' facts and what people entered before.
    """
    with open_plans(project, as_of_for(project, None, as_of, today)) as session:
        found = session.account(account).account
        path = project.intake_file(found.id)
        if path.is_file() and not new:
            return _summary(path, found, read_intake(path))
        known = _known(session, found, language or found.language)
        write_whole(path, write_intake(found, known, language or found.language, session.as_of))
    return Taken(path, found, True, sum(len(rows) for rows in known.values()), {})


def _summary(path: Path, account: Account, intake: Intake) -> Taken:
    rows = {sheet.name: len(intake.rows[sheet.table]) for sheet in SHEETS}
    return Taken(path, account, False, intake.unchanged, rows)


def _known(
    session: Session, account: Account, language: Language
) -> dict[str, Sequence[Mapping[str, object]]]:
    """The account's rows of the asked tables; texts in the workbook's language where there are."""
    known: dict[str, Sequence[Mapping[str, object]]] = {}
    for sheet in SHEETS:
        rows = account_rows(session.connection, sheet.table, account.id)
        known[sheet.table] = [_in_language(sheet.columns, sheet.key, row, language) for row in rows]
    return known


def _in_language(
    columns: Sequence[str], key: str, row: Mapping[str, object], language: Language
) -> dict[str, object]:
    return {
        name: row.get(f"{name}_{language.value}") or row.get(name)
        for name in (key, "origin", *columns)
    }
