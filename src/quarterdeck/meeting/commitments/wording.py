"""The words of a deed made tidy, and how alike two of them are."""

from __future__ import annotations

import re

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import found
from quarterdeck.meeting.commitments.heard import LEXICON, Heard
from quarterdeck.meeting.names import plain

_SPACES = re.compile(r"\s+")
_EDGES = " ,;:.!?…—–-•*|/，；：。！？、"
_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OF = "的"
"""Joins a day to what bears it (“下周三的会”): the day then belongs to the deed."""
_STEM = 5
_SHORT = 3


def tidy(heard: Heard) -> str:
    """What is to be done: without its day, without words after it that add nothing, in one line."""
    text = _without_day(heard)
    text = _without(text, heard.language, "tail")
    text = _without(text, heard.language, "trailing")
    lead = found(LEXICON, text, heard.language, label="leading")
    text = _SPACES.sub(" ", text[lead[0].end :] if lead else text).strip(_EDGES)
    return text[:1].upper() + text[1:]


def _without_day(heard: Heard) -> str:
    """The deed without the words for its day, unless they belong to what it is about."""
    text = heard.task
    gap = "" if heard.language is Language.ZH else " "
    for words in (heard.due.words if heard.due else "", heard.vague_day or ""):
        place = text.find(words) if words else -1
        if place >= 0:
            after = text[place + len(words) :]
            rest = after.lstrip(" )）")
            kept = text[:place].rstrip(" ,，(（") + ("" if rest[:1] in _EDGES else gap) + rest
            return text if after.startswith(_OF) else kept
    return text


def _without(text: str, language: Language, label: str) -> str:
    hits = found(LEXICON, text.rstrip(" .!。"), language, label=label)
    last = hits[-1] if hits else None
    return text[: last.start] if last and last.start > 0 else text


def content(text: str) -> frozenset[str]:
    """What a text is about, to compare by: the starts of its longer words; pairs of Chinese signs."""
    folded = plain(text)
    pairs = {run[i : i + 2] for run in _HAN.findall(folded) for i in range(max(1, len(run) - 1))}
    words = {w[:_STEM] for w in _WORD.findall(_HAN.sub(" ", folded)) if len(w) > _SHORT}
    return frozenset(pairs | words)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared content of two texts, from 0 to 1: twice what both hold by what each holds (Dice)."""
    size = len(one) + len(other)
    return 2 * len(one & other) / size if size else 0.0
