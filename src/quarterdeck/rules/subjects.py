"""What rules judge: a few frozen classes, one per kind of subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from quarterdeck.core.deck import Deck
from quarterdeck.core.facts import AccountFacts
from quarterdeck.core.figure import Audience, FigureSet
from quarterdeck.core.followup import FollowUp
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.review import ReviewPlan
from quarterdeck.document.blocks import Document
from quarterdeck.meeting.types import MeetingReading
from quarterdeck.story.types import Story


@dataclass(frozen=True, slots=True)
class AccountData:
    """The data that a review of one account rests on.

    ``newest`` is the latest day found in each canonical table, for tables that hold anything.
    """

    facts: AccountFacts
    figures: FigureSet
    plan: ReviewPlan
    newest: Mapping[str, date]


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """One planned review: agenda, attendees, goals, timing; ``story`` as told from the data."""

    plan: ReviewPlan
    facts: AccountFacts
    figures: FigureSet
    story: Story


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a person wrote into the review's text file, and where in it (``headlines.results``)."""

    place: str
    text: LocalText


@dataclass(frozen=True, slots=True)
class PresentedDeck:
    """A deck, ours or anybody's, as a customer would see it.

    A foreign deck has only ``deck`` (and, where an account is named, ``facts``, ``figures``, ``plan``). Of our own
    document all is known. ``audience`` is None where nothing tells whom a foreign deck is for.
    ``others`` are names of other accounts that must not appear; ``internal_words`` the project's own words
    that no customer may read; ``own_words`` those of a person's in the review's text file, after
    figures cited in them were put in, and ``written`` the same as they stand in the file.
    """

    deck: Deck
    language: Language
    audience: Audience | None = None
    document: Document | None = None
    story: Story | None = None
    facts: AccountFacts | None = None
    figures: FigureSet | None = None
    plan: ReviewPlan | None = None
    others: tuple[str, ...] = ()
    internal_words: tuple[str, ...] = ()
    own_words: tuple[OwnWords, ...] = ()
    written: tuple[OwnWords, ...] = ()

    @property
    def for_customer(self) -> bool:
        """Whether it is meant for a customer: said so, or not known to be internal."""
        return self.audience is not Audience.INTERNAL


@dataclass(frozen=True, slots=True)
class DeckSet:
    """Decks judged together, for what only a comparison shows; ``segments`` and ``customers`` (names) by deck name where known."""

    decks: tuple[Deck, ...]
    customers: Mapping[str, str]
    segments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting as read from its record; ``facts`` and ``plan`` where its account is known."""

    reading: MeetingReading
    facts: AccountFacts | None = None
    plan: ReviewPlan | None = None


@dataclass(frozen=True, slots=True)
class ReviewFollowUp:
    """What came after a review. ``facts`` hold the commitments, interactions and contacts as of now.

    ``followup`` is None where the review has no file of it yet.
    """

    facts: AccountFacts | None
    followup: FollowUp | None
    as_of: date
    last_held_on: date | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A portfolio over time: every account's plan and facts as of one day."""

    as_of: date
    plans: Mapping[str, ReviewPlan]
    facts: Mapping[str, AccountFacts]


Subject = (
    AccountData | PlannedReview | PresentedDeck | DeckSet | HeldMeeting | ReviewFollowUp | Programme
)
