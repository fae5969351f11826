"""Texts as data: a message id with arguments, or quoted human text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from quarterdeck.core.calendar import Period, Quarter
from quarterdeck.core.figure import Figure
from quarterdeck.core.language import LocalText


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, printed as it is; digits in it are part of the name ("3M")."""

    text: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month, printed with its year."""

    day: date


@dataclass(frozen=True, slots=True)
class Short:
    """A quarter or month as an axis shows it: “Q3 ’26”, “26年Q3”, “Sep”."""

    value: Quarter | Month


@dataclass(frozen=True, slots=True)
class Quoted:
    """Human text, shown as it was written; ``author`` is printed where given."""

    text: LocalText
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message id with arguments: figures, days, quarters, periods, names, quotes or messages.

    There is no argument of a bare number: whatever is counted is a figure.
    """

    id: str
    args: Mapping[
        str, Figure | date | Quarter | Period | Month | Short | Name | Quoted | Message
    ] = field(default_factory=dict)


Text = Message | Quoted


def message(
    id: str, /, **args: Figure | date | Quarter | Period | Month | Short | Name | Quoted | Message
) -> Message:
    """``message("wins-title", hours=figure)``"""
    return Message(id, args)
