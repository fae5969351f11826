"""The quick look before a pattern never hides a match, and spares most patterns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.i18n import lexicons
from quarterdeck.i18n.needed_words import Needs, Told
from quarterdeck.i18n.pattern_needs import digest, needed_for, needed_for_word


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bsav(?:ed|es|ings)\b", [{" saved ", " saves ", " savings "}]),
        (r"\bsav\w+", [{" sav"}]),
        (r"(?:because|thanks) of", [{"because of", "thanks of"}]),
        (r"\b(?:roi|payback period)\b[^.]{0,40}\d", [{" roi ", " payback period "}]),
        (r"\b(?:we|you)\b.{0,20}\bwill\b", [{" will "}, {" we ", " you "}]),
        (r"^\W*(?:so\s+)?yes\b", [{"^ yes ", "^ so yes "}]),
        (r"\blet['’]?s\b", [{" let s ", " lets "}]),
        (r"\bwill(?!\s+not)\s+send\b", [{" will send "}]),
        (r"\bdone\W*$", [{" done $"}]),
        (r"(?:target)?\d", []),
        (r"[$€]\s?\d", [{"$", "€"}]),
        (r"STRASSE", [{"strasse"}]),
    ],
)
def test_needs_are_what_every_match_holds(pattern: str, needed: list[set[str]]) -> None:
    assert [set(need) for need in needed_for(pattern)] == needed


@pytest.mark.parametrize(
    ("word", "needed"),
    [("go live", " go live "), ("обеща*", " обеща"), ("day", " day "), ("can't", " can t ")],
)
def test_a_word_of_a_lexicon_is_looked_up_as_it_is_spelt(word: str, needed: str) -> None:
    assert needed_for_word(word, bounded=True) == needed


def test_a_chinese_word_is_looked_up_anywhere() -> None:
    assert needed_for_word("我们将", bounded=False) == "我们将"


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("We will send it.", True),
        ("YES, we WILL!", True),
        ("We send it.", False),
        ("Good will is all.", False),
        ("We are willing.", False),
    ],
)
def test_a_text_may_match_where_it_meets_every_need(text: str, possible: bool) -> None:
    needs = Needs([needed_for(r"\bwe\b.{0,20}\bwill\b")])
    told = Told(text)

    assert bool([n for n in needs.near(told) if needs.met_by(told, n)]) is possible


def test_a_text_that_changes_its_length_when_folded_may_match_anything() -> None:
    needs = Needs([needed_for(r"\bfit\b")])
    told = Told("Straße")

    assert list(needs.near(told)) == [0]
    assert needs.met_by(told, 0)


def sentences(language: Language) -> list[str]:
    """Every example sentence of every lexicon of a language."""
    return [
        sentence
        for name in lexicons.lexicon_names()
        for entry in lexicons.entries(name, language).values()
        for sentence in (*entry.get("yes", ()), *entry.get("no", ()))
    ]


def hidden(language: Language) -> Iterator[tuple[str, str, str]]:
    """Matches of a lexicon's own patterns in any lexicon's sentences that it does not find."""
    for name in lexicons.lexicon_names():
        for label, entry in lexicons._entries(name, language).items():
            for sentence in sentences(language):
                clear = entry.unless is None or not entry.unless.search(sentence)
                found = entry.pattern.finditer(sentence) if entry.pattern and clear else ()
                matches = [match[0] for match in found]
                told = lexicons.found(name, sentence, language, label=label)
                carried = label in lexicons.labels(name, sentence, language)
                if matches != [hit.words for hit in told] or carried != bool(matches):
                    yield name, label, sentence


@pytest.mark.parametrize("language", Language)
def test_no_match_is_hidden_in_any_sentence_of_the_lexicons(language: Language) -> None:
    assert list(hidden(language)) == []


@pytest.mark.parametrize("language", Language)
def test_what_is_worked_out_beforehand_is_what_the_patterns_need(language: Language) -> None:
    known = json.loads(resources.text("needs", f"{language.value}.json"))
    patterns = {
        pattern
        for name in lexicons.lexicon_names()
        for entry in lexicons.entries(name, language).values()
        for pattern in entry.get("patterns", ())
    }

    needs = {digest(p): [sorted(need) for need in needed_for(p)] for p in patterns}
    assert known == needs, "lexicons have changed: run python tools/make_needs.py"


@given(
    st.lists(st.from_regex(r"[a-zа-я]{1,6}", fullmatch=True), min_size=1, max_size=4),
    st.sampled_from(["", r"\b", r"^\W*", r"\w+", r"(?:so\s+)*", r"(?<!\w)"]),
    st.sampled_from(
        [r"\w*\s+(?:now|soon)", r"\b.{0,9}soon\b", r"(?:\s+\w+)?\W+soon\W*$", r"(?=\s+s)"]
    ),
    st.sampled_from(
        ["We {}s Soon.", "{} soon", "So {}, Soon!", "«{}» soon", "so so {} – now soon"]
    ),
)
def test_a_text_that_matches_meets_every_need(
    parts: list[str], before: str, after: str, said: str
) -> None:
    pattern = f"{before}(?:{'|'.join(parts)}){after}"
    needs = Needs([needed_for(pattern)])

    for part in parts:
        text = said.format(part.upper())
        told = Told(text)
        if re.search(pattern, text, re.IGNORECASE):
            near = {*needs.near(told), *needs.always}
            assert [n for n in near if needs.met_by(told, n)] == [0]
