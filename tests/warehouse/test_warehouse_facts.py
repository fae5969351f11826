from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.warehouse.loading import AS_OF, SETTINGS, Tables, rows, write_sources

from quarterdeck.core.account import Segment
from quarterdeck.core.facts import AccountFacts, Certainty, CommitmentState
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.money import Money
from quarterdeck.core.settings import ModelSettings
from quarterdeck.i18n.messages import has_message
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.exchange import Rates
from quarterdeck.warehouse.facts import load_facts, unit_of
from quarterdeck.warehouse.recurring import Recurring
from quarterdeck.warehouse.segments import BY_ARR, NO_ARR, NO_RATE, STATED, segment_of
from quarterdeck.warehouse.sources import load

NO_RATES = Rates([])


def facts_of(tables: Tables, as_of: date = AS_OF, **given_settings) -> dict[str, AccountFacts]:
    return load_facts(tables.connection, as_of, msgspec.structs.replace(SETTINGS, **given_settings))


def usd(amount: int | str) -> Money:
    return Money(Decimal(amount), "USD")


# Segments


@pytest.mark.parametrize(
    "arr, segment",
    [
        ("500000", Segment.STRATEGIC),
        ("499999.9999", Segment.ENTERPRISE),
        ("100000", Segment.ENTERPRISE),
        ("99999.9999", Segment.MID_MARKET),
        ("25000", Segment.MID_MARKET),
        ("24999.9999", Segment.SMB),
        ("5000", Segment.SMB),
        ("4999.9999", Segment.TECH_TOUCH),
        ("0", Segment.TECH_TOUCH),
        ("-1", Segment.TECH_TOUCH),
    ],
)
def test_a_segment_begins_at_its_threshold(arr: str, segment: Segment):
    assert segment_of(None, Recurring((usd(arr),)), NO_RATES, SETTINGS) == (segment, BY_ARR)


@given(st.decimals(0, 10**7, places=4), st.decimals(0, 10**7, places=4))
def test_more_revenue_never_means_a_lower_segment(one: Decimal, other: Decimal):
    order = [m.segment for m in SETTINGS.engagement_models()]
    less, more = (
        segment_of(None, Recurring((Money(arr, "USD"),)), NO_RATES, SETTINGS)[0]
        for arr in sorted((one, other))
    )
    assert order.index(more) <= order.index(less)


@given(
    st.lists(st.integers(1, 10**6), min_size=4, max_size=4, unique=True).map(sorted),
    st.integers(0, 2 * 10**6),
)
def test_the_thresholds_are_those_of_the_settings(limits: list[int], arr: int):
    segments = [Segment.SMB, Segment.MID_MARKET, Segment.ENTERPRISE, Segment.STRATEGIC]
    models = {s.value: ModelSettings(arr_from=n) for s, n in zip(segments, limits, strict=True)}
    changed = msgspec.structs.replace(SETTINGS, models=models)
    reached = [s for s, n in zip(segments, limits, strict=True) if arr >= n]
    expected = reached[-1] if reached else Segment.TECH_TOUCH
    assert segment_of(None, Recurring((usd(arr),)), NO_RATES, changed)[0] is expected


def test_what_is_not_known_is_said_and_never_guessed():
    yuan = Recurring((Money(Decimal(10**7), "CNY"),))
    assert segment_of("smb", yuan, NO_RATES, SETTINGS) == (Segment.SMB, STATED)
    assert segment_of(None, yuan, NO_RATES, SETTINGS) == (Segment.TECH_TOUCH, NO_RATE)
    assert segment_of(None, None, NO_RATES, SETTINGS) == (Segment.TECH_TOUCH, NO_ARR)
    unknown = Recurring((usd(10**6),), complete=False)
    assert segment_of(None, unknown, NO_RATES, SETTINGS) == (Segment.TECH_TOUCH, NO_ARR)
    reasons = [STATED, BY_ARR, NO_ARR, NO_RATE]
    assert all(has_message(r, language) for r in reasons for language in Language)


def test_revenue_in_another_currency_is_converted_before_it_is_compared():
    rates = Rates([("CNY", "USD", Decimal("0.14"))])
    yuan = Recurring((Money(Decimal(4_000_000), "CNY"),))
    assert segment_of(None, yuan, rates, SETTINGS) == (Segment.STRATEGIC, BY_ARR)


# Rates


