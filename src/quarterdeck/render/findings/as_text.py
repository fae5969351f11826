"""The report as lines for a person at a terminal, or in a plain file.

Each line is a few parts with the role of each, so that a terminal may colour what a file only says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.findings.words import clean, examples, flowing, notes, place, said, tally
from quarterdeck.rules.pages import page
from quarterdeck.rules.report import JudgedSubject, LintReport, Unread


@dataclass(frozen=True, slots=True)
class Part:
    """Some words and their role: heading, plain, muted, error, warning, note, allowed, added, removed."""

    text: str
    role: str = "plain"


Line = tuple[Part, ...]


def as_text(report: LintReport, language: Language) -> str:
    return "".join(plain(line) + "\n" for line in lines(report, language))


def plain(line: Line) -> str:
    return "".join(part.text for part in line)


def lines(report: LintReport, language: Language) -> Iterator[Line]:
    """Mended files, then each subject with its findings, then what could not be read, then the counts.

    Why a rule matters and what to do instead stand with its first finding of the run.
    """
    for mended in report.mended:
        yield from _mended(mended.path, mended.diff, language)
    explained: set[str] = set()
    for subject in report.subjects:
        yield from _subject(report, subject, explained, language)
    for unread in report.unread:
        yield from _unread(unread, language)
    for note in notes(report, language):
        yield (Part(note, "muted"),)
    yield (Part(to_text(tally(report.findings, report.as_of), language), "heading"),)


def _mended(path: str, diff: str, language: Language) -> Iterator[Line]:
    if not diff:
        yield (Part(said("nothing-to-mend", language, path=path), "muted"),)
    for line in diff.splitlines():
        role = {"+": "added", "-": "removed"}.get(line[:1], "muted")
        yield (Part(line, role),)
    yield ()


def _subject(
    report: LintReport, subject: JudgedSubject, explained: set[str], language: Language
) -> Iterator[Line]:
    found = report.of(subject)
    yield (
        Part(to_text(subject.title, language), "heading"),
        Part("  "),
        Part(to_text(subject.read, language), "muted"),
    )
    for finding in found:
        yield from _finding(finding, explained, language)
    if not found:
        yield (Part("  "), Part(to_text(clean(subject, report.as_of), language)))
    for skipped in subject.skipped:
        words = said("skipped", language, what=to_text(skipped, language))
        yield (Part("  "), Part(words, "muted"))
    yield ()


def _finding(finding: Finding, explained: set[str], language: Language) -> Iterator[Line]:
    severity = finding.severity.value
    yield (
        Part(f"  {place(finding, language)}  "),
        Part(f"{finding.code} {said(f'severity-{severity}', language)}", severity),
        Part(f"  {to_text(finding.message, language)}"),
    )
    if finding.examples:
        shown = examples(finding, language)
        yield (Part(f"    {said('examples', language, examples=shown)}", "muted"),)
    if finding.allowed is not None:
        yield (Part(f"    {said('allowed', language, reason=finding.allowed)}", "allowed"),)
    if finding.code not in explained:
        explained.add(finding.code)
        guidance = page(finding.code, language)
        yield (Part(f"    {said('why', language, text=flowing(guidance.why))}", "muted"),)
        yield (Part(f"    {said('instead', language, text=flowing(guidance.instead))}", "muted"),)


def _unread(unread: Unread, language: Language) -> Iterator[Line]:
    error = unread.error
    elsewhere = error.where and error.where != unread.name
    what = f"{error.where}: {error.what}" if elsewhere else error.what
    yield (
        Part(unread.name, "heading"),
        Part("  "),
        Part(said("unread", language, what=what), "error"),
    )
    if error.next_step:
        yield (Part(f"    {said('next', language, step=error.next_step)}"),)
    yield ()
