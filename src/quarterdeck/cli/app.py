"""The `quarterdeck` command: each command parses, calls one workflow function and shows.

Workflow modules are imported inside the commands, so that `--help` and errors are instant and a
command pays only for what it uses.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from quarterdeck import __version__
from quarterdeck.cli import agents, meetings, options, rules, show, web
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError, RenderError

app = typer.Typer(
    name="quarterdeck",
    help="Quarterly business reviews worth an executive's hour: every number traced to its query.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; errors become one clear message and an exit code that is not 0."""
    _write_what_can_be_written()
    try:
        _run(arguments)
    except QuarterdeckError as error:
        show.error(error)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        show.interrupted()
        sys.exit(130)
    except BrokenPipeError:
        show.nobody_reads()
        sys.exit(0)
    except OSError as error:
        if os.environ.get("QUARTERDECK_TRACEBACK"):
            raise
        show.error(_of_system(error))
        sys.exit(RenderError.exit_code)
    except Exception as error:
        if os.environ.get("QUARTERDECK_TRACEBACK"):
            raise
        show.unexpected(error)
        sys.exit(70)


def _run(arguments: Sequence[str] | None) -> None:
    """Run, and write out what was printed, so that a full disk is told like any other error."""
    try:
        app(args=arguments, standalone_mode=True)
    finally:
        if sys.stdout is not None:
            sys.stdout.flush()


def _of_system(error: OSError) -> RenderError:
    """What the system refused, with the file where it names one."""
    return RenderError(
        error.strerror or str(error),
        where=str(error.filename) if error.filename is not None else "",
        next_step="check that the disk is not full, and who may read and write there",
    )


def _write_what_can_be_written() -> None:
    """A character that the terminal's or the pipe's encoding lacks becomes a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"quarterdeck {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command()
def init(
    name: Annotated[Path, typer.Argument(help="Folder to create for the project.")],
    data: Annotated[
        Path | None,
        typer.Option("--from", help="Folder of data files (CSV, XLSX, Parquet, JSONL)."),
    ] = None,
    preset: Annotated[
        str, typer.Option(help="Systems whose tables these are: salesforce,zendesk,hubspot.")
    ] = "",
    vendor: Annotated[str, typer.Option(help="Your company's name; else the folder's.")] = "",
    dates: Annotated[
        str, typer.Option(help="Order of ambiguous dates: dmy or mdy. Asked for where not given.")
    ] = "",
) -> None:
    """Create a project: settings and one drafted SQL query per canonical table."""
    from quarterdeck.workflow.init import init_project

    report = init_project(
        name,
        data=data,
        presets=tuple(p.strip() for p in preset.split(",") if p.strip()),
        vendor=vendor or None,
        dates=dates or None,
        ask=show.ask_dates if sys.stdin.isatty() else None,
    )
    show.init_report(name, report)


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Folder to create for the sample project.")] = Path(
        "demo"
    ),
) -> None:
    """Create the sample project and build one review per segment in three languages."""
    from quarterdeck.workflow.demo import build_demo

    with show.progress() as progress:
        outcome = build_demo(folder, progress)
    show.demo(folder, outcome)


@app.command()
def sources(
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    lang: options.Lang = Language.EN,
) -> None:
    """Run the source queries and say what is there, what joins, and what cannot be right."""
    from quarterdeck.cli import lists
    from quarterdeck.workflow.sources import check_sources

    with show.working("reading sources"):
        outcome = check_sources(options.opened(project), as_of, options.today())
    lists.sources(outcome, lang)


@app.command()
def due(
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    quarter: options.Quarter = None,
    csm: Annotated[str, typer.Option(help="Only this CSM's accounts.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Also accounts that are not due.")] = False,
    export: options.Export = None,
    lang: options.Lang = Language.EN,
) -> None:
    """List which accounts are due which review, when, for how long, with whom, and why."""
    from quarterdeck.cli import lists
    from quarterdeck.workflow.due import due_reviews, export_due

    plans = due_reviews(
        options.opened(project),
        as_of,
        options.quarter(quarter),
        options.today(),
        csm=csm,
        every=every,
    )
    if export is not None:
        show.written((export_due(plans, export, lang),))
        return
    lists.due(plans, lang)


@app.command()
def portfolio(
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    quarter: options.Quarter = None,
    csm: Annotated[str, typer.Option(help="Only this CSM's accounts.")] = "",
    export: options.Export = None,
    lang: options.Lang = Language.EN,
) -> None:
    """List the accounts with their key figures and the portfolio's totals."""
    from quarterdeck.cli import lists
    from quarterdeck.workflow.portfolio import export_portfolio, read_portfolio

    found = read_portfolio(
        options.opened(project), as_of, options.quarter(quarter), options.today(), csm=csm
    )
    if export is not None:
        show.written((export_portfolio(found, export, lang),))
        return
    lists.portfolio(found, lang)


