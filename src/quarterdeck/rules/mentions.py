"""Where a title of ours, a request or a roadmap item say, is named in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from quarterdeck.core.deck import Deck, ReadSlide
from quarterdeck.core.language import LocalText

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")

STEM = 5
"""Letters of a word that are compared where endings change (Russian cases, English plurals)."""

LEAST_LETTERS = 4
"""Words shorter than this (of, the, для) tell nothing of what is meant."""

RECOGNISED = 0.6
"""Share of a title's words that name it where the title itself is not repeated."""


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """The text for comparing: compatibility forms, one case, words and hanzi apart by one blank."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """Words of alphabetic scripts and single hanzi, in one case and without punctuation."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=4096)
def versions(title: LocalText) -> frozenset[str]:
    """A title in every language it was written in, normalised."""
    written = (title.default, title.en, title.zh, title.ru)
    return frozenset(normal(text) for text in written if text)


def names(text: str, title: LocalText) -> bool:
    """Whether the text repeats the title, in any language it was written in."""
    padded = f" {normal(text)} "
    return any(f" {version} " in padded for version in versions(title) if version)


def telling(title: LocalText) -> bool:
    """Whether a title is long enough to be nothing else: two words or four hanzi."""
    return any(
        len(_HAN.findall(version)) >= LEAST_LETTERS or len(version.split()) > 1
        for version in (title.default, title.en, title.zh, title.ru)
        if version
    )


def speaks_of(text: str, title: LocalText) -> bool:
    """Whether the text repeats the title or most of its words, whatever their endings."""
    said = _stems(normal(text))
    return names(text, title) or any(_recognised(version, said) for version in versions(title))


def _recognised(version: str, said: frozenset[str]) -> bool:
    wanted = _stems(version)
    return bool(wanted) and len(wanted & said) / len(wanted) >= RECOGNISED


@lru_cache(maxsize=4096)
def _stems(normalised: str) -> frozenset[str]:
    return frozenset(_pieces(normalised.split()))


def _pieces(found: list[str]) -> Iterable[str]:
    """Stems of the words that tell something, and pairs of neighbouring hanzi."""
    for word, after in zip(found, [*found[1:], ""], strict=True):
        if _HAN.match(word):
            if _HAN.match(after):
                yield word + after
        elif len(word) >= LEAST_LETTERS:
            yield word[:STEM]


def every_text(slide: ReadSlide) -> tuple[str, ...]:
    """Everything on a slide that a reader can find: lines, cells, chart names and notes."""
    charts = (part for c in slide.charts for part in (c.title or "", *c.series))
    cells = (cell for table in slide.tables for row in table.rows for cell in row)
    found = (*(line.text for line in slide.lines), *cells, *charts, *slide.notes)
    return tuple(text for text in dict.fromkeys(found) if text.strip())


def shown_text(deck: Deck) -> str:
    """All visible text of the deck, appendix included, hidden slides and notes not."""
    return "\n".join(
        "\n".join((*(line.text for line in slide.lines), *_cells(slide)))
        for slide in deck.slides
        if not slide.hidden
    )


def _cells(slide: ReadSlide) -> Iterable[str]:
    return (cell for table in slide.tables for row in table.rows for cell in row)
