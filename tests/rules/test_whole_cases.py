"""Bad decks, calls, minutes and projects as people bring them: every finding that is due, and no other error.

The cases are files below ``bad/`` and ``good/``; ``whole_cases.py`` says how they are written.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.rules.whole_cases import (
    RECORDS,
    Case,
    account_of,
    cases,
    change_project,
    worlds,
    write_deck,
    write_file,
    written,
)

from quarterdeck.core.deck import Deck
from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Audience
from quarterdeck.core.finding import Finding, Severity
from quarterdeck.core.language import Language
from quarterdeck.demo import DEMO_AS_OF
from quarterdeck.document.as_deck import as_deck
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.report import LintReport
from quarterdeck.rules.types import Area, Covers
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.lint import Asked, LintRequest, lint
from quarterdeck.workflow.project import Project, open_project

pytestmark = pytest.mark.slow

ASKED = Asked(DEMO_AS_OF, None, DEMO_AS_OF)
FILES = ("*.deck.toml", *(f"*{suffix}" for suffix in RECORDS))
PROJECTS = ("*.project.toml", "followup/*.toml")
BAD_FILES = cases("bad", *FILES)
BAD_PROJECTS = cases("bad", *PROJECTS)
COPIES = cases("bad", "*.copy.toml")
GOOD_FILES = cases("good", *FILES)


@pytest.fixture(scope="module")
def project(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample project as it is, for files that are judged by an account of it."""
    return copy_of(small_origin, tmp_path_factory.mktemp("cases") / "project")


def copy_of(origin: Path, folder: Path) -> Project:
    return open_project(Path(shutil.copytree(origin, folder)))


def lint_files(case: Case, project: Project, folder: Path) -> LintReport:
    sides = dict(said.rsplit("=", 1) for said in case.run.get("side", ()))
    audience, held = case.one("audience"), case.one("held")
    request = LintRequest(
        tuple(str(path) for path in write_file(case, folder)),
        account=case.one("account"),
        held_on=date.fromisoformat(held) if held else None,
        sides={name: Side(side) for name, side in sides.items()},
        audience=Audience(audience) if audience else None,
    )
    return lint(request, project if request.account else None, ASKED)


def check_bad(case: Case, findings: tuple[Finding, ...]) -> None:
    """Every expected finding is there, with its place, and no error that is not expected."""
    found = [written(f) for f in findings]
    errors = [written(f) for f in findings if f.severity is Severity.ERROR]
    missing = [one for one in case.expected if one not in found]
    wrong = [one for one in errors if one not in case.expected]
    assert not missing, f"{case.name}: {missing} not among {found}"
    assert not wrong, f"{case.name}: errors that are not expected: {wrong}"


@pytest.mark.parametrize("case", BAD_FILES, ids=lambda case: case.name)
def test_a_bad_file_gets_every_finding_it_should(
    case: Case, project: Project, tmp_path: Path
) -> None:
    report = lint_files(case, project, tmp_path)

    assert not report.unread
    check_bad(case, report.findings)


@pytest.fixture(scope="module")
def of_projects(
    small_origin: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, tuple[Finding, ...]]:
    """The findings of each project case by its name; cases of different accounts share a copy."""
    found: dict[str, tuple[Finding, ...]] = {}
    folder = tmp_path_factory.mktemp("worlds")
    for number, shared in enumerate(worlds(BAD_PROJECTS)):
        changed = copy_of(small_origin, folder / str(number))
        for case in shared:
            change_project(case, changed.root)
        found |= dict(_judged(shared, changed))
    return found


def _judged(shared: list[Case], project: Project) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """What a lint of a changed project finds, by case: an account's findings bear its review's name."""
    accounts = tuple(account_of(case) for case in shared if account_of(case))
    report = lint(LintRequest(accounts, programme=not accounts), project, ASKED)
    assert not report.unread
    for case in shared:
        mark = f"--{account_of(case).lower()}--" if account_of(case) else "programme"
        yield case.name, tuple(f for f in report.findings if mark in f.subject)


@pytest.mark.parametrize("case", BAD_PROJECTS, ids=lambda case: case.name)
def test_a_bad_project_gets_every_finding_it_should(
    case: Case, of_projects: Mapping[str, tuple[Finding, ...]]
) -> None:
    check_bad(case, of_projects[case.name])


@pytest.mark.parametrize("case", COPIES, ids=lambda case: case.name)
def test_a_deck_that_was_copied_is_found(case: Case, project: Project, tmp_path: Path) -> None:
    origin, account = case.one("copy"), case.one("account")
    copied = tmp_path / f"{case.path.name.split('.')[0]}.pptx"
    write_deck(_copied(origin, account, project), copied)

    report = lint(LintRequest((origin, str(copied)), account=account), project, ASKED)

    check_bad(case, report.findings)


def _copied(origin: str, account: str, project: Project) -> dict[str, object]:
    """The deck of one account as a colleague saves it under another's name."""
    with open_answers(project, DEMO_AS_OF) as session:
        plan = session.plans[origin]
        figures = session.figures([origin])[origin]
        file = project.review_file(plan.id)
        document = prepare(session, plan, figures, file, keep=False).customer
        names = tuple(session.facts[id].account.name for id in (origin, account))
    return _retold(as_deck(document, Language.EN, "copy"), *names)


def _retold(deck: Deck, name: str, instead: str) -> dict[str, object]:
    return {
        "slides": [
            {
                "title": (slide.title or "").replace(name, instead),
                "lines": [line.text.replace(name, instead) for line in slide.lines[1:]],
            }
            for slide in deck.slides
        ]
    }


@pytest.mark.parametrize("case", GOOD_FILES, ids=lambda case: case.name)
def test_a_good_file_gets_no_error_and_at_most_one_warning(
    case: Case, project: Project, tmp_path: Path
) -> None:
    report = lint_files(case, project, tmp_path)

    graver = [written(f) for f in report.findings if f.severity is not Severity.NOTE]
    assert not report.unread
    assert [f for f in report.findings if f.severity is Severity.ERROR] == []
    assert len(case.may) <= 1
    assert [one for one in graver if one not in case.may] == []


def _codes() -> set[str]:
    found = (*BAD_FILES, *BAD_PROJECTS, *COPIES)
    return {one.partition(" ")[0] for case in found for one in case.expected}


def test_the_cases_are_many_and_of_every_area_and_language() -> None:
    bad = (*BAD_FILES, *BAD_PROJECTS, *COPIES)
    texts = [case.path.read_text(encoding="utf-8") for case in bad]
    codes = _codes()

    assert len(bad) >= 25
    assert len(GOOD_FILES) >= 8
    assert sum(1 for text in texts if any("\u4e00" <= c <= "\u9fff" for c in text[:40])) >= 6
    assert sum(1 for text in texts if any("а" <= c <= "я" for c in text[:40])) >= 6
    assert {rule.area for rule in RULES if rule.code in codes} == set(Area)


def test_every_anti_pattern_and_health_indicator_is_met_by_a_case() -> None:
    codes = _codes()

    assert {c for rule in RULES if rule.code in codes for c in rule.covers} == set(Covers)
