"""A build judges what it builds: errors hold the customer's files back, reasons let them go."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sample_projects import Ran

from quarterdeck.demo import DEMO_AS_OF
from quarterdeck.errors import ProjectError
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import judge_built, prepare
from quarterdeck.workflow.project import open_project
from quarterdeck.workflow.review_file import TEMPLATE, read_review_file

Command = Callable[..., Ran]
AS_OF = ("--as-of", "2026-10-08")
REVIEW = "2026-Q3--acc-2001--qbr-v1"
LONG = " ".join(["and so on"] * 12)
"""A headline of more words than any rule lets pass."""

STRICT = '\n[rules]\nselect = ["FAC106"]\n[rules.severity]\nFAC106 = "error"\n'
LINT_SECONDS = 0.2
"""Processor time that judging one document of our own may take, once lexicons are read: it takes about
0.05 s on a quiet machine, and a busy one is several times slower."""


@pytest.fixture
def strict(small: Path) -> Path:
    """A project in which one rule alone judges, gravely."""
    settings = small / "quarterdeck.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + STRICT, encoding="utf-8")
    return small


def write(project: Path, more: str = "") -> Path:
    """A headline that the rule finds, in the review's text file."""
    file = project / "reviews" / f"{REVIEW}.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'[headlines.plan]\nen = "{LONG}"\n{more}', encoding="utf-8")
    return file


def build(quarterdeck: Command, project: Path, *more: str) -> Ran:
    asked = more or ("ACC-2001",)
    return quarterdeck("build", *asked, "--project", project, *AS_OF, "--format", "html")


def written(project: Path, audience: str, review: str = REVIEW) -> list[str]:
    return sorted(p.name for p in (project / "build" / review / audience).glob("*"))


def test_an_error_holds_the_customers_files_back_and_not_the_internal_ones(
    quarterdeck: Command, strict: Path
) -> None:
    file = write(strict)

    ran = build(quarterdeck, strict)

    assert ran.code == 1
    assert written(strict, "customer") == []
    assert any(name.endswith("internal.json") for name in written(strict, "internal"))
    assert "error FAC106  slide " in ran.out
    assert str(file) in ran.err
    assert "quarterdeck rule FAC106" in ran.err


def test_customers_files_of_an_earlier_build_are_named_as_such(
    quarterdeck: Command, strict: Path
) -> None:
    assert build(quarterdeck, strict).code == 0
    (earlier,) = written(strict, "customer")
    write(strict)

    ran = build(quarterdeck, strict)

    assert ran.code == 1
    assert written(strict, "customer") == [earlier]
    assert f"Of an earlier build, and not what was judged here: {earlier}" in ran.err


def test_a_reason_lets_the_files_go_and_is_shown(quarterdeck: Command, strict: Path) -> None:
    write(strict, '[allow.fac106]\nreason = "their own words"\n')

    ran = build(quarterdeck, strict)

    assert ran.code == 0
    assert len(written(strict, "customer")) == 1
    assert "error FAC106  slide " in ran.out
    assert "Allowed: their own words" in ran.out


def test_in_a_run_of_all_one_review_held_back_stops_no_other(
    quarterdeck: Command, strict: Path
) -> None:
    write(strict)

    ran = build(quarterdeck, strict, "--all")

    assert ran.code == 1
    assert "1 held back" in ran.out
    assert "0 failed" in ran.out
    assert written(strict, "customer") == []
    others = [p for p in (strict / "build").glob("*/customer/*.html") if REVIEW not in p.name]
    assert others != []


@pytest.mark.parametrize(
    ("allow", "said", "next_step"),
    [
        ('[allow.FAC106]\nreason = "  "\n', "[allow.FAC106] has no reason", "correct"),
        ("[allow.FAC106]\n", "reason", "correct"),
        ('[allow.FAC1066]\nreason = "r"\n', "there is no rule 'FAC1066'", "write FAC106"),
        ('[allow.FAC]\nreason = "r"\n', "there is no rule 'FAC'", "FAC"),
    ],
)
def test_a_reason_must_be_given_for_a_rule_that_exists(
    tmp_path: Path, allow: str, said: str, next_step: str
) -> None:
    file = write(tmp_path, allow)

    with pytest.raises(ProjectError) as refused:
        read_review_file(file)

    assert said in refused.value.what
    assert next_step in refused.value.next_step
    assert refused.value.where == str(file)


def test_the_template_of_a_review_file_shows_how_to_allow(tmp_path: Path) -> None:
    """Uncommented as a whole it is a file that is read."""
    text = TEMPLATE.format(id="x", roles='"title"', headlines="")
    lines = [line.removeprefix("# ") for line in text.splitlines()[3:] if line.startswith("# ")]
    file = tmp_path / "review.toml"
    file.write_text("\n".join(line for line in lines if "The headlines as built" not in line))

    overrides = read_review_file(file)

    assert list(overrides.allowed) == ["VAL105"]
    assert overrides.expansion is False


@pytest.mark.slow
def test_judging_a_document_of_our_own_takes_no_time_that_a_build_would_show(small: Path) -> None:
    project = open_project(small)
    with open_answers(project, DEMO_AS_OF) as session:
        figures = session.figures(["ACC-2001"])["ACC-2001"]
        plan = session.plans["ACC-2001"]
        prepared = prepare(session, plan, figures, project.review_file(plan.id), keep=False)
        languages = [(plan.account.language,)]
        judge_built(session, prepared, figures, languages)
        times = []
        for _ in range(5):
            begun = time.process_time()
            judge_built(session, prepared, figures, languages)
            times.append(time.process_time() - begun)

    assert min(times) < LINT_SECONDS
