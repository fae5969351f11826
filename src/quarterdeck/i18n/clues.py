"""Which patterns of a label a text may match at all, looked up by the text's words.

Most sentences carry few of a lexicon's labels. Every pattern is filed under a word of each of its ways to
match (``ways``); a text's words then bring up the few that are worth running.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cached_property

from quarterdeck.i18n.ways import Way, spelling, words_of

SURE = -1
"""In the place of a pattern: the label's words are there, and no pattern has to be run."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WHOLE = re.compile(r"(?<= )\w+(?= )|[\u3400-\u9fff]")
_BEGUN = re.compile(r"(?<= )\w+")
_TELLING = 4
"""Words of so many letters tell as much as longer ones."""
_STEM = 3
"""So many first letters of a word are what stems are filed under."""


class Told:
    """A text as clues are looked up in it."""

    def __init__(self, text: str) -> None:
        folded = text.casefold()
        words = words_of(folded)
        self.spelled = spelling(words)
        self.words = {*words, *_HAN.findall(folded)}
        self.folded = folded

    @cached_property
    def stems(self) -> set[str]:
        """How its words begin."""
        return {word[:_STEM] for word in self.words}

    def holds_any(self, ways: Iterable[Way]) -> bool:
        """Whether it has all pieces of one of the ways: words as they are spelt, signs as they stand."""
        spelled, folded = self.spelled, self.folded
        for way in ways:  # plain loops: this is asked a million times in two hours of talk
            for piece in way:
                if piece not in spelled and piece not in folded:
                    break
            else:
                return True
        return False


_Filed = dict[str, dict[int, list[Way]]]
"""By what brings them up: patterns, and the ways in which a text may match them."""


class Clues:
    """The ways of a label's patterns, each filed under the word of it that tells most."""

    def __init__(self, ways: Iterable[tuple[int, Way]]) -> None:
        """``ways`` with the number of their pattern, or ``SURE``."""
        listed = list(ways)
        self._often = Counter(word for _, way in listed for word in _whole(way))
        self._by_word: _Filed = {}
        self._by_stem: _Filed = {}
        self._anywhere: dict[int, list[Way]] = {}
        for pattern, way in listed:
            self._file(pattern, way)
        self._words, self._stems = frozenset(self._by_word), frozenset(self._by_stem)

    def _file(self, pattern: int, way: Way) -> None:
        if words := _whole(way):
            key = max(words, key=self._telling)
            alone = way in ((f" {key} ",), (key,))
            filed, told = self._by_word.setdefault(key, {}), () if alone else way
        elif stems := _stems(way):
            filed, told = self._by_stem.setdefault(stems[0], {}), way
        else:
            filed, told = self._anywhere, way
        filed.setdefault(pattern, []).append(told)

    def _telling(self, word: str) -> tuple[int, int]:
        """Of the longer words the one that stands in few ways."""
        return min(len(word), _TELLING), -self._often[word]

    def brought_up(self, told: Told) -> Collection[int]:
        """The patterns that the text may match."""
        nearby = [self._anywhere] if self._anywhere else []
        if not self._words.isdisjoint(told.words):
            nearby += [self._by_word[word] for word in self._words & told.words]
        if self._stems and not self._stems.isdisjoint(told.stems):
            nearby += [self._by_stem[stem] for stem in self._stems & told.stems]
        found: set[int] = set()
        for filed in nearby:
            for pattern, ways in filed.items():
                if pattern not in found and told.holds_any(ways):
                    found.add(pattern)
        return found


def _whole(way: Way) -> list[str]:
    """The whole words in a way, and Chinese signs."""
    return [word for piece in way for word in _WHOLE.findall(piece)]


def _stems(way: Way) -> list[str]:
    """How words in it begin."""
    begun = (word for piece in way for word in _BEGUN.findall(piece))
    return [word[:_STEM] for word in begun if len(word) >= _STEM]
