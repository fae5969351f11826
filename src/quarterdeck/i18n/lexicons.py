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
from quarterdeck.i18n.needed_words import needed_for, needed_for_words

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
    """``needed`` are strings of which a text must hold one to be worth a look; empty where none are known.

    Patterns are compiled when the first such text comes: most are never needed.
    """

    sources: tuple[str, ...]
    exceptions: tuple[str, ...]
    needed: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        return _any(self.sources)

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        return _any(self.exceptions)


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
    folded = text.casefold()
    return frozenset(
        label
        for label, entry in _lexicon(lexicon, language).items()
        if _first(entry, text, folded) is not None
    )


def found(
    lexicon: str, text: str, language: Language | None = None, *, label: str = ""
) -> tuple[Found, ...]:
    """Every word and phrase of the lexicon (or of one label) in the text, in its order."""
    known = _lexicon(lexicon, language or language_of(text))
    if label:
        return tuple(_hits(label, known[label], text, text.casefold())) if label in known else ()
    folded = text.casefold()
    hits = [hit for name, entry in known.items() for hit in _hits(name, entry, text, folded)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.label)))


def _hits(label: str, entry: _Label, text: str, folded: str) -> list[Found]:
    if _first(entry, text, folded) is None or entry.pattern is None:
        return []
    return [Found(label, m[0], m.start(), m.end()) for m in entry.pattern.finditer(text)]


def entries(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    """A lexicon as its file declares it, by label."""
    return _file(lexicon, language)


def lexicon_names() -> tuple[str, ...]:
    """The names of all lexicons, sorted."""
    return tuple(sorted({name.split(".")[0] for name in resources.names("lexicons")}))


def _first(entry: _Label, text: str, folded: str) -> re.Match[str] | None:
    if entry.needed:
        for part in entry.needed:  # a plain loop: this is asked a hundred thousand times an hour of talk
            if part in folded:
                break
        else:
            return None
    match = entry.pattern.search(text) if entry.pattern is not None else None
    if match is None or (entry.unless is not None and entry.unless.search(text)):
        return None
    return match


@cache
def _file(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.text("lexicons", f"{lexicon}.{language.value}.toml"))


@cache
def _lexicon(lexicon: str, language: Language) -> Mapping[str, _Label]:
    return {
        label: _Label(
            (*_words(entry.get("words", ()), language), *entry.get("patterns", ())),
            tuple(entry.get("unless", ())),
            _needed(entry),
        )
        for label, entry in _file(lexicon, language).items()
    }


def _needed(entry: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Sorted, so that no order of a set shows in anything."""
    by_pattern = needed_for(entry.get("patterns", []))
    if by_pattern is None:
        return ()
    return tuple(sorted(by_pattern | needed_for_words(entry.get("words", ()))))


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
