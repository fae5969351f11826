"""Adding and changing what is known of an account: read whole before anything is written.

Every fault of a form is told at once. Who changes what another changed meanwhile is shown both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from babel.numbers import is_currency
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.thresholds import ATTRIBUTION_MOST
from quarterdeck.workspace.acts import kept, typed
from quarterdeck.workspace.acts.account_forms import (
    GOAL,
    OUTCOME,
    FactKind,
    Field,
    Typed,
)
from quarterdeck.workspace.acts.trail import Actor
from quarterdeck.workspace.errors import ActError
from quarterdeck.workspace.models import Account, Goal
from quarterdeck.workspace.models.accounts import Kept
from quarterdeck.workspace.templatetags.words import in_language

ONE_DAY = timedelta(days=1)
EXAMPLE = Decimal("1234.5")
"""Shown where a number was not understood, as the language writes it."""


class NotUnderstoodError(ActError):
    """A form with faults: ``faults`` is what is wrong with each field, by its name."""

    def __init__(self, faults: Mapping[str, Message]) -> None:
        self.faults = faults
        name, first = next(iter(faults.items()))
        super().__init__(first, field=name)


class _FaultError(Exception):
    """What is wrong with one field."""

    def __init__(self, id: str, **args: Any) -> None:
        self.said = message(id, **args)
        super().__init__(id)


@dataclass(frozen=True, slots=True)
class Writing:
    """Who writes about which account, in which language, on which day."""

    actor: Actor
    account: Account
    language: Language
    today: date


def as_typed(kind: FactKind, row: Kept, language: Language) -> dict[str, str]:
    """A kept fact as its form shows it, each value as a person would type it."""
    return {field.name: _shown(field, getattr(row, field.name), language) for field in kind.fields}


def _shown(field: Field, value: Any, language: Language) -> str:
    match field.typed:
        case Typed.WORDS:
            return in_language(value, language)
        case Typed.NUMBER:
            return typed.shown_number(value, language)
        case Typed.SHARE:
            return typed.shown_share(value, language)
        case Typed.DAY:
            return value.isoformat() if value is not None else ""
        case Typed.LAST_DAY:
            return (value - ONE_DAY).isoformat() if value is not None else ""
        case Typed.EITHER:
            return field.choices[bool(value)]
        case Typed.GOAL:
            return value.source_id if isinstance(value, Goal) else str(value or "")
    return str(value or "")


def write(
    by: Writing,
    kind: FactKind,
    form: Mapping[str, str],
    *,
    row: Kept | None = None,
    revision: int = 0,
) -> Kept:
    """Keep a new fact, or change one that stood at ``revision`` when its form was shown.

    NotUnderstoodError with the faults of all fields; ChangedMeanwhileError where somebody else changed
    it since. Nothing is written in either case.
    """
    fields = read(by, kind, form, row)
    if row is not None:
        return kept.change(by.actor, f"{kind.name}.change", row, revision, fields)
    new = kind.model(account=by.account, source_id=f"workspace-{uuid4()}", **fields)
    found: Kept = kept.add(by.actor, f"{kind.name}.add", new)
    return found


def read(
    by: Writing, kind: FactKind, form: Mapping[str, str], row: Kept | None = None
) -> dict[str, Any]:
    """The values of a form; NotUnderstoodError with everything that is wrong with it."""
    found: dict[str, Any] = {}
    faults: dict[str, Message] = {}
    for field in kind.fields:
        try:
            found[field.name] = _value(by, field, form.get(field.name, ""), row)
        except _FaultError as fault:
            faults[field.name] = fault.said
    if not faults:
        faults.update(_together(kind, found, by))
    if faults:
        raise NotUnderstoodError(faults)
    return found


def _value(by: Writing, field: Field, text: str, row: Kept | None) -> Any:
    plain = typed.lines(text) if field.typed is Typed.LINES else typed.line(text)
    if len(plain) > field.most:
        raise _FaultError("ws-account-too-long", most=Name(str(field.most)))
    if field.typed is Typed.WORDS:
        return _words(field, plain, getattr(row, field.name, None), by.language)
    if not plain:
        return _nothing(field)
    return _READERS[field.typed](by, field, plain)


def _nothing(field: Field) -> Any:
    """What an empty field is kept as."""
    if field.required:
        raise _FaultError("ws-account-needed")
    empty = (Typed.NUMBER, Typed.SHARE, Typed.DAY, Typed.LAST_DAY)
    if field.typed in empty or field.name == "goal":
        return None
    return ""


def _words(
    field: Field, text: str, before: Mapping[str, str] | None, language: Language
) -> dict[str, str] | None:
    """A text by language with its version in ``language`` replaced; as it was where nothing changed."""
    if before and text == typed.line(in_language(before, language)):
        return dict(before)
    after = reworded(before, language, text)
    if after is None and field.required:
        raise _FaultError("ws-account-needed")
    return after


def reworded(
    before: Mapping[str, str] | None, language: Language, text: str
) -> dict[str, str] | None:
    """A kept text with its version in one language replaced; without a text, that version is gone.

    The text as it was first written (``default``) follows where this is its only version, or where it
    was the same.
    """
    own = language.value
    others = {k: v for k, v in (before or {}).items() if k not in ("default", own) and v}
    default = (before or {}).get("default", "")
    if not text:
        return {"default": default if others else "", **others} if others else None
    follows = not others or not default or default == (before or {}).get(own)
    return {"default": text if follows else default, **others, own: text}


def _number(by: Writing, field: Field, text: str) -> Any:
    read_as = typed.share if field.typed is Typed.SHARE else typed.number
    found = read_as(text, by.language)
    if found is None:
        raise _FaultError("ws-account-bad-number", example=_example(by.language))
    if field.positive and found < 0:
        raise _FaultError("ws-account-below-zero")
    if field.typed is Typed.SHARE and found > ATTRIBUTION_MOST.value:
        most = typed.shown_share(ATTRIBUTION_MOST.value, by.language)
        raise _FaultError("ws-account-attribution-most", most=Name(most))
    return found


def _example(language: Language) -> Name:
    """A number as this language writes it."""
    return Name(typed.shown_number(EXAMPLE, language))


def _day(by: Writing, field: Field, text: str) -> date:
    found = typed.day(text)
    if found is None:
        raise _FaultError("ws-account-bad-day")
    if field.past and found > by.today:
        raise _FaultError("ws-account-day-ahead")
    return found + ONE_DAY if field.typed is Typed.LAST_DAY else found


def _choice(by: Writing, field: Field, text: str) -> str:
    if text not in field.choices:
        raise _FaultError("ws-bad-choice")
    return text


def _either(by: Writing, field: Field, text: str) -> bool:
    return field.choices.index(_choice(by, field, text)) == 1


def _currency(by: Writing, field: Field, text: str) -> str:
    if not is_currency(text.upper()):
        raise _FaultError("ws-account-bad-currency")
    return text.upper()


def _email(by: Writing, field: Field, text: str) -> str:
    try:
        validate_email(text)
    except ValidationError:
        raise _FaultError("ws-user-bad-email") from None
    return text


def _goal(by: Writing, field: Field, text: str) -> Any:
    """A goal of this very account; the goal itself where the field is a reference, else its identifier."""
    found = Goal.objects.filter(account=by.account, source_id=text).first()
    if found is None:
        raise _FaultError("ws-bad-choice")
    return found if field.name == "goal" else found.source_id


def _as_is(by: Writing, field: Field, text: str) -> str:
    return text


_READERS: Mapping[Typed, Callable[[Writing, Field, str], Any]] = {
    Typed.LINE: _as_is,
    Typed.LINES: _as_is,
    Typed.EMAIL: _email,
    Typed.NUMBER: _number,
    Typed.SHARE: _number,
    Typed.DAY: _day,
    Typed.LAST_DAY: _day,
    Typed.CHOICE: _choice,
    Typed.EITHER: _either,
    Typed.CURRENCY: _currency,
    Typed.GOAL: _goal,
}


def _together(kind: FactKind, found: dict[str, Any], by: Writing) -> Iterator[tuple[str, Message]]:
    """What is wrong between fields that are each right."""
    if kind is GOAL and found["baseline"] is not None and found["baseline"] == found["target"]:
        yield "target", message("ws-account-no-way")
    if kind is OUTCOME:
        yield from _outcome(found, by)


def _outcome(found: dict[str, Any], by: Writing) -> Iterator[tuple[str, Message]]:
    """The core's rules of value: money needs a baseline that somebody agreed on a day."""
    if found["period_end"] <= found["period_start"]:
        yield "period_end", message("ws-account-ends-before")
    if bool(found["baseline_agreed_by"]) != (found["baseline_agreed_on"] is not None):
        lacking = "baseline_agreed_on" if found["baseline_agreed_by"] else "baseline_agreed_by"
        yield lacking, message("ws-account-agreed-both")
    if found["baseline_agreed_by"] and found["baseline"] is None:
        yield "baseline", message("ws-account-agreed-what")
    if found["rate"] is None:
        found["rate_currency"] = ""
    elif not found["rate_currency"]:
        found["rate_currency"] = by.account.currency
