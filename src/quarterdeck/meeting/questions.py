"""Questions put in a turn: by the mark, or by words where a record has no marks."""

from __future__ import annotations

from collections.abc import Sequence

from quarterdeck.core.judgement import Judge
from quarterdeck.meeting.words import Sentence

LEXICON = "question"


def is_question(sentence: Sentence, judge: Judge) -> bool:
    """Whether a sentence asks something; tags (“…, right?”) and rhetorical questions do not.

    The lexicon ``question`` decides, the mark being one of its patterns.
    """
    return LEXICON in judge.labels(LEXICON, sentence.text, sentence.language)


def questions(said: Sequence[Sentence], judge: Judge) -> tuple[Sentence, ...]:
    """The sentences that ask something, in their order."""
    return tuple(sentence for sentence in said if is_question(sentence, judge))
