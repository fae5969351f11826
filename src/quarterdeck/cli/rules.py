"""The commands ``lint`` and ``rule``: judge by the rules, and explain them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quarterdeck.cli import options, show
from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.render.findings.forms import ReportFormat

if TYPE_CHECKING:
    from quarterdeck.core.settings import RuleSettings

AnyProject = Annotated[
    Path | None,
    typer.Option("--project", help="Project folder; else this one, where it is a project."),
]


def lint(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files (.pptx, .vtt, .srt, .docx, .md, .txt, .json), folders of them, or accounts. "
            "None: the whole programme."
        ),
    ] = None,
    programme: Annotated[
        bool, typer.Option("--programme", help="Also judge the programme: all accounts over time.")
    ] = False,
    account: Annotated[
        str, typer.Option(help="Account that the files are of: they are judged by its data.")
    ] = "",
    held_on: options.HeldOn = None,
    side: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=SIDE", help="Whose voice: 'Ann Lee=customer'. Repeatable."),
    ] = None,
    audience: Annotated[
        Audience | None, typer.Option(help="Whom the decks are for: a customer, or your own side.")
    ] = None,
    document_lang: Annotated[
        str, typer.Option(help="Languages in which an account's document is judged: en,zh,ru.")
    ] = "",
    format: Annotated[ReportFormat, typer.Option(help="Form of the report.")] = ReportFormat.TEXT,
    output: Annotated[
        Path | None, typer.Option(help="Write the report to this file instead.")
    ] = None,
    select: Annotated[
        str, typer.Option(help="Only these rules: codes or beginnings (VAL,FAC101).")
    ] = "",
    ignore: Annotated[str, typer.Option(help="Not these rules: codes or beginnings.")] = "",
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend the text files of own reviews where that is safe."),
    ] = False,
    project: AnyProject = None,
    as_of: options.AsOf = None,
    quarter: options.Quarter = None,
    lang: options.Lang = Language.EN,
) -> None:
    """Judge decks, transcripts, minutes, an account's review or the programme by the rules."""
    from quarterdeck.render.findings.forms import write_report
    from quarterdeck.workflow.files import write_whole
    from quarterdeck.workflow.lint import Asked, LintRequest, lint, project_around

    request = LintRequest(
        targets=tuple(targets or ()),
        programme=programme,
        account=account,
        held_on=held_on,
        sides=dict(options.side(one) for one in side or ()),
        audience=audience,
        select=_words(select),
        ignore=_words(ignore),
        languages=tuple(_language(word) for word in _words(document_lang)),
        fix=fix,
    )
    found = options.opened(project) if project is not None else project_around(Path())
    with show.working("judging"):
        report = lint(request, found, Asked(as_of, options.quarter(quarter), options.today()))
    if output is not None:
        write_whole(output, write_report(report, format, lang).encode())
        show.written((output,))
    elif format is ReportFormat.TEXT:
        from quarterdeck.cli import show_findings

        show_findings.report(report, lang)
    else:
        show.for_programs(write_report(report, format, lang))
    if report.exit_code:
        raise typer.Exit(report.exit_code)


def rule(
    code: Annotated[str, typer.Argument(help="Code or name of a rule; none lists all.")] = "",
    project: AnyProject = None,
    lang: options.Lang = Language.EN,
) -> None:
    """Explain a rule: what it finds, why it matters, what to do instead; or list all rules."""
    from quarterdeck.cli import show_rules
    from quarterdeck.workflow.rule_pages import rule_page

    settings = _rule_settings(project)
    if code:
        show_rules.explained(rule_page(code, lang, settings), lang)
    else:
        show_rules.listed(settings, lang)


def _rule_settings(folder: Path | None) -> RuleSettings:
    from quarterdeck.workflow.lint import NO_PROJECT, project_around

    found = options.opened(folder) if folder is not None else project_around(Path())
    return (found.settings if found is not None else NO_PROJECT).rules


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _language(word: str) -> Language:
    try:
        return Language(word)
    except ValueError:
        raise typer.BadParameter(
            f"no language {word!r} (choose from en, zh, ru)", param_hint="--document-lang"
        ) from None
