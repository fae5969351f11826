"""Drafting a source query from a relation that matches a canonical table; guesses are marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import duckdb

from quarterdeck import resources
from quarterdeck.core.canonical import ColumnType, Table
from quarterdeck.core.tablefile import quoted
from quarterdeck.intake.values import is_identifier
from quarterdeck.warehouse.relations import Kind, Relation, distinct, span, words
from quarterdeck.workflow.joining import Item, Joined, find_account
from quarterdeck.workflow.knowledge import boolean_words, named_value, plain, reason, word_values
from quarterdeck.workflow.matching import ColumnMatch, TableMatch

_SCALES = {"tickets.csat": (1, 5)}
_DOMAIN = "regexp_replace(lower({0}), '^(https?://)?(www\\.)?([^/]+).*$', '\\3')"


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted query: its text, the relations it reads, what it guesses, what it leaves unused; the
    count of keys that meet accounts, and their share."""

    table: Table
    text: str
    relations: tuple[str, ...]
    columns: tuple[str, ...]
    guesses: tuple[str, ...]
    unused: tuple[str, ...]
    met: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Undrafted:
    """A relation that looked like a table but cannot fill it, and why."""

    table: Table
    relation: str
    why: str


@dataclass(slots=True)
class _Items:
    """The columns of a draft, in the order of the canonical table."""

    table: Table
    found: dict[str, Item] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)

    def add(self, item: Item) -> None:
        self.found[item.name] = item

    def ordered(self) -> list[Item]:
        return [self.found[c.name] for c in self.table.all_columns if c.name in self.found]


def draft(
    connection: duckdb.DuckDBPyConnection,
    match: TableMatch,
    alike: Sequence[Relation],
    known: Mapping[str, TableMatch],
) -> Draft | Undrafted:
    """The query for ``match.table``. ``alike`` are relations of the same columns, taken together with it;
    ``known`` are the matches of other tables, through which a row's account may be found.
    """
    table, relation = match.table, match.relation
    items = _Items(table)
    joined: Joined | None = None
    if table.name == "accounts":
        _name_and_id(match, items)
    elif any(c.name == "account_id" for c in table.columns):
        joined = find_account(connection, match, known)
        if joined is None:
            return Undrafted(table, relation.name, "no column leads to an account")
        items.add(joined.item)
    for found in match.columns:
        if found.column.name not in items.found:
            _add_column(connection, match, found, items)
    _stand_in(match, items, connection)
    missing = [c.name for c in table.columns if c.required and c.name not in items.found]
    if missing:
        return Undrafted(table, relation.name, f"nothing delivers {', '.join(missing)}")
    return _written(match, items, joined, alike)


def _name_and_id(match: TableMatch, items: _Items) -> None:
    name, key = match.match("name"), match.match("account_id")
    if key is None and name is not None:
        sql = _source(name)
        items.add(
            Item(
                "account_id",
                sql,
                "there is no identifier, so the name serves as one; it must be unique",
            )
        )
    if name is None and key is not None:
        items.add(Item("name", _source(key), "there is no name, so the identifier serves as one"))


def _source(match: ColumnMatch, alias: str = "t") -> str:
    return f"{alias}.{quoted(match.source.name)}"


def _add_column(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, found: ColumnMatch, items: _Items
) -> None:
    column, sql = found.column, _source(found)
    place = f"{match.table.name}.{column.name}"
    guess = ""
    if found.sign.weak:
        guess = f"{found.source.name} is taken for {column.name}"
        told = reason(match.table.name, column.name)
        guess += f": {told}" if told else ""
    if column.values:
        _add_words(connection, match, found, items)
        return
    if column.type is ColumnType.BOOLEAN:
        flag = _boolean(connection, match.relation, found)
        if flag is not None:
            items.add(Item(column.name, flag, guess))
        return
    if place in _SCALES and (outside := _outside(connection, match.relation, found)):
        items.add(Item(column.name, "CAST(NULL AS DOUBLE)", outside))
        return
    if found.sign.factor or found.scale != 1:
        sql += found.sign.factor + (f" * {found.scale}" if found.scale != 1 else "")
        guess = guess or f"{found.source.name} is recalculated to {column.name}"
    if place == "accounts.domain":
        sql = _DOMAIN.format(sql)
    if not found.source.filled and column.type is not ColumnType.TEXT:
        sql = f"CAST({sql} AS {'TIMESTAMP' if column.type is ColumnType.TIMESTAMP else 'DATE' if column.type is ColumnType.DATE else 'DOUBLE'})"
    items.add(Item(column.name, sql, guess))


def _outside(connection: duckdb.DuckDBPyConnection, relation: Relation, found: ColumnMatch) -> str:
    low, high = _SCALES["tickets.csat"]
    values = span(connection, relation.name, found.source.name)
    if values is None or (values[0] >= low and values[1] <= high):
        return ""
    return (
        f"{found.source.name} runs from {values[0]:g} to {values[1]:g}, {found.column.name} from {low} to {high}: "
        "write here how one becomes the other"
    )