def test_a_rate_works_both_ways_and_over_a_third_currency():
    rates = Rates([("USD", "RUB", Decimal(80)), ("CNY", "RUB", Decimal(10))])
    assert rates.convert(Money(Decimal(160), "RUB"), "USD") == usd("2.0000")
    assert rates.convert(usd(3), "CNY") == Money(Decimal("24.0000"), "CNY")
    assert rates.convert(usd(3), "GBP") is None
    assert rates.total([usd(1), Money(Decimal(80), "RUB")], "USD") == usd("2.0000")
    assert rates.total([usd(1), Money(Decimal(80), "GBP")], "USD") is None


def test_small_rates_keep_their_digits(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts=rows("account_id, name, arr, currency", "'A1', 'Acme', 10000000, 'RUB'"),
        rates=rows("on_date, from_currency, to_currency, rate", "DATE '2024-01-01', 'RUB', 'USD', 0.010845"),
    )  # fmt: skip
    # 108,450 dollars; a rate of four decimals (0.0108) would make 108,000
    assert facts_of(tables)["A1"].account.segment is Segment.ENTERPRISE
    assert tables.rows("SELECT rate FROM canonical.rates") == [(Decimal("0.010845"),)]


# Annual recurring revenue

SUBSCRIPTION = "subscription_id, account_id, start_date, end_date, mrr, is_trial, currency, product"


@pytest.mark.parametrize(
    "start, end, counts",
    [
        ("2024-12-31", None, True),
        ("2025-01-01", None, False),
        ("2024-01-01", "2025-01-01", True),
        ("2024-01-01", "2024-12-31", False),
    ],
)
def test_a_subscription_counts_from_its_first_day_until_its_end(tmp_path: Path, start, end, counts):
    last = f"DATE '{end}'" if end else "NULL"
    row = f"'S', 'A1', DATE '{start}', {last}, 10, false, NULL, NULL"
    ended = "'T', 'A1', DATE '2020-01-01', DATE '2020-02-01', 99, false, NULL, NULL"
    tables = Tables(tmp_path, subscriptions=rows(SUBSCRIPTION, row, ended))
    assert facts_of(tables)["A1"].account.arr == usd(120 if counts else 0)


def test_trials_do_not_count_and_the_crm_speaks_only_where_there_are_no_subscriptions(
    tmp_path: Path,
):
    tables = Tables(
        tmp_path,
        accounts=rows("account_id, name, arr", "'A1', 'Acme', 77", "'A2', 'Birch', 88", "'A3', 'C', NULL"),
        subscriptions=rows(
            SUBSCRIPTION,
            "'S1', 'A1', DATE '2024-01-01', NULL, 10, false, NULL, NULL",
            "'S2', 'A1', DATE '2024-01-01', NULL, 1000, true, NULL, NULL",
        ),
    )  # fmt: skip
    found = facts_of(tables)
    assert [f.account.arr for f in found.values()] == [usd(120), usd(88), None]


def test_an_active_subscription_without_an_amount_makes_arr_unknown_not_less(tmp_path: Path):
    tables = Tables(
        tmp_path,
        subscriptions=rows(
            SUBSCRIPTION,
            "'S1', 'A1', DATE '2024-01-01', NULL, 10, false, NULL, NULL",
            "'S2', 'A1', DATE '2024-01-01', NULL, NULL, false, NULL, NULL",
        ),
    )
    account = facts_of(tables)["A1"].account
    assert (account.arr, account.segment_reason) == (None, NO_ARR)


UNIT = rows(
    "account_id, name, review_unit, currency, arr, csm_name, renewal_date, notice_days, country",
    "'A1', 'Acme UK', 'ACME', 'GBP', 10, 'Ann', DATE '2025-03-01', 60, NULL",
    "'A2', 'Acme US', 'ACME', 'USD', 70, NULL, NULL, 30, 'US'",
    "'A3', 'Acme DE', 'ACME', 'USD', 5, 'Bea', DATE '2024-02-01', 90, 'DE'",
)


def test_a_unit_speaks_with_its_head_and_what_the_head_lacks_comes_from_the_others(tmp_path: Path):
    account = facts_of(Tables(tmp_path, accounts=UNIT))["ACME"].account
    assert (account.id, account.name, account.currency) == ("ACME", "Acme US", "USD")
    assert account.members == ("A2", "A1", "A3")
    assert (account.csm_name, account.country) == ("Ann", "US")
    assert (account.renewal_date, account.notice_days) == (date(2025, 3, 1), 60)


def test_the_revenue_of_a_unit_is_added_up_only_in_one_currency(tmp_path: Path):
    (tmp_path / "a").mkdir()
    alone = Tables(tmp_path / "a", accounts=UNIT)
    assert facts_of(alone)["ACME"].account.arr is None
    assert facts_of(alone)["ACME"].account.segment_reason == NO_RATE
    (tmp_path / "b").mkdir()
    rated = Tables(
        tmp_path / "b",
        accounts=UNIT,
        rates=rows("on_date, from_currency, to_currency, rate", "DATE '2024-01-01', 'GBP', 'USD', 1.25"),
    )  # fmt: skip
    assert facts_of(rated)["ACME"].account.arr == usd("87.5")


