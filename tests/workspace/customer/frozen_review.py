"""Freezing a review of a project folder, without the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.frozen import Frozen, freeze
from quarterdeck.workflow.project import open_project
from quarterdeck.workflow.session import Session


@dataclass(frozen=True, slots=True)
class SharedReview:
    """A project folder and the freeze in it."""

    root: Path
    frozen: Frozen


def frozen_review(root: Path) -> SharedReview:
    """Freeze the first quarterly review that is due and shows an outcome with its money."""
    project = open_project(root)
    as_of = project.settings.as_of
    assert as_of is not None
    with open_answers(project, as_of, None) as session:
        plan = next(plan for plan in _due(session) if _shows_value(session, plan))
        figures = session.figures([plan.account.id])[plan.account.id]
        prepared = prepare(session, plan, figures, project.review_file(plan.id))
        languages = (Language.EN, Language.ZH)
        return SharedReview(root, freeze(project, session, prepared, figures, languages))


def _due(session: Session) -> list[ReviewPlan]:
    due = (Decision.RUN, Decision.REPLACE)
    found = [p for p in session.plans.values() if p.decision in due and p.id.type.value == "qbr"]
    return sorted(found, key=lambda plan: str(plan.id))


def _shows_value(session: Session, plan: ReviewPlan) -> bool:
    id = plan.account.id
    return session.figures([id])[id].known("value.delivered") is not None
