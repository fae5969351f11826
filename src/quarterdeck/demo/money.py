"""Prices, wages and rates of exchange of the demo: invented, of plausible size."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from quarterdeck.core.account import Segment
from quarterdeck.demo.chance import handy, rounded
from quarterdeck.demo.scene import Row
from quarterdeck.demo.timeline import DEMO_AS_OF, HISTORY_START, months_from

DOLLARS: dict[str, tuple[float, float]] = {
    "EUR": (1.085, 1.152),
    "GBP": (1.285, 1.338),
    "CNY": (0.1391, 0.1404),
    "RUB": (0.01046, 0.01208),
    "KZT": (0.00206, 0.00189),
}
"""US dollars for one unit, at the start of the history and at as-of."""

WAVE = (0.0, 0.008, 0.012, 0.004, -0.007, -0.011, -0.003, 0.006, 0.009, 0.001, -0.006, -0.004)
"""Ripple over the months, so that rates do not move in a straight line."""

WAGES = {"US": 1.0, "CA": 0.95, "AU": 0.95, "CN": 0.4, "RU": 0.32, "KZ": 0.27}
"""Cost of an hour, an error or an incident against the United States; elsewhere 0.9."""

SEAT_PRICE = {
    Segment.STRATEGIC: 84,
    Segment.ENTERPRISE: 90,
    Segment.MID_MARKET: 94,
    Segment.SMB: 78,
    Segment.TECH_TOUCH: 58,
}
"""US dollars per seat and month."""

MODULE_SHARE = 0.08
"""Price of a module, as a share of the price of the seats."""

FIRST_RATES_ON = date(2023, 9, 1)


def dollars(currency: str) -> float:
    """US dollars for one unit of a currency on the as-of day."""
    return 1.0 if currency == "USD" else DOLLARS[currency][1]


def local(amount: float, currency: str) -> float:
    """An amount of dollars in a currency, by the rate on the as-of day."""
    return amount / dollars(currency)


def seat_price(segment: Segment, currency: str) -> int:
    return handy(local(SEAT_PRICE[segment], currency))


def unit_cost(cost: float, country: str, currency: str) -> int:
    """What an hour, an error or an incident costs in the customer's country, in its currency."""
    return max(1, handy(local(cost * WAGES.get(country, 0.9), currency)))


def rates() -> list[Row]:
    """Monthly rates to the dollar; the last is today's."""
    months = months_from(FIRST_RATES_ON)
    return [
        {"valid_from": month, "base": currency, "quote": "USD", "rate": _rate(currency, month)}
        for month in months
        for currency in DOLLARS
    ]


def _rate(currency: str, month: date) -> Decimal:
    first, last = DOLLARS[currency]
    span = (DEMO_AS_OF.replace(day=1) - HISTORY_START).days
    way = (month - HISTORY_START).days / span
    today = month == DEMO_AS_OF.replace(day=1)
    ripple = 0.0 if today else WAVE[(month.month + ord(currency[0])) % 12]
    return rounded((first + (last - first) * max(way, 0)) * (1 + ripple), 6)
