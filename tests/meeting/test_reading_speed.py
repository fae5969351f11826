"""A two-hour meeting is read in a moment; finding its commitments is measured with them."""

from __future__ import annotations

import time
from itertools import cycle, islice

import pytest
from tests.meeting.records import HELD_ON, MEETINGS, timed

from quarterdeck.core.facts import Side
from quarterdeck.core.language import Language
from quarterdeck.core.transcript import Transcript
from quarterdeck.meeting import read
from quarterdeck.meeting.read import read_meeting

CUES = 3000
"""Two hours at 2.4 seconds a cue."""


def record(language: Language, run: int) -> Transcript:
    """Short cues, each with a number of its own, so that no remembered answer makes it quick."""
    long = 12 if language is Language.ZH else 36
    pieces = [
        (who, said[n : n + long])
        for who, said in MEETINGS[language]
        for n in range(0, len(said), long)
    ]
    lines = islice(cycle(pieces), CUES)
    return timed(
        *(
            (who, 2.4 * n, 2.4 * n + 2.2, f"{said} {run}{n:04}")
            for n, (who, said) in enumerate(lines)
        )
    )


@pytest.mark.parametrize("language", Language)
def test_two_hours_are_read_within_half_a_second(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "find_said", lambda *_: ())
    spent = []
    for run in range(3):
        said = record(language, run)
        given = dict.fromkeys({c.speaker or "" for c in said.cues}, Side.VENDOR)
        begun = time.process_time()
        reading = read_meeting(said, held_on=HELD_ON, given=given)
        spent.append(time.process_time() - begun)
        assert reading.speech == pytest.approx(2.2 * CUES)

    assert min(spent) < 1.0  # half of it on a quiet machine
