"""What was read from a meeting's record, as a document for our side: page, Markdown, one content.

Internal throughout: it holds words that people said, and readings of the customer.
"""

from __future__ import annotations

from collections.abc import Iterator

from quarterdeck.core.facts import Side
from quarterdeck.core.figure import Figure, Unit
from quarterdeck.core.followup import FollowUp
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Name, message
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.document.blocks import (
    Arrangement,
    Block,
    Bullet,
    Bullets,
    Card,
    Cards,
    Cell,
    Document,
    Paragraph,
    Slide,
    SlideRole,
    TableBlock,
    Tone,
)
from quarterdeck.document.labels import footer, section
from quarterdeck.document.placing import regions, text_cell
from quarterdeck.i18n.places import clock
from quarterdeck.meeting.labels import side_name
from quarterdeck.meeting.report_commitments import commitments_slide
from quarterdeck.meeting.section_shares import SECTION_SHARES
from quarterdeck.meeting.types import (
    Colour,
    Evidence,
    IndicatorReading,
    Measure,
    MeetingReading,
    SectionTalk,
    SideBasis,
    Speaker,
    Talk,
    Turn,
)

SIDES: tuple[Side | None, ...] = (Side.VENDOR, Side.CUSTOMER, None)
COLOURS = {Colour.GREEN: Tone.GOOD, Colour.YELLOW: Tone.WARN, Colour.RED: Tone.BAD}


def compose_meeting(
    reading: MeetingReading, plan: ReviewPlan, followup: FollowUp, settings: Settings
) -> Document:
    """The report of one meeting: commitments first, then talk, agenda and health indicators.

    ``followup`` is the review's file after this record was taken in: it says how far each item is.
    """
    slides = (
        commitments_slide(reading, followup),
        _talk(reading),
        _course(reading),
        _health(reading),
    )
    title = message("meeting-document", account=Name(plan.account.name), day=reading.held_on)
    return Document(plan, title, footer(plan, settings), (_cover(reading, plan), *slides))


def _cover(reading: MeetingReading, plan: ReviewPlan) -> Slide:
    lines = [
        Paragraph(
            message("meeting-record", file=Name(reading.transcript.name), day=reading.held_on)
        ),
        *(Paragraph(text, Tone.WARN) for text in reading.transcript.skipped),
    ]
    title = message("meeting-title", account=Name(plan.account.name))
    return Slide(SlideRole.TITLE, title, Arrangement.COVER, regions(lines))


def _talk(reading: MeetingReading) -> Slide:
    vendor = reading.talk.get(Side.VENDOR)
    share = _share(reading, "talk.share", vendor.share if vendor else None, Side.VENDOR)
    title = (
        message("meeting-talk-title", share=share)
        if share is not None and share.known
        else message("meeting-talk-title-unknown")
    )
    return Slide(
        SlideRole.TALK,
        title,
        Arrangement.FULL,
        regions(
            [
                _sides(reading),
                Paragraph(message(f"meeting-definition-{reading.measure}"), Tone.MUTED),
                _rhythm(reading),
                _speakers(reading),
            ]
        ),
    )


def _sides(reading: MeetingReading) -> TableBlock:
    columns = ("side", "amount", "monologue", "share", "questions", "turns")
    heard = [s for s in SIDES if s in reading.talk and (s is not None or reading.talk[s].turns)]
    rows = tuple(_side_row(side, reading.talk[side], reading) for side in heard)
    return TableBlock(
        tuple(message(f"meeting-column-{name}") for name in columns), rows, (3, 2, 4, 2, 2, 2)
    )


def _side_row(side: Side | None, talk: Talk, reading: MeetingReading) -> tuple[Cell, ...]:
    return (
        text_cell(side_name(side), Tone.PLAIN if side else Tone.WARN),
        text_cell(_amount(talk.amount, reading)),
        text_cell(_monologue(talk.longest, reading)),
        Cell(figure=_share(reading, "talk.share", talk.share, side)),
        Cell(figure=measured("talk.questions", talk.questions, as_of=reading.held_on)),
        Cell(figure=measured("talk.turns", talk.turns, as_of=reading.held_on)),
    )


def _monologue(turn: Turn | None, reading: MeetingReading) -> Message | None:
    if turn is None:
        return None
    amount = _amount(turn.amount, reading)
    if turn.start is not None:
        return message("meeting-monologue-at", amount=amount, time=Name(clock(turn.start)))
    line = measured("record.line", turn.line, as_of=reading.held_on)
    return message("meeting-monologue-line", amount=amount, line=line)


def _amount(amount: float, reading: MeetingReading) -> Message:
    """An amount of talk in its measure: minutes and seconds as a clock, or words."""
    if reading.measure is Measure.SECONDS:
        whole = round(amount)
        return message("deck-named", name=Name(f"{whole // 60}:{whole % 60:02}"))
    count = measured("talk.words", round(amount), as_of=reading.held_on)
    return message("meeting-words", count=count)


def _rhythm(reading: MeetingReading) -> Bullets:
    lines = list(_rhythm_lines(reading))
    return Bullets(tuple(lines), title=message("meeting-rhythm"))


def _rhythm_lines(reading: MeetingReading) -> Iterator[Bullet]:
    day = reading.held_on
    if reading.interactivity is not None:
        value = measured(
            "talk.interactivity", round(reading.interactivity, 1), Unit.SCORE, as_of=day
        )
        yield Bullet(message("meeting-interactivity", value=value))
    if reading.patience is not None:
        value = measured("talk.patience", round(reading.patience, 1), Unit.SCORE, as_of=day)
        yield Bullet(message("meeting-patience", value=value))
    if reading.minutes is not None:
        value = measured("meeting.minutes", round(reading.minutes), Unit.MINUTES, as_of=day)
        if reading.planned:
            planned = measured("plan.minutes", reading.planned, Unit.MINUTES, as_of=day)
            yield Bullet(message("meeting-length-planned", value=value, planned=planned))
        else:
            yield Bullet(message("meeting-length", value=value))
    if reading.interactivity is None and reading.patience is None:
        yield Bullet(message("meeting-no-times"), tone=Tone.MUTED)


