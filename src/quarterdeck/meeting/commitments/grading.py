"""How much was promised, by what was said: the grade and its reasons.

Three things make a commitment: a person, a day, and a will without a hedge. FIRM has all three, TENTATIVE two of
them; with one or none it is not a commitment ("no owner, no date"), nor is a wish, nor a request that nobody accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.meeting.commitments.heard import Heard, Kind
from quarterdeck.meeting.types import Grade

_BY_COUNT = (Grade.NONE, Grade.NONE, Grade.TENTATIVE, Grade.FIRM)


def grade(heard: Heard) -> Grade:
    """The grade of what was heard."""
    if heard.kind in (Kind.WISH, Kind.REQUEST) and not heard.accepted:
        return Grade.NONE
    willing = not heard.hedge and not _only_offered(heard)
    return _BY_COUNT[(heard.owner is not None) + (heard.due is not None) + willing]


def reasons(heard: Heard) -> tuple[Message, ...]:
    """Why the grade is what it is, in whole sentences."""
    return tuple(_reasons(heard))


def _reasons(heard: Heard) -> Iterator[Message]:
    if heard.kind is Kind.WISH and not heard.accepted:
        yield message("said-wish")
        return
    if heard.kind is Kind.REQUEST and not heard.accepted:
        yield message("said-unanswered")
        return
    if grade(heard) is Grade.FIRM:
        yield message("said-firm")
    yield from _about_owner(heard)
    yield from _about_day(heard)
    if heard.hedge:
        yield message("said-hedged", words=_quoted(heard.hedge.strip()))
    if _only_offered(heard):
        yield message("said-offered")


def _about_owner(heard: Heard) -> Iterator[Message]:
    if heard.owner is None and heard.vague_owner:
        yield message("said-owner-vague", words=_quoted(heard.vague_owner))
    elif heard.owner is None:
        yield message("said-owner-missing")
    elif heard.accepted:
        yield message("said-accepted", name=Name(heard.owner))
    elif heard.together:
        yield message("said-together", name=Name(heard.owner))


def _about_day(heard: Heard) -> Iterator[Message]:
    if heard.due is not None:
        if not heard.due.literal:
            yield message("said-day-read", words=_quoted(heard.due.words), day=heard.due.on)
    elif heard.vague_day:
        yield message("said-day-vague", words=_quoted(heard.vague_day))
    else:
        yield message("said-day-missing")


def _only_offered(heard: Heard) -> bool:
    return heard.kind is Kind.OFFER and not heard.accepted


def _quoted(words: str) -> Quoted:
    return Quoted(LocalText(words))
