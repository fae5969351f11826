"""A small notation for facts and figures from which stories are told.

``figures("user_coverage 0.62 <0.55", ...)``: a metric with its value in the window and, after
``<``, those of the quarters before the review's (nearest first); ``metric[dimension] value``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from quarterdeck.core.account import Account, Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.calendar import FiscalCalendar, Period, Quarter
from quarterdeck.core.facts import (
    AccountFacts,
    Certainty,
    Commitment,
    CommitmentState,
    Event,
    Evidence,
    Goal,
    Interaction,
    Invoice,
    Module,
    Outcome,
    Request,
    RoadmapItem,
    RoiCategory,
    Side,
    Statement,
    Ticket,
)
from quarterdeck.core.figure import (
    Audience,
    Direction,
    Figure,
    FigureId,
    FigureSet,
    Unit,
    ValueLevel,
)
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.money import Money
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.story.plan import plan_review
from quarterdeck.story.tell import tell
from quarterdeck.story.types import Story

AS_OF = date(2025, 1, 10)
QUARTER = Quarter(2024, 4)
SETTINGS = Settings(vendor=VendorSettings(name="Northwind Cloud"))

UNITS: dict[str, tuple[Unit, Direction, Audience]] = {
    **dict.fromkeys(
        ("user_coverage", "product_adoption", "goal_attainment", "goal.attainment", "roi.net"),
        (Unit.RATIO, Direction.UP, Audience.CUSTOMER),
    ),
    "value.coverage": (Unit.RATIO, Direction.UP, Audience.CUSTOMER),
    **dict.fromkeys(
        ("value.delivered", "value.category", "outcome.money"),
        (Unit.MONEY, Direction.UP, Audience.CUSTOMER),
    ),
    **dict.fromkeys(("investment", "fees"), (Unit.MONEY, Direction.NEUTRAL, Audience.CUSTOMER)),
    **dict.fromkeys(
        ("outcome.baseline", "outcome.actual", "outcome.change"),
        (Unit.QUANTITY, Direction.NEUTRAL, Audience.CUSTOMER),
    ),
    "hours_saved": (Unit.HOURS, Direction.UP, Audience.CUSTOMER),
    "roi.multiple": (Unit.MULTIPLE, Direction.UP, Audience.CUSTOMER),
    "payback": (Unit.DAYS, Direction.DOWN, Audience.CUSTOMER),
    "resolution": (Unit.HOURS, Direction.DOWN, Audience.CUSTOMER),
    "first_response": (Unit.MINUTES, Direction.DOWN, Audience.CUSTOMER),
    "csat": (Unit.SCORE, Direction.UP, Audience.CUSTOMER),
    "satisfaction": (Unit.SCORE, Direction.UP, Audience.CUSTOMER),
    **dict.fromkeys(
        ("tickets.opened", "tickets.open"), (Unit.COUNT, Direction.DOWN, Audience.CUSTOMER)
    ),
    **dict.fromkeys(
        (
            "users.active",
            "users.licensed",
            "features.used",
            "features.available",
            "users.active.month",
            "usage.by_feature",
            "tickets.resolved",
        ),
        (Unit.COUNT, Direction.UP, Audience.CUSTOMER),
    ),
    "health": (Unit.SCORE, Direction.UP, Audience.INTERNAL),
    "engagement_score": (Unit.SCORE, Direction.UP, Audience.INTERNAL),
    "health.change": (Unit.POINTS, Direction.UP, Audience.INTERNAL),
    "nps": (Unit.POINTS, Direction.UP, Audience.INTERNAL),
    "arr": (Unit.MONEY, Direction.UP, Audience.INTERNAL),
    "nrr.account": (Unit.RATIO, Direction.UP, Audience.INTERNAL),
}

_PART = re.compile(r"^([\w.]+)(?:\[(.+)\])? (\S+)(?: <(.*))?$")


def figures(*lines: str, currency: str = "USD") -> FigureSet:
    """Figures of account A1 from lines of the notation; ``-`` is a missing value."""
    return FigureSet(f for line in lines for f in _line(line, currency))


def _line(line: str, currency: str) -> Iterable[Figure]:
    match = _PART.match(line)
    assert match, line
    metric, dimension, value, earlier = match.groups()
    calendar = FiscalCalendar()
    window = calendar.period(QUARTER)
    yield figure(metric, value, "window", window, dimension or "", currency)
    yield figure(metric, value, str(QUARTER), window, dimension or "", currency)
    for back, one in enumerate((earlier or "").split(), start=1):
        quarter = QUARTER.shifted(-back)
        period = calendar.period(quarter)
        yield figure(metric, one, str(quarter), period, dimension or "", currency)


def figure(
    metric: str, value: str, key: str, period: Period, dimension: str = "", currency: str = "USD"
) -> Figure:
    unit, direction, audience = UNITS[metric]
    return Figure(
        id=FigureId(metric, "A1", key, AS_OF, dimension),
        value=None if value == "-" else Decimal(value) if unit is Unit.MONEY else float(value),
        unit=unit,
        period=period,
        level=ValueLevel.TACTICAL,
        direction=direction,
        audience=audience,
        currency=currency if unit is Unit.MONEY else None,
        missing="metric-missing" if value == "-" else None,
    )


def account(**changes: object) -> Account:
    base = Account(
        id="A1",
        name="Meridian Logistics",
        segment=Segment.ENTERPRISE,
        segment_reason="arr",
        language=Language.EN,
        currency="USD",
        arr=Money(Decimal(180_000), "USD"),
        csm_name="Ana Brandt",
        country="US",
        go_live_date=date(2023, 3, 1),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def text(words: str) -> LocalText:
    return LocalText(words)


def goal(id: str = "G1", title: str = "Cut invoice handling time", **changes: object) -> Goal:
    base = Goal(
        id,
        text(title),
        baseline=Decimal(100),
        target=Decimal(80),
        due_on=date(2024, 12, 15),
        status="agreed",
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def outcome(id: str = "O1", title: str = "Manual invoice checks", **changes: object) -> Outcome:
    base = Outcome(
        id,
        text(title),
        RoiCategory.COST,
        date(2024, 10, 1),
        date(2025, 1, 1),
        unit="hours",
        baseline=Decimal(3000),
        actual=Decimal(1800),
        rate=Money(Decimal(75), "USD"),
        attribution=Decimal("0.6"),
        evidence=Evidence.BEFORE_AFTER,
        baseline_agreed_by="Maria Ortiz",
        baseline_agreed_on=date(2024, 7, 1),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def held(day: date, status: str | None = "held") -> Interaction:
    return Interaction(f"R-{day}", "review", day, status)


def facts(**parts: object) -> AccountFacts:
    base = {"account": account(), "as_of": AS_OF}
    return AccountFacts(**{**base, **parts})  # type: ignore[arg-type]


def told(
    some: AccountFacts, numbers: FigureSet | None = None, settings: Settings = SETTINGS
) -> Story:
    plan = plan_review(some, settings, some.as_of, force=True)
    return tell(plan, some, numbers or FigureSet(()), settings)


def rich_facts(**changes: object) -> AccountFacts:
    """An enterprise customer with proven value, one missed goal that was told, and a stated need."""
    parts: dict[str, object] = {
        "account": account(renewal_date=date(2025, 6, 30), notice_days=60),
        "contacts": (
            Contact(
                "C1",
                "Maria Ortiz",
                title="VP Operations",
                level=ExecutiveLevel.VP,
                role=StakeholderRole.EXECUTIVE_SPONSOR,
                last_contact_on=date(2024, 10, 1),
            ),
            Contact("C2", "Tom Reed", level=ExecutiveLevel.MANAGER, role=StakeholderRole.KEY_USER),
        ),
        "goals": (
            goal(actual=Decimal(90), told_on=date(2024, 12, 20)),
            goal("G2", "Train all dispatchers", actual=Decimal(75)),
            goal("G3", "Automate returns", due_on=date(2025, 3, 31)),
        ),
        "outcomes": (
            outcome(),
            outcome(
                "O2",
                "Delivery errors",
                category=RoiCategory.QUALITY,
                unit="errors",
                baseline=Decimal(400),
                actual=Decimal(250),
            ),
            outcome("O3", "Faster onboarding", baseline_agreed_by=None),
        ),
        "events": (
            Event("E1", "training", text("Dispatcher training"), date(2024, 10, 20), people=14),
            Event(
                "E2",
                "incident",
                text("Export outage"),
                date(2024, 11, 5),
                date(2024, 11, 5),
                resolved_on=date(2024, 11, 6),
            ),
        ),
        "commitments": (
            Commitment(
                "P1",
                Side.VENDOR,
                text("Deliver the customs report"),
                "Ana Brandt",
                date(2024, 12, 1),
            ),
            Commitment(
                "P2",
                Side.VENDOR,
                text("Train the night shift"),
                "Ana Brandt",
                date(2024, 11, 15),
                CommitmentState.COMPLETE,
                completed_on=date(2024, 11, 12),
            ),
        ),
        "requests": (
            Request(
                "Q1",
                text("Bulk export"),
                date(2024, 5, 1),
                state="shipped",
                shipped_on=date(2024, 11, 1),
            ),
            Request("Q2", text("Offline mode"), date(2024, 8, 1), state="planned"),
            Request("Q3", text("Dark theme"), date(2024, 9, 1), state="open"),
        ),
        "roadmap": (
            RoadmapItem(
                "RM1",
                text("Offline scanning"),
                Certainty.PLANNED,
                True,
                date(2025, 5, 15),
                text("Work without a network"),
                request_id="Q2",
            ),
            RoadmapItem(
                "RM2", text("Secret pricing engine"), Certainty.COMMITTED, False, date(2025, 2, 1)
            ),
        ),
        "statements": (
            Statement(
                "S1",
                "need",
                text("We must forecast returns"),
                date(2024, 12, 2),
                "Maria Ortiz",
                "forecasting",
            ),
            Statement(
                "S2", "praise", text("The team loves it"), date(2024, 11, 2), "Tom Reed", None
            ),
            Statement(
                "S3",
                "priority",
                text("Cost per parcel"),
                date(2024, 10, 9),
                "Maria Ortiz",
                "cost",
            ),
        ),
        "modules": (
            Module(
                "M1",
                text("Forecast"),
                "forecasting",
                text("Plan returns a month ahead"),
                owned=False,
            ),
        ),
        "invoices": (
            Invoice(
                "I1", date(2024, 10, 1), date(2024, 11, 1), Money(Decimal(15_000), "USD"), None
            ),
        ),
        "tickets": (
            Ticket("T1", "Label printer stops", datetime(2024, 12, 20, 9, 0), contact_id="C2"),
        ),
        "interactions": (held(date(2024, 10, 15)),),
    }
    return facts(**{**parts, **changes})


RICH_LINES = (
    "value.delivered 90000 <70000 50000 30000",
    "value.category[cost] 60000",
    "value.category[quality] 30000",
    "investment 20455",
    "roi.net 3.4",
    "roi.multiple 4.4",
    "hours_saved 1200 <900 700 300",
    "value.coverage 0.67",
    "outcome.baseline[O1] 3000",
    "outcome.actual[O1] 1800",
    "outcome.money[O1] 54000",
    "outcome.baseline[O2] 400",
    "outcome.actual[O2] 250",
    "outcome.money[O2] 36000",
    "goal.attainment[G1] 0.5",
    "user_coverage 0.62 <0.55 0.5 0.41",
    "users.active 124 <110 100 82",
    "product_adoption 0.58 <0.5 0.5",
    "resolution 7 <9 12",
    "csat 4.4 <4.1",
    "satisfaction 9",
    "features.used 14",
    "features.available 24",
    "health 78",
    "arr 180000",
    "nrr.account 1.12",
    "nps 20",
)

THIN_LINES = (
    "users.active 84 <96 90",
    "features.used 11",
    "features.available 20",
    "product_adoption 0.55",
    "tickets.opened 12 <18 21",
    "tickets.resolved 12 <17 20",
    "resolution 14 <11 9",
)
