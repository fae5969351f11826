"""Which accounts are due which review, when, with whom, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quarterdeck.core.calendar import Quarter
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import as_of_for, open_plans
from quarterdeck.workflow.spreadsheet import export_rows


def due_reviews(
    project: Project,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    *,
    csm: str = "",
    every: bool = False,
) -> tuple[ReviewPlan, ...]:
    """The plans of all accounts that are due (all accounts with ``every``), soonest first."""
    with open_plans(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        plans = [p for p in session.plans.values() if every or p.decision is not Decision.NOT_DUE]
    wanted = csm.casefold()
    of_csm = [
        p
        for p in plans
        if not wanted or wanted in f"{p.account.csm_name} {p.account.csm_email}".casefold()
    ]
    return tuple(sorted(of_csm, key=lambda p: (p.held_on, p.account.id)))


COLUMNS = (
    "decision",
    "held-on",
    "account",
    "review",
    "minutes",
    "with",
    "window",
    "csm",
    "renewal",
    "opt-out",
    "why",
)


def export_due(plans: Sequence[ReviewPlan], path: Path, language: Language) -> Path:
    """The list as .xlsx or .csv, reasons in full."""
    header = [format_message(f"list-column-{name}", {}, language) for name in COLUMNS]
    return export_rows(path, header, [_row(plan, language) for plan in plans])


def _row(plan: ReviewPlan, language: Language) -> list[object]:
    account = plan.account
    return [
        format_message(f"list-decision-{plan.decision}", {}, language),
        plan.held_on,
        account.name,
        format_message(f"list-review-{plan.id.type}", {}, language),
        plan.minutes,
        ", ".join(c.name for c in plan.attendees),
        numbers.period(plan.window, language),
        account.csm_name or "",
        account.renewal_date,
        account.opt_out_date,
        " ".join(to_text(reason, language) for reason in plan.reasons),
    ]
