"""Contracts: subscriptions with their seats, invoices, and what the customer spends on its side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from quarterdeck.core.account import Segment
from quarterdeck.core.calendar import Period, add_months
from quarterdeck.demo.chance import handy
from quarterdeck.demo.money import MODULE_SHARE, seat_price
from quarterdeck.demo.money import local as in_currency
from quarterdeck.demo.scene import Row, Scene
from quarterdeck.demo.texts import phrases
from quarterdeck.demo.timeline import DEMO_AS_OF, HISTORY_START, months_before

PLANS = {
    Segment.STRATEGIC: "Corvelane Platform Global",
    Segment.ENTERPRISE: "Corvelane Platform Enterprise",
    Segment.MID_MARKET: "Corvelane Platform Business",
    Segment.SMB: "Corvelane Platform Team",
    Segment.TECH_TOUCH: "Corvelane Platform Start",
}
BILLED_MONTHS = {
    Segment.STRATEGIC: 3,
    Segment.ENTERPRISE: 3,
    Segment.MID_MARKET: 6,
    Segment.SMB: 12,
    Segment.TECH_TOUCH: 12,
}
OWN_COST_SHARE = {"champion": 0.14, "expansion": 0.16, "turnaround": 0.24, "escalation": 0.26}
"""The customer's own cost as a share of our fees; elsewhere 0.18."""


@dataclass(frozen=True, slots=True)
class Contract:
    """One subscription; ``end`` is the first day on which it no longer counts."""

    id: str
    start: date
    end: date | None
    mrr: Decimal
    product: str
    seats: int | None = None

    def active(self, day: date) -> bool:
        return self.start <= day and (self.end is None or self.end > day)


def contracts(scene: Scene) -> tuple[Contract, ...]:
    """The account's subscriptions: seats with their changes, then modules."""
    profile = scene.profile
    modules = [line for line in scene.lines[1:] if line.module is not None]
    price = seat_price(profile.segment, profile.currency)
    yearly = in_currency(profile.arr, profile.currency)
    seats = max(2, round(yearly / 12 / price / (1 + MODULE_SHARE * len(modules))))
    found = _seat_contracts(scene, seats, price)
    fee = Decimal(max(1, round(seats * price * MODULE_SHARE)))
    for index, line in enumerate(modules):
        assert line.module is not None
        number = len(found) + 1
        start = launch_day(scene, index + 1) - timedelta(days=21)
        found.append(
            Contract(
                _key(scene, number), max(start, profile.signed), None, fee, line.module.product
            )
        )
    return tuple(found)


def launch_day(scene: Scene, index: int) -> date:
    """The day the storyline at ``index`` went live: the first at go-live, the newest in the window."""
    newest = index == len(scene.lines) - 1 and index > 0
    if not newest or not scene.arc.busy or not scene.arc.measured:
        return scene.profile.live + timedelta(days=64 * index)
    # a quarter has time for a launch and a training after it, and both are worth telling
    period = scene.under_review.period
    return min(period.end, DEMO_AS_OF) - timedelta(days=46 + scene.number % 9)


def seats_on(found: tuple[Contract, ...], day: date) -> int:
    return sum(c.seats or 0 for c in found if c.active(day))


def fees(found: tuple[Contract, ...], period: Period) -> float:
    """Fees of a period, prorated by days."""
    total = 0.0
    for contract in found:
        start, end = max(contract.start, period.start), min(contract.end or period.end, period.end)
        total += float(contract.mrr) * 12 / 365.25 * max(0, (end - start).days)
    return total


def _seat_contracts(scene: Scene, seats: int, price: int) -> list[Contract]:
    """One contract from signature; growth adds one, a cut ends it and begins a smaller one."""
    product = PLANS[scene.profile.segment]
    signed = scene.profile.signed
    steps = [s for s in scene.arc.seats if s[0] < months_before(signed) - 3]
    counts = [max(2, round(seats * factor)) for _, factor in steps] + [seats]
    days = [_first_of_month(months) for months, _ in steps]
    found = [Contract(_key(scene, 1), signed, None, Decimal(counts[0] * price), product, counts[0])]
    for day, before, after in zip(days, counts, counts[1:], strict=False):
        key = _key(scene, len(found) + 1)
        if after > before:
            more = after - before
            found.append(Contract(key, day, None, Decimal(more * price), product, more))
        elif after < before:
            ended = found[-1]
            kept = (ended.seats or 0) - (before - after)
            found[-1] = Contract(ended.id, ended.start, day, ended.mrr, ended.product, ended.seats)
            found.append(Contract(key, day, None, Decimal(kept * price), product, kept))
    return found


def _first_of_month(months: float) -> date:
    return add_months(DEMO_AS_OF, -round(months))


def _key(scene: Scene, number: int) -> str:
    return f"SUB-{scene.id[4:]}-{number:02d}"


def subscription_rows(scene: Scene, found: tuple[Contract, ...]) -> list[Row]:
    return [
        {
            "contract_no": c.id,
            "customer": scene.id,
            "starts": c.start,
            "ends": c.end,
            "monthly_amount": c.mrr,
            "currency": scene.profile.currency,
            "plan": c.product,
            "seats": c.seats,
            "trial": False,
        }
        for c in found
    ]


def invoice_rows(scene: Scene, found: tuple[Contract, ...]) -> list[Row]:
    """Invoices in advance from the first day of contract; the last are unpaid where the arc says so."""
    profile = scene.profile
    step = BILLED_MONTHS[profile.segment]
    days = []
    day = profile.signed
    while day <= DEMO_AS_OF:
        days.append(day)
        first = add_months(day, step)
        day = first + timedelta(days=min(profile.signed.day, 28) - 1)
    chance = scene.chance("invoices")
    unpaid = set(_overdue(scene, days))
    return [
        {
            "invoice_no": f"INV-{scene.id[4:]}-{number:02d}",
            "customer": scene.id,
            "issued": issued,
            "due": issued + timedelta(days=30),
            "amount": sum((c.mrr for c in found if c.active(issued)), Decimal(0)) * step,
            "currency": profile.currency,
            "paid": None if issued in unpaid else _paid(issued, chance.randint(8, 29)),
        }
        for number, issued in enumerate(days, start=1)
        if issued >= HISTORY_START
    ]


def _overdue(scene: Scene, days: list[date]) -> list[date]:
    count = scene.arc.overdue_invoices
    due = [d for d in days if d + timedelta(days=30) < DEMO_AS_OF]
    return due[-count:] if count else []


def _paid(issued: date, after: int) -> date | None:
    day = issued + timedelta(days=after)
    return day if day <= DEMO_AS_OF else None


def investment_rows(scene: Scene, found: tuple[Contract, ...]) -> list[Row]:
    """The customer's own cost, one row for each window since go-live."""
    profile = scene.profile
    share = OWN_COST_SHARE.get(profile.story, 0.18)
    if profile.segment is Segment.TECH_TOUCH or not scene.arc.measured:
        return []
    return [
        {
            "cost_id": f"OWN-{scene.id[4:]}-{number:02d}",
            "customer": scene.id,
            "from_day": window.period.start,
            "to_day": window.period.end,
            "amount": handy(fees(found, window.period) * share),
            "currency": profile.currency,
            "cost_kind": phrases("cost", "kind")[number % 2].to(profile.language),
        }
        for number, window in enumerate(scene.windows, start=1)
        if window.period.end <= DEMO_AS_OF
    ]
