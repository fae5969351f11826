"""The calendar entry: a proposal, at the customer's ten o'clock, read back by another library."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from icalendar import Calendar
from tests.render import samples

from quarterdeck.core.account import Contact
from quarterdeck.core.language import Language
from quarterdeck.core.message import Quoted
from quarterdeck.core.review import ReviewPlan
from quarterdeck.render.calendar import write_ics

TITLE = samples.said("Northwind: Business Review", "Northwind：业务回顾", "Northwind: обзор")


def plan(**changes: Any) -> ReviewPlan:
    found = samples.plan()
    zone = changes.pop("timezone", "Europe/Stockholm")
    account = replace(found.account, timezone=zone)
    return replace(found, account=account, **changes)


def ics(review: ReviewPlan, *, title: Quoted = TITLE, invite: bool = False) -> bytes:
    return write_ics(review, Language.EN, title=title, as_of=samples.AS_OF, invite=invite)


def event(content: bytes) -> Any:
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    return found


def test_it_is_a_tentative_proposal_with_the_reviews_identity() -> None:
    found = event(ics(plan()))
    assert str(found["STATUS"]) == "TENTATIVE"
    assert str(found["SUMMARY"]) == "Proposed: Northwind: Business Review"
    assert str(found["UID"]) == "2024-Q4--a17--qbr-v1@quarterdeck"
    assert found["DTSTAMP"].dt == datetime(2025, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [
        ("Europe/Stockholm", date(2025, 1, 22), 9),
        ("Europe/Stockholm", date(2025, 7, 22), 8),
        ("Asia/Shanghai", date(2025, 1, 22), 2),
        ("America/New_York", date(2025, 7, 22), 14),
    ],
)
def test_it_begins_at_ten_in_the_accounts_zone(zone: str, day: date, hour: int) -> None:
    found = event(ics(plan(timezone=zone, held_on=day)))
    start = found["DTSTART"].dt
    assert start == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    assert (found["DTEND"].dt - start).total_seconds() == 3600


@pytest.mark.parametrize("zone", [None, "", "Nowhere/At-All", "../etc/passwd"])
def test_without_a_known_zone_it_takes_the_whole_day(zone: str | None) -> None:
    found = event(ics(plan(timezone=zone)))
    assert found["DTSTART"].dt == date(2025, 1, 22)
    assert found["DTEND"].dt == date(2025, 1, 23)


def test_a_review_without_a_meeting_takes_the_whole_day() -> None:
    assert event(ics(plan(minutes=0)))["DTSTART"].dt == date(2025, 1, 22)


def test_the_agenda_stands_in_the_description_with_its_minutes() -> None:
    lines = str(event(ics(plan()))["DESCRIPTION"]).split("\n")
    assert lines[0] == "This time is a proposal. Please confirm it or suggest another."
    assert "Value review, 15 min" in lines
    assert lines[-1] == "Your contact: Dana Whitfield"


def test_only_an_invitation_names_attendees_and_only_those_with_an_address() -> None:
    assert "ATTENDEE" not in event(ics(plan()))
    found = event(ics(plan(), invite=True))
    assert str(found["ATTENDEE"]) == "mailto:marta@northwind.example"
    assert found["ATTENDEE"].params["CN"] == "Marta Lindqvist"


def test_hostile_names_and_titles_add_no_lines() -> None:
    people = (
        Contact("x", 'Eve"\r\nATTACH:http://evil', email="eve@northwind.example"),
        Contact("y", "Mallory", email="m@x.example\r\nATTACH:http://evil"),
    )
    title = samples.said("A; b, c\\ d\nBEGIN:VALARM\r\nEND:VEVENT")
    content = ics(plan(attendees=people), title=title, invite=True)
    found = event(content)
    assert str(found["SUMMARY"]) == "Proposed: A; b, c\\ d\nBEGIN:VALARM\nEND:VEVENT"
    names = [line.split(b":")[0].split(b";")[0] for line in content.split(b"\r\n")]
    assert b"ATTACH" not in names
    assert names.count(b"ATTENDEE") == 1


@pytest.mark.parametrize("language", list(Language))
def test_lines_are_folded_at_75_octets_and_read_back_whole(language: Language) -> None:
    title = samples.said("长标题Длинный" * 30)
    content = write_ics(plan(), language, title=title, as_of=samples.AS_OF)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert "长标题Длинный" * 30 in str(event(content)["SUMMARY"])


def test_equal_input_gives_equal_bytes() -> None:
    assert ics(plan()) == ics(plan())


def test_an_hour_that_was_agreed_is_no_proposal_any_more() -> None:
    found = event(
        write_ics(
            plan(),
            Language.EN,
            title=TITLE,
            as_of=samples.AS_OF,
            on=date(2025, 2, 3),
            at=time(15, 30),
        )
    )
    assert str(found["STATUS"]) == "CONFIRMED"
    assert str(found["SUMMARY"]) == "Northwind: Business Review"
    assert found["DTSTART"].dt == datetime(2025, 2, 3, 14, 30, tzinfo=UTC)
    assert "proposal" not in str(found["DESCRIPTION"])


def test_each_move_and_a_cancellation_replace_the_entry_before() -> None:
    def sequence(**changes: Any) -> int:
        content = write_ics(plan(), Language.EN, title=TITLE, as_of=samples.AS_OF, **changes)
        return int(event(content)["SEQUENCE"])

    steps = [
        sequence(),
        sequence(at=time(9)),
        sequence(at=time(9), moved=1),
        sequence(at=time(9), moved=1, cancelled=True),
        sequence(moved=2),
    ]
    assert steps == sorted(set(steps))
