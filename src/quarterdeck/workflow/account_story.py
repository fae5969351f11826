"""The story of one account's review, as the documents tell it."""

from __future__ import annotations

from datetime import date

from quarterdeck.core.calendar import Quarter
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import as_of_for


def account_story(
    project: Project, account: str, as_of: date | None, quarter: Quarter | None, today: date
) -> Prepared:
    """The story with a person's changes laid over, and the documents composed from it; writes nothing."""
    with open_answers(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        plan = session.plans[session.account(account).account.id]
        figures = session.figures([plan.account.id])[plan.account.id]
        return prepare(session, plan, figures, project.review_file(plan.id))
