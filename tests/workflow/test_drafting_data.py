"""The data behind drafts: every name, word and template refers to canonical columns that exist."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from quarterdeck import resources
from quarterdeck.core.canonical import TABLES, table
from quarterdeck.workflow.knowledge import PlainName, is_called, plain_name
from quarterdeck.workflow.presets import presets
from quarterdeck.workflow.presettemplate import fill, read_template

COLUMNS = tomllib.loads(resources.text("drafting", "columns.toml"))
VALUES = tomllib.loads(resources.text("drafting", "values.toml"))


@pytest.mark.parametrize("name", [t.name for t in TABLES])
def test_every_table_is_known_by_columns_that_it_has(name: str) -> None:
    known = set(COLUMNS[name]["columns"])

    assert known <= {c.name for c in table(name).columns}
    needed = {c.name for c in table(name).columns if c.required} - {"account_id"}
    assert needed <= known


@pytest.mark.parametrize(
    "name, column", [(t.name, c.name) for t in TABLES for c in t.columns if c.values]
)
def test_every_word_of_a_listed_column_can_be_meant(name: str, column: str) -> None:
    assert set(VALUES[f"{name}.{column}"]) == set(table(name).column(column).values)


def templates() -> Iterator[tuple[str, str]]:
    for system in presets():
        for name in resources.names("presets", system):
            yield system, name


@pytest.mark.parametrize("system, name", list(templates()))
def test_a_template_delivers_columns_of_its_table(system: str, name: str) -> None:
    canonical = table(name.split(".")[0])

    template = read_template(resources.text("presets", system, name))

    names = {entry.name for entry in template.entries}
    assert names <= {c.name for c in canonical.columns}
    assert {c.name for c in canonical.columns if c.required} <= names


TEMPLATE = """--@ meets a.owner in {user}.id
SELECT
    {A}a.id AS account_id,
    a.arr_c AS arr,
    -- guess: revenue is ours
    a.revenue AS arr,
    u.name AS csm_name
FROM {account} AS a
LEFT JOIN {user} AS u ON u.id = a.owner
WHERE a.deleted = false
    AND a.kind = 'customer'
"""


def test_what_the_data_do_not_have_falls_away_from_a_template() -> None:
    there = {"account": {"id", "revenue", "owner", "kind"}}

    filled = fill(
        read_template(TEMPLATE),
        relation=lambda t: "crm_account" if t == "account" else None,
        has_column=lambda t, c: c in there.get(t, set()),
        prefixes=("x:", "x:"),
        combined=False,
    )

    assert filled is not None
    assert filled.text.splitlines() == [
        "SELECT",
        "    'x:' || a.id AS account_id,",
        "    -- guess: revenue is ours",
        "    a.revenue AS arr",
        "FROM crm_account AS a",
        "WHERE a.kind = 'customer'",
    ]
    assert (filled.guesses, filled.dropped) == (("revenue is ours",), ("csm_name",))


def test_a_template_without_its_first_table_delivers_nothing() -> None:
    filled = fill(
        read_template(TEMPLATE),
        relation=lambda _: None,
        has_column=lambda _, __: True,
        prefixes=("", ""),
        combined=False,
    )

    assert filled is None


@pytest.mark.parametrize(
    "header, expected",
    [
        ("ARR (USD)", PlainName("arr", "USD")),
        ("ARR, тыс. руб.", PlainName("arr", "RUB", 1_000)),
        ("年费（万元）", PlainName("年费", "CNY", 10_000)),
        ("Renewal Date", PlainName("renewal_date")),
        ("accountName", PlainName("account_name")),
        ("USD", PlainName("usd")),
    ],
)
def test_headers_state_currency_and_scale(header: str, expected: PlainName) -> None:
    assert plain_name(header) == expected


def test_a_table_is_called_by_whole_words() -> None:
    assert is_called("sf_account_data", "account")
    assert not is_called("accounting", "account")
    assert is_called("2024客户列表", "客户")
