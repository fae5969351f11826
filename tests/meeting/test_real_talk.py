"""Talk share on real records equals a plain count of its own, for two assignments of sides.

The count here shares no code with reader and reading: other parsing, other words, other sums.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.meeting.records import HELD_ON

from quarterdeck.core.facts import Side
from quarterdeck.core.transcript import Transcript
from quarterdeck.intake.transcripts import read_transcript
from quarterdeck.meeting.read import read_meeting
from quarterdeck.meeting.types import Measure

DATA = Path(__file__).parents[2].parent / "shared" / "data"
CALLS = sorted((DATA / "transcripts" / "zoom").glob("*/*/*.vtt"))
TALKS = sorted((DATA / "qmsum_product" / "val").glob("*.json"))
Assignment = Callable[[int], Side]
ASSIGNMENTS: tuple[Assignment, ...] = (
    lambda n: Side.VENDOR if n % 2 else Side.CUSTOMER,
    lambda n: Side.VENDOR if n < 2 else Side.CUSTOMER,
)


def seconds(stamp: str) -> float:
    hours, minutes, rest = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def plain_words(text: str) -> int:
    """Runs of letters and digits that apostrophes and hyphens hold together, by hand."""
    count, inside = 0, False
    for n, sign in enumerate(text):
        following = text[n + 1 : n + 2]
        held = inside and sign in "'’-‑" and following.isalnum()
        held = held or (sign in ".," and text[n - 1 : n].isdigit() and following.isdigit())
        if sign.isalnum() and not inside:
            count += 1
        inside = sign.isalnum() or held
    return count


def shares(amounts: Counter[str]) -> dict[str, float]:
    return {name: round(amount / amounts.total(), 3) for name, amount in amounts.items()}


def by_side(amounts: Counter[str], sides: dict[str, Side]) -> dict[Side, float]:
    whole = amounts.total()
    return {
        side: round(sum(a for n, a in amounts.items() if sides[n] is side) / whole, 3)
        for side in Side
    }


def check(record: Transcript, counted: Counter[str], measure: Measure) -> None:
    for assignment in ASSIGNMENTS:
        sides = {name: assignment(n) for n, name in enumerate(counted)}
        reading = read_meeting(record, held_on=HELD_ON, given=sides)
        found = {side: round(reading.talk[side].share or 0, 3) for side in Side}
        voices = {
            n: round(t.share, 3) for n, t in reading.by_speaker.items() if t.share is not None
        }
        assert reading.measure is measure
        assert found == by_side(counted, sides)
        assert voices == shares(counted)


@pytest.mark.skipif(not CALLS, reason="the shared call transcripts are not beside the repository")
@pytest.mark.parametrize("path", CALLS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_talk_share_by_time_equals_a_plain_count(path: Path) -> None:
    counted: Counter[str] = Counter()
    lines = path.read_text(encoding="utf-8").split("\n")
    for times, said in pairwise(lines):
        if "-->" in times:
            start, end = times.split(" --> ")
            counted[said.split(": ")[0]] += round(1000 * seconds(end)) - round(
                1000 * seconds(start)
            )

    check(read_transcript(path), counted, Measure.SECONDS)


@pytest.mark.skipif(not TALKS, reason="the shared design meetings are not beside the repository")
@pytest.mark.parametrize("path", TALKS, ids=lambda p: p.stem)
def test_talk_share_by_words_equals_a_plain_count(path: Path) -> None:
    counted: Counter[str] = Counter()
    for turn in json.loads(path.read_text(encoding="utf-8"))["meeting_transcripts"]:
        counted[turn["speaker"]] += plain_words(turn["content"])

    check(read_transcript(path), counted, Measure.WORDS)
