"""Rates of exchange as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

import duckdb

from quarterdeck.core.money import Money

PLACES = Decimal("0.0001")
"""Converted amounts keep four decimals, like the amounts of the canonical tables."""


class Rates:
    """The newest rate of each pair on the as-of day; a pair works both ways and over one third currency."""

    def __init__(self, rows: Iterable[tuple[str, str, Decimal]]) -> None:
        """``rows``: from, to, rate, oldest first; a later row replaces an earlier one."""
        self._rates = {(a, b): rate for a, b, rate in rows if rate > 0}
        self._currencies = sorted({c for pair in self._rates for c in pair})

    def convert(self, money: Money, currency: str) -> Money | None:
        """The amount in another currency; None where no rate leads there."""
        if money.currency == currency:
            return money
        rate = self._rate(money.currency, currency)
        if rate is None:
            return None
        return Money((money.amount * rate).quantize(PLACES, ROUND_HALF_EVEN), currency)

    def reaching(self, currency: str) -> frozenset[str]:
        """The currencies that some rate turns into ``currency``, itself included."""
        found = {c for c in self._currencies if self._rate(c, currency) is not None}
        return frozenset({currency, *found})

    def total(self, amounts: Iterable[Money], currency: str) -> Money | None:
        """The sum in one currency; None where there is nothing to add or a rate is missing."""
        converted = [self.convert(amount, currency) for amount in amounts]
        known = [money for money in converted if money is not None]
        if not known or len(known) < len(converted):
            return None
        return Money(sum((m.amount for m in known), Decimal(0)), currency)

    def _rate(self, source: str, target: str) -> Decimal | None:
        straight = self._pair(source, target)
        if straight is not None:
            return straight
        for between in self._currencies:
            first, second = self._pair(source, between), self._pair(between, target)
            if first is not None and second is not None:
                return first * second
        return None

    def _pair(self, source: str, target: str) -> Decimal | None:
        if (source, target) in self._rates:
            return self._rates[source, target]
        back = self._rates.get((target, source))
        return None if back is None else 1 / back


def rates(connection: duckdb.DuckDBPyConnection, as_of: date) -> Rates:
    """The rates of ``canonical.rates`` that hold on a day."""
    return Rates(
        connection.execute(
            "SELECT from_currency, to_currency, rate FROM canonical.rates WHERE on_date <= ? "
            "AND from_currency IS NOT NULL AND to_currency IS NOT NULL AND rate IS NOT NULL "
            "ORDER BY on_date, from_currency, to_currency, rate",
            [as_of],
        ).fetchall()
    )
