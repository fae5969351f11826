"""All drafts of a project: which relation fills which table, from presets and from what headers say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from quarterdeck.core.canonical import TABLES, table
from quarterdeck.core.language import Language
from quarterdeck.core.tablefile import quoted
from quarterdeck.warehouse.relations import Relation, words
from quarterdeck.workflow.drafting import Draft, Undrafted, draft
from quarterdeck.workflow.joining import LEAST_OVERLAP
from quarterdeck.workflow.knowledge import elsewhere, plain, plain_name
from quarterdeck.workflow.matching import UNTOLD, TableMatch, best_match, matches
from quarterdeck.workflow.presets import Preset, preset_drafts

HOME_CURRENCIES = {Language.EN: "USD", Language.ZH: "CNY", Language.RU: "RUB"}


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was drafted, what looked like a table and was not, and who was passed over for whom."""

    drafts: tuple[Draft, ...]
    undrafted: tuple[Undrafted, ...]
    passed_over: Mapping[str, str]
    with_presets: bool

    def why_unused(self, relation: Relation) -> str:
        """Why no query reads the relation."""
        if (known := elsewhere(plain(relation.name))) is not None:
            return known
        if relation.name in self.passed_over:
            return self.passed_over[relation.name]
        undrafted = next((u for u in self.undrafted if u.relation == relation.name), None)
        if undrafted is not None:
            return f"looks like {undrafted.table.name}, but {undrafted.why}"
        if self.with_presets:
            return "no preset reads it, and nothing in it leads to an account"
        nearest = matches(relation)[0]
        return f"no canonical table fits; the nearest is {nearest.table.name}, which would need {', '.join(nearest.lacking) or UNTOLD}"


def draft_all(
    connection: duckdb.DuckDBPyConnection,
    relations: Sequence[Relation],
    chosen: Sequence[Preset],
    *,
    with_data: bool,
) -> Drafts:
    """Draft every table that presets or headers allow, in the tables' order."""
    found = preset_drafts(connection, chosen, relations if with_data else None) if chosen else []
    drafts = {d.table.name: d for d in found if isinstance(d, Draft)}
    undrafted = [u for u in found if isinstance(u, Undrafted)]
    read = {name for d in drafts.values() for name in d.relations}
    taken, passed_over = _taken([r for r in relations if r.name not in read], set(drafts))
    known = {name: match for name, (match, _) in taken.items()}
    if "accounts" in drafts:
        known |= _accounts_of(drafts["accounts"], relations)
    for match, alike in taken.values():
        made = draft(connection, match, alike, known)
        if isinstance(made, Undrafted):
            undrafted.append(made)
        elif not chosen or made.share >= LEAST_OVERLAP:
            drafts[match.table.name] = made
    if "accounts" not in drafts and (stand_in := _accounts_from(known)) is not None:
        drafts["accounts"] = stand_in
    ordered = tuple(drafts[t.name] for t in TABLES if t.name in drafts)
    return Drafts(ordered, tuple(undrafted), passed_over, bool(chosen))


def _taken(
    relations: Sequence[Relation], delivered: set[str]
) -> tuple[dict[str, tuple[TableMatch, tuple[Relation, ...]]], dict[str, str]]:
    """The best relation for each table that is not delivered yet, with those of the same columns; and
    why others of its kind were passed over."""
    by_table: dict[str, list[TableMatch]] = {}
    for relation in relations:
        match = best_match(relation)
        if match is not None and match.table.name not in delivered:
            by_table.setdefault(match.table.name, []).append(match)
    taken: dict[str, tuple[TableMatch, tuple[Relation, ...]]] = {}
    passed_over: dict[str, str] = {}
    for t in TABLES:
        listed = sorted(by_table.get(t.name, ()), key=lambda m: (-m.score, m.relation.name))
        if not listed:
            continue
        best = listed[0]
        alike = tuple(m.relation for m in listed[1:] if _same_columns(m.relation, best.relation))
        taken[t.name] = (best, alike)
        for match in listed[1:]:
            if match.relation not in alike:
                passed_over[match.relation.name] = (
                    f"looks like {t.name} too, but {best.relation.name} fits better; add it to sources/{t.name}.sql if both belong"
                )
    return taken, passed_over


