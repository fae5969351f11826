from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.warehouse.loading import ACCOUNTS, SETTINGS, Tables, rows, told, write_sources

from quarterdeck.core import canonical
from quarterdeck.core.canonical import TABLES
from quarterdeck.core.language import Language
from quarterdeck.errors import SourceError
from quarterdeck.i18n.messages import to_text
from quarterdeck.warehouse.casting import cells, inspect
from quarterdeck.warehouse.connect import connect
from quarterdeck.warehouse.sources import load

DATABASE = connect()


def test_every_canonical_table_stands_with_all_its_columns_in_order(tmp_path: Path):
    tables = Tables(tmp_path)
    for table in TABLES:
        described = tables.rows(f"DESCRIBE canonical.{table.name}")
        names = [c.name for c in table.all_columns] + ["origin"]
        has_account = any(c.name == "account_id" for c in table.columns)
        assert [row[0] for row in described] == names + (["unit_id"] if has_account else [])


def test_delivered_types_become_the_canonical_ones(tmp_path: Path):
    tables = Tables(
        tmp_path,
        subscriptions=rows(
            "subscription_id, account_id, start_date, end_date, mrr, seats, is_trial",
            "17.0::DOUBLE, ' A1 ', '2024-01-05', TIMESTAMP '2024-06-01 03:00', '1200.50', '12.0', 'f'",
        ),
    )
    assert tables.rows(
        "SELECT subscription_id, account_id, start_date, end_date, mrr, seats, is_trial, currency, origin "
        "FROM canonical.subscriptions"
    ) == [("17", "A1", date(2024, 1, 5), date(2024, 6, 1), Decimal("1200.5"), 12, False, None, "sources")]  # fmt: skip
    assert tables.loaded.findings == ()


def test_loading_records_what_each_table_came_from(tmp_path: Path):
    tables = Tables(
        tmp_path,
        before=[
            "CREATE TABLE crm_accounts AS SELECT 'A1' AS id, 'Acme' AS name, 'other' AS other_"
        ],
        accounts="-- other_file is not read\nSELECT id AS account_id, name FROM crm_accounts;",
    )
    loaded = tables.loaded.table("accounts")
    assert (loaded.file, loaded.rows, loaded.relations, loaded.columns, loaded.view) == (
        "sources/accounts.sql", 1, ("crm_accounts",), ("account_id", "name"), False,
    )  # fmt: skip
    assert loaded.query is not None
    assert loaded.query.rstrip().endswith("FROM crm_accounts")


# Cells that do not fit


def test_a_cell_that_cannot_be_read_is_missing_and_counted_with_its_key(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts=rows(
            "account_id, name, renewal_date, notice_days",
            "'A1', 'Acme', '31.12.2024', '30'",
            "'A2', 'Birch', '2024-12-31', '30.5'",
            "'A3', 'Cedar', '', NULL",
        ),
    )
    assert told(tables.loaded.findings) == [
        ("SRC101", "accounts.renewal_date", 1, ("A1: 31.12.2024",)),
        ("SRC101", "accounts.notice_days", 1, ("A2: 30.5",)),
    ]
    assert tables.rows("SELECT account_id, renewal_date, notice_days FROM canonical.accounts") == [
        ("A1", None, 30),
        ("A2", date(2024, 12, 31), None),
        ("A3", None, None),
    ]


def test_numbers_that_are_none_are_not_numbers(tmp_path: Path):
    survey = "survey_id, account_id, answered_on, kind, score"
    tables = Tables(
        tmp_path,
        surveys=rows(survey, "'1', 'A1', '2024-01-01', 'nps', 'nan'::DOUBLE",
                     "'2', 'A1', '2024-01-01', 'nps', 9"),
    )  # fmt: skip
    assert told(tables.loaded.findings) == [("SRC101", "surveys.score", 1, ("1: nan",))]


def test_words_outside_the_list_are_missing_and_counted_whatever_their_case(tmp_path: Path):
    tables = Tables(
        tmp_path,
        accounts=rows(
            "account_id, name, segment", "'A1', 'Acme', 'Enterprise'", "'A2', 'B', 'Gold'"
        ),
    )
    assert told(tables.loaded.findings) == [("SRC102", "accounts.segment", 1, ("A2: Gold",))]
    found = tables.rows("SELECT segment FROM canonical.accounts ORDER BY account_id")
    assert found == [("enterprise",), (None,)]


