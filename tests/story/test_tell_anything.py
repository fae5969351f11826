"""Whatever the facts and figures, a story is told, and all of it can be said in three languages."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.story.telling import AS_OF, QUARTER, SETTINGS, UNITS, account, figure

from quarterdeck.core.account import Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.calendar import FiscalCalendar
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
from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Quoted
from quarterdeck.core.money import Money
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.plan import plan_review
from quarterdeck.story.tell import tell
from quarterdeck.story.types import StoryMode

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12
)
TEXTS = WORDS.map(LocalText)
IDS = st.sampled_from([f"X{n}" for n in range(5)])
DAYS = st.dates(date(2022, 1, 1), date(2027, 12, 31))
NUMBERS = st.decimals(-10_000, 10_000, places=2)
TOPICS = st.none() | st.sampled_from(["forecasting", "cost", "Cost ", ""])


def maybe(some: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | some


def many(some: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(some, max_size=3).map(tuple)


CONTACTS = st.builds(
    Contact,
    id=IDS,
    name=WORDS,
    title=maybe(WORDS),
    level=maybe(st.sampled_from(ExecutiveLevel)),
    role=maybe(st.sampled_from(StakeholderRole)),
    last_contact_on=maybe(DAYS),
    interests=maybe(WORDS),
    left_on=maybe(DAYS),
)
GOALS = st.builds(
    Goal,
    id=IDS,
    title=TEXTS,
    baseline=maybe(NUMBERS),
    target=maybe(NUMBERS),
    actual=maybe(NUMBERS),
    due_on=maybe(DAYS),
    status=st.sampled_from([None, "proposed", "agreed", "reached", "missed", "dropped"]),
    told_on=maybe(DAYS),
)
OUTCOMES = st.builds(
    Outcome,
    id=IDS,
    title=TEXTS,
    category=st.sampled_from(RoiCategory),
    period_start=st.just(date(2024, 10, 1)),
    period_end=st.just(date(2025, 1, 1)),
    unit=maybe(st.sampled_from(["hours", "часы", "%", " ", "pallets"])),
    baseline=maybe(NUMBERS),
    actual=maybe(NUMBERS),
    attribution=maybe(st.decimals(0, 1, places=2)),
    evidence=maybe(st.sampled_from(Evidence)),
    baseline_agreed_by=maybe(WORDS),
    baseline_agreed_on=maybe(DAYS),
)
TIMES = st.datetimes(datetime(2024, 1, 1), datetime(2025, 1, 10))
MONEY = st.builds(Money, st.decimals(1, 100_000, places=2), st.sampled_from(["USD", "EUR"]))
FACTS = st.builds(
    AccountFacts,
    account=st.builds(
        account,
        name=WORDS,
        segment=st.sampled_from(Segment),
        language=st.sampled_from(Language),
        arr=maybe(MONEY),
        csm_name=maybe(WORDS),
        country=st.sampled_from([None, "US", "CN", "RU", "zz"]),
        go_live_date=maybe(DAYS),
        renewal_date=maybe(DAYS),
        notice_days=maybe(st.integers(0, 120)),
        notice_given_on=maybe(DAYS),
        fiscal_first_month=maybe(st.integers(1, 12)),
    ),
    as_of=st.just(AS_OF),
    contacts=many(CONTACTS),
    goals=many(GOALS),
    outcomes=many(OUTCOMES),
    events=many(
        st.builds(
            Event,
            id=IDS,
            kind=st.sampled_from(["training", "launch", "incident", "milestone"]),
            title=TEXTS,
            happened_on=DAYS,
            customer_told_on=maybe(DAYS),
            resolved_on=maybe(DAYS),
        )
    ),
    commitments=many(
        st.builds(
            Commitment,
            id=IDS,
            side=st.sampled_from(Side),
            text=TEXTS,
            due_on=maybe(DAYS),
            state=st.sampled_from(CommitmentState),
            completed_on=maybe(DAYS),
        )
    ),
    requests=many(
        st.builds(
            Request,
            id=IDS,
            title=TEXTS,
            asked_on=DAYS,
            state=st.sampled_from([None, "open", "planned", "shipped", "declined"]),
            shipped_on=maybe(DAYS),
        )
    ),
    roadmap=many(
        st.builds(
            RoadmapItem,
            id=IDS,
            title=TEXTS,
            certainty=st.sampled_from(Certainty),
            shareable=st.booleans(),
            target_on=maybe(DAYS),
            benefit=maybe(TEXTS),
            topic=TOPICS,
            request_id=maybe(IDS),
        )
    ),
    statements=many(
        st.builds(
            Statement,
            id=IDS,
            kind=st.sampled_from(["need", "praise", "concern", "priority"]),
            text=TEXTS,
            said_on=DAYS,
            said_by=maybe(WORDS),
            topic=TOPICS,
        )
    ),
    modules=many(
        st.builds(
            Module,
            id=IDS,
            name=TEXTS,
            topic=st.sampled_from(["forecasting", "cost"]),
            benefit=TEXTS,
            owned=st.booleans(),
        )
    ),
    invoices=many(
        st.builds(Invoice, id=IDS, issued_on=DAYS, due_on=DAYS, amount=MONEY, paid_on=maybe(DAYS))
    ),
    tickets=many(
        st.builds(
            Ticket,
            id=IDS,
            subject=WORDS,
            opened_at=TIMES,
            resolved_at=maybe(TIMES),
            priority=st.sampled_from([None, "low", "critical"]),
            escalated=st.booleans(),
            contact_id=maybe(IDS),
        )
    ),
    interactions=many(
        st.builds(
            Interaction,
            id=IDS,
            kind=st.sampled_from(["review", "call"]),
            happened_on=DAYS,
            status=st.sampled_from([None, "held", "no-show", "rescheduled", "cancelled"]),
        )
    ),
)

DIMENSIONS: Mapping[str, tuple[str, ...]] = {
    "value.category": ("revenue", "cost", "risk", "quality"),
    "users.active.month": ("2024-10", "2024-11", "2024-12", "odd"),
    "usage.by_feature": ("A 1", "B{", "C"),
    **dict.fromkeys(
        (
            "outcome.baseline",
            "outcome.actual",
            "outcome.change",
            "outcome.money",
            "goal.attainment",
        ),
        tuple(f"X{n}" for n in range(5)),
    ),
}


@st.composite
def figure_sets(draw: st.DrawFn) -> FigureSet:
    calendar = FiscalCalendar()
    found: list[Figure] = []
    for metric in draw(st.lists(st.sampled_from(sorted(UNITS)), unique=True)):
        for dimension in DIMENSIONS.get(metric, ("",)):
            for key in ("window", *(str(QUARTER.shifted(-n)) for n in range(4))):
                value = draw(
                    st.sampled_from(["-", "0", "0.004", "0.6", "1", "7", "-12", "54321.5"])
                )
                quarter = QUARTER if key == "window" else type(QUARTER).parse(key)
                found.append(figure(metric, value, key, calendar.period(quarter), dimension))
    return FigureSet(found)


def texts(value: object) -> Iterator[Message | Quoted]:
    """Every text anywhere in a story."""
    if isinstance(value, Message | Quoted):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, AccountFacts | Figure):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


@settings(max_examples=120, deadline=timedelta(seconds=3), suppress_health_check=list(HealthCheck))
@given(FACTS, figure_sets(), st.booleans())
def test_a_story_is_always_told_and_can_be_said(
    some: AccountFacts, numbers: FigureSet, force: bool
) -> None:
    plan = plan_review(some, SETTINGS, some.as_of, force=force)
    story = tell(plan, some, numbers, SETTINGS)
    for said in texts(story):
        for language in Language:
            to_text(said, language)
    assert len(story.charts) <= 3
    assert len(story.key_metrics) <= 7
    assert len(story.value_cards) <= 4
    assert len(story.summary) == 7
    assert len(story.objectives) == 3
    assert 3 <= len(story.questions) <= 5
    assert story.our_steps
    assert plan.held_on > some.as_of or plan.decision.value != "run"
    if story.mode is StoryMode.AGREE:
        assert len(story.proposed_measures) >= 3
    for metric in (*story.key_metrics, *story.value_cards):
        assert metric.figure.known
        assert metric.figure.audience is Audience.CUSTOMER