def _speakers(reading: MeetingReading) -> TableBlock:
    columns = ("speaker", "side", "basis", "share", "turns")
    rows = tuple(_speaker_row(speaker, reading) for speaker in _loudest_first(reading))
    return TableBlock(
        tuple(message(f"meeting-column-{name}") for name in columns),
        rows,
        (4, 3, 5, 2, 2),
        title=message("meeting-speakers"),
        empty=message("meeting-speakers-empty"),
    )


def _loudest_first(reading: MeetingReading) -> list[Speaker]:
    """Who spoke most comes first; those the record only lists come last, in its order."""
    talk = reading.by_speaker
    return sorted(reading.speakers, key=lambda s: -talk[s.name].amount if s.name in talk else 0.0)


def _speaker_row(speaker: Speaker, reading: MeetingReading) -> tuple[Cell, ...]:
    talk = reading.by_speaker.get(speaker.name)
    unknown = speaker.basis is SideBasis.UNKNOWN
    return (
        text_cell(message("deck-named", name=Name(speaker.name))),
        text_cell(side_name(speaker.side), Tone.WARN if unknown else Tone.PLAIN),
        text_cell(message(f"meeting-basis-{speaker.basis}")),
        Cell(figure=_share(reading, "talk.share", talk.share if talk else None, None)),
        Cell(figure=measured("talk.turns", talk.turns if talk else 0, as_of=reading.held_on)),
    )


def _course(reading: MeetingReading) -> Slide:
    """Past, present and future, and the sections of the agenda."""
    return Slide(
        SlideRole.TALK,
        message("meeting-course-title"),
        Arrangement.FULL,
        regions(
            [
                _tenses(reading),
                Paragraph(message("meeting-tense-note"), Tone.MUTED),
                _sections(reading),
            ]
        ),
    )


def _tenses(reading: MeetingReading) -> Cards | Paragraph:
    figure = _share(reading, "talk.future_share", reading.tense.future_share, None)
    if figure is None:
        return Paragraph(message("meeting-tense-unknown"), Tone.MUTED)
    parts = {
        "past": reading.tense.past,
        "present": reading.tense.present,
        "future": reading.tense.future,
        "rest": reading.tense.unplaced,
    }
    spent = {name: _amount(amount, reading) for name, amount in parts.items()}
    note = message("meeting-tense-amounts", **spent)
    return Cards((Card(figure, message("meeting-future-share"), note=note),))


def _sections(reading: MeetingReading) -> TableBlock:
    columns = ("section", "from", "amount", "vendor-share", "target")
    return TableBlock(
        tuple(message(f"meeting-column-{name}") for name in columns),
        tuple(_section_row(found, reading) for found in reading.sections),
        (4, 3, 3, 3, 3),
        title=message("meeting-sections"),
        empty=message("meeting-sections-empty"),
    )


def _section_row(found: SectionTalk, reading: MeetingReading) -> tuple[Cell, ...]:
    start: Message = (
        message("deck-named", name=Name(clock(found.start)))
        if found.start is not None
        else message(
            "meeting-from-turn", turn=measured("talk.turn", found.first, as_of=reading.held_on)
        )
    )
    target = SECTION_SHARES[found.section]
    return (
        text_cell(section(found.section)),
        text_cell(start),
        text_cell(_amount(found.amount, reading)),
        Cell(figure=_share(reading, "talk.share", found.vendor_share, Side.VENDOR)),
        Cell(
            figure=measured(
                f"threshold.{target.id}", target.value, target.unit, as_of=reading.held_on
            )
        ),
    )


def _health(reading: MeetingReading) -> Slide:
    rows = tuple(_indicator(found) for found in reading.indicators)
    columns = ("indicator", "reading", "evidence")
    table = TableBlock(
        tuple(message(f"meeting-column-{name}") for name in columns), rows, (4, 2, 9)
    )
    blocks: list[Block] = [table]
    return Slide(SlideRole.TALK, message("meeting-health-title"), Arrangement.FULL, regions(blocks))


def _indicator(found: IndicatorReading) -> tuple[Cell, ...]:
    colour = message(f"meeting-colour-{found.colour}" if found.colour else "meeting-colour-none")
    tone = COLOURS[found.colour] if found.colour else Tone.MUTED
    return (
        text_cell(message(f"meeting-indicator-{found.indicator}")),
        text_cell(colour, tone),
        text_cell(_evidence(found.evidence)),
    )


def _evidence(found: tuple[Evidence, ...]) -> Message | None:
    """All evidence as one text, each piece a sentence of its own."""
    texts = [
        message("meeting-evidence-at", text=e.text, time=Name(clock(e.seconds)))
        if e.seconds is not None
        else e.text
        for e in found
    ]
    if not texts:
        return None
    joined = texts[0]
    for further in texts[1:]:
        joined = message("meeting-evidence-more", first=joined, then=further)
    return joined


def _share(
    reading: MeetingReading, metric: str, value: float | None, side: Side | None
) -> Figure | None:
    if value is None:
        return None
    dimension = side.value if side else ""
    return measured(metric, value, Unit.RATIO, as_of=reading.held_on, dimension=dimension)
