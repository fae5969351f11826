"""What our own side brings into the room: the one-page brief, and the agenda as a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from quarterdeck.core.figure import Audience, Figure, Unit
from quarterdeck.core.message import Message, Name, Text, message
from quarterdeck.core.settings import Settings
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Document,
    Panel,
    Paragraph,
    Slide,
    SlideRole,
    Tone,
)
from quarterdeck.document.counted import counted, magnitude
from quarterdeck.document.fitting import fits
from quarterdeck.document.labels import day, footer, shown, window
from quarterdeck.document.placing import regions
from quarterdeck.document.slides.opening import agenda_table, agenda_title, share_note
from quarterdeck.story.types import MatrixItem, Point, Quadrant, Story

MOST_VALUE = 4


@dataclass(frozen=True, slots=True)
class Room:
    """How many of each the page holds."""

    landmines: int
    people: int
    risks: int
    opportunities: int
    questions: int


ROOMS = (
    Room(landmines=7, people=6, risks=3, opportunities=2, questions=4),
    Room(landmines=6, people=5, risks=3, opportunities=2, questions=3),
    Room(landmines=5, people=4, risks=3, opportunities=1, questions=3),
    Room(landmines=4, people=4, risks=2, opportunities=1, questions=2),
    Room(landmines=3, people=3, risks=2, opportunities=1, questions=1),
)
"""From the roomiest to the closest; every part of the brief keeps a place in each."""

QUADRANTS = (Quadrant.PRIORITY, Quadrant.MONITOR, Quadrant.PREPARE, Quadrant.WATCH)


def compose_brief(story: Story, settings: Settings) -> Document:
    """The internal brief on one page, landmines first (field-facts.md, Preparation).

    Of the rooms it takes the first in which everything stands on one page in every language.
    """
    briefs = (_brief(story, settings, room) for room in ROOMS)
    return next(
        (b for b in briefs if fits(b, settings, pages=1)), _brief(story, settings, ROOMS[-1])
    )


def _brief(story: Story, settings: Settings, room: Room) -> Document:
    slide = Slide(
        SlideRole.BRIEF,
        _title(story),
        Arrangement.THIRDS,
        regions(
            [_landmines(story, room), _objectives(story)],
            [_contract(story), _people(story, room), _questions(story, room)],
            [_value(story), _risks(story, room), _opportunities(story, room)],
        ),
        kicker=message("brief-kicker", window=window(story.plan, settings)),
    )
    title = message("brief-document", account=Name(story.plan.account.name))
    return Document(story.plan, title, footer(story.plan, settings), (slide,))


def compose_agenda(story: Story, settings: Settings) -> Document:
    """The agenda on one page, with minutes and owners; it may be sent to the customer."""
    plan = story.plan
    meeting = message(
        "deck-agenda-meeting",
        day=plan.held_on,
        minutes=counted(plan, "plan.minutes", plan.minutes, Unit.MINUTES),
    )
    slide = Slide(
        SlideRole.AGENDA,
        agenda_title(plan),
        Arrangement.FULL,
        regions(
            [
                Paragraph(meeting, audience=Audience.CUSTOMER) if plan.agenda else None,
                agenda_table(story),
                share_note(plan),
            ]
        ),
        kicker=window(plan, settings),
        audience=Audience.CUSTOMER,
    )
    title = message("deck-agenda-document", account=Name(plan.account.name))
    return Document(plan, title, footer(plan, settings), (slide,))


def _title(story: Story) -> Text:
    number = counted(
        story.plan, "shown.landmines", len(story.landmines), audience=Audience.INTERNAL
    )
    account = Name(story.plan.account.name)
    if not story.plan.agenda:
        return message("brief-title-unmet", account=account, landmines=number)
    return message("brief-title", account=account, landmines=number, day=story.plan.held_on)


def _landmines(story: Story, room: Room) -> Panel:
    """The gravest, and how many there are besides."""
    lines = _lines(story.landmines[: room.landmines])
    if len(story.landmines) > room.landmines:
        others = counted(
            story.plan,
            "shown.landmines.others",
            len(story.landmines) - room.landmines,
            audience=Audience.INTERNAL,
        )
        lines = (*lines, Bullet(message("brief-more", count=others), tone=Tone.MUTED))
    return Panel(
        title=message("brief-landmines"),
        lines=lines,
        tone=Tone.BAD if story.landmines else Tone.GOOD,
        empty=message("brief-landmines-empty"),
    )


def _objectives(story: Story) -> Bullets:
    return Bullets(
        tuple(Bullet(text) for text in story.objectives),
        title=message("brief-objectives"),
        numbered=True,
    )


def _contract(story: Story) -> Bullets:
    """Renewal, opt-out, ARR, health with its trend, last review: what is unknown says so."""
    account = story.plan.account
    lines = [
        _dated("brief-renewal", account.renewal_date),
        _dated("brief-opt-out", account.opt_out_date, Tone.WARN),
        _figured("brief-arr", story.figures.known("arr", "now") or story.figures.known("arr")),
        _health(story),
        _dated("brief-last-review", story.plan.last_held_on),
    ]
    if account.notice_given_on is not None:
        lines.insert(0, _dated("brief-notice", account.notice_given_on, Tone.BAD))
    return Bullets(tuple(lines), title=message("brief-contract"))


def _dated(label: str, value: date | None, tone: Tone = Tone.PLAIN) -> Bullet:
    known = day(value)
    if known is None:
        return _unknown(label)
    return Bullet(message(label, value=known), tone=tone)


def _figured(label: str, figure: Figure | None) -> Bullet:
    if figure is None:
        return _unknown(label)
    return Bullet(message(label, value=shown(figure)))


def _unknown(label: str) -> Bullet:
    return Bullet(message(label, value=message("brief-unknown")), tone=Tone.MUTED)


def _health(story: Story) -> Bullet:
    """The score with the change against the quarter before, where both are known."""
    health, moved = story.figures.known("health"), story.figures.known("health.change")
    if health is None:
        return _figured("brief-health", None)
    if moved is None or not moved.value:
        return _figured("brief-health", health)
    way = "up" if moved.value > 0 else "down"
    trend = message(f"brief-health-{way}", health=health, change=magnitude(moved))
    return Bullet(
        message("brief-health", value=trend),
        tone=Tone.PLAIN if way == "up" else Tone.WARN,
    )


def _people(story: Story, room: Room) -> Bullets:
    return Bullets(
        _lines(story.attendee_notes[: room.people]),
        title=message("brief-people"),
        empty=message("brief-people-empty"),
    )


def _questions(story: Story, room: Room) -> Bullets | None:
    if not story.expected_questions:
        return None
    return Bullets(
        tuple(Bullet(text) for text in story.expected_questions[: room.questions]),
        title=message("brief-questions"),
    )


def _value(story: Story) -> Bullets:
    cards = [c for c in story.value_cards if c.figure.known][:MOST_VALUE]
    return Bullets(
        tuple(Bullet(message("brief-card", label=c.label, value=shown(c.figure))) for c in cards),
        title=message("brief-value"),
        empty=message("brief-value-empty"),
    )


def _risks(story: Story, room: Room) -> Bullets:
    return Bullets(
        _items([i for i in story.matrix if not i.opportunity], room.risks),
        title=message("brief-risks"),
        empty=message("brief-risks-empty"),
    )


def _opportunities(story: Story, room: Room) -> Bullets:
    """What could grow, with its play; where an expansion waits, the first reason why."""
    found = _items([i for i in story.matrix if i.opportunity], room.opportunities)
    if story.expansion is None and story.expansion_withheld:
        waits = message("brief-withheld", reason=story.expansion_withheld[0])
        found = (*found, Bullet(waits, tone=Tone.MUTED))
    return Bullets(
        found, title=message("brief-opportunities"), empty=message("brief-opportunities-empty")
    )


def _items(items: Sequence[MatrixItem], most: int) -> tuple[Bullet, ...]:
    """The gravest first, each with its play."""
    ordered = sorted(items, key=lambda i: QUADRANTS.index(i.quadrant))
    return tuple(
        Bullet(
            i.title,
            detail=_play(i.play),
            tone=Tone.WARN if i.quadrant is Quadrant.PRIORITY else Tone.PLAIN,
        )
        for i in ordered[:most]
    )


def _play(play: Message) -> Message:
    return message("brief-play", play=play)


def _lines(points: Iterable[Point]) -> tuple[Bullet, ...]:
    return tuple(Bullet(p.text, detail=p.detail) for p in points)