def test_an_empty_cell_of_a_required_column_is_counted_and_the_row_kept(tmp_path: Path):
    tables = Tables(
        tmp_path, accounts=rows("account_id, name", "'A1', '  '", "'A2', NULL", "'A3', 'Cedar'")
    )
    assert told(tables.loaded.findings) == [("SRC103", "accounts.name", 2, ("A1", "A2"))]
    assert tables.loaded.table("accounts").rows == 3


def test_a_finding_says_in_each_language_what_happened(tmp_path: Path):
    tables = Tables(tmp_path, accounts=rows("account_id, name", "'A1', NULL", "'A2', 'Birch'"))
    message = tables.finding("SRC103").message
    assert to_text(message, Language.EN).startswith("1 row of accounts (of 2) has no name")
    assert to_text(message, Language.ZH).startswith("accounts共2行，其中1行缺少必填项name")
    assert to_text(message, Language.RU).startswith("accounts: в 1 строке (всего строк: 2)")


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)),
    st.sampled_from(["renewal_date", "arr", "notice_days"]),
)
def test_no_text_is_lost_without_being_counted(texts: list[str], column: str):
    """Every cell is read, empty, or in a finding."""
    DATABASE.execute("CREATE OR REPLACE TABLE given AS SELECT unnest(?::VARCHAR[]) AS t", [texts])
    source = f"WITH delivered AS (SELECT t AS {column} FROM given)"
    found = cells(canonical.ACCOUNTS, {column: "VARCHAR"})
    rows_, findings = inspect(
        DATABASE, source, canonical.ACCOUNTS, found, place="accounts", as_of=None
    )
    read, blank = DATABASE.execute(
        f"{source} SELECT count({found[column].value}), count(*) FILTER (WHERE trim({column}) = '') "
        "FROM delivered"
    ).fetchone()
    assert rows_ == len(texts)
    assert sum(f.count for f in findings) + read + blank == len(texts)


# Queries that are wrong


