"""Everything but figures that is known of each account on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import duckdb

from quarterdeck.core.account import Account, Contact
from quarterdeck.core.canonical import table
from quarterdeck.core.facts import AccountFacts, Certainty, Interaction, Module, RoadmapItem
from quarterdeck.core.settings import Settings
from quarterdeck.warehouse import fact_rows
from quarterdeck.warehouse.account_rows import read_accounts, read_currencies
from quarterdeck.warehouse.casting import quoted
from quarterdeck.warehouse.exchange import rates
from quarterdeck.warehouse.fact_rows import optional_words, read_rows, told, words


def load_facts(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    settings: Settings,
    account_ids: Collection[str] | None = None,
) -> dict[str, AccountFacts]:
    """The facts of the review units (all, or those of ``account_ids``), by unit id, sorted.

    Needs the relations that ``sources.load`` left. What happened after ``as_of`` is left out; the
    day itself counts; due dates, targets and renewals may lie ahead. One query per table for all
    accounts together.
    """
    units = None if account_ids is None else sorted(set(account_ids))
    accounts = read_accounts(connection, as_of, settings, rates(connection, as_of), units)
    # People write rows for a unit, whose identifier may be that of none of its accounts.
    currencies = {unit: account.currency for unit, account in accounts.items()}
    currencies |= read_currencies(connection, settings)

    def read(kind: fact_rows.FactRows[Any]) -> Mapping[str, tuple[Any, ...]]:
        return read_rows(connection, kind, as_of, accounts, currencies)

    rows = {
        "goals": read(fact_rows.GOALS),
        "outcomes": read(fact_rows.OUTCOMES),
        "events": read(fact_rows.EVENTS),
        "commitments": read(fact_rows.COMMITMENTS),
        "requests": read(fact_rows.REQUESTS),
        "statements": read(fact_rows.STATEMENTS),
        "invoices": read(fact_rows.INVOICES),
        "tickets": read(fact_rows.TICKETS),
        "interactions": read(fact_rows.INTERACTIONS),
    }
    contacts = read(fact_rows.CONTACTS)
    roadmap = _roadmap(connection, as_of)
    modules = _modules(connection)
    owned = _owned(connection, as_of)
    return {
        unit: AccountFacts(
            account=account,
            as_of=as_of,
            contacts=_met(contacts.get(unit, ()), rows["interactions"].get(unit, ())),
            roadmap=roadmap,
            modules=_modules_of(account, modules, owned),
            **{name: by_unit.get(unit, ()) for name, by_unit in rows.items()},
        )
        for unit, account in accounts.items()
    }


def unit_of(connection: duckdb.DuckDBPyConnection, account_id: str) -> str | None:
    """The review unit of a CRM account, or of a unit itself; None where there is neither."""
    found = connection.execute(
        "SELECT min(unit_id) FROM canonical.units WHERE account_id = $id OR unit_id = $id",
        {"id": account_id},
    ).fetchone()
    return found[0] if found else None


def _met(contacts: Iterable[Contact], interactions: Iterable[Interaction]) -> tuple[Contact, ...]:
    """The contacts with the day of their last contact, be it stated or that of an interaction."""
    last: dict[str, date] = {}
    for interaction in interactions:  # oldest first
        if interaction.contact_id and interaction.status in (None, "held"):
            last[interaction.contact_id] = interaction.happened_on
    return tuple(
        replace(c, last_contact_on=max(filter(None, (c.last_contact_on, last.get(c.id)))))
        if c.id in last
        else c
        for c in contacts
    )


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    canonical = table(name)
    key = str(canonical.key)
    names = [key, *(c.name for c in canonical.all_columns if c.name != key)]
    found = connection.execute(
        f"SELECT {', '.join(map(quoted, names))} FROM canonical.{name} "
        f"WHERE {told(canonical)} ORDER BY ALL"
    ).fetchall()
    return [dict(zip(names, row, strict=True)) for row in found]


def _roadmap(connection: duckdb.DuckDBPyConnection, as_of: date) -> tuple[RoadmapItem, ...]:
    """The vendor's roadmap, the same for all accounts."""
    return tuple(
        RoadmapItem(
            id=row["item_id"],
            title=words(row, "title"),
            certainty=_certainty(row, as_of),
            shareable=bool(row["shareable"]),
            target_on=row["target_on"],
            benefit=optional_words(row, "benefit"),
            topic=row["topic"],
            request_id=row["request_id"],
        )
        for row in _rows(connection, "roadmap")
    )


def _certainty(row: Mapping[str, Any], as_of: date) -> Certainty:
    """What shipped after the day was only committed to on it."""
    stated = Certainty(row["certainty"])
    ahead = row["target_on"] is not None and row["target_on"] > as_of
    return Certainty.COMMITTED if stated is Certainty.SHIPPED and ahead else stated


def _modules(connection: duckdb.DuckDBPyConnection) -> tuple[tuple[Module, str | None], ...]:
    return tuple(
        (
            Module(
                id=row["module_id"],
                name=words(row, "name"),
                topic=row["topic"],
                benefit=words(row, "benefit"),
            ),
            row["product"],
        )
        for row in _rows(connection, "modules")
    )


def _owned(connection: duckdb.DuckDBPyConnection, as_of: date) -> frozenset[tuple[str, str]]:
    """Pairs of unit and product with a subscription that is active on the day."""
    return frozenset(
        connection.execute(
            "SELECT DISTINCT unit_id, lower(product) FROM canonical.subscriptions "
            "WHERE product IS NOT NULL AND start_date <= $as_of "
            "AND (end_date IS NULL OR end_date > $as_of) AND NOT coalesce(is_trial, false)",
            {"as_of": as_of},
        ).fetchall()
    )


def _modules_of(
    account: Account,
    modules: Iterable[tuple[Module, str | None]],
    owned: frozenset[tuple[str, str]],
) -> tuple[Module, ...]:
    return tuple(
        replace(module, owned=True)
        if product is not None and (account.id, product.lower()) in owned
        else module
        for module, product in modules
    )
