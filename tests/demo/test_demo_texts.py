"""The human texts: three languages, their own scripts, short, and without figures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from quarterdeck import resources
from quarterdeck.demo.texts import extra_roadmap, phrases, story_lines

MAX_WORDS = 9
MAX_HANZI = 18

HANZI = re.compile(r"[\u4e00-\u9fff]")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def _texts(value: Any, path: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    if isinstance(value, dict):
        if set(value) == {"en", "zh", "ru"} and isinstance(value["en"], str):
            yield path, value
            return
        for key, entry in value.items():
            yield from _texts(entry, f"{path}/{key}")
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _texts(entry, f"{path}/{index}")


def _all(*files: str) -> list[tuple[str, Mapping[str, str]]]:
    return [
        found
        for file in files
        for found in _texts(tomllib.loads(resources.text("demo", file)), file)
    ]


TEXTS = _all("lines.toml", "phrases.toml")


def _faults(check: str, texts: list[tuple[str, Mapping[str, str]]]) -> list[str]:
    checks = {
        "words": lambda w: len(w["en"].split()) <= MAX_WORDS and len(w["ru"].split()) <= MAX_WORDS,
        "hanzi": lambda w: 0 < len(HANZI.findall(w["zh"])) <= MAX_HANZI,
        "script": lambda w: (
            not HANZI.search(w["en"] + w["ru"])
            and not CYRILLIC.search(w["en"] + w["zh"])
            and bool(CYRILLIC.search(w["ru"]))
        ),
        "figures": lambda w: not re.search(r"\d", "".join(w.values())),
        "width": lambda w: not re.search(r"[,;:!?]", w["zh"]),
        "edges": lambda w: all(t == t.strip() and not t.endswith(".") for t in w.values()),
    }
    return [path for path, words in texts if not checks[check](words)]


@pytest.mark.parametrize("check", ["words", "hanzi", "script", "figures", "width", "edges"])
def test_every_text_is_short_native_and_without_figures(check: str) -> None:
    assert _faults(check, TEXTS) == []


def test_titles_of_people_stand_in_three_languages() -> None:
    assert _faults("script", _all("people.toml")) != _all("people.toml")
    assert [path for path, words in _all("people.toml") if not all(words.values())] == []


def test_no_english_text_serves_two_meanings() -> None:
    seen: dict[str, set[tuple[str, str]]] = {}
    for _, words in TEXTS:
        seen.setdefault(words["en"], set()).add((words["zh"], words["ru"]))

    assert [text for text, others in seen.items() if len(others) > 1] == []


def test_the_pool_is_rich_enough_that_accounts_differ() -> None:
    lines = story_lines().values()

    assert len({g.title.en for line in lines for g in line.goals}) >= 28
    assert len({o.title.en for line in lines for o in line.outcomes}) >= 20
    assert len({w.en for line in lines for w in (line.training, line.launch)}) >= 28
    assert len({w.en for line in lines for w in (*line.vendor, *line.customer)}) >= 50
    assert len({line.need.en for line in lines} | {line.priority.en for line in lines}) >= 28
    assert len({line.request.en for line in lines}) >= 14
    assert len(lines) + len(extra_roadmap()) >= 18
    assert len([line for line in lines if line.module]) >= 8
    assert len(phrases("incident")) >= 8


def test_topics_tie_modules_and_roadmap_to_needs() -> None:
    topics = [line.topic for line in story_lines().values()]

    assert len(set(topics)) == len(topics) == 14


def test_evidence_of_every_line_is_measurable() -> None:
    for line in story_lines().values():
        for outcome in line.outcomes:
            assert (outcome.growth > 0) == (outcome.category == "revenue"), outcome.key
            assert 0 <= outcome.reduction < 0.7, outcome.key
