"""The sections of the agenda in a record, as the words that open them place them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from quarterdeck.core.engagement import Section
from quarterdeck.core.facts import Side
from quarterdeck.core.judgement import Judge
from quarterdeck.meeting.talk import named_speech
from quarterdeck.meeting.thresholds import CLOSE_WITHIN, OPENING_WITHIN
from quarterdeck.meeting.types import SectionTalk, Turn
from quarterdeck.meeting.words import Sentence

LEXICON = "section"
ORDER = {section: place for place, section in enumerate(Section)}
ANNOUNCED = 3
"""A turn that names this many sections tells the agenda; it opens none of them."""


def read_sections(
    turns: Sequence[Turn], said: Mapping[int, Sequence[Sentence]], judge: Judge
) -> tuple[SectionTalk, ...]:
    """The sections whose opening words were said, in the agenda's order; others are left out.

    A section begins with the turn in which our side (or a voice of unknown side) opens it and ends
    where the next begins, the last with the record. Of openings out of the agenda's order those are
    kept that leave most sections, the earliest first.
    """
    hits = [
        (place, section)
        for place, turn in enumerate(turns)
        if turn.side is not Side.CUSTOMER
        if (section := _opened(said[turn.number], judge)) is not None
    ]
    opened = _in_order(_placed(hits, turns))
    bounds = [*(place for place, _ in opened), len(turns)][1:]
    named = [turn.side for turn in turns if turn.speaker is not None]
    told = Side.VENDOR in named or None not in named
    return tuple(
        _talk(section, turns[start:end], told)
        for (start, section), end in zip(opened, bounds, strict=True)
    )


def _opened(said: Sequence[Sentence], judge: Judge) -> Section | None:
    """The section that a turn opens: the last it names, unless it tells the agenda."""
    named: list[Section] = []
    for sentence in said:
        labels = judge.labels(LEXICON, sentence.text, sentence.language)
        found = [section for section in Section if section.value in labels] if labels else []
        if Section.OPENING in found or len(found) == 1:
            named.append(found[0])
    if Section.OPENING in named or len(set(named)) >= ANNOUNCED:
        return Section.OPENING
    return named[-1] if named else None


def _placed(hits: list[tuple[int, Section]], turns: Sequence[Turn]) -> list[tuple[int, Section]]:
    """Openings that stand where they can: thanks at the start are not the close of a meeting."""
    spoken = list(accumulate(turn.amount for turn in turns))
    whole = spoken[-1] if spoken else 0.0
    early, late = float(OPENING_WITHIN.value) * whole, (1 - float(CLOSE_WITHIN.value)) * whole
    return [
        (place, section)
        for place, section in hits
        if section is not Section.OPENING or spoken[place] - turns[place].amount <= early
        if section is not Section.CLOSE or spoken[place] >= late
    ]


def _in_order(hits: list[tuple[int, Section]]) -> list[tuple[int, Section]]:
    """The longest run of openings in the agenda's order, the earliest where several are as long."""
    best: dict[Section, list[tuple[int, Section]]] = {}
    for hit in hits:
        before = [run for section, run in best.items() if ORDER[section] < ORDER[hit[1]]]
        run = [*_longest(before), hit]
        if len(run) > len(best.get(hit[1], [])):
            best[hit[1]] = run
    return _longest(best.values())


def _longest(runs: Iterable[list[tuple[int, Section]]]) -> list[tuple[int, Section]]:
    return max(runs, key=lambda run: (len(run), -run[-1][0]), default=[])


def _talk(section: Section, turns: Sequence[Turn], told: bool) -> SectionTalk:
    """``told`` is whether our side's voices are known: without, its share is missing, not zero."""
    whole = named_speech(turns)
    vendor = sum(turn.amount for turn in turns if turn.side is Side.VENDOR)
    return SectionTalk(
        section=section,
        first=turns[0].number,
        last=turns[-1].number,
        amount=sum(turn.amount for turn in turns),
        vendor_share=vendor / whole if whole and told else None,
        start=turns[0].start,
    )
