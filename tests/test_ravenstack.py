"""The main job on real input: 500 accounts of the RavenStack data set, which stands beside the
repository and is no part of it. Its reference figures were computed independently."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.sample_projects import Ran, once

from quarterdeck.core.calendar import Quarter
from quarterdeck.workflow.init import init_project
from quarterdeck.workflow.portfolio import Portfolio, read_portfolio
from quarterdeck.workflow.project import open_project
from quarterdeck.workflow.sources import SourcesOutcome, check_sources

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "ravenstack"
AS_OF = date(2025, 1, 1)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no data in {DATA.parent.name}/{DATA.name}"),
]

Command = Callable[..., Ran]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project drafted from the data, its drafts run as they are."""

    def make(folder: Path) -> None:
        report = init_project(folder, data=DATA)
        assert report.edits_needed == ()

    return once(tmp_path_factory.mktemp("ravenstack") / "project", make)


@pytest.fixture(scope="module")
def portfolio(project: Path) -> Portfolio:
    return read_portfolio(open_project(project), AS_OF, Quarter.parse("2024-Q4"), AS_OF)


@pytest.fixture(scope="module")
def checked(project: Path) -> SourcesOutcome:
    return check_sources(open_project(project), AS_OF, AS_OF)


def test_arr_nrr_and_grr_are_the_reference_figures(portfolio: Portfolio) -> None:
    assert portfolio.total is not None
    figures = portfolio.total.figures

    assert figures["arr"].value == Decimal(12 * 10_159_608)
    assert f"{figures['nrr.account'].value:.4f}" == "1.4033"
    assert f"{figures['grr.account'].value:.4f}" == "0.9742"


def test_every_account_is_listed(portfolio: Portfolio) -> None:
    assert len(portfolio.rows) == 500


def found(checked: SourcesOutcome, place: str) -> set[int | None]:
    """The counts of the findings at a place."""
    return {
        finding.count
        for report in checked.reports
        for finding in report.findings
        if finding.place.name.startswith(place)
    }


def test_sources_report_the_known_faults_with_their_counts(checked: SourcesOutcome) -> None:
    rows = {report.table: report.rows for report in checked.reports}
    assert (rows["accounts"], rows["subscriptions"]) == (500, 5_000)
    assert (rows["usage"], rows["tickets"]) == (25_000, 2_000)
    assert 19_142 in found(checked, "usage")
    assert 21 in found(checked, "usage.usage_id")
    assert 1_077 in found(checked, "tickets")


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_a_review_of_an_account_is_built_in_each_language(
    language: str, project: Path, tmp_path: Path, quarterdeck: Command
) -> None:
    own = Path(shutil.copytree(project, tmp_path / "own"))
    arguments = ("--lang", language, "--quarter", "2024-Q4", "--as-of", "2025-01-01")
    account = read_first_account(DATA)

    ran = quarterdeck("build", account, *arguments, "--project", own)

    assert ran.code == 0, ran.err
    (review,) = (own / "build").iterdir()
    endings = {path.suffix for path in (review / "customer").iterdir()}
    assert endings == {".pptx", ".pdf", ".html", ".xlsx"}


def read_first_account(folder: Path) -> str:
    lines = (folder / "ravenstack_accounts.csv").read_text(encoding="utf-8").splitlines()
    return lines[1].split(",")[0]
