"""Words and sentences of speech in English, Chinese and Russian."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import language_of

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f々〇"
_LETTER = rf"[^\W_{_HAN}]"
_PLAIN_WORD = re.compile(r"[A-Za-z0-9]+(?:['-][A-Za-z0-9]+|(?<=\d)[.,](?=\d)[A-Za-z0-9]+)*")
"""The same in ASCII: most English lines are that, and it is found in a third of the time."""
_WORD = re.compile(rf"[{_HAN}]|{_LETTER}+(?:['’\-‑]{_LETTER}+|(?<=\d)[.,](?=\d){_LETTER}+)*")
_UNSPACED = re.compile(rf"[{_HAN}\u3001-\u303f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f“”]")

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）》]*|\n+")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(«“\"])(?:(?!I\b|Я\b|я\b)[^\W\d_]|[^\W\d_]{1,2}\.[^\W\d_.]+|Mr|Mrs|Ms|Dr|Prof|St|vs"
    r"|тыс|млн|млрд|руб|гг|др|пр|им|см|стр)\.$"
)
"""Orthography, not judgement: initials, “e.g.”, “т. е.”, titles and units whose dot ends no sentence."""
_SHORT = re.compile(r"(?:^|\W)\w{1,3}\.$")


def count_words(text: str) -> int:
    """How many words are said: words of letters and digits, and each hanzi as one.

    “don't”, “twenty-five”, “3.5” and “кто-то” are one word each; “我们的ROI” is four. Counts of parts
    of a text add up to that of the whole where it is parted between words.
    """
    return len((_PLAIN_WORD if text.isascii() else _WORD).findall(text))


def join(parts: Iterable[str]) -> str:
    """Pieces of speech as one text: a space between them, none between Chinese signs."""
    joined = ""
    for part in (p.strip() for p in parts):
        if not joined or not part:
            joined = joined or part
            continue
        tight = _UNSPACED.match(joined[-1]) and _UNSPACED.match(part[0])
        joined = f"{joined}{'' if tight else ' '}{part}"
    return joined


REMEMBERED = 10_000
"""Texts whose sentences are remembered: tense, promises and rules ask for those of the same turns."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as said, its words counted, in the language of its script."""

    text: str
    words: int
    language: Language


@lru_cache(REMEMBERED)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, each with its closing sign; none without a word.

    A sentence ends at . ! ? … before a space, at 。！？ anywhere, and at a line's end; not at the dot
    of an initial or abbreviation, nor of a short word that a small letter follows.
    """
    pieces = (Sentence(p, count_words(p), language_of(p)) for p in _pieces(text))
    return tuple(piece for piece in pieces if piece.words)


def _pieces(text: str) -> Iterable[str]:
    start = 0
    for end in _END.finditer(text):
        if _ends(text, start, end):
            yield text[start : end.end()].strip()
            start = end.end()
    yield text[start:].strip()


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    if end[0] != ".":
        return True
    said = text[start : end.end()]
    if said[-6:-1].isalpha() and "." not in said[-12:-1]:
        return True  # a word too long for what follows to tell anything
    if _ABBREVIATED.search(said[-12:]):
        return False
    following = text[end.end() : end.end() + 2].strip()
    return not (following[:1].islower() and _SHORT.search(said[-5:]))


class Remembering:
    """A judge that asks another only once about the same text."""

    __slots__ = ("_answers", "_judge")

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._answers: dict[tuple[str, str, Language], frozenset[str]] = {}

    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        """As ``core.judgement.Judge``."""
        key = (lexicon, text, language)
        known = self._answers.get(key)
        if known is None:
            known = self._answers[key] = self._judge.labels(lexicon, text, language)
        return known
