"""The lexicons by which decks are judged, held to the sentences they declare."""

from __future__ import annotations

import pytest

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import entries, labels, language_of

NAMES = ("value", "internal", "claim")
LEAST = 5
EVERY = [(name, language) for name in NAMES for language in Language]


@pytest.mark.parametrize("name, language", EVERY)
def test_a_sentence_carries_the_label_it_was_written_for(name: str, language: Language) -> None:
    missed = [
        (label, sentence)
        for label, entry in entries(name, language).items()
        for sentence in entry["yes"]
        if label not in labels(name, sentence, language)
    ]

    assert missed == []


@pytest.mark.parametrize("name, language", EVERY)
def test_a_tricky_sentence_does_not(name: str, language: Language) -> None:
    wrong = [
        (label, sentence)
        for label, entry in entries(name, language).items()
        for sentence in entry["no"]
        if label in labels(name, sentence, language)
    ]

    assert wrong == []


@pytest.mark.parametrize("name, language", EVERY)
def test_every_label_has_examples_enough_in_its_own_script(name: str, language: Language) -> None:
    for label, entry in entries(name, language).items():
        assert min(len(entry["yes"]), len(entry["no"])) >= LEAST, label
        assert [s for s in entry["yes"] if language_of(s) is not language] == [], label


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_know_the_same_labels(name: str) -> None:
    known = [set(entries(name, language)) for language in Language]

    assert known[0] == known[1] == known[2]
