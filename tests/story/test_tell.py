"""The story told from rich, thin and hostile accounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from tests.story.telling import (
    AS_OF,
    RICH_LINES,
    THIN_LINES,
    account,
    facts,
    figures,
    goal,
    held,
    outcome,
    rich_facts,
    text,
    told,
)

from quarterdeck.core.account import Contact, ExecutiveLevel, Segment, StakeholderRole
from quarterdeck.core.chart import ChartKind
from quarterdeck.core.facts import (
    Certainty,
    Commitment,
    CommitmentState,
    Event,
    Module,
    RoadmapItem,
    RoiCategory,
    Side,
    Statement,
    Ticket,
)
from quarterdeck.core.figure import Audience, Unit
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Quoted, Text
from quarterdeck.i18n.messages import to_text
from quarterdeck.story.types import Point, Quadrant, Story, StoryMode, Success

VALUE_METRICS = ("value.", "roi.", "payback", "outcome.money", "investment", "fees")


def rich(*without: str, lines: tuple[str, ...] = RICH_LINES, **changes: object) -> Story:
    kept = [line for line in lines if not line.startswith(without)] if without else lines
    return told(rich_facts(**changes), figures(*kept))


def thin(**changes: object) -> Story:
    return told(facts(**changes), figures(*THIN_LINES))


def ids(points: tuple[Point, ...] | tuple[Message, ...]) -> list[str]:
    texts = [p.text if isinstance(p, Point) else p for p in points]
    return [t.id if isinstance(t, Message) else t.text.default for t in texts]


def id_of(said: Text) -> str:
    assert isinstance(said, Message)
    return said.id


# Mode and headline


def test_a_measured_outcome_with_an_agreed_baseline_makes_a_value_story() -> None:
    story = rich("value.", "roi.", "hours_saved", "outcome.money")
    assert story.mode is StoryMode.VALUE
    assert id_of(story.headline) == "story-headline-outcome-shortfall"


@pytest.mark.parametrize(
    "missing", [{"baseline_agreed_by": None}, {"baseline_agreed_on": None}, {"baseline": None}]
)
def test_without_an_agreed_baseline_the_story_asks_to_agree(missing: dict[str, object]) -> None:
    story = rich("value.", "roi.", "hours_saved", outcomes=(outcome(**missing),))
    assert story.mode is StoryMode.AGREE


def test_a_sum_of_zero_is_no_value() -> None:
    assert told(facts(), figures("value.delivered 0")).mode is StoryMode.AGREE


def test_the_headline_holds_one_figure_and_does_not_hide_a_missed_goal() -> None:
    headline = rich().headline
    assert isinstance(headline, Message)
    assert headline.id == "story-headline-value-shortfall"
    assert list(headline.args) == ["value"]


def test_without_a_missed_goal_the_headline_is_the_value_alone() -> None:
    assert id_of(rich(goals=()).headline) == "story-headline-value"


def test_outcomes_below_their_baseline_are_said_in_the_headline() -> None:
    worse = outcome(actual=Decimal(3500))
    story = rich("value.", "roi.", "hours_saved", outcomes=(worse,), goals=())
    assert id_of(story.headline) == "story-headline-behind"


@pytest.mark.parametrize(
    "lines, expected",
    [
        (("user_coverage 0.6 <0.5",), "story-headline-agree-coverage-rose"),
        (("user_coverage 0.4 <0.5",), "story-headline-agree-coverage-fell"),
        (("user_coverage 0.5 <0.5",), "story-headline-agree-coverage"),
        (("users.active 84",), "story-headline-agree-users"),
        ((), "story-headline-agree"),
    ],
)
def test_an_agree_headline_says_what_is_known(lines: tuple[str, ...], expected: str) -> None:
    assert id_of(told(facts(), figures(*lines)).headline) == expected


# Shortfalls and wins


def test_every_missed_goal_is_a_shortfall_that_the_customer_reads() -> None:
    story = rich(goals=(goal(actual=Decimal(90)), goal("G9", "Halve errors", status="missed")))
    missed = [p for p in story.shortfalls if id_of(p.text) == "story-short-goal"]
    assert len(missed) == 2
    assert {p.audience for p in missed} == {Audience.CUSTOMER}


def test_how_far_a_missed_goal_came_is_said_only_where_it_is_known() -> None:
    known, unknown = (p.detail for p in (*rich().shortfalls[:1], *rich("goal.").shortfalls[:1]))
    assert isinstance(known, Message)
    assert (known.id, unknown) == ("story-short-goal-share", None)


def test_an_incident_reaches_the_customer_only_once_it_was_told() -> None:
    untold = Event("E9", "incident", text("Data loss"), date(2024, 11, 9))
    story = rich(events=(untold,))
    assert untold not in story.key_events
    assert "story-short-incident-open" not in ids(story.shortfalls)
    assert "story-mine-incident" in ids(story.landmines)


def test_a_decline_is_said() -> None:
    assert ids(thin().shortfalls) == ["story-short-users-active", "story-short-resolution"]


def test_outcomes_lead_the_wins_and_praise_closes_them() -> None:
    assert ids(rich().wins) == [
        "story-win-money",
        "story-win-money",
        "story-win-goal",
        "story-win-user-coverage",
        "The team loves it",
    ]


def test_a_longer_window_compares_states_but_no_sums() -> None:
    some = rich_facts(interactions=(held(date(2024, 7, 20)),))
    story = told(some, figures(*RICH_LINES))
    previous = {m.figure.id.metric: m.previous for m in story.key_metrics}
    assert previous["value.delivered"] is None
    coverage = previous["user_coverage"]
    assert coverage is not None
    assert coverage.id.period == "2024-Q2"


# Charts


def test_money_before_and_after_and_a_trend_prove_value() -> None:
    story = rich()
    kinds = [chart.kind for chart in story.charts]
    assert kinds == [ChartKind.WATERFALL, ChartKind.COLUMN, ChartKind.LINE]
    assert [f.value for f in story.charts[0].series[0].figures] == [60000, 30000, 90000]


def test_categories_that_do_not_add_up_are_not_drawn_as_a_waterfall() -> None:
    lines = tuple(line.replace("cost] 60000", "cost] 10000") for line in RICH_LINES)
    first = rich(lines=lines).charts[0]
    assert first.kind is ChartKind.BAR
    assert [f.value for f in first.series[0].figures] == [54000, 36000]


def test_outcomes_of_one_unit_share_a_chart_and_others_do_not() -> None:
    pair = (
        outcome(),
        outcome("O2", "Returns handling", baseline=Decimal(2000), actual=Decimal(900)),
    )
    lines = (
        "outcome.baseline[O1] 3000",
        "outcome.actual[O1] 1800",
        "outcome.baseline[O2] 2000",
        "outcome.actual[O2] 900",
    )
    together = told(facts(outcomes=pair), figures(*lines)).charts[0]
    other = (pair[0], replace(pair[1], unit="errors"))
    apart = told(facts(outcomes=other), figures(*lines)).charts[0]
    assert (len(together.categories), len(apart.categories)) == (2, 2)
    assert (len(together.series), len(apart.series)) == (2, 1)


def test_an_agree_story_shows_use_and_no_money() -> None:
    story = told(facts(), figures(*THIN_LINES, "investment 2000", "fees 2000"))
    assert len(story.charts) == 3
    shown = [f for chart in story.charts for s in chart.series for f in s.figures]
    shown += [m.figure for m in (*story.key_metrics, *story.value_cards)]
    assert not [f for f in shown if f.id.metric.startswith(VALUE_METRICS)]


def test_an_executive_review_has_no_charts_of_use() -> None:
    story = rich(account=account(segment=Segment.STRATEGIC))
    metrics = {f.id.metric for c in story.charts for s in c.series for f in s.figures}
    assert metrics.isdisjoint({"user_coverage", "product_adoption", "users.active"})


def test_gaps_stay_gaps_and_one_point_is_no_chart() -> None:
    gap = told(facts(), figures("user_coverage 0.6 <- 0.5")).charts[0]
    assert [f.value for f in gap.series[0].figures] == [0.5, None, 0.6]
    assert told(facts(), figures("user_coverage 0.6")).charts == ()


def test_active_users_by_month_are_drawn_in_order() -> None:
    lines = (
        "users.active.month[2024-11] 40",
        "users.active.month[2024-10] 30",
        "users.active.month[2024-12] 44",
        "users.active.month[2024-09] 9",
    )
    chart = told(facts(), figures(*lines)).charts[0]
    assert [f.value for f in chart.series[0].figures] == [30, 40, 44]


@pytest.mark.parametrize("story", [rich(), thin(), rich("value.category"), rich("value.")])
def test_a_chart_never_mixes_units_and_always_says_something(story: Story) -> None:
    for chart in story.charts:
        shown = [f for s in chart.series for f in s.figures]
        assert len({(f.unit, f.currency) for f in shown}) == 1
        assert sum(f.known for f in shown) >= 2
        assert all(len(s.figures) == len(chart.categories) for s in chart.series)
        assert len(chart.categories) <= 7
        assert {f.audience for f in shown} == {Audience.CUSTOMER}


# Figures on the customer's pages


def test_seven_key_metrics_at_most_and_none_internal() -> None:
    story = rich()
    assert len(story.key_metrics) == 7
    assert {m.figure.audience for m in story.key_metrics} == {Audience.CUSTOMER}


def test_each_return_says_which_it_is() -> None:
    notes = {c.figure.id.metric: c.note for c in rich().value_cards}
    assert id_of(notes["roi.net"]) == "story-note-roi-net"  # type: ignore[arg-type]
    assert id_of(notes["roi.multiple"]) == "story-note-roi-multiple"  # type: ignore[arg-type]


def test_below_seventy_per_cent_of_coverage_value_is_indicative() -> None:
    assert "story-method-indicative" in ids(rich().value_method)
    assert "story-method-indicative" not in ids(rich("value.coverage").value_method)


def test_the_method_counts_the_outcomes_that_carry_no_money() -> None:
    unagreed = next(p for p in rich().value_method if id_of(p.text) == "story-method-unagreed")
    assert (unagreed.figures[0].value, unagreed.figures[0].rows) == (1, ("O3",))


# Risks and opportunities


def test_risks_have_evidence_a_play_and_a_place_in_the_matrix() -> None:
    items = {item.id: item for item in rich().matrix}
    assert items["sponsor-silent"].quadrant is Quadrant.PRIORITY
    assert items["renewal"].quadrant is Quadrant.MONITOR
    assert items["need"].opportunity
    assert {item.audience for item in items.values()} == {Audience.INTERNAL}
    assert all(item.evidence for item in items.values())


def test_an_overdue_invoice_weighs_by_its_share_of_revenue() -> None:
    small = rich(account=account()).matrix
    large = rich(account=account(arr=None)).matrix
    weights = [next(i for i in m if i.id == "invoice").high_impact for m in (small, large)]
    assert weights == [False, False]
    heavy = told(rich_facts(account=account(arr=rich_facts().invoices[0].amount)), figures())
    assert next(i for i in heavy.matrix if i.id == "invoice").high_impact


@pytest.mark.parametrize(
    "lines, expected",
    [
        (("health 60", "health.change -16"), ["health-drop"]),
        (("health 38", "health.change -2"), ["health-low"]),
        (("health 41", "health.change -15"), []),
    ],
)
def test_a_sharp_drop_or_a_low_level_of_health_is_a_risk(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert [i.id for i in told(facts(), figures(*lines)).matrix] == expected


def test_full_licences_are_an_opportunity_and_empty_ones_a_risk() -> None:
    full = told(facts(), figures("user_coverage 0.93"))
    empty = told(facts(), figures("user_coverage 0.3"))
    assert [i.id for i in full.matrix] == ["licences"]
    assert [i.id for i in empty.matrix] == ["coverage"]


# Proposals


def test_a_stated_need_that_a_module_answers_becomes_an_expansion() -> None:
    story = rich()
    assert story.expansion is not None
    assert story.expansion.need == Quoted(text("We must forecast returns"), "Maria Ortiz")
    assert story.expansion_withheld == ()


@pytest.mark.parametrize(
    "changes, lines, reason",
    [
        ({"statements": ()}, (), "story-withheld-no-need"),
        ({"modules": ()}, (), "story-withheld-no-module"),
        ({"goals": (goal(actual=Decimal(90)),)}, (), "story-withheld-goal"),
        (
            {"goals": (goal(actual=Decimal(90), due_on=date(2023, 5, 1)),)},
            (),
            "story-withheld-goal",
        ),
        (
            {"tickets": (Ticket("T1", "Down", datetime(2024, 9, 1), escalated=True),)},
            (),
            "story-withheld-escalation",
        ),
        ({}, ("satisfaction 7.5",), "story-withheld-satisfaction"),
    ],
)
def test_an_expansion_is_withheld_with_its_reason(
    changes: dict[str, object], lines: tuple[str, ...], reason: str
) -> None:
    kept = tuple(line for line in RICH_LINES if not line.startswith("satisfaction"))
    story = rich(lines=(*kept, *lines), **changes)
    assert story.expansion is None
    assert ids(story.expansion_withheld) == [reason]


def test_a_module_that_is_owned_is_put_to_use_and_not_sold() -> None:
    owned = Module("M1", text("Forecast"), "forecasting", text("Plan ahead"), owned=True)
    story = rich(goals=(), modules=(owned,))
    assert story.base_proposal.id == "owned"
    assert story.expansion is None


@pytest.mark.parametrize(
    "story, expected",
    [
        (rich(), "goal"),
        (
            rich(goals=(), tickets=(Ticket("T", "x", datetime(2024, 9, 1), escalated=True),)),
            "service",
        ),
        (
            rich(
                goals=(),
                modules=(),
                roadmap=(
                    RoadmapItem(
                        "R",
                        text("Forecasts"),
                        Certainty.PLANNED,
                        True,
                        date(2025, 4, 1),
                        topic="Forecasting",
                    ),
                ),
            ),
            "answer",
        ),
        (rich(goals=()), "coverage"),
        (rich("user_coverage", goals=(goal(due_on=date(2025, 3, 1)),)), "next-goal"),
        (rich("user_coverage", goals=()), "roadmap"),
        (rich("user_coverage", goals=(), roadmap=()), "outcome"),
        (thin(), "measure"),
        (told(facts(), figures("product_adoption 0.3")), "adoption"),
    ],
)
def test_the_base_proposal_follows_from_the_account(story: Story, expected: str) -> None:
    assert story.base_proposal.id == expected
    assert story.base_proposal.audience is Audience.CUSTOMER


def test_a_goal_already_proposed_is_the_joint_goal_unless_the_focus_has_its_own() -> None:
    ahead = goal("G7", "Returns in a day", status="proposed", due_on=date(2025, 6, 30))
    recovering = rich(goals=(*rich_facts().goals, ahead))
    growing = told(facts(goals=(ahead,)), figures("user_coverage 0.6"))

    assert recovering.base_proposal.id == "goal"
    assert isinstance(recovering.joint_goal, Message)
    assert recovering.joint_goal.args["goal"] == Quoted(text("Cut invoice handling time"))
    after = (recovering.next_goal, growing.joint_goal)
    assert all(isinstance(g, Message) for g in after)
    assert [g.args["goal"] for g in after if isinstance(g, Message)] == [
        Quoted(text("Returns in a day"))
    ] * 2
    assert growing.next_goal is None


def test_an_agree_story_proposes_at_least_three_measures() -> None:
    assert len(told(facts()).proposed_measures) >= 3
    assert len(thin().proposed_measures) >= 3


# Roadmap and feedback


def test_only_what_may_be_shared_is_shown_and_no_surer_than_it_is() -> None:
    def item(
        id: str, certainty: Certainty, day: date | None, shareable: bool = True
    ) -> RoadmapItem:
        return RoadmapItem(id, text(id), certainty, shareable, day)

    story = rich(
        roadmap=(
            item("secret", Certainty.COMMITTED, date(2025, 2, 1), False),
            item("sure", Certainty.COMMITTED, date(2025, 2, 1)),
            item("aimed", Certainty.PLANNED, date(2025, 5, 1)),
            item("half", Certainty.ROADMAPPED, date(2025, 8, 1)),
            item("maybe", Certainty.EXPLORING, None),
            item("never", Certainty.NOT_PLANNED, date(2025, 3, 1)),
            item("new", Certainty.SHIPPED, date(2024, 12, 1)),
            item("old", Certainty.SHIPPED, date(2024, 3, 1)),
        )
    )
    assert [to_text(p.text, Language.EN) for p in story.roadmap] == [
        "“sure”: committed, shipping in February 2025",
        "“aimed”: planned, targeting Q2 2025",
        "“new”: shipped in December 2024",
        "“half”: on the roadmap for July – December 2025",
        "“maybe”: being explored, not decided",
    ]


def test_requests_come_back_as_feedback_in_action() -> None:
    assert ids(rich().feedback_in_action) == ["story-feedback-shipped", "story-feedback-roadmap"]


# Promises and next steps


@pytest.mark.parametrize(
    "state, due, completed, expected",
    [
        (CommitmentState.COMPLETE, date(2024, 11, 1), date(2024, 11, 1), "done"),
        (CommitmentState.COMPLETE, date(2024, 11, 1), date(2024, 11, 2), "late"),
        (CommitmentState.IN_PROGRESS, date(2024, 11, 1), None, "missed"),
        (CommitmentState.IN_PROGRESS, date(2025, 2, 1), None, "open"),
        (CommitmentState.NOT_STARTED, None, None, "open"),
    ],
)
def test_a_promise_ends_done_late_missed_or_open(
    state: CommitmentState, due: date | None, completed: date | None, expected: str
) -> None:
    promise = Commitment("P", Side.VENDOR, text("x"), "Ana", due, state, completed_on=completed)
    assert [k.outcome for k in rich(commitments=(promise,)).kept_promises] == [expected]


def test_cancelled_and_long_done_promises_are_not_shown() -> None:
    gone = Commitment("P1", Side.VENDOR, text("x"), state=CommitmentState.CANCELLED)
    old = Commitment("P2", Side.VENDOR, text("x"), None, date(2024, 3, 1), CommitmentState.COMPLETE)
    assert rich(commitments=(gone, old)).kept_promises == ()


def test_our_steps_are_ours_with_owner_and_working_day_after_the_meeting() -> None:
    story = rich()
    assert {step.side for step in story.our_steps} == {Side.VENDOR}
    assert {step.owner for step in story.our_steps} == {"Ana Brandt"}
    days = [step.due_on for step in story.our_steps if step.due_on is not None]
    assert len(days) == len(story.our_steps) == 5
    assert days == sorted(days)
    assert all(day > story.plan.held_on and day.weekday() < 5 for day in days)


def test_our_steps_stand_in_all_three_languages() -> None:
    step = rich().our_steps[1].text
    assert len({step.to(language) for language in Language}) == 3


# The internal side


def test_the_landmines_come_gravest_first() -> None:
    story = rich(
        account=account(notice_given_on=date(2025, 1, 3)),
        goals=(goal(actual=Decimal(90)),),
        tickets=(
            Ticket("T1", "Printer {stops}", datetime(2024, 12, 20), contact_id="C2"),
            Ticket("T2", "Outage", datetime(2024, 12, 22), escalated=True),
        ),
    )
    assert ids(story.landmines) == [
        "story-mine-notice",
        "story-mine-goal",
        "story-mine-escalation",
        "story-mine-incident-told",
        "story-mine-promise",
        "story-mine-tickets",
        "story-mine-overdue",
    ]


@pytest.mark.parametrize(
    "days, expected",
    [
        (10, "story-mine-opt-out-after"),
        (31, None),
    ],
)
def test_a_last_day_to_give_notice_near_the_meeting_is_a_landmine(
    days: int, expected: str | None
) -> None:
    meeting = rich().plan.held_on
    renewal = meeting + timedelta(days=days + 60)

    found = rich(account=account(renewal_date=renewal, notice_days=60))

    assert found.plan.held_on == meeting
    mines = [id for id in ids(found.landmines) if id.startswith("story-mine-opt-out")]
    assert mines == ([expected] if expected else [])


def test_a_last_day_to_give_notice_that_has_just_passed_says_so() -> None:
    passed = AS_OF - timedelta(days=2)

    found = rich(account=account(renewal_date=passed + timedelta(days=60), notice_days=60))

    assert "story-mine-opt-out-past" in ids(found.landmines)


def test_what_answers_a_missed_goal_is_dated_before_the_last_day_to_give_notice() -> None:
    missed = goal(actual=Decimal(90), told_on=AS_OF)
    meeting = rich().plan.held_on
    opt_out = meeting + timedelta(days=4)
    near = account(renewal_date=opt_out + timedelta(days=60), notice_days=60)

    found = rich(account=near, goals=(missed,))

    assert found.base_step is not None
    assert found.base_step in found.our_steps
    assert found.base_step.due_on is not None
    assert meeting < found.base_step.due_on < opt_out
    usual = rich(account=account(renewal_date=None), goals=(missed,)).base_step
    assert usual is not None
    assert usual.due_on is not None
    assert usual.due_on > opt_out
    assert "story-mine-goal-told" in ids(found.landmines)


def test_each_attendee_has_a_note_by_own_interest_or_level() -> None:
    people = (
        Contact("C1", "Ann Lee", level=ExecutiveLevel.VP, role=StakeholderRole.EXECUTIVE_SPONSOR),
        Contact("C2", "Tom", level=ExecutiveLevel.MANAGER, interests="Fewer tickets"),
    )
    details = [id_of(p.detail) for p in rich(contacts=people).attendee_notes if p.detail]
    assert details == ["story-wants-vp", "story-wants-own"]


@pytest.mark.parametrize("story", [rich(), thin(), told(facts())])
def test_three_objectives_and_at_least_three_questions_both_ways(story: Story) -> None:
    assert len(story.objectives) == 3
    assert 3 <= len(story.questions) <= 5
    assert len(set(ids(story.questions))) == len(story.questions)
    assert 3 <= len(story.expected_questions) <= 5


def test_the_summary_has_all_seven_elements_in_order() -> None:
    assert [element.element for element in rich().summary] == list(Success)


def test_no_internal_figure_stands_behind_a_customers_point() -> None:
    story = rich()
    points = [
        *story.shortfalls,
        *story.wins,
        *story.value_method,
        *story.proposed_measures,
        *(p for element in story.summary for p in element.points),
    ]
    for point in points:
        if point.audience is Audience.CUSTOMER:
            args = point.text.args.values() if isinstance(point.text, Message) else ()
            behind = [*point.figures, *(a for a in args if hasattr(a, "audience"))]
            assert {f.audience for f in behind} <= {Audience.CUSTOMER}


def test_health_and_retention_are_internal_in_the_summary() -> None:
    status = next(e for e in rich().summary if e.element is Success.STATUS)
    internal = {id_of(p.text) for p in status.points if p.audience is Audience.INTERNAL}
    assert internal == {"story-status-health", "story-status-arr", "story-status-nrr-account"}


# Hostile words


def test_names_with_braces_digits_and_quotes_are_printed_as_they_are() -> None:
    hostile = 'R2 { $x } "D2" <b>'
    story = rich(
        account=account(name=hostile),
        goals=(goal(title=hostile, actual=Decimal(90)),),
        outcomes=(outcome(title=hostile, unit=hostile),),
        statements=(Statement("S", "need", text(hostile), AS_OF, hostile, hostile),),
    )
    assert hostile in to_text(story.base_proposal.title, Language.RU)
    assert any(hostile in to_text(p.text, Language.ZH) for p in story.shortfalls)


def test_an_unknown_unit_is_printed_as_written() -> None:
    chart = next(
        c for c in rich(outcomes=(outcome(unit="паллеты"),)).charts if c.kind is ChartKind.COLUMN
    )
    assert to_text(chart.series[0].name, Language.EN) == "паллеты"


def test_derived_counts_are_figures_with_their_rows() -> None:
    item = next(
        i
        for i in rich(
            tickets=(Ticket("T2", "Outage", datetime(2024, 12, 22), escalated=True),)
        ).matrix
        if i.id == "escalation"
    )
    count = item.evidence[0].figures[0]
    assert (count.unit, count.value, count.rows) == (Unit.COUNT, 1, ("T2",))


def test_a_strategic_outcome_leads_but_carries_no_money() -> None:
    strategic = outcome(
        "O9",
        "Market share",
        category=RoiCategory.STRATEGIC,
        unit="%",
        baseline=Decimal(10),
        actual=Decimal(12),
    )
    lines = (*RICH_LINES, "outcome.baseline[O9] 10", "outcome.actual[O9] 12")
    story = rich(lines=lines, outcomes=(outcome(), strategic))
    first = story.wins[0]
    assert id_of(first.text) == "story-win-outcome"


def test_equal_input_tells_an_equal_story() -> None:
    one, other = rich(), rich()
    assert (one.headline, one.charts, one.our_steps) == (
        other.headline,
        other.charts,
        other.our_steps,
    )


def test_a_need_that_the_offer_answers_is_not_answered_twice() -> None:
    item = RoadmapItem(
        "R", text("Forecasts"), Certainty.PLANNED, True, date(2025, 4, 1), topic="Forecasting"
    )
    story = rich(goals=(), roadmap=(item,))

    assert story.expansion is not None
    assert story.base_proposal.need != story.expansion.need


@pytest.mark.parametrize(
    "line, told_of",
    [
        ("first_response 122 <119", False),
        ("first_response 150 <119", True),
        ("user_coverage 0.64 <0.66", False),
        ("user_coverage 0.60 <0.66", True),
        ("csat 4.2 <4.3", False),
        ("csat 3.9 <4.3", True),
    ],
)
def test_only_a_change_of_weight_is_a_shortfall(line: str, told_of: bool) -> None:
    assert bool(told(facts(), figures(line)).shortfalls) is told_of


def test_a_quarter_before_go_live_compares_with_nothing() -> None:
    young = told(
        facts(account=account(go_live_date=date(2024, 8, 15))),
        figures("user_coverage 0.45 <0.10", "users.active 67 <17"),
    )

    assert young.shortfalls == ()
    assert not any(m.previous for m in (*young.value_cards, *young.key_metrics))
    assert young.wins == ()


def test_a_chart_of_nothing_moving_is_left_out() -> None:
    flat = told(facts(), figures("user_coverage 0.80 <0.80 0.80"))
    moving = told(facts(), figures("user_coverage 0.80 <0.70 0.60"))

    assert flat.charts == ()
    assert len(moving.charts) == 1


def test_a_return_below_nought_is_never_celebrated() -> None:
    kept = tuple(line for line in RICH_LINES if not line.startswith("roi."))
    story = rich(goals=(), lines=(*kept, "roi.net -0.4"))

    assert isinstance(story.headline, Message)
    assert story.headline.id == "story-headline-below"
