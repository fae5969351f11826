"""Writing the agent skill into a folder."""

from __future__ import annotations

from pathlib import Path

from quarterdeck.core.language import Language
from quarterdeck.errors import ProjectError
from quarterdeck.render.skill import skill_files
from quarterdeck.workflow.files import write_all

SKILL_FILE = "SKILL.md"


def write_skill(folder: Path, language: Language) -> tuple[Path, ...]:
    """Write the skill into ``folder``, which gives it its name; pages of rules that are gone are removed.

    ProjectError where the folder holds anything that is not a skill; RenderError for a name that the
    format does not allow.
    """
    target = folder.resolve()
    files = skill_files(target.name, language)
    if target.exists() and not target.is_dir():
        raise ProjectError("is not a folder", where=str(target), next_step="name a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / SKILL_FILE).is_file():
        raise ProjectError(
            f"the folder holds files, and no {SKILL_FILE} among them",
            where=str(target),
            next_step="name an empty or a new folder",
        )
    written = write_all(target, files)
    for page in (target / "rules").glob("*.md"):
        if f"rules/{page.name}" not in files:
            page.unlink()
    return written
