"""Our texts, numbers and days in templates; all from the same messages as every other output.

``{% t "ws-portfolio-title" count=12 %}`` is a message; ``{% said text %}`` a text of the product
(Message or Quoted); ``{% local texts %}`` a text kept by language; ``{% day on %}``,
``{% money amount currency %}``, ``{% shown figure %}`` values as the language writes them. What is
missing is shown as a dash that says so to a screen reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from quarterdeck.core.figure import Figure
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Quoted, Text
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import format_message, to_text

register = template.Library()


def language_of(context: Mapping[str, Any]) -> Language:
    """The language of the page."""
    found = context.get("language")
    return found if isinstance(found, Language) else Language.EN


def argument(value: object, language: Language) -> Any:
    """A value as a message takes it: days as days, figures as figures, texts as texts."""
    match value:
        case Figure():
            return numbers.fluent_figure(value, language)
        case Message() | Quoted():
            return to_text(value, language)
        case datetime():
            return numbers.day(timezone.localtime(value).date(), language)
        case date():
            return numbers.day(value, language)
        case Decimal():
            return numbers.decimal(value, language)
        case None:
            return ""
    return value if isinstance(value, (int, str)) else str(value)


def say(id: str, language: Language, **args: object) -> str:
    """The message in a language."""
    if not args:
        return _plain(id, language)
    return format_message(id, {k: argument(v, language) for k, v in args.items()}, language)


@lru_cache(4096)
def _plain(id: str, language: Language) -> str:
    """A message without arguments: a list says the same hundreds of times."""
    return format_message(id, {}, language)


@register.simple_tag(takes_context=True)
def t(context: Mapping[str, Any], id: str, **args: object) -> str:
    """A message of ours in the language of the page."""
    return conditional_escape(say(id, language_of(context), **args))


@register.simple_tag(takes_context=True)
def tt(context: Mapping[str, Any], prefix: str, value: object, **args: object) -> str:
    """The message ``<prefix><value>``: a state, role or phase in words."""
    return conditional_escape(say(f"{prefix}{value}", language_of(context), **args))


@register.simple_tag(takes_context=True)
def said(context: Mapping[str, Any], text: Text | None) -> str:
    """A text of the product, as its documents say it."""
    return conditional_escape(to_text(text, language_of(context))) if text is not None else ""


@register.simple_tag(takes_context=True)
def local(context: Mapping[str, Any], texts: Mapping[str, str] | LocalText | None) -> str:
    """A text kept by language, in the page's or else as it was written."""
    return conditional_escape(in_language(texts, language_of(context)))


def in_language(texts: Mapping[str, str] | LocalText | None, language: Language) -> str:
    """A kept text in a language; where it lacks that one, as it was written (``default``)."""
    if texts is None:
        return ""
    if isinstance(texts, LocalText):
        return texts.to(language)
    return texts.get(language.value) or texts.get("default") or next(iter(texts.values()), "")


@register.simple_tag(takes_context=True)
def day(context: Mapping[str, Any], value: date | datetime | None) -> str:
    """A day as the language writes it, in a ``time`` element."""
    if value is None:
        return missing(context)
    on = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return format_html(
        '<time datetime="{}">{}</time>', on.isoformat(), numbers.day(on, language_of(context))
    )


@register.simple_tag(takes_context=True)
def on(context: Mapping[str, Any], value: date | None) -> str:
    """A day in its short form, for tables."""
    return missing(context) if value is None else _short(value, language_of(context))


@lru_cache(4096)
def _short(value: date, language: Language) -> SafeString:
    shown = numbers.short_day(value, language)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), shown)


@register.simple_tag(takes_context=True)
def moment(context: Mapping[str, Any], value: datetime | None) -> str:
    """A day with its time of day."""
    if value is None:
        return missing(context)
    at = timezone.localtime(value)
    shown = f"{numbers.day(at.date(), language_of(context))}, {at:%H:%M}"
    return format_html('<time datetime="{}">{}</time>', at.isoformat(timespec="minutes"), shown)


@register.simple_tag
def clock(value: time | None) -> str:
    """A time of day."""
    return f"{value:%H:%M}" if value is not None else ""


@register.simple_tag(takes_context=True)
def money(context: Mapping[str, Any], amount: Decimal | None, currency: str) -> str:
    """An amount of money, compact where it is large."""
    if amount is None:
        return missing(context)
    return conditional_escape(numbers.money(amount, currency, language_of(context)))


@register.simple_tag(takes_context=True)
def number(context: Mapping[str, Any], value: Decimal | float | None, decimals: int = 0) -> str:
    """A plain number."""
    if value is None:
        return missing(context)
    if type(value) is int:
        return _whole(value, decimals, language_of(context))
    return conditional_escape(numbers.decimal(value, language_of(context), decimals=decimals))


@lru_cache(1024)
def _whole(value: int, decimals: int, language: Language) -> SafeString:
    return conditional_escape(numbers.decimal(value, language, decimals=decimals))


@register.simple_tag(takes_context=True)
def share(context: Mapping[str, Any], value: Decimal | float | None) -> str:
    """A fraction as percent."""
    if value is None:
        return missing(context)
    return conditional_escape(numbers.percent(value, language_of(context)))


@register.simple_tag(takes_context=True)
def shown(context: Mapping[str, Any], figure: Figure | None) -> str:
    """A figure by its unit; a missing one says so."""
    if figure is None or not figure.known:
        return missing(context)
    return conditional_escape(numbers.figure(figure, language_of(context)))


def missing(context: Mapping[str, Any]) -> SafeString:
    """A dash, read out as "missing"."""
    return _dash(language_of(context))


@lru_cache
def _dash(language: Language) -> SafeString:
    words = format_message("ws-missing", {}, language)
    return format_html(
        '<span class="missing"><span aria-hidden="true">–</span>'
        '<span class="sr-only">{}</span></span>',
        words,
    )


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """The value under a key that is itself a value; None where there is none."""
    return mapping.get(key)


@register.simple_tag
def link(name: str, *args: object) -> str:
    """The address of a page; empty where this version of the product has no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
