"""The stories: each segment in its band, each story in its data, the showcase told best."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.demo.demo_tables import Tables

from quarterdeck.core.account import Segment
from quarterdeck.core.engagement import DEFAULT_MODELS
from quarterdeck.demo import DEMO_AS_OF, SHOWCASE
from quarterdeck.demo.cast import Profile, cast

CAST = {profile.id: profile for profile in cast()}
WINDOW = "DATE '2026-07-01'"


def _told(*stories: str) -> list[str]:
    return [profile.id for profile in CAST.values() if profile.story in stories]


def _arr(tables: Tables) -> dict[str, float]:
    """ARR on the as-of day in US dollars, by the rates of the demo."""
    rows = tables.rows(
        "WITH today AS (SELECT from_currency, max_by(rate, on_date) AS rate FROM rates GROUP BY ALL) "
        "SELECT s.account_id, sum(s.mrr::DOUBLE * 12 * coalesce(t.rate, 1)) FROM subscriptions AS s "
        "LEFT JOIN today AS t ON t.from_currency = s.currency "
        f"WHERE start_date <= DATE '{DEMO_AS_OF}' AND coalesce(end_date, DATE '9999-01-01') > DATE '{DEMO_AS_OF}' "
        "GROUP BY ALL"
    )
    return {str(account): float(str(arr)) for account, arr in rows}


def _coverage(tables: Tables, account: str, start: str, end: str) -> float:
    """Distinct users of a period over the seats at its end."""
    users = tables.number(
        f"SELECT count(DISTINCT user_id) FROM usage WHERE account_id = '{account}' "
        f"AND used_on >= DATE '{start}' AND used_on < DATE '{end}'"
    )
    seats = tables.number(
        f"SELECT sum(seats) FROM subscriptions WHERE account_id = '{account}' "
        f"AND start_date <= DATE '{end}' AND coalesce(end_date, DATE '9999-01-01') > DATE '{end}'"
    )
    return users / seats


def _multiple(tables: Tables, account: str) -> float:
    """Money of the last measured window over a year's fees, prorated to its months."""
    return tables.number(
        "WITH last AS (SELECT max(period_end) AS day FROM outcomes "
        f"WHERE account_id = '{account}'), "
        "value AS (SELECT sum(CASE category WHEN 'revenue' THEN actual - baseline ELSE baseline - actual END "
        "::DOUBLE * rate * least(attribution, 0.95)) AS money, any_value(period_start) AS first, "
        "any_value(period_end) AS day FROM outcomes, last "
        f"WHERE account_id = '{account}' AND period_end = last.day AND rate IS NOT NULL "
        "AND baseline_agreed_on IS NOT NULL), "
        f"fee AS (SELECT sum(mrr) AS month FROM subscriptions, last WHERE account_id = '{account}' "
        "AND start_date < last.day AND coalesce(end_date, DATE '9999-01-01') >= last.day) "
        "SELECT money / (month * datediff('month', first, day)) FROM value, fee"
    )


def test_the_cast_has_sixty_accounts_over_all_segments_and_stories() -> None:
    counts = dict.fromkeys(Segment, 0)
    for profile in CAST.values():
        counts[profile.segment] += 1

    assert list(counts.values()) == [6, 14, 16, 14, 10]
    assert len({profile.story for profile in CAST.values()}) == 10
    assert len({profile.domain for profile in CAST.values()}) == 60
    assert all(profile.domain.endswith(".example") for profile in CAST.values())


def test_every_account_lies_within_the_band_of_its_segment(tables: Tables) -> None:
    floors = {model.segment: model.arr_from for model in DEFAULT_MODELS}
    order = list(floors)
    ceilings = {s: floors[order[i - 1]] if i else 10_000_000 for i, s in enumerate(order)}

    for account, arr in _arr(tables).items():
        segment = CAST[account].segment
        assert floors[segment] * 1.03 < arr < ceilings[segment] * 0.97, account


def test_arr_is_what_the_cast_says(tables: Tables) -> None:
    arr = _arr(tables)

    for account in (p.id for p in CAST.values() if p.large):
        assert arr[account] == pytest.approx(CAST[account].arr, rel=0.02), account


