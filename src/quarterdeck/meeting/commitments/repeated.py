"""The same commitment said twice, at the recap for instance: the better of the two stays."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.meeting.commitments.wording import content, likeness
from quarterdeck.meeting.types import Grade, Said

_ALIKE = 0.6
"""Dice's likeness of content from which two texts of one owner are the same deed; a choice of ours."""
_RANK = {Grade.FIRM: 2, Grade.TENTATIVE: 1, Grade.NONE: 0}


def without_repeats(said: Sequence[Said]) -> tuple[Said, ...]:
    """Each commitment once, in the order of the record; among equals the first."""
    kept: list[tuple[Said, frozenset[str]]] = []
    for one in said:
        about = content(one.text)
        place = next(
            (i for i, (other, words) in enumerate(kept) if _same(one, about, other, words)), -1
        )
        if place < 0:
            kept.append((one, about))
        elif _worth(one) > _worth(kept[place][0]):
            kept[place] = (one, about)
    return tuple(sorted((one for one, _ in kept), key=lambda one: one.line))


def _same(one: Said, about: frozenset[str], other: Said, words: frozenset[str]) -> bool:
    if one.owner and other.owner and one.owner != other.owner:
        return False
    if one.due_on and other.due_on and one.due_on != other.due_on and one.owner != other.owner:
        return False
    return likeness(about, words) >= _ALIKE


def _worth(said: Said) -> tuple[int, int]:
    known = (said.owner is not None) + (said.due_on is not None)
    return _RANK[said.grade], known
