"""Finding the account of a row: its own column, or a join over keys that were measured to meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import duckdb

from quarterdeck.core.tablefile import quoted
from quarterdeck.warehouse.relations import Kind, Overlap, overlap
from quarterdeck.workflow.knowledge import plain
from quarterdeck.workflow.matching import TableMatch

LEAST_OVERLAP = 0.5
"""A join is drafted where at least this share of the values meets."""


@dataclass(frozen=True, slots=True)
class Item:
    """One column of a draft: its SQL, and what is guessed about it."""

    name: str
    sql: str
    guess: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """How the account of a row is found: by which column, its SQL, the join it needs, the count of keys
    that meet."""

    column: str
    item: Item
    join: str = ""
    relation: str = ""
    met: str = ""
    share: float = 1.0


def find_account(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, known: Mapping[str, TableMatch]
) -> Joined | None:
    """The way to a row's account: its own column, else a join over a key that was measured to meet."""
    accounts = known.get("accounts")
    ways: list[Joined] = []
    if match.account is not None:
        ways.append(_direct(connection, match, match.account, accounts))
    if ways and ways[0].share >= LEAST_OVERLAP:
        return ways[0]
    ways += _through(connection, match, known)
    if match.account_name is not None and accounts is not None:
        ways += _by_name(connection, match, match.account_name, accounts)
    if not ways:
        ways += _by_values(connection, match, accounts)
    ways.sort(key=lambda way: -way.share)
    return ways[0] if ways else None


def _direct(
    connection: duckdb.DuckDBPyConnection,
    match: TableMatch,
    column: str,
    accounts: TableMatch | None,
) -> Joined:
    sql = f"t.{quoted(column)}"
    key = _account_key(accounts)
    if accounts is None or key is None:
        return Joined(column, Item("account_id", sql), share=1.0)
    met = overlap(connection, match.relation.name, column, accounts.relation.name, key)
    guess = (
        ""
        if met.matched
        else f"no value of {column} is an account: correct this, or map them in keys.csv"
    )
    return Joined(
        column, Item("account_id", sql, guess), met=_met(column, met, "accounts"), share=met.share
    )


def _account_key(accounts: TableMatch | None) -> str | None:
    found = None if accounts is None else accounts.match("account_id") or accounts.match("name")
    return None if found is None else found.source.name


def _through(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, known: Mapping[str, TableMatch]
) -> Iterator[Joined]:
    """Joins over another table that knows the account: usage by its subscription, say."""
    for other in known.values():
        if other.relation.name == match.relation.name or other.account is None:
            continue
        key = next((m for m in other.columns if m.column.name == other.table.key), None)
        if key is None:
            continue
        for column in match.relation.columns:
            if plain(column.name) not in (plain(key.source.name), other.table.key):
                continue
            met = overlap(
                connection, match.relation.name, column.name, other.relation.name, key.source.name
            )
            if met.share >= LEAST_OVERLAP:
                yield _join(other, column.name, key.source.name, other.account, met)


def _by_name(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, column: str, accounts: TableMatch
) -> Iterator[Joined]:
    name, key = accounts.match("name"), accounts.match("account_id")
    if name is None:
        return
    met = overlap(connection, match.relation.name, column, accounts.relation.name, name.source.name)
    if met.share < LEAST_OVERLAP:
        return
    if key is None:
        yield Joined(
            column,
            Item(
                "account_id", f"t.{quoted(column)}", "the account's name serves as its identifier"
            ),
            met=_met(column, met, "account names"),
            share=met.share,
        )
    else:
        yield _join(accounts, column, name.source.name, key.source.name, met)


def _by_values(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, accounts: TableMatch | None
) -> Iterator[Joined]:
    """Columns of any name whose values are accounts' identifiers."""
    key = _account_key(accounts)
    if accounts is None or key is None:
        return
    used = {m.source.name for m in match.columns}
    for column in match.relation.columns:
        if column.kind is not Kind.TEXT or column.name in used or not column.filled:
            continue
        met = overlap(connection, match.relation.name, column.name, accounts.relation.name, key)
        if met.share >= LEAST_OVERLAP:
            guess = f"{column.name} is taken for the account: {met.matched} of {met.of} values are accounts"
            item = Item("account_id", f"t.{quoted(column.name)}", guess)
            yield Joined(column.name, item, met=_met(column.name, met, "accounts"), share=met.share)


def _join(other: TableMatch, column: str, key: str, account: str, met: Overlap) -> Joined:
    parent = quoted(other.relation.name)
    if not met.unique:
        parent = f"(SELECT {quoted(key)}, min({quoted(account)}) AS {quoted(account)} FROM {parent} GROUP BY {quoted(key)})"
    guess = f"the account is found through {column} in {other.relation.name}: {met.matched} of {met.of} values meet"
    if not met.unique:
        guess += "; some stand for several rows there, the first account is taken"
    return Joined(
        column,
        Item("account_id", f"a.{quoted(account)}", guess),
        f"LEFT JOIN {parent} AS a ON a.{quoted(key)} = t.{quoted(column)}",
        other.relation.name,
        _met(column, met, other.relation.name),
        met.share,
    )


def _met(column: str, met: Overlap, where: str) -> str:
    return f"{column}: {met.matched} of {met.of} values are in {where}"
