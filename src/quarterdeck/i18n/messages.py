"""Messages to text: Fluent in three languages, numbers and days by CLDR."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from quarterdeck import resources
from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Month, Name, Quoted, Text
from quarterdeck.errors import MessageError
from quarterdeck.i18n import numbers

FLUENT_LOCALES = {Language.EN: "en-US", Language.ZH: "zh-CN", Language.RU: "ru-RU"}
QUOTES = {Language.EN: "“{}”", Language.ZH: "“{}”", Language.RU: "«{}»"}


@cache
def bundle(language: Language) -> FluentBundle:
    """All messages of a language; MessageError where a file does not parse."""
    found = FluentBundle([FLUENT_LOCALES[language]], use_isolating=False)
    for name in resources.names("messages", language.value):
        if name.endswith(".ftl"):
            found.add_resource(FluentResource(resources.text("messages", language.value, name)))
    return found


def to_text(text: Text, language: Language) -> str:
    """The text in ``language``: quoted human text as written, generated text from its message."""
    if isinstance(text, Quoted):
        return _quoted(text, language)
    return format_message(text.id, {k: _argument(v, language) for k, v in text.args.items()}, language)


def format_message(id: str, args: Mapping[str, Any], language: Language) -> str:
    """A message by id (``name`` or ``name.attribute``); MessageError where missing or ill-formed."""
    name, _, attribute = id.partition(".")
    place = f"messages/{language.value}/{id}"
    source = bundle(language)
    if not source.has_message(name):
        raise MessageError("no such message", where=place, next_step="add it to the .ftl file")
    found = source.get_message(name)
    pattern = found.attributes.get(attribute) if attribute else found.value
    if pattern is None:
        raise MessageError("the message has no text here", where=place, next_step="add it")
    formatted, errors = source.format_pattern(pattern, dict(args))
    if errors:
        raise MessageError(f"cannot be formatted: {errors[0]}", where=place, next_step="fix the text")
    return str(formatted)


def has_message(id: str, language: Language) -> bool:
    """Whether a message (or its attribute) stands in the language's files."""
    name, _, attribute = id.partition(".")
    source = bundle(language)
    if not source.has_message(name):
        return False
    return not attribute or attribute in source.get_message(name).attributes


def _quoted(text: Quoted, language: Language) -> str:
    words = text.text.to(language)
    return f"{QUOTES[language].format(words)} — {text.author}" if text.author else words


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