def test_a_unit_is_found_by_itself_and_by_each_of_its_accounts(tmp_path: Path):
    connection = Tables(tmp_path, accounts=UNIT).connection
    assert [unit_of(connection, i) for i in ("ACME", "A1", "A9")] == ["ACME", "ACME", None]


# Language and texts


@pytest.mark.parametrize(
    "stated, country, expected",
    [
        ("'en'", "'CN'", Language.EN),
        ("NULL", "'CN'", Language.ZH),
        ("NULL", "'ru'", Language.RU),
        ("NULL", "'BY'", Language.RU),
        ("NULL", "'KZ'", Language.RU),
        ("NULL", "'DE'", Language.ZH),
        ("NULL", "NULL", Language.ZH),
    ],
)
def test_the_language_is_stated_or_the_countrys_or_the_projects(
    tmp_path: Path, stated, country, expected
):
    accounts = rows("account_id, name, language, country", f"'A1', 'Acme', {stated}, {country}")
    found = facts_of(Tables(tmp_path, accounts=accounts), language=Language.ZH)
    assert found["A1"].account.language is expected


def test_texts_come_in_the_languages_in_which_they_were_written(tmp_path: Path):
    goals = rows(
        "goal_id, account_id, title, title_zh, measure",
        "'G1', 'A1', 'Faster close', '加快结账', NULL",
    )
    (goal,) = facts_of(Tables(tmp_path, goals=goals))["A1"].goals
    assert goal.title == LocalText("Faster close", zh="加快结账")
    assert goal.measure is None


# As of a day


def test_what_happened_after_the_day_had_not_happened(tmp_path: Path):
    tables = Tables(
        tmp_path,
        commitments=rows(
            "commitment_id, account_id, side, text, state, agreed_on, completed_on, due_on",
            "'1', 'A1', 'vendor', 'a', 'complete', DATE '2024-01-01', DATE '2025-01-01', DATE '2025-06-01'",
            "'2', 'A1', 'vendor', 'b', NULL, DATE '2024-01-01', DATE '2024-12-31', NULL",
            "'3', 'A1', 'vendor', 'c', NULL, DATE '2025-01-01', NULL, NULL",
        ),
        requests=rows(
            "request_id, account_id, title, asked_on, state, shipped_on",
            "'1', 'A1', 't', DATE '2024-01-01', 'shipped', DATE '2025-01-01'",
        ),
        invoices=rows(
            "invoice_id, account_id, issued_on, due_on, amount, paid_on",
            "'1', 'A1', DATE '2024-01-01', DATE '2024-02-01', 5, DATE '2025-01-01'",
        ),
        outcomes=rows(
            "outcome_id, account_id, title, category, period_start, period_end, rate, "
            "baseline_agreed_by, baseline_agreed_on",
            "'1', 'A1', 't', 'cost', DATE '2024-10-01', DATE '2025-01-01', 75, 'Ann', DATE '2025-01-05'",
        ),
        roadmap=rows(
            "item_id, title, certainty, shareable, target_on",
            "'1', 't', 'shipped', true, DATE '2025-02-01'",
        ),
    )
    facts = facts_of(tables)["A1"]
    assert [(c.id, c.state, c.completed_on) for c in facts.commitments] == [
        ("1", CommitmentState.IN_PROGRESS, None),
        ("2", CommitmentState.COMPLETE, date(2024, 12, 31)),
    ]
    assert (facts.requests[0].state, facts.requests[0].shipped_on) == ("planned", None)
    assert facts.invoices[0].overdue(AS_OF)
    assert facts.invoices[0].amount == usd(5)
    outcome = facts.outcomes[0]
    assert (outcome.baseline_agreed_by, outcome.baseline_agreed_on) == (None, None)
    assert outcome.rate == usd(75)
    assert facts.roadmap[0].certainty is Certainty.COMMITTED


