"""What the host is told to see to."""

from __future__ import annotations

from datetime import date

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.workspace.acts.attention import attention
from quarterdeck.workspace.models import Attendance, Commitment


def person(
    name: str, role: str = "", *, came: bool | None = None, instead_of: str = ""
) -> Attendance:
    return Attendance(
        name=name, side=Side.CUSTOMER, role=role, attended=came, delegate_for=instead_of
    )


def step(
    side: str, standing: str = "agreed", owner: str = "Li", due: date | None = date(2026, 5, 1)
) -> Commitment:
    return Commitment(side=side, standing=standing, owner=owner, due_on=due)


def ids(
    section: Section,
    people: tuple[Attendance, ...] = (),
    steps: tuple[Commitment, ...] = (),
    heard: int = 1,
    score: int | None = 8,
) -> list[str]:
    return [need.id for need in attention(section, people, steps, heard=heard, score=score)]


def test_at_the_opening_nobody_is_pressed() -> None:
    assert ids(Section.OPENING, (person("Li", "executive-sponsor"),), heard=0, score=None) == []


def test_a_sponsor_who_did_not_come_is_told_and_so_is_a_delegate() -> None:
    absent = person("Li", "executive-sponsor", came=False)

    assert ids(Section.OPENING, (absent,)) == ["sponsor-absent"]
    assert ids(Section.OPENING, (absent, person("Wu", came=True, instead_of="Li"))) == [
        "sponsor-delegated"
    ]


def test_a_key_user_may_stay_away() -> None:
    assert ids(Section.CLOSE, (person("Li", "key-user", came=False),), both_agreed()) == []


def both_agreed() -> tuple[Commitment, ...]:
    return (step(Side.VENDOR), step(Side.CUSTOMER))


def test_a_plan_made_without_hearing_the_customer_is_told() -> None:
    assert ids(Section.STRATEGIC_DISCUSSION, heard=0) == ["nothing-heard"]
    assert ids(Section.VALUE_REVIEW, heard=0) == []


def test_by_the_action_planning_both_sides_have_something_agreed() -> None:
    assert ids(
        Section.ACTION_PLANNING, steps=(step(Side.VENDOR), step(Side.CUSTOMER, "proposed"))
    ) == ["none-agreed-customer"]
    assert ids(Section.CLOSE, steps=both_agreed(), score=None) == ["no-score"]


def test_lines_without_owner_day_or_decision_are_counted_at_once() -> None:
    steps = (
        step(Side.VENDOR, owner=""),
        step(Side.VENDOR, due=None),
        step(Side.CUSTOMER, "captured"),
    )
    found = attention(Section.OPENING, (), steps, heard=0, score=None)

    assert [(need.id, need.args) for need in found] == [
        ("incomplete", {"count": 2}),
        ("undecided", {"count": 1}),
    ]


def test_nobody_noted_who_came() -> None:
    assert ids(Section.BUSINESS_CONTEXT, (person("Li"), person("Wu"))) == ["attendance-open"]
    assert ids(Section.BUSINESS_CONTEXT, (person("Li", came=True), person("Wu"))) == []