def test_user_coverage_stays_believable(tables: Tables) -> None:
    for profile in CAST.values():
        if profile.segment in (Segment.SMB, Segment.TECH_TOUCH):
            continue
        coverage = _coverage(tables, profile.id, "2026-07-01", "2026-10-01")
        assert 0.28 <= coverage <= 0.96, profile.id


@pytest.mark.parametrize("account", _told("champion", "expansion", "turnaround"))
def test_good_accounts_get_two_to_five_times_their_fees(tables: Tables, account: str) -> None:
    assert 2 <= _multiple(tables, account) <= 5


@pytest.mark.parametrize("account", _told("silent-churner", "escalation"))
def test_bad_accounts_get_less_than_their_fees(tables: Tables, account: str) -> None:
    assert _multiple(tables, account) < 1


@pytest.mark.parametrize(
    "account", [a for a in _told("silent-churner") if CAST[a].segment is not Segment.TECH_TOUCH]
)
def test_a_silent_churner_uses_half_of_what_it_did_and_says_nothing(
    tables: Tables, account: str
) -> None:
    def users(month: str) -> float:
        return tables.number(
            "SELECT count(DISTINCT user_id) FROM usage "
            f"WHERE account_id = '{account}' AND date_trunc('month', used_on) = DATE '{month}'"
        )

    answers = tables.value(
        f"SELECT count(*) FROM surveys WHERE account_id = '{account}' AND answered_on >= DATE '2026-06-01'"
    )

    assert users("2026-09-01") <= users("2026-03-01") / 2
    assert answers == 0


@pytest.mark.parametrize("account", _told("turnaround"))
def test_a_turnaround_has_its_trough_behind_it(tables: Tables, account: str) -> None:
    trough = _coverage(tables, account, "2025-08-01", "2025-09-01")
    now = _coverage(tables, account, "2026-09-01", "2026-10-01")
    mood = (
        "SELECT avg(score) FROM surveys WHERE kind = 'nps' "
        f"AND account_id = '{account}' AND answered_on >= DATE '{{0}}' AND answered_on < DATE '{{1}}'"
    )

    assert now > trough * 1.5
    assert tables.number(mood.format("2025-07-01", "2025-10-01")) < 6
    assert tables.number(mood.format("2026-07-01", "2026-10-01")) >= 8


@pytest.mark.parametrize("account", _told("expansion"))
def test_an_expansion_grew_and_states_a_need_that_a_module_answers(
    tables: Tables, account: str
) -> None:
    contracts = tables.number(
        f"SELECT count(*) FROM subscriptions WHERE account_id = '{account}' AND seats IS NOT NULL"
    )
    backed = tables.column(
        "SELECT DISTINCT s.topic FROM statements AS s JOIN modules AS m USING (topic) "
        f"WHERE s.account_id = '{account}' AND s.kind = 'need' AND m.product NOT IN "
        f"(SELECT product FROM subscriptions WHERE account_id = '{account}')"
    )

    assert contracts >= 2
    assert len(backed) == 1


@pytest.mark.parametrize("account", _told("newcomer"))
def test_a_newcomer_has_use_but_no_measured_results(tables: Tables, account: str) -> None:
    outcomes = tables.value(f"SELECT count(*) FROM outcomes WHERE account_id = '{account}'")
    reviews = tables.value(
        f"SELECT count(*) FROM interactions WHERE account_id = '{account}' AND kind = 'review'"
    )
    reached = tables.value(f"SELECT count(actual) FROM goals WHERE account_id = '{account}'")

    assert (outcomes, reviews, reached) == (0, 0, 0)
    assert tables.number(f"SELECT count(*) FROM usage WHERE account_id = '{account}'") > 0


@pytest.mark.parametrize("account", _told("escalation"))
def test_an_escalation_is_open_and_was_told_late(tables: Tables, account: str) -> None:
    open_ones = tables.value(
        f"SELECT count(*) FROM tickets WHERE account_id = '{account}' AND escalated AND resolved_at IS NULL"
    )
    told_after = tables.number(
        "SELECT max(datediff('day', happened_on, customer_told_on)) FROM events "
        f"WHERE account_id = '{account}' AND kind = 'incident'"
    )
    unsaid = tables.number(
        f"SELECT count(*) FROM goals WHERE account_id = '{account}' AND status = 'missed' "
        f"AND told_on IS NULL AND due_on >= {WINDOW}"
    )

    assert open_ones == 1
    assert told_after >= 7
    assert unsaid == 1


