"""Which patterns a text may match at all, looked up by its words: a quick look before the slow one.

Looking up the words of a text is many times faster than running a pattern over it, and most sentences
hold nothing of what a pattern needs (``pattern_needs``). A text that does not hold all that a pattern
needs cannot match, a text that does may or may not.

A need is a set of pieces of which the text must hold one, in the spelling of ``Told``: ``" send it "``
are whole words, ``" sav"`` a word's beginning, ``"ed "`` an ending, ``"^ yes "`` the words that come first;
signs without words (``"?"``) stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

_RUN = re.compile(r"\w+")
_HAN = re.compile(r"[\u3400-\u9fff]")


class Told:
    """A text as needs are looked up in it: case-folded, its words with one space between them, “^” before
    the first and “$” after the last.

    Where folding changes a text's length (“ﬁ” becomes two letters) patterns read it otherwise than we
    do: it is not ``comparable``, and every pattern has to be run.
    """

    __slots__ = ("comparable", "folded", "spelled", "words")

    def __init__(self, text: str) -> None:
        self.folded = text.casefold()
        self.comparable = len(self.folded) == len(text)
        words = _RUN.findall(self.folded)
        self.spelled = f"^ {' '.join(words)} $"
        self.words = set(words) if self.folded.isascii() else {*words, *_HAN.findall(self.folded)}


class Need:
    """Pieces of which a text must hold one, filed by a whole word (or hanzi) of theirs.

    ``words`` are those; ``loose`` the pieces without any.
    """

    __slots__ = ("_by_word", "loose", "words")

    def __init__(self, pieces: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        self.loose = []
        for piece in pieces:
            word = word_of(piece)
            if word:
                whole = piece in (word, f" {word} ")
                self._by_word.setdefault(word, []).append("" if whole else piece)
            else:
                self.loose.append(piece)
        self.words = frozenset(self._by_word)

    def met_by(self, told: Told) -> bool:
        """Whether the text holds one of the pieces.

        Plain loops, here and in ``Needs``: this is asked a hundred thousand times in an hour of talk,
        and ``any`` takes a sixth more of the whole time.
        """
        spelled = told.spelled
        if not self.words.isdisjoint(told.words):
            for word in self.words & told.words:
                for piece in self._by_word[word]:
                    if piece in spelled:
                        return True
        for piece in self.loose:  # noqa: SIM110
            if piece in spelled or piece in told.folded:
                return True
        return False


class Needs:
    """What a text must hold to match each of some patterns, in their order.

    Every pattern is filed by the words of one of its needs: ``by_word`` are the numbers of patterns by
    those, ``always`` the numbers of those that have none.
    """

    __slots__ = ("_first", "_listed", "_others", "_words", "always", "by_word")

    def __init__(self, patterns: Iterable[Sequence[Iterable[str]]]) -> None:
        """``patterns``: the needs of each, as ``needed_for`` orders them."""
        self._listed = list(patterns)
        self._first = [Need(needs[0]) if needs else None for needs in self._listed]
        self._others: dict[int, list[Need]] = {}
        self.always: list[int] = []
        self.by_word: dict[str, list[int]] = {}
        for number, first in enumerate(self._first):
            if first is None or first.loose:
                self.always.append(number)
                continue
            for word in first.words:
                self.by_word.setdefault(word, []).append(number)
        self._words = frozenset(self.by_word)

    def near(self, told: Told) -> Collection[int]:
        """The patterns that the text's words bring up."""
        if not told.comparable:
            return range(len(self._first))
        if self._words.isdisjoint(told.words):
            return ()
        return {number for word in self._words & told.words for number in self.by_word[word]}

    def met_by(self, told: Told, number: int) -> bool:
        """Whether the text may match the pattern."""
        if not told.comparable:
            return True
        first = self._first[number]
        if first is None or not first.met_by(told):
            return first is None
        for need in self._further(number):  # noqa: SIM110
            if not need.met_by(told):
                return False
        return True

    def _further(self, number: int) -> list[Need]:
        """The needs that are looked at where the first is met; most never are."""
        known = self._others.get(number)
        if known is None:
            known = self._others[number] = [Need(pieces) for pieces in self._listed[number][1:]]
        return known


def word_of(piece: str) -> str:
    """The longest whole word (or a hanzi) in a piece; empty without one."""
    words = piece.split(" ")[1:-1]
    if words or piece.isascii():
        return max(words, key=len, default="")
    han = _HAN.search(piece)
    return han[0] if han else ""
