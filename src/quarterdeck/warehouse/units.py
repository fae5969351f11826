"""Review units: the CRM accounts that one review covers, and which of them speaks for all."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

import duckdb

from quarterdeck.warehouse.exchange import rates
from quarterdeck.warehouse.recurring import recurring_revenue


def write_units(connection: duckdb.DuckDBPyConnection, as_of: date | None, currency: str) -> None:
    """Make ``canonical.units``: ``unit_id, account_id, head``, one row per CRM account.

    The head is the account whose identifier is the unit's, else the one with the largest ARR in the
    reporting currency on the as-of day (without a day: at the end of what is known), else the first.
    """
    pairs = connection.execute(
        "SELECT min(unit_id), account_id FROM canonical.accounts WHERE account_id IS NOT NULL "
        "GROUP BY account_id ORDER BY 1, 2"
    ).fetchall()
    members: dict[str, list[str]] = defaultdict(list)
    for unit, account in pairs:
        members[unit].append(account)
    worth = _worth(connection, as_of, currency) if len(members) < len(pairs) else {}
    heads = {unit: _head(unit, accounts, worth) for unit, accounts in members.items()}
    connection.execute(
        "CREATE OR REPLACE TABLE canonical.units AS SELECT unnest(?::VARCHAR[]) AS unit_id, "
        "unnest(?::VARCHAR[]) AS account_id, unnest(?::BOOLEAN[]) AS head",
        [[u for u, _ in pairs], [a for _, a in pairs], [heads[u] == a for u, a in pairs]],
    )


def _head(unit: str, accounts: list[str], worth: dict[str, Decimal]) -> str:
    if unit in accounts:
        return unit
    return min(accounts, key=lambda a: (-worth.get(a, Decimal(-1)), a))


def _worth(
    connection: duckdb.DuckDBPyConnection, as_of: date | None, currency: str
) -> dict[str, Decimal]:
    day = as_of or date.max
    known = rates(connection, day)
    totals = {
        account: recurring.total(currency, known)
        for account, recurring in recurring_revenue(connection, day, currency).items()
    }
    return {account: money.amount for account, money in totals.items() if money is not None}