@pytest.mark.parametrize("account", _told("executive-change"))
def test_an_executive_change_shows_who_left_and_who_came(tables: Tables, account: str) -> None:
    sponsors = tables.rows(
        "SELECT left_on IS NOT NULL, last_contact_on IS NOT NULL FROM contacts "
        f"WHERE account_id = '{account}' AND (left_on IS NOT NULL OR last_contact_on IS NULL "
        "OR role = 'executive-sponsor') ORDER BY contact_id"
    )

    assert (True, True) in sponsors
    assert (False, False) in sponsors


@pytest.mark.parametrize("account", _told("missed-goal"))
def test_missed_goals_were_told_in_time(tables: Tables, account: str) -> None:
    missed = tables.rows(
        "SELECT told_on < due_on, agreed_on < told_on FROM goals "
        f"WHERE account_id = '{account}' AND status = 'missed' AND due_on >= {WINDOW}"
    )

    assert missed
    assert set(missed) == {(True, True)}


def test_a_goal_is_missed_exactly_where_its_figures_fall_short(tables: Tables) -> None:
    wrong = tables.column(
        "SELECT goal_id FROM goals WHERE actual IS NOT NULL AND "
        "(status = 'missed') <> ((actual - baseline)::DOUBLE / nullif(target - baseline, 0) < 1)"
    )

    assert wrong == []
    assert tables.value("SELECT count(*) FROM goals WHERE target = baseline") == 0


def test_shares_stay_below_the_whole(tables: Tables) -> None:
    high = tables.number(
        "SELECT max(greatest(baseline, target, actual)) FROM goals WHERE unit = '%'"
    )

    assert high < 100


def test_outcomes_improve_and_are_attributed_with_care(tables: Tables) -> None:
    worse = "SELECT outcome_id FROM outcomes WHERE (actual <= baseline) = (category IN ('revenue', 'strategic'))"
    bands = tables.rows(
        "SELECT evidence, min(attribution), max(attribution) FROM outcomes "
        "WHERE category <> 'strategic' GROUP BY evidence ORDER BY evidence"
    )

    assert tables.column(worse) == []
    assert [(str(e), str(low), str(high)) for e, low, high in bands] == [
        ("attested", "0.9000", "0.9000"),
        ("before-after", "0.5500", "0.6500"),
        ("control-group", "0.8000", "0.8000"),
        ("correlation", "None", "None"),
    ]


def test_baselines_were_agreed_before_what_they_measure(tables: Tables) -> None:
    late = "SELECT outcome_id FROM outcomes WHERE baseline_agreed_on >= period_start"
    agreed = tables.number("SELECT avg((baseline_agreed_by IS NOT NULL)::INT) FROM outcomes")

    assert tables.column(late) == []
    assert 0.8 < agreed < 1


def test_the_people_who_agreed_are_contacts_of_the_account(tables: Tables) -> None:
    for table, column in (
        ("goals", "agreed_by"),
        ("outcomes", "baseline_agreed_by"),
        ("outcomes", "confirmed_by"),
        ("statements", "said_by"),
        ("requests", "asked_by"),
    ):
        unknown = tables.column(
            f"SELECT {column} FROM {table} AS t WHERE {column} IS NOT NULL AND NOT EXISTS "
            f"(SELECT 1 FROM contacts AS c WHERE c.account_id = t.account_id AND c.name = t.{column})"
        )
        assert unknown == [], (table, column)


@pytest.mark.parametrize(
    "table, column",
    [
        ("usage", "used_on"),
        ("tickets", "opened_at"),
        ("tickets", "resolved_at"),
        ("surveys", "answered_on"),
        ("interactions", "happened_on"),
        ("events", "happened_on"),
        ("events", "customer_told_on"),
        ("events", "resolved_on"),
        ("commitments", "completed_on"),
        ("statements", "said_on"),
        ("requests", "asked_on"),
        ("requests", "shipped_on"),
        ("invoices", "issued_on"),
        ("invoices", "paid_on"),
        ("goals", "told_on"),
        ("goals", "agreed_on"),
        ("outcomes", "period_end"),
        ("contacts", "last_contact_on"),
        ("rates", "on_date"),
    ],
)
def test_nothing_happened_after_as_of(tables: Tables, table: str, column: str) -> None:
    latest = str(tables.value(f"SELECT max({column})::DATE FROM {table}"))

    assert latest <= str(DEMO_AS_OF)


