"""The report as Markdown, for a merge request or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.findings.words import (
    clean,
    examples,
    flowing,
    notes,
    place,
    said,
    tally,
)
from quarterdeck.rules.pages import page
from quarterdeck.rules.report import JudgedSubject, LintReport

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~]|&(?=#?\w+;))")


def as_markdown(report: LintReport, language: Language) -> str:
    return "\n".join(_lines(report, language)) + "\n"


def escaped(text: str) -> str:
    """Text in which nothing is taken for markup; line breaks become blanks."""
    return _SPECIAL.sub(r"\\\1", flowing(text))


def _lines(report: LintReport, language: Language) -> Iterator[str]:
    yield f"# {said('heading', language)}"
    yield ""
    yield escaped(to_text(tally(report.findings, report.as_of), language))
    for mended in report.mended:
        yield from _mended(mended.path, mended.diff, language)
    for subject in report.subjects:
        yield from _subject(report, subject, language)
    if report.unread:
        yield from ("", f"## {said('unread-heading', language)}", "")
    for unread in report.unread:
        error = unread.error
        yield f"- **{escaped(unread.name)}**: {escaped(error.what)} {escaped(error.next_step)}".rstrip()
    yield from _guidance(report, language)
    for note in notes(report, language):
        yield from ("", escaped(note))


def _mended(path: str, diff: str, language: Language) -> Iterator[str]:
    if diff:
        fence = "`" * (max((len(run) for run in re.findall("`+", diff)), default=2) + 1)
        yield from ("", f"{fence}diff", diff.rstrip("\n"), fence)
    else:
        yield from ("", escaped(said("nothing-to-mend", language, path=path)))


def _subject(report: LintReport, subject: JudgedSubject, language: Language) -> Iterator[str]:
    yield from ("", f"## {escaped(to_text(subject.title, language))}", "")
    yield escaped(to_text(subject.read, language))
    found = report.of(subject)
    yield ""
    for finding in found:
        yield from _finding(finding, language)
    if not found:
        yield escaped(to_text(clean(subject, report.as_of), language))
    for skipped in subject.skipped:
        yield f"- *{escaped(said('skipped', language, what=to_text(skipped, language)))}*"


def _finding(finding: Finding, language: Language) -> Iterator[str]:
    severity = said(f"severity-{finding.severity.value}", language)
    where = escaped(place(finding, language))
    yield f"- **{finding.code}** {severity}, {where}: {escaped(to_text(finding.message, language))}"
    if finding.examples:
        shown = said("examples", language, examples=examples(finding, language))
        yield f"  - {escaped(shown)}"
    if finding.allowed is not None:
        yield f"  - {escaped(said('allowed', language, reason=finding.allowed))}"


def _guidance(report: LintReport, language: Language) -> Iterator[str]:
    """Why and what instead, once for each code in the report."""
    codes = sorted({finding.code for finding in report.findings})
    if codes:
        yield from ("", f"## {said('guidance', language)}", "")
    for code in codes:
        guidance = page(code, language)
        yield f"- **{code}** {escaped(guidance.title)}"
        yield f"  - {said('why', language, text=flowing(guidance.why))}"
        yield f"  - {said('instead', language, text=flowing(guidance.instead))}"
