"""The lexicons by which meetings are read keep to their own sentences and their names."""

from __future__ import annotations

import pytest

from quarterdeck.core.engagement import Section, Tense
from quarterdeck.core.language import Language
from quarterdeck.i18n.lexicons import entries, labels

NAMES = ("tense", "question", "acknowledgement", "section", "mood")
LABELS = {
    "tense": {t.value for t in Tense},
    "section": {s.value for s in Section},
    "question": {"question"},
    "acknowledgement": {"acknowledgement"},
    "mood": {"praise", "concern"},
}
EXAMPLES = [
    (name, language, label, kind, sentence)
    for name in NAMES
    for language in Language
    for label, entry in entries(name, language).items()
    for kind in ("yes", "no")
    for sentence in entry[kind]
]


@pytest.mark.parametrize("name, language, label, kind, sentence", EXAMPLES)
def test_a_sentence_carries_its_label_or_does_not(
    name: str, language: Language, label: str, kind: str, sentence: str
) -> None:
    assert (label in labels(name, sentence, language)) == (kind == "yes")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", Language)
def test_every_language_has_every_label_with_five_examples_of_each_kind(
    name: str, language: Language
) -> None:
    known = entries(name, language)
    assert set(known) == LABELS[name]
    assert [label for label, e in known.items() if min(len(e["yes"]), len(e["no"])) < 5] == []
