"""How an edited deck's slides differ from those it was made from: added, removed, retitled, hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quarterdeck.core.deck import Deck, LineKind, ReadSlide
from quarterdeck.rules.deck_lines import plain
from quarterdeck.rules.mentions import normal
from quarterdeck.rules.written_numbers import numbers_in

ALIKE = 0.5
"""Share of the lines of two slides together that both must have, to be one slide under another title; a
convention of ours."""

NUMBER = "\ue002"
"""Stands for a number in a skeleton; a character that no text has."""


class ChangeKind(StrEnum):
    """What became of a slide."""

    ADDED = "added"
    REMOVED = "removed"
    RETITLED = "retitled"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class SlideChange:
    """One slide that differs. ``number`` and ``title`` are of the edited deck, None where it has no such
    slide; ``was_number`` and ``was_title`` of our own deck.
    """

    kind: ChangeKind
    number: int | None = None
    title: str | None = None
    was_number: int | None = None
    was_title: str | None = None


def shown_title(slide: ReadSlide) -> str:
    """A slide's title on one line, "" where it has none."""
    return " ".join(plain(slide.title or "").split())


def skeleton(text: str) -> str:
    """The text without the values of its numbers, for comparing: the same words around other numbers."""
    shown = plain(text)
    for number in reversed(numbers_in(shown)):
        shown = f"{shown[: number.start]}{NUMBER}{shown[number.end :]}"
    return " ".join(shown.casefold().split())


def counterparts(edited: Deck, generated: Deck) -> dict[int, int]:
    """The number of each edited slide that our own deck has too, with its number there.

    Slides are known by their titles, then by titles that differ in numbers alone, then by their lines; the
    first slide of a deck is its cover.
    """
    found: dict[int, int] = {}
    for key in (_title, _title_skeleton):
        _pair_by(key, edited, generated, found)
    _pair_alike(edited, generated, found)
    both = (edited.slides[:1], generated.slides[:1])
    for ours, theirs in zip(*both, strict=False):
        if ours.number not in found and theirs.number not in found.values():
            found[ours.number] = theirs.number
    return found


def changes(edited: Deck, generated: Deck, paired: Mapping[int, int]) -> tuple[SlideChange, ...]:
    """What became of the slides: of the edited deck in its order, then those that are gone."""
    return (*_of_edited(edited, generated, paired), *_gone(generated, paired))


def _of_edited(edited: Deck, generated: Deck, paired: Mapping[int, int]) -> Iterator[SlideChange]:
    ours = {slide.number: slide for slide in generated.slides}
    for slide in edited.slides:
        title = shown_title(slide)
        if slide.number not in paired:
            yield SlideChange(ChangeKind.ADDED, slide.number, title)
            continue
        was = ours[paired[slide.number]]
        told = (slide.number, title, was.number, shown_title(was))
        if slide.hidden and not was.hidden:
            yield SlideChange(ChangeKind.HIDDEN, *told)
        if title != shown_title(was):
            yield SlideChange(ChangeKind.RETITLED, *told)


def _gone(generated: Deck, paired: Mapping[int, int]) -> Iterator[SlideChange]:
    there = set(paired.values())
    for slide in generated.slides:
        if slide.number not in there:
            yield SlideChange(
                ChangeKind.REMOVED, was_number=slide.number, was_title=shown_title(slide)
            )


def _title(slide: ReadSlide) -> str:
    return normal(shown_title(slide))


def _title_skeleton(slide: ReadSlide) -> str:
    return skeleton(shown_title(slide)).strip(f"{NUMBER} ")


def _pair_by(
    key: Callable[[ReadSlide], str], edited: Deck, generated: Deck, found: dict[int, int]
) -> None:
    """Pairs slides with the same key, those of one key in their order."""
    waiting: dict[str, list[int]] = {}
    for slide in _unpaired(generated.slides, set(found.values())):
        waiting.setdefault(key(slide), []).append(slide.number)
    for slide in _unpaired(edited.slides, set(found)):
        same = waiting.get(key(slide)) if key(slide) else None
        if same:
            found[slide.number] = same.pop(0)


def _pair_alike(edited: Deck, generated: Deck, found: dict[int, int]) -> None:
    """Pairs what is left by shared lines, the most alike first."""
    there = {s.number: _lines(s) for s in _unpaired(generated.slides, set(found.values()))}
    scored = sorted(
        (
            (_alike(own, lines), -slide.number, -number)
            for slide in _unpaired(edited.slides, set(found))
            if (own := _lines(slide))
            for number, lines in there.items()
        ),
        reverse=True,
    )
    for score, number, was in scored:
        if score < ALIKE:
            break
        if -number not in found and -was not in found.values():
            found[-number] = -was


def _unpaired(slides: Sequence[ReadSlide], paired: set[int]) -> list[ReadSlide]:
    return [slide for slide in slides if slide.number not in paired]


def _lines(slide: ReadSlide) -> frozenset[str]:
    """The slide's lines by their words, without title and footer and what is a number alone."""
    kinds = (LineKind.TITLE, LineKind.FOOTER)
    texts = (skeleton(line.text) for line in slide.lines if line.kind not in kinds)
    return frozenset(text for text in texts if any(c.isalpha() and c != NUMBER for c in text))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
