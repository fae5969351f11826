"""What a lint of a project gathers: accounts' reviews, the programme, the account that files are of."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.figure import FigureSet
from quarterdeck.core.language import Language
from quarterdeck.errors import QuarterdeckError
from quarterdeck.rules.report import Mended, Unread
from quarterdeck.rules.types import Context
from quarterdeck.workflow.answers import open_answers
from quarterdeck.workflow.build import prepare
from quarterdeck.workflow.lint import Asked, Gathered, LintRequest
from quarterdeck.workflow.lint_files import KnownAccount
from quarterdeck.workflow.lint_fix import mend_review_file
from quarterdeck.workflow.lint_posed import Posed
from quarterdeck.workflow.lint_subjects import other_names, programme, review_subjects
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session, as_of_for


def gather_project(
    gathered: Gathered,
    project: Project,
    accounts: Sequence[str],
    request: LintRequest,
    asked: Asked,
) -> None:
    """Adds the named accounts' reviews, and the programme where it is asked for or nothing is.

    ProjectError for an account that does not exist; one that cannot be prepared stops no other.
    """
    gathered.as_of = as_of_for(project, asked.quarter, asked.as_of, asked.today)
    with open_answers(project, gathered.as_of, asked.quarter) as session:
        ids = list(dict.fromkeys(session.account(name).account.id for name in accounts))
        if request.account:
            gathered.account = _known(session, request.account)
        figures = session.figures(ids) if ids else {}
        for account_id in ids:
            try:
                _gather_review(gathered, session, figures[account_id], request, account_id)
            except QuarterdeckError as error:
                gathered.unread.append(Unread(account_id, error))
        if request.programme or not request.targets:
            gathered.posed.append(programme(session))


def _gather_review(
    gathered: Gathered,
    session: Session,
    figures: FigureSet,
    request: LintRequest,
    account_id: str,
) -> None:
    if request.fix:
        gathered.mended.append(_mended(session, account_id))
    gathered.posed += _review(session, account_id, figures, request.languages)


def _mended(session: Session, account_id: str) -> Mended:
    plan, project = session.plans[account_id], session.project
    path = project.review_file(plan.id)
    context = Context(project.settings, session.as_of, plan.account.segment)
    return Mended(path.relative_to(project.root).as_posix(), mend_review_file(path, context))


def _review(
    session: Session, account_id: str, figures: FigureSet, languages: Sequence[Language]
) -> tuple[Posed, ...]:
    plan = session.plans[account_id]
    prepared = prepare(session, plan, figures, session.project.review_file(plan.id), keep=False)
    return tuple(review_subjects(session, prepared, figures, languages or (plan.account.language,)))


def _known(session: Session, account: str) -> KnownAccount:
    facts = session.account(account)
    id = facts.account.id
    figures = session.figures([id])[id]
    return KnownAccount(facts, figures, session.plans[id], other_names(session, id))
