"""Changing the words and figures of a review: in its text file, where every build takes them in.

The file stays the one home of what a person changes. Two people who change different things both
succeed; the second to change the same thing is shown the other's words and keeps their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from quarterdeck.core.figure import Audience, FigureSet
from quarterdeck.core.language import Language
from quarterdeck.core.message import Name, message
from quarterdeck.core.printable import printable
from quarterdeck.errors import ConflictError, QuarterdeckError
from quarterdeck.story.overrides import Overrides
from quarterdeck.workflow.review_edit import (
    AllowEdit,
    ExpansionEdit,
    FigureEdit,
    HeadlineEdit,
    ProposalEdit,
    QuestionsEdit,
    SlideDropEdit,
    TextEdit,
    edit_review,
    text_version,
)
from quarterdeck.workflow.review_file import (
    CITED,
    LARGEST_VALUE,
    LONGEST_TEXT,
    read_review_file,
    write_review_file,
)
from quarterdeck.workflow.text_edit import MOST_QUESTIONS, as_number
from quarterdeck.workspace.acts.standing import check_words_open, locked
from quarterdeck.workspace.acts.trail import SYSTEM, Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import ActError, refused
from quarterdeck.workspace.models import Review, Trace

TRIES = 5
"""How often an edit is laid over the file anew while others change other things in it."""

OUTSIDE = "review.text-changed-outside"


class ChangedTextError(ConflictError):
    """Somebody else changed this very text since it was shown.

    ``theirs`` is what stands there now, ``by`` the trace of who wrote it (None for a change made in
    the file itself), ``seen`` what to send with the next try.
    """

    def __init__(self, theirs: object, by: Trace | None) -> None:
        self.theirs = theirs
        self.by = by
        self.seen = seen(theirs)
        self.said = message("ws-changed-meanwhile")
        super().__init__("somebody else changed this text in the meantime")


@dataclass(frozen=True, slots=True)
class _Change:
    """Who changes what in which review's file, and how it stood when it was shown (None: whatever)."""

    actor: Actor
    edit: TextEdit
    path: Path
    seen: str | None


def text_file(desk: Desk, review: Review) -> Path:
    """Where the words of this review stand."""
    with desk.session_of(review) as (session, plan):
        return session.project.review_file(plan.id)


def state_of(overrides: Overrides, edit: TextEdit) -> Any:
    """What the file holds now where an edit would change it, as plain values."""
    match edit:
        case HeadlineEdit(role=role, language=language):
            return _own(overrides.headlines.get(role), language)
        case ProposalEdit(proposal=proposal, part=part, language=language):
            return _own(getattr(overrides.proposals.get(proposal), part, None), language)
        case QuestionsEdit(language=language):
            return [_own(question, language) for question in overrides.questions]
        case FigureEdit(key=key):
            found = next((o for o in overrides.figures if o.key == key), None)
            value = (
                None
                if found is None or found.value is None
                else format(found.value.normalize(), "f")
            )
            return None if found is None else {"value": value, "reason": found.reason}
        case SlideDropEdit(role=role):
            return role in overrides.dropped
        case ExpansionEdit():
            return overrides.expansion
        case AllowEdit(code=code):
            return overrides.allowed.get(code.strip().upper(), "")


def _own(text: object, language: Language) -> str:
    return getattr(text, language.value, None) or ""


def seen(state: object) -> str:
    """What a form carries to tell, when it comes back, how the text stood when it was shown."""
    return hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:16]


def subject_of(edit: TextEdit) -> str:
    """What an edit changes, as the audit trail names it: ``headline.results.en``."""
    match edit:
        case HeadlineEdit(role=role, language=language):
            return f"headline.{role}.{language}"
        case ProposalEdit(proposal=proposal, part=part, language=language):
            return f"proposal.{proposal}.{part}.{language}"
        case QuestionsEdit(language=language):
            return f"questions.{language}"
        case FigureEdit(key=key):
            return f"figure.{key}"
        case SlideDropEdit(role=role):
            return f"slide.{role}"
        case ExpansionEdit():
            return "expansion"
        case AllowEdit(code=code):
            return f"allow.{code.strip().upper()}"


def write(
    actor: Actor, review: Review, edit: TextEdit, desk: Desk, *, shown: str | None = None
) -> None:
    """Lay one edit over the review's text file and leave a trace of it.

    ``shown`` is ``seen`` of what the person had before their eyes. ChangedTextError where that is no longer
    what stands there; ActError for what cannot stand in a review, or for one that is frozen or closed.
    The file is written before the trace is committed: a kill between them shows as a change made
    outside, and is traced as one.
    """
    figures = figures_of(desk, review)
    _check(edit, figures)
    path = text_file(desk, review)
    _ensure_file(desk, review, path)
    _lay(review, _Change(actor, edit, path, shown))


