"""The canonical tables: what a source query must deliver, column by column.

Few columns are required; what is missing lowers coverage and is said, never guessed. A ``localised``
text column ``title`` may be accompanied by ``title_en``, ``title_zh`` and ``title_ru``: the same text
as a person wrote it in that language. One query per table stands in ``sources/<table>.sql``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.language import Language


class ColumnType(StrEnum):
    TEXT = "text"
    DATE = "date"
    TIMESTAMP = "timestamp"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RATE = "rate"
    NUMBER = "number"
    BOOLEAN = "boolean"


DUCKDB_TYPES = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.DATE: "DATE",
    ColumnType.TIMESTAMP: "TIMESTAMP",
    ColumnType.INTEGER: "BIGINT",
    ColumnType.DECIMAL: "DECIMAL(18,4)",
    ColumnType.RATE: "DECIMAL(18,8)",  # one rouble is 0.01084500 dollars: four decimals lose a tenth of a percent
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.BOOLEAN: "BOOLEAN",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column, its type and meaning. ``values`` lists the only words a text column may hold."""

    name: str
    type: ColumnType
    doc: str
    required: bool = False
    values: tuple[str, ...] = ()
    localised: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A canonical table. ``key`` identifies a row; ``order`` is the column of its date range."""

    name: str
    doc: str
    columns: tuple[Column, ...]
    key: str | None
    order: str | None = None
    required: bool = False

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns with those that carry a localised column's other languages."""
        expanded: list[Column] = []
        for column in self.columns:
            expanded.append(column)
            if column.localised:
                expanded += [
                    Column(f"{column.name}_{lang}", ColumnType.TEXT, f"{column.doc} ({lang})")
                    for lang in Language
                ]
        return tuple(expanded)


def _text(name: str, doc: str, *, required: bool = False, values: tuple[str, ...] = ()) -> Column:
    return Column(name, ColumnType.TEXT, doc, required, values)


def _words(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.TEXT, doc, required, localised=True)


def _date(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.DATE, doc, required)


def _time(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.TIMESTAMP, doc, required)


def _integer(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.INTEGER, doc, required)


def _decimal(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.DECIMAL, doc, required)


def _number(name: str, doc: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.NUMBER, doc, required)


def _flag(name: str, doc: str) -> Column:
    return Column(name, ColumnType.BOOLEAN, doc)


ACCOUNT_KEY = _text("account_id", "The account's identifier in the CRM", required=True)

