"""What the commands print: tables and short sentences, nothing computed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich import markup
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from quarterdeck.core.printable import visible
from quarterdeck.errors import QuarterdeckError

if TYPE_CHECKING:
    from quarterdeck.core.language import Language
    from quarterdeck.core.tablefile import FileColumn, TableFile
    from quarterdeck.workflow.build import Built, Outcome
    from quarterdeck.workflow.demo import DemoOutcome
    from quarterdeck.workflow.initreport import Edit, InitReport, UnusedFile
    from quarterdeck.workflow.intake import Taken

PIPED_WIDTH = 220
"""Columns where output goes to a file or a pipe, which have no width of their own."""

LEAST_WIDTH = 20
"""Columns below which words no longer stand in lines."""

MOST_NAMED = 12
"""Names listed in one line of a report."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to the entry point, which alone knows how the run ends."""
        raise BrokenPipeError


def _console(*, stderr: bool) -> Console:
    """A terminal's own width, or as ``COLUMNS`` says; a width of nothing would print nothing."""
    found = _Console(stderr=stderr, highlight=False, emoji=False)
    told = os.environ.get("COLUMNS", "").isdigit()
    if not stderr and not found.is_terminal and not told:
        found.width = PIPED_WIDTH
    elif found.width < LEAST_WIDTH:
        found.width = LEAST_WIDTH
    return found


console = _console(stderr=False)
stderr = _console(stderr=True)


def escape(text: str) -> str:
    """Text from data, people and files: neither markup nor anything that a terminal obeys."""
    return markup.escape(visible(text))


def error(found: QuarterdeckError) -> None:
    place = f"{found.where}: " if found.where else ""
    stderr.print(f"[bold red]Error[/] {escape(place + found.what)}", soft_wrap=True)
    if found.next_step:
        stderr.print(f"[bold]Next[/]  {escape(found.next_step)}", soft_wrap=True)


def unexpected(error: Exception) -> None:
    """A fault of ours: said in one line; its place on request."""
    stderr.print(
        f"[bold red]Error[/] {escape(f'unexpected {type(error).__name__}: {error}')}",
        soft_wrap=True,
    )
    stderr.print(
        "[bold]Next[/]  run it again with QUARTERDECK_TRACEBACK=1 to see where, and report it",
        soft_wrap=True,
    )


def nobody_reads() -> None:
    """What is still to be written goes nowhere: a closed pipe is no error, at the end of a run neither."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.__stdout__.fileno() if sys.__stdout__ is not None else 1)


def interrupted() -> None:
    stderr.print("Interrupted. Files that were written are whole; run the command again to finish.")


def ask_dates(file: TableFile, column: FileColumn) -> str:
    """Ask for the order of day and month in a column whose values do not tell."""
    from rich.prompt import Prompt

    samples = ", ".join(column.samples[:3])
    question = (
        f"{file.path.name}, column {column.name}: {samples}. Day first (dmy) or month first (mdy)?"
    )
    return str(Prompt.ask(escape(question), choices=["dmy", "mdy"], console=console))


@contextmanager
def working(what: str) -> Iterator[None]:
    """A spinner where there is a terminal, silence where there is none."""
    if not stderr.is_terminal:
        yield
        return
    with stderr.status(what):
        yield


class Bar:
    """A progress bar that follows a long run."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: Any = None

    def begin(self, what: str, total: int) -> None:
        self._task = self._progress.add_task(what, total=total, item="")

    def advance(self, what: str) -> None:
        self._progress.update(self._task, advance=1, item=what[:40])


@contextmanager
def progress() -> Iterator[Bar]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[item]}"),
    )
    with Progress(*columns, console=stderr, transient=False) as found:
        yield Bar(found)


def written(paths: Sequence[Path]) -> None:
    for path in paths:
        console.print(escape(str(path)), soft_wrap=True)


def warnings(texts: Sequence[str]) -> None:
    for text in texts:
        console.print(f"[yellow]warning[/] {escape(text)}", soft_wrap=True)


def built(found: Built, language: Language) -> None:
    """One review: what it is, its files by audience, what to change where, what the rules say."""
    from quarterdeck.cli import show_findings

    plan = found.plan
    console.print(f"[bold]{escape(plan.account.name)}[/]  {plan.id}  as of {plan.as_of}")
    for audience in ("customer", "internal"):
        files = [path for path in found.files if path.parent.name == audience]
        console.print(
            f"  {audience}/  {len(files)} files in {escape(str(found.folder / audience))}",
            soft_wrap=True,
        )
        for path in files:
            console.print(
                f"    {escape(path.name)}  [dim]{path.stat().st_size / 1024:,.0f} KB[/]",
                soft_wrap=True,
            )
    console.print(
        f"  change headlines, figures, slides in {escape(str(found.review_file))}", soft_wrap=True
    )
    warnings(found.warnings)
    show_findings.compact(found.findings, language)
    if found.stopped_by:
        show_findings.held_back(found.stopped_by, found.review_file, found.earlier, language)


