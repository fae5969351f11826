"""A preset's query as a template: the columns and joins that the data do not have fall away.

A template is SQL with ``{account}`` for the relation that holds a logical table, ``{A}`` and ``{P}``
for the prefix of accounts' and other identifiers, and one column per entry of its SELECT list.
Several entries of one name are alternatives: the first that the data allow is taken. Lines that begin
with ``--@`` say which keys should meet and which rows are left out; they are measured.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quarterdeck import resources

_ENTRY = re.compile(r"(?:.*\sAS\s+)?(?:\w+\.)?(\w+)$", re.DOTALL)
_REFERENCE = re.compile(r"(?<![\w'.])([a-z])\.([a-z_]\w*)")
_RELATION = re.compile(r"\{([a-z_0-9]+)\}")
_LEVEL = re.compile(r"\{level:([\w.]+)\}")
_NOTE = re.compile(
    r"--@ (?:meets (?P<child>\w\.\w+) in (?P<parent>\S+)|leaves out (?P<alias>\w): (?P<where>.*) \((?P<why>.*)\))$"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One column of the SELECT list: its name, its SQL, the comment lines above it."""

    name: str
    sql: str
    comments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """``FROM`` or one ``JOIN``: the alias, the logical tables that it reads, its line."""

    alias: str
    tables: tuple[str, ...]
    line: str

    @property
    def is_table(self) -> bool:
        """Whether the alias stands for a table itself, whose columns can be looked up."""
        return len(self.tables) == 1 and "(" not in self.line.split(" AS ")[0]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Keys that should meet: ``alias.column`` in a logical table's column."""

    alias: str
    column: str
    table: str
    table_column: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that the template leaves out: a condition, and why."""

    alias: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Template:
    entries: tuple[Entry, ...]
    sources: tuple[Source, ...]
    conditions: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A template filled in: its query, the columns it delivers, its guesses, what it leaves away and why."""

    text: str
    columns: tuple[str, ...]
    guesses: tuple[str, ...]
    dropped: tuple[str, ...]


def read_template(text: str) -> Template:
    """The parts of a template."""
    lines = text.rstrip().splitlines()
    start = next(i for i, line in enumerate(lines) if line == "SELECT")
    end = next(i for i, line in enumerate(lines) if line.startswith("FROM "))
    rest = lines[end:]
    meetings, left_out = _notes(lines[:start])
    return Template(
        tuple(_entries(lines[start + 1 : end])),
        tuple(_source(line) for line in rest if line.startswith(("FROM ", "LEFT JOIN "))),
        tuple(
            re.sub(r"^\s*(WHERE|AND) ", "", line)
            for line in rest
            if line.startswith(("WHERE ", "    AND "))
        ),
        meetings,
        left_out,
    )


def _notes(lines: list[str]) -> tuple[tuple[Meeting, ...], tuple[LeftOut, ...]]:
    meetings, left_out = [], []
    for line in lines:
        found = _NOTE.match(line)
        if found is None:
            continue
        if found["child"]:
            alias, column = found["child"].split(".")
            table, table_column = found["parent"].split(".")
            meetings.append(Meeting(alias, column, table.strip("{}"), table_column))
        else:
            left_out.append(LeftOut(found["alias"], found["where"], found["why"]))
    return tuple(meetings), tuple(left_out)


def _entries(lines: list[str]) -> Iterator[Entry]:
    comments: list[str] = []
    held: list[str] = []
    for line in [*lines, "    "]:
        begins = re.match(r"    \S|    $", line) is not None and not line.startswith("    END")
        if begins and held:
            yield _entry(held, comments)
            comments, held = [], []
        if line.startswith("    --"):
            comments.append(line.strip())
        elif line.strip():
            held.append(line)


def _entry(held: list[str], comments: list[str]) -> Entry:
    sql = "\n".join(held).strip().rstrip(",")
    found = _ENTRY.match(sql)
    assert found is not None, sql  # the templates are ours and tested
    return Entry(found[1], sql, tuple(comments))


