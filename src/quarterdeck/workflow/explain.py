"""Where a figure comes from, asked by a person."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.figure import Figure, FigureId, FigureSet
from quarterdeck.errors import FigureError
from quarterdeck.story.overrides import apply_to_figures
from quarterdeck.warehouse.explain import Explanation, explain
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.review_file import read_review_file
from quarterdeck.workflow.session import Session, as_of_for, open_session


@dataclass(frozen=True, slots=True)
class Explained:
    """The explanation of a figure as computed, and the figure as the review shows it."""

    explanation: Explanation
    shown: Figure


def explain_figure(
    project: Project,
    account: str,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    key: str,
) -> Explained:
    """Explain the figure ``key`` (``roi.net``, ``csat/2026-Q2``, or its full identity)."""
    with open_session(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        account_id = session.account(account).account.id
        computed = session.figures([account_id])[account_id]
        identity = figure_identity(key, computed)
        explanation = explain(session.connection, identity, project.settings)
        shown = _as_shown(session, account_id, computed)
    found = shown.get(identity.metric, identity.period, identity.dimension)
    return Explained(explanation, found or explanation.figure)


def list_figures(
    project: Project, account: str, as_of: date | None, quarter: Quarter | None, today: date
) -> tuple[Figure, ...]:
    """The account's figures of the review's window and of now."""
    with open_session(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        account_id = session.account(account).account.id
        shown = _as_shown(session, account_id, session.figures([account_id])[account_id])
    return tuple(f for f in shown if f.id.period in ("window", "now"))


def _as_shown(session: Session, account_id: str, figures: FigureSet) -> FigureSet:
    review_file = session.project.review_file(session.plans[account_id].id)
    return apply_to_figures(figures, read_review_file(review_file))


def figure_identity(key: str, figures: FigureSet) -> FigureId:
    """The identity a person meant: in full, in short, or a metric in its latest period."""
    if "@" in key:
        try:
            return FigureId.parse(key)
        except ValueError as error:
            raise FigureError(
                str(error), next_step="write METRIC, METRIC/PERIOD or METRIC/PERIOD/DIMENSION"
            ) from None
    by_short = {f.id.short: f.id for f in figures}
    if key in by_short:
        return by_short[key]
    now = f"{key}/now"
    if now in by_short:
        return by_short[now]
    raise FigureError(f"no figure {key!r}", next_step=_nearest(key, by_short))


def _nearest(key: str, known: Iterable[str]) -> str:
    names = list(known)
    starting = [name for name in names if name.startswith(key)]
    near = starting[:5] or difflib.get_close_matches(key, names, n=5, cutoff=0.4)
    if near:
        return f"did you mean {', '.join(near)}?"
    return "list the account's figures with: quarterdeck explain ACCOUNT"
