"""The sample project, and one review per segment of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.language import Language
from quarterdeck.demo import DEMO_AS_OF, DEMO_QUARTER, SHOWCASE, write_demo
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import Choices, Outcome, Progress, build_several
from quarterdeck.workflow.project import SETTINGS_FILE, open_project


@dataclass(frozen=True, slots=True)
class DemoOutcome:
    """Whether the project was made or was there, and the reviews built."""

    created: bool
    accounts: tuple[str, ...]
    outcome: Outcome


def build_demo(folder: Path, progress: Progress) -> DemoOutcome:
    """Create the sample project where there is none, and build its showcase in three languages."""
    created = not (folder / SETTINGS_FILE).is_file()
    if created:
        progress.begin("creating the sample project", 1)
        write_demo(folder)
        progress.advance("")
    choices = Choices(languages=tuple((language,) for language in Language))
    progress.begin("computing all figures", 1)
    with open_answers(open_project(folder), DEMO_AS_OF, DEMO_QUARTER) as session:
        progress.advance("")
        outcome = build_several(session, SHOWCASE, choices, progress)
    return DemoOutcome(created, SHOWCASE, outcome)
