"""The health indicators of a review: each colour with its evidence, and no colour where nothing tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.meeting.records import FACTS, HELD_ON, SPONSOR, USER, evenly, plan, spoken

from quarterdeck.core.account import Contact
from quarterdeck.core.facts import (
    AccountFacts,
    Commitment,
    CommitmentState,
    Interaction,
    Side,
)
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.transcript import Record, Transcript
from quarterdeck.i18n.messages import to_text
from quarterdeck.meeting.read import read_meeting
from quarterdeck.meeting.types import Colour, HealthIndicator, IndicatorReading

GREEN, YELLOW, RED = Colour.GREEN, Colour.YELLOW, Colour.RED
DANA, OSCAR, PRIYA = "Dana Whitfield", SPONSOR.name, USER.name
NEWS = "We opened a second warehouse in May, hired forty people for it, and the board now looks at the costs of every single shipment each month."
FILL = "The portal shows every order with its state and its carrier."


def read(
    record: Transcript,
    indicator: HealthIndicator,
    facts: AccountFacts | None = FACTS,
    minutes: int | None = None,
    given: dict[str, Side] | None = None,
) -> IndicatorReading:
    planned = plan(minutes) if minutes is not None else None
    reading = read_meeting(record, held_on=HELD_ON, facts=facts, plan=planned, given=given)
    return next(i for i in reading.indicators if i.indicator is indicator)


def evidence(found: IndicatorReading) -> str:
    return " ".join(to_text(e.text, Language.EN) for e in found.evidence)


# Executive attendance


def attendance(
    *names: str, facts: AccountFacts | None = FACTS, attendees: tuple[str, ...] = ()
) -> IndicatorReading:
    record = spoken(*((name, "Hello there.") for name in names), attendees=attendees)
    return read(record, HealthIndicator.EXECUTIVE_ATTENDANCE, facts)


def test_a_sponsor_who_spoke_or_is_listed_makes_attendance_green() -> None:
    spoke = attendance(DANA, OSCAR)
    listed = attendance(DANA, PRIYA, attendees=("oscar.lindqvist@meridian.example",))

    assert (spoke.colour, listed.colour) == (GREEN, GREEN)
    assert evidence(spoke) == "Oscar Lindqvist (COO) attended."


def test_others_of_the_customer_are_delegates_and_nobody_is_a_no_show() -> None:
    assert attendance(DANA, PRIYA).colour is YELLOW
    assert attendance(DANA).colour is RED


def test_a_voice_of_unknown_side_may_be_the_sponsor() -> None:
    found = attendance(DANA, PRIYA, "Speaker 3")

    assert found.colour is None
    assert "may be one" in evidence(found)


def test_attendance_is_not_read_where_no_executive_is_known() -> None:
    gone = replace(FACTS, contacts=(replace(SPONSOR, left_on=HELD_ON - timedelta(days=9)), USER))

    for facts in (None, replace(FACTS, contacts=(USER,)), gone):
        assert attendance(DANA, PRIYA, facts=facts).colour is None


def review(days_before: int, status: str) -> Interaction:
    id = f"R{days_before}{status}"
    return Interaction(id, "review", HELD_ON - timedelta(days=days_before), status)


@pytest.mark.parametrize(
    "reviews, colour",
    [
        ([review(100, "held"), review(20, "rescheduled"), review(7, "rescheduled")], RED),
        ([review(100, "held"), review(20, "no-show"), review(7, "rescheduled")], RED),
        ([review(100, "held"), review(20, "rescheduled")], GREEN),
        ([review(20, "rescheduled"), review(7, "rescheduled"), review(3, "held")], GREEN),
        ([review(-5, "rescheduled"), review(-9, "rescheduled")], GREEN),
    ],
)
def test_a_review_moved_twice_since_the_last_one_is_red(
    reviews: list[Interaction], colour: Colour
) -> None:
    facts = replace(FACTS, interactions=tuple(reviews))

    assert attendance(DANA, OSCAR, facts=facts).colour is colour


# Customer preparation


def preparation(*early: tuple[str, str]) -> IndicatorReading:
    late = [(DANA, FILL), (OSCAR, f"{NEWS} Is that so?")] * 6
    return read(evenly([*early, *late]), HealthIndicator.CUSTOMER_PREPARATION)


def test_a_customer_with_questions_and_news_at_the_start_is_prepared() -> None:
    found = preparation((DANA, FILL), (OSCAR, f"{NEWS} How fast can new staff be trained?"))

    assert found.colour is GREEN
    quoted = found.evidence[2]
    words = to_text(quoted.text, Language.EN).replace("\xa0", " ")
    assert words == "“How fast can new staff be trained?” — Oscar Lindqvist."
    assert (quoted.seconds, quoted.line) == (10, 2)


@pytest.mark.parametrize("said", [NEWS, "How fast can new staff be trained?"])
def test_one_of_both_is_minimal_preparation(said: str) -> None:
    assert preparation((DANA, FILL), (OSCAR, said), *[(DANA, FILL)] * 5).colour is YELLOW


def test_what_comes_after_the_first_third_shows_no_preparation() -> None:
    found = preparation(*[(DANA, FILL), (OSCAR, "Okay.")] * 6)

    assert found.colour is RED
    assert "no question" in evidence(found)


def test_a_long_question_is_no_news() -> None:
    asked = NEWS.replace(".", "") + ", so how fast can new staff be trained?"

    assert preparation((DANA, FILL), (OSCAR, asked), *[(DANA, FILL)] * 5).colour is YELLOW


# Engagement


def test_discussion_is_green() -> None:
    found = read(evenly([(DANA, FILL), (OSCAR, NEWS)] * 3), HealthIndicator.ENGAGEMENT)

    assert found.colour is GREEN
    assert evidence(found).startswith("Our side had 50% of the talk")


def test_a_customer_who_only_nods_or_hardly_speaks_listens_politely() -> None:
    nods = evenly([(DANA, FILL), (OSCAR, "Yeah, okay.")] * 4)
    seldom = evenly([*[(DANA, FILL)] * 3, (OSCAR, NEWS)])

    assert read(nods, HealthIndicator.ENGAGEMENT).colour is YELLOW
    assert read(seldom, HealthIndicator.ENGAGEMENT).colour is YELLOW


def test_a_monologue_is_red() -> None:
    record = evenly([*[(DANA, FILL)] * 9, (OSCAR, NEWS)])

    assert read(record, HealthIndicator.ENGAGEMENT).colour is RED


def test_a_meeting_much_shorter_than_planned_was_cut_short() -> None:
    record = evenly([(DANA, FILL), (OSCAR, NEWS)] * 3, each=400)

    short, full = (read(record, HealthIndicator.ENGAGEMENT, minutes=m) for m in (60, 45))

    assert (short.colour, full.colour) == (RED, GREEN)
    assert "The record lasts 40 of the 60 minutes planned" in evidence(short)


def test_engagement_is_not_judged_while_much_speech_is_of_unknown_side() -> None:
    record = evenly([(DANA, FILL), (OSCAR, NEWS), ("Speaker 3", FILL)])

    for indicator in (HealthIndicator.ENGAGEMENT, HealthIndicator.CUSTOMER_PREPARATION):
        found = read(record, indicator)
        assert found.colour is None
        assert "33%" in evidence(found)


def test_minutes_tell_nothing_of_engagement() -> None:
    record = replace(spoken((DANA, FILL), (OSCAR, NEWS)), record=Record.MINUTES)

    assert read(record, HealthIndicator.ENGAGEMENT).colour is None


# Follow-up response


def contact(days_after: int, kind: str = "email", who: str | None = "C1") -> Interaction:
    return Interaction(f"I{days_after}", kind, HELD_ON + timedelta(days=days_after), None, who)


@pytest.mark.parametrize(
    "interactions, days_known, colour",
    [
        ((contact(0),), 1, GREEN),
        ((contact(3), contact(1)), 9, YELLOW),
        ((contact(7),), 9, YELLOW),
        ((contact(8),), 9, RED),
        ((contact(-30),), 7, RED),
        ((contact(-30),), 6, None),
        ((contact(0, "review"), contact(0, "meeting")), 3, None),
        ((contact(2, who=None),), 9, RED),
        ((contact(5),), 3, None),
        ((), 30, None),
    ],
)
def test_the_customers_response_is_read_from_dated_contacts(
    interactions: tuple[Interaction, ...], days_known: int, colour: Colour | None
) -> None:
    facts = replace(FACTS, interactions=interactions, as_of=HELD_ON + timedelta(days=days_known))

    assert read(spoken((DANA, FILL)), HealthIndicator.FOLLOW_UP_RESPONSE, facts).colour is colour


def test_a_record_alone_tells_no_response_and_no_actions() -> None:
    for indicator in (HealthIndicator.FOLLOW_UP_RESPONSE, HealthIndicator.ACTION_COMPLETION):
        found = read(spoken((DANA, FILL)), indicator, facts=None)
        assert found.colour is None
        assert len(found.evidence) == 1


# Action completion


def action(n: int, state: CommitmentState, due: int = -10, done: int | None = None) -> Commitment:
    return Commitment(
        f"K{n}",
        Side.VENDOR if n % 2 else Side.CUSTOMER,
        LocalText("Send the report"),
        due_on=HELD_ON + timedelta(days=due),
        state=state,
        completed_on=HELD_ON + timedelta(days=done) if done is not None else None,
    )


def actions(done: int, open_: int) -> Iterator[Commitment]:
    yield from (action(n, CommitmentState.COMPLETE) for n in range(done))
    yield from (action(n, CommitmentState.IN_PROGRESS) for n in range(done, done + open_))


def completion(*commitments: Commitment, reviews: tuple[Interaction, ...] = ()) -> IndicatorReading:
    facts = replace(FACTS, commitments=commitments, interactions=reviews)
    return read(spoken((DANA, FILL)), HealthIndicator.ACTION_COMPLETION, facts)


@pytest.mark.parametrize(
    "done, open_, colour",
    [(5, 0, GREEN), (4, 1, GREEN), (3, 1, YELLOW), (1, 1, YELLOW), (1, 2, RED), (0, 1, RED)],
)
def test_action_completion_is_the_share_done_of_what_was_due(
    done: int, open_: int, colour: Colour
) -> None:
    found = completion(*actions(done, open_))

    assert found.colour is colour
    assert evidence(found).startswith(f"Of {done + open_} action")


def test_only_actions_due_before_the_meeting_count_and_cancelled_ones_do_not() -> None:
    open_, cancelled = CommitmentState.NOT_STARTED, CommitmentState.CANCELLED

    assert (
        completion(action(1, open_, due=0), action(2, cancelled), action(3, open_, due=9)).colour
        is None
    )


def test_an_action_done_after_the_meeting_was_not_done_by_it() -> None:
    assert completion(action(1, CommitmentState.COMPLETE, done=1)).colour is RED
    assert completion(action(1, CommitmentState.COMPLETE, done=0)).colour is GREEN


def test_actions_of_earlier_reviews_count_only_while_they_are_open() -> None:
    last = (review(90, "held"),)
    old_done = [action(n, CommitmentState.COMPLETE, due=-200, done=-150) for n in range(9)]
    old_open = action(20, CommitmentState.BLOCKED, due=-200)

    assert completion(*old_done, reviews=last).colour is None
    assert completion(*old_done, old_open, reviews=last).colour is RED


def test_evidence_reads_in_every_language_and_names_no_missing_figure() -> None:
    facts = replace(
        FACTS,
        commitments=tuple(actions(3, 2)),
        interactions=(contact(-30),),
        as_of=date(2026, 9, 1),
    )
    record = evenly([(DANA, FILL), (OSCAR, f"{NEWS} How fast?"), (PRIYA, "Okay.")])
    reading = read_meeting(record, held_on=HELD_ON, facts=facts, plan=plan())

    for language in Language:
        for found in reading.indicators:
            assert found.evidence
            assert all(
                to_text(e.text, language).strip().endswith((".", "。")) for e in found.evidence
            )


def test_a_contact_without_a_title_is_named_alone() -> None:
    facts = replace(FACTS, contacts=(Contact("C9", "Ines Moreau", role=SPONSOR.role),))

    assert evidence(attendance(DANA, "Ines Moreau", facts=facts)) == "Ines Moreau attended."
