"""The form of one fact as a page shows it: each field with its value, its choices and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quarterdeck.core.language import Language
from quarterdeck.core.message import Message
from quarterdeck.i18n.messages import has_message
from quarterdeck.workspace.acts.account_facts import NotUnderstoodError, as_typed
from quarterdeck.workspace.acts.account_forms import LONG, FactKind, Field, Typed
from quarterdeck.workspace.errors import ActError, ChangedMeanwhileError
from quarterdeck.workspace.models import Account, Goal, Trace
from quarterdeck.workspace.models.accounts import Kept
from quarterdeck.workspace.templatetags.words import in_language, say

INPUTS = {Typed.DAY: "date", Typed.LAST_DAY: "date", Typed.EMAIL: "email"}
NUMBERS = (Typed.NUMBER, Typed.SHARE)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a field, in words."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of an open form. ``hint`` is empty where there is nothing to explain."""

    field: Field
    id: str
    label: str
    hint: str
    value: str
    options: tuple[Option, ...]
    error: Message | None

    @property
    def input(self) -> str:
        return INPUTS.get(self.field.typed, "text")

    @property
    def long(self) -> bool:
        return self.field.typed in LONG

    @property
    def chosen(self) -> bool:
        return bool(self.options) or self.field.typed is Typed.GOAL

    @property
    def numeric(self) -> bool:
        return self.field.typed in NUMBERS

    @property
    def described_by(self) -> str:
        parts = (f"{self.id}-h" if self.hint else "", f"{self.id}-e" if self.error else "")
        return " ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which what stands there now and what was typed differ."""

    label: str
    theirs: str
    yours: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who changed the fact meanwhile, and where the two versions differ."""

    by: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that is open on a page; ``ref`` names the row it stands for."""

    ref: str
    kind: FactKind
    row: Kept | None
    revision: int
    fields: tuple[Shown, ...]
    conflict: Conflict | None = None
    error: ActError | None = None

    @property
    def faulty(self) -> tuple[Shown, ...]:
        return tuple(field for field in self.fields if field.error is not None)


def ref_of(kind: FactKind, row: Kept | None) -> str:
    """What names a row, or the form of a new one, in a page."""
    return f"{kind.name}-{row.pk}" if row is not None else f"{kind.name}-new"


def opened(
    account: Account,
    kind: FactKind,
    row: Kept | None,
    language: Language,
    *,
    typed: Mapping[str, str] | None = None,
    error: ActError | ChangedMeanwhileError | None = None,
) -> OpenForm:
    """The form of a fact as it stands, or with what a person typed and what is wrong with it."""
    before = as_typed(kind, row, language) if row is not None else _fresh(kind, account)
    values = {**before, **(typed or {})}
    faults = error.faults if isinstance(error, NotUnderstoodError) else {}
    conflict, stands = None, row
    if isinstance(error, ChangedMeanwhileError) and isinstance(error.now, Kept):
        conflict, stands = _conflict(kind, error.now, values, language), error.now
    return OpenForm(
        ref=ref_of(kind, row),
        kind=kind,
        row=row,
        revision=stands.revision if stands is not None else 0,
        fields=tuple(_fields(account, kind, ref_of(kind, row), values, faults, language)),
        conflict=conflict,
        error=error if isinstance(error, ActError) and not faults else None,
    )


def _fresh(kind: FactKind, account: Account) -> dict[str, str]:
    """What a new form begins with."""
    found = {field.name: "" for field in kind.fields}
    if "rate_currency" in found:
        found["rate_currency"] = account.currency
    return found


def _fields(
    account: Account,
    kind: FactKind,
    ref: str,
    values: Mapping[str, str],
    faults: Mapping[str, Message],
    language: Language,
) -> Iterator[Shown]:
    for field in kind.fields:
        value = values.get(field.name, "")
        yield Shown(
            field=field,
            id=f"{ref}-{field.name}",
            label=label(kind, field.name, language),
            hint=_hint(kind, field, language),
            value=value,
            options=tuple(_options(account, field, value, language)),
            error=faults.get(field.name),
        )


def label(kind: FactKind, name: str, language: Language) -> str:
    """What a field is called; a kind may have its own word for it."""
    return say(_id(f"ws-account-field-{name}", kind, language), language)


def _hint(kind: FactKind, field: Field, language: Language) -> str:
    id = _id(f"ws-account-hint-{field.name}", kind, language)
    return say(id, language) if has_message(id, language) else ""


def _id(id: str, kind: FactKind, language: Language) -> str:
    plain = id.replace("_", "-")
    own = f"{plain}-{kind.name}"
    return own if has_message(own, language) else plain


def _options(account: Account, field: Field, value: str, language: Language) -> Iterable[Option]:
    if field.typed is Typed.GOAL:
        goals = Goal.objects.filter(account=account).order_by("due_on", "pk")
        yield from (
            Option(g.source_id, in_language(g.title, language), g.source_id == value) for g in goals
        )
    for choice in field.choices:
        yield Option(choice, say(f"{field.words}{choice}", language), choice == value)


def _conflict(kind: FactKind, now: Kept, values: Mapping[str, str], language: Language) -> Conflict:
    theirs = as_typed(kind, now, language)
    last = (
        Trace.objects.filter(
            account_id=now.account_id, subject=f"{now._meta.model_name}:{now.source_id}"
        )
        .order_by("-id")
        .first()
    )
    return Conflict(
        last.actor if last is not None else "",
        tuple(
            Difference(
                label(kind, field.name, language),
                in_words(field, theirs[field.name], language),
                in_words(field, values.get(field.name, ""), language),
            )
            for field in kind.fields
            if theirs[field.name] != values.get(field.name, "").strip()
        ),
    )


def in_words(field: Field, value: str, language: Language) -> str:
    """What was typed as a person reads it: choices by their words."""
    return say(f"{field.words}{value}", language) if value in field.choices else value
