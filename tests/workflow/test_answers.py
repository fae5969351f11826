"""What was computed is kept until an input changes, and is the same as computed anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.sample_projects import SMALL, change_rows

from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Figure
from quarterdeck.workflow.answers import MOST_KEPT, open_answers
from quarterdeck.workflow.project import Project, open_project
from quarterdeck.workflow.session import open_session

AS_OF = date(2026, 10, 8)
ACCOUNT = SMALL[1]


def answered(project: Project, as_of: date = AS_OF) -> tuple[bool, AccountFacts, list[Figure]]:
    """Whether the answers were kept ones, and what they say of one account."""
    with open_answers(project, as_of) as session:
        figures = list(session.figures([ACCOUNT])[ACCOUNT])
        return session.loaded is None, session.facts[ACCOUNT], figures


def test_kept_answers_are_those_of_a_fresh_look(small: Path) -> None:
    project = open_project(small)
    with open_session(project, AS_OF) as session:
        fresh = (session.facts[ACCOUNT], list(session.figures([ACCOUNT])[ACCOUNT]))

    first, *computed = answered(project)
    second, *kept = answered(project)

    assert (first, second) == (False, True)
    assert tuple(computed) == tuple(kept) == fresh


def test_a_changed_row_is_seen_at_once(small: Path) -> None:
    project = open_project(small)
    before = answered(project)

    def rename(row: dict[str, str]) -> None:
        row.update(
            {name: "Renamed" for name, value in row.items() if value == before[1].account.name}
        )

    change_rows(small / "data" / "crm_accounts.csv", rename)
    kept, facts, _ = answered(project)

    assert not kept
    assert facts.account.name == "Renamed"


@pytest.mark.parametrize("ending", ["facts", "duckdb"])
def test_broken_answers_are_computed_anew(small: Path, ending: str) -> None:
    project = open_project(small)
    _, *computed = answered(project)
    for path in (project.cache / "answers").glob(f"*.{ending}"):
        path.write_bytes(b"broken")

    kept, *again = answered(project)

    assert not kept
    assert again == computed


def test_only_the_last_few_answers_are_kept(small: Path) -> None:
    project = open_project(small)
    for day in range(1, MOST_KEPT + 3):
        answered(project, date(2026, 10, day))

    folder = project.cache / "answers"
    assert len(list(folder.glob("*.facts"))) == MOST_KEPT
    assert len(list(folder.glob("*.duckdb"))) == MOST_KEPT
