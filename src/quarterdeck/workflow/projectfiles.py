"""The text files of a new project."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from quarterdeck.core.canonical import TABLES, Table
from quarterdeck.core.language import Language

GITIGNORE = """# Derived data; may be deleted at any time.
.quarterdeck/
# Documents are built anew from the project.
build/
# The workspace's database and what was frozen; keep them with: quarterdeck backup FILE
workspace.sqlite3*
frozen/
"""


def toml_text(text: str) -> str:
    """A text as a TOML string; JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False)


def settings_text(
    *,
    vendor: str | None,
    vendor_guess: str,
    currency: str,
    currency_why: str,
    language: Language,
    folders: Sequence[str],
    dates: str,
    file_dates: Mapping[str, str],
    last_day: date | None,
) -> str:
    """``quarterdeck.toml``: only what matters, each line explained."""
    name = toml_text(vendor or vendor_guess)
    named = "" if vendor else "  # guess: write your company's name as customers know it"
    as_of = last_day.isoformat() if last_day else "2025-01-31"
    newest = "the newest row of your data is of this day" if last_day else "a day"
    lines = [
        "# Settings of this project. What is absent has a default; a misspelt name is an error.",
        "",
        f'currency = "{currency}"  # {currency_why}',
        f'language = "{language}"  # of documents, where an account has none of its own: en, zh or ru',
        f'brief_language = "{language}"  # of what stays inside your company',
        "fiscal_first_month = 1  # first month of your fiscal year, 1 to 12",
        f"# as_of = {as_of}  # look from this day instead of today ({newest})",
        "",
        "[vendor]",
        f"name = {name}{named}",
        "",
        "[data]",
        "# Folders or files with your data, relative to this file or absolute; they are read, never changed.",
        f"folders = [{', '.join(toml_text(f) for f in folders)}]",
        *(
            [f'dates = "{dates}"  # order of day and month where no date of a file tells']
            if dates
            else []
        ),
        *_file_dates(file_dates),
        "",
        "# Who gets which review, and how often. Uncomment to change; arr_from is in the currency above.",
        "# [models.enterprise]",
        "# arr_from = 100000",
        "# cadence_months = 3",
        "# minutes = 60",
        "",
        "# [brand]",
        '# logo = "logo.png"',
        '# primary = "12355B"',
        "",
    ]
    return "\n".join(lines)


def _file_dates(file_dates: Mapping[str, str]) -> list[str]:
    lines: list[str] = []
    for file, order in file_dates.items():
        lines += ["", f"[data.files.{toml_text(file)}]", f'dates = "{order}"']
    return lines


def sources_readme(missing: Mapping[str, str]) -> str:
    """``sources/README.md``: how queries work, and the tables that still have none."""
    parts = [
        "# Sources",
        "",
        "One query per table, in the file of its name: `accounts.sql` delivers `accounts`. Each is one SELECT in",
        "DuckDB's dialect over the data files, which are tables named by their files (`Tickets 2024.csv` is",
        "`tickets_2024`, in a folder `zendesk` it is `zendesk_tickets_2024`, a sheet is `workbook__sheet`).",
        "Columns may be delivered in any order; what is absent lowers coverage and is said, never guessed.",
        "",
        "Check them with `quarterdeck sources`. Guesses of the drafts are marked `-- guess:`.",
        "",
    ]
    if missing:
        parts += ["## Tables without a query", ""]
    for table in TABLES:
        if table.name in missing:
            parts += _table(table, missing[table.name])
    return "\n".join(parts)


def _table(table: Table, why: str) -> list[str]:
    needed = [c for c in table.columns if c.required]
    rest = [c.name for c in table.columns if not c.required]
    lines = [f"### {table.name}", "", f"{table.doc}.", ""]
    if why:
        lines += [f"Not drafted: {why}.", ""]
    lines += [f"- `{c.name}` ({c.type}): {c.doc}{_words(c.values)} (needed)" for c in needed]
    if rest:
        lines.append(f"- further: {', '.join(f'`{name}`' for name in rest)}")
    return [*lines, ""]


def _words(values: Sequence[str]) -> str:
    return f"; one of {', '.join(values)}" if values else ""
