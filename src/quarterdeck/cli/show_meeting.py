"""What the commands for after the meeting print and ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.prompt import Prompt

from quarterdeck.cli import show
from quarterdeck.cli.show import escape
from quarterdeck.core.facts import Side
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language
from quarterdeck.core.message import message
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text
from quarterdeck.i18n.places import clock, place_text

if TYPE_CHECKING:
    from quarterdeck.meeting.types import MeetingReading
    from quarterdeck.workflow.meeting import Decisions, Meeting
    from quarterdeck.workflow.recap import Recap

COLOURS = {"green": "green", "yellow": "yellow", "red": "red"}


def ask_side(name: str) -> Side | None:
    """Ask which side a speaker is on; None where the person does not know either."""
    question = f"For which side does {name} speak?"
    answer = Prompt.ask(
        escape(question), choices=[*Side, "unknown"], default="unknown", console=show.console
    )
    return Side(answer) if answer in tuple(Side) else None


def meeting(found: Meeting, language: Language) -> None:
    """The reading in a few lines; the whole stands in the files."""
    reading = found.reading
    plan = found.plan
    show.console.print(
        f"[bold]{escape(plan.account.name)}[/]  {plan.id}  "
        f"{numbers.day(reading.held_on, language)}  {escape(reading.transcript.format)}"
    )
    table = show.table(
        *(_word(f"meeting-column-{c}", language) for c in ("side", "share", "turns"))
    )
    heard = {side: t for side, t in reading.talk.items() if side is not None or t.turns}
    for side, talk in heard.items():
        name = _word(f"meeting-side-{side}" if side else "meeting-side-unknown", language)
        share = "" if talk.share is None else numbers.percent(talk.share, language)
        table.add_row(escape(name), share, str(talk.turns))
    show.console.print(table)
    show.console.print(f"[dim]{_word(f'meeting-definition-{reading.measure}', language)}[/]")
    _indicators(reading, language)
    for text in reading.transcript.skipped:
        show.console.print(f"[yellow]![/] {escape(to_text(text, language))}", soft_wrap=True)
    if found.unknown:
        example = f'--side "{found.unknown[0]}=customer"'
        show.console.print(
            f"[yellow]![/] {_word('meeting-side-unknown', language)}: "
            f"{escape(', '.join(found.unknown))}  ({escape(example)})",
            soft_wrap=True,
        )
    show.written(found.files)


def _indicators(reading: MeetingReading, language: Language) -> None:
    for found in reading.indicators:
        name = _word(f"meeting-indicator-{found.indicator}", language)
        colour = found.colour.value if found.colour is not None else "none"
        shown = _word(f"meeting-colour-{colour}", language)
        style = COLOURS.get(colour, "dim")
        show.console.print(f"  {escape(name)}: [{style}]{escape(shown)}[/]")


def followup(found: FollowUp, path: Path, language: Language) -> None:
    """Every item with its number, as the file has it."""
    for number, item in enumerate(found.items, 1):
        show.console.print(_line(number, item, language), soft_wrap=True)
    if not found.items:
        show.console.print(_word("meeting-commitments-empty", language), soft_wrap=True)
    elif any(item.standing is Standing.FOUND for item in found.items):
        show.console.print(f"[dim]{_word('meeting-commitments-note', language)}[/]", soft_wrap=True)
    show.written((path,))


def _line(number: int, item: FollowUpItem, language: Language) -> str:
    standing = _word(f"meeting-standing-{item.standing}", language)
    if item.standing is Standing.FOUND and item.grade is not None:
        standing = _word(f"meeting-grade-{item.grade}", language)
    owner = item.owner or _word("meeting-owner-missing", language)
    due = (
        numbers.day(item.due_on, language)
        if item.due_on
        else _word("meeting-due-missing", language)
    )
    place = f"  [dim]{clock(item.at)}[/]" if item.at is not None else ""
    side = _word(f"meeting-side-{item.side}" if item.side else "meeting-side-unknown", language)
    return (
        f"{number:>3}  {escape(item.text.to(language))}\n"
        f"     [dim]{escape(owner)} ({escape(side)}) · {escape(due)} · {escape(standing)}[/]{place}"
    )


def ask_decisions(found: FollowUp, by: str, language: Language) -> Decisions:
    """Go through what was found; ask for owner and day of what was agreed where they are missing."""
    from quarterdeck.workflow.meeting import Decisions

    answers: dict[str, list[str]] = {"agreed": [], "proposed": [], "rejected": []}
    edits: dict[str, dict[str, object]] = {}
    for number, item in enumerate(found.items, 1):
        if item.standing is not Standing.FOUND:
            continue
        show.console.print(_line(number, item, language), soft_wrap=True)
        if item.said:
            show.console.print(f"     [dim]{escape(item.said)}[/]", soft_wrap=True)
        answer = Prompt.ask(
            "    ", choices=[*answers, "later"], default="later", console=show.console
        )
        if answer == "later":
            continue
        answers[answer].append(item.id)
        if answer == "agreed":
            edits[item.id] = dict(_completed(item))
    if answers["agreed"] and not by.strip():
        by = Prompt.ask("Who confirms that these were agreed?", console=show.console)
    return Decisions(
        tuple(answers["agreed"]), tuple(answers["proposed"]), tuple(answers["rejected"]), by, edits
    )


def _completed(item: FollowUpItem) -> Iterator[tuple[str, object]]:
    if item.side is None:
        yield "side", Prompt.ask("     Whose action?", choices=[*Side], console=show.console)
    if not item.owner:
        yield "owner", Prompt.ask("     Who owns it?", console=show.console)
    if item.due_on is None:
        yield "due_on", _ask_day()


def _ask_day() -> date:
    while True:
        answer = Prompt.ask("     By which day (2026-10-30)?", console=show.console)
        try:
            return date.fromisoformat(answer.strip())
        except ValueError:
            show.console.print("     not a day")


def recap(found: Recap, language: Language) -> None:
    """The files, what was left out, or what stopped them."""
    for finding in found.findings:
        place = place_text(finding.place, language)
        text = to_text(finding.message, language)
        show.console.print(
            f"[yellow]{finding.severity}[/] {finding.code} {escape(place)} {escape(text)}",
            soft_wrap=True,
        )
    if not found.files:
        show.console.print(
            f"No draft was written: mend {escape(str(found.followup_file))}, or allow it with a reason "
            "in the review's text file.",
            soft_wrap=True,
        )
        return
    show.written(found.files)
    if found.unconfirmed:
        show.console.print(
            f"{found.unconfirmed} found in the record are not confirmed and not in the draft: "
            f"quarterdeck meeting --account {escape(found.plan.account.id)} --confirm",
            soft_wrap=True,
        )
    if found.lacks_address:
        show.console.print(
            f"No e-mail address: {escape(', '.join(found.lacks_address))}", soft_wrap=True
        )
    show.console.print("It is a draft: read it, change it, and send it yourself.")


def _word(id: str, language: Language) -> str:
    return to_text(message(id), language)
