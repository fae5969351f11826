"""Messages to text: Fluent in three languages, numbers and days by CLDR."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.runtime.utils import native_to_fluent

from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Month, Name, Quoted, Short, Text
from quarterdeck.errors import MessageError
from quarterdeck.i18n import numbers
from quarterdeck.i18n.entries import Entries
from quarterdeck.i18n.quotes import nested

AUTHORED = {
    Language.EN: "“{words}” —\u00a0{author}",
    Language.ZH: "“{words}”——{author}",
    Language.RU: "«{words}» —\u00a0{author}",
}
"""Quoted text with its author, the dash kept with the name."""


@cache
def entries(language: Language) -> Entries:
    """All messages of a language."""
    return Entries(language)


def to_text(text: Text, language: Language) -> str:
    """The text in ``language``: quoted human text as written, generated text from its message."""
    if isinstance(text, Quoted):
        return _quoted(text, language)
    args = {k: _argument(v, language) for k, v in text.args.items()}
    return nested(format_message(text.id, args, language), language)


MARKS = ("\ue000", "\ue001")
"""Private-use characters around what came from an argument (see ``to_marked_text``)."""


class _Marked(str):
    """An argument between marks that still selects variants by its own words."""

    __slots__ = ("own",)
    own: str

    def __new__(cls, text: str) -> _Marked:
        marked = super().__new__(cls, text.join(MARKS))
        marked.own = text
        return marked

    def __eq__(self, other: object) -> bool:
        return self.own == other

    def __hash__(self) -> int:
        return hash(self.own)


def to_marked_text(text: Text, language: Language) -> str:
    """The text with every argument between ``MARKS``; a message as an argument marks its own."""
    if isinstance(text, Quoted):
        return str.__str__(_Marked(_quoted(text, language)))
    args = {k: _marked(v, language) for k, v in text.args.items()}
    return format_message(text.id, args, language)


def unmarked(text: str) -> str:
    """What a marked text says by itself: everything outside the marks."""
    return re.sub(f"{MARKS[0]}[^{MARKS[1]}]*{MARKS[1]}", "", text)


def _marked(value: object, language: Language) -> Any:
    if isinstance(value, Message):
        return to_marked_text(value, language)
    argument = _argument(value, language)
    if isinstance(value, Figure):
        argument.shown = argument.shown.join(MARKS)
        return argument
    return _Marked(argument)


def format_message(id: str, args: Mapping[str, Any], language: Language) -> str:
    """A message by id (``name`` or ``name.attribute``); MessageError where missing or ill-formed."""
    name, _, attribute = id.partition(".")
    place = f"messages/{language.value}/{id}"
    known = entries(language)
    if not known.has(name):
        raise MessageError("no such message", where=place, next_step="add it to the .ftl file")
    found = known.bundle.get_message(name)
    pattern = found.attributes.get(attribute) if attribute else found.value
    if pattern is None:
        raise MessageError("the message has no text here", where=place, next_step="add it")
    formatted, errors = _resolved(known.bundle, pattern, args)
    if errors:
        raise MessageError(
            f"cannot be formatted: {errors[0]}", where=place, next_step="fix the text"
        )
    return str(formatted)


def _resolved(source: FluentBundle, pattern: Any, args: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """As ``FluentBundle.format_pattern``, which would turn our figures into bare numbers."""
    errors: list[Any] = []
    given = {k: v if isinstance(v, FluentType) else native_to_fluent(v) for k, v in args.items()}
    environment = ResolverEnvironment(
        context=source, current=CurrentEnvironment(args=given), errors=errors
    )
    try:
        return str(pattern(environment)), errors
    except ValueError as error:  # too many parts: a message that refers to itself
        return "", [*errors, error]


def has_message(id: str, language: Language) -> bool:
    """Whether a message (or its attribute) stands in the language's files."""
    name, _, attribute = id.partition(".")
    known = entries(language)
    if not known.has(name):
        return False
    return not attribute or attribute in known.bundle.get_message(name).attributes


def _quoted(text: Quoted, language: Language) -> str:
    words = text.text.to(language)
    if not text.author:
        return words
    return nested(AUTHORED[language].format(words=words, author=text.author), language)


def _argument(value: object, language: Language) -> Any:
    match value:
        case Figure():
            return numbers.fluent_figure(value, language)
        case Message() | Quoted():
            return to_text(value, language)
        case Name():
            return value.text
        case Month():
            return numbers.month(value.day, language)
        case Short(value=Month(day=day)):
            return numbers.short_month(day, language)
        case Short(value=Quarter() as quarter):
            return numbers.short_quarter(quarter, language)
        case Quarter():
            return numbers.quarter(value, language)
        case Period():
            return numbers.period(value, language)
        case date():
            return numbers.day(value, language)
    raise MessageError(
        f"an argument of type {type(value).__name__} is not allowed in a message",
        next_step="pass a figure, a day, a quarter, a name or quoted text",
    )
