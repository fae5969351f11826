"""The forms that a report is written in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from quarterdeck.core.language import Language
from quarterdeck.core.printable import escaped_in_json, visible

if TYPE_CHECKING:
    from quarterdeck.rules.report import LintReport


class ReportFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    SARIF = "sarif"


def write_report(report: LintReport, form: ReportFormat, language: Language) -> str:
    """The report in one form, ending with a line break; nothing in it can steer a terminal."""
    match form:
        case ReportFormat.JSON:
            from quarterdeck.render.findings.as_json import as_json

            return escaped_in_json(as_json(report, language))
        case ReportFormat.MARKDOWN:
            from quarterdeck.render.findings.as_markdown import as_markdown

            return visible(as_markdown(report, language))
        case ReportFormat.SARIF:
            from quarterdeck.render.findings.as_sarif import as_sarif

            return escaped_in_json(as_sarif(report, language))
        case ReportFormat.TEXT:
            from quarterdeck.render.findings.as_text import as_text

            return visible(as_text(report, language))