ACCOUNTS = Table(
    "accounts",
    "One row per CRM account",
    (
        ACCOUNT_KEY,
        _text("name", "Name of the customer", required=True),
        _text("parent_id", "Account that owns this one"),
        _text("review_unit", "Identifier shared by the accounts that one review covers"),
        _text(
            "segment",
            "Segment, where it is not to be derived from ARR",
            values=("strategic", "enterprise", "mid-market", "smb", "tech-touch"),
        ),
        _decimal("arr", "Annual recurring revenue, where there are no subscriptions"),
        _text("currency", "ISO 4217 code of the account's money"),
        _text("language", "Language of the account's documents", values=("en", "zh", "ru")),
        _text("csm_name", "Customer success manager"),
        _text("csm_email", "E-mail of the customer success manager"),
        _text("industry", "Industry"),
        _text("country", "ISO 3166 country code"),
        _text("timezone", "IANA time zone of the customer"),
        _text("domain", "E-mail domain of the customer"),
        _text("logo", "Path of the customer's logo, relative to the project"),
        _date("signup_date", "Day the account was created"),
        _date("go_live_date", "Day the product went into use"),
        _date("renewal_date", "Day the contract renews"),
        _integer("notice_days", "Notice period in days; opt-out is renewal minus notice"),
        _date("notice_given_on", "Day the customer gave notice, where it has"),
        _integer("fiscal_first_month", "First month (1-12) of the customer's fiscal year"),
        _integer("features_available", "Features the customer has access to"),
        _integer("licensed_users", "Licensed users, where subscriptions hold no seats"),
    ),
    key="account_id",
    order="signup_date",
    required=True,
)
CONTACTS = Table(
    "contacts",
    "People on the customer's side",
    (
        _text("contact_id", "The contact's identifier", required=True),
        ACCOUNT_KEY,
        _text("name", "Name", required=True),
        _text("email", "E-mail address"),
        _text("title", "Job title"),
        _text("level", "Executive level", values=("c-suite", "vp", "director", "manager")),
        _text(
            "role",
            "Role in the review",
            values=("executive-sponsor", "decision-maker", "champion", "key-user", "detractor"),
        ),
        _text("interests", "What this person wants to see"),
        _date("last_contact_on", "Day of the last contact"),
        _date("left_on", "Day the person left or changed role"),
    ),
    key="contact_id",
    order="last_contact_on",
)
SUBSCRIPTIONS = Table(
    "subscriptions",
    "Recurring contracts; active on day D when start_date <= D and (end_date is empty or end_date > D)",
    (
        _text("subscription_id", "The subscription's identifier", required=True),
        ACCOUNT_KEY,
        _date("start_date", "First day", required=True),
        _date("end_date", "First day on which it no longer counts; empty while active"),
        _decimal("mrr", "Monthly recurring amount", required=True),
        _text("currency", "ISO 4217 code; else the account's"),
        _text("product", "Product or plan"),
        _integer("seats", "Licensed users"),
        _flag("is_trial", "A free trial"),
    ),
    key="subscription_id",
    order="start_date",
)
USAGE = Table(
    "usage",
    "Use of the product: one row per day, user and feature, or finer",
    (
        ACCOUNT_KEY,
        _date("used_on", "Day of use", required=True),
        _text("user_id", "User of the product"),
        _text("feature", "Feature used"),
        _integer("quantity", "How often; 1 where empty"),
        _text("usage_id", "Identifier of the row"),
        _text("subscription_id", "Subscription the use belongs to"),
    ),
    key="usage_id",
    order="used_on",
)
TICKETS = Table(
    "tickets",
    "Support tickets",
    (
        _text("ticket_id", "The ticket's identifier", required=True),
        ACCOUNT_KEY,
        _time("opened_at", "When it was opened", required=True),
        _time("resolved_at", "When it was resolved; empty while open"),
        _number("first_response_minutes", "Minutes to the first response"),
        _number("resolution_hours", "Hours to resolution as the source reports them"),
        _text("priority", "Priority", values=("low", "normal", "high", "critical")),
        _text("status", "Status as the source words it"),
        _number("csat", "Satisfaction with the answer, 1 to 5"),
        _flag("escalated", "Escalated"),
        _text("subject", "Subject"),
        _text("contact_id", "Contact who opened it"),
    ),
    key="ticket_id",
    order="opened_at",
)
SURVEYS = Table(
    "surveys",
    "Answers to surveys",
    (
        _text("survey_id", "Identifier of the answer", required=True),
        ACCOUNT_KEY,
        _date("answered_on", "Day of the answer", required=True),
        _text(
            "kind",
            "nps (0-10), csat (1-5) or satisfaction with working together (1-10)",
            required=True,
            values=("nps", "csat", "satisfaction"),
        ),
        _number("score", "The score", required=True),
        _text("contact_id", "Contact who answered"),
        _words("comment", "What was said with it"),
    ),
    key="survey_id",
    order="answered_on",
)
INTERACTIONS = Table(
    "interactions",
    "Meetings, calls, e-mails and reviews",
    (
        _text("interaction_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _date("happened_on", "Day", required=True),
        _text("kind", "Kind", required=True, values=("meeting", "call", "email", "review")),
        _text("status", "For a review", values=("held", "no-show", "rescheduled", "cancelled")),
        _text("contact_id", "Contact on the customer's side"),
        _number("sentiment", "Mood, -1 to 1"),
        _text("summary", "What it was about (internal)"),
    ),
    key="interaction_id",
    order="happened_on",
)
GOALS = Table(
    "goals",
    "What customer and vendor agreed to reach",
    (
        _text("goal_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _words("title", "The goal in words", required=True),
        _words("measure", "What is measured"),
        _text("unit", "Unit of the measure (%, hours, days, ...)"),
        _decimal("baseline", "Starting point"),
        _decimal("target", "What was agreed to reach"),
        _decimal("actual", "What was reached"),
        _date("due_on", "Due day"),
        _text("status", "Status", values=("proposed", "agreed", "reached", "missed", "dropped")),
        _text("agreed_by", "Who agreed, on the customer's side"),
        _date("agreed_on", "When it was agreed"),
        _decimal("weight", "The customer's own priority weighting"),
        _date("told_on", "Day the customer was told of a shortfall"),
    ),
    key="goal_id",
    order="due_on",
)
OUTCOMES = Table(
    "outcomes",
    "Measured results for the customer against a baseline",
    (
        _text("outcome_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _words("title", "The result in words", required=True),
        _text(
            "category",
            "ROI category",
            required=True,
            values=("revenue", "cost", "risk", "quality", "strategic"),
        ),
        _date("period_start", "First day of the window measured", required=True),
        _date("period_end", "Day after the last of the window measured", required=True),
        _text("goal_id", "Goal it belongs to"),
        _text("unit", "Unit (hours, errors, incidents, ...)"),
        _decimal("baseline", "Value before the product, for a window of the same length"),
        _decimal("actual", "Value in the window"),
        _decimal("rate", "Money per unit, agreed with the customer"),
        _text("currency", "ISO 4217 code of the rate; else the account's"),
        _decimal("attribution", "Share owed to the product, at most 0.95"),
        _text(
            "evidence",
            "How it is attributed",
            values=("control-group", "before-after", "attested", "correlation"),
        ),
        _text("baseline_source", "Where the baseline comes from"),
        _date("baseline_on", "Day of the baseline"),
        _text("baseline_agreed_by", "Who agreed the baseline, on the customer's side"),
        _date("baseline_agreed_on", "When the baseline was agreed"),
        _text("confirmed_by", "Who confirmed the outcome, on the customer's side"),
    ),
    key="outcome_id",
    order="period_start",
)
EVENTS = Table(
    "events",
    "Trainings, launches, incidents, milestones",
    (
        _text("event_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _date("happened_on", "Day", required=True),
        _text(
            "kind", "Kind", required=True, values=("training", "launch", "incident", "milestone")
        ),
        _words("title", "What happened", required=True),
        _date("customer_told_on", "Day the customer was told"),
        _integer("people", "People trained or affected"),
        _date("resolved_on", "Day an incident was resolved"),
    ),
    key="event_id",
    order="happened_on",
)
COMMITMENTS = Table(
    "commitments",
    "Actions agreed in a review",
    (
        _text("commitment_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _text("side", "Whose promise", required=True, values=("vendor", "customer")),
        _words("text", "What was promised", required=True),
        _text("owner", "Who owns it"),
        _date("due_on", "Due day"),
        _text(
            "state",
            "State; overdue is derived",
            values=("not-started", "in-progress", "blocked", "at-risk", "complete", "cancelled"),
        ),
        _date("agreed_on", "When it was agreed"),
        _date("completed_on", "When it was done"),
    ),
    key="commitment_id",
    order="due_on",
)
REQUESTS = Table(
    "requests",
    "What the customer misses in the product",
    (
        _text("request_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _words("title", "The request in words", required=True),
        _date("asked_on", "Day it was asked", required=True),
        _text("asked_by", "Who asked"),
        _text("state", "State", values=("open", "planned", "shipped", "declined")),
        _date("shipped_on", "Day it shipped"),
    ),
    key="request_id",
    order="asked_on",
)
ROADMAP = Table(
    "roadmap",
    "Planned capabilities (of the vendor, not of one account)",
    (
        _text("item_id", "Identifier", required=True),
        _words("title", "The capability", required=True),
        _text(
            "certainty",
            "How sure it is",
            required=True,
            values=("shipped", "committed", "planned", "roadmapped", "exploring", "not-planned"),
        ),
        _flag("shareable", "May be shown to customers; empty is no"),
        _date("target_on", "Day it ships or is aimed at"),
        _words("benefit", "What it does for a customer"),
        _text("topic", "Topic of need it answers"),
        _text("request_id", "Request it answers"),
    ),
    key="item_id",
    order="target_on",
)
STATEMENTS = Table(
    "statements",
    "What the customer said",
    (
        _text("statement_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _text("kind", "Kind", required=True, values=("need", "praise", "concern", "priority")),
        _words("text", "The words", required=True),
        _date("said_on", "Day", required=True),
        _text("said_by", "Who said it"),
        _text("topic", "Topic of need"),
    ),
    key="statement_id",
    order="said_on",
)
MODULES = Table(
    "modules",
    "What the vendor can offer, and the topic of need that it answers",
    (
        _text("module_id", "Identifier", required=True),
        _words("name", "Name", required=True),
        _text("topic", "Topic of need that it answers", required=True),
        _words("benefit", "What it does for a customer", required=True),
        _text("product", "Product in subscriptions that means it is owned already"),
    ),
    key="module_id",
)
INVOICES = Table(
    "invoices",
    "Invoices",
    (
        _text("invoice_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _date("issued_on", "Day issued", required=True),
        _date("due_on", "Day due", required=True),
        _decimal("amount", "Amount", required=True),
        _text("currency", "ISO 4217 code; else the account's"),
        _date("paid_on", "Day paid; empty while open"),
    ),
    key="invoice_id",
    order="issued_on",
)
INVESTMENTS = Table(
    "investments",
    "The customer's own cost of using the product, beside our fees",
    (
        _text("investment_id", "Identifier", required=True),
        ACCOUNT_KEY,
        _date("period_start", "First day it covers", required=True),
        _date("period_end", "Day after the last it covers", required=True),
        _decimal("amount", "Amount for the whole of that time", required=True),
        _text("currency", "ISO 4217 code; else the account's"),
        _text("kind", "What it is (licences of ours excluded)"),
    ),
    key="investment_id",
    order="period_start",
)
RATES = Table(
    "rates",
    "Rates of exchange: one unit of from_currency is rate units of to_currency from on_date on",
    (
        _date("on_date", "Day from which it holds", required=True),
        _text("from_currency", "ISO 4217 code", required=True),
        _text("to_currency", "ISO 4217 code", required=True),
        Column("rate", ColumnType.RATE, "Rate", required=True),
    ),
    key=None,
    order="on_date",
)

TABLES: tuple[Table, ...] = (
    ACCOUNTS,
    CONTACTS,
    SUBSCRIPTIONS,
    USAGE,
    TICKETS,
    SURVEYS,
    INTERACTIONS,
    GOALS,
    OUTCOMES,
    EVENTS,
    COMMITMENTS,
    REQUESTS,
    ROADMAP,
    STATEMENTS,
    MODULES,
    INVOICES,
    INVESTMENTS,
    RATES,
)
"""Every canonical table, in the order in which they are read and reported."""

INTAKE, WORKSPACE = "intake", "workspace"
"""The origins of rows that people wrote: in an intake workbook or a follow-up file, in the workspace."""


def table(name: str) -> Table:
    """The table of that name; KeyError where there is none."""
    return {t.name: t for t in TABLES}[name]
