"""The quick look before a pattern never hides a match, and spares most patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.core.language import Language
from quarterdeck.i18n import lexicons
from quarterdeck.i18n.needed_words import needed_for, needed_for_words


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bsav(?:ed|es|ings)\b", {"sav"}),
        (r"(?:because|thanks) of", {" of"}),
        (r"\b(?:roi|payback period)\b[^.]{0,40}\d", {"roi", "payback period"}),
        (r"(?:target)?\d", None),
        (r"[$€]\s?\d", {"$", "€"}),
        (r"STRASSE", {"strasse"}),
    ],
)
def test_needed_strings_are_those_that_every_match_holds(
    pattern: str, needed: set[str] | None
) -> None:
    assert needed_for([pattern]) == needed


def test_one_pattern_that_tells_nothing_makes_all_run() -> None:
    assert needed_for(["saved", r"\d+"]) is None


def test_a_phrase_is_known_by_its_longest_word_and_a_stem_by_its_letters() -> None:
    assert needed_for_words(["go live", "обеща*", "我们将"]) == {"live", "обеща", "我们将"}


def sentences(language: Language) -> list[str]:
    """Every example sentence of every lexicon of a language."""
    return [
        sentence
        for name in lexicons.lexicon_names()
        for entry in lexicons.entries(name, language).values()
        for sentence in (*entry.get("yes", ()), *entry.get("no", ()))
    ]


def hidden(language: Language) -> Iterator[tuple[str, str, str]]:
    """Matches of a lexicon's own patterns in any lexicon's sentences that its labels do not tell."""
    for name in lexicons.lexicon_names():
        for label, entry in lexicons._lexicon(name, language).items():
            for sentence in sentences(language):
                clear = entry.unless is None or not entry.unless.search(sentence)
                if entry.pattern is None or not clear or not entry.pattern.search(sentence):
                    continue
                if label not in lexicons.labels(name, sentence, language):
                    yield name, label, sentence


@pytest.mark.parametrize("language", Language)
def test_no_match_is_hidden_in_any_sentence_of_the_lexicons(language: Language) -> None:
    assert list(hidden(language)) == []


@given(st.lists(st.from_regex(r"[a-zа-я]{1,6}", fullmatch=True), min_size=1, max_size=4))
def test_a_text_that_matches_holds_a_needed_string(parts: list[str]) -> None:
    pattern = r"\b(?:" + "|".join(parts) + r")\w*\s+(?:now|soon)"
    needed = needed_for([pattern])

    assert needed is not None
    for part in parts:
        text = f"We {part.upper()}s Soon."
        assert re.search(pattern, text, re.IGNORECASE)
        assert any(string in text.casefold() for string in needed)
