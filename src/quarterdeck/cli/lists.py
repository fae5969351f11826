"""Due reviews, the portfolio, sources and explanations as tables in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.markup import escape

from quarterdeck.cli.show import console, table
from quarterdeck.core.figure import Figure
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text

if TYPE_CHECKING:
    from quarterdeck.warehouse.checks import TableReport
    from quarterdeck.workflow.sources import SourcesOutcome

COLOURS = {
    Decision.RUN: "green",
    Decision.REPLACE: "cyan",
    Decision.SKIP: "yellow",
    Decision.NOT_DUE: "dim",
}
SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def word(id: str, language: Language) -> str:
    """A word of the lists: ``list-<id>``."""
    return format_message(f"list-{id}", {}, language)


def due(plans: Sequence[ReviewPlan], language: Language) -> None:
    """One block per account: what, when, how long, with whom; then every reason."""
    if not plans:
        console.print(word("none-due", language))
        return
    for plan in plans:
        console.print(_due_head(plan, language), soft_wrap=True)
        if plan.attendees:
            people = ", ".join(
                f"{c.name} ({c.title})" if c.title else c.name for c in plan.attendees
            )
            console.print(f"    {word('column-with', language)}: {escape(people)}", soft_wrap=True)
        for reason in plan.reasons:
            console.print(f"    [dim]{escape(to_text(reason, language))}[/]", soft_wrap=True)


def _due_head(plan: ReviewPlan, language: Language) -> str:
    colour = COLOURS[plan.decision]
    account = plan.account
    minutes = f"  {plan.minutes} {word('column-minutes', language).lower()}" if plan.minutes else ""
    return (
        f"[{colour}]{word(f'decision-{plan.decision}', language)}[/]  "
        f"{numbers.short_day(plan.held_on, language)}  [bold]{escape(account.name)}[/] ({escape(account.id)})  "
        f"{word(f'review-{plan.id.type}', language)}{minutes}  {numbers.period(plan.window, language)}"
        f"  {escape(account.csm_name or '')}"
    )


def sources(outcome: SourcesOutcome, language: Language) -> None:
    """A line per canonical table, then every finding with count and example keys."""
    shown = table(
        word("column-table", language),
        (word("column-rows", language), "right"),
        (word("column-filled", language), "right"),
        word("column-joined", language),
        word("column-range", language),
    )
    for report in outcome.reports:
        if report.file is not None or report.rows:
            shown.add_row(*_source_row(report, language))
    console.print(shown)
    findings = [finding for report in outcome.reports for finding in report.findings]
    for finding in findings:
        _finding(finding, language)
    if not findings:
        console.print(word("no-findings", language))
    if outcome.proposed is not None:
        text = f"{len(outcome.candidates)} candidates for keys.csv (never joined by themselves): {outcome.proposed}"
        console.print(escape(text), soft_wrap=True)


def _source_row(report: TableReport, language: Language) -> tuple[str, ...]:
    joins = ", ".join(f"{j.column} {j.joined:,} of {j.named:,}" for j in report.joins if j.named)
    dates = ""
    if report.dates is not None and report.dates.first and report.dates.last:
        dates = f"{report.dates.first} – {report.dates.last}"
    return (
        report.table,
        numbers.decimal(report.rows, language),
        f"{report.filled} / {len(report.columns)}",
        joins,
        dates,
    )


def _finding(finding: Finding, language: Language) -> None:
    colour = SEVERITIES[finding.severity]
    text = escape(to_text(finding.message, language))
    console.print(f"[{colour}]{finding.code}[/] {escape(finding.place)}: {text}", soft_wrap=True)
    if finding.examples:
        console.print(f"       [dim]{escape('; '.join(finding.examples))}[/]", soft_wrap=True)


def shown_value(figure: Figure | None, language: Language) -> str:
    """A figure with its hundredths; the word for missing where it is missing."""
    if figure is None or not figure.known:
        return word("missing", language)
    return numbers.precise(figure, language)
