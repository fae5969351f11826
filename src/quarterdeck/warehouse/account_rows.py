"""Review units as accounts, from the rows of the CRM accounts that they cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import duckdb

from quarterdeck.core.account import Account
from quarterdeck.core.canonical import ACCOUNTS
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings
from quarterdeck.warehouse.exchange import Rates
from quarterdeck.warehouse.recurring import Recurring, recurring_revenue, together
from quarterdeck.warehouse.segments import segment_of

LANGUAGES = {"CN": Language.ZH, "RU": Language.RU, "BY": Language.RU, "KZ": Language.RU}
"""The language of an account that states none, by its country."""

_ROWS = f"""
SELECT u.unit_id, NOT u.head AS follows, {", ".join(f"a.{c.name}" for c in ACCOUNTS.columns)}
FROM canonical.units u JOIN canonical.accounts a ON a.account_id = u.account_id
WHERE $units IS NULL OR list_contains($units, u.unit_id)
ORDER BY ALL
"""
_BEGUN = """
SELECT DISTINCT unit_id FROM canonical.accounts WHERE signup_date IS NULL OR signup_date <= $as_of
UNION SELECT DISTINCT unit_id FROM canonical.subscriptions WHERE start_date <= $as_of
"""

Row = Mapping[str, Any]


def read_accounts(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    settings: Settings,
    rates: Rates,
    units: Sequence[str] | None,
) -> dict[str, Account]:
    """The accounts (review units) that exist on the day, by identifier, sorted.

    What the head account does not state is taken from the unit's other accounts in their order;
    renewal and notice come from one account together. A unit whose accounts all signed up after the
    day, and had no subscription by then, does not exist yet.
    """
    begun = {row[0] for row in connection.execute(_BEGUN, {"as_of": as_of}).fetchall()}
    worth = recurring_revenue(connection, as_of, settings.currency)
    members: dict[str, list[Row]] = defaultdict(list)
    names = ["unit_id", "follows", *(c.name for c in ACCOUNTS.columns)]
    for row in connection.execute(_ROWS, {"units": units}).fetchall():
        if row[0] in begun:
            members[row[0]].append(dict(zip(names, row, strict=True)))
    return {
        unit: _account(unit, rows, worth, as_of, settings, rates) for unit, rows in members.items()
    }


def read_currencies(connection: duckdb.DuckDBPyConnection, settings: Settings) -> dict[str, str]:
    """The currency of each CRM account; the reporting currency where it states none."""
    found = connection.execute(
        "SELECT account_id, min(coalesce(currency, $currency)) FROM canonical.accounts "
        "WHERE account_id IS NOT NULL GROUP BY account_id ORDER BY account_id",
        {"currency": settings.currency},
    )
    return dict(found.fetchall())


def _account(
    unit: str,
    rows: Sequence[Row],
    worth: Mapping[str, Recurring],
    as_of: date,
    settings: Settings,
    rates: Rates,
) -> Account:
    first = {column.name: _first(rows, column.name) for column in ACCOUNTS.columns}
    head = rows[0]
    ids = tuple(dict.fromkeys(row["account_id"] for row in rows))
    currency = head["currency"] or settings.currency
    recurring = together(worth[i] for i in ids if i in worth)
    segment, reason = segment_of(first["segment"], recurring, rates, settings)
    renewal = _renewal(rows, as_of)
    notice_given = first["notice_given_on"]
    return Account(
        id=unit,
        name=first["name"] or unit,
        segment=segment,
        segment_reason=reason,
        language=_language(first["language"], first["country"], settings),
        currency=currency,
        arr=recurring.total(currency, rates) if recurring else None,
        members=ids,
        parent_id=head["parent_id"],
        csm_name=first["csm_name"],
        csm_email=first["csm_email"],
        industry=first["industry"],
        country=first["country"],
        timezone=first["timezone"],
        domain=first["domain"],
        logo=first["logo"],
        signup_date=_earliest(rows, "signup_date"),
        go_live_date=_earliest(rows, "go_live_date"),
        renewal_date=renewal["renewal_date"],
        notice_days=renewal["notice_days"],
        notice_given_on=notice_given if notice_given and notice_given <= as_of else None,
        fiscal_first_month=_month(first["fiscal_first_month"]),
    )


def _first(rows: Iterable[Row], column: str) -> Any:
    return next((row[column] for row in rows if row[column] is not None), None)


def _earliest(rows: Iterable[Row], column: str) -> date | None:
    return min((row[column] for row in rows if row[column] is not None), default=None)


def _renewal(rows: Sequence[Row], as_of: date) -> Row:
    """The head where it states a renewal, else the account that renews next, else the last that did."""
    if rows[0]["renewal_date"] is not None:
        return rows[0]
    dated = sorted(
        (row for row in rows if row["renewal_date"] is not None), key=lambda r: r["renewal_date"]
    )
    ahead = [row for row in dated if row["renewal_date"] >= as_of]
    return (ahead or dated[-1:] or [rows[0]])[0]


def _language(stated: str | None, country: str | None, settings: Settings) -> Language:
    if stated is not None:
        return Language(stated)
    return LANGUAGES.get((country or "").upper(), settings.language)


def _month(number: int | None) -> int | None:
    return number if number is not None and 1 <= number <= 12 else None
