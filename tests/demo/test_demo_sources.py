"""Every source query of the demo runs, delivers canonical columns, and joins but for the planted mess."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.demo.demo_tables import Tables, Written

from quarterdeck.core.canonical import TABLES, Table
from quarterdeck.core.language import Language
from quarterdeck.demo.mess import (
    BACKWARDS,
    DUPLICATES,
    MESSY_ID,
    STRANGER_ID,
    SUPPORT_ID,
)

WITH_ACCOUNT = [t for t in TABLES if any(c.name == "account_id" for c in t.columns)]
LOCALISED = [(t.name, c.name) for t in TABLES for c in t.columns if c.localised]


def _named(tables: list[Table] | tuple[Table, ...]) -> list[str]:
    return [table.name for table in tables]


@pytest.mark.parametrize("table", TABLES, ids=_named(TABLES))
def test_a_query_delivers_only_canonical_columns_with_all_required(
    tables: Tables, table: Table
) -> None:
    delivered = tables.columns(f"raw_{table.name}")

    assert delivered <= {column.name for column in table.all_columns}
    assert {column.name for column in table.columns if column.required} <= delivered


@pytest.mark.parametrize("table", TABLES, ids=_named(TABLES))
def test_a_query_loses_no_row_of_its_file(tables: Tables, table: Table) -> None:
    assert tables.number(f"SELECT count(*) FROM {table.name}") > 0
    assert tables.value(f"SELECT count(*) FROM {table.name}") == tables.value(
        f"SELECT count(*) FROM raw_{table.name}"
    )


@pytest.mark.parametrize("table", TABLES, ids=_named(TABLES))
def test_words_are_those_that_the_table_allows(tables: Tables, table: Table) -> None:
    for column in table.columns:
        if column.values and column.name in tables.columns(table.name):
            found = set(
                tables.column(
                    f"SELECT DISTINCT {column.name} FROM {table.name} WHERE {column.name} IS NOT NULL"
                )
            )
            assert found <= set(column.values), column.name


@pytest.mark.parametrize("table", TABLES, ids=_named(TABLES))
def test_required_cells_are_filled_but_for_the_contact_of_no_account(
    tables: Tables, table: Table
) -> None:
    empty = {
        column.name: tables.value(
            f"SELECT count(*) FROM {table.name} WHERE {column.name} IS NULL OR {column.name}::VARCHAR = ''"
        )
        for column in table.columns
        if column.required
    }

    planted = {"account_id": 1} if table.name == "contacts" else {}
    assert {name: count for name, count in empty.items() if count} == planted


@pytest.mark.parametrize("table", WITH_ACCOUNT, ids=_named(WITH_ACCOUNT))
def test_accounts_join_but_for_the_planted_strangers(tables: Tables, table: Table) -> None:
    strangers = tables.column(
        f"SELECT DISTINCT account_id FROM {table.name} "
        "WHERE account_id NOT IN (SELECT account_id FROM accounts) ORDER BY 1"
    )

    planted = {"contacts": [STRANGER_ID], "tickets": [SUPPORT_ID]}
    assert strangers == planted.get(table.name, [])


@pytest.mark.parametrize("table", [t for t in TABLES if t.key], ids=lambda t: t.name)
def test_keys_are_unique_but_for_the_rows_exported_twice(tables: Tables, table: Table) -> None:
    twice = tables.number(f"SELECT count(*) - count(DISTINCT {table.key}) FROM {table.name}")

    assert twice == (DUPLICATES if table.name == "usage" else 0)


@pytest.mark.parametrize(
    "child, column, parent, key",
    [
        ("tickets", "contact_id", "contacts", "contact_id"),
        ("surveys", "contact_id", "contacts", "contact_id"),
        ("interactions", "contact_id", "contacts", "contact_id"),
        ("outcomes", "goal_id", "goals", "goal_id"),
        ("roadmap", "request_id", "requests", "request_id"),
        ("accounts", "parent_id", "accounts", "account_id"),
    ],
)
def test_references_join(tables: Tables, child: str, column: str, parent: str, key: str) -> None:
    lost = tables.value(
        f"SELECT count(*) FROM {child} WHERE {column} IS NOT NULL "
        f"AND {column} NOT IN (SELECT {key} FROM {parent})"
    )

    assert lost == 0
    assert tables.number(f"SELECT count({column}) FROM {child}") > 0


@pytest.mark.parametrize("table, column", LOCALISED)
def test_localised_text_stands_in_all_three_languages(
    tables: Tables, table: str, column: str
) -> None:
    versions = [f"{column}_{language}" for language in Language]

    unlike = " OR ".join(f"({version} IS NULL) <> ({column} IS NULL)" for version in versions)

    assert tables.value(f"SELECT count(*) FROM {table} WHERE {unlike}") == 0
    assert tables.number(f"SELECT count({column}) FROM {table}") > 0


@pytest.mark.parametrize(
    "table, column", [("goals", "title"), ("commitments", "text"), ("statements", "text")]
)
def test_plain_text_is_in_the_accounts_own_language(
    tables: Tables, table: str, column: str
) -> None:
    for language in Language:
        other = tables.value(
            f"SELECT count(*) FROM {table} JOIN accounts USING (account_id) "
            f"WHERE language = '{language}' AND {column} <> {column}_{language}"
        )
        assert other == 0


def test_the_messy_account_has_the_faults_that_were_planted(tables: Tables) -> None:
    backwards = "SELECT account_id FROM tickets WHERE resolved_at < opened_at"
    no_renewal = "SELECT account_id FROM accounts WHERE renewal_date IS NULL"

    assert tables.column(backwards) == [SUPPORT_ID] * BACKWARDS
    assert tables.column(no_renewal) == [MESSY_ID]
    assert tables.number(f"SELECT count(*) FROM tickets WHERE account_id = '{SUPPORT_ID}'") > 20


def test_nothing_is_used_before_its_contract_began(tables: Tables) -> None:
    early = tables.value(
        "SELECT count(*) FROM usage JOIN accounts USING (account_id) WHERE used_on < go_live_date"
    )

    assert early == 0


def test_queries_read_like_documentation(written: Written) -> None:
    for path in sorted(Path(written.root / "sources").glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("-- "), path.name
        assert "select" in text
        assert " as " in text
