"""The accounts with their key figures, and the portfolio's totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quarterdeck.core.account import Account, Segment
from quarterdeck.core.calendar import Quarter
from quarterdeck.core.figure import Figure, FigureSet
from quarterdeck.core.language import Language
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.i18n.messages import format_message
from quarterdeck.metrics.declaration import metric_message
from quarterdeck.warehouse.figures import read_figures
from quarterdeck.warehouse.portfolio import portfolio_figures
from quarterdeck.workflow.project import Project
from quarterdeck.workflow.session import Session, as_of_for, open_session
from quarterdeck.workflow.spreadsheet import export_rows

METRIC_COLUMNS = {
    "arr": "arr",
    "nrr": "nrr.account",
    "grr": "grr.account",
    "adoption": "product_adoption",
    "coverage": "user_coverage",
    "health": "health",
}
"""Columns that show a metric of the review quarter."""

COLUMNS = (
    "id",
    "account",
    "segment",
    "csm",
    *METRIC_COLUMNS,
    "renewal",
    "last-review",
    "next-review",
)


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """An account, its key figures by metric, its last and next review; or the whole portfolio."""

    figures: Mapping[str, Figure]
    account: Account | None = None
    last_review: date | None = None
    next_review: date | None = None

    def text(self, column: str, language: Language) -> str:
        """A column that is no metric, as text; days as ISO, missing as empty."""
        if self.account is None:
            return format_message("list-totals", {}, language) if column == "account" else ""
        account = self.account
        found = {
            "id": account.id,
            "account": account.name,
            "segment": format_message(f"list-segment-{account.segment}", {}, language),
            "csm": account.csm_name,
            "renewal": account.renewal_date,
            "last-review": self.last_review,
            "next-review": self.next_review,
        }[column]
        return "" if found is None else str(found)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The accounts by segment and name; ``total`` in the reporting currency."""

    as_of: date
    quarter: str
    rows: tuple[PortfolioRow, ...]
    total: PortfolioRow | None


def read_portfolio(
    project: Project,
    as_of: date | None,
    quarter: Quarter | None,
    today: date,
    *,
    csm: str = "",
) -> Portfolio:
    """The portfolio's accounts (of one CSM where asked) with the figures of the review quarter.

    The totals are those of all accounts, in the reporting currency; with ``csm`` there are none.
    """
    with open_session(project, as_of_for(project, quarter, as_of, today), quarter) as session:
        rows = _rows(session, csm.casefold())
        period = _main_quarter(session)
        total = None if csm else _total(session, period)
        return Portfolio(session.as_of, period, rows, total)


def _main_quarter(session: Session) -> str:
    """The quarter that most accounts are looked at in; customers' own calendars may differ."""
    quarters = [str(plan.quarter) for plan in session.plans.values()]
    return max(sorted(set(quarters)), key=quarters.count)


def _rows(session: Session, csm: str) -> tuple[PortfolioRow, ...]:
    metrics = tuple(METRIC_COLUMNS.values())
    figures = read_figures(session.connection, session.as_of, metrics=metrics)
    chosen = [p for p in session.plans.values() if csm in _csm(p.account)]
    rows = (_row(plan, figures[plan.account.id]) for plan in chosen)
    order = list(Segment)
    return tuple(sorted(rows, key=lambda r: (order.index(_account(r).segment), _account(r).name)))


def _account(row: PortfolioRow) -> Account:
    assert row.account is not None
    return row.account


def _csm(account: Account) -> str:
    return f"{account.csm_name or ''} {account.csm_email or ''}".casefold()


def _row(plan: ReviewPlan, figures: FigureSet) -> PortfolioRow:
    period = str(plan.quarter)
    found = {m: f for m in METRIC_COLUMNS.values() if (f := figures.get(m, period)) is not None}
    next_review = None if plan.decision is Decision.SKIP else plan.held_on
    return PortfolioRow(found, plan.account, plan.last_held_on, next_review)


def _total(session: Session, period: str) -> PortfolioRow:
    figures = portfolio_figures(session.connection, session.as_of, period)
    found = {m: f for m in METRIC_COLUMNS.values() if (f := figures.get(m, period)) is not None}
    return PortfolioRow(found)


def export_portfolio(found: Portfolio, path: Path, language: Language) -> Path:
    """The portfolio as .xlsx or .csv: numbers as numbers, money with its currency beside it."""
    header: list[str] = []
    for column in COLUMNS:
        if column in METRIC_COLUMNS:
            header.append(
                format_message(f"{metric_message(METRIC_COLUMNS[column])}.short", {}, language)
            )
        else:
            header.append(format_message(f"list-column-{column}", {}, language))
    header.append(format_message("list-column-currency", {}, language))
    rows = [*found.rows, *([found.total] if found.total else [])]
    return export_rows(path, header, [_exported(row, language) for row in rows])


def _exported(row: PortfolioRow, language: Language) -> list[object]:
    cells: list[object] = []
    for column in COLUMNS:
        if column in METRIC_COLUMNS:
            figure = row.figures.get(METRIC_COLUMNS[column])
            cells.append(figure.value if figure else None)
        else:
            cells.append(row.text(column, language))
    arr = row.figures.get("arr")
    return [*cells, arr.currency if arr else None]
