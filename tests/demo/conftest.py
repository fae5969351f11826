"""The demo project, written once, and its source queries run as plainly as a reader would run them."""

from __future__ import annotations

import pytest
from tests.demo.demo_tables import Tables, Written

from quarterdeck.demo import write_demo


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    root = tmp_path_factory.mktemp("demo") / "project"
    return Written(write_demo(root), root)


@pytest.fixture(scope="session")
def tables(written: Written) -> Tables:
    return Tables(written.root)
