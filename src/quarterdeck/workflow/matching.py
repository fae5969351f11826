"""Which canonical table a relation can fill, judged by its name, its headers and its types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quarterdeck.core.canonical import TABLES, Column, ColumnType, Table
from quarterdeck.core.language import Language
from quarterdeck.warehouse.relations import Kind, Relation, RelationColumn
from quarterdeck.workflow.knowledge import (
    Sign,
    account_signs,
    is_called,
    named_value,
    plain,
    plain_name,
    table_knowledge,
)

NAME_WORTH = 4
WORD_WORTH = 3
"""What each further word of a name adds: customer_voice says more than customer."""
LEAST_WITHOUT_NAME = 6
_KEY_SUFFIXES = ("id", "no", "nr", "number", "key", "code", "uuid")
UNTOLD = "a name or columns that tell what it is"
_KINDS: Mapping[ColumnType, tuple[Kind, ...]] = {
    ColumnType.DATE: (Kind.TIME,),
    ColumnType.TIMESTAMP: (Kind.TIME,),
    ColumnType.BOOLEAN: (Kind.BOOLEAN, Kind.NUMBER, Kind.TEXT),
    ColumnType.TEXT: (Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN),
}


_Forms = dict[str, list[tuple[RelationColumn, int, str]]]
"""Columns by the forms of their names, with the scale and currency that the header states."""


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A relation's column taken for a canonical one; ``scale`` and ``currency`` as its header states."""

    column: Column
    source: RelationColumn
    sign: Sign
    scale: int = 1
    currency: str = ""


@dataclass(frozen=True, slots=True)
class TableMatch:
    """A relation as a canonical table: what it delivers, what required columns it lacks, how good it is.

    ``account`` is the column that holds an account's identifier, ``account_name`` one that holds its name.
    """

    table: Table
    relation: Relation
    columns: tuple[ColumnMatch, ...]
    lacking: tuple[str, ...]
    score: int
    account: str | None = None
    account_name: str | None = None

    @property
    def complete(self) -> bool:
        return not self.lacking

    def match(self, column: str) -> ColumnMatch | None:
        return next((m for m in self.columns if m.column.name == column), None)


def matches(relation: Relation) -> tuple[TableMatch, ...]:
    """The relation as each canonical table, best first; equal scores in the tables' order."""
    found = [_match(relation, table) for table in TABLES]
    return tuple(sorted(found, key=lambda m: (not m.complete, -m.score)))


def best_match(relation: Relation) -> TableMatch | None:
    """The canonical table that the relation fills best; None where it fills none."""
    best = matches(relation)[0]
    return best if best.complete else None


def _match(relation: Relation, table: Table) -> TableMatch:
    known = table_knowledge(table.name)
    called = max(
        (len(hint.split("_")) for hint in known.names if is_called(plain(relation.name), hint)),
        default=0,
    )
    forms = _forms(relation, known.names)
    taken: dict[str, ColumnMatch] = {}
    used: set[str] = set()
    for column in table.columns:
        signs = known.columns.get(column.name, ())
        if column.name == table.key:
            signs = (*signs[:1], *_key_signs(known.names), *signs[1:])
        elif column.name.endswith("_id"):
            signs = (*signs, *_key_signs((column.name.removesuffix("_id"),)))
        found = _column(forms, column, signs, used)
        if found is not None:
            taken[column.name] = found
            used.add(found.source.name)
    _add_languages(forms, table, taken)
    account, account_name = _account(relation, table, used)
    listed = tuple(taken.values())
    lacking = _lacking(table, taken, relation, called=called)
    score = _score(table, listed, called=called) + (
        1 if account and table.name != "accounts" else 0
    )
    if not called and not _tells_itself(table, taken, score):
        lacking = lacking or (UNTOLD,)
    return TableMatch(table, relation, listed, lacking, score, account, account_name)


