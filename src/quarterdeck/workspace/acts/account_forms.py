"""What can be written about an account, field by field: how each is typed, and within which bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from quarterdeck.core import canonical
from quarterdeck.core.account import ExecutiveLevel, StakeholderRole
from quarterdeck.core.facts import Evidence, RoiCategory, Side
from quarterdeck.workspace.models import (
    Goal,
    MatrixEntry,
    Milestone,
    Outcome,
    ProductRequest,
    Stakeholder,
)


class Typed(StrEnum):
    """How a field is typed.

    WORDS is a text kept by language, SHARE a fraction typed in per cent, LAST_DAY the last day of a
    half-open span, EITHER a yes or no by the words of its two choices (no first), GOAL one of the
    account's goals by its identifier.
    """

    LINE = "line"
    LINES = "lines"
    WORDS = "words"
    EMAIL = "email"
    NUMBER = "number"
    SHARE = "share"
    DAY = "day"
    LAST_DAY = "last-day"
    CHOICE = "choice"
    EITHER = "either"
    CURRENCY = "currency"
    GOAL = "goal"


LONG = frozenset({Typed.WORDS, Typed.LINES})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. ``words`` is the prefix of the messages that name its choices; ``past`` where
    the day cannot be ahead; ``positive`` where the number cannot be below zero."""

    name: str
    typed: Typed = Typed.LINE
    required: bool = False
    most: int = 200
    choices: tuple[str, ...] = ()
    words: str = ""
    past: bool = False
    positive: bool = False


@dataclass(frozen=True, slots=True)
class FactKind:
    """One kind of kept fact: its model and the fields that people write."""

    name: str
    model: type[Any]
    fields: tuple[Field, ...]

    @property
    def title(self) -> Field:
        """The field that names a fact of this kind."""
        return next(f for f in self.fields if f.name in ("title", "name"))


def _values(table: canonical.Table, column: str) -> tuple[str, ...]:
    return next(c.values for c in table.columns if c.name == column)


GOAL = FactKind(
    "goal",
    Goal,
    (
        Field("title", Typed.WORDS, required=True, most=500),
        Field("measure", Typed.WORDS, most=500),
        Field("unit", most=60),
        Field("baseline", Typed.NUMBER),
        Field("target", Typed.NUMBER),
        Field("actual", Typed.NUMBER),
        Field("due_on", Typed.DAY),
        Field(
            "status",
            Typed.CHOICE,
            choices=_values(canonical.GOALS, "status"),
            words="ws-account-goal-",
        ),
        Field("agreed_by"),
        Field("agreed_on", Typed.DAY, past=True),
        Field("weight", Typed.NUMBER, positive=True),
        Field("told_on", Typed.DAY, past=True),
    ),
)
MILESTONE = FactKind(
    "milestone",
    Milestone,
    (
        Field("title", required=True, most=500),
        Field("goal", Typed.GOAL),
        Field("owner"),
        Field(
            "side",
            Typed.CHOICE,
            required=True,
            choices=tuple(Side),
            words="metric-side-",
        ),
        Field("due_on", Typed.DAY),
        Field("done_on", Typed.DAY, past=True),
    ),
)
OUTCOME = FactKind(
    "outcome",
    Outcome,
    (
        Field("title", Typed.WORDS, required=True, most=500),
        Field(
            "category",
            Typed.CHOICE,
            required=True,
            choices=tuple(RoiCategory),
            words="story-category-",
        ),
        Field("goal_source_id", Typed.GOAL),
        Field("period_start", Typed.DAY, required=True),
        Field("period_end", Typed.LAST_DAY, required=True),
        Field("unit", most=60),
        Field("baseline", Typed.NUMBER),
        Field("actual", Typed.NUMBER),
        Field("baseline_source", most=400),
        Field("baseline_on", Typed.DAY, past=True),
        Field("baseline_agreed_by"),
        Field("baseline_agreed_on", Typed.DAY, past=True),
        Field("rate", Typed.NUMBER, positive=True),
        Field("rate_currency", Typed.CURRENCY),
        Field("attribution", Typed.SHARE, positive=True),
        Field("evidence", Typed.CHOICE, choices=tuple(Evidence), words="ws-account-evidence-"),
        Field("confirmed_by"),
    ),
)
STAKEHOLDER = FactKind(
    "stakeholder",
    Stakeholder,
    (
        Field("name", required=True),
        Field("title"),
        Field("role", Typed.CHOICE, choices=tuple(StakeholderRole), words="story-role-"),
        Field("level", Typed.CHOICE, choices=tuple(ExecutiveLevel), words="skill-level-"),
        Field("email", Typed.EMAIL, most=254),
        Field("last_contact_on", Typed.DAY, past=True),
        Field("left_on", Typed.DAY),
        Field("interests", Typed.LINES, most=2000),
    ),
)
REQUEST = FactKind(
    "request",
    ProductRequest,
    (
        Field("title", Typed.WORDS, required=True, most=500),
        Field("asked_on", Typed.DAY, required=True, past=True),
        Field("asked_by"),
        Field(
            "state",
            Typed.CHOICE,
            choices=_values(canonical.REQUESTS, "state"),
            words="ws-account-request-",
        ),
        Field("shipped_on", Typed.DAY, past=True),
    ),
)
ITEM = FactKind(
    "item",
    MatrixEntry,
    (
        Field("title", required=True, most=500),
        Field(
            "opportunity",
            Typed.EITHER,
            required=True,
            choices=("risk", "opportunity"),
            words="ws-account-item-",
        ),
        Field(
            "high_impact",
            Typed.EITHER,
            required=True,
            choices=("low", "high"),
            words="ws-account-",
        ),
        Field(
            "high_likelihood",
            Typed.EITHER,
            required=True,
            choices=("low", "high"),
            words="ws-account-",
        ),
        Field("play", most=500),
        Field("reason", most=1000),
    ),
)

KINDS: Mapping[str, FactKind] = {
    kind.name: kind for kind in (GOAL, MILESTONE, OUTCOME, STAKEHOLDER, REQUEST, ITEM)
}
