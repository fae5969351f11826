"""What a person wrote into the text file of a review, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from quarterdeck.core.language import LocalText
from quarterdeck.rules.subjects import OwnWords
from quarterdeck.story.overrides import InsertedSlide, Overrides


def own_words(overrides: Overrides) -> tuple[OwnWords, ...]:
    """Headlines, proposals, questions and inserted slides in this order; lists are counted from 1."""
    return tuple(OwnWords(place, text) for place, text in _places(overrides))


def _places(overrides: Overrides) -> Iterator[tuple[str, LocalText]]:
    for role, text in overrides.headlines.items():
        yield f"headlines.{role}", text
    for id, proposal in overrides.proposals.items():
        for part in fields(proposal):
            words = getattr(proposal, part.name)
            if words is not None:
                yield f"proposals.{id}.{part.name}", words
    for number, question in enumerate(overrides.questions, 1):
        yield f"questions.{number}", question
    for number, slide in enumerate(overrides.inserted, 1):
        yield from _inserted(f"slides.insert.{number}", slide)


def _inserted(place: str, slide: InsertedSlide) -> Iterator[tuple[str, LocalText]]:
    yield f"{place}.title", slide.title
    for number, line in enumerate(slide.lines, 1):
        yield f"{place}.lines.{number}", line
