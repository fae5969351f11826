"""Options that several commands share, and how their words become values."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.core import calendar
from quarterdeck.core.language import Language
from quarterdeck.workflow import project as projects


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"not a day: {text!r} (write it as 2026-10-08)") from None


Project = Annotated[Path, typer.Option("--project", help="Project folder; else this one.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=_day,
        metavar="DATE",
        help="The day to look from; else the settings' or today.",
    ),
]
Quarter = Annotated[
    str | None,
    typer.Option("--quarter", metavar="YYYY-Qn", help="Quarter the review's window ends with."),
]
Export = Annotated[
    Path | None, typer.Option("--export", help="Write to this .xlsx or .csv file instead.")
]
Lang = Annotated[Language, typer.Option("--lang", help="Language of the texts shown.")]


def quarter(text: str | None) -> calendar.Quarter | None:
    """``2024-Q4`` as a quarter."""
    if text is None:
        return None
    try:
        return calendar.Quarter.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def opened(folder: Path) -> projects.Project:
    return projects.open_project(folder)


def today() -> date:
    """The clock, read only at the entry point."""
    return datetime.now().astimezone().date()
