"""Rows of the canonical tables as values, as they were known on a day.

Each table declares which of its rows were known by then (``known``, SQL) and how a row becomes a
value; what happened to a row after the day (paid, resolved, told ...) had not happened yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

import duckdb

from quarterdeck.core.account import Contact, ExecutiveLevel, StakeholderRole
from quarterdeck.core.canonical import Table, table
from quarterdeck.core.facts import (
    Commitment,
    CommitmentState,
    Event,
    Evidence,
    Goal,
    Interaction,
    Invoice,
    Outcome,
    Request,
    RoiCategory,
    Side,
    Statement,
    Ticket,
)
from quarterdeck.core.language import LocalText
from quarterdeck.core.money import Money
from quarterdeck.warehouse.casting import quoted

T = TypeVar("T")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FactRows(Generic[T]):
    """How one table's rows become facts: ``value(row, as_of, currency of the account)``."""

    table: str
    known: str
    value: Callable[[Row, date, str], T]


def read_rows(
    connection: duckdb.DuckDBPyConnection,
    kind: FactRows[T],
    as_of: date,
    units: Collection[str],
    currencies: Mapping[str, str],
) -> dict[str, tuple[T, ...]]:
    """The facts of one table for some review units, in order of their day and identifier.

    ``currencies`` holds the currency of each CRM account, for amounts that state none. Rows without
    a value in a required column cannot be told from and are left out; loading reported them.
    """
    found: dict[str, list[T]] = defaultdict(list)
    for row in _select(connection, kind, as_of, sorted(units)):
        value = kind.value(row, as_of, currencies.get(row["account_id"], ""))
        found[row["unit_id"]].append(value)
    return {unit: tuple(values) for unit, values in found.items()}


def _select(
    connection: duckdb.DuckDBPyConnection, kind: FactRows[T], as_of: date, units: Sequence[str]
) -> list[Row]:
    canonical = table(kind.table)
    order = [name for name in ("unit_id", canonical.order, canonical.key) if name]
    rest = [c.name for c in canonical.all_columns if c.name not in order]
    names = [*order, "origin", *rest]
    sql = (
        f"SELECT {', '.join(map(quoted, names))} FROM canonical.{kind.table} "
        f"WHERE unit_id IN (SELECT unnest($units::VARCHAR[])) AND {told(canonical)} "
        f"AND {kind.known} ORDER BY ALL"
    )
    parameters: dict[str, Any] = {"units": units}
    if "$as_of" in sql:
        parameters["as_of"] = as_of
    return [
        dict(zip(names, row, strict=True)) for row in connection.execute(sql, parameters).fetchall()
    ]


def told(canonical: Table) -> str:
    """SQL: every required column of a row holds something."""
    return " AND ".join(f"{quoted(c.name)} IS NOT NULL" for c in canonical.columns if c.required)


def words(row: Row, column: str) -> LocalText:
    """A text in the versions that the source gives; empty where it gives none."""
    return LocalText(
        row[column] or "",
        en=row[f"{column}_en"],
        zh=row[f"{column}_zh"],
        ru=row[f"{column}_ru"],
    )


def optional_words(row: Row, column: str) -> LocalText | None:
    text = words(row, column)
    return text if text.default or text.en or text.zh or text.ru else None


def by(as_of: date, day: date | None) -> date | None:
    """The day, if it had come."""
    return day if day is not None and day <= as_of else None


def _contact(row: Row, as_of: date, currency: str) -> Contact:
    return Contact(
        id=row["contact_id"],
        name=row["name"],
        email=row["email"],
        title=row["title"],
        level=ExecutiveLevel(row["level"]) if row["level"] else None,
        role=StakeholderRole(row["role"]) if row["role"] else None,
        last_contact_on=by(as_of, row["last_contact_on"]),
        interests=row["interests"],
        left_on=by(as_of, row["left_on"]),
    )


def _goal(row: Row, as_of: date, currency: str) -> Goal:
    return Goal(
        id=row["goal_id"],
        title=words(row, "title"),
        origin=row["origin"],
        measure=optional_words(row, "measure"),
        unit=row["unit"],
        baseline=row["baseline"],
        target=row["target"],
        actual=row["actual"],
        due_on=row["due_on"],
        status=row["status"],
        agreed_by=row["agreed_by"],
        agreed_on=row["agreed_on"],
        weight=row["weight"],
        told_on=by(as_of, row["told_on"]),
    )


def _outcome(row: Row, as_of: date, currency: str) -> Outcome:
    agreed_on = by(as_of, row["baseline_agreed_on"])
    agreed_later = row["baseline_agreed_on"] is not None and agreed_on is None
    rate = row["rate"]
    return Outcome(
        id=row["outcome_id"],
        title=words(row, "title"),
        category=RoiCategory(row["category"]),
        period_start=row["period_start"],
        period_end=row["period_end"],
        origin=row["origin"],
        goal_id=row["goal_id"],
        unit=row["unit"],
        baseline=row["baseline"],
        actual=row["actual"],
        rate=None if rate is None else Money(rate, row["currency"] or currency),
        attribution=row["attribution"],
        evidence=Evidence(row["evidence"]) if row["evidence"] else None,
        baseline_source=row["baseline_source"],
        baseline_on=row["baseline_on"],
        baseline_agreed_by=None if agreed_later else row["baseline_agreed_by"],
        baseline_agreed_on=agreed_on,
        confirmed_by=row["confirmed_by"],
    )


