"""What was promised, in the report of a meeting: what was found, how far it is, and what is no promise."""

from __future__ import annotations

from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Name, Quoted, Text, message
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Cell,
    Paragraph,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.placing import regions, text_cell
from quarterdeck.i18n.places import clock
from quarterdeck.meeting.labels import side_name
from quarterdeck.meeting.types import Grade, MeetingReading

GRADES = {Grade.FIRM: Tone.PLAIN, Grade.TENTATIVE: Tone.WARN, Grade.NONE: Tone.MUTED}
STANDINGS = {
    Standing.AGREED: Tone.GOOD,
    Standing.PROPOSED: Tone.ACCENT,
    Standing.FOUND: Tone.WARN,
    Standing.REJECTED: Tone.MUTED,
}


def commitments_slide(reading: MeetingReading, followup: FollowUp) -> Slide:
    waiting = [item for item in followup.items if item.standing is Standing.FOUND]
    counted = measured("meeting.found", len(waiting), as_of=reading.held_on)
    decided = "-decided" if any(i.from_record for i in followup.items) and not waiting else ""
    columns = ("number", "what", "owner", "due", "standing", "words")
    numbered = enumerate(followup.items, 1)
    rows = tuple(_item(n, item, reading) for n, item in numbered if item.from_record)
    table = TableBlock(
        columns=tuple(message(f"meeting-column-{name}") for name in columns),
        rows=rows,
        widths=(1, 6, 3, 3, 3, 7),
        empty=message("meeting-commitments-empty"),
    )
    note = Paragraph(message("meeting-commitments-note"), Tone.MUTED)
    return Slide(
        SlideRole.COMMITMENTS,
        message(f"meeting-commitments-title{decided}", count=counted),
        Arrangement.FULL,
        regions([table, note if waiting else None, _no_promises(reading)]),
    )


def _item(number: int, item: FollowUpItem, reading: MeetingReading) -> tuple[Cell, ...]:
    owner = message(
        "meeting-owner",
        owner=Name(item.owner) if item.owner else message("meeting-owner-missing"),
        side=side_name(item.side),
    )
    due = message("deck-day", day=item.due_on) if item.due_on else message("meeting-due-missing")
    standing = message(f"meeting-standing-{item.standing}")
    grade = item.grade if item.standing is Standing.FOUND else None
    return (
        Cell(figure=measured("meeting.number", number, as_of=reading.held_on)),
        text_cell(Quoted(item.text)),
        text_cell(owner, Tone.PLAIN if item.owner and item.side else Tone.WARN),
        Cell(text=due, tone=Tone.PLAIN if item.due_on else Tone.WARN, whole=True),
        Cell(
            text=message(f"meeting-grade-{grade}") if grade else standing,
            tone=_tone(item),
            whole=True,
        ),
        text_cell(_words(item)),
    )


def _no_promises(reading: MeetingReading) -> Bullets:
    """What only sounds like a promise, and why it is none: so that a person can see what was left out."""
    heard = [said for said in reading.said if said.grade is Grade.NONE]
    items = tuple(
        Bullet(
            Quoted(LocalText(said.words)),
            detail=said.reasons[0] if said.reasons else None,
            tag=message("deck-named", name=Name(clock(said.at))) if said.at is not None else None,
            tone=Tone.MUTED,
        )
        for said in heard
    )
    return Bullets(items, title=message("meeting-no-promises"))


def _tone(item: FollowUpItem) -> Tone:
    if item.standing is Standing.FOUND and item.grade is not None:
        return GRADES[Grade(item.grade)]
    return STANDINGS[item.standing]


def _words(item: FollowUpItem) -> Text | None:
    if item.said is None:
        return None
    words = Quoted(LocalText(item.said))
    if item.at is None:
        return message("meeting-said", words=words)
    return message("meeting-said-at", words=words, time=Name(clock(item.at)))
