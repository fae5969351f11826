"""Options that several commands share, and how their words become values."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.core import calendar
from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.workflow import project as projects


def day(text: str) -> date:
    """``2026-10-08`` as a day."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"not a day: {text!r} (write it as 2026-10-08)") from None
    if not calendar.FIRST_DAY <= found <= calendar.LAST_DAY:
        raise typer.BadParameter(
            f"not a day of a review: {found} (from {calendar.FIRST_DAY} to {calendar.LAST_DAY})"
        )
    return found


Project = Annotated[Path, typer.Option("--project", help="Project folder; else this one.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=day,
        metavar="DATE",
        help="The day to look from; else the settings' or today.",
    ),
]
HeldOn = Annotated[
    date | None,
    typer.Option(
        "--held-on",
        parser=day,
        metavar="DATE",
        help="The day of the meeting; else as its record says, else the day looked from.",
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


def side(text: str) -> tuple[str, Side]:
    """``Ann Lee=customer`` as the name of a voice and the side it speaks for."""
    name, _, word = text.rpartition("=")
    if not name.strip() or word.strip() not in tuple(Side):
        raise typer.BadParameter(
            f"{text!r} does not say whose voice it is (write 'Ann Lee=customer' or '...=vendor')"
        )
    return name.strip(), Side(word.strip())


def opened(folder: Path) -> projects.Project:
    return projects.open_project(folder)


def today() -> date:
    """The clock, read only at the entry point."""
    return datetime.now().astimezone().date()
