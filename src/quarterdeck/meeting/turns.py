"""Cues as turns: who held the floor, for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from quarterdeck.core.facts import Side
from quarterdeck.core.transcript import Cue, Record, Transcript
from quarterdeck.meeting.types import Measure, Speaker, Turn
from quarterdeck.meeting.words import count_words, join


def measure_of(transcript: Transcript) -> Measure:
    """Seconds where every cue of what was spoken has its times and any lasts, else words.

    Times in minutes are the scribe's, so minutes are measured in words.
    """
    spoken = transcript.record is Record.SPOKEN and transcript.timed
    lasts = spoken and any(seconds(cue) > 0 for cue in transcript.cues)
    return Measure.SECONDS if lasts else Measure.WORDS


def seconds(cue: Cue) -> float:
    """How long a cue lasts; 0 where it has no times. Cues that overlap each count for themselves."""
    if cue.start is None or cue.end is None:
        return 0.0
    return max(0.0, cue.end - cue.start)


def turns_of(
    transcript: Transcript, speakers: Sequence[Speaker], measure: Measure
) -> tuple[Turn, ...]:
    """Consecutive cues of one speaker as one turn, in the record's order.

    A pause does not end a turn and is not counted in its amount; anyone else's cue ends it, one word
    of agreement too. Cues without a speaker are nobody's: they end a turn, and consecutive ones make
    a turn of speaker None.
    """
    sides = {speaker.name: speaker.side for speaker in speakers}
    said = [cue for cue in transcript.cues if cue.text.strip()]
    runs = groupby(said, key=lambda cue: cue.speaker)
    return tuple(
        _turn(number, speaker, list(cues), sides, measure)
        for number, (speaker, cues) in enumerate(runs, 1)
    )


def _turn(
    number: int,
    speaker: str | None,
    cues: list[Cue],
    sides: Mapping[str, Side | None],
    measure: Measure,
) -> Turn:
    text = join(cue.text for cue in cues)
    words = count_words(text)
    timed = measure is Measure.SECONDS
    return Turn(
        number=number,
        speaker=speaker,
        side=sides.get(speaker) if speaker is not None else None,
        text=text,
        line=cues[0].line,
        words=words,
        amount=sum(seconds(cue) for cue in cues) if timed else float(words),
        start=cues[0].start,
        end=max((cue.end for cue in cues if cue.end is not None), default=None),
    )


def lasting(transcript: Transcript) -> float | None:
    """Minutes from the first moment of the record to its last; None without times."""
    moments = [t for cue in transcript.cues for t in (cue.start, cue.end) if t is not None]
    if transcript.record is Record.MINUTES or not moments:
        return None
    return (max(moments) - min(moments)) / 60 or None
