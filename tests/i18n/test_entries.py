"""Entries are found without parsing a file whole, and none is lost by it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from fluent.syntax import FluentParser, ast

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.i18n.entries import Entries, split_entries

FILES = [(lang, name) for lang in Language for name in resources.names("messages", lang.value)]


@pytest.mark.parametrize("language, name", FILES)
def test_a_file_splits_into_the_entries_that_a_whole_parse_finds(
    language: Language, name: str
) -> None:
    text = resources.text("messages", language.value, name)
    parsed = FluentParser().parse(text).body
    assert [e for e in parsed if isinstance(e, ast.Junk)] == []
    whole = [e.id.name for e in parsed if isinstance(e, ast.Message)]
    assert [name for name in split_entries(text) if not name.startswith("-")] == whole


@pytest.mark.parametrize("language", list(Language))
def test_no_identifier_stands_twice(language: Language) -> None:
    found = [
        i
        for lang, name in FILES
        if lang is language
        for i in split_entries(resources.text("messages", lang.value, name))
    ]
    assert sorted({i for i in found if found.count(i) > 1}) == []


def test_an_entry_keeps_its_attributes_and_selectors() -> None:
    text = "# comment\na = { $n ->\n    [one] x\n   *[other] y\n  }\n    .short = z\n\n    .more = w\nb = { a }\n"
    assert split_entries(text) == {
        "a": "a = { $n ->\n    [one] x\n   *[other] y\n  }\n    .short = z\n\n    .more = w\n",
        "b": "b = { a }\n",
    }


def test_what_an_entry_refers_to_is_there_with_it() -> None:
    entries = Entries(Language.EN)
    assert entries.has("metric-roi-net")
    assert not entries.has("no-such-message")


def test_threads_that_ask_at_once_all_find_an_entry_with_what_it_refers_to() -> None:
    entries = Entries(
        Language.EN, "".join(f"m{n} = {{ -t{n} }}\n-t{n} = word\n" for n in range(300))
    )
    asked = [f"m{n}" for n in range(300) for _ in range(4)]

    def formatted(name: str) -> str:
        assert entries.has(name)
        found = entries.bundle.get_message(name)
        text, errors = entries.bundle.format_pattern(found.value)
        assert not errors
        return str(text)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(formatted, asked)) == {"word"}
