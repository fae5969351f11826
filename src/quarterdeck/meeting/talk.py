"""How much each side spoke, how it listened, and how the talk went to and fro.

Talk share = speech of a side / speech of all whose name the record gives, in seconds where every cue has its times,
else in words (field-facts.md, Meeting). Speech at the same time counts for each who spoke.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median

from quarterdeck.core.facts import Side
from quarterdeck.meeting.types import Speaker, Talk, Turn

SIDES: tuple[Side | None, ...] = (Side.VENDOR, Side.CUSTOMER, None)


def named_speech(turns: Iterable[Turn]) -> float:
    """The speech of everyone whose name the record gives: what shares are of."""
    return sum(turn.amount for turn in turns if turn.speaker is not None)


def talk_by_side(
    turns: Sequence[Turn], speakers: Sequence[Speaker], asked: Mapping[int, int], *, shared: bool
) -> Mapping[Side | None, Talk]:
    """Talk of the vendor, the customer and None; ``asked`` is how many questions each turn puts.

    The share of None is that of named voices of unknown side, so the known shares sum to 1. A side
    of which no voice is known has no share (None, not zero) while voices of unknown side remain,
    and nobody has one where ``shared`` is false (minutes are a scribe's words).
    """
    whole = named_speech(turns) if shared else 0.0
    voices = {speaker.side for speaker in speakers}
    found: dict[Side | None, Talk] = {}
    for side in SIDES:
        known = side in voices or None not in voices
        mine = [turn for turn in turns if turn.side is side]
        found[side] = _talk(mine, whole if known else 0.0, asked)
    return found


def talk_by_speaker(
    turns: Sequence[Turn], speakers: Sequence[Speaker], asked: Mapping[int, int], *, shared: bool
) -> Mapping[str, Talk]:
    """Talk of each voice by its name in the record."""
    whole = named_speech(turns) if shared else 0.0
    held: defaultdict[str | None, list[Turn]] = defaultdict(list)
    for turn in turns:
        held[turn.speaker].append(turn)
    return {speaker.name: _talk(held[speaker.name], whole, asked) for speaker in speakers}


def _talk(turns: Sequence[Turn], whole: float, asked: Mapping[int, int]) -> Talk:
    return Talk(
        amount=sum(turn.amount for turn in turns),
        share=named_speech(turns) / whole if whole else None,
        words=sum(turn.words for turn in turns),
        turns=len(turns),
        questions=sum(asked[turn.number] for turn in turns),
        longest=max(turns, key=lambda turn: (turn.amount, -turn.number), default=None),
    )


def interactivity(turns: Sequence[Turn], minutes: float | None) -> float | None:
    """Changes of speaker per minute; speech of nobody between two turns of one is no change."""
    if minutes is None or not any(turn.start is not None for turn in turns):
        return None
    voices = [turn.speaker for turn in turns if turn.speaker is not None]
    return sum(before != after for before, after in pairwise(voices)) / minutes


def patience(turns: Sequence[Turn]) -> float | None:
    """The median gap in seconds from the end of a customer's turn to the start of ours right after it.

    Speaking before the customer has ended is a gap of zero. None where that never happens or the
    record has no times.
    """
    gaps = [
        max(0.0, ours.start - theirs.end)
        for theirs, ours in pairwise(turns)
        if theirs.side is Side.CUSTOMER and ours.side is Side.VENDOR
        if theirs.end is not None and ours.start is not None
    ]
    return median(gaps) if gaps else None
