"""What is said and agreed in the room, laid over a document: slides 5, 7 and 8 as they stand now.

Every function gives a new document for the same audience and leaves alone what it has no words for.
A slide that the review does not have stays absent: nothing is put in another place. What people said
is quoted as they said it; the rest is the customer's to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quarterdeck.core.figure import Audience, Unit
from quarterdeck.core.language import LocalText
from quarterdeck.core.message import Message, Quoted, Text, message
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Document,
    Placed,
    Question,
    Scale,
    Slide,
    SlideRole,
)
from quarterdeck.document.changing import (
    LIST_LINES,
    LIST_SIZE,
    changed,
    region,
    too_long,
)
from quarterdeck.document.counted import counted
from quarterdeck.document.labels import named
from quarterdeck.document.live_steps import Agreed, with_agreed
from quarterdeck.document.placing import regions
from quarterdeck.document.theme import GRID
from quarterdeck.errors import FigureError

__all__ = ["Agreed", "Heard", "with_agreed", "with_feedback", "with_heard"]

CUSTOMER = Audience.CUSTOMER


@dataclass(frozen=True, slots=True)
class Heard:
    """What the customer said to the open question (slide 5), and who said it."""

    text: str
    by: str | None = None


def with_heard(document: Document, heard: Sequence[Heard]) -> Document:
    """The alignment slide with “What we heard today” beside the open question, in the order said.

    What was known before stands below it, the goals below the question. Where a quote is too long
    for half a page, the question stands above instead.
    """
    said = [h for h in heard if h.text.strip()]
    if not said:
        return document
    return changed(document, SlideRole.ALIGNMENT, lambda slide: _alignment(slide, said))


def with_feedback(
    document: Document, score: int | None, better: Sequence[str], missing: Sequence[str]
) -> Document:
    """The feedback slide with the satisfaction ticked and the answers to its two questions quoted.

    FigureError where the score is not on the slide's scale.
    """
    answers = {
        "deck-question-better": [a for a in better if a.strip()],
        "deck-question-missing": [a for a in missing if a.strip()],
    }
    return changed(
        document, SlideRole.FEEDBACK, lambda slide: _feedback(slide, score, answers, document)
    )


# Slide 5: what the customer said


def _alignment(slide: Slide, heard: Sequence[Heard]) -> Slide:
    said = tuple(Bullet(_quote(h.text), detail=named(h.by)) for h in heard)
    asked = [_without_room(block) for block in region(slide, 0)]
    known, goals = _known_before(region(slide, 1))
    if too_long((h.text for h in heard), GRID.span(6), LIST_SIZE, LIST_LINES):
        placed = regions([*asked, *_one_by_one(said, "live-heard"), *known, *goals])
        return replace(slide, arrangement=Arrangement.FULL, blocks=placed)
    today = Bullets(said, title=message("live-heard"), audience=CUSTOMER)
    placed = regions([*asked, *goals], [today, *known])
    return replace(slide, arrangement=Arrangement.SPLIT, blocks=placed)


def _without_room(block: Block) -> Block:
    """A question whose answers stand beside it needs no lines to write on."""
    return replace(block, room=False) if isinstance(block, Question) else block


def _one_by_one(items: Iterable[Bullet], title: str) -> Iterator[Block]:
    """A list of long items as blocks of their own, so that each page takes as many as it holds."""
    for number, item in enumerate(items):
        heading = None if number else message(title)
        yield Bullets((item,), title=heading, audience=CUSTOMER)


def _known_before(blocks: Iterable[Block]) -> tuple[list[Block], list[Block]]:
    """What the customer told us before, and everything else that stood beside the question.

    That we had heard nothing is no longer worth saying.
    """
    known: list[Block] = []
    others: list[Block] = []
    for block in blocks:
        if not isinstance(block, Bullets) or _id(block.title) != "deck-alignment-heard":
            others.append(block)
        elif block.items:
            known.append(block)
    return known, others


def _quote(words: str) -> Text:
    return message("live-quote", words=Quoted(LocalText(" ".join(words.split()))))


def _id(text: Text | None) -> str:
    return text.id if isinstance(text, Message) else ""


# Slide 7: satisfaction and the two open questions


def _feedback(
    slide: Slide, score: int | None, answers: dict[str, list[str]], document: Document
) -> Slide:
    given = [text for found in answers.values() for text in found]
    long = too_long(given, GRID.span(6), LIST_SIZE, LIST_LINES)
    placed = tuple(
        Placed(0 if long else p.region, _answered(p.block, score, answers, document))
        for p in slide.blocks
    )
    arrangement = Arrangement.FULL if long else slide.arrangement
    return replace(slide, arrangement=arrangement, blocks=placed)


def _answered(
    block: Block, score: int | None, answers: dict[str, list[str]], document: Document
) -> Block:
    match block:
        case Scale() if score is not None:
            return _ticked(block, score, document)
        case Question() if answers.get(_id(block.text)):
            items = tuple(Bullet(_quote(words)) for words in answers[_id(block.text)])
            return Bullets(items, title=block.text, audience=CUSTOMER)
    return block


def _ticked(block: Scale, score: int, document: Document) -> Scale:
    if not block.low <= score <= block.high:
        raise FigureError(
            f"{score} is not on the scale",
            where="satisfaction with working together",
            next_step=f"give a number from {block.low} to {block.high}",
        )
    given = counted(document.plan, "satisfaction", score, Unit.SCORE, dimension="heard")
    return replace(block, text=message("live-scale", score=given), ticked=score)
