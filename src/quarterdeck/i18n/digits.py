"""Digits in message files: texts hold none, since numbers come only as figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast

from quarterdeck import resources
from quarterdeck.core.language import Language

ALLOWED: tuple[str, ...] = ("B2B",)
"""Words that are spelt with a digit and count nothing."""

DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class DigitFound:
    """A digit written into a message: ``file`` is ``<language>/<name>.ftl``."""

    file: str
    message: str
    text: str


def digits_in_source(source: str, file: str) -> tuple[DigitFound, ...]:
    """The text elements of one Fluent source that hold a digit outside the allowed words."""
    entries = FluentParser(with_spans=False).parse(source).body
    found: list[DigitFound] = []
    for entry in entries:
        if isinstance(entry, ast.Message | ast.Term):
            found += [
                DigitFound(file, entry.id.name, text) for text in _texts(entry) if _has_digit(text)
            ]
    return tuple(found)


def digits_in_messages() -> tuple[DigitFound, ...]:
    """Every digit in the package's message files, in order of language, file and message."""
    return tuple(
        found
        for language in Language
        for name in resources.names("messages", language.value)
        if name.endswith(".ftl")
        for found in digits_in_source(
            resources.text("messages", language.value, name), f"{language.value}/{name}"
        )
    )


def _has_digit(text: str) -> bool:
    for word in ALLOWED:
        text = text.replace(word, "")
    return DIGITS.search(text) is not None


def _texts(node: ast.BaseNode) -> Iterator[str]:
    if isinstance(node, ast.TextElement | ast.StringLiteral):
        yield node.value
        return
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode) and not isinstance(child, ast.Comment):
                yield from _texts(child)