def _source(line: str) -> Source:
    head = line.split(" ON ")[0] if "(" not in line else line
    alias = re.findall(r" AS ([a-z])\b", re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)", "()", head))[0]
    return Source(alias, tuple(_RELATION.findall(line)), line)


def fill(
    template: Template,
    *,
    relation: Callable[[str], str | None],
    has_column: Callable[[str, str], bool],
    prefixes: tuple[str, str],
    combined: bool,
) -> Filled | None:
    """The template with relations in place; None where its first table is not there.

    ``relation`` gives the relation of a logical table, ``has_column`` whether that table has a column;
    ``prefixes`` are those of accounts' and of other identifiers.
    """
    there = [s for s in template.sources if all(relation(t) is not None for t in s.tables)]
    there = _joinable(there, has_column)
    if not there or there[0] is not template.sources[0]:
        return None
    tables = {s.alias: s.tables[0] for s in there if s.is_table}
    aliases = {s.alias for s in there}

    def stands(sql: str) -> bool:
        return all(
            alias in aliases and (alias not in tables or has_column(tables[alias], column))
            for alias, column in _REFERENCE.findall(sql)
        )

    chosen, dropped = _chosen(template.entries, stands, combined=combined)
    used = {alias for e in chosen for alias, _ in _REFERENCE.findall(e.sql)}
    conditions = [c for c in template.conditions if stands(c)]
    used |= {alias for c in conditions for alias, _ in _REFERENCE.findall(c)}
    sources = [s.line for i, s in enumerate(there) if i == 0 or s.alias in used]
    text = _text(chosen, sources, conditions)
    guesses = tuple(
        c.removeprefix("-- guess: ") for e in chosen for c in e.comments if "guess" in c
    )
    return Filled(
        _placed(text, relation, prefixes), tuple(e.name for e in chosen), guesses, tuple(dropped)
    )


def _joinable(sources: list[Source], has_column: Callable[[str, str], bool]) -> list[Source]:
    """Joins whose key is a column that is there."""
    tables = {s.alias: s.tables[0] for s in sources if s.is_table}
    return [
        s
        for s in sources
        if all(
            alias not in tables or has_column(tables[alias], column)
            for alias, column in _REFERENCE.findall(s.line.rsplit(" ON ", 1)[-1])
            if " ON " in s.line
        )
    ]


def _chosen(
    entries: tuple[Entry, ...], stands: Callable[[str], bool], *, combined: bool
) -> tuple[list[Entry], list[str]]:
    chosen: dict[str, Entry] = {}
    dropped: list[str] = []
    for entry in entries:
        if "-- only: combined" in entry.comments and not combined:
            continue
        if entry.name in chosen:
            continue
        if stands(entry.sql):
            comments = tuple(c for c in entry.comments if not c.startswith("-- only"))
            chosen[entry.name] = Entry(entry.name, entry.sql, comments)
    dropped = [e.name for e in entries if e.name not in chosen]
    return list(chosen.values()), list(dict.fromkeys(dropped))


def _text(entries: list[Entry], sources: list[str], conditions: list[str]) -> str:
    lines = ["SELECT"]
    for position, entry in enumerate(entries, start=1):
        lines += [f"    {comment}" for comment in entry.comments]
        lines.append(f"    {entry.sql}{',' if position < len(entries) else ''}")
    lines += sources
    lines += [f"{'WHERE' if i == 0 else '    AND'} {c}" for i, c in enumerate(conditions)]
    return "\n".join(lines)


def _placed(text: str, relation: Callable[[str], str | None], prefixes: tuple[str, str]) -> str:
    level = resources.text("drafting", "level.sql").strip()
    text = _LEVEL.sub(lambda m: level.replace("{title}", m[1]), text)
    for mark, prefix in zip(("{A}", "{P}"), prefixes, strict=True):
        text = text.replace(mark, f"'{prefix}' || " if prefix else "")
    text = re.sub(r"(\b[a-z]\.(\w+)) AS \2(?=,?$)", r"\1", text, flags=re.MULTILINE)
    return _RELATION.sub(lambda m: relation(m[1]) or m[1], text)
