"""What a project's sources are worth: loaded, reported, candidates for joining proposed."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.warehouse.candidates import KeyCandidate, propose_keys
from quarterdeck.warehouse.checks import TableReport, report
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import as_of_for, open_tables
from quarterdeck.workflow.spreadsheet import neutral

PROPOSED_FILE = "keys.proposed.csv"


@dataclass(frozen=True, slots=True)
class SourcesOutcome:
    """Reports per canonical table; ``proposed`` is the file of candidates, None without any."""

    as_of: date
    reports: tuple[TableReport, ...]
    candidates: tuple[KeyCandidate, ...]
    proposed: Path | None

    @property
    def errors(self) -> int:
        return sum(f.severity is Severity.ERROR for r in self.reports for f in r.findings)


def check_sources(project: Project, as_of: date | None, today: date) -> SourcesOutcome:
    """Run the source queries and report on every table.

    Candidates for joining foreign identifiers are written to ``keys.proposed.csv``; only what a
    person moves into ``keys.csv`` is ever joined.
    """
    with open_tables(project, as_of_for(project, None, as_of, today)) as session:
        reports = report(session.connection, session.loaded)
        candidates = propose_keys(session.connection)
    proposed = project.root / PROPOSED_FILE
    if candidates:
        write_whole(proposed, _proposed(candidates, project.settings.language))
    else:
        proposed.unlink(missing_ok=True)
    return SourcesOutcome(session.as_of, reports, candidates, proposed if candidates else None)


def _proposed(candidates: Sequence[KeyCandidate], language: Language) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(("system", "foreign_id", "account_id", "note"))
    for candidate in candidates:
        row = (
            candidate.system,
            candidate.foreign_id,
            candidate.account_id,
            to_text(candidate.reason, language),
        )
        writer.writerow([neutral(cell) for cell in row])
    return stream.getvalue().encode("utf-8-sig")