def _key_signs(names: Iterable[str]) -> tuple[Sign, ...]:
    """Identifiers called after their table: ``ticket_no``."""
    return tuple(Sign(f"{name}_{suffix}") for name in names for suffix in _KEY_SUFFIXES)


def _add_languages(forms: _Forms, table: Table, taken: dict[str, ColumnMatch]) -> None:
    """The same text in other languages, beside a column of text: ``goal``, ``goal_en``, ``goal_zh``."""
    for column in [m.column for m in taken.values() if m.column.localised]:
        base = plain(taken[column.name].source.name)
        for language in Language:
            for source, _, _ in forms.get(f"{base}_{language}", ())[:1]:
                name = f"{column.name}_{language}"
                other = next(c for c in table.all_columns if c.name == name)
                taken[name] = ColumnMatch(other, source, Sign(name))


def _tells_itself(table: Table, taken: dict[str, ColumnMatch], score: int) -> bool:
    """Whether the columns alone say what the table is, where its name does not."""
    if table.name == "accounts":
        return "arr" in taken or "renewal_date" in taken
    key = taken.get(table.key or "")
    sure = table.key is None or table.name == "usage" or (key is not None and not key.sign.weak)
    return sure and score >= LEAST_WITHOUT_NAME


def _column(
    forms: _Forms, column: Column, signs: Sequence[Sign], used: set[str]
) -> ColumnMatch | None:
    for sign in signs:
        for source, scale, currency in forms.get(sign.name, ()):
            if source.name not in used and _fits(column, source):
                return ColumnMatch(column, source, sign, scale, currency)
    return None


def _forms(relation: Relation, names: Iterable[str]) -> _Forms:
    """Each column under its plain name, without its unit, and without the table's own name before it."""
    forms: _Forms = {}
    for source in relation.columns:
        told = plain_name(source.name)
        forms.setdefault(plain(source.name), []).append((source, 1, ""))
        bare = [told.name.removeprefix(f"{name}_") for name in names]
        for form in dict.fromkeys((told.name, *bare)):
            forms.setdefault(form, []).append((source, told.scale, told.currency))
    return forms


def _fits(column: Column, source: RelationColumn) -> bool:
    if source.kind is Kind.TEXT and not source.filled:
        return True
    if column.name in ("name", "title", "text", "subject") and source.kind is not Kind.TEXT:
        return False
    return source.kind in _KINDS.get(column.type, (Kind.NUMBER,))


def _account(relation: Relation, table: Table, used: set[str]) -> tuple[str | None, str | None]:
    if table.name == "accounts" or all(c.name != "account_id" for c in table.columns):
        return None, None
    identifiers, names = account_signs()
    by_form = {
        plain(c.name): c.name for c in relation.columns if c.kind in (Kind.TEXT, Kind.NUMBER)
    }
    found = next((by_form[i] for i in identifiers if i in by_form), None)
    named = next((by_form[n] for n in names if n in by_form and by_form[n] not in used), None)
    return found, named


def _lacking(
    table: Table, taken: dict[str, ColumnMatch], relation: Relation, *, called: int
) -> tuple[str, ...]:
    """Required columns that nothing delivers and nothing can stand for. The account comes later, by a join."""
    lacking = []
    for column in table.columns:
        if not column.required or column.name in taken:
            continue
        if column.name == "account_id" and (table.name != "accounts" or "name" in taken):
            continue
        if column.name == "name" and table.name == "accounts" and "account_id" in taken:
            continue
        if column.name == table.key and called:
            continue
        if column.values and named_value(table.name, column.name, plain(relation.name)):
            continue
        lacking.append(column.name)
    return tuple(lacking)


def _score(table: Table, listed: tuple[ColumnMatch, ...], *, called: int) -> int:
    score = NAME_WORTH + WORD_WORTH * (called - 1) if called else 0
    for match in listed:
        worth = 2 if match.column.required or match.column.name == table.key else 1
        score += (
            worth
            - (1 if match.sign.weak else 0)
            + (1 if match.sign.name == match.column.name else 0)
        )
    return score
