"""Freezing what was presented, and reopening it with a reason; every version stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import msgspec
from django.db import IntegrityError, transaction
from django.utils import timezone

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable
from quarterdeck.errors import RenderError
from quarterdeck.workflow import frozen as store
from quarterdeck.workflow.files import held
from quarterdeck.workflow.frozen import Frozen, FrozenFile
from quarterdeck.workflow.review_edit import text_version
from quarterdeck.workspace.acts import kept
from quarterdeck.workspace.acts.preparing import text_file
from quarterdeck.workspace.acts.standing import FREEZE, REOPEN, closed, locked, standing
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import ChecklistItem, EditedDeck, Presentation, Review, User

FREEZE_STEP = "freeze"
"""The step of the countdown that freezing ticks."""


def freeze(
    actor: Actor, review: Review, desk: Desk, *, languages: Sequence[Language] = ()
) -> Presentation:
    """Freeze the review as presented: all files in ``languages`` (its own where none is named), the
    newest edited deck that was not withdrawn, and the figures behind them.

    HeldBackError where findings stop it; ActError where it is frozen already, closed, or its words
    were changed while it was being frozen. The row comes last: a run that is killed leaves nothing
    that anybody sees, and freezing again completes it.
    """
    user = _person(actor)
    kept.export(desk)
    with _one_at_a_time(desk, review):
        _check_may_freeze(review)
        path = text_file(desk, review)
        version = text_version(path)
        frozen = _store(desk, review, languages or (Language(review.language),))
        if text_version(path) != version:
            raise refused("ws-changed-while-freezing", next="ws-changed-while-freezing-next")
        try:
            return _keep(actor, user, review, frozen, desk)
        except IntegrityError as error:  # another server was first by a moment
            raise refused("ws-frozen-already", next="ws-review-frozen-next") from error


def _person(actor: Actor) -> User:
    if actor.user is None:
        raise refused("ws-person-needed")
    return actor.user


@contextmanager
def _one_at_a_time(desk: Desk, review: Review) -> Iterator[None]:
    """Freezes of one review follow each other, whichever process they are in."""
    with ExitStack() as holding:
        try:
            holding.enter_context(held(desk.project.cache / "freezing" / review.key / "freeze"))
        except RenderError as error:
            raise refused("ws-freeze-busy", next="ws-freeze-busy-next") from error
        yield


def _check_may_freeze(review: Review) -> None:
    now = Review.objects.get(pk=review.pk)
    if closed(now):
        raise refused("ws-review-closed", next="ws-review-closed-next")
    if standing(now).frozen:
        raise refused("ws-frozen-already", next="ws-review-frozen-next")


def _store(desk: Desk, review: Review, languages: Sequence[Language]) -> Frozen:
    """The files and figures, in the store of the project folder."""
    edited = newest_deck(review)
    newest = review.presentations.defer("manifest").last()
    with desk.session_of(review) as (session, plan):
        figures = session.figures([plan.account.id])[plan.account.id]
        prepared = desk.prepared(review)
    return store.freeze(
        desk.project,
        session,
        prepared,
        figures,
        tuple(languages),
        presented=deck_content(desk, edited) if edited is not None else None,
        presented_name=edited.name if edited is not None else "",
        after=newest.number if newest is not None else 0,
    )


@transaction.atomic
def _keep(actor: Actor, user: User, review: Review, frozen: Frozen, desk: Desk) -> Presentation:
    now = locked(review)
    _check_may_freeze(now)
    reopened = standing(now).reopened
    row = Presentation.objects.create(
        review=now,
        number=frozen.version,
        digest=frozen.digest,
        as_of=frozen.as_of,
        manifest=msgspec.to_builtins(frozen),
        by=user,
        at=timezone.now(),
        reason=reopened.reason if reopened is not None else "",
    )
    steps = ChecklistItem.objects.filter(review=now, template=FREEZE_STEP, done_on=None)
    steps.update(done_on=desk.today(), done_by=actor.name[:200])
    after = {"number": row.number, "digest": row.digest, "languages": list(frozen.languages)}
    trace(actor, FREEZE, review=now, subject=row, after=after, reason=row.reason)
    return row


@transaction.atomic
def reopen(actor: Actor, review: Review, reason: str) -> None:
    """Open a frozen review for changes; the next freeze makes a new version. ActError without a reason,
    or where there is nothing frozen."""
    now = locked(review)
    words = printable(reason)[:1000]
    if not words:
        raise refused("ws-needs-reason", field="reason")
    if closed(now):
        raise refused("ws-review-closed", next="ws-review-closed-next")
    stands = standing(now)
    if not stands.frozen or stands.presented is None:
        raise refused("ws-not-frozen")
    number = {"number": stands.presented.number}
    trace(actor, REOPEN, review=now, subject=stands.presented, before=number, reason=words)


def frozen_of(presentation: Presentation) -> Frozen:
    """The manifest of a version, as the database keeps it."""
    return msgspec.convert(presentation.manifest, Frozen)


def altered(desk: Desk, presentation: Presentation) -> tuple[str, ...]:
    """The names of the files that are missing or no longer what was frozen."""
    return store.verify(desk.project, frozen_of(presentation))


def newest_deck(review: Review) -> EditedDeck | None:
    """The deck edited outside that is what will be, or was, presented."""
    return review.edited_decks.filter(withdrawn=False).order_by("id").last()


def deck_content(desk: Desk, deck: EditedDeck) -> bytes:
    """The bytes of an uploaded deck; FrozenError where they are missing or altered."""
    file = FrozenFile(deck.name, Audience.CUSTOMER, "", deck.sha256, deck.size)
    return store.read_frozen_file(desk.project, file)
