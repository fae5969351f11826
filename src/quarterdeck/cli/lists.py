"""Due reviews, the portfolio, sources and explanations as tables in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quarterdeck.cli.show import console, escape, table
from quarterdeck.core.figure import Figure
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.i18n.places import place_text
from quarterdeck.metrics.declaration import metric_message
from quarterdeck.workflow.portfolio import COLUMNS, METRIC_COLUMNS, Portfolio, PortfolioRow

if TYPE_CHECKING:
    from quarterdeck.warehouse.checks import TableReport
    from quarterdeck.warehouse.explain import Explanation
    from quarterdeck.workflow.explain import Explained
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
    findings = [*(f for report in outcome.reports for f in report.findings), *outcome.keys]
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
    console.print(
        f"[{colour}]{finding.code}[/] {escape(place_text(finding.place, language))}: {text}",
        soft_wrap=True,
    )
    if finding.examples:
        console.print(f"       [dim]{escape('; '.join(finding.examples))}[/]", soft_wrap=True)


def shown_value(figure: Figure | None, language: Language) -> str:
    """A figure with its hundredths; the word for missing where it is missing."""
    if figure is None or not figure.known:
        return word("missing", language)
    return numbers.precise(figure, language)


def figures(found: Sequence[Figure], language: Language) -> None:
    """An account's figures: what to type, name, value, coverage."""
    shown = table(
        word("column-figure", language),
        (word("column-value", language), "right"),
        (word("column-coverage", language), "right"),
        "",
    )
    for figure in found:
        shown.add_row(
            escape(figure.id.short),
            shown_value(figure, language),
            _coverage(figure, language),
            f"[dim]{escape(format_message(metric_message(figure.id.metric), {}, language))}[/]",
        )
    console.print(shown)


def _coverage(figure: Figure, language: Language) -> str:
    share = figure.coverage.share if figure.coverage else None
    return "" if share is None else numbers.percent(share, language)


def explanation(found: Explained, language: Language) -> None:
    """Everything there is to say about one figure."""
    why, figure = found.explanation, found.shown
    name = format_message(metric_message(figure.id.metric), {}, language)
    console.print(f"[bold]{escape(name)}[/]  {escape(str(figure.id))}")
    console.print(f"  {shown_value(figure, language)}", style="bold")
    for label, text in _explained(found, language):
        console.print(
            f"[bold]{word(f'explain-{label}', language)}[/]  {escape(text)}", soft_wrap=True
        )
    _rows_used(why, language)
    _rows_excluded(why, language)
    console.print(f"[bold]{word('explain-query', language)}[/]")
    console.print(escape(why.sql), style="dim", soft_wrap=True)


def _explained(found: Explained, language: Language) -> Iterator[tuple[str, str]]:
    why, figure = found.explanation, found.shown
    yield "formula", format_message(why.formula, {}, language)
    if why.calculation:
        yield "numbers", " ".join(why.calculation)
    if not why.figure.known and why.figure.missing:
        yield "missing", format_message(why.figure.missing, {}, language)
    if figure.overridden:
        yield (
            "override",
            f"{shown_value(why.figure, language)} → {shown_value(figure, language)}: {figure.overridden}",
        )
    yield "period", numbers.period(figure.period, language)
    yield "as-of", numbers.day(why.as_of, language)
    if figure.coverage is not None:
        share = _coverage(figure, language)
        yield "coverage", f"{figure.coverage.known} / {figure.coverage.eligible} ({share})"
    yield "tables", ", ".join(why.tables)


def _rows_used(why: Explanation, language: Language) -> None:
    console.print(f"[bold]{word('explain-used', language)}[/]  {why.used_count:,}")
    for row in why.used:
        amount = "" if row.amount is None else f"{row.amount:,f}".rstrip("0").rstrip(".")
        console.print(f"  {escape(row.table)}  {escape(row.key)}  {amount}", soft_wrap=True)
    if why.used_count > len(why.used):
        console.print("  …")


def _rows_excluded(why: Explanation, language: Language) -> None:
    total = sum(rows.count for rows in why.excluded)
    console.print(f"[bold]{word('explain-excluded', language)}[/]  {total:,}")
    for rows in why.excluded:
        reason = format_message(rows.reason, {}, language)
        examples = f"  ({', '.join(rows.examples)})" if rows.examples else ""
        console.print(
            f"  {rows.count:,}  {escape(rows.table)}: {escape(reason + examples)}", soft_wrap=True
        )


def portfolio(found: Portfolio, language: Language) -> None:
    """The accounts with their key figures, the whole in the last line."""
    shown = table(*(_column(column, language) for column in COLUMNS))
    for row in found.rows:
        shown.add_row(*(_cell(column, row, language) for column in COLUMNS))
    if found.total is not None:
        shown.add_section()
        shown.add_row(*(_cell(column, found.total, language) for column in COLUMNS), style="bold")
    console.print(shown)


def _column(column: str, language: Language) -> str | tuple[str, str]:
    if column in METRIC_COLUMNS:
        short = f"{metric_message(METRIC_COLUMNS[column])}.short"
        return (format_message(short, {}, language), "right")
    return word(f"column-{column}", language)


def _cell(column: str, row: PortfolioRow, language: Language) -> str:
    if column in METRIC_COLUMNS:
        figure = row.figures.get(METRIC_COLUMNS[column])
        return shown_value(figure, language) if figure else ""
    return escape(row.text(column, language))