def test_tickets_are_those_open_on_the_day_and_those_escalated_in_the_year(tmp_path: Path):
    tickets = rows(
        "ticket_id, account_id, opened_at, resolved_at, escalated",
        "'open', 'A1', TIMESTAMP '2023-01-01 10:00', NULL, false",
        "'later', 'A1', TIMESTAMP '2024-12-31 23:59', TIMESTAMP '2025-01-01 00:00', false",
        "'done', 'A1', TIMESTAMP '2024-12-01 10:00', TIMESTAMP '2024-12-31 23:59', false",
        "'hot', 'A1', TIMESTAMP '2024-01-01 10:00', TIMESTAMP '2024-02-01 10:00', true",
        "'cold', 'A1', TIMESTAMP '2023-12-31 10:00', TIMESTAMP '2024-02-01 10:00', true",
        "'new', 'A1', TIMESTAMP '2025-01-01 00:00', NULL, true",
    )
    found = facts_of(Tables(tmp_path, tickets=tickets))["A1"].tickets
    assert [(t.id, t.resolved_at) for t in found] == [
        ("open", None),
        ("hot", datetime(2024, 2, 1, 10)),
        ("later", None),
    ]


def test_the_last_contact_is_the_stated_one_or_that_of_an_interaction_whichever_is_later(
    tmp_path: Path,
):
    tables = Tables(
        tmp_path,
        contacts=rows(
            "contact_id, account_id, name, last_contact_on, left_on",
            "'C1', 'A1', 'Ann', DATE '2024-05-01', DATE '2025-01-01'",
            "'C2', 'A1', 'Bob', DATE '2024-11-01', DATE '2024-12-01'",
            "'C3', 'A1', 'Eve', DATE '2025-01-01', NULL",
        ),
        interactions=rows(
            "interaction_id, account_id, happened_on, kind, contact_id, status",
            "'1', 'A1', DATE '2024-10-01', 'meeting', 'C1', NULL",
            "'2', 'A1', DATE '2024-10-01', 'meeting', 'C2', NULL",
            "'3', 'A1', DATE '2024-12-01', 'review', 'C1', 'no-show'",
        ),
    )
    found = facts_of(tables)["A1"].contacts
    assert [(c.id, c.last_contact_on, c.left_on) for c in found] == [
        ("C1", date(2024, 10, 1), None),
        ("C2", date(2024, 11, 1), date(2024, 12, 1)),
        ("C3", None, None),
    ]


def test_an_account_that_signed_up_later_does_not_exist_yet(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts=rows(
            "account_id, name, signup_date",
            "'A1', 'Acme', DATE '2024-12-31'",
            "'A2', 'Birch', DATE '2025-01-01'",
            "'A3', 'Cedar', DATE '2025-01-01'",
        ),
        subscriptions=rows(
            "subscription_id, account_id, start_date, mrr", "'S', 'A3', DATE '2024-12-31', 1"
        ),
    )
    assert list(facts_of(tables)) == ["A1", "A3"]


DAYS = 20
FIRST = date(2024, 1, 1)


@pytest.fixture(scope="module")
def twenty_days(tmp_path_factory: pytest.TempPathFactory):
    """One row of each kind on each of twenty days."""
    root = write_sources(
        tmp_path_factory.mktemp("days"),
        {
            "accounts": "SELECT 'A1' AS account_id, 'Acme' AS name",
            "interactions": f"SELECT 'I' || i AS interaction_id, 'A1' AS account_id, 'call' AS kind, "
            f"DATE '{FIRST}' + CAST(i AS INTEGER) AS happened_on FROM range({DAYS}) t(i)",
            "events": f"SELECT 'E' || i AS event_id, 'A1' AS account_id, 'launch' AS kind, 't' AS title, "
            f"DATE '{FIRST}' + CAST(i AS INTEGER) AS happened_on, "
            f"DATE '{FIRST}' + CAST(i + 3 AS INTEGER) AS customer_told_on FROM range({DAYS}) t(i)",
            "statements": f"SELECT 'S' || i AS statement_id, 'A1' AS account_id, 'need' AS kind, 't' AS text, "
            f"DATE '{FIRST}' + CAST(i AS INTEGER) AS said_on FROM range({DAYS}) t(i)",
        },
    )
    connection = connect()
    load(connection, root, SETTINGS)
    return connection


@settings(deadline=None, max_examples=25)
@given(st.integers(-2, DAYS + 2))
def test_every_day_knows_what_had_happened_by_then_and_no_more(twenty_days, days: int):
    as_of = FIRST + timedelta(days=days)
    facts = load_facts(twenty_days, as_of, SETTINGS)["A1"]
    known = max(0, min(days + 1, DAYS))
    assert [i.happened_on for i in facts.interactions] == [
        FIRST + timedelta(days=n) for n in range(known)
    ]
    assert len(facts.events) == len(facts.statements) == known
    assert all(e.customer_told_on is None or e.customer_told_on <= as_of for e in facts.events)
    told = [e for e in facts.events if e.customer_told_on is not None]
    assert len(told) == max(0, min(days - 2, DAYS))


