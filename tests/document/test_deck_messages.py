"""deck.ftl and brief.ftl: the same in all three languages, all used, none missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import quarterdeck
from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import has_message

FILES = ("deck.ftl", "brief.ftl")
SOURCES = Path(quarterdeck.__file__).parent / "document"
NAMED = re.compile(r"\"((?:deck|brief)-[a-z0-9{}_.'(), -]+)\"")
HOLE = re.compile(r"\{[^}]*\}")


def entries(name: str, language: Language) -> dict[str, ast.Message]:
    source = resources.text("messages", language.value, name)
    body = FluentParser(with_spans=False).parse(source).body
    assert not [e for e in body if isinstance(e, ast.Junk)]
    return {e.id.name: e for e in body if isinstance(e, ast.Message)}


def variables(node: ast.BaseNode) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
        return
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from variables(child)


@cache
def named_in_code() -> tuple[str, ...]:
    """What the composing code names: whole ids, and ids with a placeholder in braces."""
    found: set[str] = set()
    for path in sorted(SOURCES.rglob("*.py")):
        found |= set(NAMED.findall(path.read_text(encoding="utf-8")))
    return tuple(sorted(n for n in found if not n.endswith("-")))


@pytest.mark.parametrize("name", FILES)
def test_all_languages_have_the_same_messages_with_the_same_arguments(name: str) -> None:
    shapes = [
        {id: sorted(set(variables(e))) for id, e in entries(name, language).items()}
        for language in Language
    ]

    assert shapes[0] == shapes[1] == shapes[2]
    assert [list(s) for s in shapes[1:]] == [list(shapes[0])] * 2


@pytest.mark.parametrize("language", Language)
def test_every_message_that_the_code_names_exists(language: Language) -> None:
    whole = [n for n in named_in_code() if "{" not in n]

    assert [n for n in whole if not has_message(n, language)] == []
    assert len(whole) > 100


@pytest.mark.parametrize("name", FILES)
def test_every_message_is_used(name: str) -> None:
    patterns = [
        re.compile("[a-z-]+".join(re.escape(part) for part in HOLE.split(n)))
        for n in named_in_code()
    ]

    unused = [id for id in entries(name, Language.EN) if not any(p.fullmatch(id) for p in patterns)]
    assert unused == []


@pytest.mark.parametrize("name", FILES)
def test_chinese_uses_full_width_punctuation_and_russian_its_own_quotes(name: str) -> None:
    chinese = resources.text("messages", "zh", name)
    russian = resources.text("messages", "ru", name)

    assert re.findall(r"[\u4e00-\u9fff][,;:?!]", chinese) == []
    assert re.findall(r"[\"“”]", russian) == []