@app.command()
def intake(
    account: Annotated[str, typer.Argument(help="Account by id or name.")],
    project: options.Project = Path("."),
    as_of: options.AsOf = None,
    lang: Annotated[
        Language | None, typer.Option(help="Language of the workbook; else the account's.")
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Write the workbook anew, keeping what people entered.")
    ] = False,
) -> None:
    """Write the account's intake workbook, or read back the one that is there."""
    from quarterdeck.workflow.intake import take_in

    show.intake(take_in(options.opened(project), account, as_of, options.today(), lang, new=new))


@app.command()
def build(
    account: Annotated[str, typer.Argument(help="Account by id or name.")] = "",
    project: options.Project = Path("."),
    quarter: options.Quarter = None,
    as_of: options.AsOf = None,
    lang: Annotated[
        str,
        typer.Option(
            help="en, zh, ru, several (en,ru), or two side by side (en+zh); else the account's."
        ),
    ] = "",
    formats: Annotated[
        str, typer.Option("--format", help="Any of pptx,pdf,html,xlsx.")
    ] = "pptx,pdf,html,xlsx",
    brief_lang: Annotated[
        Language | None, typer.Option(help="Language of the brief; else the settings'.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Build all reviews that are due.")] = False,
) -> None:
    """Write a review: the customer's files, and the presenter's copy, brief, agenda and ledger."""
    from quarterdeck.workflow.build import Choices, build_due, build_one

    choices = Choices.parse(lang, formats, brief_lang)
    opened = options.opened(project)
    asked = (as_of, options.quarter(quarter), options.today())
    if every == bool(account):
        raise typer.BadParameter("name one ACCOUNT, or --all")
    if not every:
        with show.working("building"):
            built = build_one(opened, account, *asked, choices)
        show.built(built, brief_lang or opened.settings.brief_language)
        if built.stopped_by:
            raise typer.Exit(1)
        return
    with show.progress() as progress:
        outcome = build_due(opened, *asked, choices, progress)
    show.built_all(outcome, brief_lang or opened.settings.brief_language)
    if outcome.failed or outcome.held_back:
        raise typer.Exit(1)


@app.command()
def explain(
    account: Annotated[str, typer.Argument(help="Account by id or name.")],
    figure: Annotated[
        str, typer.Argument(help="Metric, with period and dimension: nrr.account/2024-Q4.")
    ] = "",
    project: options.Project = Path("."),
    quarter: options.Quarter = None,
    as_of: options.AsOf = None,
    lang: options.Lang = Language.EN,
) -> None:
    """Show where a figure comes from; without one, list the account's figures."""
    from quarterdeck.cli import lists
    from quarterdeck.workflow.explain import explain_figure, list_figures

    asked = (options.opened(project), account, as_of, options.quarter(quarter), options.today())
    if not figure:
        lists.figures(list_figures(*asked), lang)
        return
    lists.explanation(explain_figure(*asked, figure), lang)


app.command()(rules.lint)
app.command()(rules.rule)
app.command()(meetings.meeting)
app.command()(meetings.recap)
app.command()(agents.mcp)
app.command()(agents.skill)
app.command()(web.serve)
app.command()(web.backup)
app.command()(web.restore)


if __name__ == "__main__":
    main()
