"""The words that every form of the report uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, message
from quarterdeck.i18n.messages import to_text
from quarterdeck.i18n.places import place_text
from quarterdeck.rules.report import JudgedSubject, LintReport, counts

BETWEEN = {Language.EN: "; ", Language.ZH: "；", Language.RU: "; "}
"""What stands between examples."""


EXAMPLES_SHOWN = 3
EXAMPLE_LENGTH = 60
"""How many examples a person is shown, and how many characters of each; JSON holds all of them."""

LISTED = {Language.EN: ", ", Language.ZH: "、", Language.RU: ", "}
"""What stands between names in a list."""


def said(id: str, language: Language, /, **names: str) -> str:
    """``lint-<id>`` with names as they are."""
    return to_text(message(f"lint-{id}", **{k: Name(v) for k, v in names.items()}), language)


def place(finding: Finding, language: Language) -> str:
    """Where the finding is; in words for the whole subject, too."""
    return place_text(finding.place, language) or said("whole", language)


def examples(finding: Finding, language: Language) -> str:
    """The first words or keys that show the finding, each cut where it is long; "" without any."""
    return BETWEEN[language].join(_cut(one) for one in finding.examples[:EXAMPLES_SHOWN])


def _cut(text: str) -> str:
    plain = flowing(text)
    return plain if len(plain) <= EXAMPLE_LENGTH else f"{plain[:EXAMPLE_LENGTH].rstrip()}…"


def notes(report: LintReport, language: Language) -> Iterator[str]:
    """What is said of the run as a whole before its counts: files that are not mended."""
    for name in report.not_mended:
        yield said("not-mended", language, name=name)


def tally(findings: Iterable[Finding], as_of: date) -> Message:
    """Errors, warnings, notes; and how many a person allowed, where there are any."""
    found = counts(findings, as_of)
    return message("lint-tally" if found["allowed"].value == 0 else "lint-tally-allowed", **found)


def clean(subject: JudgedSubject, as_of: date) -> Message:
    """What is said where nothing was found: how many rules judged, or that none of those chosen does."""
    if not subject.rules:
        return message("lint-unjudged")
    return message("lint-clean", rules=measured("lint.rules", subject.rules, as_of=as_of))


def flowing(text: str) -> str:
    """A page's text in one line."""
    return " ".join(text.split())
