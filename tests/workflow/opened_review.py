"""One account's review of a sample project, opened and prepared, for tests of what is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.figure import FigureSet
from quarterdeck.core.review import ReviewPlan
from quarterdeck.demo import DEMO_AS_OF
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project, open_project
from quarterdeck.workflow.session import Session

ENGLISH, RUSSIAN, CHINESE = "ACC-2001", "ACC-3001", "ACC-4001"
"""Accounts of the small project, each in its language."""


@dataclass(frozen=True, slots=True)
class OpenedReview:
    """A prepared review; ``figures`` are as computed."""

    session: Session
    prepared: Prepared
    figures: FigureSet

    @property
    def project(self) -> Project:
        return self.session.project

    @property
    def plan(self) -> ReviewPlan:
        return self.prepared.plan

    @property
    def account(self) -> str:
        return self.plan.account.id


@contextmanager
def opened_review(root: Path, account: str = ENGLISH) -> Iterator[OpenedReview]:
    project = open_project(root)
    with open_answers(project, DEMO_AS_OF) as session:
        figures = session.figures([account])[account]
        plan = session.plans[account]
        file = project.review_file(plan.id)
        prepared = prepare(session, plan, figures, file, keep=False)
        yield OpenedReview(session, prepared, figures)
