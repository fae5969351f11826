"""The sentences and thresholds of the reading: complete in three languages, without digits, all used."""

from __future__ import annotations

import ast as python
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

import quarterdeck.meeting
from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import has_message
from quarterdeck.meeting.thresholds import THRESHOLDS

FILE = "meeting-reading.ftl"


def patterns(language: Language) -> dict[str, ast.Pattern]:
    body = parse(resources.text("messages", language.value, FILE)).body
    assert not [entry.content for entry in body if isinstance(entry, ast.Junk)]
    return {e.id.name: e.value for e in body if isinstance(e, ast.Message) and e.value}


def nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def variables(pattern: ast.Pattern) -> frozenset[str]:
    return frozenset(n.id.name for n in nodes(pattern) if isinstance(n, ast.VariableReference))


def words(pattern: ast.Pattern) -> str:
    return " ".join(n.value for n in nodes(pattern) if isinstance(n, ast.TextElement))


@pytest.mark.parametrize("language", [Language.ZH, Language.RU])
def test_every_language_has_the_same_messages_with_the_same_arguments(language: Language) -> None:
    shapes = [
        {i: variables(p) for i, p in patterns(one).items()} for one in (Language.EN, language)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("language", Language)
def test_no_sentence_holds_a_digit(language: Language) -> None:
    assert [i for i, p in patterns(language).items() if re.search(r"\d", words(p))] == []


def test_chinese_is_punctuated_in_full_width() -> None:
    half = re.compile(r"[一-鿿][,;:!?]|[,;!?][一-鿿]|[一-鿿]\.(\s|$)|\([一-鿿]")
    assert [i for i, p in patterns(Language.ZH).items() if half.search(words(p))] == []


def test_russian_plurals_are_complete() -> None:
    for id, pattern in patterns(Language.RU).items():
        for select in [n for n in nodes(pattern) if isinstance(n, ast.SelectExpression)]:
            keys = [v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)]
            assert keys == ["one", "few", "many", "other"], id


def test_every_sentence_is_used_with_just_its_arguments() -> None:
    known = {
        i: variables(p) for i, p in patterns(Language.EN).items() if i.startswith("meeting-read-")
    }
    source = [
        p.read_text(encoding="utf-8")
        for p in Path(quarterdeck.meeting.__file__).parent.glob("*.py")
    ]
    calls = {
        node.args[0].value: frozenset(k.arg for k in node.keywords if k.arg)
        for text in source
        for node in python.walk(python.parse(text))
        if isinstance(node, python.Call)
        and isinstance(node.func, python.Name)
        and node.func.id == "message"
        and isinstance(node.args[0], python.Constant)
        and str(node.args[0].value).startswith("meeting-read-")
    }
    choices = {i for text in source for i in re.findall(r'"(meeting-read-[a-z-]+)"', text)}
    assert choices == set(known)
    assert {i: args for i, args in calls.items() if known[i] != args} == {}


def test_every_threshold_has_its_label() -> None:
    for language in Language:
        missing = [
            t.id for t in THRESHOLDS if not has_message(f"metric-threshold-{t.id}", language)
        ]
        assert missing == []
    assert len({t.id for t in THRESHOLDS}) == len(THRESHOLDS)
