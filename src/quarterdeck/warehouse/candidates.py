"""Which account an unknown identifier may belong to: proposals with their evidence, never joins."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import duckdb

from quarterdeck.core.canonical import TABLES, ColumnType
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, message
from quarterdeck.i18n.messages import to_text
from quarterdeck.warehouse.casting import quoted, read_as
from quarterdeck.warehouse.company_names import company_domain, comparable_name
from quarterdeck.warehouse.keys import COLUMNS
from quarterdeck.warehouse.mapped import has_account

NAME_COLUMNS = frozenset(
    {
        *("name", "account_name", "company", "company_name", "customer", "customer_name"),
        *("client", "client_name", "organization", "organization_name", "organisation_name"),
    }
)
"""Columns that hold a company's name beside its identifier."""

DOMAIN_COLUMNS = frozenset(
    {"domain", "domain_name", "email_domain", "website", "web_site", "email", "email_address"}
)
"""Columns that hold a company's web or e-mail address, or one of its people's."""

MOST_ROWS = 200_000
"""Rows that are looked at per relation."""


class KeyEvidence(StrEnum):
    EMAIL_DOMAIN = "email-domain"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class KeyCandidate:
    """A line that a person may put into ``keys.csv``.

    ``system`` is the relation in which the evidence stands, ``shared`` the domain or name that both
    sides have, ``tables`` the canonical tables whose rows wait for an answer.
    """

    system: str
    foreign_id: str
    account_id: str
    account_name: str
    evidence: KeyEvidence
    shared: str
    tables: tuple[str, ...]

    @property
    def reason(self) -> Message:
        return message(f"keys-evidence-{self.evidence}", shared=Name(self.shared))


@dataclass(frozen=True, slots=True)
class _Clue:
    system: str
    foreign_id: str
    evidence: KeyEvidence
    shared: str


def propose_keys(connection: duckdb.DuckDBPyConnection) -> tuple[KeyCandidate, ...]:
    """Accounts that unknown ``account_id`` values may stand for, by identifier and account.

    Looks for the unknown identifiers among the contacts and in every registered relation that has
    them beside a company's name, web or e-mail address, and compares those with the accounts' names
    and domains. Nothing is joined. Needs the relations that ``sources.load`` left.
    """
    unknown = _unknown(connection)
    if not unknown:
        return ()
    _write_unknown(connection, unknown)
    known, names = _known(connection)
    clues = {*_contact_clues(connection), *_relation_clues(connection)}
    found = {
        KeyCandidate(c.system, c.foreign_id, a, names[a], c.evidence, c.shared, unknown[c.foreign_id])
        for c in clues
        for a in known.get((c.evidence, c.shared), ())
    }  # fmt: skip
    return tuple(
        sorted(found, key=lambda c: (c.foreign_id, c.account_id, c.evidence, c.system, c.shared))
    )


def proposed_csv(candidates: Iterable[KeyCandidate], language: Language) -> str:
    """The candidates as a file like ``keys.csv``, the evidence in its notes.

    Nothing reads it: a person copies the lines that are right into ``keys.csv``.
    """
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(COLUMNS)
    for c in candidates:
        note = f"{c.account_name}; {to_text(c.reason, language)}"
        lines.writerow((c.system, c.foreign_id, c.account_id, note))
    return text.getvalue()


def _unknown(connection: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    """The identifiers that no account has, with the tables that use them."""
    found: dict[str, list[str]] = defaultdict(list)
    for table in TABLES:
        if table.name == "accounts" or not has_account(table):
            continue
        rows = connection.execute(
            f"SELECT DISTINCT account_id FROM canonical.{table.name} WHERE account_id IS NOT NULL "
            "AND account_id NOT IN (SELECT account_id FROM canonical.units UNION SELECT unit_id FROM canonical.units)"
        ).fetchall()
        for (account_id,) in sorted(rows):
            found[account_id].append(table.name)
    return {identifier: tuple(tables) for identifier, tables in found.items()}


def _write_unknown(connection: duckdb.DuckDBPyConnection, unknown: Iterable[str]) -> None:
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE unknown_ids AS SELECT unnest(?::VARCHAR[]) AS id",
        [sorted(unknown)],
    )


