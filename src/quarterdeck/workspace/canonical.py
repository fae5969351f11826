"""Kept facts and the canonical tables: which model is which table, and their values both ways.

Fields are named as the columns are, so that a mapping is a list of names; what differs in kind
(texts by language, money, words) is translated here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db import models

from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.money import Money
from quarterdeck.workspace.models import (
    Commitment,
    Goal,
    Outcome,
    ProductRequest,
    Stakeholder,
)


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A model, the canonical table and key it stands for, its list in ``AccountFacts``, its columns."""

    model: type[Any]
    table: str
    key: str
    facts: str
    columns: tuple[str, ...]


TABLES = (
    KeptTable(
        Goal,
        "goals",
        "goal_id",
        "goals",
        (
            "title",
            "measure",
            "unit",
            "baseline",
            "target",
            "actual",
            "due_on",
            "status",
            "agreed_by",
            "agreed_on",
            "weight",
            "told_on",
        ),
    ),
    KeptTable(
        Outcome,
        "outcomes",
        "outcome_id",
        "outcomes",
        (
            "title",
            "category",
            "period_start",
            "period_end",
            "goal_id",
            "unit",
            "baseline",
            "actual",
            "rate",
            "currency",
            "attribution",
            "evidence",
            "baseline_source",
            "baseline_on",
            "baseline_agreed_by",
            "baseline_agreed_on",
            "confirmed_by",
        ),
    ),
    KeptTable(
        Stakeholder,
        "contacts",
        "contact_id",
        "contacts",
        ("name", "email", "title", "level", "role", "interests", "last_contact_on", "left_on"),
    ),
    KeptTable(
        ProductRequest,
        "requests",
        "request_id",
        "requests",
        ("title", "asked_on", "asked_by", "state", "shipped_on"),
    ),
    KeptTable(
        Commitment,
        "commitments",
        "commitment_id",
        "commitments",
        ("side", "text", "owner", "due_on", "state", "agreed_on", "completed_on"),
    ),
)

FIELDS = {
    (Outcome, "goal_id"): "goal_source_id",
    (Outcome, "currency"): "rate_currency",
}
"""Columns whose field is named otherwise."""


def field_of(table: KeptTable, column: str) -> str:
    """The model's field for a column."""
    return FIELDS.get((table.model, column), column)


def from_fact(table: KeptTable, fact: object) -> dict[str, object]:
    """The model's fields for a fact of the core."""
    return {
        field_of(table, column): _kept(table, column, _value(fact, column))
        for column in table.columns
    }


def _value(fact: object, column: str) -> object:
    if column == "currency":
        rate = getattr(fact, "rate", None)
        return rate.currency if isinstance(rate, Money) else None
    value = getattr(fact, column)
    return value.amount if isinstance(value, Money) else value


def _kept(table: KeptTable, column: str, value: object) -> object:
    if isinstance(value, LocalText):
        return texts_of(value)
    if isinstance(value, Enum):
        return value.value
    field = table.model._meta.get_field(field_of(table, column))
    if value is None and isinstance(field, (models.CharField, models.TextField)):
        return ""
    return value


def texts_of(text: LocalText) -> dict[str, str]:
    """A text by language, and under ``default`` as it was written."""
    found = {language.value: text_in for language in Language if (text_in := _own(text, language))}
    return {"default": text.default, **found}


def _own(text: LocalText, language: Language) -> str | None:
    return {Language.EN: text.en, Language.ZH: text.zh, Language.RU: text.ru}[language]


def local_text(texts: Mapping[str, str]) -> LocalText:
    """A kept text as the core has it."""
    default = texts.get("default") or next(iter(texts.values()), "")
    return LocalText(default, texts.get("en"), texts.get("zh"), texts.get("ru"))


def to_row(table: KeptTable, kept: Any) -> dict[str, object]:
    """A kept fact as a row of its canonical table; what is missing is None."""
    row: dict[str, object] = {table.key: kept.source_id, "account_id": kept.account_id}
    for column in table.columns:
        value = getattr(kept, field_of(table, column))
        if isinstance(value, Mapping):
            row |= _worded(column, value)
        else:
            row[column] = None if value == "" else value
    return row


def _worded(column: str, texts: Mapping[str, str]) -> dict[str, object]:
    text = local_text(texts)
    own = {
        f"{column}_{language.value}": found
        for language in Language
        if (found := _own(text, language))
    }
    return {column: text.default or None, **own}
