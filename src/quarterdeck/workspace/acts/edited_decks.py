"""A deck that a person edited in PowerPoint: checked, kept under its hash, taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from quarterdeck.core.figure import Audience, Figure
from quarterdeck.core.finding import Finding
from quarterdeck.core.language import Language
from quarterdeck.core.message import Message, Text
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import has_message, to_text
from quarterdeck.i18n.places import place_text
from quarterdeck.metrics.declaration import metric_message
from quarterdeck.workflow.edited_deck import Agreement, DeckNumber, SlideChange, check_edited_deck
from quarterdeck.workflow.edited_deck import EditedDeck as CheckedDeck
from quarterdeck.workflow.frozen_store import Content, keep_file
from quarterdeck.workspace.acts.standing import check_words_open, locked
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.desk import Desk
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import EditedDeck, Review

LARGEST_DECK = 60 * 1024 * 1024
"""Bytes of a deck that is taken; several times the largest honest ones that we know."""

MOST_TOLD = 300
"""Findings, changes, and numbers of each kind that a report keeps; of more only the count is told."""

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

TOLD = (Agreement.CONTRADICTS, Agreement.UNMATCHED, Agreement.AGREES, Agreement.DERIVED)
"""Kinds of numbers that the report lists; those that make no claim are only counted."""


def upload(actor: Actor, review: Review, desk: Desk, name: str, content: bytes) -> EditedDeck:
    """Check an edited deck and keep it; the newest that is not withdrawn is what is frozen as presented.

    ReadError for content that is no deck or cannot be read safely; ActError for one beyond the bound,
    and for a review that is frozen or closed.
    """
    if actor.user is None:
        raise refused("ws-person-needed")
    if len(content) > LARGEST_DECK:
        raise refused("ws-deck-too-large", next="ws-deck-too-large-next", field="deck")
    check_words_open(review)
    checked = check(desk, review, name, content)
    file = keep_file(desk.project, Content(checked.name, Audience.CUSTOMER, PPTX, content))
    with transaction.atomic():
        now = locked(review)
        check_words_open(now)
        row = EditedDeck.objects.create(
            review=now,
            name=checked.name,
            sha256=file.sha256,
            size=file.size,
            report=report(checked),
            by=actor.user,
        )
        after = {"name": row.name, "sha256": row.sha256, "size": row.size}
        trace(actor, "deck.upload", review=now, subject=row, after=after)
    return row


def check(desk: Desk, review: Review, name: str, content: bytes) -> CheckedDeck:
    """What the rules and the figures say of a deck made of this review's."""
    with desk.session_of(review) as (session, plan):
        figures = session.figures([plan.account.id])[plan.account.id]
        prepared = desk.prepared(review)
    return check_edited_deck(session, prepared, figures, content, name)


@transaction.atomic
def withdraw(actor: Actor, review: Review, deck: EditedDeck) -> None:
    """Take an uploaded deck back: the one before it, or else ours, is presented. It stays on record."""
    now = locked(review)
    check_words_open(now)
    if EditedDeck.objects.filter(pk=deck.pk, withdrawn=False).update(withdrawn=True):
        trace(actor, "deck.withdraw", review=now, subject=deck, before={"name": deck.name})


def report(checked: CheckedDeck) -> dict[str, Any]:
    """The check as plain values, its texts in every language."""
    brought = set(map(id, checked.brought_in))
    return {
        "languages": [one.value for one in checked.languages],
        "slides": checked.slides,
        "hidden": checked.hidden,
        "stopped": len(checked.stopped_by),
        "findings": [_finding(f, own=id(f) in brought) for f in checked.findings[:MOST_TOLD]],
        "counts": {kind.value: len(checked.told(kind)) for kind in Agreement},
        "numbers": {kind.value: _numbers(checked.told(kind)) for kind in TOLD},
        "gone": [_figure(figure) for figure in checked.gone[:MOST_TOLD]],
        "changes": [_change(one) for one in checked.changes[:MOST_TOLD]],
        "skipped": [_texts(one) for one in checked.skipped[:MOST_TOLD]],
    }


def _finding(finding: Finding, *, own: bool) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "place": {one.value: place_text(finding.place, one) for one in Language},
        "message": _texts(finding.message),
        "allowed": finding.allowed,
        "brought_in": own,
    }


def _numbers(found: Sequence[DeckNumber]) -> list[dict[str, Any]]:
    return [_number(one) for one in found[:MOST_TOLD]]


def _number(one: DeckNumber) -> dict[str, Any]:
    return {
        "slide": one.slide,
        "title": one.title,
        "text": one.text[:400],
        "number": one.number,
        "figures": [_figure(figure) for figure in one.figures],
        "expected": one.expected,
        "hidden": one.hidden,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    id = metric_message(figure.id.metric)
    named = has_message(id, Language.EN)
    shown = {one.value: numbers.figure(figure, one) for one in Language} if figure.known else {}
    return {
        "key": figure.id.short,
        "name": _texts(Message(id)) if named else {"default": figure.id.short},
        "shown": shown,
    }


def _change(one: SlideChange) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "number": one.number,
        "title": one.title,
        "was_number": one.was_number,
        "was_title": one.was_title,
    }


def _texts(text: Text) -> Mapping[str, str]:
    return {one.value: to_text(text, one) for one in Language}
