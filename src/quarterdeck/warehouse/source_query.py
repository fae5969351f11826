"""One file of ``sources/``: a single SELECT, and the errors of running it in the user's own lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from quarterdeck.core.canonical import TABLES, Table
from quarterdeck.core.nearest import nearest
from quarterdeck.errors import SourceError

FOLDER = "sources"


@dataclass(frozen=True, slots=True)
class SourceQuery:
    """The query that delivers one canonical table; ``text`` has no closing semicolon."""

    table: Table
    file: str
    text: str

    def wrapped(self, select: str) -> str:
        """The query as a common table expression ``delivered``, verbatim and with its own line numbers."""
        return f"WITH delivered AS ({self.text}\n) {select}"

    def located(self, word: str) -> str:
        """The file, with the first line that holds ``word`` where one does."""
        for number, line in enumerate(self.text.splitlines(), start=1):
            if word and re.search(rf"\b{re.escape(word)}\b", line, re.IGNORECASE):
                return f"{self.file}:{number}"
        return self.file

    def words(self) -> frozenset[str]:
        """The words of the query, in small letters, comments and text constants left out."""
        raw = self.text.encode()
        tokens = duckdb.tokenize(self.text)
        ends = [position for position, _ in tokens[1:]] + [len(raw)]
        return frozenset(
            raw[start:end].decode().strip().strip('"').lower()
            for (start, kind), end in zip(tokens, ends, strict=True)
            if kind in (duckdb.token_type.identifier, duckdb.token_type.keyword)
        )


MISSPELT = 0.7
"""Likeness from which a name in a source is taken for a misspelt one, not for a name of its own."""


def meant(name: str, known: Iterable[str]) -> str | None:
    """The known name that a misspelt one in a source means, or None where none is near."""
    return nearest(name, known, likeness=MISSPELT)


def read_queries(root: Path, connection: duckdb.DuckDBPyConnection) -> list[SourceQuery]:
    """The queries of ``root/sources``, in the order of the canonical tables.

    A file without a statement (empty, or comments only) is a query with an empty text.
    Raises SourceError where the folder is missing, a file is named after no canonical table, or
    holds anything but one SELECT.
    """
    folder = root / FOLDER
    if not folder.is_dir():
        raise SourceError(
            "there is no folder of source queries",
            where=FOLDER,
            next_step="draft it from your data with: quarterdeck init NAME --from DATA",
        )
    found = {path.stem: path for path in sorted(folder.glob("*.sql"))}
    for stem, path in found.items():
        _known_table(stem, path)
    return [_read(found[t.name], t, connection) for t in TABLES if t.name in found]


def _known_table(stem: str, path: Path) -> None:
    names = [t.name for t in TABLES]
    if stem in names:
        return
    near = meant(stem, names)
    raise SourceError(
        f"no canonical table is called {stem!r}",
        where=f"{FOLDER}/{path.name}",
        next_step=f"rename it to {near}.sql" if near else f"name it one of: {', '.join(names)}",
    )


def _read(path: Path, table: Table, connection: duckdb.DuckDBPyConnection) -> SourceQuery:
    file = f"{FOLDER}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"the query cannot be read: {error}", where=file, next_step="save the file as UTF-8"
        ) from error
    _one_select(text, file, connection)
    return SourceQuery(table, file, _without_semicolon(text))


def _one_select(text: str, file: str, connection: duckdb.DuckDBPyConnection) -> None:
    try:
        statements = connection.extract_statements(text)
    except duckdb.Error as error:
        raise query_error(error, text, file) from error
    if len(statements) > 1:
        raise SourceError(
            f"holds {len(statements)} statements; a source is one SELECT",
            where=file,
            next_step="keep the SELECT that delivers the table; use WITH for intermediate steps",
        )
    kind = statements[0].type.name if statements else "SELECT"
    if kind not in ("SELECT", "MULTI"):  # MULTI: a PIVOT, which DuckDB runs in two steps
        raise SourceError(
            f"is a statement of the kind {kind}; a source only reads, with one SELECT",
            where=file,
            next_step="write one SELECT that delivers the table's columns",
        )


def _without_semicolon(text: str) -> str:
    """The text with closing semicolons blanked; positions and lines stay as they are."""
    for position, kind in reversed(duckdb.tokenize(text)):
        if kind == duckdb.token_type.comment:
            continue
        if text.encode()[position : position + 1] != b";":
            return text if _holds_code(text) else ""
        raw = text.encode()
        text = (raw[:position] + b" " + raw[position + 1 :]).decode()
    return ""


def _holds_code(text: str) -> bool:
    return any(kind != duckdb.token_type.comment for _, kind in duckdb.tokenize(text))


_LINE = re.compile(r"\n*LINE (\d+):.*", re.DOTALL)
_QUOTED = re.compile(r"[\"'`]([^\"'`\n]+)[\"'`]")
_NO_TABLE = re.compile(r"Table with name (\S+) does not exist!(\s*Did you mean [^\n]*)?")


def query_error(
    error: duckdb.Error, text: str, file: str, relations: Iterable[str] = ()
) -> SourceError:
    """A failing query as an error with its file, its line, and the database's own words.

    ``relations`` are the names a query could read, to name the nearest to one that does not exist.
    """
    words = str(error)
    line = _line_of(words, text)
    next_step = f"correct the query in {file} and run: quarterdeck sources"
    absent = _NO_TABLE.search(words)
    if absent:
        words = words.replace(absent[2] or "", "")  # it may propose tables of the database itself
        next_step = _instead(absent[1], list(relations)) or next_step
    return SourceError(
        " ".join(_LINE.sub("", words).split()),
        where=f"{file}:{line}" if line else file,
        next_step=next_step,
    )


def _instead(name: str, relations: list[str]) -> str | None:
    near = meant(name, relations)
    if near:
        return f"read {near} instead of {name}"
    if relations:
        return f"read one of your data files: {', '.join(relations)}"
    return "put the data files where quarterdeck.toml looks for them; none were found"


def _line_of(words: str, text: str) -> int | None:
    stated = _LINE.search(words)
    if stated:
        return min(int(stated[1]), text.rstrip().count("\n") + 1)
    tokens = _QUOTED.findall(words)
    for number, line in enumerate(text.splitlines(), start=1):
        if any(token in line for token in tokens):
            return number
    return None