def _event(row: Row, as_of: date, currency: str) -> Event:
    return Event(
        id=row["event_id"],
        kind=row["kind"],
        title=words(row, "title"),
        happened_on=row["happened_on"],
        customer_told_on=by(as_of, row["customer_told_on"]),
        people=row["people"],
        resolved_on=by(as_of, row["resolved_on"]),
    )


def _commitment(row: Row, as_of: date, currency: str) -> Commitment:
    done_on = by(as_of, row["completed_on"])
    return Commitment(
        id=row["commitment_id"],
        side=Side(row["side"]),
        text=words(row, "text"),
        owner=row["owner"],
        due_on=row["due_on"],
        state=_state(row["state"], row["completed_on"], done_on),
        origin=row["origin"],
        agreed_on=row["agreed_on"],
        completed_on=done_on,
    )


def _state(stated: str | None, completed_on: date | None, done_on: date | None) -> CommitmentState:
    if done_on is not None and stated != CommitmentState.CANCELLED:
        return CommitmentState.COMPLETE
    if stated is None:
        return CommitmentState.NOT_STARTED
    if stated == CommitmentState.COMPLETE and completed_on is not None:
        return CommitmentState.IN_PROGRESS  # done, but only after the day
    return CommitmentState(stated)


def _request(row: Row, as_of: date, currency: str) -> Request:
    shipped_on = by(as_of, row["shipped_on"])
    shipped_later = row["shipped_on"] is not None and shipped_on is None
    return Request(
        id=row["request_id"],
        title=words(row, "title"),
        asked_on=row["asked_on"],
        asked_by=row["asked_by"],
        state="planned" if shipped_later and row["state"] == "shipped" else row["state"],
        shipped_on=shipped_on,
    )


def _statement(row: Row, as_of: date, currency: str) -> Statement:
    return Statement(
        id=row["statement_id"],
        kind=row["kind"],
        text=words(row, "text"),
        said_on=row["said_on"],
        said_by=row["said_by"],
        topic=row["topic"],
    )


def _invoice(row: Row, as_of: date, currency: str) -> Invoice:
    return Invoice(
        id=row["invoice_id"],
        issued_on=row["issued_on"],
        due_on=row["due_on"],
        amount=Money(row["amount"], row["currency"] or currency),
        paid_on=by(as_of, row["paid_on"]),
    )


def _ticket(row: Row, as_of: date, currency: str) -> Ticket:
    resolved_at: datetime | None = row["resolved_at"]
    resolved = resolved_at is not None and resolved_at.date() <= as_of
    return Ticket(
        id=row["ticket_id"],
        subject=row["subject"] or "",
        opened_at=row["opened_at"],
        resolved_at=resolved_at if resolved else None,
        priority=row["priority"],
        escalated=bool(row["escalated"]),
        contact_id=row["contact_id"],
    )


def _interaction(row: Row, as_of: date, currency: str) -> Interaction:
    sentiment = row["sentiment"]
    return Interaction(
        id=row["interaction_id"],
        kind=row["kind"],
        happened_on=row["happened_on"],
        status=row["status"],
        contact_id=row["contact_id"],
        sentiment=None if sentiment is None else Decimal(str(sentiment)),
        summary=row["summary"],
    )


CONTACTS = FactRows("contacts", "true", _contact)
GOALS = FactRows("goals", "(agreed_on IS NULL OR agreed_on <= $as_of)", _goal)
OUTCOMES = FactRows("outcomes", "period_start <= $as_of", _outcome)
EVENTS = FactRows("events", "happened_on <= $as_of", _event)
COMMITMENTS = FactRows("commitments", "(agreed_on IS NULL OR agreed_on <= $as_of)", _commitment)
REQUESTS = FactRows("requests", "asked_on <= $as_of", _request)
STATEMENTS = FactRows("statements", "said_on <= $as_of", _statement)
INVOICES = FactRows("invoices", "issued_on <= $as_of", _invoice)
TICKETS = FactRows(
    "tickets",
    "CAST(opened_at AS DATE) <= $as_of AND (resolved_at IS NULL OR CAST(resolved_at AS DATE) > $as_of "
    "OR (escalated AND CAST(opened_at AS DATE) > $as_of - INTERVAL 1 YEAR))",
    _ticket,
)
"""Tickets open on the day, and those of the year before it that were escalated."""
INTERACTIONS = FactRows("interactions", "happened_on <= $as_of", _interaction)
