"""What ``lint``, ``rule`` and ``build`` print of rules and findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from rich.text import Text

from quarterdeck.cli.show import console, escape, stderr
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.core.printable import visible
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.findings.as_text import Line, lines
from quarterdeck.render.findings.words import place, said, tally
from quarterdeck.rules.engine import stopping
from quarterdeck.rules.report import LintReport

ANY_DAY = date.min
"""An amount as a figure needs a day; it is not shown."""

STYLES = {
    "heading": "bold",
    "muted": "dim",
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
    "allowed": "green",
    "added": "green",
    "removed": "red",
    "plain": "",
}


def report(found: LintReport, language: Language) -> None:
    """The whole report, coloured where the terminal shows colours."""
    for line in tuple(lines(found, language)):  # whole, or not at all where a page is missing
        console.print(_coloured(line), soft_wrap=True)


def _coloured(line: Line) -> Text:
    return Text.assemble(*((visible(part.text), STYLES[part.role]) for part in line))


def compact(findings: Sequence[Finding], language: Language) -> None:
    """Errors and warnings, one line each and each once; the allowed ones with their reasons."""
    for text in dict.fromkeys(_compact(findings, language)):
        console.print(text, soft_wrap=True)


def _compact(findings: Sequence[Finding], language: Language) -> Iterator[str]:
    for finding in findings:
        severity = finding.severity.value
        if finding.severity is Severity.NOTE and finding.allowed is None:
            continue
        words = f"{place(finding, language)}: {to_text(finding.message, language)}"
        word = said(f"severity-{severity}", language)
        line = f"[{STYLES[severity]}]{word}[/] {finding.code}  {escape(words)}"
        if finding.allowed is not None:
            line += f"  [green]{escape(said('allowed', language, reason=finding.allowed))}[/]"
        yield line


def counted(findings: Sequence[Finding], language: Language) -> str:
    """How many errors, warnings and notes, each that reads the same once."""
    once = {(f.code, f.place, to_text(f.message, language)): f for f in findings}
    return to_text(tally(once.values(), ANY_DAY), language)


def held_back(
    findings: Sequence[Finding], review_file: Path, earlier: Sequence[Path], language: Language
) -> None:
    """Why a customer's files were not written, and which of an earlier build still lie there."""
    stderr.print(
        f"[bold red]{escape(said('held-back', language, path=str(review_file)))}[/]",
        soft_wrap=True,
    )
    for code in dict.fromkeys(f.code for f in stopping(findings)):
        stderr.print(f"  {code}  quarterdeck rule {code}", soft_wrap=True)
    if earlier:
        names = ", ".join(path.name for path in earlier)
        stderr.print(escape(said("earlier", language, files=names)), soft_wrap=True)
