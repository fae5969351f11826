"""What a deck says of promises: those of the last review, and the next steps with owner and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quarterdeck.core.deck import ReadSlide, ReadTable
from quarterdeck.core.engagement import ReviewType
from quarterdeck.core.facts import Commitment, CommitmentState
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Quoted, message
from quarterdeck.document.blocks import SlideRole
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.meeting.commitments.due import due_in
from quarterdeck.rules.mentions import shown_text, speaks_of
from quarterdeck.rules.presented import SLIDES_JUDGED, content
from quarterdeck.rules.subjects import PresentedDeck
from quarterdeck.rules.types import Context, Noticed

CLOSING = (SlideRole.NEXT_STEPS.value, SlideRole.ONE_PAGE.value)


@dataclass(frozen=True, slots=True)
class Step:
    """A row of a table of next steps; ``owner`` and ``due`` are None where it has no such column."""

    action: str
    owner: str | None
    due: str | None


def steps_of(slide: ReadSlide, context: Context) -> tuple[Step, ...]:
    """The filled rows of tables that set owners beside actions; a free row is there to write in."""
    return tuple(step for table in slide.tables for step in _steps(table, slide, context))


def _steps(table: ReadTable, slide: ReadSlide, context: Context) -> Iterator[Step]:
    header = table.rows[0] if table.rows else ()
    kinds = [context.labels("slide", cell) if cell.strip() else frozenset() for cell in header]
    owner = next((n for n, k in enumerate(kinds) if "owner-column" in k), None)
    due = next((n for n, k in enumerate(kinds) if "due-column" in k), None)
    if owner is None or not (due is not None or _is_closing(slide, context)):
        return
    for row in table.rows[1:]:
        rest = [c.strip() for n, c in enumerate(row) if n not in (owner, due) and c.strip()]
        if rest:
            yield Step(max(rest, key=len), _cell(row, owner), _cell(row, due))


def _cell(row: tuple[str, ...], column: int | None) -> str | None:
    return row[column].strip() if column is not None and column < len(row) else None


def _is_closing(slide: ReadSlide, context: Context) -> bool:
    if slide.role is not None:
        return slide.role in CLOSING
    return "steps" in context.labels("slide", slide.title or "")


def unowned_steps(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Rows of a table of next steps whose owner is left empty."""
    for slide in subject.deck.shown:
        for step in steps_of(slide, context):
            if step.owner == "":
                place = Place(PlaceKind.SLIDE, number=slide.number)
                action = Quoted(LocalText(step.action))
                yield Noticed(place, message("rule-fol101", action=action))


def undated_steps(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """Rows of a table of next steps whose day is empty or names none."""
    for slide in subject.deck.shown:
        for step in steps_of(slide, context):
            place = Place(PlaceKind.SLIDE, number=slide.number)
            action = Quoted(LocalText(step.action))
            if step.due == "":
                yield Noticed(place, message("rule-fol102", action=action))
            elif step.due and is_vague(step.due, context):
                due = Quoted(LocalText(step.due))
                yield Noticed(place, message("rule-fol102-vague", action=action, due=due))


def is_vague(due: str, context: Context) -> bool:
    """Whether words for a day name none: "soon", "Q4"."""
    if "vague" not in context.labels("due", due):
        return False
    return due_in(due, context.as_of, language_of(due)) is None


def no_next_steps(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """A deck, long enough to judge, that nowhere comes to next steps."""
    slides = content(subject.deck, context)
    if len(slides) < context.value(SLIDES_JUDGED):
        return
    if any(s.role is not None for s in slides):
        ends = any(s.role in CLOSING for s in slides)
    else:
        lines = (line.text for slide in subject.deck.shown for line in slide.lines)
        ends = any("steps" in context.labels("slide", text) for text in lines)
    if not ends:
        count = measured("deck.slides.content", len(slides), as_of=context.as_of)
        yield Noticed(Place(), message("rule-fol103-deck", slides=count))


def promises_unsaid(subject: PresentedDeck, context: Context) -> Iterator[Noticed]:
    """The last review left actions, and no slide names one of them or speaks of them at all.

    Digital and automated reviews have no part about the last quarter.
    """
    plan = subject.plan or (subject.story.plan if subject.story is not None else None)
    if plan is not None and plan.id.type in (ReviewType.DIGITAL, ReviewType.AUTOMATED):
        return
    actions = _last_actions(subject)
    few = len(content(subject.deck, context)) < context.value(SLIDES_JUDGED)
    if few or not actions or not subject.for_customer:
        return
    lines = [line.text for slide in subject.deck.shown for line in slide.lines]
    if any("last-actions" in context.labels("slide", line) for line in lines):
        return
    text = shown_text(subject.deck)
    if any(speaks_of(text, action.text) for action in actions):
        return
    count = measured("promises.last", len(actions), as_of=context.as_of)
    example = Quoted(actions[0].text)
    yield Noticed(
        Place(),
        message("rule-fol105", count=count, action=example),
        count=len(actions),
        examples=tuple(a.id for a in actions),
    )


def _last_actions(subject: PresentedDeck) -> tuple[Commitment, ...]:
    """The actions under review: as the story tells them, else those agreed up to the last review."""
    if subject.story is not None:
        return tuple(promise.commitment for promise in subject.story.kept_promises)
    facts = subject.facts
    last = facts.last_review_held() if facts is not None else None
    if facts is None or last is None:
        return ()
    return tuple(
        c
        for c in sorted(facts.commitments, key=lambda c: (c.origin, c.id))
        if c.state is not CommitmentState.CANCELLED and c.agreed_on is not None
        if c.agreed_on <= last and (c.completed_on is None or c.completed_on >= last)
    )