def _boolean(
    connection: duckdb.DuckDBPyConnection, relation: Relation, found: ColumnMatch
) -> str | None:
    sql = _source(found)
    if found.source.kind is Kind.BOOLEAN:
        return sql
    if found.source.kind is Kind.NUMBER:
        values = span(connection, relation.name, found.source.name)
        return f"{sql} <> 0" if values is not None and values[0] >= 0 and values[1] <= 1 else None
    known = boolean_words()
    seen = words(connection, relation.name, found.source.name)
    if not seen or any(word not in known for word in seen):
        return None
    yes = ", ".join(f"'{w}'" for w in seen if known[w] == "true") or "'true'"
    return f"lower(trim({sql})) IN ({yes})"


def _add_words(
    connection: duckdb.DuckDBPyConnection, match: TableMatch, found: ColumnMatch, items: _Items
) -> None:
    """A column that may only hold some words: the export's own words become ours."""
    column = found.column
    known = word_values(match.table.name, column.name)
    seen = words(connection, match.relation.name, found.source.name)
    meant = {word: known.get(word.casefold()) for word in seen}
    if seen and not any(meant.values()):
        return
    raw = f"lower(trim({_source(found)}))"
    changed = {w: v for w, v in meant.items() if v is not None and v != w}
    strange = [w for w, v in meant.items() if v is None]
    if not changed:
        items.add(Item(column.name, raw, _strange(strange)))
        return
    cases = "".join(f"\n        WHEN {_text(w)} THEN {_text(v)}" for w, v in changed.items())
    told = ", ".join(f"{w} is {v}" for w, v in changed.items())
    guess = f"{told}{'; ' + _strange(strange) if strange else ''}"
    items.add(Item(column.name, f"CASE {raw}{cases}\n        ELSE {raw}\n    END", guess))


def _strange(seen: Sequence[str]) -> str:
    return f"not known to us, left as they are: {', '.join(seen[:8])}" if seen else ""


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _stand_in(match: TableMatch, items: _Items, connection: duckdb.DuckDBPyConnection) -> None:
    """What required columns are made of where no column delivers them."""
    table, name = match.table, plain(match.relation.name)
    key = table.key
    if key is not None and key not in items.found and table.column(key).required:
        items.add(_key(connection, match, items))
    for column in table.columns:
        if column.required and column.values and column.name not in items.found:
            value = named_value(table.name, column.name, name)
            if value is not None:
                items.add(
                    Item(column.name, _text(value), f"the name {match.relation.name} says so")
                )
    title = match.match("title")
    if table.name == "contacts" and title is not None and "level" not in items.found:
        sql = resources.text("drafting", "level.sql").strip().replace("{title}", _source(title))
        items.add(Item("level", sql, f"read from the words of {title.source.name}"))


def _key(connection: duckdb.DuckDBPyConnection, match: TableMatch, items: _Items) -> Item:
    """A row's identifier: a column named like one whose values are all different, else its number."""
    name, key = match.relation.name, match.table.key or ""
    used = {m.source.name for m in match.columns} | {match.account}
    for column in match.relation.columns:
        if column.name not in used and column.filled and is_identifier(column.name):
            rows, of = distinct(connection, name, column.name)
            if rows == of:
                items.sources.add(column.name)
                sql = f"t.{quoted(column.name)}"
                return Item(key, sql, f"{column.name} differs in all rows, so it is the identifier")
    return Item(
        key,
        f"{_text(match.table.name)} || '-' || row_number() OVER ()",
        "there is no identifier, so rows are numbered; a changed file changes them",
    )


def _written(
    match: TableMatch, items: _Items, joined: Joined | None, alike: Sequence[Relation]
) -> Draft:
    ordered = items.ordered()
    relations = (match.relation.name, *(r.name for r in alike))
    used = {m.source.name for m in match.columns if m.column.name in items.found}
    used |= {joined.column} if joined is not None else set()
    used |= items.sources
    unused = tuple(c.name for c in match.relation.columns if c.name not in used)
    lines = [f"-- {match.table.name}: {match.table.doc}.", *_about(joined, alike, unused), "SELECT"]
    for position, item in enumerate(ordered, start=1):
        if item.guess:
            lines.append(f"    -- guess: {item.guess}")
        comma = "," if position < len(ordered) else ""
        lines.append(f"    {_aliased(item)}{comma}")
    lines.append(f"FROM {_from(relations)} AS t")
    if joined is not None and joined.join:
        lines.append(joined.join)
        relations = (*relations, joined.relation)
    return Draft(
        match.table,
        "\n".join(lines) + "\n",
        relations,
        tuple(i.name for i in ordered),
        tuple(f"{i.name}: {i.guess}" for i in ordered if i.guess),
        unused,
        joined.met if joined is not None else "",
        joined.share if joined is not None else 1.0,
    )


def _about(
    joined: Joined | None, alike: Sequence[Relation], unused: Sequence[str]
) -> Iterator[str]:
    yield "-- Drafted by quarterdeck init; it is yours to edit. What is guessed is marked below."
    if joined is not None and joined.met:
        yield f"-- {joined.met}."
    if alike:
        yield "-- guess: files with the same columns are taken together."
    if unused:
        yield f"-- Not used: {', '.join(unused)}."


def _aliased(item: Item) -> str:
    plain_column = item.sql == f"t.{item.name}" or item.sql == f"a.{item.name}"
    return item.sql if plain_column else f"{item.sql} AS {item.name}"


def _from(relations: Sequence[str]) -> str:
    if len(relations) == 1:
        return quoted(relations[0])
    selects = "\n    UNION ALL BY NAME\n    ".join(f"SELECT * FROM {quoted(r)}" for r in relations)
    return f"(\n    {selects}\n)"
