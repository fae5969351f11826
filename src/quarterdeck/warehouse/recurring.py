"""Annual recurring revenue of each CRM account on a day, from its subscriptions or as the CRM states it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import duckdb

from quarterdeck.core.money import Money
from quarterdeck.warehouse.exchange import Rates

MONTHS = 12

_SUBSCRIBED = """
SELECT s.account_id, coalesce(s.currency, a.currency, $currency) AS currency,
       coalesce(sum(s.mrr) FILTER (WHERE active), 0) AS mrr,
       count(*) FILTER (WHERE active AND s.mrr IS NULL) AS unknown
FROM (
    SELECT *, (end_date IS NULL OR end_date > $as_of) AND NOT coalesce(is_trial, false) AS active
    FROM canonical.subscriptions WHERE start_date <= $as_of AND account_id IS NOT NULL
) s
LEFT JOIN (
    SELECT account_id, min(currency) AS currency FROM canonical.accounts GROUP BY account_id
) a ON a.account_id = s.account_id
GROUP BY ALL ORDER BY ALL
"""
_STATED = """
SELECT account_id, min(coalesce(currency, $currency)), max(arr)
FROM canonical.accounts WHERE account_id IS NOT NULL AND arr IS NOT NULL
GROUP BY account_id ORDER BY account_id
"""


@dataclass(frozen=True, slots=True)
class Recurring:
    """ARR as it is contracted, by currency; not ``complete`` where an amount is not known."""

    amounts: tuple[Money, ...]
    complete: bool = True

    def total(self, currency: str, rates: Rates) -> Money | None:
        """The whole in one currency; nothing contracted is zero, an unknown part or rate is None."""
        if not self.complete:
            return None
        return rates.total(self.amounts, currency) if self.amounts else Money(Decimal(0), currency)


def together(parts: Iterable[Recurring]) -> Recurring | None:
    """The ARR of several accounts as one; None of none."""
    listed = list(parts)
    if not listed:
        return None
    return Recurring(tuple(m for p in listed for m in p.amounts), all(p.complete for p in listed))


def recurring_revenue(
    connection: duckdb.DuckDBPyConnection, as_of: date, currency: str
) -> dict[str, Recurring]:
    """ARR by CRM account; an account of which nothing is recorded is absent.

    From the subscriptions active on the day (``start_date`` <= day, and no ``end_date`` or a later
    one; free trials excluded), monthly amount times twelve; an account that has had no subscription
    by then, or one without an amount, has what the CRM states. ``currency`` is that of an account
    that states none.
    """
    amounts: dict[str, list[Money]] = defaultdict(list)
    unknown: set[str] = set()
    parameters = {"as_of": as_of, "currency": currency}
    for account, code, mrr, gaps in connection.execute(_SUBSCRIBED, parameters).fetchall():
        amounts[account] += [Money(mrr * MONTHS, code)] if mrr else []
        if gaps:
            unknown.add(account)
    found = {a: Recurring(tuple(m), a not in unknown) for a, m in amounts.items()}
    for account, code, arr in connection.execute(_STATED, {"currency": currency}).fetchall():
        if account not in found or account in unknown:
            found[account] = Recurring((Money(arr, code),) if arr else ())
    return found
