"""A TOML text changed as little as possible: statement by statement, as a person would.

A whole-document editor (tomlkit) drops the comments that stand behind a table which it removes, puts
a key behind the comment of the next table, and re-joins tables that stand apart. Here a text is cut
into statements (a header, a pair of key and value, a blank or comment line); only those that must
change do, every line that is only a comment stays, and the result is read back before it is given.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

Path = tuple[str | int, ...]
"""Where something stands: keys, and positions in arrays of tables."""

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")'
    r"|'''.*?'''(?!')"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}=\n]",
    re.DOTALL,
)
_ABSENT = object()

TABLES_DEEP = 2
"""Down to here a new table gets a header: ``[headlines.results]``; its own stand in one line."""


class _Kind(Enum):
    GAP = "a blank line or a comment"
    HEADER = "a table begins"
    PAIR = "a key with its value"


@dataclass(frozen=True, slots=True)
class _Statement:
    """One statement with its end of line; ``path`` is that of the table, or of the key in the file."""

    kind: _Kind
    text: str
    path: Path = ()

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def rewritten(text: str, wanted: Mapping[str, Any]) -> str:
    """The TOML ``text`` changed to hold ``wanted``: tables of strings, numbers, booleans and lists.

    Comment lines stay in their place, tables and keys in their order; what is new stands behind its
    like. ValueError where the text is not TOML, or cannot be brought to hold ``wanted``.
    """
    present = tomllib.loads(text)
    statements = _split(text)
    kept = _without_gone(statements, present, wanted)
    ending = "\r\n" if text.split("\n", 1)[0].endswith("\r") else "\n"
    for path, value in _missing(present, wanted):
        if not _covered(kept, path):
            _add(kept, path, value, ending)
    result = "".join(statement.text for statement in kept)
    if tomllib.loads(result) != wanted:
        raise ValueError("the file is written in a form that cannot be changed in place")
    return result


def _split(text: str) -> list[_Statement]:
    """The statements of a sound TOML text, in order; joined they are the text again."""
    statements: list[_Statement] = []
    counts: dict[Path, int] = {}
    table: Path = ()
    for part in _parts(text):
        begin = part.lstrip()
        if not begin or begin[0] == "#":
            statements.append(_Statement(_Kind.GAP, part))
        elif begin[0] == "[":
            table = _table(part, counts)
            statements.append(_Statement(_Kind.HEADER, part, table))
        else:
            statements.append(_Statement(_Kind.PAIR, part, (*table, *_keys(part))))
    return statements


def _parts(text: str) -> Iterator[str]:
    """The text cut at each end of line that stands in no string, array or inline table."""
    begin = depth = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if mark == "\n" and depth == 0:
            yield text[begin : token.end()]
            begin = token.end()
    if begin < len(text):
        yield text[begin:]


def _table(header: str, counts: dict[Path, int]) -> Path:
    """The path of a header; ``counts`` holds how many tables each array of tables has so far."""
    keys = tuple(_chain(tomllib.loads(header)))
    last = len(keys) if header.lstrip().startswith("[[") else 0
    path: Path = ()
    for number, key in enumerate(keys, 1):
        path = (*path, key)
        if number == last:
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = (*path, counts[path] - 1)
    return path


def _chain(value: Any) -> Iterator[str]:
    """The keys of tables that hold nothing but one table, from the outside in."""
    while isinstance(value, (dict, list)) and value:
        if isinstance(value, list):
            value = value[0]
        else:
            ((key, value),) = value.items()
            yield key


def _keys(pair: str) -> tuple[str, ...]:
    """The keys before the equals sign of a pair, unquoted: two where one is dotted."""
    equals = next(token.start() for token in _TOKEN.finditer(pair) if token[0] == "=")
    return tuple(_chain(tomllib.loads(f"{pair[:equals].strip()} = 0")))


def _at(value: Any, path: Path) -> Any:
    for key in path:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return _ABSENT
    return value


def _without_gone(
    statements: Sequence[_Statement], present: Mapping[str, Any], wanted: Mapping[str, Any]
) -> list[_Statement]:
    """The statements without what is wanted no more, pairs with another value rewritten."""
    kept: list[_Statement] = []
    cut = False
    for statement in statements:
        value = _at(wanted, statement.path)
        if statement.kind is not _Kind.GAP and value is _ABSENT:
            cut = True
            continue
        if cut and statement.blank and (not kept or kept[-1].blank):
            continue
        cut = False
        if statement.kind is _Kind.PAIR and value != _at(present, statement.path):
            statement = replace(statement, text=_with_value(statement.text, value))
        kept.append(statement)
    while cut and kept and kept[-1].blank:
        kept.pop()
    return kept


def _with_value(pair: str, value: Any) -> str:
    """The pair with another value, its comment behind it kept."""
    begin, end = _span(pair)
    return f"{pair[:begin]}{_value(pair[begin:end], value)}{pair[end:]}"


def _span(pair: str) -> tuple[int, int]:
    """Where the value of a pair begins and ends."""
    begin = depth = 0
    end = len(pair)
    for token in _TOKEN.finditer(pair):
        mark = token[0]
        if mark == "=" and not begin:
            begin = token.end()
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if begin and depth == 0 and mark[0] == "#":
            end = token.start()
            break
    while pair[begin] in " \t":
        begin += 1
    return begin, len(pair[:end].rstrip())


def _value(old: str, value: Any) -> str:
    if isinstance(value, list) and "#" in old:
        listed = _relisted(old, value)
        if listed is not None:
            return listed
    return _toml(value)


def _relisted(old: str, value: list[Any]) -> str | None:
    """A list over several lines with the same comments; None where that cannot be done."""
    try:
        document = tomlkit.parse(f"x = {old}")
        items = document["x"]
        assert isinstance(items, list)
        for index in reversed(range(len(items))):
            if items[index] not in value:
                del items[index]
        for entry in value:
            if entry not in items:
                items.append(entry)
        text = tomlkit.dumps(document)
        return text.removeprefix("x = ") if tomllib.loads(text)["x"] == value else None
    except (TOMLKitError, ValueError):
        return None


def _toml(value: Any) -> str:
    match value:
        case dict():
            inner = ", ".join(f"{_key(k)} = {_toml(v)}" for k, v in value.items())
            return f"{{ {inner} }}"
        case list():
            return f"[{', '.join(map(_toml, value))}]"
    return str(tomlkit.item(value).as_string())


def _key(*keys: str | int) -> str:
    return ".".join(tomlkit.key(key).as_string() for key in keys if isinstance(key, str))


def _missing(present: Any, wanted: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """What of the wanted is not there, as the largest parts that are wholly new."""
    if isinstance(wanted, dict) and isinstance(present, dict):
        for key, value in wanted.items():
            if key in present:
                yield from _missing(present[key], value, (*path, key))
            else:
                yield (*path, key), value
    elif isinstance(wanted, list) and isinstance(present, list):
        for index, value in enumerate(wanted):
            if index < len(present):
                yield from _missing(present[index], value, (*path, index))
            elif isinstance(value, dict):
                yield (*path, index), value


def _covered(statements: Sequence[_Statement], path: Path) -> bool:
    """Whether a pair that stands there already holds the path, as a list or an inline table does."""
    return any(s.kind is _Kind.PAIR and path[: len(s.path)] == s.path for s in statements)


def _add(statements: list[_Statement], path: Path, value: Any, ending: str) -> None:
    """Puts in what is new: a pair, a table, or several tables. A table further in stands in one line."""
    tables = _tables_of(value)
    if len(path) == 1 and tables is not None:
        for key, table in tables:
            _add_table(statements, (*path, key), table, ending)
    elif len(path) <= TABLES_DEEP and isinstance(value, dict):
        _add_table(statements, path, value, ending)
    else:
        _add_pair(statements, path, value, ending)


def _tables_of(value: Any) -> list[tuple[str | int, Any]] | None:
    """The tables that a new value is made of; None where it holds anything else."""
    entries: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        entries = list(value.items())
    elif isinstance(value, list):
        entries = list(enumerate(value))
    return entries if entries and all(isinstance(e, dict) for _, e in entries) else None


def _add_table(
    statements: list[_Statement], path: Path, values: Mapping[str, Any], ending: str
) -> None:
    """A table of its own, behind the last that begins with the same key, else at the end."""
    header = f"[[{_key(*path)}]]" if isinstance(path[-1], int) else f"[{_key(*path)}]"
    added = [_Statement(_Kind.HEADER, f"{header}{ending}", path)]
    added += [
        _Statement(_Kind.PAIR, f"{_key(key)} = {_toml(value)}{ending}", (*path, key))
        for key, value in values.items()
    ]
    place = _behind(statements, lambda s: s.path[:1] == path[:1])
    if place is None or _next_is_top(statements, place):
        place = len(statements)
    _end_line(statements, place, ending)
    if place and not statements[place - 1].blank:
        added.insert(0, _Statement(_Kind.GAP, ending))
    statements[place:place] = added


def _next_is_top(statements: Sequence[_Statement], place: int) -> bool:
    """Whether pairs of no table follow: a table put there would swallow them."""
    for statement in statements[place:]:
        if statement.kind is _Kind.HEADER:
            return False
        if statement.kind is _Kind.PAIR:
            return True
    return False


def _behind(statements: Sequence[_Statement], like: Callable[[_Statement], bool]) -> int | None:
    """The place behind the last statement, other than gaps, that is ``like``; None without one."""
    found = [n for n, s in enumerate(statements) if s.kind is not _Kind.GAP and like(s)]
    return found[-1] + 1 if found else None


def _add_pair(statements: list[_Statement], path: Path, value: Any, ending: str) -> None:
    """A pair beside others of its table, else under its header, else in a new block."""
    table = path[:-1]
    place = _behind(statements, lambda s: _beside(s, table))
    if place is not None:
        _insert_like(statements, place, path, value, ending)
    elif not table:
        _add_top(statements, path, value, ending)
    elif at := _behind(statements, lambda s: s.kind is _Kind.HEADER and s.path == table):
        _end_line(statements, at, ending)
        statements.insert(at, _pair(path, path[-1:], value, ending))
    else:
        _add_table(statements, table, {str(path[-1]): value}, ending)


def _beside(statement: _Statement, table: Path) -> bool:
    """Whether it is a pair of the table, by its header or by the dotted keys before its own."""
    if statement.kind is not _Kind.PAIR or statement.path[: len(table)] != table:
        return False
    return len(statement.path) - len(_keys(statement.text)) <= len(table) < len(statement.path)


def _pair(path: Path, keys: Path, value: Any, ending: str, indent: str = "") -> _Statement:
    return _Statement(_Kind.PAIR, f"{indent}{_key(*keys)} = {_toml(value)}{ending}", path)


def _insert_like(
    statements: list[_Statement], place: int, path: Path, value: Any, ending: str
) -> None:
    """Behind a pair under the same header, with its indent; keys are dotted from that header on."""
    like = statements[place - 1]
    indent = like.text[: len(like.text) - len(like.text.lstrip())]
    header = len(like.path) - len(_keys(like.text))
    _end_line(statements, place, ending)
    statements.insert(place, _pair(path, path[header:], value, ending, indent))


def _add_top(statements: list[_Statement], path: Path, value: Any, ending: str) -> None:
    """A pair of no table: before the first table and the comment that belongs to it."""
    headers = [n for n, s in enumerate(statements) if s.kind is _Kind.HEADER]
    place = headers[0] if headers else len(statements)
    while (
        headers
        and place
        and statements[place - 1].kind is _Kind.GAP
        and not statements[place - 1].blank
    ):
        place -= 1
    _end_line(statements, place, ending)
    added = [_pair(path, path, value, ending)]
    if headers:
        added.append(_Statement(_Kind.GAP, ending))
    statements[place:place] = added


def _end_line(statements: list[_Statement], place: int, ending: str) -> None:
    """Sees to it that what stands before the place ends its line."""
    if place and not statements[place - 1].text.endswith("\n"):
        before = statements[place - 1]
        statements[place - 1] = replace(before, text=before.text + ending)
