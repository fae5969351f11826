"""A line's length as readers feel it, and its sentences as plain text (``meeting.words``)."""

from __future__ import annotations

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import language_of
from quarterdeck.meeting import words


def is_chinese(text: str) -> bool:
    return language_of(text) is Language.ZH


def length(text: str) -> int:
    """Words; each hanzi of a Chinese text is one."""
    return words.count_words(text)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text with their marks."""
    return tuple(sentence.text for sentence in words.sentences(text))
