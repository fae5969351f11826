"""A project folder: where it is, what it says, where things stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.review import ReviewId, slug
from quarterdeck.core.settings import Settings
from quarterdeck.errors import ProjectError
from quarterdeck.intake.settings import read_settings

SETTINGS_FILE = "quarterdeck.toml"


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder with its settings."""

    root: Path
    settings: Settings

    @property
    def sources(self) -> Path:
        return self.root / "sources"

    @property
    def cache(self) -> Path:
        """Derived data that may be deleted at any time."""
        return self.root / ".quarterdeck"

    def intake_file(self, account_id: str) -> Path:
        return self.root / "intake" / f"{slug(account_id)}.xlsx"

    def review_file(self, review: ReviewId) -> Path:
        """What people change in one review; kept in git."""
        return self.root / "reviews" / f"{review}.toml"

    @property
    def followups(self) -> Path:
        return self.root / "followup"

    def followup_file(self, review: ReviewId) -> Path:
        """What was agreed in one review and what became of it; kept in git."""
        return self.followups / f"{review}.toml"

    def output(self, review: ReviewId) -> Path:
        return self.root / "build" / str(review)


def open_project(start: Path) -> Project:
    """The project at ``start`` or in a folder above it; ProjectError where there is none."""
    if not start.exists():
        raise ProjectError(
            "no such folder", where=str(start), next_step="check the path given with --project"
        )
    for folder in (start.resolve(), *start.resolve().parents):
        settings = folder / SETTINGS_FILE
        if settings.is_file():
            return Project(folder, read_settings(settings))
    raise ProjectError(
        f"no {SETTINGS_FILE} here or in any folder above",
        where=str(start.resolve()),
        next_step="go to a project folder, name one with --project, or make one with: quarterdeck init NAME --from DATA",
    )