def _known(
    connection: duckdb.DuckDBPyConnection,
) -> tuple[Mapping[tuple[KeyEvidence, str], list[str]], Mapping[str, str]]:
    """The accounts by domain and by comparable name, and their names as written."""
    known: dict[tuple[KeyEvidence, str], set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for account_id, name, address in connection.execute(
        "SELECT a.account_id, a.name, d.address FROM canonical.accounts a LEFT JOIN ("
        "SELECT account_id, domain AS address FROM canonical.accounts UNION "
        "SELECT account_id, email FROM canonical.contacts) d ON d.account_id = a.account_id "
        "WHERE a.account_id IS NOT NULL ORDER BY ALL"
    ).fetchall():
        names.setdefault(account_id, name or account_id)
        domain, comparable = company_domain(address), comparable_name(name)
        if domain:
            known[KeyEvidence.EMAIL_DOMAIN, domain].add(account_id)
        if comparable:
            known[KeyEvidence.NAME, comparable].add(account_id)
    return {key: sorted(ids) for key, ids in known.items()}, names


def _contact_clues(connection: duckdb.DuckDBPyConnection) -> Iterator[_Clue]:
    for foreign_id, email in connection.execute(
        "SELECT DISTINCT account_id, email FROM canonical.contacts "
        "WHERE account_id IN (SELECT id FROM unknown_ids) AND email IS NOT NULL ORDER BY ALL"
    ).fetchall():
        yield from _clue("contacts", foreign_id, None, email)


def _relation_clues(connection: duckdb.DuckDBPyConnection) -> Iterator[_Clue]:
    for relation, columns in _relations(connection).items():
        ids = [c for c in columns if c.lower() == "id" or c.lower().endswith(("_id", " id"))]
        names = [c for c in columns if c.lower() in NAME_COLUMNS]
        addresses = [c for c in columns if c.lower() in DOMAIN_COLUMNS]
        if not ids or not (names or addresses):
            continue
        for column in ids:
            yield from _rows(connection, relation, columns, column, names, addresses)


def _rows(
    connection: duckdb.DuckDBPyConnection,
    relation: str,
    columns: Mapping[str, str],
    column: str,
    names: list[str],
    addresses: list[str],
) -> Iterator[_Clue]:
    identifier = read_as(quoted(column), columns[column], ColumnType.TEXT)
    shown = ", ".join(f"CAST({quoted(c)} AS VARCHAR)" for c in (*names, *addresses))
    rows = connection.execute(
        f"SELECT DISTINCT {identifier} AS id, {shown} FROM main.{quoted(relation)} "
        f"WHERE {identifier} IN (SELECT id FROM unknown_ids) ORDER BY ALL LIMIT {MOST_ROWS}"
    ).fetchall()
    for foreign_id, *texts in rows:
        for name in texts[: len(names)]:
            yield from _clue(relation, foreign_id, name, None)
        for address in texts[len(names) :]:
            yield from _clue(relation, foreign_id, None, address)


def _clue(system: str, foreign_id: str, name: str | None, address: str | None) -> Iterator[_Clue]:
    comparable, domain = comparable_name(name), company_domain(address)
    if comparable:
        yield _Clue(system, foreign_id, KeyEvidence.NAME, comparable)
    if domain:
        yield _Clue(system, foreign_id, KeyEvidence.EMAIL_DOMAIN, domain)


def _relations(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """The registered relations with their columns and types."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for relation, column, kind in connection.execute(
        "SELECT table_name, column_name, data_type FROM information_schema.columns "
        "WHERE table_schema = 'main' AND table_catalog = 'memory' ORDER BY table_name, ordinal_position"
    ).fetchall():
        found[relation][column] = kind
    return found
