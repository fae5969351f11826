"""What of a record could not be read, in words; past a few of a kind, how many more."""

from __future__ import annotations

from collections import Counter
from datetime import date

from quarterdeck.core.figure import Figure
from quarterdeck.core.language import LocalText
from quarterdeck.core.measured import measured
from quarterdeck.core.message import Message, Quoted, message

_NAMED_OF_A_KIND = 20
_LONGEST_QUOTE = 60
_OF_NO_DAY = date(1970, 1, 1)
"""Numbers of a file's lines hold for the file, on whatever day it is read."""


class Skipped:
    """Collects what was skipped, in the file's order."""

    def __init__(self) -> None:
        self._messages: list[Message] = []
        self._kinds: Counter[str] = Counter()

    def add(self, id: str, line: int, words: str | None = None) -> None:
        """One place: message ``id`` with its line and, where given, the words that stand there."""
        self._kinds[id] += 1
        if self._kinds[id] > _NAMED_OF_A_KIND:
            return
        if words is None:
            self._messages.append(message(id, line=_number("transcript.line", line)))
            return
        quoted = Quoted(LocalText(_short(words)))
        self._messages.append(message(id, line=_number("transcript.line", line), words=quoted))

    def count(self, id: str, count: int) -> None:
        """How many of something were left out, where their places do not matter; none is not said."""
        if count:
            self._messages.append(message(id, count=_number("transcript.skipped", count)))

    def say(self, id: str) -> None:
        """Something about the whole record."""
        self._messages.append(message(id))

    @property
    def messages(self) -> tuple[Message, ...]:
        more = sum(max(0, n - _NAMED_OF_A_KIND) for n in self._kinds.values())
        if not more:
            return tuple(self._messages)
        rest = message("transcript-read-more", count=_number("transcript.skipped", more))
        return (*self._messages, rest)


def _number(metric: str, value: int) -> Figure:
    return measured(metric, value, as_of=_OF_NO_DAY)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
