"""What a project's sources are worth: loaded, reported, candidates for joining proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterdeck.core.finding import Finding, Severity
from quarterdeck.warehouse.candidates import KeyCandidate, propose_keys, proposed_csv
from quarterdeck.warehouse.checks import TableReport, report
from quarterdeck.workflow.files import write_whole
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import as_of_for, open_tables

PROPOSED_FILE = "keys.proposed.csv"


@dataclass(frozen=True, slots=True)
class SourcesOutcome:
    """Reports per canonical table, findings on ``keys.csv``; ``proposed`` is the file of candidates,
    None without any."""

    as_of: date
    reports: tuple[TableReport, ...]
    keys: tuple[Finding, ...]
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
    with open_tables(project, as_of_for(project, None, as_of, today), every_file=True) as session:
        loaded = session.loaded
        assert loaded is not None
        reports = report(session.connection, loaded)
        shown = [finding for one in reports for finding in one.findings]
        keys = tuple(f for f in loaded.findings if f not in shown)
        candidates = propose_keys(session.connection)
    proposed = project.root / PROPOSED_FILE
    if candidates:
        text = proposed_csv(candidates, project.settings.language)
        write_whole(proposed, text.encode("utf-8-sig"))
    else:
        proposed.unlink(missing_ok=True)
    return SourcesOutcome(
        session.as_of, reports, keys, candidates, proposed if candidates else None
    )
