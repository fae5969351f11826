"""The commands for after the meeting: its record, what was promised, and the recap."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from quarterdeck.cli import options, show
from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language


def _side(text: str) -> tuple[str, Side]:
    name, equals, side = text.rpartition("=")
    if not equals or not name.strip() or side.strip() not in tuple(Side):
        raise typer.BadParameter(f"not NAME=vendor or NAME=customer: {text!r}")
    return name.strip(), Side(side.strip())


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


Account = Annotated[str, typer.Option("--account", help="Whose review: account by id or name.")]


def meeting(
    record: Annotated[
        Path | None,
        typer.Argument(help="Transcript or minutes; left out, only decisions are taken."),
    ] = None,
    account: Account = "",
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    quarter: options.Quarter = None,
    held_on: options.HeldOn = None,
    side: Annotated[
        list[str] | None, typer.Option("--side", help='Who speaks for whom: "Name=customer".')
    ] = None,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Go through what was found, one by one.")
    ] = False,
    agree: Annotated[
        str, typer.Option(help="Numbers of commitments that were agreed, or: firm.")
    ] = "",
    propose: Annotated[str, typer.Option(help="Numbers of those that are only proposed.")] = "",
    reject: Annotated[str, typer.Option(help="Numbers of those that are none.")] = "",
    by: Annotated[str, typer.Option(help="Who confirms what was agreed.")] = "",
    lang: Annotated[
        Language | None, typer.Option(help="Language of the report; else the brief's.")
    ] = None,
) -> None:
    """Read a meeting's record: who spoke, about what, and what was promised; confirm promises."""
    from quarterdeck.cli import show_meeting
    from quarterdeck.workflow.meeting import Asked, Decisions, decide, read_held_meeting

    if not account:
        raise typer.BadParameter("name the account: --account ACCOUNT")
    opened, today = options.opened(project), options.today()
    chosen = options.quarter(quarter)
    decisions = Decisions(_names(agree), _names(propose), _names(reject), by)
    terminal = sys.stdin.isatty()
    if confirm and not terminal:
        raise typer.BadParameter("--confirm asks in a terminal; here use --agree 1,3 --by NAME")
    language = lang or opened.settings.brief_language
    told = dict(_side(text) for text in side or ())
    if record is not None:
        asked = Asked(record, account, as_of, chosen, held_on, told, lang)
        with show.working("reading the record"):
            found = read_held_meeting(
                opened, asked, today, decisions, show_meeting.ask_side if terminal else None
            )
        show_meeting.meeting(found, language)
        followup, path = found.followup, found.followup_file
    else:
        followup, path = decide(opened, account, as_of, chosen, today, decisions, told)
    if confirm:
        answers = show_meeting.ask_decisions(followup, by, language)
        followup, path = decide(opened, account, as_of, chosen, today, answers, told)
    show_meeting.followup(followup, path, language)


def recap(
    account: Annotated[str, typer.Argument(help="Account by id or name.")],
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    quarter: options.Quarter = None,
    lang: Annotated[
        Language | None, typer.Option(help="Language of the recap; else the account's.")
    ] = None,
    quote: Annotated[
        bool, typer.Option("--quote", help="Add the words said to what was agreed.")
    ] = False,
    sent_on: Annotated[
        date | None,
        typer.Option(
            "--sent-on",
            parser=options.day,
            metavar="DATE",
            help="Note that the recap went out on this day; writes no draft.",
        ),
    ] = None,
) -> None:
    """Draft the recap for the customer as text, mail and PDF; agreed and proposed stand apart."""
    from quarterdeck.cli import show_meeting
    from quarterdeck.workflow.recap import note_sent, write_recap

    opened, today, chosen = options.opened(project), options.today(), options.quarter(quarter)
    if sent_on is not None:
        show.written((note_sent(opened, account, as_of, chosen, today, sent_on),))
        return
    found = write_recap(opened, account, as_of, chosen, today, lang, quoting=quote)
    show_meeting.recap(found, lang or Language.EN)
    if not found.files:
        raise typer.Exit(1)