# The rest


def test_modules_are_owned_where_an_active_subscription_has_their_product(tmp_path: Path):
    tables = Tables(
        tmp_path,
        modules=rows(
            "module_id, name, topic, benefit, product",
            "'M1', 'Forecast', 'planning', 'b', 'Forecast'",
            "'M2', 'Audit', 'risk', 'b', 'Audit'",
            "'M3', 'Advice', 'risk', 'b', NULL",
        ),
        subscriptions=rows(
            SUBSCRIPTION,
            "'S1', 'A1', DATE '2024-01-01', NULL, 10, false, NULL, 'forecast'",
            "'S2', 'A1', DATE '2024-01-01', DATE '2024-06-01', 10, false, NULL, 'Audit'",
        ),
    )
    found = facts_of(tables)
    assert [m.owned for m in found["A1"].modules] == [True, False, False]
    assert [m.owned for m in found["A2"].modules] == [False, False, False]


def test_facts_may_be_asked_for_some_accounts_only(tmp_path: Path):
    tables = Tables(tmp_path)
    assert list(load_facts(tables.connection, AS_OF, SETTINGS, ["A2", "A9"])) == ["A2"]
    assert load_facts(tables.connection, AS_OF, SETTINGS, []) == {}


def test_a_row_without_what_it_needs_is_left_out_and_was_reported(tmp_path: Path):
    events = rows(
        "event_id, account_id, happened_on, kind, title",
        "'1', 'A1', DATE '2024-01-01', 'launch', NULL",
        "'2', 'A1', DATE '2024-01-01', 'launch', 'Go-live'",
    )
    tables = Tables(tmp_path, events=events)
    assert [e.id for e in facts_of(tables)["A1"].events] == ["2"]
    assert tables.finding("SRC103").examples == ("1",)


def test_rows_written_by_people_are_facts_with_their_origin(tmp_path: Path):
    row = {"outcome_id": "i1", "account_id": "A1", "title": "Hours saved", "category": "cost",
           "period_start": date(2024, 10, 1), "period_end": date(2025, 1, 1), "unit": "hours",
           "baseline": Decimal(2000), "actual": Decimal(800), "rate": Decimal(75),
           "attribution": Decimal("0.9"), "evidence": "before-after"}  # fmt: skip
    (outcome,) = facts_of(Tables(tmp_path, local={"outcomes": [row]}))["A1"].outcomes
    assert (outcome.origin, outcome.baseline, outcome.rate) == ("intake", Decimal(2000), usd(75))


def test_the_amounts_of_an_account_of_a_unit_are_in_its_own_currency(tmp_path: Path):
    invoices = rows(
        "invoice_id, account_id, issued_on, due_on, amount",
        "'1', 'A1', DATE '2024-01-01', DATE '2024-02-01', 5",
    )
    facts = facts_of(Tables(tmp_path, accounts=UNIT, invoices=invoices))["ACME"]
    assert facts.invoices[0].amount == Money(Decimal(5), "GBP")


def test_rows_written_for_a_unit_belong_to_it_and_are_in_its_heads_currency(tmp_path: Path):
    row = {"investment_id": "i1", "account_id": "ACME", "period_start": date(2024, 1, 1),
           "period_end": date(2024, 4, 1), "amount": Decimal(5)}  # fmt: skip
    goal = {"goal_id": "g1", "account_id": "ACME", "title": "Faster close"}
    outcome = {"outcome_id": "o1", "account_id": "ACME", "title": "Hours", "category": "cost",
               "period_start": date(2024, 1, 1), "period_end": date(2024, 4, 1), "rate": Decimal(75)}  # fmt: skip
    local = {"goals": [goal], "outcomes": [outcome], "investments": [row]}
    tables = Tables(tmp_path, accounts=UNIT, local=local)
    facts = facts_of(tables)["ACME"]
    assert [g.id for g in facts.goals] == ["g1"]
    assert facts.outcomes[0].rate == usd(75)
    assert tables.report("investments").findings == ()


def test_the_same_sources_give_the_same_facts(tmp_path: Path):
    tables = Tables(
        tmp_path,
        events="SELECT 'E' || (i % 3) AS event_id, 'A1' AS account_id, DATE '2024-01-01' AS happened_on, "
        "'launch' AS kind, 't' || ((i * 7919) % 1000) AS title FROM range(1000) t(i)",
    )
    first = facts_of(tables)["A1"].events
    load(tables.connection, tmp_path, SETTINGS, as_of=AS_OF)
    assert facts_of(tables)["A1"].events == first
    assert len(first) == 1000
