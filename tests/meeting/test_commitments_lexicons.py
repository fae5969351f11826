"""The lexicons that commitments are found by keep to their own examples, in every language."""

from __future__ import annotations

import pytest

from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import entries, found, labels

LEXICONS = ("commitment", "owner", "due")
LEAST = 5


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("lexicon", LEXICONS)
def test_every_example_carries_its_label_and_every_counterexample_does_not(
    lexicon: str, language: Language
) -> None:
    known = entries(lexicon, language)
    wrong = [
        (label, text)
        for label, entry in known.items()
        for kind, wanted in (("yes", True), ("no", False))
        for text in entry[kind]
        if (label in labels(lexicon, text, language)) is not wanted
    ]

    assert wrong == []
    assert all(len(entry[kind]) >= LEAST for entry in known.values() for kind in ("yes", "no"))


@pytest.mark.parametrize("lexicon", LEXICONS)
def test_all_languages_know_the_same_labels(lexicon: str) -> None:
    known = {language: set(entries(lexicon, language)) for language in Language}

    assert known[Language.EN] == known[Language.ZH] == known[Language.RU]


@pytest.mark.parametrize("label", ["promise", "foretold", "assignment", "request", "offer", "wish"])
@pytest.mark.parametrize("language", list(Language))
def test_no_example_that_opens_a_deed_is_passed_over_for_lack_of_a_sign(
    label: str, language: Language
) -> None:
    unseen = [
        text
        for text in entries("commitment", language)[label]["yes"]
        if not found("commitment", text, language, label="sign")
        and not found("commitment", text, language, label="sign-scribed")
    ]

    assert unseen == []
