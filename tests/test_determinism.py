"""The same input gives the same bytes, file by file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sample_projects import SMALL, Ran, files_of

Command = Callable[..., Ran]


def build_twice(
    origin: Path, folder: Path, quarterdeck: Command, *arguments: str
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of two builds in two copies of a project."""
    found = []
    for name in ("first", "second"):
        project = Path(shutil.copytree(origin, folder / name / "project"))
        ran = quarterdeck("build", *arguments, "--project", project)
        assert ran.code == 0, ran.err
        found.append({**files_of(project / "build"), **files_of(project / "reviews")})
    return found[0], found[1]


def test_two_builds_give_the_same_bytes_for_every_file(
    small_origin: Path, tmp_path: Path, quarterdeck: Command
) -> None:
    first, second = build_twice(
        small_origin, tmp_path, quarterdeck, "ACC-2001", "--lang", "en+zh,ru"
    )

    assert len(first) >= 14
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.slow
@pytest.mark.parametrize("account", SMALL)
def test_two_builds_of_every_kind_of_review_give_the_same_bytes(
    account: str, small_origin: Path, tmp_path: Path, quarterdeck: Command
) -> None:
    first, second = build_twice(
        small_origin, tmp_path, quarterdeck, account, "--lang", "en,zh,ru,en+zh"
    )

    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
