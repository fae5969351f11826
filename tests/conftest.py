"""Groups of tests and what they need from the machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from tests.sample_projects import Ran, demo_project, once, run_command, small_project

# A run on a clean checkout must give the same verdict each time; who looks for new examples asks for them.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None)
hypothesis.settings.register_profile("searching", deadline=None)
hypothesis.settings.load_profile(os.environ.get("QUARTERDECK_HYPOTHESIS", "repeatable"))

DERIVED = shutil.ignore_patterns(".quarterdeck")
"""What was computed for a project; a copy begins without."""

GROUPS = {
    "files": (("soffice", "LibreOffice"), ("pdftoppm", "Poppler")),
    "browser": (("chromium", "Chromium"),),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip a group, with the reason, where its tool is absent; where all are required, fail."""
    required = os.environ.get("QUARTERDECK_REQUIRE_ALL") == "1"
    for group, tools in GROUPS.items():
        missing = [name for tool, name in tools if shutil.which(tool) is None]
        if not missing:
            continue
        if required:
            raise pytest.UsageError(f"tests of the group {group!r} need {', '.join(missing)}")
        for item in items:
            if item.get_closest_marker(group):
                item.add_marker(pytest.mark.skip(reason=f"{', '.join(missing)} is not installed"))


@pytest.fixture(scope="session")
def demo_origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project as its generator writes it; read only."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    return once(shared / "sample-demo", demo_project)


@pytest.fixture(scope="session")
def small_origin(request: pytest.FixtureRequest) -> Path:
    """The sample project cut to one account per segment; read only."""
    if "QUARTERDECK_SAMPLE" in os.environ:  # made by the run that started this one
        return Path(os.environ["QUARTERDECK_SAMPLE"])
    demo_origin: Path = request.getfixturevalue("demo_origin")
    return once(demo_origin.with_name("sample-small"), small_project(demo_origin))


@pytest.fixture
def demo(demo_origin: Path, tmp_path: Path) -> Path:
    """A copy of the sample project to change."""
    return Path(shutil.copytree(demo_origin, tmp_path / "demo", ignore=DERIVED))


@pytest.fixture
def small(small_origin: Path, tmp_path: Path) -> Path:
    """A copy of the small project to change."""
    return Path(shutil.copytree(small_origin, tmp_path / "small", ignore=DERIVED))


@pytest.fixture
def quarterdeck(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the command line in this process: arguments in, exit code and texts out."""

    def run(*arguments: object) -> Ran:
        return run_command(capsys, *arguments)

    return run
