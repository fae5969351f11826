"""What cannot be true of a row, declared: one condition over a canonical table each.

In a condition ``t`` is the row; ``a`` its account (``signup_date``, and ``first_start``, the start of
its first subscription), ``s`` the subscription it names (``start_date``); ``$as_of``, ``$currency``
and ``$rated`` are the as-of day, the reporting currency and the currencies that rates lead from to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.core.finding import Severity


@dataclass(frozen=True, slots=True)
class Impossible:
    """A check of one table. ``columns`` must all be delivered, else the check says nothing."""

    code: str
    table: str
    condition: str
    message: str
    columns: tuple[str, ...]
    severity: Severity = Severity.WARNING

    @property
    def place(self) -> str:
        return f"{self.table}.{self.columns[0]}"


def _checks(
    code: str, message: str, *rows: tuple[str, str, tuple[str, ...]]
) -> tuple[Impossible, ...]:
    return tuple(Impossible(code, table, sql, message, columns) for table, sql, columns in rows)


def _negative(table: str, *columns: str) -> tuple[Impossible, ...]:
    return tuple(
        Impossible("SRC204", table, f"t.{c} < 0", "source-negative", (c,)) for c in columns
    )


def _outside(table: str, column: str, least: str, most: str, also: str = "") -> Impossible:
    return Impossible(
        "SRC211",
        table,
        f"t.{column} NOT BETWEEN {least} AND {most}{also}",
        "source-out-of-range",
        (column, "kind") if also else (column,),
    )


def _reversed(table: str, first: str, last: str) -> Impossible:
    return Impossible(
        "SRC210", table, f"t.{last} < t.{first}", "source-end-before-start", (last, first)
    )


def _future(table: str, *columns: str) -> tuple[Impossible, ...]:
    return tuple(
        Impossible(
            "SRC215",
            table,
            f"CAST(t.{c} AS DATE) > $as_of",
            "source-after-as-of",
            (c,),
            Severity.NOTE,
        )
        for c in columns
    )


NEGATIVE = (
    *_negative("accounts", "arr", "notice_days", "features_available", "licensed_users"),
    *_negative("subscriptions", "mrr", "seats"),
    *_negative("usage", "quantity"),
    *_negative("tickets", "first_response_minutes", "resolution_hours"),
    *_negative("outcomes", "rate"),
    *_negative("events", "people"),
    *_negative("invoices", "amount"),
    *_negative("investments", "amount"),
    Impossible("SRC204", "rates", "t.rate <= 0", "source-rate-not-positive", ("rate",)),
)
OUT_OF_ORDER = (
    *_checks(
        "SRC205",
        "source-resolved-before-opened",
        ("tickets", "t.resolved_at < t.opened_at", ("resolved_at", "opened_at")),
    ),
    *_checks(
        "SRC206",
        "source-usage-before-its-subscription",
        ("usage", "t.used_on < s.start_date", ("used_on", "subscription_id")),
    ),
    *_checks(
        "SRC207",
        "source-usage-before-first-subscription",
        ("usage", "t.used_on < a.first_start", ("used_on", "account_id")),
    ),
    *_checks(
        "SRC208",
        "source-ticket-before-signup",
        ("tickets", "CAST(t.opened_at AS DATE) < a.signup_date", ("opened_at", "account_id")),
    ),
    *_checks(
        "SRC209",
        "source-open-but-resolved",
        (
            "tickets",
            "t.resolved_at IS NULL AND t.resolution_hours IS NOT NULL",
            ("resolution_hours", "opened_at"),
        ),
    ),
    _reversed("subscriptions", "start_date", "end_date"),
    _reversed("outcomes", "period_start", "period_end"),
    _reversed("investments", "period_start", "period_end"),
    _reversed("invoices", "issued_on", "due_on"),
    _reversed("events", "happened_on", "resolved_on"),
    _reversed("commitments", "agreed_on", "completed_on"),
    *_checks(
        "SRC213",
        "source-baseline-agreed-late",
        (
            "outcomes",
            "t.baseline_agreed_on >= t.period_end",
            ("baseline_agreed_on", "period_end"),
        ),
    ),
)
OUT_OF_RANGE = (
    _outside("accounts", "fiscal_first_month", "1", "12"),
    _outside("tickets", "csat", "1", "5"),
    _outside("surveys", "score", "0", "10", " AND t.kind = 'nps'"),
    _outside("surveys", "score", "1", "5", " AND t.kind = 'csat'"),
    _outside("surveys", "score", "1", "10", " AND t.kind = 'satisfaction'"),
    _outside("interactions", "sentiment", "-1", "1"),
    *_checks(
        "SRC212",
        "source-attribution-too-high",
        (
            "outcomes",
            "t.attribution < 0 OR t.attribution > 1 OR (t.attribution > 0.95 "
            "AND t.evidence IS DISTINCT FROM 'attested')",
            ("attribution",),
        ),
    ),
    *_checks(
        "SRC214",
        "source-complete-without-day",
        ("commitments", "t.state = 'complete' AND t.completed_on IS NULL", ("state",)),
    ),
)
FUTURE = (
    *_future("accounts", "signup_date", "notice_given_on"),
    *_future("contacts", "last_contact_on"),
    *_future("usage", "used_on"),
    *_future("tickets", "opened_at", "resolved_at"),
    *_future("surveys", "answered_on"),
    *_future("interactions", "happened_on"),
    *_future("goals", "agreed_on"),
    *_future("outcomes", "baseline_agreed_on"),
    *_future("events", "happened_on"),
    *_future("commitments", "agreed_on", "completed_on"),
    *_future("requests", "asked_on", "shipped_on"),
    *_future("statements", "said_on"),
    *_future("invoices", "issued_on", "paid_on"),
)
WITHOUT_RATE = tuple(
    Impossible(
        "SRC216",
        table,
        "t.currency <> $currency AND list_position($rated, t.currency) IS NULL",
        "source-currency-without-rate",
        ("currency",),
    )
    for table in ("accounts", "subscriptions", "outcomes", "invoices", "investments")
)

IMPOSSIBLE: tuple[Impossible, ...] = (
    *NEGATIVE,
    *OUT_OF_ORDER,
    *OUT_OF_RANGE,
    *FUTURE,
    *WITHOUT_RATE,
)
"""Every check of single rows, in the order in which findings are shown."""

JOINS: dict[str, tuple[tuple[str, str], ...]] = {
    "accounts": (("parent_id", "accounts"),),
    "usage": (("account_id", "accounts"), ("subscription_id", "subscriptions")),
    "tickets": (("account_id", "accounts"), ("contact_id", "contacts")),
    "surveys": (("account_id", "accounts"), ("contact_id", "contacts")),
    "interactions": (("account_id", "accounts"), ("contact_id", "contacts")),
    "outcomes": (("account_id", "accounts"), ("goal_id", "goals")),
    "roadmap": (("request_id", "requests"),),
    **dict.fromkeys(("contacts", "subscriptions", "goals", "events", "commitments", "requests", "statements", "invoices", "investments"), (("account_id", "accounts"),)),
}  # fmt: skip
"""Per table, the columns that name a row of another table, and that table."""
