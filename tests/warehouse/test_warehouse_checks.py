from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.warehouse.loading import SETTINGS, Tables, rows, told

from quarterdeck.core.canonical import TABLES, table
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import to_text
from quarterdeck.warehouse.checks import ColumnFill, DateRange, KeyJoin, report
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.impossible import IMPOSSIBLE
from quarterdeck.warehouse.sources import load

SUBSCRIPTIONS = rows(
    "subscription_id, account_id, start_date, end_date, mrr, seats",
    "'S1', 'A1', DATE '2024-02-01', NULL, 100, 5",
    "'S2', 'A9', DATE '2024-03-01', NULL, 100, NULL",
)


def test_a_report_tells_rows_filled_columns_joins_and_dates(tmp_path: Path):
    found = Tables(tmp_path, subscriptions=SUBSCRIPTIONS).report("subscriptions")
    assert (found.rows, found.filled, len(found.columns)) == (2, 5, 9)
    assert found.columns[-2] == ColumnFill("seats", 1, 2)
    assert found.columns[-2].share == 0.5
    assert found.joins == (KeyJoin("account_id", "accounts", 1, 2),)
    assert found.dates == DateRange("start_date", date(2024, 2, 1), date(2024, 3, 1))
    assert told(found.findings) == [("SRC202", "subscriptions.account_id", 1, ("A9",))]


def test_every_table_is_reported_an_empty_one_without_a_word(tmp_path: Path):
    tables = Tables(tmp_path)
    found = report(tables.connection, tables.loaded)
    assert [r.table for r in found] == [t.name for t in TABLES]
    empty = found[1]
    assert (empty.rows, empty.filled, empty.findings) == (0, 0, ())
    assert empty.columns[0].share is None


def test_findings_of_loading_stand_with_their_table(tmp_path: Path):
    tables = Tables(tmp_path, accounts=rows("account_id, name, zodiac", "'A1', NULL, 'x'"))
    assert [f.code for f in tables.report("accounts").findings] == ["SRC104", "SRC103"]


def test_a_key_that_joins_nothing_at_all_is_an_error(tmp_path: Path):
    tables = Tables(
        tmp_path,
        tickets=rows("ticket_id, account_id, opened_at", "'T1', 'X', TIMESTAMP '2024-05-01 10:00'"),
    )
    (finding,) = tables.report("tickets").findings
    assert (finding.code, finding.severity.value) == ("SRC202", "error")


def test_duplicate_keys_are_counted_once_for_each_row_too_many(tmp_path: Path):
    event = "event_id, account_id, happened_on, kind, title"
    one = "'A1', DATE '2024-01-01', 'launch', 'x'"
    tables = Tables(tmp_path, events=rows(event, *(f"'{i}', {one}" for i in "aabbbc")))
    found = tables.report("events")
    assert found.duplicates == 3
    assert told(found.findings) == [("SRC201", "events.event_id", 3, ("a", "b"))]


def test_many_keys_are_compared_by_their_hashes_in_parts_to_the_same_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    tables = Tables(
        tmp_path,
        usage="SELECT 'A1' AS account_id, DATE '2024-01-01' AS used_on, 'U' || (i % 95) AS usage_id "
        "FROM range(100) t(i)",
    )
    exact = tables.report("usage")
    monkeypatch.setattr("quarterdeck.warehouse.checks.IDENTIFIED_EXACTLY_UP_TO", 10)
    monkeypatch.setattr("quarterdeck.warehouse.checks.KEYS_AT_A_TIME", 30)
    hashed = tables.report("usage")
    assert (exact.duplicates, hashed.duplicates) == (5, 5)
    assert exact.findings == hashed.findings


# What cannot be true: one row of each kind beside a sound one

