"""The report as JSON for other programs: places as structure and in words, guidance with each finding."""

from __future__ import annotations

import json
from typing import Any

from quarterdeck.core.finding import Finding, Place
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.i18n.places import place_text
from quarterdeck.render.findings.words import flowing
from quarterdeck.rules.catalogue import rule
from quarterdeck.rules.pages import page
from quarterdeck.rules.report import JudgedSubject, LintReport, Unread

SCHEMA_VERSION = 1
"""Raised when a field changes its meaning or goes; new fields leave it as it is."""


def as_json(report: LintReport, language: Language) -> str:
    return json.dumps(as_values(report, language), ensure_ascii=False, indent=2) + "\n"


def as_values(report: LintReport, language: Language) -> dict[str, Any]:
    """The report as plain values (dicts, lists, texts, numbers, None)."""
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": report.as_of.isoformat(),
        "language": language.value,
        "counts": {name: figure.value for name, figure in report.counts().items()},
        "exit_code": report.exit_code,
        "subjects": [_subject(one, language) for one in report.subjects],
        "findings": [finding_values(one, language) for one in report.findings],
        "unread": [_unread(one) for one in report.unread],
        "mended": [{"path": one.path, "diff": one.diff} for one in report.mended],
        "not_mended": list(report.not_mended),
    }


def _subject(subject: JudgedSubject, language: Language) -> dict[str, Any]:
    return {
        "name": subject.name,
        "kind": subject.kind.value,
        "title": to_text(subject.title, language),
        "path": subject.path or None,
        "read": to_text(subject.read, language),
        "skipped": [to_text(one, language) for one in subject.skipped],
        "rules": subject.rules,
    }


def finding_values(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding as plain values."""
    found, guidance = rule(finding.code), page(finding.code, language)
    return {
        "subject": finding.subject,
        "code": finding.code,
        "name": found.name,
        "area": found.area.value,
        "severity": finding.severity.value,
        "place": _place(finding.place, language),
        "message": to_text(finding.message, language),
        "why": flowing(guidance.why),
        "instead": flowing(guidance.instead),
        "count": finding.count,
        "examples": list(finding.examples),
        "allowed": finding.allowed,
    }


def _place(place: Place, language: Language) -> dict[str, Any]:
    return {
        "kind": place.kind.value,
        "number": place.number,
        "seconds": place.seconds,
        "name": place.name or None,
        "key": place.key or None,
        "words": place_text(place, language),
    }


def _unread(unread: Unread) -> dict[str, Any]:
    error = unread.error
    return {
        "name": unread.name,
        "what": error.what,
        "where": error.where,
        "next_step": error.next_step,
        "exit_code": error.exit_code,
    }
