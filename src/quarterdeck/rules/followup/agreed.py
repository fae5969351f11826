"""What was agreed: each action with a person, a side and a day, and said so by someone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quarterdeck.core.facts import Commitment, CommitmentState, Side
from quarterdeck.core.figure import Unit
from quarterdeck.core.finding import Place, PlaceKind
from quarterdeck.core.followup import FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.core.thresholds import convention
from quarterdeck.meeting.types import Grade
from quarterdeck.rules.subjects import ReviewFollowUp
from quarterdeck.rules.types import Context, Noticed

ONE_SIDED = convention("agreed-one-sided-least", "3", Unit.COUNT)

CLOSED = (CommitmentState.COMPLETE, CommitmentState.CANCELLED)


def agreed_items(subject: ReviewFollowUp) -> tuple[tuple[Place, FollowUpItem], ...]:
    """The agreed actions that are not cancelled, each with its place in the file."""
    items = subject.followup.items if subject.followup is not None else ()
    return tuple(
        (Place(PlaceKind.COMMITMENT, number=number), item)
        for number, item in enumerate(items, 1)
        if item.standing is Standing.AGREED and item.state is not CommitmentState.CANCELLED
    )


def open_commitments(subject: ReviewFollowUp) -> tuple[tuple[Place, Commitment], ...]:
    """The account's actions that are still open, but for those that the file itself holds."""
    items = subject.followup.items if subject.followup is not None else ()
    known = {(item.id, item.text.default) for item in items}
    facts = subject.facts.commitments if subject.facts is not None else ()
    return tuple(
        (Place(PlaceKind.ROW, name="commitments", key=c.id), c)
        for c in sorted(facts, key=lambda c: (c.origin, c.id))
        if c.state not in CLOSED and not _is_item(c, known)
    )


def _is_item(commitment: Commitment, known: set[tuple[str, str]]) -> bool:
    return any(commitment.id.endswith(id) and commitment.text.default == text for id, text in known)


def unowned(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """Agreed or open actions that nobody owns, that "the team" owns, or that are on no side."""
    for place, item in agreed_items(subject):
        text = _unowned(item, context)
        if text is None and item.side is None:
            text = message("rule-fol101-side", action=Quoted(item.text))
        if text is not None:
            yield Noticed(place, text)
    for place, commitment in open_commitments(subject):
        text = _unowned(commitment, context)
        if text is not None:
            yield Noticed(place, text)


def _unowned(action: FollowUpItem | Commitment, context: Context) -> Message | None:
    owner = (action.owner or "").strip()
    if not owner:
        return message("rule-fol101", action=Quoted(action.text))
    if "vague" in context.labels("owner", owner):
        return message("rule-fol101-vague", action=Quoted(action.text), owner=Name(owner))
    return None


def undated(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """Agreed or open actions without a day."""
    agreed = [(place, item.due_on, item.text) for place, item in agreed_items(subject)]
    agreed += [(place, c.due_on, c.text) for place, c in open_commitments(subject)]
    for place, due, text in agreed:
        if due is None:
            yield Noticed(place, message("rule-fol102", action=Quoted(text)))


def one_sided(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """Everything that was agreed is for one side to do."""
    sides = [item.side for _, item in agreed_items(subject) if item.side is not None]
    if len(sides) < context.value(ONE_SIDED) or len(set(sides)) != 1:
        return
    id = "rule-fol107" if sides[0] is Side.VENDOR else "rule-fol107-customer"
    count = measured("followup.agreed", len(sides), as_of=context.as_of)
    yield Noticed(Place(), message(id, count=count), count=len(sides))


def due_too_early(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """Days that had passed when the action was agreed."""
    if subject.followup is not None:
        held = subject.followup.held_on
        for place, item in agreed_items(subject):
            if item.due_on is not None and item.due_on < held:
                yield _early(place, "rule-fol109", item.text, item.due_on, held)
    for place, commitment in open_commitments(subject):
        due, day = commitment.due_on, commitment.agreed_on
        if due is not None and day is not None and due < day:
            yield _early(place, "rule-fol109-agreed", commitment.text, due, day)


def _early(place: Place, id: str, action: LocalText, due: date, day: date) -> Noticed:
    return Noticed(place, message(id, action=Quoted(action), due=due, day=day))


def too_soon_agreed(subject: ReviewFollowUp, context: Context) -> Iterator[Noticed]:
    """Actions that stand as agreed while the words were no promise and no day was set since."""
    for place, item in agreed_items(subject):
        if item.grade in (Grade.NONE, Grade.TENTATIVE) and item.due_on is None:
            id = "rule-fol110" if item.grade == Grade.TENTATIVE else "rule-fol110-none"
            yield Noticed(place, message(id, action=Quoted(item.text)))
