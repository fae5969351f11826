"""Declared lexicons: which words and patterns carry a label, in each language.

A lexicon is ``data/lexicons/<name>.<language>.toml``: one table per label with ``words`` (whole words or
phrases, any case; ``*`` stands for any ending; in Chinese any occurrence), ``patterns`` (regular
expressions) and ``unless`` (patterns that take the label away). ``yes`` and ``no`` are sentences that
must and must not carry the label; a test holds every lexicon to them.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from quarterdeck import resources
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.i18n.needed_words import Needs, Told
from quarterdeck.i18n.pattern_needs import digest, needed_for, needed_for_word

REMEMBERED = 20_000
"""Texts whose labels are remembered: rules and languages ask about the same lines again and again."""

SURE = -1
"""In the place of a pattern's number: a single word of the label's, which needs no look at its pattern."""

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
    def single_words(self) -> frozenset[str]:
        """Words that a text need only hold to carry the label, without a look at its pattern."""
        if self.language is Language.ZH:
            return frozenset()
        return frozenset(w.casefold() for w in self.words if w.isascii() and w.isalnum())

    @cached_property
    def needs(self) -> Needs:
        """What a text must hold to match the patterns."""
        bounded = self.language is not Language.ZH
        pieces = [needed_for_word(word, bounded=bounded) for word in self.words]
        of_words = [[pieces]] if pieces else []
        return Needs([*of_words, *(_needs_of(p, self.language) for p in self.patterns)])

    def part(self, number: int) -> re.Pattern[str]:
        """One of the patterns."""
        known = self.parts[number]
        if known is None:
            known = self.parts[number] = re.compile(self.sources[number], re.IGNORECASE)
        return known

    def holds(self, number: int, text: str, told: Told) -> bool:
        """Whether the text matches one of the patterns (``SURE``: it does, by a single word)."""
        if number == SURE:
            return True
        return self.needs.met_by(told, number) and self.part(number).search(text) is not None

    def is_taken_away(self, text: str) -> bool:
        """Whether the text has what takes the label away."""
        return self.unless is not None and self.unless.search(text) is not None

    def is_in(self, text: str, told: Told) -> bool:
        """Whether the text carries the label."""
        if told.comparable and not self.single_words.isdisjoint(told.words):
            return not self.is_taken_away(text)
        near = (*self.needs.near(told), *self.needs.always)
        return any(self.holds(n, text, told) for n in near) and not self.is_taken_away(text)

    def matches(self, text: str, told: Told) -> Iterable[re.Match[str]]:
        """Every place of the text where one of the patterns matches, the first that does."""
        near = {*self.needs.near(told), *self.needs.always}
        there = [number for number in sorted(near) if self.holds(number, text, told)]
        if not there or self.is_taken_away(text):
            return ()
        only = self.part(there[0]) if len(there) == 1 else self.pattern
        return only.finditer(text) if only is not None else ()


class _Lexicon:
    """The labels of a lexicon, their patterns filed by the words that bring them up."""

    def __init__(self, labels: Mapping[str, _Label]) -> None:
        self._labels = labels
        self._always = {(name, n) for name, entry in labels.items() for n in entry.needs.always}
        self._near: dict[str, list[tuple[str, int]]] = {}
        for name, entry in labels.items():
            for word in entry.single_words:
                self._near.setdefault(word, []).append((name, SURE))
            for word, numbers in entry.needs.by_word.items():
                self._near.setdefault(word, []).extend((name, number) for number in numbers)
        self._words = frozenset(self._near)

    def labels_of(self, text: str, told: Told) -> frozenset[str]:
        """The labels that the text carries."""
        labels = self._labels
        if not told.comparable:
            return frozenset(name for name, entry in labels.items() if entry.is_in(text, told))
        near = {pair for word in self._words & told.words for pair in self._near[word]}
        found: set[str] = set()
        for name, number in near | self._always:
            if name not in found and labels[name].holds(number, text, told):
                found.add(name)
        return frozenset(name for name in found if not labels[name].is_taken_away(text))


class Lexicons:
    """The judge that is always there: labels by declared words (``core.judgement.Judge``)."""

    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        return labels(lexicon, text, language)


LEXICONS: Judge = Lexicons()
"""The judge where no other is plugged in."""


def language_of(text: str) -> Language:
    """The language of a text by its script; a text of neither hanzi nor Cyrillic is taken as English."""
    if text.isascii():
        return Language.EN
    if _HAN.search(text):
        return Language.ZH
    return Language.RU if _CYRILLIC.search(text) else Language.EN


def labels(lexicon: str, text: str, language: Language | None = None) -> frozenset[str]:
    """The labels that the text carries; its language by script where none is given."""
    return _labels(lexicon, text, language or language_of(text))


@lru_cache(REMEMBERED)
def _labels(lexicon: str, text: str, language: Language) -> frozenset[str]:
    return _lexicon(lexicon, language).labels_of(text, _told(text))


def carries(lexicon: str, text: str, language: Language, label: str) -> bool:
    """Whether the text carries that one label: quicker than to ask for all."""
    return _entries(lexicon, language)[label].is_in(text, _told(text))


def found(
    lexicon: str, text: str, language: Language | None = None, *, label: str = ""
) -> tuple[Found, ...]:
    """Every word and phrase of the lexicon (or of one label) in the text, in its order."""
    known = _entries(lexicon, language or language_of(text))
    if label:
        return tuple(_hits(label, known[label], text)) if label in known else ()
    hits = [hit for name, entry in known.items() for hit in _hits(name, entry, text)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.label)))


def _hits(label: str, entry: _Label, text: str) -> list[Found]:
    return [Found(label, m[0], m.start(), m.end()) for m in entry.matches(text, _told(text))]


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
def _known_needs(language: Language) -> Mapping[str, list[list[str]]]:
    """What patterns need, as ``tools/make_needs.py`` has worked it out: parsing them all takes a tenth of
    a second. A pattern that has changed since is not in it, and is parsed."""
    known: dict[str, list[list[str]]] = json.loads(
        resources.text("needs", f"{language.value}.json")
    )
    return known


def _needs_of(pattern: str, language: Language) -> Sequence[Iterable[str]]:
    known = _known_needs(language).get(digest(pattern))
    return needed_for(pattern) if known is None else known


@cache
def _entries(lexicon: str, language: Language) -> Mapping[str, _Label]:
    return {
        label: _Label(
            tuple(entry.get("words", ())),
            tuple(entry.get("patterns", ())),
            tuple(entry.get("unless", ())),
            language,
        )
        for label, entry in _file(lexicon, language).items()
    }


@cache
def _lexicon(lexicon: str, language: Language) -> _Lexicon:
    return _Lexicon(_entries(lexicon, language))


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