def figures_of(desk: Desk, review: Review) -> FigureSet:
    """The account's figures as computed, without what a person changed."""
    with desk.session_of(review) as (session, plan):
        return session.figures([plan.account.id])[plan.account.id]


def _ensure_file(desk: Desk, review: Review, path: Path) -> None:
    """The file with its choices commented out, for those who open it in an editor."""
    if path.exists():
        return
    with suppress(QuarterdeckError):  # without it the edit makes a file of its own
        prepared = desk.prepared(review)
        write_review_file(path, path.stem, prepared.document, Language(review.language))


@transaction.atomic
def _lay(review: Review, change: _Change) -> None:
    now = locked(review)
    check_words_open(now)
    _notice(now, change.path)
    for _ in range(TRIES):
        version = text_version(change.path)
        before = state_of(read_review_file(change.path), change.edit)
        if change.seen is not None and seen(before) != change.seen:
            raise ChangedTextError(before, _last_by(now, change.edit))
        try:
            after_version = edit_review(change.path, [change.edit], expected=version)
        except ConflictError:  # another thing in the file was changed just now
            continue
        _traced(now, change, before, after_version)
        return
    raise refused("ws-text-busy", next="ws-text-busy-next")


def _traced(review: Review, change: _Change, before: Any, version: str) -> None:
    after = state_of(read_review_file(change.path), change.edit)
    Review.objects.filter(pk=review.pk).update(text_version=version)
    if after == before:
        return
    kind = subject_of(change.edit).partition(".")[0]
    trace(
        change.actor,
        f"text.{kind}",
        review=review,
        subject=subject_of(change.edit),
        before=_told(before),
        after=_told(after),
        reason=after["reason"] if isinstance(after, Mapping) else "",
    )


def _told(state: Any) -> Mapping[str, object]:
    return state if isinstance(state, Mapping) else {"text": state}


def _last_by(review: Review, edit: TextEdit) -> Trace | None:
    found = Trace.objects.filter(review_key=review.key, subject=subject_of(edit)[:200])
    return found.select_related("user").order_by("id").last()


def notice_outside(review: Review, path: Path) -> None:
    """Leave one trace where the text file is no longer as the workspace last saw it (an editor, git, the
    command line, or a run that was killed after it wrote)."""
    if text_version(path) == review.text_version:
        return
    with transaction.atomic():
        _notice(locked(review), path)


def _notice(review: Review, path: Path) -> None:
    version = text_version(path)
    if version == review.text_version:
        return
    first = not review.text_version
    Review.objects.filter(pk=review.pk).update(text_version=version)
    if not first or _says_something(path):
        trace(
            SYSTEM,
            OUTSIDE,
            review=review,
            subject=path.name,
            before={"text_version": review.text_version},
            after={"text_version": version},
        )
    review.text_version = version


def _says_something(path: Path) -> bool:
    try:
        return read_review_file(path) != Overrides()
    except QuarterdeckError:
        return True


def _check(edit: TextEdit, figures: FigureSet) -> None:
    """ActError, in words and at its field, for what the file would refuse or no build could use."""
    match edit:
        case HeadlineEdit(text=text) | ProposalEdit(text=text):
            _check_text(text or "", figures)
        case QuestionsEdit(texts=texts):
            if len(texts) > MOST_QUESTIONS:
                raise refused("ws-too-many-questions", field="text")
            for text in texts:
                _check_text(text, figures)
        case FigureEdit():
            _check_figure(edit, figures)
        case AllowEdit(reason=reason):
            _check_length(reason or "", "reason")


def _check_text(text: str, figures: FigureSet) -> None:
    _check_length(text, "text")
    known = {figure.id.short: figure for figure in figures}
    for cited in CITED.finditer(text):
        figure = known.get(cited[1])
        if figure is None or not figure.known:
            raise _of_figure("ws-cited-unknown", cited[1])
        if figure.audience is not Audience.CUSTOMER:
            raise _of_figure("ws-cited-internal", cited[1])


def _of_figure(id: str, key: str) -> ActError:
    return ActError(message(id, figure=Name(key[:80])), field="text")


def _check_length(text: str, field: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise refused("ws-text-too-long", field=field)


def _check_figure(edit: FigureEdit, figures: FigureSet) -> None:
    if edit.remove:
        return
    if all(figure.id.short != edit.key for figure in figures):
        raise refused("ws-figure-unknown", field="value")
    _check_length(edit.reason, "reason")
    if not printable(edit.reason):
        raise refused("ws-needs-reason", field="reason")
    if edit.value is not None and not _keepable(edit.value):
        raise refused("ws-bad-number", field="value")


def _keepable(value: Decimal) -> bool:
    """Whether the file holds the number exactly, and it may be a figure of a review at all."""
    fits = value.is_finite() and abs(value) < LARGEST_VALUE
    return fits and Decimal(str(as_number(value))) == value
