"""One account with everything that its rows are told from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from quarterdeck.core.language import Language
from quarterdeck.demo.arcs import Arc, Curve, at
from quarterdeck.demo.cast import Profile
from quarterdeck.demo.chance import dice
from quarterdeck.demo.people import Person, meet
from quarterdeck.demo.texts import StoryLine, story_lines
from quarterdeck.demo.timeline import DEMO_AS_OF, Window, months_before, windows

Row = dict[str, object]
"""One row of a file of the demo: column to cell, None for an empty cell."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A profile with its people, review windows and storylines. ``number`` is its place in the cast."""

    profile: Profile
    number: int
    seed: int
    people: tuple[Person, ...]
    windows: tuple[Window, ...]
    lines: tuple[StoryLine, ...]

    @property
    def id(self) -> str:
        return self.profile.id

    @property
    def language(self) -> Language:
        return self.profile.language

    @property
    def arc(self) -> Arc:
        return self.profile.arc

    @property
    def sponsor(self) -> Person:
        return self.people[0]

    @property
    def champion(self) -> Person:
        return next((p for p in self.people if p.role == "champion"), self.people[0])

    def speaker(self, line: StoryLine) -> Person:
        """Who speaks of a storyline: the first of its field who is still there, else the sponsor."""
        there = self.people[1:] if self.arc.sponsor_left else self.people
        return next((p for p in there if p.field == line.field), there[0])

    @property
    def reviews(self) -> tuple[date, ...]:
        """Days of the reviews that took place, oldest first."""
        days = [w.reviewed_on for w in self.windows if w.reviewed_on is not None]
        return tuple(days[:-1]) if self.stood_up else tuple(days)

    @property
    def stood_up(self) -> bool:
        """The customer did not come to the review that was to be the last one."""
        return self.profile.story == "silent-churner" and self.profile.large

    def chance(self, subject: str) -> Random:
        return dice(self.seed, self.id, subject)

    def reading(self, curve: Curve, day: date) -> float:
        return at(curve, months_before(day))

    @property
    def under_review(self) -> Window:
        """The window that the next review looks back on."""
        return self.windows[-1]

    @property
    def measured_until(self) -> date:
        return min(self.under_review.period.end, DEMO_AS_OF)


def scenes(cast: tuple[Profile, ...], seed: int) -> tuple[Scene, ...]:
    lines = story_lines()
    return tuple(
        Scene(
            profile,
            number,
            seed,
            meet(profile, dice(seed, profile.id, "people")),
            windows(profile),
            tuple(lines[name] for name in profile.lines),
        )
        for number, profile in enumerate(cast)
    )
