"""lint.ftl: the same in three languages, without digits, complete for everything that can be named."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast

from quarterdeck import resources
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Severity
from quarterdeck.core.language import Language
from quarterdeck.core.thresholds import Basis
from quarterdeck.i18n.messages import has_message
from quarterdeck.rules.subjects import Subject
from quarterdeck.rules.types import Area, Covers


def entries(language: Language) -> dict[str, ast.Message]:
    source = resources.text("messages", language.value, "lint.ftl")
    body = FluentParser(with_spans=False).parse(source).body
    assert not [e for e in body if isinstance(e, ast.Junk)]
    return {e.id.name: e for e in body if isinstance(e, ast.Message)}


def nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for child in vars(node).values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def arguments(entry: ast.Message) -> set[str]:
    return {n.id.name for n in nodes(entry) if isinstance(n, ast.VariableReference)}


def words(entry: ast.Message) -> str:
    return " ".join(n.value for n in nodes(entry) if isinstance(n, ast.TextElement))


def test_all_languages_say_the_same_with_the_same_arguments() -> None:
    shapes = [[(id, arguments(e)) for id, e in entries(one).items()] for one in Language]

    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("language", Language)
def test_no_message_holds_a_digit(language: Language) -> None:
    assert [id for id, e in entries(language).items() if re.search(r"\d", words(e))] == []


def test_chinese_is_punctuated_in_full_width() -> None:
    wrong = [
        id
        for id, entry in entries(Language.ZH).items()
        if re.search(r"[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]", words(entry))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_everything_that_can_be_named_has_its_word(language: Language) -> None:
    named = (
        *(f"lint-area-{area.value}" for area in Area),
        *(f"lint-covers-{covered.value.replace(':', '-')}" for covered in Covers),
        *(f"lint-judges-{kind.__name__.lower()}" for kind in Subject.__args__),  # type: ignore[attr-defined]
        *(f"lint-severity-{severity.value}" for severity in Severity),
        *(f"lint-value-{unit.value}" for unit in Unit),
        *(f"lint-basis-{basis.value}" for basis in Basis),
        *(f"lint-language-{one.value}" for one in Language),
    )

    assert [id for id in named if not has_message(id, language)] == []
