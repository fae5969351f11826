"""What column names, table names and words of exports mean; the data stand in ``data/drafting``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quarterdeck import resources

_CURRENCIES = r"usd|eur|gbp|cny|rmb|rub|руб|рублей|р|евро|долл|元|人民币|美元|欧元|卢布"
_UNIT = re.compile(rf"_(?P<scale>тыс|млн|k|m|万|百万)?_?(?P<currency>{_CURRENCIES})$")
_CHINESE_UNIT = re.compile(r"(?P<scale>万|百万)?(?P<currency>元|人民币|美元)$")
_SCALES = {
    "тыс": 1_000,
    "k": 1_000,
    "млн": 1_000_000,
    "m": 1_000_000,
    "万": 10_000,
    "百万": 1_000_000,
}
_CODES = {
    "руб": "RUB", "рублей": "RUB", "р": "RUB", "rub": "RUB", "卢布": "RUB",
    "元": "CNY", "人民币": "CNY", "cny": "CNY", "rmb": "CNY",
    "usd": "USD", "долл": "USD", "美元": "USD",
    "eur": "EUR", "евро": "EUR", "欧元": "EUR", "gbp": "GBP",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A column name that means a canonical column: weakly perhaps, and times a factor."""

    name: str
    weak: bool = False
    factor: str = ""

    @classmethod
    def of(cls, text: str) -> Sign:
        weak = text.startswith("?")
        name, operator, number = re.match(r"\??([^*/]+)([*/]?)(.*)$", text).groups()  # type: ignore[union-attr]
        return cls(name, weak, f" {operator} {number}" if operator else "")


@dataclass(frozen=True, slots=True)
class TableKnowledge:
    """What tables of a kind are called, and the signs of each canonical column, best first."""

    names: tuple[str, ...]
    columns: Mapping[str, tuple[Sign, ...]]


@dataclass(frozen=True, slots=True)
class PlainName:
    """A header in its plain form, with the currency and scale that it states."""

    name: str
    currency: str = ""
    scale: int = 1


@cache
def plain(header: str) -> str:
    """A header with everything but letters and digits of any script as one underscore."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", header.strip())
    return re.sub(r"[\W_]+", "_", spaced.casefold()).strip("_").replace("ё", "е")


@cache
def plain_name(header: str) -> PlainName:
    """``ARR, тыс. руб.`` is ``arr`` in thousands of RUB."""
    name = plain(header)
    match = _UNIT.search(name) or _CHINESE_UNIT.search(name)
    if match is None or match.start() == 0:
        return PlainName(name)
    scale = _SCALES.get(match["scale"] or "", 1)
    return PlainName(name[: match.start()].rstrip("_"), _CODES[match["currency"]], scale)


@cache
def _columns() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(resources.text("drafting", "columns.toml"))


@cache
def _values() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.text("drafting", "values.toml"))


@cache
def table_knowledge(table: str) -> TableKnowledge:
    """What is known of a canonical table."""
    entry = _columns()[table]
    columns: Mapping[str, list[str]] = entry["columns"]  # type: ignore[assignment]
    names: list[str] = entry["names"]  # type: ignore[assignment]
    signs = {column: tuple(map(Sign.of, texts)) for column, texts in columns.items()}
    return TableKnowledge(tuple(names), signs)


def account_signs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Columns that hold an account's identifier in any table, and those that hold its name."""
    entry: Mapping[str, list[str]] = _columns()["account_id"]  # type: ignore[assignment]
    return tuple(entry["columns"]), tuple(entry["names"])


def reason(table: str, column: str) -> str:
    """Why a weak sign of the column is one; "" where there is nothing special to say."""
    return str(_columns()["reasons"].get(f"{table}.{column}", ""))


def elsewhere(relation: str) -> str | None:
    """What serves instead of a kind of table that no canonical table takes."""
    found = (str(text) for part, text in _columns()["elsewhere"].items() if part in relation)
    return next(found, None)


@cache
def word_values(table: str, column: str) -> Mapping[str, str]:
    """Canonical values by the words that mean them."""
    listed = _values().get(f"{table}.{column}", {})
    return {word.casefold(): value for value, words in listed.items() for word in words}


@cache
def boolean_words() -> Mapping[str, str]:
    """``true`` and ``false`` by the words that mean them."""
    return {word: value for value, words in _values()["boolean"].items() for word in words}


def named_value(table: str, column: str, relation: str) -> str | None:
    """The value that a relation's own name states: meetings are interactions of the kind meeting."""
    listed = _values().get(f"named.{table}.{column}", {})
    return next(
        (value for value, hints in listed.items() if any(is_called(relation, h) for h in hints)),
        None,
    )


@cache
def is_called(relation: str, hint: str) -> bool:
    """Whether a relation's name holds the word (Chinese runs words together)."""
    if re.search(r"[\u4e00-\u9fff]", hint):
        return hint in relation
    return set(hint.split("_")) <= set(re.split(r"_+", relation))
