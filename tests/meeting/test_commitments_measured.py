"""Precision and recall on sentences written for the purpose, in each language (see the TOML files)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.meeting.commitments import find_said
from quarterdeck.meeting.types import Grade, Said

HERE = Path(__file__).parent
LEAST = 0.9


def _found(case: dict[str, Any], file: dict[str, Any]) -> list[Said]:
    cues = []
    for number, line in enumerate(case["lines"], 1):
        speaker, _, text = line.partition(": ")
        cues.append(Cue(text, number, speaker or None, heading=case.get("heading")))
    record = Record(case.get("record", "spoken"))
    transcript = Transcript("case", "text", record, tuple(cues), tuple(file["attendees"]))
    said = find_said(transcript, (), file["held_on"])
    return [one for one in said if one.grade is not Grade.NONE]


def _is(said: Said, wanted: dict[str, Any]) -> bool:
    words = wanted["text"].casefold().split()
    return (
        said.owner == wanted.get("owner")
        and said.due_on == wanted.get("due")
        and all(word in said.text.casefold() for word in words)
    )


def _measured(language: str) -> tuple[float, float, list[str]]:
    file = tomllib.loads((HERE / f"commitments_{language}.toml").read_text(encoding="utf-8"))
    wanted_count = found_count = hits = 0
    misses: list[str] = []
    for case in file["case"]:
        found, wanted = _found(case, file), case.get("found", [])
        matched = sum(any(_is(said, one) for said in found) for one in wanted)
        wanted_count, found_count, hits = (
            wanted_count + len(wanted),
            found_count + len(found),
            hits + matched,
        )
        if matched != len(wanted) or len(found) != len(wanted):
            got = [(s.owner, str(s.due_on), s.text, s.grade.value) for s in found]
            misses.append(f"{case['lines']}\n    wanted {wanted}\n    got {got}")
    return hits / found_count, hits / wanted_count, misses


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
def test_commitments_are_found_with_owner_and_day_and_little_else(language: str) -> None:
    precision, recall, misses = _measured(language)
    report = f"P {precision:.2f} R {recall:.2f}\n" + "\n".join(misses)
    assert precision >= LEAST, report
    assert recall >= LEAST, report
