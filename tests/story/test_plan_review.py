"""Which review, over which window, on which day, and whether it is worth holding."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.story.telling import (
    AS_OF,
    QUARTER,
    SETTINGS,
    account,
    facts,
    goal,
    held,
    outcome,
    rich_facts,
)

from quarterdeck.core.account import Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.language import Language
from quarterdeck.core.money import Money
from quarterdeck.core.review import Decision, ReviewPlan
from quarterdeck.core.settings import AvoidSettings, Settings, VendorSettings
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.plan import plan_review, plan_reviews
from quarterdeck.story.windows import PeriodSpan, windows


def reasons(plan: ReviewPlan) -> set[str]:
    return {reason.id for reason in plan.reasons}


@pytest.mark.parametrize(
    "segment, review, minutes",
    [
        (Segment.STRATEGIC, ReviewType.EBR, 90),
        (Segment.ENTERPRISE, ReviewType.QBR, 60),
        (Segment.MID_MARKET, ReviewType.QBR, 45),
        (Segment.SMB, ReviewType.DIGITAL, 30),
        (Segment.TECH_TOUCH, ReviewType.AUTOMATED, 0),
    ],
)
def test_the_segment_decides_which_review_and_how_long(
    segment: Segment, review: ReviewType, minutes: int
) -> None:
    plan = plan_review(facts(account=account(segment=segment)), SETTINGS, AS_OF)
    assert (plan.id.type, plan.minutes) == (review, minutes)


@pytest.mark.parametrize(
    "as_of, quarter",
    [
        (date(2025, 1, 10), Quarter(2024, 4)),
        (date(2024, 12, 31), Quarter(2024, 4)),
        (date(2024, 12, 30), Quarter(2024, 3)),
    ],
)
def test_the_review_is_of_the_last_quarter_that_is_complete(as_of: date, quarter: Quarter) -> None:
    assert plan_review(facts(as_of=as_of), SETTINGS, as_of).quarter == quarter


def test_the_customers_own_fiscal_calendar_names_the_quarter() -> None:
    plan = plan_review(facts(account=account(fiscal_first_month=2)), SETTINGS, AS_OF)
    assert plan.quarter == Quarter(2025, 3)
    assert plan.window == Period(date(2024, 8, 1), date(2024, 11, 1))


@pytest.mark.parametrize(
    "reviews, start",
    [
        ((), date(2024, 10, 1)),
        ((held(date(2024, 10, 15)),), date(2024, 10, 1)),
        ((held(date(2024, 4, 20)),), date(2024, 4, 1)),
        ((held(date(2022, 4, 20)),), date(2024, 1, 1)),
        ((held(date(2025, 1, 8)), held(date(2024, 7, 9))), date(2024, 7, 1)),
        ((held(date(2024, 10, 15), "no-show"),), date(2024, 10, 1)),
    ],
)
def test_the_window_reaches_back_to_the_last_review_held(
    reviews: tuple[object, ...], start: date
) -> None:
    plan = plan_review(facts(interactions=reviews), SETTINGS, AS_OF)
    assert plan.window == Period(start, date(2025, 1, 1))


def test_a_half_yearly_review_looks_back_on_half_a_year() -> None:
    plan = plan_review(facts(account=account(segment=Segment.MID_MARKET)), SETTINGS, AS_OF)
    assert plan.window == Period(date(2024, 7, 1), date(2025, 1, 1))


def test_the_window_does_not_begin_before_the_quarter_of_go_live() -> None:
    young = account(segment=Segment.SMB, go_live_date=date(2024, 8, 20))
    assert plan_review(facts(account=young), SETTINGS, AS_OF).window.start == date(2024, 7, 1)


def test_a_quarter_that_is_asked_for_ends_the_window() -> None:
    plan = plan_review(facts(), SETTINGS, AS_OF, Quarter(2024, 2))
    assert plan.window == Period(date(2024, 4, 1), date(2024, 7, 1))
    assert str(plan.id) == "2024-Q2--a1--qbr-v1"


def test_a_review_held_this_quarter_makes_the_next_one_not_due() -> None:
    plan = plan_review(facts(interactions=(held(date(2025, 1, 8)),)), SETTINGS, AS_OF)
    assert plan.decision is Decision.NOT_DUE
    assert reasons(plan) == {"plan-not-due-cadence"}
    assert plan.held_on == date(2025, 4, 8)


def test_a_half_yearly_review_is_not_due_after_three_months() -> None:
    some = facts(
        account=account(segment=Segment.MID_MARKET), interactions=(held(date(2024, 10, 9)),)
    )
    assert plan_review(some, SETTINGS, AS_OF).decision is Decision.NOT_DUE


def test_a_first_review_waits_for_ninety_days_of_use() -> None:
    young = account(go_live_date=date(2025, 1, 5))
    plan = plan_review(facts(account=young), SETTINGS, AS_OF)
    assert plan.decision is Decision.NOT_DUE
    assert plan.held_on == date(2025, 4, 21)


def test_a_first_review_falls_between_ninety_and_a_hundred_and_twenty_days() -> None:
    young = account(go_live_date=date(2024, 11, 15))
    plan = plan_review(facts(account=young), SETTINGS, AS_OF)
    assert 90 <= (plan.held_on - date(2024, 11, 15)).days <= 120
    assert "plan-due-first" in reasons(plan)


def test_the_decision_runs_against_opt_out_not_renewal() -> None:
    near = account(renewal_date=date(2025, 6, 30), notice_days=90)
    plan = plan_review(facts(account=near), SETTINGS, AS_OF)
    assert {"plan-due-opt-out", "plan-decision-near"} <= reasons(plan)
    assert plan.held_on < date(2025, 4, 1)


def test_after_opt_out_the_renewal_itself_is_the_decision() -> None:
    late = account(renewal_date=date(2025, 3, 1), notice_days=90)
    assert "plan-due-renewal" in reasons(plan_review(facts(account=late), SETTINGS, AS_OF))


def test_a_meeting_before_a_decision_two_days_off_is_held_at_once() -> None:
    urgent = account(renewal_date=date(2025, 1, 14), notice_days=0)
    assert plan_review(facts(account=urgent), SETTINGS, AS_OF).held_on == date(2025, 1, 13)


def test_a_departed_sponsor_makes_a_review_due_within_a_month() -> None:
    gone = Contact(
        "C9", "Ida Berg", role=StakeholderRole.EXECUTIVE_SPONSOR, left_on=date(2025, 1, 6)
    )
    some = facts(contacts=(gone,), interactions=(held(date(2024, 12, 3)),))
    plan = plan_review(some, SETTINGS, AS_OF, QUARTER)
    assert "plan-due-executive" in reasons(plan)
    assert plan.held_on <= date(2025, 2, 5)
    assert plan.attendees == ()


def test_all_conditions_met_runs_the_review() -> None:
    plan = plan_review(rich_facts(), SETTINGS, AS_OF)
    assert plan.decision is Decision.RUN
    assert {"plan-proof-outcomes", "plan-change-since", "plan-person-found"} <= reasons(plan)


def test_nothing_to_show_decide_or_discuss_skips_it() -> None:
    quiet = facts(interactions=(held(date(2024, 10, 9)),))
    plan = plan_review(quiet, SETTINGS, AS_OF)
    assert plan.decision is Decision.SKIP
    assert {"plan-proof-none", "plan-change-none", "plan-decision-unknown"} <= reasons(plan)


def test_news_without_proof_is_replaced_by_a_call() -> None:
    some = facts(interactions=(held(date(2024, 10, 9)),), goals=(goal(),))
    assert plan_review(some, SETTINGS, AS_OF).decision is Decision.REPLACE


def test_a_review_without_anyone_who_can_decide_is_replaced() -> None:
    users = (Contact("C1", "Tom Reed", level=None, role=StakeholderRole.KEY_USER),)
    plan = plan_review(rich_facts(contacts=users), SETTINGS, AS_OF)
    assert plan.decision is Decision.REPLACE
    assert {"plan-person-missing", "plan-no-sponsor"} <= reasons(plan)


def test_a_review_that_costs_more_than_it_is_worth_is_replaced() -> None:
    costly = Settings(vendor=VendorSettings(name="V"), hourly_cost=150.0)
    small = account(arr=Money(Decimal(20_000), "USD"))
    plan = plan_review(rich_facts(account=small), costly, AS_OF)
    assert plan.decision is Decision.REPLACE
    assert "plan-cost-high" in reasons(plan)


def test_a_baseline_agreed_only_after_the_window_proves_nothing() -> None:
    late = outcome(baseline_agreed_on=date(2025, 1, 5))
    plan = plan_review(rich_facts(outcomes=(late,)), SETTINGS, AS_OF)
    assert "plan-proof-none" in reasons(plan)


def test_whoever_asks_for_a_review_gets_it_with_the_reasons_against() -> None:
    quiet = facts(interactions=(held(date(2025, 1, 8)),))
    plan = plan_review(quiet, SETTINGS, AS_OF, force=True)
    assert plan.decision is Decision.RUN
    assert {"plan-asked-for", "plan-not-due-cadence"} <= reasons(plan)


def test_sponsor_comes_first_and_those_who_left_do_not_come() -> None:
    people = (
        Contact("C1", "Tom Reed", level=ExecutiveLevel.MANAGER),
        Contact("C2", "Old Boss", level=ExecutiveLevel.VP, left_on=date(2024, 12, 1)),
        Contact(
            "C3", "Ann Lee", level=ExecutiveLevel.C_SUITE, role=StakeholderRole.EXECUTIVE_SPONSOR
        ),
        Contact("C4", "Chief", level=ExecutiveLevel.C_SUITE),
    )
    plan = plan_review(facts(contacts=people), SETTINGS, AS_OF)
    assert [person.name for person in plan.attendees] == ["Ann Lee", "Tom Reed"]


def test_a_digital_review_has_one_contact_and_an_automated_one_none() -> None:
    people = (
        Contact("C1", "Tom", level=ExecutiveLevel.MANAGER),
        Contact("C2", "Ann", role=StakeholderRole.CHAMPION),
    )
    names = {
        segment: [
            c.name
            for c in plan_review(
                facts(account=account(segment=segment), contacts=people), SETTINGS, AS_OF
            ).attendees
        ]
        for segment in (Segment.SMB, Segment.TECH_TOUCH)
    }
    assert names == {Segment.SMB: ["Ann"], Segment.TECH_TOUCH: []}


def test_a_moved_day_says_so() -> None:
    january = Settings(vendor=VendorSettings(name="V"), avoid=AvoidSettings(months=(1,)))
    plan = plan_review(facts(interactions=(held(date(2024, 10, 20)),)), january, AS_OF)
    assert "plan-moved" in reasons(plan)
    assert plan.held_on == date(2025, 2, 3)


def test_where_no_day_is_free_the_plan_says_so() -> None:
    never = Settings(
        vendor=VendorSettings(name="V"), avoid=AvoidSettings(months=tuple(range(1, 13)))
    )
    assert "plan-no-free-day" in reasons(plan_review(facts(), never, AS_OF))


def test_the_periods_are_eight_quarters_the_window_and_now() -> None:
    plan = plan_review(facts(), SETTINGS, AS_OF)
    rows = windows([plan], SETTINGS)
    assert [row.period for row in rows][:2] == ["2023-Q1", "2023-Q2"]
    assert rows[-3:] == (
        PeriodSpan("A1", "2024-Q4", date(2024, 10, 1), date(2025, 1, 1)),
        PeriodSpan("A1", "window", date(2024, 10, 1), date(2025, 1, 1)),
        PeriodSpan("A1", "now", date(2025, 1, 1), date(2025, 1, 11)),
    )
    assert len(rows) == 10


def test_plans_of_many_accounts_keep_their_order_and_all_reasons_can_be_read() -> None:
    plans = plan_reviews(
        {"A1": rich_facts(), "A2": facts(account=account(id="A2"))}, SETTINGS, AS_OF
    )
    assert [plan.account.id for plan in plans] == ["A1", "A2"]
    texts = [to_text(r, language) for plan in plans for r in plan.reasons for language in Language]
    assert all(texts)