def _same_columns(one: Relation, other: Relation) -> bool:
    return [(c.name, c.kind) for c in one.columns] == [(c.name, c.kind) for c in other.columns]


def _accounts_of(made: Draft, relations: Sequence[Relation]) -> dict[str, TableMatch]:
    """What the relation behind a preset's accounts says of their identifiers, for measuring joins."""
    relation = next((r for r in relations if r.name == made.relations[0]), None)
    if relation is None:
        return {}
    found = next(m for m in matches(relation) if m.table.name == "accounts")
    return {"accounts": found} if found.match("account_id") else {}


def _accounts_from(known: Mapping[str, TableMatch]) -> Draft | None:
    """Accounts made of the identifiers in another table, where there is no file of accounts."""
    found = next((m for m in known.values() if m.account is not None), None)
    if found is None or found.account is None:
        return None
    column, relation = quoted(found.account), found.relation.name
    text = (
        "-- accounts: One row per CRM account.\n"
        "-- Drafted by quarterdeck init; it is yours to edit. What is guessed is marked below.\n"
        "SELECT DISTINCT\n"
        f"    -- guess: there is no file of accounts, so they are those that {relation} names\n"
        f"    {column} AS account_id,\n"
        "    -- guess: their names are not known; the identifier stands for them\n"
        f"    {column} AS name\n"
        f"FROM {quoted(relation)}\nWHERE {column} IS NOT NULL\n"
    )
    return Draft(table("accounts"), text, (relation,), ("account_id", "name"), (), ())


def told_language(
    connection: duckdb.DuckDBPyConnection, outcome: Drafts, relations: Sequence[Relation]
) -> Language:
    """The language of the headers and of the accounts' names."""
    accounts = next((d for d in outcome.drafts if d.table.name == "accounts"), None)
    if accounts is None:
        return Language.EN
    relation = next((r for r in relations if r.name == accounts.relations[0]), None)
    if relation is None:
        return Language.EN
    text = " ".join(c.name for c in relation.columns)
    named = next(m for m in matches(relation) if m.table.name == "accounts").match("name")
    if named is not None:
        text += " ".join(words(connection, relation.name, named.source.name))
    return _language(text)


def _language(text: str) -> Language:
    letters = Counter(
        "zh" if "\u4e00" <= c <= "\u9fff" else "ru" if re.match("[а-яё]", c.lower()) else "en"
        for c in text
        if c.isalpha()
    )
    if letters["zh"] * 2 > letters["en"] and letters["zh"] >= letters["ru"]:
        return Language.ZH
    return Language.RU if letters["ru"] > letters["en"] else Language.EN


def told_currency(
    connection: duckdb.DuckDBPyConnection,
    outcome: Drafts,
    relations: Sequence[Relation],
    language: Language,
) -> tuple[str, str]:
    """The reporting currency and where that comes from: a column of currencies, a header, the language."""
    read = dict.fromkeys(name for d in outcome.drafts for name in d.relations)
    by_name = {r.name: r for r in relations}
    for relation in (by_name[name] for name in read if name in by_name):
        column = next((c for c in relation.columns if plain(c.name) in _CURRENCY_COLUMNS), None)
        seen = words(connection, relation.name, column.name) if column is not None else ()
        codes = [w.upper() for w in seen if re.fullmatch("[a-z]{3}", w)]
        if codes:
            most = _most_frequent(connection, relation.name, column.name) if column else codes[0]
            return most, f"the reporting currency; from {relation.name}"
    told = Counter(
        plain_name(c.name).currency
        for r in relations
        for c in r.columns
        if plain_name(c.name).currency
    )
    if told:
        return told.most_common(1)[0][0], "the reporting currency; from the headers of your files"
    return (
        HOME_CURRENCIES[language],
        "guess: the reporting currency; your files do not name one",
    )


_CURRENCY_COLUMNS = ("currency", "currency_code", "currency_iso_code", "币种", "货币", "валюта")


def _most_frequent(connection: duckdb.DuckDBPyConnection, relation: str, column: str) -> str:
    name = '"' + column.replace('"', '""') + '"'
    row = connection.execute(
        f'SELECT upper({name}) AS code FROM "{relation}" WHERE length({name}) = 3 '
        "GROUP BY code ORDER BY count(*) DESC, code LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else ""
