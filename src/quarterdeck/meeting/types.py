"""What is read from the record of a meeting, as values.

Talk is measured in seconds where every cue has its times, else in words (Chinese: characters); the
measure is part of every share and is printed with it (field-facts.md, Meeting).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quarterdeck.core.engagement import Section, Tense
from quarterdeck.core.facts import Side
from quarterdeck.core.message import Message
from quarterdeck.core.review_health import Colour as Colour
from quarterdeck.core.review_health import Evidence as Evidence
from quarterdeck.core.review_health import HealthIndicator as HealthIndicator
from quarterdeck.core.review_health import IndicatorReading as IndicatorReading
from quarterdeck.core.transcript import Transcript


class Measure(StrEnum):
    SECONDS = "seconds"
    WORDS = "words"


class SideBasis(StrEnum):
    """How a speaker's side is known."""

    GIVEN = "given"
    """A person said so (``--side``)."""
    CONTACT = "contact"
    CSM = "csm"
    DOMAIN = "domain"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice of the record with its side; ``side`` is None where nothing tells it."""

    name: str
    side: Side | None
    basis: SideBasis
    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Consecutive cues of one speaker as one turn.

    ``amount`` is in the reading's measure; ``words`` are always counted. ``number`` counts from 1,
    ``line`` is the line of its first cue.
    """

    number: int
    speaker: str | None
    side: Side | None
    text: str
    line: int
    words: int
    amount: float
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """How much one side (or speaker) spoke. ``share`` is of all speech whose speaker is known, None without any."""

    amount: float
    share: float | None
    words: int
    turns: int
    questions: int
    longest: Turn | None
    """Its longest monologue by the measure."""


@dataclass(frozen=True, slots=True)
class TenseTalk:
    """Talk about past, present and future, by the measure; what no word places is ``unplaced``.

    ``future_share`` = future / (past + future) (domain.md, Philosophy), None without either.
    """

    past: float
    present: float
    future: float
    unplaced: float

    @property
    def future_share(self) -> float | None:
        placed = self.past + self.future
        return self.future / placed if placed else None

    def share(self, tense: Tense) -> float | None:
        """The share of one tense in all placed talk."""
        placed = self.past + self.present + self.future
        amount = {Tense.PAST: self.past, Tense.PRESENT: self.present, Tense.FUTURE: self.future}
        return amount[tense] / placed if placed else None


@dataclass(frozen=True, slots=True)
class SectionTalk:
    """Talk in one section of the agenda, as the words that open it place it.

    ``first`` and ``last`` are turn numbers, inclusive. ``vendor_share`` is of known speech in it.
    """

    section: Section
    first: int
    last: int
    amount: float
    vendor_share: float | None
    start: float | None = None


class Grade(StrEnum):
    """What was said, judged by its words: FIRM has owner, will and day; TENTATIVE lacks one or hedges;
    NONE only sounds like a promise ("we should look at it")."""

    FIRM = "firm"
    TENTATIVE = "tentative"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Said:
    """Something said that is, or sounds like, a commitment. A machine read it; nobody is bound by it.

    ``text`` is what is to be done, without the words around it; ``words`` what was said, verbatim.
    ``owner`` is a person as named (the speaker for "I will"), None where nobody is. ``due_words`` and
    ``due_on`` are the day as said and as read from the meeting's day; ``vague`` holds words that must be refused ("ASAP",
    "the team", "Q4"). ``reasons`` say why the grade is what it is. ``id`` is the same for the same words at
    the same place.
    """

    id: str
    text: str
    words: str
    grade: Grade
    line: int
    speaker: str | None = None
    owner: str | None = None
    side: Side | None = None
    due_on: date | None = None
    due_words: str | None = None
    vague: tuple[str, ...] = ()
    at: float | None = None
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """Everything that is read from one record.

    ``talk`` holds VENDOR, CUSTOMER and None (speakers of unknown side, and cues without a speaker).
    ``speech`` is all speech by the measure; ``minutes`` how long the record lasts, ``planned`` the
    review's length, both None where not known. ``interactivity`` is speaker switches per minute;
    ``patience`` the median gap in seconds from the end of a customer's turn to the start of ours:
    both None without times.
    """

    transcript: Transcript
    held_on: date
    measure: Measure
    speakers: tuple[Speaker, ...]
    turns: tuple[Turn, ...]
    talk: Mapping[Side | None, Talk]
    by_speaker: Mapping[str, Talk]
    speech: float
    minutes: float | None
    planned: int | None
    interactivity: float | None
    patience: float | None
    tense: TenseTalk
    sections: tuple[SectionTalk, ...]
    indicators: tuple[IndicatorReading, ...]
    said: tuple[Said, ...]