def test_shipped_roadmap_items_are_in_the_past_and_others_ahead(tables: Tables) -> None:
    rows = tables.rows(
        f"SELECT certainty = 'shipped', target_on <= DATE '{DEMO_AS_OF}' FROM roadmap WHERE target_on IS NOT NULL"
    )

    assert set(rows) == {(True, True), (False, False)}
    assert tables.number("SELECT count(*) FROM roadmap WHERE shareable") >= 10
    assert tables.number("SELECT count(*) FROM roadmap WHERE NOT shareable") >= 4


def test_reviews_were_held_a_cadence_apart(tables: Tables) -> None:
    for profile in CAST.values():
        days = tables.column(
            "SELECT happened_on FROM interactions WHERE kind = 'review' AND status = 'held' "
            f"AND account_id = '{profile.id}' ORDER BY 1"
        )
        assert days or not profile.reviewed, profile.id
        for before, after in pairwise(days):
            gap = (after - before).days  # type: ignore[operator]
            assert abs(gap - profile.cadence * 30.4) < 12, profile.id


def test_names_of_chinese_and_russian_accounts_are_in_their_script(tables: Tables) -> None:
    scripts = {"CN": r"[\u4e00-\u9fff]", "RU": r"[А-Яа-я]", "KZ": r"[А-Яа-я]"}
    rows = tables.rows(
        "SELECT a.country, a.name, c.name, c.title, c.email FROM accounts AS a "
        "JOIN contacts AS c USING (account_id) WHERE a.country IN ('CN', 'RU', 'KZ')"
    )

    for country, company, person, title, mail in rows:
        for text in (company, person, title):
            assert re.search(scripts[str(country)], str(text)), text
        assert re.fullmatch(r"[a-z.]+@[a-z.-]+\.example", str(mail)), mail


def test_nobody_stands_twice_in_one_account(tables: Tables) -> None:
    twice = tables.column("SELECT name FROM contacts GROUP BY account_id, name HAVING count(*) > 1")

    assert twice == []


def test_no_action_of_the_last_two_reviews_is_promised_twice(tables: Tables) -> None:
    twice = tables.rows(
        "WITH ranked AS (SELECT *, dense_rank() OVER (PARTITION BY account_id ORDER BY agreed_on DESC) AS back "
        "FROM commitments) SELECT account_id, text FROM ranked WHERE back <= 2 "
        "GROUP BY ALL HAVING count(*) > 1"
    )

    assert twice == []


def test_last_promises_ended_in_all_ways(tables: Tables) -> None:
    ways = tables.column(
        "SELECT DISTINCT CASE WHEN completed_on > due_on THEN 'late' WHEN completed_on IS NOT NULL THEN 'done' "
        f"WHEN due_on < DATE '{DEMO_AS_OF}' THEN 'missed' ELSE 'open' END FROM commitments ORDER BY 1"
    )
    sides = tables.column("SELECT DISTINCT side FROM commitments ORDER BY 1")

    assert ways == ["done", "late", "missed", "open"]
    assert sides == ["customer", "vendor"]


