"""Judgements on text: what may be asked of a sentence, and who may answer.

Lexicons answer by default (``i18n.lexicons``). Another judge, a language model say, may be plugged
in; none is by default.
"""

from __future__ import annotations

from typing import Protocol

from quarterdeck.core.language import Language


class Judge(Protocol):
    """Labels a text: ``labels("tense", "we will roll out in May", EN)`` is ``{"future"}``."""

    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]: ...
