"""Declared lexicons: which words and patterns carry a label, in each language.

A lexicon is ``data/lexicons/<name>.<language>.toml``: one table per label with ``words`` (whole words or
phrases, any case; ``*`` stands for any ending; in Chinese any occurrence), ``patterns`` (regular
expressions) and ``unless`` (patterns that take the label away). ``yes`` and ``no`` are sentences that
must and must not carry the label; a test holds every lexicon to them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from quarterdeck import resources
from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language

_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Found:
    """A word or phrase of a lexicon in a text, with its label and place."""

    label: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Label:
    pattern: re.Pattern[str] | None
    unless: re.Pattern[str] | None


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
    known = _lexicon(lexicon, language or language_of(text))
    return frozenset(label for label, entry in known.items() if _first(entry, text) is not None)


def found(
    lexicon: str, text: str, language: Language | None = None, *, label: str = ""
) -> tuple[Found, ...]:
    """Every word and phrase of the lexicon (or of one label) in the text, in its order."""
    known = _lexicon(lexicon, language or language_of(text))
    hits = [
        Found(name, match[0], match.start(), match.end())
        for name, entry in known.items()
        if (not label or name == label) and _first(entry, text) is not None
        for match in (entry.pattern.finditer(text) if entry.pattern else ())
    ]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end, hit.label)))


def entries(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    """A lexicon as its file declares it, by label."""
    return _file(lexicon, language)


def lexicon_names() -> tuple[str, ...]:
    """The names of all lexicons, sorted."""
    return tuple(sorted({name.split(".")[0] for name in resources.names("lexicons")}))


def _first(entry: _Label, text: str) -> re.Match[str] | None:
    if entry.pattern is None or (entry.unless is not None and entry.unless.search(text)):
        return None
    return entry.pattern.search(text)


@cache
def _file(lexicon: str, language: Language) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.text("lexicons", f"{lexicon}.{language.value}.toml"))


@cache
def _lexicon(lexicon: str, language: Language) -> Mapping[str, _Label]:
    return {
        label: _Label(
            _any([_word(w, language) for w in entry.get("words", ())] + entry.get("patterns", [])),
            _any(entry.get("unless", [])),
        )
        for label, entry in _file(lexicon, language).items()
    }


def _any(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE) if patterns else None


def _word(word: str, language: Language) -> str:
    """A word as a pattern: bounded by word borders where the script has them, ``*`` any ending."""
    if language is Language.ZH:
        return re.escape(word)
    loose = re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    return rf"(?<!\w){loose}(?!\w)"
