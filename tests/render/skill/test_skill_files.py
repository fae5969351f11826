"""The agent skill keeps the public format, in three languages; the public validator agrees."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from skills_ref import validate

from quarterdeck.core.language import Language
from quarterdeck.errors import ProjectError, RenderError
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.types import Area
from quarterdeck.workflow.skill import write_skill

ALLOWED = {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}


def front(text: str) -> dict[str, str]:
    """The top-level keys between the dashes, with the value on their line."""
    _, head, _ = text.split("---\n", 2)
    return dict(re.findall(r"^([\w-]+):[ \t]*(.*)$", head, flags=re.MULTILINE))


@pytest.fixture(params=list(Language))
def skill(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "quarterly-business-reviews"
    write_skill(folder, request.param)
    return folder


def test_the_public_validator_finds_nothing(skill: Path) -> None:
    assert validate(skill) == []


def test_the_public_rules_of_the_format_hold(skill: Path) -> None:
    text = (skill / "SKILL.md").read_text(encoding="utf-8")
    keys = front(text)

    assert keys["name"] == skill.name
    assert set(keys) <= ALLOWED
    assert 0 < len(keys["description"]) < 1024
    assert not set(keys["description"]) & set("<>")
    assert len(text.splitlines()) < 500


def test_every_rule_has_its_page_under_its_areas_prefix(skill: Path) -> None:
    pages = {path.name for path in (skill / "rules").iterdir()}

    assert pages == {f"{rule.area}-{rule.name}.md" for rule in RULES}
    assert {name.split("-")[0] for name in pages} == set(Area)


def test_what_the_skill_refers_to_is_there(skill: Path) -> None:
    text = (skill / "SKILL.md").read_text(encoding="utf-8")

    named = re.findall(r"`((?:references|rules)/[^`]+)`", text)

    assert named
    assert [path for path in named if not list(skill.glob(path))] == []


@pytest.mark.parametrize("name", ["Reviews", "a--b", "-a", "a b", "a" * 65, "a_b"])
def test_a_name_that_the_format_does_not_allow_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RenderError, match="cannot be called"):
        write_skill(tmp_path / name, Language.EN)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")

    with pytest.raises(ProjectError, match=r"no SKILL\.md"):
        write_skill(folder, Language.EN)

    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_written_again_pages_of_rules_that_are_gone_are_removed(skill: Path) -> None:
    (skill / "rules" / "value-gone.md").write_text("old")
    (skill / "notes.md").write_text("mine")

    write_skill(skill, Language.EN)

    assert not (skill / "rules" / "value-gone.md").exists()
    assert (skill / "notes.md").exists()
