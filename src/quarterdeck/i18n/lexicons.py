"""Declared lexicons: which words and patterns carry a label, in each language.

A lexicon is ``data/lexicons/<name>.<language>.toml``: one table per label with ``words`` (whole words or
phrases, any case; ``*`` stands for any ending; in Chinese any occurrence), ``patterns`` (regular
expressions) and ``unless`` (patterns that take the label away). ``yes`` and ``no`` are sentences that
must and must not carry the label; a test holds every lexicon to them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from quarterdeck import resources
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.i18n.clues import SURE, Clues, Told
from quarterdeck.i18n.ways import way_of_word, ways_of

REMEMBERED = 20_000
"""Texts whose labels are remembered: rules and languages ask about the same lines again and again."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Found:
    """A word or phrase of a lexicon in a text, with its label and place."""

    label: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class _Label:
    """One label: its words, its patterns, and the patterns that take it away.

    What a text needs to match is worked out, and a pattern compiled, when first asked for: most never are.
    """

    words: tuple[str, ...]
    patterns: tuple[str, ...]
    exceptions: tuple[str, ...]
    language: Language

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """All patterns, that of the words first if it has any."""
        return (*_words(self.words, self.language), *self.patterns)

    @cached_property
    def parts(self) -> list[re.Pattern[str] | None]:
        return [None] * len(self.sources)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """All of them, at each place the first that matches there."""
        return _any(self.sources)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return _any(self.exceptions)

    @cached_property
    def clues(self) -> Clues:
        bounded = self.language is not Language.ZH
        ways = [
            (SURE if bounded and word.isalnum() and word.isascii() else 0, way_of_word(word, bounded))
            for word in self.words
        ]
        for number, pattern in enumerate(self.patterns, len(self.sources) - len(self.patterns)):
            ways += [(number, way) for way in ways_of(pattern) or ((),)]
        return Clues(ways)

    def part(self, number: int) -> re.Pattern[str]:
        """One of the patterns."""
        known = self.parts[number]
        if known is None:
            known = self.parts[number] = re.compile(self.sources[number], re.IGNORECASE)
        return known

    def is_in(self, text: str) -> bool:
        """Whether the text carries the label."""
        possible = self.clues.brought_up(_told(text))
        if SURE not in possible and not any(self.part(n).search(text) for n in possible):
            return False
        return self.unless is None or not self.unless.search(text)

    def matches(self, text: str) -> Iterable[re.Match[str]]:
        """Every place of the text where one of the patterns matches, the first that does."""
        possible = {max(number, 0) for number in self.clues.brought_up(_told(text))}
        there = [number for number in sorted(possible) if self.part(number).search(text)]
        if not there or (self.unless is not None and self.unless.search(text)):
            return ()
        only = self.part(there[0]) if len(there) == 1 else self.pattern
        return only.finditer(text) if only is not None else ()


class Lexicons:
    """The judge that is always there: labels by declared words (``core.judgement.Judge``)."""

    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        return labels(lexicon, text, language)


LEXICONS: Judge = Lexicons()
"""The judge where no other is plugged in."""


def language_of(text: str) -> Language:
    """The language of a text by its script; a text of neither hanzi nor Cyrillic is taken as English."""
    if _HAN.search(text):
        return Language.ZH
    return Language.RU if _CYRILLIC.search(text) else Language.EN


def labels(lexicon: str, text: str, language: Language | None = None) -> frozenset[str]:
    """The labels that the text carries; its language by script where none is given."""
    return _labels(lexicon, text, language or language_of(text))


@lru_cache(REMEMBERED)
def _labels(lexicon: str, text: str, language: Language) -> frozenset[str]:
    known = _lexicon(lexicon, language)
    return frozenset(label for label, entry in known.items() if entry.is_in(text))


def found(
    lexicon: str, text: str, language: Language | None = None, *, label: str = ""
) -> tuple[Found, ...]:
    """Every word and phrase of the lexicon (or of one label) in the text, in its order."""
    known = _lexicon(lexicon, language or language_of(text))
    if label:
        return tuple(_hits(label, known[label], text)) if label in known else ()
    hits = [hit for name, entry in known.items() for hit in _hits(name, entry, text)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.label)))


def _hits(label: str, entry: _Label, text: str) -> list[Found]:
    return [Found(label, m[0], m.start(), m.end()) for m in entry.matches(text)]


def entries(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    """A lexicon as its file declares it, by label."""
    return _file(lexicon, language)


def lexicon_names() -> tuple[str, ...]:
    """The names of all lexicons, sorted."""
    return tuple(sorted({name.split(".")[0] for name in resources.names("lexicons")}))


@lru_cache(REMEMBERED)
def _told(text: str) -> Told:
    return Told(text)


@cache
def _file(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.text("lexicons", f"{lexicon}.{language.value}.toml"))


@cache
def _lexicon(lexicon: str, language: Language) -> Mapping[str, _Label]:
    return {
        label: _Label(
            tuple(entry.get("words", ())),
            tuple(entry.get("patterns", ())),
            tuple(entry.get("unless", ())),
            language,
        )
        for label, entry in _file(lexicon, language).items()
    }


def _any(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE) if patterns else None


def _words(words: Iterable[str], language: Language) -> list[str]:
    """All words as one pattern: bounded by word borders where the script has them, ``*`` any ending.

    They are grouped by first letter, so that at each place of a text few are tried: a meeting of two
    hours is judged in a moment.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0].lower(), []).append(_rest(word[1:], language))
    if not groups:
        return []
    branches = "|".join(f"{re.escape(first)}(?:{'|'.join(r)})" for first, r in groups.items())
    return [branches if language is Language.ZH else rf"(?<!\w)(?:{branches})(?!\w)"]


def _rest(rest: str, language: Language) -> str:
    if language is Language.ZH:
        return re.escape(rest)
    return re.escape(rest).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