IMPOSSIBLE_ROWS = {
    "SRC204 subscriptions.mrr": (
        "subscriptions",
        "subscription_id, account_id, start_date, mrr",
        "'good', 'A1', DATE '2024-01-01', 0",
        "'bad', 'A1', DATE '2024-01-01', -1",
    ),
    "SRC204 subscriptions.seats": (
        "subscriptions",
        "subscription_id, account_id, start_date, mrr, seats",
        "'good', 'A1', DATE '2024-01-01', 0, 0",
        "'bad', 'A1', DATE '2024-01-01', 1, -5",
    ),
    "SRC204 invoices.amount": (
        "invoices",
        "invoice_id, account_id, issued_on, due_on, amount",
        "'good', 'A1', DATE '2024-01-01', DATE '2024-01-01', 5",
        "'bad', 'A1', DATE '2024-01-01', DATE '2024-01-01', -5",
    ),
    "SRC205 tickets.resolved_at": (
        "tickets",
        "ticket_id, account_id, opened_at, resolved_at",
        "'good', 'A1', TIMESTAMP '2024-01-02 10:00', TIMESTAMP '2024-01-02 10:00'",
        "'bad', 'A1', TIMESTAMP '2024-01-02 10:00', TIMESTAMP '2024-01-02 09:59'",
    ),
    "SRC209 tickets.resolution_hours": (
        "tickets",
        "ticket_id, account_id, opened_at, resolved_at, resolution_hours",
        "'good', 'A1', TIMESTAMP '2024-01-02 10:00', TIMESTAMP '2024-01-02 11:00', 1",
        "'bad', 'A1', TIMESTAMP '2024-01-02 10:00', NULL, 4",
    ),
    "SRC210 subscriptions.end_date": (
        "subscriptions",
        "subscription_id, account_id, start_date, end_date, mrr",
        "'good', 'A1', DATE '2024-01-01', DATE '2024-01-01', 1",
        "'bad', 'A1', DATE '2024-01-02', DATE '2024-01-01', 1",
    ),
    "SRC211 surveys.score": (
        "surveys",
        "survey_id, account_id, answered_on, kind, score",
        "'good', 'A1', DATE '2024-01-01', 'nps', 0",
        "'bad', 'A1', DATE '2024-01-01', 'csat', 0",
    ),
    "SRC211 tickets.csat": (
        "tickets",
        "ticket_id, account_id, opened_at, csat",
        "'good', 'A1', TIMESTAMP '2024-01-02 10:00', 5",
        "'bad', 'A1', TIMESTAMP '2024-01-02 10:00', 5.5",
    ),
    "SRC212 outcomes.attribution": (
        "outcomes",
        "outcome_id, account_id, title, category, period_start, period_end, attribution, evidence",
        "'good', 'A1', 't', 'cost', DATE '2024-01-01', DATE '2024-04-01', 1.0, 'attested'",
        "'bad', 'A1', 't', 'cost', DATE '2024-01-01', DATE '2024-04-01', 0.96, 'control-group'",
    ),
    "SRC213 outcomes.baseline_agreed_on": (
        "outcomes",
        "outcome_id, account_id, title, category, period_start, period_end, baseline_agreed_on",
        "'good', 'A1', 't', 'cost', DATE '2024-01-01', DATE '2024-04-01', DATE '2024-03-31'",
        "'bad', 'A1', 't', 'cost', DATE '2024-01-01', DATE '2024-04-01', DATE '2024-04-01'",
    ),
    "SRC214 commitments.state": (
        "commitments",
        "commitment_id, account_id, side, text, state, completed_on",
        "'good', 'A1', 'vendor', 't', 'complete', DATE '2024-01-01'",
        "'bad', 'A1', 'vendor', 't', 'complete', NULL",
    ),
    "SRC215 interactions.happened_on": (
        "interactions",
        "interaction_id, account_id, happened_on, kind",
        "'good', 'A1', DATE '2024-12-31', 'call'",
        "'bad', 'A1', DATE '2025-01-01', 'call'",
    ),
    "SRC216 invoices.currency": (
        "invoices",
        "invoice_id, account_id, issued_on, due_on, amount, currency",
        "'good', 'A1', DATE '2024-01-01', DATE '2024-01-01', 5, 'USD'",
        "'bad', 'A1', DATE '2024-01-01', DATE '2024-01-01', 5, 'CNY'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("expected", sorted(IMPOSSIBLE_ROWS))
def test_what_cannot_be_true_is_found_and_the_sound_row_is_not(tmp_path: Path, expected: str):
    name, columns, good, bad = IMPOSSIBLE_ROWS[expected]
    tables = Tables(tmp_path, **{name: rows(columns, good, bad)})
    code, place = expected.split()
    assert told(tables.report(name).findings) == [(code, place, 1, ("bad",))]
    assert tables.rows(f"SELECT count(*) FROM canonical.{name}") == [(2,)]


def test_usage_and_tickets_are_held_against_subscriptions_and_signup(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts="SELECT 'A1' AS account_id, 'Acme' AS name, DATE '2024-02-01' AS signup_date",
        subscriptions=rows(
            "subscription_id, account_id, start_date, mrr",
            "'S1', 'A1', DATE '2024-02-10', 1",
            "'S2', 'A1', DATE '2024-05-01', 1",
        ),
        usage=rows(
            "account_id, used_on, usage_id, subscription_id",
            "'A1', DATE '2024-02-09', 'U1', 'S1'",
            "'A1', DATE '2024-04-30', 'U2', 'S2'",
            "'A1', DATE '2024-05-01', 'U3', 'S2'",
            "'A1', DATE '2024-01-01', 'U4', NULL",
        ),
        tickets=rows(
            "ticket_id, account_id, opened_at",
            "'T1', 'A1', TIMESTAMP '2024-01-31 23:00'",
            "'T2', 'A1', TIMESTAMP '2024-02-01 01:00'",
        ),
    )
    assert told(tables.report("usage").findings) == [
        ("SRC206", "usage.used_on", 2, ("U1", "U2")),
        ("SRC207", "usage.used_on", 2, ("U1", "U4")),
    ]
    assert told(tables.report("tickets").findings) == [("SRC208", "tickets.opened_at", 1, ("T1",))]


def test_a_rate_in_either_direction_or_over_a_third_currency_is_a_rate(tmp_path: Path):
    invoice = "'A1', DATE '2024-01-01', DATE '2024-01-01', 5"
    tables = Tables(
        tmp_path,
        invoices=rows(
            "invoice_id, account_id, issued_on, due_on, amount, currency",
            f"'1', {invoice}, 'RUB'", f"'2', {invoice}, 'CNY'", f"'3', {invoice}, 'GBP'",
        ),
        rates=rows(
            "on_date, from_currency, to_currency, rate",
            "DATE '2024-01-01', 'USD', 'RUB', 92.2",
            "DATE '2024-01-01', 'CNY', 'RUB', 12.9",
            "DATE '2025-01-01', 'GBP', 'USD', 1.25",
        ),
    )  # fmt: skip
    assert told(tables.report("invoices").findings) == [("SRC216", "invoices.currency", 1, ("3",))]


def test_without_an_as_of_day_nothing_is_in_the_future(tmp_path: Path):
    tables = Tables(
        tmp_path,
        as_of=None,
        interactions=rows("interaction_id, account_id, happened_on, kind", "'1', 'A1', DATE '2999-01-01', 'call'"),
    )  # fmt: skip
    assert tables.report("interactions").findings == ()


def test_every_check_asks_for_columns_that_exist_and_has_its_text_in_all_languages():
    for check in IMPOSSIBLE:
        names = {c.name for c in table(check.table).columns}
        assert set(check.columns) <= names
    from quarterdeck.i18n.messages import has_message

    missing = [
        (c.message, language)
        for c in IMPOSSIBLE
        for language in Language
        if not has_message(c.message, language)
    ]
    assert missing == []


# The reference figures of a public data set

RAVENSTACK = Path(__file__).parents[2].parent / "shared" / "data" / "ravenstack"


@pytest.fixture(scope="module")
def ravenstack(tmp_path_factory: pytest.TempPathFactory):
    if not RAVENSTACK.is_dir():
        pytest.skip("the RavenStack data set is not on this machine")
    root = tmp_path_factory.mktemp("ravenstack")
    (root / "sources").mkdir()
    files = {name: f"read_csv('{RAVENSTACK}/ravenstack_{name}.csv')" for name in (
        "accounts", "subscriptions", "feature_usage", "support_tickets")}  # fmt: skip
    for name, query in {
        "accounts": f"SELECT account_id, account_name AS name, industry, country, signup_date FROM {files['accounts']}",
        "subscriptions": "SELECT subscription_id, account_id, start_date, end_date, mrr_amount AS mrr, "
        f"plan_tier AS product, seats, is_trial FROM {files['subscriptions']}",
        "usage": "SELECT s.account_id, u.usage_date AS used_on, u.feature_name AS feature, "
        f"u.usage_count AS quantity, u.usage_id, u.subscription_id FROM {files['feature_usage']} u "
        f"JOIN {files['subscriptions']} s USING (subscription_id)",
        "tickets": "SELECT ticket_id, account_id, submitted_at AS opened_at, closed_at AS resolved_at, "
        f"resolution_time_hours AS resolution_hours, escalation_flag AS escalated FROM {files['support_tickets']}",
    }.items():
        (root / "sources" / f"{name}.sql").write_text(query)
    connection = connect()
    loaded = load(connection, root, SETTINGS, as_of=date(2024, 12, 31))
    return {r.table: r for r in report(connection, loaded)}


def test_ravenstack_joins_in_keys_but_not_in_time(ravenstack):
    counted = {
        (f.code, f.place.name): f.count for found in ravenstack.values() for f in found.findings
    }
    assert counted == {
        ("SRC201", "usage.usage_id"): 21,
        ("SRC206", "usage.used_on"): 19_142,
        ("SRC207", "usage.used_on"): 14_216,
        ("SRC208", "tickets.opened_at"): 1_077,
    }
    assert [j.joined for j in ravenstack["usage"].joins] == [25_000, 25_000]


def test_a_count_is_told_in_the_numbers_of_each_language(ravenstack):
    (finding,) = [f for f in ravenstack["usage"].findings if f.code == "SRC206"]
    assert [to_text(finding.message, language) for language in Language] == [
        "19,142 usage rows (of 25,000) are older than the subscription they belong to",
        "使用记录共25,000行，其中19,142行早于其所属订阅的开始日期",
        "19\xa0142 записи об использовании (всего записей: 25\xa0000) старше подписок, к которым относятся",
    ]
