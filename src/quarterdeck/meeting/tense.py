"""Talk about past, present and future: sentences placed by the words in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quarterdeck.core.engagement import Tense
from quarterdeck.core.judgement import Judge
from quarterdeck.meeting.types import TenseTalk, Turn
from quarterdeck.meeting.words import Sentence

LEXICON = "tense"


def read_tense(
    turns: Sequence[Turn], said: Mapping[int, Sequence[Sentence]], judge: Judge
) -> TenseTalk:
    """The amount of talk in each tense; a turn's amount goes to its sentences by their words.

    ``said`` holds each turn's sentences by its number. A sentence about both past and future counts
    half for each; the present counts only where neither is named.
    """
    amounts = dict.fromkeys(Tense, 0.0)
    placed = 0.0
    for turn in turns:
        for sentence in said[turn.number]:
            tenses = tenses_of(sentence, judge)
            amount = turn.amount * sentence.words / turn.words
            placed += amount if tenses else 0.0
            for tense in tenses:
                amounts[tense] += amount / len(tenses)
    whole = sum(turn.amount for turn in turns)
    return TenseTalk(
        amounts[Tense.PAST],
        amounts[Tense.PRESENT],
        amounts[Tense.FUTURE],
        max(0.0, whole - placed),
    )


def tenses_of(sentence: Sentence, judge: Judge) -> tuple[Tense, ...]:
    """Past, future or both; else present; else nothing."""
    labels = judge.labels(LEXICON, sentence.text, sentence.language)
    if not labels:
        return ()
    ends = tuple(t for t in (Tense.PAST, Tense.FUTURE) if t.value in labels)
    return ends or tuple(t for t in (Tense.PRESENT,) if t.value in labels)
