"""The report as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files.

A slide, commitment, table row or agenda section is a logical location; a line of a record is a
region of its file. What a person allowed is a suppression with the reason as its justification.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from quarterdeck import __version__
from quarterdeck.core.finding import Finding, Place, PlaceKind, Severity
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.i18n.places import place_text
from quarterdeck.render.findings.words import examples, flowing, said
from quarterdeck.rules.catalogue import rule
from quarterdeck.rules.pages import Page, page
from quarterdeck.rules.report import JudgedSubject, LintReport, Unread
from quarterdeck.rules.types import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
KINDS = {
    PlaceKind.SLIDE: "slide",
    PlaceKind.NOTES: "notes",
    PlaceKind.TURN: "turn",
    PlaceKind.COMMITMENT: "commitment",
    PlaceKind.ROW: "row",
    PlaceKind.SECTION: "section",
    PlaceKind.TIME: "time",
    PlaceKind.LINE: "line",
    PlaceKind.NAMED: "resource",
    PlaceKind.WHOLE: "document",
}


def as_sarif(report: LintReport, language: Language) -> str:
    codes = sorted({finding.code for finding in report.findings})
    subjects = {subject.name: subject for subject in report.subjects}
    run = {
        "tool": {"driver": _driver(codes, language)},
        "language": {"en": "en", "zh": "zh-CN", "ru": "ru"}[language.value],
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, language)],
        "artifacts": [{"location": _location(path)} for path in _paths(report)],
        "results": [
            _result(finding, subjects[finding.subject], codes.index(finding.code), language)
            for finding in report.findings
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(codes: list[str], language: Language) -> dict[str, Any]:
    return {
        "name": "quarterdeck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule(code), page(code, language)) for code in codes],
    }


def _rule(found: Rule, guidance: Page) -> dict[str, Any]:
    help_text = "\n\n".join((guidance.finds, guidance.why, guidance.instead))
    return {
        "id": found.code,
        "name": "".join(word.capitalize() for word in found.name.split("-")),
        "shortDescription": {"text": guidance.title},
        "fullDescription": {"text": flowing(guidance.finds)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[found.severity]},
        "properties": {"tags": [found.area.value, *(covered.value for covered in found.covers)]},
    }


def _result(
    finding: Finding, subject: JudgedSubject, index: int, language: Language
) -> dict[str, Any]:
    text = to_text(finding.message, language)
    if finding.examples:
        text += " " + said("examples", language, examples=examples(finding, language))
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_place(finding.place, subject, language)],
        "properties": {"subject": finding.subject, "count": finding.count},
    }
    if finding.allowed is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.allowed}]
    return result


def _place(place: Place, subject: JudgedSubject, language: Language) -> dict[str, Any]:
    words = place_text(place, language)
    logical = {
        "name": words or to_text(subject.title, language),
        "fullyQualifiedName": f"{subject.name}/{_key(place)}",
        "kind": KINDS[place.kind],
    }
    location: dict[str, Any] = {"logicalLocations": [logical]}
    if subject.path:
        physical: dict[str, Any] = {"artifactLocation": _location(subject.path)}
        if place.kind is PlaceKind.LINE and place.number:
            physical["region"] = {"startLine": place.number}
        location["physicalLocation"] = physical
    return location


def _key(place: Place) -> str:
    """The place in one word that no language changes."""
    parts = (
        place.name,
        place.key,
        str(place.number) if place.number is not None else "",
        f"{place.seconds:g}s" if place.seconds is not None else "",
    )
    return "/".join((place.kind.value, *(part for part in parts if part)))


def _paths(report: LintReport) -> list[str]:
    return list(dict.fromkeys(s.path for s in report.subjects if s.path))


def _location(path: str) -> dict[str, str]:
    """A path as a relative reference, or as a file's address where it is absolute."""
    written = quote(path, errors="surrogateescape")  # bytes of a name that are no text
    return {"uri": f"file://{written}" if path.startswith("/") else written}


def _invocation(report: LintReport, language: Language) -> dict[str, Any]:
    """A run that could not read all it was given did not succeed; findings do not matter to that."""
    return {
        "executionSuccessful": not report.unread,
        "toolExecutionNotifications": [
            *(_fault(one) for one in report.unread),
            *(
                _note(subject, to_text(skipped, language))
                for subject in report.subjects
                for skipped in subject.skipped
            ),
        ],
    }


def _fault(unread: Unread) -> dict[str, Any]:
    error = unread.error
    text = " ".join(filter(None, (error.what, error.next_step)))
    return _notification("error", text, unread.path, unread.name)


def _note(subject: JudgedSubject, skipped: str) -> dict[str, Any]:
    return _notification("note", skipped, subject.path, subject.name)


def _notification(level: str, text: str, path: str, name: str) -> dict[str, Any]:
    if path:
        location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _location(path)}}
    else:
        location = {"logicalLocations": [{"name": name}]}
    return {"level": level, "message": {"text": text}, "locations": [location]}