def built_all(outcome: Outcome, language: Language) -> None:
    """A line per review; of what the rules say only what stops files, and counts of the rest."""
    from quarterdeck.cli import show_findings

    for one in outcome.built:
        state = "[red]held[/]   " if one.stopped_by else "[green]built[/]  "
        console.print(
            f"{state} {escape(one.plan.account.name)}  {escape(str(one.folder))}"
            f"  [dim]{escape(show_findings.counted(one.findings, language))}[/]",
            soft_wrap=True,
        )
        warnings(one.warnings)
        if one.stopped_by:
            show_findings.compact(one.stopped_by, language)
            show_findings.held_back(one.stopped_by, one.review_file, one.earlier, language)
    for plan in outcome.skipped:
        console.print(
            f"[dim]skipped[/] {escape(plan.account.name)}: see quarterdeck due", soft_wrap=True
        )
    for failure in outcome.failed:
        console.print(
            f"[red]failed[/]  {escape(failure.name)}: {escape(failure.error)}", soft_wrap=True
        )
    console.print(
        f"{len(outcome.built) - len(outcome.held_back)} built, {len(outcome.held_back)} held back, "
        f"{len(outcome.skipped)} skipped, {len(outcome.failed)} failed"
    )


def intake(taken: Taken) -> None:
    if taken.written:
        console.print(
            f"Written, {taken.prefilled} rows prefilled: {escape(str(taken.path))}", soft_wrap=True
        )
        console.print("Next  fill it in, save it, and run the same command to have it checked.")
        return
    console.print(f"Read without errors: {escape(str(taken.path))}", soft_wrap=True)
    for sheet, rows in taken.rows.items():
        console.print(f"  {sheet}: {rows} rows new or changed")
    console.print(f"  {taken.prefilled} rows as the sources have them")
    console.print(f"Next  quarterdeck build {escape(taken.account.id)}")


def table(*columns: str | tuple[str, str]) -> Table:
    """A plain table; a column given as (name, "right") is set right."""
    found = Table(box=None, pad_edge=False, header_style="bold", show_edge=False)
    for column in columns:
        name, side = column if isinstance(column, tuple) else (column, "left")
        found.add_column(name, justify="right" if side == "right" else "left", overflow="fold")
    return found


def init_report(folder: Path, report: InitReport) -> None:
    """What was drafted, what was not and why, which edits are needed, and what to run next."""
    console.print(
        f"[bold]{escape(str(report.target))}[/]  data read from {escape(', '.join(report.folders) or 'nowhere')}",
        soft_wrap=True,
    )
    shown = table("query", "reads", ("rows", "right"), ("guesses", "right"), "keys that meet")
    for one in report.drafted:
        shown.add_row(
            one.file,
            escape(", ".join(one.relations)),
            f"{one.rows:,}",
            str(len(one.guesses)),
            escape(one.met),
        )
    if report.drafted:
        console.print(shown)
    if report.missing:
        names = ", ".join(f"{m.table} ({m.why})" if m.why else m.table for m in report.missing)
        console.print(
            f"Not drafted: {escape(names)}. What each needs stands in sources/README.md.",
            soft_wrap=True,
        )
    for why, relations in _by_reason(report.unused).items():
        listed = ", ".join(relations[:MOST_NAMED]) + (" …" if len(relations) > MOST_NAMED else "")
        console.print(
            f"Not used ({len(relations)}): {escape(listed)}: {escape(why)}", soft_wrap=True
        )
    for fault in report.unreadable:
        console.print(
            f"[red]Not readable[/] {escape(fault.where)}: {escape(fault.what)}. {escape(fault.next_step)}",
            soft_wrap=True,
        )
    for note in report.notes:
        console.print(f"Note: {escape(note)}", soft_wrap=True)
    _edits("[bold yellow]Edit before running[/]", report.edits_needed)
    _edits("[bold]Guesses worth a look[/]", report.edits_advised)
    console.print(f"Next  cd {escape(str(folder))} && quarterdeck sources", soft_wrap=True)


def _by_reason(unused: Sequence[UnusedFile]) -> dict[str, list[str]]:
    """The relations that no query reads, by the reason for it."""
    found: dict[str, list[str]] = {}
    for one in unused:
        found.setdefault(one.why, []).append(one.relation)
    return found


def _edits(title: str, edits: Sequence[Edit]) -> None:
    if edits:
        console.print(title)
    for edit in edits:
        console.print(f"  {escape(edit.file)}:{edit.line}  {escape(edit.what)}", soft_wrap=True)


def demo(folder: Path, found: DemoOutcome) -> None:
    """Where the demo's files are, and what to try next."""
    console.print()
    console.print("[bold]One review per segment, each in English, Chinese and Russian[/]")
    for one in found.outcome.built:
        plan = one.plan
        console.print(
            f"  {plan.account.segment.value:<11} {escape(plan.account.name)}  {plan.id.type}"
        )
        console.print(f"              {escape(str(one.folder))}", soft_wrap=True)
    for failure in found.outcome.failed:
        console.print(
            f"[red]failed[/]  {escape(failure.name)}: {escape(failure.error)}", soft_wrap=True
        )
    account = found.accounts[1]
    console.print()
    console.print("[bold]Try next[/]")
    run = f".venv/bin/quarterdeck {{}} --project {folder}"
    for command in (
        f"explain {account} roi.net",
        f"build {account} --lang en+zh",
        f"intake {account}",
        f"meeting {folder / 'records' / account}.vtt --account {account}",
        f"lint {folder / 'records' / account}.vtt --account {account}",
        "due",
        "portfolio",
        "sources",
    ):
        console.print(f"  {run.format(command)}", soft_wrap=True)


def for_programs(text: str) -> None:
    """Print text that a program reads: UTF-8, whatever encoding the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
