"""Small subjects for rules: a deck in a few lines, a plan, a meeting, a follow-up; and one rule's findings.

Facts, figures and stories are those of ``tests.story.telling``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from tests.story.telling import AS_OF, SETTINGS, facts, told

from quarterdeck.core.deck import Deck, Line, LineKind, ReadSlide, ReadTable
from quarterdeck.core.facts import AccountFacts, Side
from quarterdeck.core.figure import FigureSet
from quarterdeck.core.finding import Finding
from quarterdeck.core.followup import FollowUp, FollowUpItem, Standing
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.review import ReviewPlan
from quarterdeck.core.settings import Settings
from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.meeting.read import read_meeting
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.engine import Selection, judge
from quarterdeck.rules.subjects import (
    AccountData,
    HeldMeeting,
    PlannedReview,
    PresentedDeck,
    ReviewFollowUp,
    Subject,
)
from quarterdeck.rules.types import Context
from quarterdeck.story.plan import plan_review

Case = Callable[[], Subject]
Cases = dict[str, list[Case]]
"""By code, subjects in which a rule must or must not find anything; at least one each."""

US, THEM = "Dana Reyes", "Elena Voss"
HELD = date(2025, 1, 21)
NO_FIGURES = FigureSet(())


def context(settings: Settings = SETTINGS, as_of: date = AS_OF) -> Context:
    return Context(settings, as_of)


def found(code: str, subject: Subject, given: Context | None = None) -> tuple[Finding, ...]:
    """What one rule finds in a subject."""
    return judge([("it", subject)], given or context(), Selection(select=[code]), RULES)


def slide(
    title: str | None,
    *lines: str | Line,
    tables: Sequence[Sequence[Sequence[str]]] = (),
    **more: object,
) -> ReadSlide:
    """A slide of a foreign deck; its number is given by ``deck``."""
    head = (Line(title, LineKind.TITLE),) if title else ()
    body = tuple(x if isinstance(x, Line) else Line(x) for x in lines)
    read = tuple(ReadTable(tuple(tuple(row) for row in table)) for table in tables)
    cells = tuple(
        Line(cell, LineKind.TABLE) for t in read for row in t.rows for cell in row if cell
    )
    return ReadSlide(0, title, (*head, *body, *cells), tables=read, **more)  # type: ignore[arg-type]


def deck(*slides: ReadSlide, name: str = "review.pptx") -> Deck:
    return Deck(name, tuple(replace(s, number=n) for n, s in enumerate(slides, 1)))


def presented(*slides: ReadSlide, **more: object) -> PresentedDeck:
    """A deck shown to a customer, of which nothing else is known unless given."""
    return PresentedDeck(deck(*slides), Language.EN, **more)  # type: ignore[arg-type]


def plan_of(some: AccountFacts) -> ReviewPlan:
    return plan_review(some, SETTINGS, some.as_of, force=True)


def planned(
    some: AccountFacts | None = None,
    figures: FigureSet = NO_FIGURES,
    settings: Settings = SETTINGS,
    **changes: object,
) -> PlannedReview:
    """A planned review with its story; ``changes`` are made to the plan after the story is told."""
    known = some or facts()
    story = told(known, figures, settings)
    plan = replace(story.plan, **changes)  # type: ignore[arg-type]
    return PlannedReview(plan, known, figures, story)


def data(some: AccountFacts, figures: FigureSet = NO_FIGURES) -> AccountData:
    return AccountData(some, figures, plan_of(some), {})


Spoken = tuple[str, str] | tuple[str, str, float, float]


def meeting(
    *said: Spoken, record: Record = Record.SPOKEN, minutes: int | None = None
) -> HeldMeeting:
    """A meeting from (speaker, words) or (speaker, words, start, end); ``minutes`` are those planned."""
    cues = tuple(
        Cue(
            one[1],
            line,
            speaker=one[0],
            start=one[2] if len(one) == 4 else None,
            end=one[3] if len(one) == 4 else None,
        )
        for line, one in enumerate(said, 1)
    )
    transcript = Transcript("call.vtt", "webvtt", record, cues)
    sides = {US: Side.VENDOR, THEM: Side.CUSTOMER}
    reading = read_meeting(transcript, held_on=HELD, given=sides)
    return HeldMeeting(replace(reading, planned=minutes))


def item(text: str = "Send the baseline", number: int = 1, **changes: object) -> FollowUpItem:
    """An agreed action of ours with an owner and a day."""
    base = FollowUpItem(
        f"item-{number}",
        LocalText(text),
        Standing.AGREED,
        Side.VENDOR,
        US,
        date(2025, 2, 14),
        confirmed_by=US,
        confirmed_on=HELD,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def follow_up(
    *items: FollowUpItem,
    as_of: date = date(2025, 1, 22),
    recap_on: date | None = HELD,
    some: AccountFacts | None = None,
) -> ReviewFollowUp:
    """What came after the meeting of ``HELD``."""
    followup = FollowUp("2024-Q4--a1--qbr-v1", "A1", HELD, items, recap_on)
    return ReviewFollowUp(some, followup, as_of, HELD)
