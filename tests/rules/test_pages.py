"""The pages of guidance: complete in three languages, with nothing that has its home elsewhere."""

from __future__ import annotations

import re

import pytest

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.errors import RuleError
from quarterdeck.rules.catalogue import RULES
from quarterdeck.rules.pages import HEADINGS, page
from quarterdeck.rules.types import Rule

MOST_SENTENCES = 2
"""Findings print why and what instead: more than two sentences nobody reads there."""

NO_MACHINE = {Language.EN: "machine", Language.ZH: "机器", Language.RU: "машин"}
"""What a page says where nothing is checked."""


@pytest.mark.parametrize("language", Language)
def test_every_rule_has_its_page(language: Language) -> None:
    there = set(resources.names("rules"))

    missing = [f"{r.code}.{language}.md" for r in RULES if f"{r.code}.{language}.md" not in there]

    assert missing == [], ", ".join(missing)


def test_every_page_belongs_to_a_rule() -> None:
    known = {f"{r.code}.{language}.md" for r in RULES for language in Language}

    assert [name for name in resources.names("rules") if name not in known] == []


def written(language: Language) -> list[Rule]:
    """The rules whose page is there (those that are not are named above)."""
    there = set(resources.names("rules"))
    return [r for r in RULES if f"{r.code}.{language}.md" in there]


@pytest.mark.parametrize("language", Language)
def test_every_page_has_its_sections_in_order(language: Language) -> None:
    faults = []
    for rule in written(language):
        try:
            page(rule.code, language)
        except RuleError as error:
            faults.append(str(error))

    assert faults == []


@pytest.mark.parametrize("language", Language)
def test_why_and_instead_are_one_or_two_sentences(language: Language) -> None:
    long = []
    for rule in written(language):
        found = page(rule.code, language)
        for part in ("why", "instead"):
            text = getattr(found, part)
            sentences = re.findall(
                r"[^.!?。！？]+(?:[.!?](?=\s|$)|[。！？]|$)", " ".join(text.split())
            )
            if len([s for s in sentences if re.search(r"\w\w", s)]) > MOST_SENTENCES:
                long.append(f"{rule.code} {part}: {text}")

    assert long == []


@pytest.mark.parametrize("language", Language)
def test_a_title_goes_on_from_the_word_allow(language: Language) -> None:
    """No heading of its own: no full stop, no code, no capital but of a name in English."""
    wrong = [
        f"{rule.code}: {title}"
        for rule in written(language)
        if (title := page(rule.code, language).title)
        and (title.endswith((".", "。")) or rule.code in title)
    ]

    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_guidance_that_no_machine_checks_says_so(language: Language) -> None:
    silent = [
        rule.code
        for rule in written(language)
        if rule.check is None
        and NO_MACHINE[language] not in page(rule.code, language).finds.casefold()
    ]

    assert silent == []


def test_a_page_that_is_not_there_is_an_error_that_names_the_file() -> None:
    with pytest.raises(RuleError, match="no page") as refused:
        page("XXX999", Language.ZH)

    assert refused.value.where == "rules/XXX999.zh.md"


@pytest.mark.parametrize("language", Language)
def test_headings_are_six_in_every_language(language: Language) -> None:
    assert len(set(HEADINGS[language])) == len(HEADINGS[Language.EN]) == 6