class TestShowcase:
    """What the five accounts of ``make demo`` must have to be told well."""

    large = SHOWCASE[:3]

    def test_there_is_one_for_each_segment(self) -> None:
        assert [CAST[account].segment for account in SHOWCASE] == list(Segment)

    def test_all_three_languages_are_there(self) -> None:
        assert {CAST[account].language for account in SHOWCASE} == {"en", "zh", "ru"}

    @pytest.mark.parametrize("account", SHOWCASE[:2])
    def test_one_goal_fell_short_and_was_said_before_it_was_due(
        self, tables: Tables, account: str
    ) -> None:
        goals = tables.rows(
            "SELECT status, told_on < due_on FROM goals "
            f"WHERE account_id = '{account}' AND due_on = DATE '2026-09-30' ORDER BY status"
        )

        assert goals[0] == ("missed", True)
        assert {status for status, _ in goals[1:]} == {"reached"}

    @pytest.mark.parametrize("account", large)
    def test_the_window_has_a_launch_and_a_training_with_its_people(
        self, tables: Tables, account: str
    ) -> None:
        kinds = tables.column(
            f"SELECT DISTINCT kind FROM events WHERE account_id = '{account}' "
            f"AND happened_on >= {WINDOW} ORDER BY 1"
        )
        trained = tables.number(
            f"SELECT sum(people) FROM events WHERE account_id = '{account}' "
            f"AND kind = 'training' AND happened_on >= {WINDOW}"
        )

        assert {"launch", "training"} <= set(kinds)
        assert trained > 1

    @pytest.mark.parametrize("account", SHOWCASE[:2])
    def test_an_incident_of_the_window_was_told_the_same_day(
        self, tables: Tables, account: str
    ) -> None:
        incidents = tables.column(
            f"SELECT customer_told_on = happened_on FROM events WHERE account_id = '{account}' "
            f"AND kind = 'incident' AND happened_on >= {WINDOW}"
        )

        assert incidents == [True]

    @pytest.mark.parametrize("account", SHOWCASE[:4])
    def test_a_stated_need_may_be_answered_by_an_offer(self, tables: Tables, account: str) -> None:
        escalations = tables.value(
            f"SELECT count(*) FROM tickets WHERE account_id = '{account}' AND escalated AND resolved_at IS NULL"
        )
        satisfaction = tables.number(
            f"SELECT avg(score) FROM surveys WHERE account_id = '{account}' "
            "AND kind = 'satisfaction' AND answered_on >= DATE '2026-04-01'"
        )
        unsaid = tables.value(
            f"SELECT count(*) FROM goals WHERE account_id = '{account}' AND status = 'missed' AND told_on IS NULL "
            "AND due_on >= DATE '2026-04-01'"
        )
        need = tables.column(
            "SELECT m.module_id FROM statements AS s JOIN modules AS m USING (topic) "
            f"WHERE s.account_id = '{account}' AND s.kind = 'need' AND m.product NOT IN "
            f"(SELECT product FROM subscriptions WHERE account_id = '{account}')"
        )

        assert (escalations, unsaid) == (0, 0)
        assert satisfaction >= 8
        assert len(need) == 1

    @pytest.mark.parametrize("account", large)
    def test_the_sponsor_was_met_within_two_months(self, tables: Tables, account: str) -> None:
        met = tables.value(
            f"SELECT max(last_contact_on) FROM contacts WHERE account_id = '{account}' "
            "AND role = 'executive-sponsor'"
        )

        assert met >= DEMO_AS_OF - timedelta(days=60)  # type: ignore[operator]

    @pytest.mark.parametrize("account", large)
    def test_both_sides_promised_and_something_is_still_open(
        self, tables: Tables, account: str
    ) -> None:
        rows = tables.rows(
            f"SELECT side, state, due_on > DATE '{DEMO_AS_OF}' FROM commitments "
            f"WHERE account_id = '{account}' AND agreed_on = "
            f"(SELECT max(agreed_on) FROM commitments WHERE account_id = '{account}')"
        )

        assert {row[0] for row in rows} == {"vendor", "customer"}
        assert "complete" in {row[1] for row in rows}

    @pytest.mark.parametrize("account", large)
    def test_the_next_goal_is_agreed_and_has_a_baseline(self, tables: Tables, account: str) -> None:
        ahead = tables.rows(
            f"SELECT status, baseline IS NOT NULL, actual IS NULL FROM goals WHERE account_id = '{account}' "
            f"AND due_on > DATE '{DEMO_AS_OF}' ORDER BY status"
        )

        assert ahead[0] == ("agreed", True, True)

    @pytest.mark.parametrize("account", SHOWCASE)
    def test_money_is_in_the_accounts_own_currency(self, tables: Tables, account: str) -> None:
        profile: Profile = CAST[account]
        currencies = tables.column(
            f"SELECT currency FROM outcomes WHERE account_id = '{account}' AND rate IS NOT NULL UNION "
            f"SELECT currency FROM subscriptions WHERE account_id = '{account}' UNION "
            f"SELECT currency FROM invoices WHERE account_id = '{account}'"
        )

        assert currencies == [profile.currency]
