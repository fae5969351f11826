"""What a page may change in the text file of a review, each as a value, and what cannot stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.nearest import nearest
from quarterdeck.core.printable import printable
from quarterdeck.document.blocks import SlideRole
from quarterdeck.errors import LeakError, ProjectError
from quarterdeck.metrics.catalogue import METRICS
from quarterdeck.rules.codes import advice, is_code
from quarterdeck.story.overrides import BASE, EXPANSION, HEADLINE, JOINT_GOAL
from quarterdeck.workflow.review_file import CITED, LARGEST_VALUE, LONGEST_TEXT

MOST_QUESTIONS = 20
"""Questions to the customer in one review, many times what an hour has room for."""

NOT_IN_A_REVIEW = frozenset(
    {
        SlideRole.INSERTED,
        SlideRole.TALK,
        SlideRole.COMMITMENTS,
        SlideRole.RECAP,
        SlideRole.BRIEF,
    }
)
"""Roles of pages that are no slide of a review: of the meeting's report, the recap, the brief."""

ROLES = tuple(role.value for role in SlideRole if role not in NOT_IN_A_REVIEW)
"""Slides whose headline can be written and that can be left out."""

FIGURE = re.compile(r"(?P<metric>[\w.]+)(/(\d{4}-Q[1-4]|now|window)(/[^/].*)?)?")
"""A figure as ``FigureId.short`` names it: metric, period and dimension."""


@dataclass(frozen=True, slots=True)
class HeadlineEdit:
    """A slide's headline (role ``headline``: the message of the review) in one language.

    None or a blank text takes it back. Where a person's headline is left in another language only,
    that one shows in all; the product's own returns when the last is taken back.
    """

    role: str
    language: Language
    text: str | None


@dataclass(frozen=True, slots=True)
class ProposalEdit:
    """One part of a proposal in one language; None or blank takes it back.

    Of the joint goal there is only the title.
    """

    proposal: Literal["base", "expansion", "joint-goal"]
    part: Literal["title", "need", "step", "benefit", "when"]
    language: Language
    text: str | None


@dataclass(frozen=True, slots=True)
class QuestionsEdit:
    """The questions to the customer as they read in one language, in order; the other languages'
    versions stay in their positions. A blank one has no version in this language; none at all in
    any language brings back the product's own."""

    language: Language
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureEdit:
    """A figure left out (``value`` None) or replaced, in its own unit, with the reason; ``remove``
    takes that back."""

    key: str
    reason: str = ""
    value: Decimal | None = None
    remove: bool = False


@dataclass(frozen=True, slots=True)
class SlideDropEdit:
    """A slide left out, or brought back."""

    role: str
    dropped: bool


@dataclass(frozen=True, slots=True)
class ExpansionEdit:
    """Whether the expansion proposal may stand in the review."""

    shown: bool


@dataclass(frozen=True, slots=True)
class AllowEdit:
    """Why what a rule finds may stand; None or blank takes the permission back."""

    code: str
    reason: str | None


TextEdit = (
    HeadlineEdit
    | ProposalEdit
    | QuestionsEdit
    | FigureEdit
    | SlideDropEdit
    | ExpansionEdit
    | AllowEdit
)
"""All that a page may change in a review's file; order and inserted slides stay with the file."""


def check_edit(path: Path, edit: TextEdit) -> None:
    """ProjectError for an edit that cannot stand, as far as that is known without the figures."""
    match edit:
        case HeadlineEdit(role=role, text=text):
            _choice(path, "slide", role, (HEADLINE, *ROLES))
            _check_text(path, text)
        case ProposalEdit():
            _check_proposal(path, edit)
        case QuestionsEdit(texts=texts):
            if len(texts) > MOST_QUESTIONS:
                raise refusal(
                    path, f"{len(texts)} questions, at most {MOST_QUESTIONS}", "leave some out"
                )
            for text in texts:
                _check_text(path, text)
        case FigureEdit():
            _check_figure(path, edit)
        case SlideDropEdit(role=role):
            _choice(path, "slide", role, ROLES)
        case AllowEdit(code=code, reason=reason):
            if not is_code(code):
                raise refusal(
                    path, f"there is no rule {printable(code)!r}", advice(code, whole=True)
                )
            _check_length(path, reason)


def _check_proposal(path: Path, edit: ProposalEdit) -> None:
    _choice(path, "proposal", edit.proposal, (BASE, EXPANSION, JOINT_GOAL))
    parts = ("title", "need", "step", "benefit", "when")
    _choice(path, "part", edit.part, parts[:1] if edit.proposal == JOINT_GOAL else parts)
    _check_text(path, edit.text)


def _check_figure(path: Path, edit: FigureEdit) -> None:
    if edit.remove:
        return
    _check_key(path, edit.key)
    _check_length(path, edit.reason)
    if not printable(edit.reason):
        raise refusal(
            path, f"the figure {edit.key!r} has no reason", "say why the figure is changed"
        )
    if edit.value is not None:
        _check_value(path, edit.key, edit.value)


def _check_value(path: Path, key: str, value: Decimal) -> None:
    if not value.is_finite() or abs(value) >= LARGEST_VALUE:
        raise refusal(path, f"{value} for {key!r} is no figure of a review", "correct the value")
    if Decimal(str(as_number(value))) != value:
        raise refusal(
            path,
            f"{value} for {key!r} has more digits than can be kept exactly",
            "round it to what the figure is read to",
        )


def _check_key(path: Path, key: str) -> None:
    """The metric is in the catalogue; whether the account has the figure is told by the next build."""
    match = FIGURE.fullmatch(key)
    if match is None or printable(key) != key or len(key) > LONGEST_TEXT:
        raise refusal(
            path,
            f"{printable(key)[:80]!r} names no figure",
            "name it as csat, csat/2024-Q4 or outcome.money/window/O1",
        )
    _choice(path, "figure", match["metric"], tuple(metric.id for metric in METRICS))


def _check_text(path: Path, text: str | None) -> None:
    """A text that stands before the customer: neither too long nor citing what is not there."""
    _check_length(path, text)
    for cited in CITED.finditer(text or ""):
        _check_key(path, cited[1])
        metric = next(m for m in METRICS if m.id == cited[1].split("/")[0])
        if metric.audience is not Audience.CUSTOMER:
            raise LeakError(
                f"the figure {cited[0]} is internal",
                where=str(path),
                next_step="cite a figure that customers may see, or none",
            )


def _check_length(path: Path, text: str | None) -> None:
    if len(text or "") > LONGEST_TEXT:
        raise refusal(
            path,
            f"a text has {len(text or ''):,} characters, at most {LONGEST_TEXT:,}",
            "shorten it; a slide holds a line or two",
        )


def _choice(path: Path, what: str, given: str, known: Sequence[str]) -> None:
    if given not in known:
        near = nearest(given, known)
        raise refusal(
            path,
            f"there is no {what} {printable(given)[:80]!r}",
            f"write {near}" if near else f"choose from {', '.join(known)}",
        )


def refusal(path: Path, what: str, next_step: str) -> ProjectError:
    """The error for what cannot stand in the file at ``path``."""
    return ProjectError(what, where=str(path), next_step=next_step)


def as_number(value: Decimal) -> int | float:
    """The number as the file holds it; of up to fifteen digits it is the same when read back."""
    return int(value) if value == value.to_integral_value() else float(str(value))