def error_of(tmp_path: Path, **queries: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        Tables(tmp_path, **queries)
    return caught.value


def test_a_failing_query_is_shown_with_file_line_and_the_databases_words(tmp_path: Path):
    error = error_of(
        tmp_path, accounts="SELECT\n  'A1' AS account_id,\n  nam AS name\nFROM range(3)"
    )
    assert error.where == "sources/accounts.sql:3"
    assert 'Referenced column "nam" not found in FROM clause!' in error.what


def test_a_syntax_error_has_its_line_too(tmp_path: Path):
    error = error_of(tmp_path, accounts="SELECT 'A1' AS account_id\nFORM range(3)\nWHERE true")
    assert error.where == "sources/accounts.sql:2"
    assert "syntax error" in error.what


def test_a_query_that_fails_while_running_has_its_line(tmp_path: Path):
    error = error_of(
        tmp_path, accounts="SELECT 'A1' AS account_id,\n CAST(x AS INTEGER) AS name\nFROM (VALUES ('q')) v(x)"
    )  # fmt: skip
    assert error.where == "sources/accounts.sql:2"
    assert "Could not convert string 'q' to INT32" in error.what


def test_a_data_file_that_does_not_exist_is_answered_with_the_nearest(tmp_path: Path):
    error = error_of(
        tmp_path,
        before=["CREATE TABLE crm_accounts AS SELECT 1 AS id"],
        accounts="SELECT id AS account_id, '' AS name\nFROM crm_acounts",
    )
    assert (error.where, error.next_step) == (
        "sources/accounts.sql:2",
        "read crm_accounts instead of crm_acounts",
    )
    assert error.what == "Catalog Error: Table with name crm_acounts does not exist!"


def test_all_failing_queries_are_told_at_once(tmp_path: Path):
    error = error_of(tmp_path, accounts="SELECT x", contacts="SELECT y")
    assert error.what.startswith("2 source queries fail:")
    assert "sources/accounts.sql:1" in error.what
    assert "sources/contacts.sql:1" in error.what


def test_a_missing_required_column_is_named_with_the_nearest_that_is_there(tmp_path: Path):
    error = error_of(tmp_path, accounts="SELECT 'A1' AS acount_id,\n 'Acme' AS name")
    assert "delivers no column 'account_id'" in error.what
    assert error.where == "sources/accounts.sql:1"
    assert error.next_step == "it delivers 'acount_id': write acount_id AS account_id"


def test_a_misspelt_column_is_refused_for_it_would_be_lost(tmp_path: Path):
    error = error_of(
        tmp_path, accounts=rows("account_id, name, renewal_dat", "'A1', 'Acme', '2025-01-01'")
    )
    assert "delivers a column 'renewal_dat' that accounts does not have" in error.what
    assert "renewal_date" in error.next_step


def test_a_column_like_no_other_is_a_note(tmp_path: Path):
    tables = Tables(tmp_path, accounts=rows("account_id, name, zodiac", "'A1', 'Acme', 'Aries'"))
    assert told(tables.loaded.findings) == [("SRC104", "sources/accounts.sql", 1, ("zodiac",))]


def test_a_file_named_after_no_table_is_refused_with_the_nearest(tmp_path: Path):
    error = error_of(tmp_path, acounts="SELECT 1")
    assert (error.where, error.next_step) == ("sources/acounts.sql", "rename it to accounts.sql")


@pytest.mark.parametrize(
    "query",
    [
        "DROP TABLE canonical.accounts",
        "INSERT INTO crm VALUES (1) RETURNING *",
        "CREATE TABLE x AS SELECT 1",
        "COPY (SELECT 1) TO 'stolen.csv'",
        "ATTACH 'other.duckdb'",
        "SET memory_limit = '9GB'",
        "SELECT 1 AS account_id; DROP TABLE crm",
        "WITH w AS (INSERT INTO crm VALUES (1) RETURNING *) SELECT * FROM w",
        "SELECT 1) SELECT * FROM crm --",
        "SELECT * FROM query('INSERT INTO crm VALUES (1) RETURNING id')",
    ],
)
def test_whatever_is_not_one_select_is_refused_and_changes_nothing(tmp_path: Path, query: str):
    write_sources(tmp_path, {"accounts": query})
    connection = connect(tmp_path)
    connection.execute("CREATE TABLE crm (id INTEGER)")
    with pytest.raises(SourceError) as caught:
        load(connection, tmp_path, SETTINGS)
    assert caught.value.where.startswith("sources/accounts.sql")
    assert connection.execute("SELECT count(*) FROM crm").fetchone() == (0,)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["sources"]


@pytest.mark.parametrize(
    "query",
    [
        ACCOUNTS + ";",
        ACCOUNTS + " -- the accounts; all of them",
        f"/* ; */ {ACCOUNTS} ;\n;-- end\n",
        "\ufeff" + ACCOUNTS,
        f"WITH delivered AS ({ACCOUNTS}) SELECT * FROM delivered",
        f"FROM ({ACCOUNTS})",
    ],
)
def test_a_select_may_be_written_as_people_write_it(tmp_path: Path, query: str):
    assert Tables(tmp_path, accounts=query).loaded.table("accounts").rows == 2


def test_a_query_in_another_encoding_is_an_error_not_a_traceback(tmp_path: Path):
    (write_sources(tmp_path, {}) / "sources" / "accounts.sql").write_bytes(
        "-- имя".encode("cp1251")
    )
    with pytest.raises(SourceError, match="cannot be read"):
        load(connect(), tmp_path, SETTINGS)


# Folders that are empty, files that hold nothing


def test_without_a_folder_of_queries_the_way_out_is_init(tmp_path: Path):
    with pytest.raises(SourceError, match="quarterdeck init"):
        load(connect(), tmp_path, SETTINGS)


def test_without_accounts_nothing_can_be_reviewed(tmp_path: Path):
    with pytest.raises(SourceError) as caught:
        load(connect(), write_sources(tmp_path, {}), SETTINGS)
    assert caught.value.where == "sources/accounts.sql"


def test_a_csv_with_a_header_only_gives_an_empty_table_and_a_note(tmp_path: Path):
    (tmp_path / "c.csv").write_text("contact_id,account_id,name,last_contact_on\n")
    tables = Tables(tmp_path, contacts=f"SELECT * FROM read_csv('{tmp_path}/c.csv')")
    assert tables.rows("SELECT * FROM canonical.contacts") == []
    assert [f.code for f in tables.loaded.findings] == ["SRC105"]


def test_a_file_of_comments_only_is_a_table_not_written_yet(tmp_path: Path):
    tables = Tables(tmp_path, contacts="-- no contacts were found; write the query here\n")
    assert told(tables.loaded.findings) == [("SRC111", "sources/contacts.sql", 1, ())]


# Many rows


USAGE = (
    "SELECT 'A1' AS account_id, DATE '2024-01-01' + CAST(i AS INTEGER) AS used_on, "
    "{text} AS user_id FROM range(50) t(i)"
)


def test_few_rows_of_usage_are_copied_and_many_stay_where_they_are(tmp_path: Path):
    query = USAGE.format(text="'u' || i")
    assert not Tables(tmp_path, usage=query).loaded.table("usage").view
    large = Tables(tmp_path, usage=query, copied_up_to=49)
    assert large.loaded.table("usage").view
    assert large.rows("SELECT count(*), count(DISTINCT user_id) FROM canonical.usage") == [(50, 50)]


@pytest.mark.parametrize("copied_up_to", [10, 100])
def test_copied_or_not_a_blank_text_is_a_missing_one(tmp_path: Path, copied_up_to: int):
    query = USAGE.format(text="CASE WHEN i < 7 THEN ' ' ELSE 'u' END")
    tables = Tables(tmp_path, usage=query, copied_up_to=copied_up_to)
    assert tables.rows("SELECT count(user_id) FROM canonical.usage") == [(43,)]


@pytest.mark.parametrize("copied_up_to", [1, 100])
def test_copied_or_not_bad_cells_are_counted(tmp_path: Path, copied_up_to: int):
    tables = Tables(
        tmp_path,
        copied_up_to=copied_up_to,
        usage=rows(
            "account_id, used_on, usage_id", "'A1', 'today', 'U1'", "NULL, '2024-01-01', 'U2'"
        ),
    )
    assert told(tables.loaded.findings) == [
        ("SRC103", "usage.account_id", 1, ("U2",)),
        ("SRC101", "usage.used_on", 1, ("U1: today",)),
    ]


# Rows that people wrote


GOALS = rows(
    "goal_id, account_id, title, title_ru, target, status",
    "'G1', 'A1', 'Faster close', 'Быстрее закрывать', 5, 'agreed'",
    "'G2', 'A1', 'Fewer errors', NULL, 10, 'agreed'",
)


def test_a_written_row_is_added_with_its_origin(tmp_path: Path):
    row = {"goal_id": "intake-1", "account_id": "A2", "title": "New", "target": Decimal("3.5"),
           "due_on": date(2025, 3, 31), "measure": None}  # fmt: skip
    tables = Tables(tmp_path, goals=GOALS, local={"goals": [row]})
    found = tables.rows(
        "SELECT goal_id, target, due_on, unit_id FROM canonical.goals WHERE origin = 'intake'"
    )
    assert found == [("intake-1", Decimal("3.5"), date(2025, 3, 31), "A2")]
    loaded = tables.loaded.table("goals")
    assert (loaded.rows, loaded.local_rows) == (3, 1)


def test_a_written_row_takes_the_place_of_the_source_row_it_names_and_this_is_said(tmp_path: Path):
    row = {"goal_id": "G1", "account_id": "A1", "title": "Close faster", "target": Decimal(4)}
    tables = Tables(tmp_path, goals=GOALS, local={"goals": [row]})
    assert told(tables.loaded.findings) == [("SRC106", "goals", 1, ("G1",))]
    assert tables.rows(
        "SELECT goal_id, title, title_ru, target, status, origin FROM canonical.goals ORDER BY 1"
    ) == [
        ("G1", "Close faster", None, Decimal(4), "agreed", "intake"),
        ("G2", "Fewer errors", None, Decimal(10), "agreed", "sources"),
    ]


def test_what_a_written_row_does_not_change_keeps_its_translations(tmp_path: Path):
    row = {"goal_id": "G1", "account_id": "A1", "title": "Faster close", "actual": Decimal(5)}
    tables = Tables(tmp_path, goals=GOALS, local={"goals": [row]})
    found = tables.rows("SELECT title_ru, actual FROM canonical.goals WHERE goal_id = 'G1'")
    assert found == [("Быстрее закрывать", Decimal(5))]


def test_a_written_cell_that_cannot_be_read_is_a_finding_as_any_other(tmp_path: Path):
    row = {"goal_id": "i1", "account_id": "A1", "title": "New", "due_on": "soon"}
    tables = Tables(tmp_path, local={"goals": [row]})
    assert told(tables.loaded.findings) == [("SRC101", "intake/goals.due_on", 1, ("i1: soon",))]


@pytest.mark.parametrize("local", [{"gaols": []}, {"goals": [{"goal_id": "1", "titel": "x"}]}])
def test_written_rows_of_an_unknown_table_or_column_are_refused(tmp_path: Path, local):
    with pytest.raises(SourceError, match="name it"):
        Tables(tmp_path, local=local)


def test_loading_twice_gives_the_same(tmp_path: Path):
    tables = Tables(tmp_path, goals=GOALS)
    first = tables.rows("SELECT * FROM canonical.goals")
    again = load(tables.connection, tmp_path, SETTINGS, as_of=tables.loaded.as_of)
    assert again == tables.loaded
    assert tables.rows("SELECT * FROM canonical.goals") == first
