"""Subjects that the rules of the area preparation must and must not find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from tests.rules.making import Cases, data, planned
from tests.story.telling import AS_OF, account, facts, held, text

from quarterdeck.core.account import Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.facts import AccountFacts, Interaction, Request, Statement
from quarterdeck.core.review import Decision
from quarterdeck.rules.subjects import AccountData, PlannedReview

SPONSOR = Contact(
    "C1",
    "Maria Ortiz",
    title="VP Operations",
    level=ExecutiveLevel.VP,
    role=StakeholderRole.EXECUTIVE_SPONSOR,
    last_contact_on=date(2024, 12, 20),
    interests="Cost per parcel",
)
LEAD = Contact(
    "C2", "Tom Reed", title="Team lead", level=ExecutiveLevel.MANAGER, interests="Fewer checks"
)
NAMELESS = Contact("C3", "Kim Sand", level=ExecutiveLevel.MANAGER)
NEED = Statement("S1", "need", text("We must forecast returns"), date(2024, 12, 2), "Maria Ortiz")


def with_people(*people: Contact, segment: Segment = Segment.ENTERPRISE) -> AccountFacts:
    return facts(account=account(segment=segment), contacts=people, statements=(NEED,))


def inviting(*people: Contact, segment: Segment = Segment.ENTERPRISE) -> PlannedReview:
    """A review to which exactly these people are invited."""
    return planned(with_people(*people, segment=segment), attendees=people, decision=Decision.RUN)


def spoken_to(last: date | None, *interactions: Interaction) -> PlannedReview:
    some = replace(
        with_people(replace(SPONSOR, last_contact_on=last), LEAD), interactions=interactions
    )
    return planned(some, decision=Decision.RUN)


def dated(newest: Mapping[str, date]) -> AccountData:
    return replace(data(facts()), newest=newest)


def noted(day: date, segment: Segment = Segment.ENTERPRISE) -> AccountData:
    """An account whose last talk was written down on a day."""
    call = Interaction("I1", "call", day, summary="Asked about the second site")
    return data(facts(account=account(segment=segment), interactions=(call,)))


def heard(*said: Statement, asked: tuple[Request, ...] = ()) -> PlannedReview:
    return planned(facts(statements=said, requests=asked), decision=Decision.RUN)


def changed(*people: Contact, held_on: date = date(2025, 1, 21)) -> PlannedReview:
    return planned(
        facts(contacts=people),
        held_on=held_on,
        decision=Decision.RUN,
        attendees=tuple(p for p in people if p.left_on is None or p.left_on > AS_OF),
    )


GONE = replace(SPONSOR, left_on=date(2024, 12, 2))
LEAVING = replace(LEAD, left_on=date(2025, 1, 15))
SUCCESSOR = replace(SPONSOR, id="C9", name="Noor Blom")

BAD: Cases = {
    "PRE101": [
        lambda: inviting(LEAD, NAMELESS),
        lambda: inviting(replace(LEAD, level=ExecutiveLevel.DIRECTOR), segment=Segment.STRATEGIC),
        lambda: planned(with_people(LEAD), attendees=(), decision=Decision.RUN),
    ],
    "PRE102": [lambda: spoken_to(date(2024, 11, 5)), lambda: spoken_to(date(2024, 9, 5))],
    "PRE103": [
        lambda: dated({"usage": date(2025, 1, 6), "tickets": date(2025, 1, 3)}),
        lambda: dated({"tickets": date(2024, 12, 30), "surveys": date(2023, 1, 1)}),
        lambda: noted(date(2024, 12, 20)),
    ],
    "PRE104": [
        heard,
        lambda: heard(replace(NEED, said_on=date(2024, 9, 1))),
        lambda: heard(asked=(Request("Q1", text("Bulk export"), date(2024, 5, 1)),)),
    ],
    "PRE105": [
        lambda: inviting(SPONSOR, NAMELESS),
        lambda: inviting(SPONSOR, replace(LEAD, interests=None, level=None)),
    ],
    "PRE106": [
        lambda: changed(GONE, LEAD),
        lambda: changed(SPONSOR, LEAVING),
        lambda: changed(GONE, SUCCESSOR),
    ],
}

GOOD: Cases = {
    "PRE101": [
        lambda: inviting(SPONSOR, LEAD),
        lambda: inviting(LEAD, segment=Segment.MID_MARKET),
        lambda: inviting(replace(LEAD, level=None)),
        lambda: planned(facts(), decision=Decision.RUN),
    ],
    "PRE102": [
        lambda: spoken_to(date(2024, 12, 1)),
        lambda: spoken_to(None),
        lambda: spoken_to(
            date(2024, 9, 5), Interaction("I1", "call", date(2024, 12, 30), contact_id="C1")
        ),
    ],
    "PRE103": [
        lambda: dated({"usage": date(2025, 1, 9), "tickets": date(2025, 1, 3)}),
        lambda: dated({}),
        lambda: noted(date(2025, 1, 2)),
        lambda: noted(date(2024, 6, 2), Segment.TECH_TOUCH),
    ],
    "PRE104": [
        lambda: heard(NEED),
        lambda: heard(asked=(Request("Q1", text("Bulk export"), date(2024, 12, 1)),)),
    ],
    "PRE105": [lambda: inviting(SPONSOR, LEAD), lambda: inviting(replace(LEAD, interests=None))],
    "PRE106": [
        lambda: changed(SPONSOR, LEAD),
        lambda: changed(GONE, SUCCESSOR, held_on=date(2024, 12, 30)),
        lambda: planned(
            replace(with_people(GONE, SUCCESSOR), interactions=(held(date(2024, 12, 18)),)),
            decision=Decision.RUN,
            held_on=date(2025, 1, 21),
        ),
    ],
}
