"""Writing the agent skill into a folder."""

from __future__ import annotations

from pathlib import Path

from quarterdeck.core.language import Language
from quarterdeck.errors import ProjectError
from quarterdeck.render.skill import skill_files
from quarterdeck.workflow.files import write_all

SKILL_FILE = "SKILL.md"

OURS = "  product: quarterdeck"
"""The line at the head of SKILL.md by which we know our own; HEAD characters are looked at."""

HEAD = 4_000


def write_skill(folder: Path, language: Language) -> tuple[Path, ...]:
    """Write the skill into ``folder``, which gives it its name; pages of rules that are gone are removed.

    ProjectError where the folder holds anything but a skill of ours; RenderError for a name that the
    format does not allow.
    """
    target = folder.resolve()
    files = skill_files(target.name, language)
    if target.exists() and not target.is_dir():
        raise ProjectError("is not a folder", where=str(target), next_step="name a folder")
    if target.is_dir():
        _refuse_others(target)
    written = write_all(target, files)
    for page in (target / "rules").glob("*.md"):
        if f"rules/{page.name}" not in files:
            page.unlink()
    return written


def _refuse_others(target: Path) -> None:
    """ProjectError where the folder holds what we did not write: another skill, or anything else."""
    try:
        empty = not any(target.iterdir())
        head = "" if empty else (target / SKILL_FILE).read_text(encoding="utf-8-sig")[:HEAD]
    except FileNotFoundError:
        raise _holds(target, f"files, and no {SKILL_FILE} among them") from None
    except OSError as error:
        raise _holds(target, f"what cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _holds(target, f"a {SKILL_FILE} that is no text") from error
    if not empty and OURS not in head.splitlines():
        raise _holds(target, "another skill")


def _holds(target: Path, what: str) -> ProjectError:
    return ProjectError(
        f"the folder holds {what}", where=str(target), next_step="name an empty or a new folder"
    )
